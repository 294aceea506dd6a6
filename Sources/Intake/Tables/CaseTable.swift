import Diagnostics
import Register

/// The rows of one `cases/<year>.csv` (案件表), read as far as its cells.
struct CaseTable: Sendable {
  let file: String
  let year: Int
  /// For each column of the table, its place in the contract.
  private let slots: [Int?]
  private let rows: ArraySlice<[CSVReader.Cell]>
  private let idColumn: Int?

  /// Reads header and cells; `nil` after a report when the header names no key.
  init?(_ source: SourceText, year: Int, _ reading: Reading) {
    let (rows, diagnostics) = CSVReader.read(source)
    reading.report(diagnostics)
    guard let header = rows.first else {
      reading.report(.error(.csvHeaderMissing, at: Place(source.file, line: 1, column: 1)))
      return nil
    }
    guard let slots = ContentReader.columns(header, CaseTableContract.schema, reading, []) else { return nil }
    file = source.file
    self.year = year
    self.slots = slots
    self.rows = rows.dropFirst()
    idColumn = slots.firstIndex { $0.map { CaseTableContract.columns[$0].path == ["id"] } ?? false }
  }

  var count: Int { rows.count }

  /// The id that a row gives.
  func id(_ index: Int) -> String? {
    let cells = rows[rows.startIndex + index]
    return idColumn.flatMap { $0 < cells.count && !cells[$0].text.isEmpty ? cells[$0].text : nil }
  }

  /// The lines on which the cells of a row begin.
  func lines(_ index: Int) -> ClosedRange<Int> {
    let cells = rows[rows.startIndex + index]
    return cells[0].line...max(cells[0].line, cells[cells.count - 1].line)
  }

  /// The folder in which a row's attachments stand.
  func folder(_ index: Int) -> String { "Content/cases/\(year)/\(id(index) ?? "")" }

  /// Where a row gives a key of a case, or a key within it.
  func place(_ index: Int, of key: String) -> Place? {
    for (cell, slot) in zip(rows[rows.startIndex + index], slots) where !cell.text.isEmpty {
      if let slot, CaseTableContract.columns[slot].path[0] == key {
        return Place(file, line: cell.line, column: cell.column)
      }
    }
    return nil
  }

  /// A row as the front matter that it equals; `nil` after a report when a cell would be lost.
  func node(_ index: Int, _ reading: Reading) -> Node? {
    let cells = rows[rows.startIndex + index]
    if let extra = cells.dropFirst(slots.count).first(where: { !$0.text.isEmpty }) {
      let problem = Problem.csvCells(expected: slots.count, found: cells.count)
      reading.report(.error(problem, at: Place(file, line: extra.line, column: extra.column)))
      return nil
    }
    return CaseTable.node(zip(cells, slots), at: Node.Position(cells[0].line, cells[0].column), reading)
  }

  /// Cells with the places of their columns in the contract, as one piece.
  static func node(
    _ cells: some Sequence<(CSVReader.Cell, Int?)>, at position: Node.Position, _ reading: Reading
  ) -> Node {
    var pairs: [Node.Pair] = []
    pairs.reserveCapacity(32)
    /// Keys within one key stand together, wherever their columns are.
    var inner: [(key: String, first: CSVReader.Cell, pairs: [Node.Pair])] = []
    for (cell, slot) in cells where !cell.text.isEmpty {
      guard let slot else { continue }
      let column = CaseTableContract.columns[slot]
      let value = CaseCell(line: cell.line, column: cell.column, text: cell.text, reading: reading).node(column.form)
      let pair = Node.Pair(key: column.path[column.path.count - 1], line: cell.line, column: cell.column, value: value)
      if column.path.count == 1 {
        pairs.append(pair)
      } else if let place = inner.firstIndex(where: { $0.key == column.path[0] }) {
        inner[place].pairs.append(pair)
      } else {
        inner.append((column.path[0], cell, [pair]))
      }
    }
    for (key, first, content) in inner {
      let value = Node(line: first.line, column: first.column, content: .mapping(content))
      pairs.append(Node.Pair(key: key, line: first.line, column: first.column, value: value))
    }
    return Node(line: Int(position.line), column: Int(position.column), content: .mapping(pairs))
  }
}
