import Diagnostics
import Disclosure
import Exchange
import Register

/// What the commands for the credit portal tell.
struct CreditReport {
  let language: Language

  private var isChinese: Bool { language == .chinese }
  private func say(_ english: String, _ chinese: String) -> String { isChinese ? chinese : english }
  private func list(_ ids: [String]) -> String { ids.joined(separator: isChinese ? "、" : ", ") }

  // MARK: Export

  /// Why a penalty is not in the file.
  func failure(_ row: CreditRow) -> String {
    let reasons = row.flaws.map { $0.words(language) }.joined(separator: isChinese ? "；" : "; ")
    return "\(row.id) \(row.shownParty): \(reasons)\n"
  }

  /// What was written, what is to be done by hand, what was left out.
  func text(_ export: PenaltyExport, written: String?) -> [String] {
    var lines: [String] = []
    let people = export.toComplete
    let (all, failed) = (export.rows.count, export.failed.count)
    lines.append(
      say(
        "\(all - people.count) legal persons, \(people.count) natural persons, \(failed) not written",
        "法人 \(all - people.count) 条，自然人 \(people.count) 条，未写入 \(failed) 条"))
    for row in people {
      lines.append(say("fill in the document by hand: ", "须人工补填证件：") + "\(row.id) \(row.shownParty)")
    }
    if !export.ended.isEmpty { lines.append(say("left out, ended: ", "未列入（已结束公示）：") + list(export.ended)) }
    if !export.excluded.isEmpty {
      lines.append(
        say("left out, summary procedure or not published: ", "未列入（简易程序或不公示）：") + list(export.excluded))
    }
    lines.append(
      written.map { say("\($0) was written", "已写入 \($0)") } ?? say("nothing was written", "未写入任何文件"))
    return lines
  }

  /// The same as objects, one a line; the last has the counts.
  func json(_ export: PenaltyExport, written: String?) -> [String] {
    let rows = export.failed.map { row in
      let flaws = row.flaws.map { flaw in
        "{\"code\":\"\(flaw.code)\",\"message\":\(Report.quoted(flaw.words(language)))}"
      }
      return "{\"case\":\(Report.quoted(row.id)),\"state\":\"failed\",\"reasons\":[\(flaws.joined(separator: ","))]}"
    }
    let people = export.toComplete.map { "{\"case\":\(Report.quoted($0.id)),\"state\":\"complete-by-hand\"}" }
    func ids(_ list: [String]) -> String { "[\(list.map(Report.quoted).joined(separator: ","))]" }
    return rows + people + [
      "{\"legal_persons\":\(export.rows.count - people.count),\"natural_persons\":\(people.count),"
        + "\"failed\":\(export.failed.count),\"ended\":\(ids(export.ended)),\"excluded\":\(ids(export.excluded)),"
        + "\"written\":\(written.map(Report.quoted) ?? "null")}"
    ]
  }

  // MARK: Comparison

  /// One thing to look at, with the columns that differ.
  func text(_ item: Reconciliation.Item) -> [String] {
    let place = item.place.map { say(" (sheet `\($0.sheet)`, row \($0.row))", "（“\($0.sheet)”第 \($0.row) 行）") } ?? ""
    let id = item.id.map { "\($0) " } ?? ""
    var lines = ["\(id)\(item.number) \(item.party)\(isChinese ? "：" : ": ")\(item.state.words(language))\(place)"]
    if case .different(let differences) = item.state {
      lines += differences.map { difference in
        let name = isChinese ? difference.column.chinese : "\(difference.column.rawValue) \(difference.column.chinese)"
        guard let here = difference.here, let there = difference.there else {
          return "  \(name)\(say(": not the same", "：不一致"))"
        }
        let unit = difference.column == .fine || difference.column == .confiscated ? say(" yuan", "元") : ""
        func shown(_ text: String) -> String { text.isEmpty ? say("nothing", "空") : text + unit }
        return
          "  \(name)\(say(": here \(shown(here)), there \(shown(there))", "：本站 \(shown(here))，信用网站 \(shown(there))"))"
      }
    }
    return lines
  }

  /// The counts.
  func counts(_ result: Reconciliation) -> String {
    func count(_ name: String) -> Int { result.items.count { $0.state.name == name } }
    let down = count("take-down") + count("not-for-portal")
    let (other, missing) = (count("different"), count("missing"))
    let (unknown, repeated, bad) = (count("unknown"), count("repeated"), result.unreadable.count)
    return say(
      "\(result.equal) the same, \(down) to take down, \(other) different, \(missing) missing there, \(unknown) unknown here, \(repeated) repeated, \(bad) rows with unreadable cells",
      "一致 \(result.equal) 条，应撤下 \(down) 条，不同 \(other) 条，信用网站缺 \(missing) 条，本站没有 \(unknown) 条，重复 \(repeated) 条，读取有误 \(bad) 行"
    )
  }

  /// One thing to look at as an object on one line.
  func json(_ item: Reconciliation.Item) -> String {
    var fields = [
      "\"state\":\"\(item.state.name)\"", "\"case\":\(item.id.map(Report.quoted) ?? "null")",
      "\"number\":\(Report.quoted(item.number))", "\"party\":\(Report.quoted(item.party))",
      "\"sheet\":\(item.place.map { Report.quoted($0.sheet) } ?? "null")",
      "\"row\":\(item.place.map { "\($0.row)" } ?? "null")",
    ]
    switch item.state {
    case .stale(let ending, let since): fields += ["\"ending\":\"\(ending.rawValue)\"", "\"since\":\"\(since)\""]
    case .different(let differences):
      let list = differences.map { difference in
        "{\"column\":\"\(difference.column.rawValue)\",\"here\":\(difference.here.map(Report.quoted) ?? "null"),\"there\":\(difference.there.map(Report.quoted) ?? "null")}"
      }
      fields.append("\"columns\":[\(list.joined(separator: ","))]")
    default: break
    }
    return "{\(fields.joined(separator: ","))}"
  }

  /// What could not be read in a row of the portal's file.
  func unreadable(_ row: CreditTable.Row, file: String) -> [String] {
    let findings = row.findings.map { finding in
      let (summary, _) = finding.words(in: language)
      return "\(file)!\(row.sheet)!\(finding.address): \(summary)\n"
    }
    guard row.texts[.number] == nil else { return findings }
    return findings + ["\(file)!\(row.sheet)!\(row.row): \(say("no decision number", "缺少决定书文号"))\n"]
  }
}
