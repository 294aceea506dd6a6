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

  /// Copies runs of harmless bytes at once; control characters, which neither HTML nor XML allows, become U+FFFD.
  @usableFromInline
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x40, Escapes.table[Int(byte)] else { continue }
      append(contentsOf: text[start..<index])
      append(static: Escapes.replacement(of: byte))
      start = index + 1
    }
    append(contentsOf: text[start...])
  }
}

private enum Escapes {
  /// For each byte below 0x40: whether it needs a replacement.
  static let table: [Bool] = (0..<0x40).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): false
    case 0..<0x20: true
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }

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
