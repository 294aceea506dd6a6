import Diagnostics
import Intake
import Platform
import Register

/// The table that a task has after an import.
struct NewTable {
  /// The file, as a path below the folder that holds `Content/`.
  let path: String
  /// Its bytes; `nil` when nothing changes.
  let bytes: [UInt8]?
  /// The numbers (序号) of the rows that joined it.
  let numbers: [String]
  /// Whether the rows had other numbers, or none, in the workbook.
  let isRenumbered: Bool

  /// The table of `task` with the rows of `table` that are new.
  init(
    _ table: ImportedTable, _ intake: ResultIntake, task: InspectionTask, root: String, isReplacing: Bool
  ) throws(ImportRefusal) {
    let (path, exists) = intake.table(of: task)
    self.path = path
    let slot = intake.slot("no") ?? 0
    var rows = table.rows.filter { $0.state == .new }.map(\.texts)
    let taken = isReplacing ? [] : task.results.map(\.number)
    (numbers, isRenumbered) = NewTable.numbers(given: rows.map { $0[slot] }, taken: taken)
    for index in rows.indices { rows[index][slot] = numbers[index] }
    guard !rows.isEmpty else {
      bytes = nil
      return
    }
    let old = exists ? try NewTable.read("\(root)/\(path)") : nil
    let text = TableText(intake.columns)
    let new: [UInt8]
    if let old, !isReplacing {
      guard let longer = text.adding(rows, to: old, slots: intake.slots(ofHeader:)) else {
        throw .content([.error(.csvHeaderMissing, at: Place(path, line: 1))])
      }
      new = longer
    } else {
      var example = old
      if example == nil, let other = intake.exampleTable(beside: path) {
        example = try NewTable.read("\(root)/\(other)")
      }
      new = text.table(rows, example.map { TableText.Style(of: $0) } ?? TableText.Style())
    }
    bytes = new == old ? nil : new
    guard new != old else { return }
    let errors = intake.errors(in: new, asTableOf: task)
    guard errors.isEmpty else { throw .wouldBreak(errors) }
  }

  private static func read(_ path: String) throws(ImportRefusal) -> [UInt8] {
    do { return try readFile(path) } catch { throw .file(error) }
  }

  /// The numbers of the workbook where each row has one that nobody else has; else those that follow the last of the table.
  static func numbers(given: [String?], taken: [String]) -> ([String], isRenumbered: Bool) {
    let own = given.compactMap { $0 }
    if own.count == given.count, Set(own).count == own.count, Set(own).isDisjoint(with: taken) { return (own, false) }
    let last = taken.compactMap { Int($0) }.max() ?? 0
    return (given.indices.map { String(last + 1 + $0) }, true)
  }
}
