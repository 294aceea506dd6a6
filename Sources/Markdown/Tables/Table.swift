/// The cells of a table, those of all rows in one array.
struct Table {
  struct Row {
    var line: Int
    /// Its cells in ``Table/cells``, at most one a column.
    var cells: Range<Int>
  }

  /// A wider table is taken for a slip and stays a paragraph.
  static let mostColumns = 200
  /// How many missing cells are added one by one; the rows after that end in one cell that spans the rest.
  static let mostAddedCells = 100_000

  private(set) var cells: [TableRow.Cell] = []
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
    add(line: table.headerLine, of: table, lines: lines, tooLong: tooLong)
    for line in table.rows { add(line: line, of: table, lines: lines, tooLong: tooLong) }
  }

  private mutating func add(
    line: Int, of table: TableSource, lines: SourceLines,
    tooLong: (_ line: Int, _ offset: Int, _ found: Int) -> Void
  ) {
    let columns = table.alignments.count
    let first = cells.count
    let count = TableRow.split(table.containers.content(ofLine: line).bytes, of: lines.source, into: &cells)
    if count > columns {
      tooLong(line, cells[first + columns].bytes.lowerBound, count)
      cells.removeLast(count - columns)
    }
    for index in first..<cells.count where cells[index].hasMarkup {
      fragment.add(cell: UnsafeBufferPointer(rebasing: lines.source[cells[index].bytes]))
    }
    rows.append(Row(line: line, cells: first..<cells.count))
  }
}
