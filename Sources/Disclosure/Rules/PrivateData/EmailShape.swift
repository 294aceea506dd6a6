import Diagnostics

/// An e-mail address (电子邮箱): a name, `@`, and a domain that ends in letters.
enum EmailShape {
  /// The address whose `@` stands at `index`.
  static func find(_ bytes: ByteText, at index: Int) -> PrivateData.Find? {
    var start = index
    while isLocal(bytes[start - 1]) { start -= 1 }
    while start < index, !PrivateData.isWord(bytes[start]) { start += 1 }
    var end = index + 1
    while isDomain(bytes[end]) { end += 1 }
    while end > index + 1, !PrivateData.isWord(bytes[end - 1]) { end -= 1 }
    guard start < index, PrivateData.isWord(bytes[index + 1]) else { return nil }
    var dot = end - 1
    while dot > index, PrivateData.isLetter(bytes[dot]) { dot -= 1 }
    guard dot > index, bytes[dot] == UInt8(ascii: "."), end - dot > 2 else { return nil }
    return PrivateData.Find(kind: .email, range: start..<end)
  }

  private static func isLocal(_ byte: UInt8) -> Bool { PrivateData.isWord(byte) || "._%+-".utf8.contains(byte) }

  private static func isDomain(_ byte: UInt8) -> Bool {
    PrivateData.isWord(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}
