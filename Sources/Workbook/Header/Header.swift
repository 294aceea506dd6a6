/// A column (列) that an importer knows.
package struct KnownColumn: Hashable, Sendable {
  /// What the importer calls it.
  package let key: String
  /// What tables call it; blanks, brackets and case need not be thought of.
  package let names: [String]
  /// Whether a table must have it.
  package let isRequired: Bool

  /// A column that tables call by one of `names`.
  package init(_ key: String, names: [String], isRequired: Bool = false) {
    self.key = key
    self.names = names
    self.isRequired = isRequired
  }
}

/// The row that names the columns of a table (表头), and what was understood of it.
package struct Header: Hashable, Sendable {
  /// A column with its name.
  package struct Column: Hashable, Sendable {
    /// What the importer calls it; `nil` when it does not know it.
    package let key: String?
    /// The name as it is written, in one line.
    package let name: String
    /// What stands in brackets after the name (单位): `平方米`.
    package let unit: String?
    /// Where the name stands.
    package let address: CellAddress
  }

  /// The rows of the sheet that make up the header; two or three where groups of columns have a name.
  package let rows: ClosedRange<Int>
  /// The columns that are known, from the left, each of them once.
  package let columns: [Column]
  /// The columns that are not.
  package let unknown: [Column]
  /// Further columns with the name of one before; their cells are not read.
  package let duplicates: [Column]
  /// The known columns that the table does not have.
  package let missing: [KnownColumn]

  /// The number of the column that the importer calls `key`.
  package func number(of key: String) -> Int? { columns.first { $0.key == key }?.address.column }
}

extension Header {
  /// A header of three rows is the highest that is looked for.
  private static let highest = 3

  /// Looks for the header of a table below its title rows: the first row that names at least `least` known columns.
  ///
  /// Cells merged downwards make the header higher; then the lowest name of a column counts, alone or after the name of its group.
  package static func find(
    _ known: [KnownColumn], in sheet: Workbook.Sheet, atLeast least: Int = 2, withinRows limit: Int = 50
  ) -> Header? {
    let names = ColumnNames(known)
    for (index, row) in sheet.rows.enumerated() where row.number <= limit {
      let starting = sheet.merges.filter { $0.first.row == row.number }
      let height = starting.map { $0.last.row - row.number + 1 }.filter { $0 <= highest }.max() ?? 1
      let block = sheet.rows[index...].prefix { $0.number < row.number + height }
      let header = read(Array(block), height, starting, known, names)
      if header.columns.count >= max(1, least) { return header }
    }
    return nil
  }

  private static func read(
    _ block: [Workbook.Row], _ height: Int, _ merges: [CellRange], _ known: [KnownColumn], _ names: ColumnNames
  ) -> Header {
    let first = block[0].number
    var columns: [Column] = []
    var unknown: [Column] = []
    var duplicates: [Column] = []
    var found = Set<Int>()
    for number in Set(block.flatMap { $0.cells.map(\.column) }).sorted() {
      let cells = block.map { $0[number] }.filter { !HeaderName($0.text).full.isEmpty }
      guard let lowest = cells.last else { continue }
      // The name over several columns stands in the first of them.
      let group =
        merges.first { $0.last.row < lowest.row && ($0.first.column...$0.last.column).contains(number) }
        .map { block[0][$0.first.column].text } ?? ""
      let name = HeaderName(lowest.text)
      // A group's name itself is no column.
      if cells.count == 1, lowest.row == first, height > 1,
        merges.contains(where: { $0.first == lowest.address && $0.last.column > number && $0.last.row == first })
      {
        continue
      }
      let place = names.find(HeaderName(group + lowest.text)) ?? names.find(name)
      let column = Column(
        key: place.map { known[$0].key }, name: oneLine(lowest.text), unit: name.unit, address: lowest.address)
      if let place {
        if found.insert(place).inserted { columns.append(column) } else { duplicates.append(column) }
      } else {
        unknown.append(column)
      }
    }
    return Header(
      rows: first...(first + height - 1), columns: columns, unknown: unknown, duplicates: duplicates,
      missing: known.indices.filter { !found.contains($0) }.map { known[$0] })
  }

  private static func oneLine(_ text: String) -> String {
    CleanText.string(
      text.unicodeScalars.filter { !CleanText.isInvisible($0) && !$0.properties.isWhitespace || $0 == " " })
  }
}
