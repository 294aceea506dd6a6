import Diagnostics
package import Intake
package import Register
package import Workbook

/// A table as it was understood: its rows, what was changed, and what is to be said about it.
package struct ImportedTable: Sendable {
  /// The sheet, its header, and the columns that were recognised.
  package let choice: SheetChoice
  /// The columns of the schema.
  package let columns: [TableColumn]
  /// The rows of data, from the top.
  package internal(set) var rows: [ImportedRow]
  /// Errors and warnings, by place.
  package private(set) var findings: [Finding]
  /// What was changed in cells.
  package let changes: ChangeLog
  /// Rows of totals, which are passed over.
  package private(set) var totals: [Int] = []
  /// Rows of notes and signatures, which are passed over.
  package private(set) var notes: [Int] = []
  /// Rows in which nothing but a running number (序号) stands, as when a column was numbered in advance.
  package private(set) var numbered: [Int] = []
  /// Rows that repeat the header.
  package private(set) var headers: [Int] = []
  /// How many of the rows are hidden, as by a filter.
  package let hiddenRows: Int

  /// Reads the table in `workbook` whose rows are to join `task`.
  package static func read(
    _ workbook: Workbook, sheet: String?, _ intake: ResultIntake, task: InspectionTask, isReplacing: Bool, jobs: Int
  ) async throws(ImportRefusal) -> ImportedTable {
    // A row without a number is given one.
    let choice = try SheetChoice.find(in: workbook, named: sheet, intake.columns, given: ["no"])
    var records: [Record] = []
    var totals: [Int] = []
    var notes: [Int] = []
    var headers: [Int] = []
    var numbered: [Int] = []
    guard let sheet = workbook.sheet(named: choice.sheet) else { throw .noRows(sheet: choice.sheet) }
    for entry in Records(sheet, below: choice.header) {
      switch entry {
      case .record(let record) where choice.isNumberAlone(record.row): numbered.append(record.row.number)
      case .record(let record): records.append(record)
      case .totals(let row): totals.append(row.number)
      case .note(let row): notes.append(row.number)
      case .header(let row): headers.append(row.number)
      }
    }
    guard !records.isEmpty else { throw .noRows(sheet: choice.sheet) }
    let part = await RowReading(intake, choice, task: task, dateSystem: workbook.dateSystem).read(records, jobs: jobs)
    var table = ImportedTable(
      choice: choice, columns: intake.columns, rows: part.rows, findings: part.findings, changes: part.changes,
      hiddenRows: records.count { $0.row.isHidden })
    (table.totals, table.notes, table.headers, table.numbered) = (totals, notes, headers, numbered)
    table.lookAtColumns()
    table.compare(with: isReplacing ? [] : task.results)
    table.findings = table.findings.sortedForReport()
    return table
  }

  private init(
    choice: SheetChoice, columns: [TableColumn], rows: [ImportedRow], findings: [Finding], changes: ChangeLog,
    hiddenRows: Int
  ) {
    self.choice = choice
    self.columns = columns
    self.rows = rows
    self.findings = findings
    self.changes = changes
    self.hiddenRows = hiddenRows
  }

  /// How many rows are in that state.
  package func count(_ state: ImportedRow.State) -> Int { rows.count { $0.state == state } }

  /// Forgets the rows but for what becomes of them, when nothing else is asked: they are a third of the memory.
  mutating func forgetTexts() {
    for index in rows.indices { rows[index].texts = [] }
  }

  private mutating func lookAtColumns() {
    let names = columns.flatMap { [$0.key.chinese] + $0.synonyms }
    for column in choice.header.unknown {
      let suggestion = Suggestion.nearest(to: column.name, among: names)
      // A row of data that was taken for a header must not be repeated either.
      let name = CellCleaning.privateKind(column.name) == nil ? column.name : "…"
      findings.append(.warning(.unknownColumn(name, suggestion: suggestion), at: column.address))
    }
    for column in choice.header.duplicates {
      findings.append(.warning(.repeatedColumn(column.name), at: column.address))
    }
  }

  /// An object and an item, of which a table has one row.
  private struct Subject: Hashable {
    let object: String
    let item: String?

    init(_ result: InspectionResult) {
      object = result.code?.text ?? result.name
      item = result.item
    }
  }

  /// Marks rows that are there already, and warns of rows about the same object and item.
  private mutating func compare(with existing: [InspectionResult]) {
    let known = Set(existing.map(\.withoutPlace))
    let numbers = Dictionary(existing.map { (Subject($0), $0.number) }) { first, _ in first }
    var first: [Subject: Int] = [:]
    for index in rows.indices {
      guard let result = rows[index].result else { continue }
      // From here on, its texts are what it is.
      rows[index].result = nil
      let subject = Subject(result)
      let address = choice.address(row: rows[index].row, slot: columns.firstIndex { $0.key.english == "name" })
      if known.contains(result.withoutPlace) {
        rows[index].state = .present
        continue
      }
      if let number = numbers[subject] { findings.append(.warning(.presentRow(number: number), at: address)) }
      if let earlier = first[subject] {
        findings.append(.warning(.repeatedRow(first: earlier), at: address))
      } else {
        first[subject] = rows[index].row
      }
    }
  }
}

extension InspectionResult {
  /// What the row says, without its number and place.
  fileprivate var withoutPlace: InspectionResult {
    var copy = self
    copy.number = ""
    copy.line = 0
    return copy
  }
}
