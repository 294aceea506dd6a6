import Diagnostics
import Intake
package import Workbook

/// The sheet of a workbook that holds the table, with its header.
package struct SheetChoice: Sendable {
  /// The sheet's name; its rows are not kept.
  package let sheet: String
  /// The row that names the columns.
  package let header: Header
  /// For each column of the schema, its number in the sheet; `nil` when the table does not have it.
  package let places: [Int?]
  /// Other sheets that look like such a table and are not read.
  package let others: [String]

  /// The sheet called `name`, or the first that is shown and has a header with the columns that must be there.
  static func find(
    in workbook: Workbook, named name: String?, _ columns: [TableColumn], given: Set<String>
  ) throws(ImportRefusal) -> SheetChoice {
    let known = columns.map { column in
      KnownColumn(
        column.key.english, names: column.names + column.synonyms,
        isRequired: column.isRequired && !given.contains(column.key.english))
    }
    if let name {
      guard let sheet = workbook.sheet(named: name) else {
        let names = workbook.sheets.map(\.name)
        throw .noSheet(name, suggestion: Suggestion.nearest(to: name, among: names), names)
      }
      guard let header = Header.find(known, in: sheet) else { throw .noHeader(sheet: name) }
      return try SheetChoice(name, header, columns, others: []).whole()
    }
    let found = workbook.sheets.filter { $0.visibility == .visible }.compactMap { sheet in
      Header.find(known, in: sheet).map { (sheet, $0) }
    }
    let complete = found.filter { !$0.1.missing.contains(where: \.isRequired) }
    guard let best = complete.first ?? found.first else { throw .noHeader(sheet: nil) }
    let others = complete.dropFirst().map(\.0.name)
    return try SheetChoice(best.0.name, best.1, columns, others: Array(others)).whole()
  }

  private init(_ sheet: String, _ header: Header, _ columns: [TableColumn], others: [String]) {
    self.sheet = sheet
    self.header = header
    self.others = others
    places = columns.map { header.number(of: $0.key.english) }
  }

  /// Itself, if no column is missing that must be there.
  private func whole() throws(ImportRefusal) -> SheetChoice {
    let missing = header.missing.filter(\.isRequired).map { Term($0.key, $0.names[1]) }
    guard missing.isEmpty else {
      throw .missingColumns(missing, sheet: sheet, row: header.rows.upperBound)
    }
    return self
  }

  /// Whether nothing but the running number stands in a row.
  func isNumberAlone(_ row: Workbook.Row) -> Bool {
    guard let number = header.number(of: "no"), !row[number].isEmpty else { return false }
    return row.cells.allSatisfy { cell in
      cell.column == number || cell.isEmpty || cell.text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
  }

  /// Where a cell of a row stands; when the table does not have the column, the first that is known.
  func address(row: Int, slot: Int?) -> CellAddress {
    let column = slot.flatMap { places[$0] } ?? header.columns.first?.address.column ?? 1
    return CellAddress(row: row, column: column)
  }
}
