/// Numbers, dates, units and signs as they are read aloud (口播用语): `12万元` 十二万元, `2026年5月20日` 二〇二六年五月二十日.
public enum SpokenChinese {
  /// A text with nothing left in it that a reader must work out: figures, units and formulas in words, no brackets.
  public static func text(_ text: String) -> String {
    var scan = SpokenScan(text)
    return scan.run()
  }

  /// A whole number: `120000` 十二万, `102` 一百零二.
  ///
  /// - Parameter isOrdinal: in 第二 and the like, where no 两 is said.
  public static func number(_ value: Int, isOrdinal: Bool = false) -> String {
    guard value > 0 else { return value == 0 ? "零" : "负" + number(-value) }
    var groups: [Int] = []
    var rest = value
    while rest > 0 {
      groups.append(rest % 10_000)
      rest /= 10_000
    }
    var words = ""
    var needsZero = false
    for index in groups.indices.reversed() {
      let group = groups[index]
      if group == 0 {
        needsZero = !words.isEmpty
        // 亿 counts in 万 of its own: 万亿.
        if index == 2, groups.count > 3 { words += "亿" }
        continue
      }
      if !words.isEmpty, needsZero || group < 1000 { words += "零" }
      let isFirst = words.isEmpty
      words += group == 2 && isFirst && index > 0 && !isOrdinal ? "两" : SpokenChinese.group(group, isFirst, isOrdinal)
      words += ["", "万", "亿", "万"][min(index, 3)]
      needsZero = false
    }
    return words
  }

  /// Up to four digits.
  private static func group(_ value: Int, _ isFirst: Bool, _ isOrdinal: Bool) -> String {
    var words = ""
    var hasGap = false
    for (power, unit) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = value / power % 10
      if digit == 0 {
        hasGap = !words.isEmpty
        continue
      }
      if hasGap { words += "零" }
      hasGap = false
      if power == 10, digit == 1, isFirst, words.isEmpty {
        words += unit
      } else if power == 1000, digit == 2, isFirst, !isOrdinal {
        words += "两" + unit
      } else {
        words += names[digit] + unit
      }
    }
    return words
  }

  /// Digits one by one: `2026` 二〇二六; with `zero` of a telephone number: 零.
  public static func digits(_ text: some StringProtocol, zero: String = "〇") -> String {
    text.map { $0 == "0" ? zero : $0.wholeNumberValue.map { names[$0] } ?? String($0) }.joined()
  }

  private static let names = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
}
