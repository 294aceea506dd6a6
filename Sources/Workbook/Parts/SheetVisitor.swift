/// Hands a worksheet's elements to its collector.
///
/// The collector is a structure, so that exclusive access to it is checked once for an element and not for each of its fields.
final class SheetVisitor: XMLVisitor {
  private(set) var collector: SheetCollector

  init(_ collector: SheetCollector) { self.collector = collector }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFlaw) {
    try collector.begin(name, attributes)
  }
  func end(_ name: XMLName) throws(WorkbookFlaw) { try collector.end(name) }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFlaw) { collector.text(bytes) }
}

/// Collects the cells of a worksheet while its part is read.
struct SheetCollector {
  private(set) var sheet: Workbook.Sheet
  private(set) var notes: [Workbook.Note] = []
  private let content: CellContent
  private let cells: CellBudget

  private var row = Workbook.Row(number: 0, cells: [])
  private var rowCells: [Workbook.Cell] = []
  private var cell: CellHead?
  private var columnBefore = 0
  private var collector = TextCollector()
  private var value: [UInt8] = []
  private var hasValue = false
  private var isInValue = false
  private var isInInline = false
  private var isSorted = true

  init(_ sheet: Workbook.Sheet, content: CellContent, cells: CellBudget) {
    self.sheet = sheet
    self.content = content
    self.cells = cells
  }

  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFlaw) {
    switch name {
    case "c": try beginCell(attributes)
    case "v":
      isInValue = cell != nil
      hasValue = isInValue
    case "f": cell?.isFormula = true
    case "row": try beginRow(attributes)
    case "is": isInInline = cell != nil
    case "t", "rPh": if isInInline { collector.begin(name) }
    case "mergeCell":
      guard let range = attributes.text("ref").flatMap({ CellRange($0) }) else {
        throw .malformed("a merged range without a place")
      }
      guard cells.take() else { throw .tooLarge(.cells, limit: cells.limit) }
      if range.count > 1 { sheet.merges.append(range) }
    case "col": try column(attributes)
    case "drawing", "legacyDrawing":
      if notes.last != .drawings(sheet: sheet.name) { notes.append(.drawings(sheet: sheet.name)) }
    default: break
    }
  }

  mutating func end(_ name: XMLName) throws(WorkbookFlaw) {
    switch name {
    case "v": isInValue = false
    case "c": try endCell()
    case "row": endRow()
    case "is": isInInline = false
    case "t", "rPh": if isInInline { collector.end(name) }
    case "worksheet": try finish()
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInValue {
      value.append(contentsOf: bytes)
    } else if isInInline {
      collector.text(bytes)
    }
  }

  // MARK: Rows and cells

  private mutating func beginRow(_ attributes: XMLAttributes) throws(WorkbookFlaw) {
    let number = attributes.bytes("r") == nil ? row.number + 1 : attributes.int("r") ?? 0
    guard (1...CellAddress.lastRow).contains(number) else { throw .malformed("a row with a wrong number") }
    if number <= row.number { isSorted = false }
    row = Workbook.Row(number: number, isHidden: attributes.flag("hidden"), cells: [])
    if attributes.flag("customHeight") { row.height = attributes.text("ht").flatMap { Float($0) } }
    rowCells.removeAll(keepingCapacity: true)
    columnBefore = 0
  }

  private mutating func endRow() {
    guard !rowCells.isEmpty else { return }
    row.cells = Array(rowCells)
    sheet.rows.append(row)
  }

  private mutating func beginCell(_ attributes: XMLAttributes) throws(WorkbookFlaw) {
    guard row.number > 0 else { throw .malformed("a cell outside of a row") }
    var column = columnBefore + 1
    if let place = attributes.bytes("r") {
      guard let address = CellAddress(place), address.row == row.number else {
        throw .malformed("a cell `\(String(decoding: place, as: UTF8.self))` in row \(row.number)")
      }
      column = address.column
    }
    guard column <= CellAddress.lastColumn else { throw .malformed("more columns than a sheet has") }
    if column <= columnBefore { isSorted = false }
    columnBefore = column
    cell = CellHead(column: column, kind: CellKind(attributes.bytes("t")), style: attributes.int("s") ?? 0)
    value.removeAll(keepingCapacity: true)
    hasValue = false
    collector.reset()
  }

  private mutating func endCell() throws(WorkbookFlaw) {
    guard let cell else { return }
    self.cell = nil
    isInValue = false
    isInInline = false
    let address = CellAddress(row: row.number, column: cell.column)
    let bytes = cell.kind == .inline ? collector.bytes : value
    // A formula without a result has no value, or an empty one that is not said to be text.
    let isCalculated = hasValue && !(cell.isFormula && cell.kind == .number && value.isEmpty)
    guard isCalculated || cell.kind == .inline else {
      if cell.isFormula { try append(Workbook.Cell(.uncalculated, at: address, isFormula: true)) }
      return
    }
    let format = content.format(ofStyle: cell.style)
    let found = try content.content(cell.kind, bytes, format: format, at: address)
    if case .number = found, content.isDate(format), cell.kind == .number {
      notes.append(.notADay(sheet: sheet.name, address))
    }
    if found != .empty { try append(Workbook.Cell(found, at: address, format: format, isFormula: cell.isFormula)) }
  }

  private mutating func append(_ cell: Workbook.Cell) throws(WorkbookFlaw) {
    guard cells.take() else { throw .tooLarge(.cells, limit: cells.limit) }
    rowCells.append(cell)
  }

  private mutating func column(_ attributes: XMLAttributes) throws(WorkbookFlaw) {
    guard let first = attributes.int("min"), let last = attributes.int("max"), first >= 1, first <= last else {
      throw .malformed("columns with a wrong number")
    }
    // Of two runs with the same column the first counts; they only say how wide it is.
    guard first > sheet.columns.last?.columns.upperBound ?? 0, first <= CellAddress.lastColumn else { return }
    let run = Workbook.ColumnRun(
      columns: first...min(last, CellAddress.lastColumn),
      width: attributes.text("width").flatMap { Double($0) }.flatMap { (0...255).contains($0) ? $0 : nil },
      isHidden: attributes.flag("hidden"))
    sheet.columns.append(run)
  }

  // MARK: The end

  private mutating func finish() throws(WorkbookFlaw) {
    if !isSorted { try sort() }
    let (kept, dropped) = CellRange.withoutOverlaps(sheet.merges)
    notes += dropped.map { .overlappingMerge(sheet: sheet.name, $0) }
    sheet.merges = kept
  }

  /// Puts rows and cells in order where a program wrote them in another; the same place twice is an error.
  private mutating func sort() throws(WorkbookFlaw) {
    sheet.rows.sort { $0.number < $1.number }
    for index in sheet.rows.indices {
      sheet.rows[index].cells.sort { $0.column < $1.column }
      let row = sheet.rows[index]
      if index > 0, sheet.rows[index - 1].number == row.number { throw .malformed("row \(row.number) is given twice") }
      for (cell, next) in zip(row.cells, row.cells.dropFirst()) where cell.column == next.column {
        throw .malformed("cell \(cell.address) is given twice")
      }
    }
  }
}

/// What a cell's element says before its content.
private struct CellHead {
  let column: Int
  let kind: CellKind
  let style: Int
  var isFormula = false
}

/// How many cells may still be kept.
final class CellBudget {
  let limit: Int
  private var count = 0

  init(limit: Int) { self.limit = limit }

  /// Takes one; `false` when there is none left.
  func take() -> Bool {
    count += 1
    return count <= limit
  }
}
