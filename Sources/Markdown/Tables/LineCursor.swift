/// A position on a line that counts columns as CommonMark does: a tab reaches to the next multiple of four.
struct LineCursor {
  private let source: UnsafeBufferPointer<UInt8>
  private let end: Int
  /// The next byte.
  private(set) var offset: Int
  /// The column, from 0, before the next byte, or inside the tab that it is.
  private var column = 0
  /// How many columns of the tab at `offset` are still to come; 0 when none was begun.
  private var restOfTab = 0

  init(_ range: Range<Int>, in source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    offset = range.lowerBound
    end = range.upperBound
  }

  /// The bytes that are left.
  var rest: Range<Int> { offset..<end }

  /// How many columns of spaces and tabs come next.
  var indent: Int {
    var copy = self
    copy.skipSpaces()
    return copy.column - column
  }

  /// The next byte.
  var byte: UInt8? { offset < end ? source[offset] : nil }

  /// Passes all spaces and tabs.
  mutating func skipSpaces() {
    while let byte, byte == 0x20 || byte == 0x09 { advance(columns: 1) }
  }

  /// Passes `count` columns, whatever stands there; a tab may be passed in part.
  mutating func advance(columns count: Int) {
    for _ in 0..<count {
      guard let byte else { return }
      column += 1
      if byte == 0x09 {
        if restOfTab == 0 { restOfTab = 4 - (column - 1) % 4 }
        restOfTab -= 1
        if restOfTab == 0 { offset += 1 }
      } else {
        offset += 1
      }
    }
  }
}
