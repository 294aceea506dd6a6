import Diagnostics
import Register

/// `duties.yml`: 履责清单.
enum DutyContract {
  static let id = Field("id", "编号", .id, required: true, example: "weekly-exposure")
  static let name = Field(
    "name", "名称", .text, example: "每周曝光典型违法案例", "on the page; default: the name of `what`", "公开页上的名称，默认为事项的名称")
  static let what = Field(
    "what", "事项", ValueType<DutyKind>.choice("what", "事项"), required: true)
  static let every = Field(
    "every", "每", ValueType<Recurrence>.choice("every", "每"), "how often; a week is the ISO week, Monday to Sunday",
    "周期；周为周一至周日")
  static let by = Field(
    "by", "截止", .text, example: "day 15 of the next month",
    "with `every`: the last day; default: the end of the period",
    "与 `every` 同用：每期的最后期限，默认为期末")
  static let within = Field(
    "within", "期限", .span, example: "7 working days",
    "after the decision, or after the inspection was finished; instead of `every`",
    "自处罚决定或者检查完成之日起，代替 `every`")
  static let per = Field(
    "per", "按", ValueType<DutyScope>.choice("per", "按"), "for each authority with `ranked: true`", "逐个核对列入统计的单位")
  static let minimum = Field("min", "至少", .positive, "records in each period; default: 1", "每期至少几件，默认1件")
  static let count = Field("count", "恰为", .positive, "records in each period, no more and no fewer", "每期恰好几件，不多不少")
  static let since = Field(
    "since", "起始", .day,
    "it asks nothing before; default: the year’s first period, or the first record’s when that is earlier",
    "自何日起履行；默认自本年第一期起，此前有记录的自最早的记录起")
  static let basis = Field(
    "basis", "依据", .text, example: "政府信息公开条例 第二十六条", "a law, a document, or an item of a plan as plan/item",
    "法规、文件，或以“计划/条目”指明计划条目")
  static let isPublic = Field(
    "public", "公开", .flag, "on the page `/duties/`: limit and day of publication", "列入履责清单公开页，只写期限和公开日期")
  static let schema = Schema(
    "a duty", "履责事项", [id, name, what, every, by, within, per, minimum, count, since, basis, isPublic],
    note: Term(
      "`inspection-published` and `penalty-published` take `within`, all others `every`. With `every`, `by` is `day 5` "
        + "(week or month), `day 20 of the last month` (quarter and longer), `day 15 of the next month` (month and longer), "
        + "`10 days before the end`, or `03-31` (year). `exposure` is weekly; `typical-case` and `inspection-finished` are quarterly or longer.",
      "`inspection-published` 和 `penalty-published` 写 `within`，其余写 `every`。`by` 写 `day 5`（周、月）、`day 20 of the last month`"
        + "（季度以上）、`day 15 of the next month`（月以上）、`10 days before the end` 或 `03-31`（年）。`exposure` 只按周，"
        + "`typical-case` 和 `inspection-finished` 按季度或更长周期。"))

  static func read(_ record: Record, _ reading: Reading) -> Duty? {
    let (id, kind) = (record[id], record[what])
    let rest = (record[name], record[since], record[isPublic], record[per], record[basis])
    if let text = rest.4, let node = record.node(of: basis), DutyContract.looksLikePlanItem(text) {
      _ = ValueType<PlanReference>.planReference.read(node, reading)
    }
    guard let kind else { return nil }
    let rhythm = DutyRules.rhythm(kind, record, reading)
    let quota = DutyRules.quota(kind, record, reading)
    DutyRules.checkScope(kind, record, reading)
    guard let id, let rhythm, let quota else { return nil }
    var duty = Duty(id: id, kind: kind, rhythm: rhythm)
    (duty.name, duty.since, duty.isPublic, duty.isPerUnit, duty.basis) = (
      rest.0, rest.1, rest.2 ?? false, rest.3 != nil, rest.4
    )
    (duty.quota, duty.line) = (quota, record.node.line)
    return duty
  }

  /// `sample-2026-inspections/01`, and not the name of a law or of a document.
  private static func looksLikePlanItem(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { Identifier.isValid(String($0)) }
  }
}

