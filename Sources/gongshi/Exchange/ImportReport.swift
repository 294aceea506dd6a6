import Diagnostics
import Exchange
import Glibc
import Intake
import Workbook

/// What an import tells: what was understood and done on standard output, errors and warnings on standard error.
extension Console {
  /// What became of a workbook.
  func show(_ outcome: ResultImport.Outcome, of work: ResultImport) {
    let report = ImportReport(outcome: outcome, work: work, language: language)
    if usesJSON {
      for finding in outcome.table.findings { print(report.json(finding)) }
      print(report.json)
      return
    }
    print(report.understood)
    // Both streams may be one file; what was understood comes first.
    fflush(nil)
    for finding in outcome.table.findings { Console.toStandardError(report.text(finding)) }
    if let refusal = outcome.remarksRefusal { show(refusal) }
    print(report.done)
  }

  /// Why a workbook was not imported.
  func show(_ refusal: ImportRefusal) {
    switch refusal {
    case .content(let diagnostics), .wouldBreak(let diagnostics): show(diagnostics)
    default: break
    }
    let (summary, hint) = refusal.words(in: language)
    if usesJSON {
      let rest = hint.isEmpty ? "" : ",\"hint\":\(Report.quoted(hint))"
      print("{\"error\":\(Report.quoted(summary))\(rest)}")
    } else {
      let rest = hint.isEmpty ? "" : "  \(language == .chinese ? "提示" : "hint"): \(hint)\n"
      Console.toStandardError("gongshi: \(summary)\n\(rest)")
    }
  }
}

/// The words for one import.
struct ImportReport {
  let outcome: ResultImport.Outcome
  let work: ResultImport
  let language: Language

  private var table: ImportedTable { outcome.table }
  private var isChinese: Bool { language == .chinese }

  /// Sheet, header, columns, what was changed, what was passed over.
  var understood: String {
    let choice = table.choice
    let rows = choice.header.rows
    let place = rows.count == 1 ? "\(rows.lowerBound)" : "\(rows.lowerBound)–\(rows.upperBound)"
    var lines = [
      isChinese
        ? "\(work.file)：工作表“\(choice.sheet)”，表头在第 \(place) 行，数据 \(table.rows.count) 行"
        : "\(work.file): sheet `\(choice.sheet)`, header in row \(place), \(table.rows.count) rows of data"
    ]
    lines += choice.header.columns.compactMap(column)
    if table.changes.count > 0 { lines.append(isChinese ? "整理：" : "changed:") }
    lines += table.changes.groups.map(change)
    lines += [
      passedOver(table.totals, "合计行", "totals"), passedOver(table.notes, "说明行", "notes"),
      passedOver(table.headers, "重复的表头行", "repeated headers"),
      passedOver(table.numbered, "只有序号的行", "rows with a number alone"),
    ].compactMap { $0 }
    if table.hiddenRows > 0 {
      lines.append(isChinese ? "含隐藏的 \(table.hiddenRows) 行" : "\(table.hiddenRows) of the rows are hidden")
    }
    if !choice.others.isEmpty {
      let names = choice.others.joined(separator: isChinese ? "、" : ", ")
      lines.append(
        isChinese ? "未读取的其他工作表：\(names)（可用 --sheet 指定）" : "other sheets, not read: \(names) (name one with --sheet)")
    }
    return lines.joined(separator: "\n")
  }

  private func column(_ column: Header.Column) -> String? {
    guard let known = table.columns.first(where: { $0.key.english == column.key }) else { return nil }
    let letters = CellAddress.letters(ofColumn: column.address.column)
    let name = isChinese ? known.key.chinese : "\(known.key.english) \(known.key.chinese)"
    let unit = column.unit.map { isChinese ? "，单位：\($0)" : ", unit: \($0)" } ?? ""
    let form = known.form(language)
    return "  \(letters) \(column.name) → \(name)\(isChinese ? "（\(form)\(unit)）" : " (\(form)\(unit))")"
  }

  private func change(_ group: ChangeLog.Group) -> String {
    let examples = group.examples.map { example in
      "\(example.address) \(Self.short(example.before)) → \(Self.short(example.after))"
    }
    let more = group.count > examples.count ? "…" : ""
    let key = table.columns[group.slot].key(language)
    return isChinese
      ? "  \(key)：\(group.count) \(group.kind.words.chinese)（\(examples.joined(separator: "；"))\(more)）"
      : "  \(key): \(group.count) \(group.kind.words.english) (\(examples.joined(separator: "; "))\(more))"
  }

  private func passedOver(_ rows: [Int], _ chinese: String, _ english: String) -> String? {
    guard !rows.isEmpty else { return nil }
    let list = rows.prefix(10).map(String.init).joined(separator: isChinese ? "、" : ", ") + (rows.count > 10 ? "…" : "")
    return isChinese ? "未读取：\(chinese)（第 \(list) 行）" : "passed over: \(english) (row \(list))"
  }

  /// In one line and not longer than is needed to recognise it.
  private static func short(_ text: String) -> String {
    let line = text.unicodeScalars.map { $0.value < 0x20 ? "⏎" : Character($0) }
    return "`\(String(line.prefix(24)))\(line.count > 24 ? "…" : "")`"
  }

  /// `台账.xlsx!表1!D7: error[wrong-value]: …`
  func text(_ finding: Finding) -> String {
    let (summary, hint) = finding.words(in: language)
    let place = "\(work.file)!\(table.choice.sheet)!\(finding.address)"
    var text = "\(place): \(finding.severity.rawValue)[\(finding.code)]: \(summary)\n"
    if !hint.isEmpty { text += "  \(isChinese ? "提示" : "hint"): \(hint)\n" }
    return text
  }

  /// Counts, and where things went.
  var done: String {
    let (new, present, bad) = (table.count(.new), table.count(.present), table.count(.bad))
    var parts = [isChinese ? "可导入 \(new) 行" : "\(new) rows can be taken"]
    if present > 0 { parts.append(isChinese ? "已在表中 \(present) 行" : "\(present) are there already") }
    if bad > 0 { parts.append(isChinese ? "有误 \(bad) 行" : "\(bad) have errors") }
    var lines = [parts.joined(separator: isChinese ? "，" : ", ")]
    if outcome.isRenumbered, let first = outcome.numbers.first, let last = outcome.numbers.last {
      lines.append(isChinese ? "序号已接续为 \(first)–\(last)" : "they were numbered \(first) to \(last)")
    }
    if !outcome.isChanged {
      lines.append(isChinese ? "\(outcome.path) 未改动" : "\(outcome.path) was left as it is")
    } else if work.isDry {
      lines.append(isChinese ? "试运行：未写入 \(outcome.path)" : "dry run: \(outcome.path) was not written")
    } else {
      lines.append(isChinese ? "已写入 \(outcome.path)" : "\(outcome.path) was written")
    }
    if let remarked = outcome.remarked {
      lines.append(isChinese ? "批注文件：\(remarked)" : "with remarks: \(remarked)")
    }
    return lines.joined(separator: "\n")
  }
}
