extension [UInt8] {
  /// Appends the bytes of a literal.
  @inlinable
  mutating func append(static literal: StaticString) {
    if literal.hasPointerRepresentation {
      append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    } else {
      append(contentsOf: String(literal.unicodeScalar).utf8)
    }
  }

  /// Appends text with its special characters replaced.
  @inlinable
  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  /// Copies runs of harmless bytes at once; control characters, U+FFFE and U+FFFF, which neither HTML nor XML allows,
  /// become U+FFFD.
  @usableFromInline
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      let byte = text[index]
      if byte &- 0xBE <= 1, index >= 2, text[index - 1] == 0xBF, text[index - 2] == 0xEF {
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<(index - 2)]))
        append(static: "\u{FFFD}")
        start = index + 1
        continue
      }
      guard byte < 0x40, Escapes.special & (1 &<< UInt64(byte)) != 0 else { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      append(static: Escapes.replacement(of: byte))
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }
}

private enum Escapes {
  /// One bit for each byte below 0x40 that needs a replacement: control characters but tab and line ends, and `"&'<>`.
  static let special: UInt64 = 0x5000_00C4_FFFF_D9FF

  static func replacement(of byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: "\u{FFFD}"
    }
  }
}
