import Diagnostics

/// Numbers of a person written in groups: `138 0000 0000`, `420799 19900307 0012`, `6228 4800 …`.
///
/// All separators of a number are the same; what is longer or shorter than the number as a whole is none, so that rows of
/// figures do not count.
enum GroupedNumber {
  private struct Groups {
    var digits: [UInt8] = []
    var lengths: [Int] = []
    var end = 0
  }

  /// The number that begins with the run of digits from `start` to `end`.
  static func find(_ bytes: ByteText, _ start: Int, _ end: Int) -> PrivateData.Find? {
    guard end - start <= 8, separator(bytes, end) != nil, start == 0 || !PrivateData.isWord(bytes[start - 1]),
      separatorBefore(bytes, start) == false
    else { return nil }
    var groups = read(bytes, start, end)
    guard groups.lengths.count > 1, !PrivateData.isWord(bytes[groups.end]) else { return nil }
    if groups.lengths[0] == 2, groups.digits.starts(with: [0x38, 0x36]) {
      groups.lengths.removeFirst()
      groups.digits.removeFirst(2)
    }
    return kind(groups).map { PrivateData.Find(kind: $0, range: start..<groups.end) }
  }

  /// Whether a separator and three digits stand at `end`: no date goes on like that.
  static func goesOn(_ bytes: ByteText, _ end: Int) -> Bool {
    guard let width = separator(bytes, end) else { return false }
    return (0..<3).allSatisfy { PrivateData.isDigit(bytes[end + width + $0]) }
  }

  private static func kind(_ groups: Groups) -> PrivateKind? {
    let (digits, lengths) = (groups.digits, groups.lengths)
    switch digits.count {
    case 11 where [[3, 4, 4], [3, 8], [7, 4], [4, 3, 4], [5, 6]].contains(lengths):
      return digits[0] == 0x31 && digits[1] >= 0x33 ? .mobilePhone : nil
    case 18 where NumberShape.isBirthDate(Array(digits[6..<14])):
      return lengths == [6, 8, 4] || NumberShape.hasCheckCharacter(digits) ? .identityNumber : nil
    case 16...19 where lengths.dropLast().allSatisfy({ $0 == 4 }):
      return !digits.contains(0x58) && NumberShape.isBankCard(digits) ? .bankCard : nil
    default: return nil
    }
  }

  private static func read(_ bytes: ByteText, _ start: Int, _ end: Int) -> Groups {
    var groups = Groups(digits: (start..<end).map { bytes[$0] }, lengths: [end - start], end: end)
    let mark = separator(bytes, end)
    while let width = separator(bytes, groups.end), same(bytes, groups.end, end, width), mark == width,
      groups.digits.count <= 20
    {
      let first = groups.end + width
      var last = first
      while PrivateData.isDigit(bytes[last]) { last += 1 }
      guard last > first else { break }
      groups.digits += (first..<last).map { bytes[$0] }
      if groups.digits.count == 17, bytes[last] | 0x20 == UInt8(ascii: "x") {
        groups.digits.append(UInt8(ascii: "X"))
        last += 1
      }
      groups.lengths.append(last - first)
      groups.end = last
    }
    return groups
  }

  /// The width of a separator there.
  private static func separator(_ bytes: ByteText, _ index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: " "), UInt8(ascii: "-"): 1
    case 0xC2 where bytes[index + 1] == 0xA0: 2
    case 0xE3 where bytes.has("\u{3000}", at: index): 3
    case 0xE2 where bytes.has("–", at: index) || bytes.has("—", at: index): 3
    default: nil
    }
  }

  private static func same(_ bytes: ByteText, _ index: Int, _ other: Int, _ width: Int) -> Bool {
    (0..<width).allSatisfy { bytes[index + $0] == bytes[other + $0] }
  }

  /// Whether the run goes on before `start`: a digit and a separator stand there. A country code does not count.
  private static func separatorBefore(_ bytes: ByteText, _ start: Int) -> Bool {
    let before = bytes[start - 1]
    guard before == UInt8(ascii: "-") || before == UInt8(ascii: " ") else { return false }
    return PrivateData.isDigit(bytes[start - 2]) && !bytes.has("86", before: start - 1)
  }
}
