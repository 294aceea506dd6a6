public import Diagnostics
import Platform
import Register

/// Finds what looks like a datum of a private person (个人信息): identity numbers, mobile phone and bank card numbers.
///
/// The digits may be full-width; a run counts only when neither side is a letter or a digit, so that credit codes, permit
/// numbers and digests are not mistaken for it.
public enum PrivateData {
  /// A find: what it looks like, and where it begins and ends in the bytes.
  public struct Find: Hashable, Sendable {
    /// What it looks like.
    public let kind: PrivateKind
    /// The bytes that it takes.
    public let range: Range<Int>
  }

  /// All finds in `bytes`.
  public static func finds(in bytes: [UInt8]) -> [Find] {
    bytes.withUnsafeBufferPointer { bytes in
      var finds: [Find] = []
      var index = 0
      // The shortest run that matters has 11 digits, so every eleventh byte is enough to meet it.
      while index < bytes.count {
        guard isDigit(bytes[index]) else {
          index += 11
          continue
        }
        var start = index
        while start > 0, isDigit(bytes[start - 1]) { start -= 1 }
        var end = index + 1
        while end < bytes.count, isDigit(bytes[end]) { end += 1 }
        if let find = find(bytes, start, end) { finds.append(find) }
        index = end + 11
      }
      return finds
    }
  }

  /// Adds an error at `place` for each kind of private value in `texts`.
  static func report(_ texts: [String], at place: Place, _ diagnostics: inout [Diagnostic]) {
    for text in texts {
      let bytes = Array(text.utf8)
      for find in finds(in: foldedDigits(bytes) ?? bytes) {
        diagnostics.append(.error(.privateValue(find.kind), at: place))
      }
    }
  }

  private static func find(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Find? {
    guard start == 0 || !isWord(bytes[start - 1]) else { return nil }
    let next = end < bytes.count ? bytes[end] : 0
    if end - start == 17, next == UInt8(ascii: "X") || next == UInt8(ascii: "x") {
      guard end + 1 == bytes.count || !isWord(bytes[end + 1]), hasBirthDate(bytes, start + 6, digits: 8) else {
        return nil
      }
      return Find(kind: .identityNumber, range: start..<(end + 1))
    }
    guard !isWord(next) else { return nil }
    switch end - start {
    case 18 where hasBirthDate(bytes, start + 6, digits: 8): return Find(kind: .identityNumber, range: start..<end)
    case 15 where hasBirthDate(bytes, start + 6, digits: 6): return Find(kind: .identityNumber, range: start..<end)
    case 11 where bytes[start] == UInt8(ascii: "1") && bytes[start + 1] >= UInt8(ascii: "3"):
      return Find(kind: .mobilePhone, range: start..<end)
    case 16...19 where isBankCard(bytes[start..<end]): return Find(kind: .bankCard, range: start..<end)
    default: return nil
    }
  }

  /// Whether digits begin like a card of a Chinese bank (62) or of 16 digits like one of the two world-wide brands (4, 5), and
  /// pass Luhn's check (ISO/IEC 7812-1).
  private static func isBankCard(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let values = digits.map { Int($0 - UInt8(ascii: "0")) }
    guard values.starts(with: [6, 2]) || (values.count == 16 && (4...5).contains(values[0])) else { return false }
    let sum = values.reversed().enumerated().reduce(0) { sum, next in
      let doubled = next.element * 2
      return sum + (next.offset % 2 == 0 ? next.element : doubled > 9 ? doubled - 9 : doubled)
    }
    return sum % 10 == 0
  }

  /// Whether eight digits (or six, of the nineteen-hundreds) are a day on which a person may have been born.
  private static func hasBirthDate(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, digits: Int) -> Bool {
    var text = bytes[start..<(start + digits)].map { Int($0 - UInt8(ascii: "0")) }
    if digits == 6 { text = [1, 9] + text }
    let year = text[0] * 1000 + text[1] * 100 + text[2] * 10 + text[3]
    return (1900...2099).contains(year)
      && Day(year: year, month: text[4] * 10 + text[5], day: text[6] * 10 + text[7]) != nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }

  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") <= 25
  }

  /// The UTF-8 of a text with full-width digits, and the `Ｘ` of an identity number, as ASCII ones; `nil` when it has none.
  public static func foldedDigits(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var copied = 0
    while let found = bytes.firstFullWidthDigit(from: copied) {
      result += bytes[copied..<found]
      let last = bytes[found + 2]
      result.append(last == 0xB8 ? UInt8(ascii: "X") : last - 0x90 + UInt8(ascii: "0"))
      copied = found + 3
    }
    return copied == 0 ? nil : result + bytes[copied...]
  }
}
