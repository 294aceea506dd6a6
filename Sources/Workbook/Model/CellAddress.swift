/// Where a cell (单元格) stands: column and row counted from 1, written `B7`.
package struct CellAddress: Hashable, Sendable {
  /// The last row that the format knows.
  package static let lastRow = 1_048_576
  /// The last column that the format knows, `XFD`.
  package static let lastColumn = 16_384

  /// The row (行), counted from 1.
  package let row: Int
  /// The column (列), counted from 1.
  package let column: Int

  /// The cell in `row` and `column`, both counted from 1.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// A cell written as `B7` or `$B$7`; `nil` for other text and outside of the largest sheet.
  package init?(_ text: String) {
    var text = text
    let found = text.withUTF8 { CellAddress($0) }
    guard let found else { return nil }
    self = found
  }

  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var (row, column, index) = (0, 0, 0)
    func skipDollar() {
      if index < bytes.count, bytes[index] == UInt8(ascii: "$") { index += 1 }
    }
    skipDollar()
    while index < bytes.count, case let letter = bytes[index] & 0xDF, letter >= 0x41, letter <= 0x5A {
      column = column * 26 + Int(letter - 0x40)
      index += 1
      guard column <= CellAddress.lastColumn else { return nil }
    }
    skipDollar()
    guard column > 0, index < bytes.count else { return nil }
    while index < bytes.count {
      guard bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
      row = row * 10 + Int(bytes[index] - 0x30)
      index += 1
      guard row <= CellAddress.lastRow else { return nil }
    }
    guard row > 0 else { return nil }
    self.init(row: row, column: column)
  }

  /// The letters of a column: 1 is `A`, 27 is `AA`.
  package static func letters(ofColumn column: Int) -> String {
    var (rest, letters) = (column, [UInt8]())
    while rest > 0 {
      letters.insert(UInt8(0x41 + (rest - 1) % 26), at: 0)
      rest = (rest - 1) / 26
    }
    return String(decoding: letters, as: UTF8.self)
  }
}

extension CellAddress: CustomStringConvertible {
  /// `B7`.
  package var description: String { CellAddress.letters(ofColumn: column) + String(row) }
}

extension CellAddress: Comparable {
  /// By rows, then by columns, as one reads.
  package static func < (left: CellAddress, right: CellAddress) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}

/// A rectangle of cells (区域), written `A1:C3`.
package struct CellRange: Hashable, Sendable {
  /// The cell at the top left.
  package let first: CellAddress
  /// The cell at the bottom right.
  package let last: CellAddress

  /// The rectangle between two corners, whichever they are.
  package init(_ one: CellAddress, _ other: CellAddress) {
    first = CellAddress(row: min(one.row, other.row), column: min(one.column, other.column))
    last = CellAddress(row: max(one.row, other.row), column: max(one.column, other.column))
  }

  /// A rectangle written as `A1:C3`, or one cell as `A1`.
  package init?(_ text: String) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false).map { CellAddress(String($0)) }
    guard (1...2).contains(corners.count), let one = corners[0], let other = corners[corners.count - 1] else {
      return nil
    }
    self.init(one, other)
  }

  /// How many cells it has.
  package var count: Int { (last.row - first.row + 1) * (last.column - first.column + 1) }

  /// Whether `cell` is one of its cells.
  package func contains(_ cell: CellAddress) -> Bool {
    (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
  }

  /// Whether the two have a cell in common.
  package func overlaps(_ other: CellRange) -> Bool {
    first.row <= other.last.row && other.first.row <= last.row && first.column <= other.last.column
      && other.first.column <= last.column
  }
}

extension CellRange {
  /// The ranges from the top without those that overlap one before them, and those.
  static func withoutOverlaps(_ ranges: [CellRange]) -> (kept: [CellRange], dropped: [CellRange]) {
    var (kept, dropped) = ([CellRange](), [CellRange]())
    // Ranges that may still reach down to the next one; few, unless a file is made to be slow.
    var open: [CellRange] = []
    for range in ranges.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      open.removeAll { $0.last.row < range.first.row }
      if open.contains(where: { $0.overlaps(range) }) {
        dropped.append(range)
      } else {
        kept.append(range)
        open.append(range)
      }
    }
    return (kept, dropped)
  }
}

extension CellRange: CustomStringConvertible {
  /// `A1:C3`.
  package var description: String { first == last ? "\(first)" : "\(first):\(last)" }
}
