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
    for line in [table.headerLine] + Array(table.rows) {
      found.removeAll(keepingCapacity: true)
      let count = TableRow.split(table.containers.content(ofLine: line).bytes, of: lines.source, into: &found)
      if count > columns { tooLong(line, found[columns].lowerBound, count) }
      let first = cells.count
      for bytes in found.prefix(columns) {
        let text = UnsafeBufferPointer(rebasing: lines.source[bytes])
        let hasMarkup = text.contains(where: Table.isMarkup)
        if hasMarkup { fragment.add(cell: text) }
        cells.append(Cell(bytes: bytes, hasMarkup: hasMarkup))
      }
      rows.append(Row(line: line, cells: first..<cells.count))
    }
  }

  /// Whether CommonMark may give a meaning to a character in the middle of a line.
  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"):
      true
    default: false
    }
  }
}
