extension Workbook {
  /// A cell (单元格) with its place.
  package struct Cell: Hashable, Sendable {
    /// What a cell holds.
    package enum Content: Hashable, Sendable {
      /// Nothing, or text without a character.
      case empty
      /// Text.
      case text(String)
      /// A number, exactly as the file has it: `12`, `1.1000000000000001`, `9.1E+17`.
      case number(String)
      /// A number under a date format: a day, a day with a time, or a time (日期).
      case date(Moment)
      /// True or false.
      case boolean(Bool)
      /// An error of the spreadsheet program (错误值), such as `#N/A`.
      case error(String)
      /// A formula whose result the file does not hold (公式未计算): it was never opened in a spreadsheet program.
      case uncalculated
    }

    /// What it holds.
    package let content: Content
    // Narrow, because a large sheet has millions of cells: 32 bytes each.
    private let rowNumber: UInt32
    private let columnNumber: UInt16
    private let formatNumber: UInt16
    /// Whether the content is the result of a formula (公式).
    package let isFormula: Bool

    /// A cell at `address`, whose format is at `format` in the workbook's list.
    package init(_ content: Content, at address: CellAddress, format: Int = 0, isFormula: Bool = false) {
      self.content = content
      rowNumber = UInt32(clamping: address.row)
      columnNumber = UInt16(clamping: address.column)
      formatNumber = UInt16(clamping: format)
      self.isFormula = isFormula
    }

    /// The row, counted from 1.
    package var row: Int { Int(rowNumber) }
    /// The column, counted from 1.
    package var column: Int { Int(columnNumber) }
    /// The place.
    package var address: CellAddress { CellAddress(row: row, column: column) }
    /// The place of the number format in the workbook's list.
    package var format: Int { Int(formatNumber) }
    /// Whether it holds nothing.
    package var isEmpty: Bool { content == .empty }

    /// What is to be shown of it, in one way for every program: `2026-04-12`, `1.1`, `TRUE`, `#N/A`.
    package var text: String {
      switch content {
      case .empty, .uncalculated: ""
      case .text(let text), .error(let text): text
      case .number(let digits): DecimalText.shown(digits)
      case .date(let moment): moment.description
      case .boolean(let value): value ? "TRUE" : "FALSE"
      }
    }
  }
}
