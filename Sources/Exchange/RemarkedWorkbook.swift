import Diagnostics
import Register
import Workbook

/// The workbook as it goes back to who filled it in: what must be mended is red and commented (批注).
enum RemarkedWorkbook {
  /// No clock: the same workbook and the same remarks make the same bytes.
  static let day = Day(number: 10_957)

  /// `台账.xlsx` and `台账.csv` come back as `台账-批注.xlsx`.
  static func path(for file: String) -> String {
    let start = file.lastIndex(of: "/").map { file.index(after: $0) } ?? file.startIndex
    let name = file[start...]
    let stem = name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : name[..<$0] } ?? name
    return "\(file[..<start])\(stem)\(stem.hasSuffix("-批注") ? "" : "-批注").xlsx"
  }

  static func draft(_ workbook: Workbook, _ table: ImportedTable) throws(WorkbookError) -> WorkbookDraft {
    try draft(workbook, table.findings.map { (table.choice.sheet, $0) })
  }

  /// The same for findings on several sheets.
  static func draft(
    _ workbook: Workbook, _ findings: [(sheet: String, finding: Finding)]
  ) throws(WorkbookError) -> WorkbookDraft {
    // Comments are for clerks, whatever the language of the server is.
    let remarks = findings.map { sheet, finding in
      let words = finding.words(in: .chinese)
      let text = words.hint.isEmpty ? words.summary : "\(words.summary)\n\(words.hint)"
      return Remark(
        sheet: sheet, at: finding.address, text, severity: finding.severity == .error ? .error : .warning)
    }
    return try WorkbookDraft(workbook, remarks: remarks, title: "批注", created: day)
  }
}
