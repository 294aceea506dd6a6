import Register
import Testing

@testable import Disclosure

/// Duties of each record: 国办发〔2018〕118号 (7 working days), 政府信息公开条例 art. 26 (20 working days).
@Suite struct `A duty of each record` {
  private static let penalty = DutyOffice.duty(.penaltyPublished, .within(Span(7, .workingDays)))
  private static let results = DutyOffice.duty(.inspectionPublished, .within(Span(20, .workingDays)))

  /// From 28 September 2026: 29, 30 September, 8, 9 and the Saturday 10 October worked in lieu, 12, 13 October.
  @Test(arguments: [
    ("2026-05-20", "2026-05-29", "2026-05-29 met 2026-05-29"),
    ("2026-05-20", "2026-05-30", "2026-05-29 late 1 2026-05-30"),
    ("2026-09-28", "2026-10-13", "2026-10-13 met 2026-10-13"),
    ("2026-09-28", "2026-10-16", "2026-10-13 late 3 2026-10-16"),
    ("2026-09-18", "2026-09-29", "2026-09-29 met 2026-09-29"), ("2026-10-30", nil, "2026-11-10 missing 5"),
    ("2026-11-05", nil, "2026-11-16 not-due"), ("2026-11-06", "2026-11-16", "2026-11-17 not-due"),
    ("2025-12-30", "2026-01-05", "2026-01-09? met 2026-01-05"),
  ])
  func `of penalties ends after working days`(decided: String, published: String?, line: String) throws {
    var register = DutyOffice.register()
    register.cases = [try DutyOffice.penalty(decided, published: published)]
    #expect(try DutyOffice.lines(Self.penalty, register, on: "2026-11-15") == ["2026-0001 \(line)"])
  }

  @Test(arguments: [("2026-11-16", "not-due"), ("2026-11-17", "missing 1")])
  func `is missing on the day after its limit`(on: String, state: String) throws {
    var register = DutyOffice.register()
    register.cases = [try DutyOffice.penalty("2026-11-05", published: nil)]
    #expect(try DutyOffice.lines(Self.penalty, register, on: on) == ["2026-0001 2026-11-16 \(state)"])
  }

  /// In a year without a notice, weekends alone count and the limit is 待定.
  @Test func `is pending where holidays are not known`() throws {
    var register = DutyOffice.register()
    register.cases = [try DutyOffice.penalty("2026-12-28", published: nil)]
    #expect(try DutyOffice.lines(Self.penalty, register, on: "2027-01-02") == ["2026-0001 2027-01-06? not-due"])
    let days = DutyOffice.duty(.penaltyPublished, .within(Span(20, .days)))
    #expect(try DutyOffice.lines(days, register, on: "2027-01-02") == ["2026-0001 2027-01-17 not-due"])
  }

  /// 行政处罚法 art. 48, 信用修复管理办法: what is not meant for the site owes no publication.
  @Test(
    arguments: [
      { $0.notPublished = Sample.notPublished }, { $0.visibility = .internal }, { $0.isMispublished = true },
      { $0.party?.isMinor = true },
      { $0.tier = .minor }, { $0.decision = nil }, { $0.kind = .lenient },
      {
        $0.history = [
          CaseEvent(
            date: $0.decision?.date ?? Day(number: 0), status: .withdrawn, received: nil, reason: nil, basis: nil,
            replacedBy: nil)
        ]
      },
    ] as [@Sendable (inout Case) -> Void])
  func `of penalties asks nothing of what stays inside`(change: @Sendable (inout Case) -> Void) throws {
    var register = DutyOffice.register()
    var item = try DutyOffice.penalty("2026-05-20", published: nil)
    change(&item)
    register.cases = [item]
    #expect(try DutyOffice.lines(Self.penalty, register, on: "2026-11-15") == [])
  }

