package import Register

/// A workbook that is to be written (待写工作簿).
package struct WorkbookDraft: Hashable, Sendable {
  /// The title in the file's properties, of which 60 characters are kept. They name no author.
  package var title: String
  /// The day on which the file says that it was made. It is given, so that the same input makes the same bytes.
  package var created: Day
  /// The sheets in the order of their tabs.
  package var sheets: [SheetDraft]

  /// A workbook of those sheets.
  package init(title: String, created: Day, sheets: [SheetDraft]) {
    self.title = title
    self.created = created
    self.sheets = sheets
  }
}

/// How a cell looks.
package struct CellLook: Hashable, Sendable {
  /// What a cell's colour says.
  package enum Fill: UInt32, Hashable, Sendable {
    /// A name of a column.
    case header = 0xDDEBF7
    /// Something that must be mended.
    case error = 0xFFC7CE
    /// Something to look at.
    case warning = 0xFFEB9C
    /// Something to know.
    case notice = 0xE2EFDA
  }

  /// Whether letters are bold.
  package var isBold: Bool
  /// Whether long text is broken into lines.
  package var isWrapped: Bool
  /// The colour behind it; `nil` for none.
  package var fill: Fill?
  /// The number format; `@` keeps what is typed as text.
  package var format: String?

  /// Plain unless said otherwise.
  package init(isBold: Bool = false, isWrapped: Bool = false, fill: Fill? = nil, format: String? = nil) {
    self.isBold = isBold
    self.isWrapped = isWrapped
    self.fill = fill
    self.format = format
  }
}

/// A cell that is to be written.
package struct CellDraft: Hashable, Sendable {
  /// Where.
  package var address: CellAddress
  /// What.
  package var content: Workbook.Cell.Content
  /// How it looks.
  package var look: CellLook
  /// What its comment (批注) says; empty for none.
  package var comment: String

  /// A cell; it is plain unless said otherwise.
  package init(
    _ content: Workbook.Cell.Content, at address: CellAddress, look: CellLook = CellLook(), comment: String = ""
  ) {
    self.content = content
    self.address = address
    self.look = look
    self.comment = comment
  }
}

/// A sheet that is to be written.
package struct SheetDraft: Hashable, Sendable {
  /// A list of values of which a column's cells are picked (下拉列表).
  package struct PickList: Hashable, Sendable {
    /// The column, counted from 1.
    package var column: Int
    /// The rows, counted from 1.
    package var rows: ClosedRange<Int>
    /// The values, in order. They are kept on a hidden sheet, so that there may be many.
    package var values: [String]
    /// Whether other values are refused; otherwise they are asked about.
    package var isStrict: Bool
  }

  /// A row with something to say about it.
  package struct RowLook: Hashable, Sendable {
    /// The row, counted from 1.
    package var number: Int
    /// Whether it is hidden.
    package var isHidden: Bool
    /// Its height in points.
    package var height: Float?
  }

  /// The name on its tab.
  package var name: String
  /// Whether its tab is hidden.
  package var isHidden = false
  /// Its cells, in any order; of two at one place the later counts.
  package var cells: [CellDraft] = []
  /// Ranges to be merged, none overlapping another.
  package var merges: [CellRange] = []
  /// Widths of columns, and which are hidden.
  package var columns: [Workbook.ColumnRun] = []
  /// Number formats of whole columns, for cells that are yet to be filled in.
  package var columnFormats: [Int: String] = [:]
  /// Rows that are hidden or have a height.
  package var rows: [RowLook] = []
  /// Rows at the top that stay in view.
  package var frozenRows = 0
  /// Lists to pick from.
  package var pickLists: [PickList] = []

  /// An empty sheet.
  package init(name: String) { self.name = name }
}
