import Diagnostics
import Register
import Testing

@testable import Intake

@Suite struct `A duty` {
  private func read(_ yaml: String) -> (value: Duty?, diagnostics: [Diagnostic]) {
    record(yaml, DutyContract.schema, DutyContract.read)
  }

  /// The ten duties of the contract, as it words them.
  @Test(arguments: [
    (
      "{id: weekly-exposure, what: exposure, every: week, basis: dg19-56, public: true}", DutyKind.exposure,
      Duty.Rhythm.every(.week, by: nil)
    ),
    (
      "{id: results, what: inspection-published, within: 20 working days, basis: 政府信息公开条例 第二十六条, public: true}",
      .inspectionPublished, .within(Span(20, .workingDays))
    ),
    (
      "{id: penalty, what: penalty-published, within: 7 working days, public: true}", .penaltyPublished,
      .within(Span(7, .workingDays))
    ),
    (
      "{id: quarterly-briefing, what: briefing, every: quarter, by: day 15 of the next month, public: true}", .briefing,
      .every(.quarter, by: .dayOfNextMonth(15))
    ),
    (
      "{id: positive-list, what: positive-list, every: year, by: 03-31, public: true}", .positiveList,
      .every(.year, by: .monthAndDay(3, 31))
    ),
    (
      "{id: typical-case, what: typical-case, every: quarter, per: unit, min: 1, basis: ez21-a3-08}", .typicalCase,
      .every(.quarter, by: nil)
    ),
    (
      "{id: lenient-case, what: lenient-case, every: month, per: unit, count: 1, since: 2026-01-01, basis: ez21-a3-22}",
      .lenientCase, .every(.month, by: nil)
    ),
    (
      "{id: draw-finished, what: inspection-finished, every: quarter, by: day 20 of the last month, basis: ez21-a2-01}",
      .inspectionFinished, .every(.quarter, by: .dayOfLastMonth(20))
    ),
    ("{id: monthly-bulletin, what: bulletin, every: month}", .bulletin, .every(.month, by: nil)),
    ("{id: monthly-plan, what: plan-filed, every: month, by: day 5}", .planFiled, .every(.month, by: .day(5))),
    ("{编号: monthly-plan, 事项: 检查计划报备, 每: 月, 截止: day 5}", .planFiled, .every(.month, by: .day(5))),
    ("{编号: penalty, 事项: 行政处罚公示, 期限: 7个工作日, 公开: 是}", .penaltyPublished, .within(Span(7, .workingDays))),
  ])
  func `is read as the contract words it`(yaml: String, kind: DutyKind, rhythm: Duty.Rhythm) {
    let (duty, diagnostics) = read(yaml)
    #expect(diagnostics.isEmpty)
    #expect(duty?.kind == kind)
    #expect(duty?.rhythm == rhythm)
  }

  @Test func `keeps what else it says`() {
    let duty = read(
      "{id: a, name: 甲, what: lenient-case, every: month, per: 单位, count: 2, since: 2026-03-01, basis: 乙, public: false}"
    ).value
    #expect(duty?.title == "甲" && duty?.isPerUnit == true && duty?.isPublic == false && duty?.basis == "乙")
    #expect(duty?.quota == .exactly(2) && duty?.since == Day("2026-03-01"))
    let other = read("{id: a, what: exposure, every: week, min: 2}").value
    #expect(other?.title == "违法行为曝光" && other?.isPerUnit == false && other?.quota == .atLeast(2))
  }

  @Test(arguments: [
    ("{id: a, what: exposure}", "1:1 missing-for"), ("{id: a, what: penalty-published}", "1:1 missing-for"),
    ("{id: a, what: penalty-published, within: 7 working days, every: week}", "1:65 forbidden-key"),
    ("{id: a, what: penalty-published, within: 7 working days, by: day 5}", "1:62 forbidden-key"),
    ("{id: a, what: exposure, every: week, within: 7 days}", "1:46 forbidden-key"),
    ("{id: a, what: exposure, every: month}", "1:32 wrong-value"),
    ("{id: a, what: typical-case, every: month}", "1:36 wrong-value"),
    ("{id: a, what: plan-filed, every: day}", "1:34 wrong-value"),
    ("{id: a, what: plan-filed, every: week}", "1:34 wrong-value"),
    ("{id: a, what: plan-filed, every: month, by: 03-31}", "1:45 wrong-value"),
    ("{id: a, what: plan-filed, every: month, by: day 5 of the last month}", "1:45 wrong-value"),
    ("{id: a, what: plan-filed, every: month, by: soon}", "1:45 wrong-value"),
    ("{id: a, what: plan-filed, every: quarter, by: day 5}", "1:47 wrong-value"),
    ("{id: a, what: exposure, every: week, by: day 8}", "1:42 wrong-value"),
    ("{id: a, what: briefing, every: month, by: 28 days before the end}", "1:43 wrong-value"),
    ("{id: a, what: lenient-case, every: month, min: 0}", "1:48 wrong-value"),
    ("{id: a, what: lenient-case, every: month, min: 1, count: 1}", "1:58 forbidden-key"),
    ("{id: a, what: plan-filed, every: month, min: 2}", "1:46 forbidden-key"),
    ("{id: a, what: penalty-published, within: 7 days, count: 1}", "1:57 forbidden-key"),
    ("{id: a, what: exposure, every: week, per: unit}", "1:43 forbidden-key"),
    ("{id: a, what: inspection-finished, every: quarter, per: unit}", "1:57 forbidden-key"),
    ("{id: a, what: exposures, every: week}", "1:15 unknown-choice"),
    ("{id: a, what: exposure, every: weekly}", "1:32 unknown-choice"),
    ("{what: exposure, every: week}", "1:1 missing-key"), ("{id: a, every: week}", "1:1 missing-key"),
    ("{id: a, what: exposure, every: week, unit: team}", "1:38 unknown-key"),
  ])
  func `is refused where it makes no sense`(yaml: String, problem: String) {
    #expect(brief(read(yaml).diagnostics) == [problem], "\(read(yaml).diagnostics)")
  }
}
