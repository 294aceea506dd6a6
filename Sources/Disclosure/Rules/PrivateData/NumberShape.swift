import Diagnostics
import Register

/// Numbers of a person in unbroken digits: identity numbers (公民身份号码), mobile phones (手机号码), bank cards (银行卡号).
///
/// A run counts only when neither side is a letter or a digit, so that credit codes, permit numbers and digests are not mistaken
/// for it.
enum NumberShape {
  /// What the digits from `start` to `end` are.
  static func find(_ bytes: ByteText, _ start: Int, _ end: Int) -> PrivateData.Find? {
    guard start == 0 || !PrivateData.isWord(bytes[start - 1]) else { return nil }
    let next = bytes[end]
    if end - start == 17, next | 0x20 == UInt8(ascii: "x") {
      guard !PrivateData.isWord(bytes[end + 1]), hasBirthDate(bytes, start + 6, digits: 8) else { return nil }
      return PrivateData.Find(kind: .identityNumber, range: start..<(end + 1))
    }
    guard !PrivateData.isWord(next) else { return nil }
    let kind: PrivateKind
    switch end - start {
    case 18 where hasBirthDate(bytes, start + 6, digits: 8): kind = .identityNumber
    case 15 where hasBirthDate(bytes, start + 6, digits: 6): kind = .identityNumber
    case 11 where isMobile(bytes, start): kind = .mobilePhone
    case 13 where bytes.has("+86", before: start + 2) && isMobile(bytes, start + 2): kind = .mobilePhone
    case 15 where bytes.has("0086", at: start) && isMobile(bytes, start + 4): kind = .mobilePhone
    case 16...19 where isBankCard((start..<end).map { bytes[$0] }): kind = .bankCard
    default: return nil
    }
    return PrivateData.Find(kind: kind, range: start..<end)
  }

  static func isMobile(_ bytes: ByteText, _ start: Int) -> Bool {
    bytes[start] == UInt8(ascii: "1") && bytes[start + 1] >= UInt8(ascii: "3") && !isFigure(bytes, start, start + 11)
  }

  private static let units: [StaticString] = ["元", "件", "千", "万", "亿", "吨", "立方", "平方", "米", "度", "公斤"]

  /// Whether a fraction or a unit makes a long figure of digits.
  private static func isFigure(_ bytes: ByteText, _ start: Int, _ end: Int) -> Bool {
    (bytes[end] == UInt8(ascii: ".") && PrivateData.isDigit(bytes[end + 1]))
      || (bytes[start - 1] == UInt8(ascii: ".") && PrivateData.isDigit(bytes[start - 2]))
      || bytes.length(of: units, at: end) != nil
  }

  /// Whether digits begin like a card of a Chinese bank (62) or of 16 digits like one of the two world-wide brands (4, 5), and
  /// pass Luhn's check (ISO/IEC 7812-1).
  static func isBankCard(_ digits: [UInt8]) -> Bool {
    let values = digits.map { Int($0 - UInt8(ascii: "0")) }
    guard values.starts(with: [6, 2]) || (values.count == 16 && (4...5).contains(values[0])) else { return false }
    let sum = values.reversed().enumerated().reduce(0) { sum, next in
      let doubled = next.element * 2
      return sum + (next.offset % 2 == 0 ? next.element : doubled > 9 ? doubled - 9 : doubled)
    }
    return sum % 10 == 0
  }

  /// Whether eight digits (or six, of the nineteen-hundreds) are a day on which a person may have been born.
  static func hasBirthDate(_ bytes: ByteText, _ start: Int, digits: Int) -> Bool {
    isBirthDate((start..<(start + digits)).map { bytes[$0] })
  }

  static func isBirthDate(_ digits: [UInt8]) -> Bool {
    var text = digits.map { Int($0 &- UInt8(ascii: "0")) }
    if text.count == 6 { text = [1, 9] + text }
    guard text.count == 8 else { return false }
    let year = text[0] * 1000 + text[1] * 100 + text[2] * 10 + text[3]
    return (1900...2099).contains(year)
      && Day(year: year, month: text[4] * 10 + text[5], day: text[6] * 10 + text[7]) != nil
  }

  /// Whether the last of 18 characters is the check character of the others (GB 11643, mod 11-2).
  static func hasCheckCharacter(_ number: [UInt8]) -> Bool {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    guard number.count == 18 else { return false }
    let sum = zip(number, weights).reduce(0) { $0 + Int($1.0 &- UInt8(ascii: "0")) * $1.1 }
    return number[17] == Array("10X98765432".utf8)[sum % 11]
  }
}
