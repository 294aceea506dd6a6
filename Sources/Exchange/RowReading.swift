import Diagnostics
import Intake
import Platform
import Register
import Workbook

/// A row of an imported table.
package struct ImportedRow: Sendable {
  /// What becomes of it.
  package enum State: Hashable, Sendable {
    /// It joins the task's table.
    case new
    /// The table has it already.
    case present
    /// It cannot be taken.
    case bad
  }

  /// The row of the sheet.
  package let row: Int
  /// The text of each column of the schema.
  package internal(set) var texts: [String?]
  /// The row as a record, until it has been compared with others.
  var result: InspectionResult?
  /// What becomes of it.
  package internal(set) var state: State
}

/// Reads the rows below a header, on all processors.
struct RowReading: Sendable {
  /// What some rows gave.
  struct Part: Sendable {
    var rows: [ImportedRow] = []
    var findings: [Finding] = []
    var changes = ChangeLog()
  }

  private let intake: ResultIntake
  private let choice: SheetChoice
  /// The task whose rows they are.
  private let task: InspectionTask
  private let cleaning: CellCleaning
  private let numberSlot: Int

  init(_ intake: ResultIntake, _ choice: SheetChoice, task: InspectionTask, dateSystem: DateSystem) {
    self.intake = intake
    self.choice = choice
    self.task = task
    cleaning = CellCleaning(intake.columns, dateSystem: dateSystem)
    numberSlot = intake.slot("no") ?? 0
  }

  func read(_ records: [Record], jobs: Int) async -> Part {
    let parts = await Parallel.mapRuns(count: records.count, jobs: jobs) { run in
      var part = Part()
      for index in run { read(records[index], &part) }
      return part
    }
    var all = Part()
    all.rows.reserveCapacity(records.count)
    for part in parts {
      all.rows += part.rows
      all.findings += part.findings
      all.changes.add(part.changes)
    }
    return all
  }

  private func read(_ record: Record, _ part: inout Part) {
    let row = record.row.number
    var texts = [String?](repeating: nil, count: intake.columns.count)
    var refused: Set<Int> = []
    for (slot, column) in intake.columns.enumerated() {
      guard choice.places[slot] != nil, let cell = record[column.key.english], !cell.isEmpty else { continue }
      switch cleaning.read(cell, slot) {
      case .empty: continue
      case .text(let text, let kinds):
        texts[slot] = text
        if kinds.isEmpty { continue }
        part.changes.add(kinds, slot: slot, .init(address: cell.address, before: cell.text, after: text))
      case .refused(let matter):
        part.findings.append(.error(matter, at: cell.address))
        refused.insert(slot)
      }
    }
    part.findings += record.strays.map { .warning(.stray, at: $0.address) }
    // A row without a number is given one when it joins the table.
    var judged = texts
    judged[numberSlot] = judged[numberSlot] ?? "1"
    let verdict = intake.judge(judged, in: task)
    // What follows from a cell that could not be read is said already.
    let problems = verdict.problems.filter { problem in problem.slot.map { !refused.contains($0) } ?? true }
    part.findings += problems.map {
      .error(.problem($0.problem), at: choice.address(row: row, slot: $0.slot))
    }
    let isBad = !refused.isEmpty || !problems.isEmpty || verdict.result == nil
    part.rows.append(
      ImportedRow(row: row, texts: texts, result: isBad ? nil : verdict.result, state: isBad ? .bad : .new))
  }
}