  @Test func `counts no publication before the decision was served`() throws {
    var register = DutyOffice.register()
    register.cases = [try DutyOffice.penalty("2026-05-20", published: "2026-05-21", served: "2026-06-01")]
    #expect(
      try DutyOffice.lines(Self.penalty, register, on: "2026-06-10") == ["2026-0001 2026-05-29 late 3 2026-06-01"])
  }

  private static func task(
    _ finished: String?, _ published: String?, window: (String, String)? = nil, _ rows: [InspectionResult] = []
  ) throws -> InspectionTask {
    var task = try Sample.task(window: window, published: published, results: rows)
    task.finished = try finished.map(day)
    return task
  }

  @Test(arguments: [
    ("2026-09-18", "2026-10-22", "2026-10-22 met 2026-10-22"),
    ("2026-09-18", "2026-10-26", "2026-10-22 late 4 2026-10-26"),
    ("2026-09-18", nil, "2026-10-22 missing 24"), ("2026-10-30", nil, "2026-11-27 not-due"),
  ])
  func `of results ends 20 working days after the task`(finished: String, published: String?, line: String) throws {
    var register = DutyOffice.register()
    register.tasks = [try Self.task(finished, published)]
    #expect(try DutyOffice.lines(Self.results, register, on: "2026-11-15") == ["2026-q2 \(finished) \(line)"])
  }

  @Test func `of results waits for the last of them`() throws {
    var register = DutyOffice.register()
    let rows = [try Sample.result("1", published: "2026-06-05"), try Sample.result("2", published: "2026-06-20")]
    register.tasks = [try Self.task("2026-06-01", "2026-06-05", rows)]
    #expect(
      try DutyOffice.lines(Self.results, register, on: "2026-06-21") == ["2026-q2 2026-06-01 2026-06-29 met 2026-06-20"]
    )
    let before = DutyEvaluation(register: register, day: try day("2026-06-19")).report(Self.results).lines[0]
    #expect(before.state == .notDue && before.open == [.result(task: "2026-q2", number: "2")])
    #expect(before.facts == [DutyFact(record: .task("2026-q2"), day: try day("2026-06-05"))])
  }

  /// Without `finished` the clock of a row starts with its inspection; nothing may be published before the window has passed.
  @Test func `of results goes by the day of the inspection while the task is not finished`() throws {
    let rows = [
      try Sample.result("1", date: "2026-05-06"), try Sample.result("2", date: "2026-05-06"),
      try Sample.result("3", date: "2026-05-20"),
    ]
    var register = DutyOffice.register()
    register.tasks = [try Self.task(nil, nil, rows)]
    #expect(
      try DutyOffice.lines(Self.results, register, on: "2026-06-05") == [
        "2026-q2 inspected 2026-05-06 2026-06-03 missing 2", "2026-q2 inspected 2026-05-20 2026-06-17 not-due",
      ])
    register.tasks = [try Self.task(nil, nil, window: ("2026-05-01", "2026-06-10"), rows)]
    #expect(
      try DutyOffice.lines(Self.results, register, on: "2026-06-05") == [
        "2026-q2 inspected 2026-05-06 2026-06-11 not-due", "2026-q2 inspected 2026-05-20 2026-06-17 not-due",
      ])
  }

  @Test func `asks nothing of records before since`() throws {
    var register = DutyOffice.register()
    register.cases = [try DutyOffice.penalty("2026-05-20", published: nil)]
    let duty = try DutyOffice.duty(.penaltyPublished, .within(Span(7, .workingDays))) {
      $0.since = try day("2026-05-21")
    }
    #expect(try DutyOffice.lines(duty, register, on: "2026-11-15") == [])
  }

  /// `duties.yml` wins over `deadlines`, from its `since` on.
  @Test func `takes its limit from duties.yml, and from deadlines without a duty`() throws {
    var register = DutyOffice.register()
    register.site.policy.penaltyLimit = Span(10, .workingDays)
    #expect(register.allDuties.map(\.id) == ["deadlines-inspection", "deadlines-penalty"])
    #expect(PublicationLimits(register).limit(.penaltyPublished, of: try day("2026-05-20")) == Span(10, .workingDays))
    register.duties = [
      try DutyOffice.duty(.penaltyPublished, .within(Span(5, .workingDays))) { $0.since = try day("2026-03-01") }
    ]
    #expect(register.allDuties.map(\.id) == ["penalty-published", "deadlines-inspection"])
    let limits = PublicationLimits(register)
    #expect(limits.limit(.penaltyPublished, of: try day("2026-02-28")) == Span(10, .workingDays))
    #expect(limits.limit(.penaltyPublished, of: try day("2026-03-01")) == Span(5, .workingDays))
    #expect(limits.limit(.inspectionPublished, of: try day("2026-03-01")) == Span(20, .workingDays))
  }
}
