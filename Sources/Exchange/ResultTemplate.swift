import Diagnostics
import Intake
import Register
import Workbook

/// `gongshi export template inspections`: an empty workbook for results of random inspections (检查结果填报表), with the values
/// of the office's own registry to pick from.
package enum ResultTemplate {
  /// Writes it to `path`; a file that is there must be the same. Returns the path.
  package static func write(root: String, to path: String, jobs: Int) async throws(ImportRefusal) -> String {
    switch await ResultIntake.read(root: root, jobs: jobs) {
    case .failure(let refusal): throw .content(refusal.diagnostics)
    case .success(let intake):
      let errors = intake.errors(for: "", keepingTable: false)
      guard errors.isEmpty else { throw .content(errors) }
      return try NewWorkbook.write(draft(intake), to: path)
    }
  }

  /// The workbook: the table, and how to fill it in.
  static func draft(_ intake: ResultIntake) -> WorkbookDraft {
    let columns = intake.columns.map { column in
      let choices = intake.choices(of: column)
      return ColumnDraft(
        column.key.chinese, kind: kind(of: column), width: width(of: column), choices: choices,
        isStrict: isStrict(column), comment: TemplateWords.comment(column, hasChoices: !choices.isEmpty))
    }
    // No clock: the same registry makes the same bytes.
    return WorkbookDraft(
      title: "双随机抽查结果填报表", created: RemarkedWorkbook.day,
      sheets: [SheetDraft(name: "抽查结果", columns: columns, rows: []), guide(intake)])
  }

  private static func kind(of column: TableColumn) -> ColumnDraft.Kind {
    switch column.kind {
    case .day: .day
    case .code: .code
    // 2026-q1/3 must not become a date.
    case .text where column.key.english == "recheck_of": .code
    case .text, .flag, .choice, .reference: .text
    }
  }

  private static func width(of column: TableColumn) -> Double? {
    switch column.key.english {
    case "name", "authority", "item", "result": 24
    case "problem", "handling", "follow_up": 30
    default: nil
    }
  }

  /// Names of the registry may be written in another of their forms, and follow-ups freely; the rest is one of the list.
  private static func isStrict(_ column: TableColumn) -> Bool {
    switch column.kind {
    case .flag, .choice: true
    case .reference, .text, .day, .code: false
    }
  }

  /// The second sheet: what holds for the table, then every column.
  private static func guide(_ intake: ResultIntake) -> SheetDraft {
    var rows = TemplateWords.rules.enumerated().map { ["规则 \($0 + 1)", "", $1] }
    for column in intake.columns {
      let choices = intake.choices(of: column)
      let list = choices.count > 1 && choices.count <= 12 ? "可选：\(choices.joined(separator: "、"))。" : ""
      let advice = TemplateWords.advice(column, hasChoices: !choices.isEmpty)
      rows.append(["【\(column.key.chinese)】", TemplateWords.need(column), advice + list])
    }
    let columns = [ColumnDraft("项目", width: 20), ColumnDraft("要求", width: 10), ColumnDraft("怎样填", width: 90)]
    var sheet = SheetDraft(name: "填写说明", columns: columns, rows: rows.map { $0.map { .text($0) } })
    for index in sheet.cells.indices { sheet.cells[index].look.isWrapped = true }
    return sheet
  }
}
