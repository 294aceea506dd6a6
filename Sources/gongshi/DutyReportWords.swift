import Diagnostics
import Disclosure
import Register

/// A duty and its lines as the office reads them, in one language or as JSON.
struct DutyReportWords {
  private let language: Language
  private let names: [String: String]

  init(language: Language, register: Register) {
    self.language = language
    names = register.unitNames
  }

  private func say(_ english: String, _ chinese: String) -> String { language == .chinese ? chinese : english }

  // MARK: Text

  /// The duty, its lines, and an empty line.
  func text(_ report: DutyReport) -> [String] {
    let duty = report.duty
    var head = [duty.id, say("\(duty.kind.rawValue)", duty.title), rule(duty)]
    if let since = duty.since { head.append(say("since \(since)", "\(since) 起")) }
    if let basis = duty.basis { head.append(say("basis: \(basis)", "依据：\(basis)")) }
    if duty.isPublic { head.append(say("public", "公开")) }
    if duty.isImplied { head.append(say("from `deadlines` of site.yml", "出自 site.yml 的 deadlines")) }
    let lines = report.lines.map(text)
    return [head.joined(separator: "  ")] + lines.map { "  \($0)" } + [""]
  }

  private func rule(_ duty: Duty) -> String {
    if language == .chinese { return Disclosure.rule(of: duty) + (duty.isPerUnit ? "，按单位" : "") }
    var words: String
    switch duty.rhythm {
    case .within(let span):
      words = "within \(span) of \(duty.kind == .penaltyPublished ? "the decision" : "the end of the inspection")"
    case .every(let every, let rule):
      words = "every \(every.rawValue)" + (rule.map { ", by \($0)" } ?? "")
    }
    switch duty.quota {
    case .atLeast(1): break
    case .atLeast(let count): words += ", at least \(count)"
    case .exactly(let count): words += ", exactly \(count)"
    }
    return words + (duty.isPerUnit ? ", each unit" : "")
  }

  private func text(_ line: DutyLine) -> String {
    var parts = [subject(line)]
    if let unit = line.unit { parts.append(names[unit] ?? unit) }
    parts.append(say("by \(line.limit)", "期限 \(line.limit)") + (line.isPending ? say(" (not final)", "（待定）") : ""))
    parts.append(state(line))
    if !line.facts.isEmpty {
      parts.append(line.facts.map { "\(words($0.record)) (\($0.day))" }.joined(separator: ", "))
    }
    if !line.open.isEmpty {
      parts.append(say("still open: ", "尚缺：") + line.open.map(words).joined(separator: ", "))
    }
    return parts.joined(separator: "  ")
  }

  private func subject(_ line: DutyLine) -> String {
    switch line.subject {
    case .period(let period): period.description
    case .decision(let id, let day): say("case \(id), decided \(day)", "案件 \(id)，\(day) 作出决定")
    case .finished(let id, let day): say("task \(id), finished \(day)", "任务 \(id)，\(day) 完成")
    case .inspected(let id, let day): say("task \(id), inspected \(day)", "任务 \(id)，\(day) 检查")
    }
  }

  private func words(_ record: DutyRecord) -> String {
    guard language == .chinese else { return record.description }
    return switch record {
    case .case(let id): "案件 \(id)"
    case .task(let id): "任务 \(id)"
    case .result(let task, let number): "检查结果 \(task)/\(number)"
    case .filing(let unit): "\(names[unit] ?? unit)报备"
    case .positiveList: "正面清单变动"
    case .exposure(let week): "曝光台 \(week)"
    case .briefing(let id): "简报 \(id)"
    }
  }

  private func state(_ line: DutyLine) -> String {
    switch line.state {
    case .met: say("met", "按期")
    case .late(let days): say("late by \(days) day\(days == 1 ? "" : "s")", "逾期 \(days) 日")
    case .missing(let days): say("missing, \(days) day\(days == 1 ? "" : "s") over", "未履行，已过期限 \(days) 日")
    case .notDue: say("not yet due", "未到期")
    case .surplus: say("too many: \(line.facts.count)", "超出规定件数：\(line.facts.count) 件")
    }
  }

  // MARK: JSON

  /// One object for each line.
  func json(_ report: DutyReport) -> [String] {
    let duty = report.duty
    let head = "{\"duty\":\(Report.quoted(duty.id)),\"what\":\"\(duty.kind.rawValue)\""
    return report.lines.map { line in
      let (period, record, from): (String?, String?, Day?) =
        switch line.subject {
        case .period(let period): (period.description, nil, nil)
        case .decision(let id, let day): (nil, "case \(id)", day)
        case .finished(let id, let day), .inspected(let id, let day): (nil, "task \(id)", day)
        }
      let days: Int =
        switch line.state {
        case .late(let days), .missing(let days): days
        case .met, .notDue, .surplus: 0
        }
      let records = line.facts.map { "{\"record\":\(Report.quoted($0.record.description)),\"day\":\"\($0.day)\"}" }
      return head
        + ",\"period\":\(quoted(period)),\"record\":\(quoted(record)),\"from\":\(quoted(from?.description)),\"unit\":\(quoted(line.unit))"
        + ",\"limit\":\"\(line.limit)\",\"final\":\(!line.isPending),\"state\":\"\(line.state.name)\""
        + ",\"day\":\(quoted(line.done?.description)),\"days\":\(days),\"records\":[\(records.joined(separator: ","))]"
        + ",\"open\":[\(line.open.map { Report.quoted($0.description) }.joined(separator: ","))]}"
    }
  }

  private func quoted(_ text: String?) -> String { text.map(Report.quoted) ?? "null" }
}
