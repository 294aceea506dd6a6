/// A workbook (工作簿) as it was read: every sheet with every cell that holds something.
package struct Workbook: Hashable, Sendable {
  /// The file format from which it was read.
  package enum Source: Hashable, Sendable {
    /// Office Open XML (`.xlsx`, `.xlsm`).
    case xlsx
    /// Text with a separator (`.csv`), in that encoding.
    case csv(TextEncoding, separator: Character)
  }

  /// What is in the file and not in the value, so that nothing is lost in silence.
  package enum Note: Hashable, Sendable {
    /// A sheet without cells, such as a chart (图表) sheet.
    case notWorksheet(name: String)
    /// A number under a date format that is no day, such as the false 29 February 1900; kept as a number.
    case notADay(sheet: String, CellAddress)
    /// Comments (批注) or drawings of a sheet, which are not read.
    case drawings(sheet: String)
    /// A merged range that overlaps an earlier one, which is not kept.
    case overlappingMerge(sheet: String, CellRange)
  }

  /// The sheets in the order of their tabs.
  package var sheets: [Sheet]
  /// The number formats to which cells refer; the first is General.
  package var formats: [NumberFormat]
  /// The day from which the file counted dates; days in cells are already days.
  package var dateSystem: DateSystem
  /// From what it was read.
  package var source: Source
  /// What was not taken over.
  package var notes: [Note]

  /// The sheet with that name; `nil` when there is none.
  package func sheet(named name: String) -> Sheet? { sheets.first { $0.name == name } }

  /// The number format of a cell.
  package func format(of cell: Cell) -> NumberFormat {
    cell.format < formats.count ? formats[cell.format] : .general
  }
}

extension Workbook {
  /// A sheet (工作表).
  package struct Sheet: Hashable, Sendable {
    /// Whether a sheet's tab is shown.
    package enum Visibility: Hashable, Sendable {
      /// It is.
      case visible
      /// It is not (隐藏); its tab can be called up.
      case hidden
      /// It is not, and only a program can call it up.
      case veryHidden
    }

    /// The name on the tab; for a CSV file the one that the reader was given.
    package var name: String
    /// Whether the tab is shown.
    package var visibility: Visibility = .visible
    /// The rows that hold something, from the top.
    package var rows: [Row] = []
    /// Merged ranges (合并单元格), none overlapping another, from the top.
    package var merges: [CellRange] = []
    /// What is known of columns, from the left; none overlaps another.
    package var columns: [ColumnRun] = []

    /// The cell at that place; an empty one where nothing is.
    package subscript(address: CellAddress) -> Cell {
      var (low, high) = (0, rows.count)
      while low < high {
        let middle = (low + high) / 2
        if rows[middle].number < address.row { low = middle + 1 } else { high = middle }
      }
      guard low < rows.count, rows[low].number == address.row else { return Cell(.empty, at: address) }
      return rows[low][address.column]
    }

    /// The cell written as `B7`; `nil` when the text is no address.
    package subscript(text: String) -> Cell? { CellAddress(text).map { self[$0] } }

    /// Whether a column is hidden.
    package func isHidden(column: Int) -> Bool { columns.contains { $0.isHidden && $0.columns.contains(column) } }
  }

  /// Columns beside each other with the same width.
  package struct ColumnRun: Hashable, Sendable {
    /// The columns, counted from 1.
    package var columns: ClosedRange<Int>
    /// The width in characters; `nil` when the file does not say.
    package var width: Double?
    /// Whether they are hidden.
    package var isHidden: Bool
  }

  /// A row (行) with its cells.
  package struct Row: Hashable, Sendable {
    /// The number at the left of the sheet, counted from 1.
    package let number: Int
    /// Whether it is hidden (隐藏), for example by a filter.
    package var isHidden: Bool = false
    /// The height in points; `nil` when the file does not set one.
    package var height: Float?
    /// The cells that hold something, from the left.
    package var cells: [Cell]

    /// The cell in that column, counted from 1; an empty one where nothing is.
    package subscript(column: Int) -> Cell {
      // Most rows have no gaps, so that the place is the number.
      if column >= 1, column <= cells.count, cells[column - 1].column == column { return cells[column - 1] }
      var (low, high) = (0, cells.count)
      while low < high {
        let middle = (low + high) / 2
        if cells[middle].column < column { low = middle + 1 } else { high = middle }
      }
      guard low < cells.count, cells[low].column == column else {
        return Cell(.empty, at: CellAddress(row: number, column: column))
      }
      return cells[low]
    }
  }
}
