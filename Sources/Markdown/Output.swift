/// The bytes of a page in the making: what is ours as it is, what is the author's escaped.
struct Output {
  var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Markup of this room.
  mutating func markup(_ literal: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// A number in plain digits.
  mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// A line feed, unless the line is new already.
  mutating func newLine() {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  /// Text up to its zero byte, escaped for element content and quoted attributes.
  mutating func text(_ text: UnsafePointer<UInt8>) {
    var start = text
    var current = text
    while true {
      let byte = current.pointee
      if byte >= 0x40 || Output.special & (1 &<< UInt64(byte)) == 0 {
        current += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: current - start))
      if byte == 0 { return }
      replace(byte)
      current += 1
      start = current
    }
  }

  /// Text, escaped for element content and quoted attributes.
  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      let byte = text[index]
      if byte >= 0x40 || Output.special & (1 &<< UInt64(byte)) == 0 { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      replace(byte)
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Text, escaped for element content and quoted attributes.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { self.text($0) }
  }

  /// Text up to its zero byte as it is: for words that are escaped later, never for a page.
  mutating func plain(_ text: UnsafePointer<UInt8>) {
    var end = text
    while end.pointee != 0 { end += 1 }
    bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: end - text))
  }

  /// The bytes below 0x40 that need a replacement: controls but tab, line feed and carriage return; `"` `&` `'` `<` `>`.
  private static let special: UInt64 =
    0xFFFF_FFFF & ~(1 << 0x09 | 1 << 0x0A | 1 << 0x0D) | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  private mutating func replace(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): markup("&amp;")
    case UInt8(ascii: "<"): markup("&lt;")
    case UInt8(ascii: ">"): markup("&gt;")
    case UInt8(ascii: "\""): markup("&quot;")
    case UInt8(ascii: "'"): markup("&#39;")
    default: markup("\u{FFFD}")
    }
  }
}
