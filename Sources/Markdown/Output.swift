import Markup

/// The bytes of a page in the making: what is ours as it is, what is the author's escaped.
struct Output {
  var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Markup of this room.
  mutating func markup(_ literal: StaticString) {
    bytes.append(static: literal)
  }

  /// A number in plain digits.
  mutating func number(_ value: Int) { bytes.append(decimal: value) }

  /// A line feed, unless the line is new already.
  mutating func newLine() {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  /// Text, escaped for element content and quoted attributes.
  mutating func text(_ text: UnsafeBufferPointer<UInt8>) { bytes.appendEscaped(text) }

  /// Text, escaped for element content and quoted attributes.
  mutating func text(_ text: [UInt8]) { text.withUnsafeBufferPointer { self.text($0) } }

  /// Text, escaped for element content and quoted attributes.
  mutating func text(_ text: String) { bytes.appendEscaped(text) }

  /// Text as it is: for words that are escaped later, never for a page.
  mutating func plain(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(run: text) }
}
