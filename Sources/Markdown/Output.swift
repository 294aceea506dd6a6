import Markup

/// The bytes of a page in the making: what is ours as it is, what is the author's escaped.
struct Output {
  var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Markup of this room.
  mutating func markup(_ literal: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// A number in plain digits.
  mutating func number(_ value: Int) {
    // Levels of headings, most of all.
    if (0...9).contains(value) {
      bytes.append(0x30 + UInt8(value))
    } else {
      bytes.append(contentsOf: String(value).utf8)
    }
  }

  /// A line feed, unless the line is new already.
  mutating func newLine() {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  /// Text, escaped for element content and quoted attributes.
  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let index = Escapes.next(in: text, from: start)
      guard index < text.count else { break }
      let byte = text[index]
      plain(UnsafeBufferPointer(rebasing: text[start..<(byte < 0x80 ? index : index - 2)]))
      markup(Escapes.replacement(of: byte))
      start = index + 1
    }
    plain(UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Text, escaped for element content and quoted attributes.
  mutating func text(_ text: [UInt8]) { text.withUnsafeBufferPointer { self.text($0) } }

  /// Text, escaped for element content and quoted attributes.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { self.text($0) }
  }

  /// Text as it is: for words that are escaped later, never for a page.
  mutating func plain(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }
}
