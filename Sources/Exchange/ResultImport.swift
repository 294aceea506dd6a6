import Diagnostics
import Intake
import Platform
import Register
import Workbook

/// `gongshi import inspections`: a workbook of an office becomes rows of a task's table (导入检查结果).
///
/// Nothing is written to `Content/` unless every row can be taken, or bad ones are to be left out; then the table is
/// replaced in one step. The workbook comes back with a remark on every cell that must be mended.
package struct ResultImport: Sendable {
  /// The folder that holds `Content/`.
  package var root: String
  /// The workbook.
  package var file: String
  /// The id of the task.
  package var task: String
  /// The sheet; the first with a table when `nil`.
  package var sheet: String?
  /// Whether good rows are taken although there are bad ones (跳过有误的行).
  package var skipsBad = false
  /// Whether the table's rows are replaced and not added to (替换).
  package var isReplacing = false
  /// Whether nothing is written (试运行).
  package var isDry = false
  /// Where the workbook with remarks goes; beside `file` when `nil`.
  package var remarks: String?
  /// How much work runs at once.
  package var jobs: Int

  /// An import that adds the good rows of `file` to the table of `task`.
  package init(root: String, file: String, task: String, jobs: Int) {
    self.root = root
    self.file = file
    self.task = task
    self.jobs = jobs
  }

  /// What an import did.
  package struct Outcome: Sendable {
    /// What was understood.
    package var table: ImportedTable
    /// The table of the task, as a path below the root.
    package var path: String
    /// Whether that file was written, or would have been in a dry run.
    package var isChanged = false
    /// The numbers (序号) of the rows that joined it.
    package var numbers: [String] = []
    /// Whether they are other numbers than those in the workbook.
    package var isRenumbered = false
    /// The workbook with remarks; `nil` when there is none.
    package var remarked: String?
    /// Why there is none although rows are bad.
    package var remarksRefusal: ImportRefusal?

    /// Whether every row is in the table, or could be.
    package var isWhole: Bool { table.count(.bad) == 0 }
  }

  /// Reads, judges, and writes.
  package func run() async throws(ImportRefusal) -> Outcome {
    var workbook = try read()
    let intake: ResultIntake
    switch await ResultIntake.read(root: root, jobs: jobs) {
    case .success(let content): intake = content
    case .failure(let refusal): throw .content(refusal.diagnostics)
    }
    let errors = intake.errors(for: task, keepingTable: !isReplacing)
    guard errors.isEmpty else { throw .content(errors) }
    guard let task = intake.register.tasks.first(where: { $0.id == task }) else {
      throw .unknownTask(
        task, suggestion: Suggestion.nearest(to: task, among: intake.register.tasks.map(\.id)))
    }
    let table = try await ImportedTable.read(
      workbook, sheet: sheet, intake, task: task, isReplacing: isReplacing, jobs: jobs)
    var outcome = Outcome(table: table, path: intake.table(of: task).path)
    // A large workbook is only kept if it is to come back.
    if outcome.isWhole || isDry { workbook.sheets = [] }
    if outcome.isWhole || skipsBad { try write(&outcome, intake, task) }
    if !outcome.isWhole, !isDry { writeRemarks(&workbook, &outcome) }
    return outcome
  }

  private func read() throws(ImportRefusal) -> Workbook {
    let bytes: [UInt8]
    do { bytes = try readFile(file) } catch { throw .file(error) }
    do { return try WorkbookReader.read(bytes, sheetName: "表1") } catch { throw .workbook(file, error) }
  }

  private func write(_ outcome: inout Outcome, _ intake: ResultIntake, _ task: InspectionTask) throws(ImportRefusal) {
    let new = try NewTable(outcome.table, intake, task: task, root: root, isReplacing: isReplacing)
    (outcome.numbers, outcome.isRenumbered) = (new.numbers, new.isRenumbered)
    guard let bytes = new.bytes else { return }
    outcome.isChanged = true
    guard !isDry else { return }
    do { try writeFileAtomically("\(root)/\(new.path)", bytes) } catch { throw .file(error) }
  }

  private func writeRemarks(_ workbook: inout Workbook, _ outcome: inout Outcome) {
    outcome.table.forgetTexts()
    do throws(ImportRefusal) {
      let draft: WorkbookDraft
      do { draft = try RemarkedWorkbook.draft(workbook, outcome.table) } catch { throw .workbook(file, error) }
      workbook.sheets = []
      if let remarks {
        outcome.remarked = try NewWorkbook.write(draft, to: remarks)
      } else {
        outcome.remarked = try NewWorkbook.write(draft, beside: RemarkedWorkbook.path(for: file))
      }
    } catch {
      outcome.remarksRefusal = error
    }
  }
}
