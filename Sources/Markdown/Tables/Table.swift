/// The cells of a table, those of all rows in one array.
struct Table {
  struct Cell {
    var bytes: Range<Int>
    /// Whether the cell holds a character that CommonMark may give a meaning; other cells need no parser.
    var hasMarkup: Bool
  }

  struct Row {
    var line: Int
    /// Its cells in ``Table/cells``, at most one a column.
    var cells: Range<Int>
  }

  /// A wider table is taken for a slip and stays a paragraph.
  static let mostColumns = 200
  /// How many missing cells are added one by one; the rows after that end in one cell that spans the rest.
  static let mostAddedCells = 100_000

  private(set) var cells: [Cell] = []
  /// The header row first.
  private(set) var rows: [Row] = []
  private(set) var fragment = Fragment()

  /// Reads the rows of `table`; `tooLong` hears of each row with more cells than columns, and where the first surplus
  /// one stands.
  init(
    _ table: TableSource, lines: SourceLines, tooLong: (_ line: Int, _ offset: Int, _ found: Int) -> Void
  ) {
    let columns = table.alignments.count
    cells.reserveCapacity((table.rows.count + 1) * min(columns, 16))
    rows.reserveCapacity(table.rows.count + 1)
    var found: [Range<Int>] = []
    found.reserveCapacity(min(columns, 16) + 1)
    add(line: table.headerLine, of: table, lines: lines, found: &found, tooLong: tooLong)
    for line in table.rows { add(line: line, of: table, lines: lines, found: &found, tooLong: tooLong) }
  }

  private mutating func add(
    line: Int, of table: TableSource, lines: SourceLines, found: inout [Range<Int>],
    tooLong: (_ line: Int, _ offset: Int, _ found: Int) -> Void
  ) {
    let columns = table.alignments.count
    found.removeAll(keepingCapacity: true)
    let count = TableRow.split(table.containers.content(ofLine: line).bytes, of: lines.source, into: &found)
    if count > columns { tooLong(line, found[columns].lowerBound, count) }
    let first = cells.count
    for bytes in found.prefix(columns) {
      let text = UnsafeBufferPointer(rebasing: lines.source[bytes])
      let hasMarkup = text.contains { Table.isMarkup($0) }
      if hasMarkup { fragment.add(cell: text) }
      cells.append(Cell(bytes: bytes, hasMarkup: hasMarkup))
    }
    rows.append(Row(line: line, cells: first..<cells.count))
  }

  /// Whether CommonMark may give a meaning to a character in the middle of a line.
  @inline(__always)
  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte < 0x40 ? markup.low : markup.high) &>> UInt64(byte & 0x3F) & 1 == 1
  }

  /// ``& * <`` and ``[ \ ] _ ` ``, a bit for each byte below 0x40 and for each from there to 0x7F.
  private static let markup: (low: UInt64, high: UInt64) = (1 << 0x26 | 1 << 0x2A | 1 << 0x3C, 0x0000_0001_B800_0000)
}