/// What the keys of a duty ask of each other.
enum DutyRules {
  static func rhythm(_ kind: DutyKind, _ record: Record, _ reading: Reading) -> Duty.Rhythm? {
    let (every, within, by) = (record[DutyContract.every], record[DutyContract.within], record[DutyContract.by])
    let name = Term("for `\(kind.rawValue)`", "事项为“\(kind.chinese)”的")
    if kind.isPerRecord {
      let reason = Term(
        "each record of `\(kind.rawValue)` has its own limit: `within`", "“\(kind.chinese)”逐件计算期限，应写 `within`")
      for (key, node) in [("every", record.node(of: DutyContract.every)), ("by", record.node(of: DutyContract.by))] {
        if let node { reading.report(.forbiddenKey(key, reason: reason), at: node) }
      }
      if record.node(of: DutyContract.within) == nil {
        reading.report(.missingFor(DutyContract.within.erased.key, when: name), at: record.node)
      }
      return within.map { .within($0) }
    }
    if let node = record.node(of: DutyContract.within) {
      let reason = Term("`\(kind.rawValue)` is due once in each period: `every`", "“\(kind.chinese)”按期履行，应写 `every`")
      reading.report(.forbiddenKey("within", reason: reason), at: node)
    }
    guard let node = record.node(of: DutyContract.every) else {
      reading.report(.missingFor(DutyContract.every.erased.key, when: name), at: record.node)
      return nil
    }
    guard let every else { return nil }
    let periods = kind.periods
    guard periods.contains(every) else {
      let expected = Term(
        "a period of `\(kind.rawValue)`: " + periods.map(\.rawValue).joined(separator: ", "),
        "“\(kind.chinese)”可用的周期：" + periods.map(\.chinese).joined(separator: "、"))
      reading.report(.wrongValue(every.rawValue, expected: expected), at: node)
      return nil
    }
    guard let by, let node = record.node(of: DutyContract.by) else { return .every(every, by: nil) }
    guard let rule = Cadence.Rule(by), rule.fits(every) else {
      let forms = every.dayForms.map { "`\($0)`" }
      let expected = Term(
        "a day of each \(every.rawValue): " + forms.joined(separator: ", "),
        "每\(every.chinese)中的日子：" + forms.joined(separator: "、"))
      reading.report(.wrongValue(by, expected: expected), at: node)
      return nil
    }
    return .every(every, by: rule)
  }

  static func quota(_ kind: DutyKind, _ record: Record, _ reading: Reading) -> Duty.Quota? {
    let (minimum, count) = (record[DutyContract.minimum], record[DutyContract.count])
    let nodes = [
      ("min", record.node(of: DutyContract.minimum)), ("count", record.node(of: DutyContract.count)),
    ].compactMap { key, node in node.map { (key: key, node: $0) } }
    for (key, node) in nodes where !kind.isCounted {
      let reason = Term("`\(kind.rawValue)` is not counted", "“\(kind.chinese)”不按件数核对")
      reading.report(.forbiddenKey(key, reason: reason), at: node)
    }
    if nodes.count == 2 {
      let reason = Term("`min` is given; only one of the two can hold", "已写 `min`，两者只能取其一")
      reading.report(.forbiddenKey("count", reason: reason), at: nodes[1].node)
    }
    return count.map { .exactly($0) } ?? .atLeast(minimum ?? 1)
  }

  static func checkScope(_ kind: DutyKind, _ record: Record, _ reading: Reading) {
    guard let node = record.node(of: DutyContract.per), !kind.hasUnits else { return }
    let reason = Term(
      "`\(kind.rawValue)` is a duty of the office as a whole", "“\(kind.chinese)”由本机关履行，不按单位核对")
    reading.report(.forbiddenKey("per", reason: reason), at: node)
  }
}

extension DutyKind {
  /// The periods in which its records are counted: an exposure names a week, a typical case and a draw task a quarter.
  fileprivate var periods: [Recurrence] {
    switch self {
    case .exposure: [.week]
    case .typicalCase, .inspectionFinished: [.quarter, .halfyear, .year]
    case .lenientCase, .positiveList, .planFiled: [.month, .quarter, .halfyear, .year]
    case .briefing, .bulletin: [.week, .month, .quarter, .halfyear, .year]
    case .inspectionPublished, .penaltyPublished: []
    }
  }

  /// Whether a period may need more than one record.
  fileprivate var isCounted: Bool { ![.inspectionFinished, .planFiled].contains(self) && !isPerRecord }

  /// Whether each of its records has a unit that owes it.
  fileprivate var hasUnits: Bool { [.typicalCase, .lenientCase, .planFiled].contains(self) }
}

extension Recurrence {
  /// The forms of `by` that name one day of each period.
  fileprivate var dayForms: [String] {
    switch self {
    case .day: []
    case .week: ["day 5", "1 day before the end"]
    case .month: ["day 5", "day 15 of the next month", "10 days before the end"]
    case .quarter, .halfyear: ["day 20 of the last month", "day 15 of the next month", "10 days before the end"]
    case .year: ["03-31", "day 20 of the last month", "day 15 of the next month", "10 days before the end"]
    }
  }
}

extension Cadence.Rule {
  /// Whether it names one day of each period.
  fileprivate func fits(_ every: Recurrence) -> Bool {
    switch (self, every) {
    case (.day(let day), .week): day <= 7
    case (.day, .month), (.monthAndDay, .year): true
    case (.dayOfNextMonth, .month), (.dayOfNextMonth, .quarter), (.dayOfNextMonth, .halfyear), (.dayOfNextMonth, .year):
      true
    case (.dayOfLastMonth, .quarter), (.dayOfLastMonth, .halfyear), (.dayOfLastMonth, .year): true
    case (.daysBeforeEnd(let days), .week): days < 7
    case (.daysBeforeEnd(let days), .month): days < 28
    case (.daysBeforeEnd(let days), .quarter): days < 90
    case (.daysBeforeEnd(let days), .halfyear): days < 181
    case (.daysBeforeEnd(let days), .year): days < 365
    default: false
    }
  }
}
