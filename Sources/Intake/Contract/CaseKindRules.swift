import Diagnostics
import Register

/// What the kind of a case asks of it once it is published: warnings, but for an apology, whose conditions made a decision
/// lighter.
enum CaseKindRules {
  static func check(_ item: Case, _ record: Record, _ reading: Reading) {
    MeasureRules.check(item, record, reading)
    if item.kind == .lenient { checkMeasures(of: item, record, reading) }
    if let investigation = item.investigation { check(investigation, record, reading) }
    guard item.published != nil else { return }
    if item.kind == .lenient, let lenient = item.lenient { check(lenient, record, reading) }
    if item.kind == .compensation, item.compensation?.repair == nil {
      // S33: the repair state is present for each.
      require("compensation.repair", "损害赔偿.修复状态", "for a published compensation", "公示的损害赔偿案件", record, reading)
    }
    if let apology = item.apology, item.decision != nil { check(apology, record, reading) }
  }

  /// Who is not punished has no penalty (行政处罚法 art. 33).
  private static func checkMeasures(of item: Case, _ record: Record, _ reading: Reading) {
    for measure in item.measures where measure.kind.isPenalty {
      let name = "\(measure.kind.rawValue)（\(measure.kind.chinese)）"
      reading.report(
        .error(
          .forbiddenKey(name, reason: Term("a lenient case has no penalty", "不予处罚案件没有处罚")),
          at: record.place(of: CaseContract.measures)))
    }
  }

  /// A lenient case names its list item and the conditions met (行政处罚法 art. 33).
  private static func check(_ lenient: Lenient, _ record: Record, _ reading: Reading) {
    if lenient.item == nil {
      require("lenient.item", "不予处罚.清单事项", "for a published lenient case", "公示的不予处罚案件", record, reading)
    }
    if lenient.conditions.isEmpty {
      require("lenient.conditions", "不予处罚.条件", "for a published lenient case", "公示的不予处罚案件", record, reading)
    }
  }

  /// S27: a reason is given, and what is closed has an outcome.
  private static func check(_ investigation: Investigation, _ record: Record, _ reading: Reading) {
    if investigation.reason == nil {
      require("investigation.reason", "专案.事由", "for an investigation", "专案", record, reading)
    }
    if investigation.closed != nil, investigation.outcome == nil {
      require("investigation.outcome", "专案.结果", "for a closed investigation", "已办结的专案", record, reading)
    }
  }

  /// dg19-44, dg19-45: a penalty is made lighter for an apology only when all four conditions are met.
  private static func check(_ apology: Apology, _ record: Record, _ reading: Reading) {
    let missing: [(String, String, Bool)] = [
      ("apology.training, apology.passed", "公开道歉.培训日期、合格", apology.training == nil || !apology.hasPassed),
      ("apology.medium, apology.date", "公开道歉.媒体、日期", apology.medium == nil || apology.date == nil),
      ("apology.commitment", "公开道歉.承诺", apology.commitment == nil),
      ("apology.rectified", "公开道歉.整改", apology.rectified == nil),
    ]
    for (key, chinese, isMissing) in missing where isMissing {
      require(
        key, chinese, "for an apology that made a decision lighter", "作为从轻情节的公开道歉", isError: true, record, reading)
    }
  }

  private static func require(
    _ key: String, _ chinese: String, _ condition: String, _ chineseCondition: String, isError: Bool = false,
    _ record: Record, _ reading: Reading
  ) {
    let problem = Problem.missingFor(Term(key, chinese), when: Term(condition, chineseCondition))
    let place = Place(reading.file, line: record.node.line, column: record.node.column)
    reading.report(isError ? .error(problem, at: place) : .warning(problem, at: place))
  }
}
