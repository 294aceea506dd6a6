/// A column of a table that is to be written.
package struct ColumnDraft: Hashable, Sendable {
  /// What its cells hold, so that what people type in is kept as it should be.
  package enum Kind: Hashable, Sendable {
    /// Text.
    case text
    /// A code (代码): text also where it is only digits.
    case code
    /// A day (日期), shown as `2026-04-12`.
    case day
    /// A number.
    case number
  }

  /// The name in the header.
  package var name: String
  /// What its cells hold.
  package var kind: Kind
  /// The width in characters; by the name when `nil`.
  package var width: Double?
  /// The values to pick from; empty for none.
  package var choices: [String]
  /// Whether values beside `choices` are refused.
  package var isStrict: Bool
  /// What the comment of the header says; empty for none.
  package var comment: String

  /// A column of text unless said otherwise.
  package init(
    _ name: String, kind: Kind = .text, width: Double? = nil, choices: [String] = [], isStrict: Bool = true,
    comment: String = ""
  ) {
    self.name = name
    self.kind = kind
    self.width = width
    self.choices = choices
    self.isStrict = isStrict
    self.comment = comment
  }
}

extension SheetDraft {
  /// A table: a header that stays in view, and rows below it.
  package init(name: String, columns: [ColumnDraft], rows: [[Workbook.Cell.Content]]) {
    self.init(name: name)
    frozenRows = 1
    let header = CellLook(isBold: true, isWrapped: true, fill: .header)
    for (index, column) in columns.enumerated() {
      let number = index + 1
      cells.append(
        CellDraft(.text(column.name), at: CellAddress(row: 1, column: number), look: header, comment: column.comment))
      let width = column.width ?? SheetDraft.width(of: column)
      self.columns.append(Workbook.ColumnRun(columns: number...number, width: width, isHidden: false))
      columnFormats[number] = column.kind.format
      if !column.choices.isEmpty {
        pickLists.append(
          PickList(
            column: number, rows: 2...CellAddress.lastRow, values: column.choices, isStrict: column.isStrict))
      }
    }
    for (index, row) in rows.enumerated() {
      for (place, content) in row.enumerated() where content != .empty {
        let format = place < columns.count ? columns[place].kind.format : nil
        cells.append(
          CellDraft(content, at: CellAddress(row: index + 2, column: place + 1), look: CellLook(format: format)))
      }
    }
  }

  /// As wide as the name's longest line and a little more; Chinese characters are two letters wide.
  private static func width(of column: ColumnDraft) -> Double {
    let lines = column.name.split(separator: "\n").map { line in
      line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
    }
    let least = column.kind == .code ? 20 : column.kind == .day ? 12 : 8
    return Double(Swift.min(40, Swift.max(least, (lines.max() ?? 0) + 2)))
  }
}

extension ColumnDraft.Kind {
  /// The number format of its cells.
  var format: String? {
    switch self {
    case .text, .number: nil
    case .code: "@"
    case .day: "yyyy-mm-dd"
    }
  }
}
