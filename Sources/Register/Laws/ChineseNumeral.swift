/// Numbers as laws print them (汉字数字): 八十三, 一百二十, 一百零八.
enum ChineseNumeral {
  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let units = [(1000, "千"), (100, "百"), (10, "十"), (1, "")]

  /// The standard form of a number from 1 to 9999.
  static func text(_ number: Int) -> String {
    var result = ""
    var isGap = false
    for (unit, name) in units {
      let digit = number / unit % 10
      if digit == 0 {
        isGap = !result.isEmpty
        continue
      }
      if isGap { result += "零" }
      isGap = false
      // 十 to 十九 have no 一 before them; 一百一十 has.
      if !(unit == 10 && digit == 1 && result.isEmpty) { result += digits[digit] }
      result += name
    }
    return result
  }

  /// Reads a number from the start of `text` and drops it; `nil`, with `text` as it was, when there is none from 1 to 9999.
  ///
  /// Chinese and Arabic digits are both accepted, as is 一〇八 for 一百零八; 一百二, which may mean 120, is not.
  static func read(from text: inout Substring.UnicodeScalarView) -> Int? {
    var rest = text
    var (total, digit, isPlain, smallest, afterZero, count) = (0, nil as Int?, true, 10_000, false, 0)
    var plain = 0
    while let scalar = rest.first {
      if let value = value(of: scalar) {
        guard count < 12 else { return nil }
        (plain, afterZero) = (plain * 10 + value, digit == 0)
        if !isPlain, let digit, digit != 0 { return nil }
        digit = value
        if plain > 1_000_000 { return nil }
      } else if let unit = unit(of: scalar) {
        // 一〇百 and 三千五千 are no numbers; neither is a unit after several digits.
        guard unit < smallest, isPlain ? plain < 10 : true, digit != 0 || isPlain && digit == nil else { return nil }
        total += (digit ?? 1) * unit
        if digit == nil, unit != 10 { return nil }
        (digit, isPlain, smallest, afterZero) = (nil, false, unit, false)
      } else {
        break
      }
      count += 1
      rest.removeFirst()
    }
    guard count > 0 else { return nil }
    if isPlain {
      total = plain
    } else if let digit {
      guard digit != 0, smallest == 10 || afterZero else { return nil }
      total += digit
    }
    guard (1...9999).contains(total) else { return nil }
    text = rest
    return total
  }

  private static func value(of scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value - 0x30)
    case "\u{FF10}"..."\u{FF19}": Int(scalar.value - 0xFF10)
    case "〇", "零": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func unit(of scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }
}
