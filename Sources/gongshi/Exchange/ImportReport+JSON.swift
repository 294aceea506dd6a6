import Diagnostics
import Exchange
import Intake
import Workbook

extension ImportReport {
  /// One finding as an object on one line.
  func json(_ finding: Finding) -> String {
    let (summary, hint) = finding.words(in: language)
    var fields = [
      "\"file\":\(Report.quoted(work.file))", "\"sheet\":\(Report.quoted(outcome.table.choice.sheet))",
      "\"cell\":\"\(finding.address)\"", "\"line\":\(finding.address.row)", "\"column\":\(finding.address.column)",
      "\"severity\":\"\(finding.severity.rawValue)\"", "\"code\":\"\(finding.code)\"",
      "\"message\":\(Report.quoted(summary))",
    ]
    if !hint.isEmpty { fields.append("\"hint\":\(Report.quoted(hint))") }
    return "{\(fields.joined(separator: ","))}"
  }

  /// The result as an object on one line.
  var json: String {
    let table = outcome.table
    let columns = table.choice.header.columns.map { column in
      "\"\(CellAddress.letters(ofColumn: column.address.column))\":\(Report.quoted(column.key ?? ""))"
    }
    let changes = table.changes.groups.map { group in
      "{\"column\":\(Report.quoted(table.columns[group.slot].key.english)),\"change\":\"\(group.kind)\",\"cells\":\(group.count)}"
    }
    let fields = [
      "\"sheet\":\(Report.quoted(table.choice.sheet))", "\"header\":\(table.choice.header.rows.upperBound)",
      "\"columns\":{\(columns.joined(separator: ","))}", "\"changes\":[\(changes.joined(separator: ","))]",
      "\"rows\":\(table.rows.count)", "\"new\":\(table.count(.new))", "\"present\":\(table.count(.present))",
      "\"bad\":\(table.count(.bad))", "\"totals\":\(table.totals.count)", "\"notes\":\(table.notes.count)",
      "\"table\":\(Report.quoted(outcome.path))", "\"changed\":\(outcome.isChanged)",
      "\"written\":\(outcome.isChanged && !work.isDry)",
      "\"remarks\":\(outcome.remarked.map(Report.quoted) ?? "null")",
    ]
    return "{\(fields.joined(separator: ","))}"
  }
}
