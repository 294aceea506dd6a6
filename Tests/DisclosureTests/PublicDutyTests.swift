import Register
import Testing

@testable import Disclosure

@Suite struct `The public list of duties` {
  /// An office in which every kind of duty has records, some of them of later days.
  static func register() throws -> Register {
    var register = DutyOffice.register()
    var masked = try DutyOffice.penalty("2026-05-11", published: "2026-05-13")
    masked.id = "2026-0002"
    masked.title = "示例东湖化工有限公司案"
    masked.typical = Typical(
      quarter: Quarter("2026-Q2"), submitted: try day("2026-06-20"), batch: nil, batchName: nil, number: nil)
    masked.authority = "team"
    register.site.policy.byKind[.typical] = NamePolicy(enterprise: .mask)
    var hidden = try DutyOffice.penalty("2026-05-12", published: nil)
    hidden.id = "2026-0003"
    register.cases = [
      try DutyOffice.penalty("2026-05-20", published: "2026-05-27"), masked, hidden,
      try DutyOffice.exposed("2026-0004", published: "2026-05-27", "2026-W22", "2026-W30"),
      try DutyOffice.lenient("2026-0005", "2026-07-20", "team"),
      try DutyOffice.lenient("2026-0006", "2026-07-22", "east"),
    ]
    var unpublished = try Sample.task("2026-q3", published: nil)
    (unpublished.finished, unpublished.quarter) = (try day("2026-08-20"), Quarter("2026-Q3"))
    var task = try Sample.task(
      window: nil, published: "2026-06-05", results: [Sample.result("1", published: "2026-06-25")])
    task.finished = try day("2026-06-01")
    register.tasks = [task, unpublished]
    register.positiveList = [try DutyOffice.listing("2026-03-20", until: "2026-10-12")]
    register.filings = [
      try DutyOffice.filing("2026-06-04", "team", "2026-06"), try DutyOffice.filing("2026-06-09", "east", "2026-06"),
      try DutyOffice.filing("2026-07-03", "team", "2026-07"),
    ]
    let unit: (inout Duty) -> Void = { $0.isPerUnit = true }
    register.duties = [
      DutyOffice.duty(.exposure, .every(.week, by: nil)),
      DutyOffice.duty(.penaltyPublished, .within(Span(7, .workingDays))),
      DutyOffice.duty(.inspectionPublished, .within(Span(20, .workingDays))),
      DutyOffice.duty(.briefing, .every(.quarter, by: nil)),
      DutyOffice.duty(.positiveList, .every(.year, by: .monthAndDay(3, 31))),
      DutyOffice.duty(.typicalCase, .every(.quarter, by: nil), unit),
      DutyOffice.duty(.lenientCase, .every(.month, by: nil), unit),
      DutyOffice.duty(.inspectionFinished, .every(.quarter, by: .dayOfLastMonth(20))),
      DutyOffice.duty(.planFiled, .every(.month, by: .day(5)), unit),
      try DutyOffice.duty(.bulletin, .every(.month, by: nil)) { $0.since = try day("2026-08-01") },
    ].map {
      var duty = $0
      duty.isPublic = true
      return duty
    }
    return register
  }

  private static func duties(_ register: Register, on text: String) async throws -> [String: PublicDuty] {
    let site = await Disclosure.publish(register, on: try day(text), jobs: 1).site
    return Dictionary(uniqueKeysWithValues: site.duties.map { ($0.id, $0) })
  }

  @Test func `holds those marked public alone`() async throws {
    var register = try Self.register()
    register.duties[0].isPublic = false
    register.duties[1].isPublic = false
    let shown = await Disclosure.publish(register, on: try day("2026-07-01"), jobs: 1).site.duties
    #expect(shown.map(\.id) == register.duties.dropFirst(2).map(\.id))
    register.duties = []
    #expect(await Disclosure.publish(register, on: try day("2026-07-01"), jobs: 1).site.duties.isEmpty)
  }

  @Test func `leads to no masked case, and names none that is not on the site`() async throws {
    let penalties = try #require(try await Self.duties(Self.register(), on: "2026-07-01")["penalty-published"])
    #expect(
      penalties.lines.map(\.subject) == [
        NamedLink("示例案", .case("2026-0001", year: 2026)), NamedLink("当事人名称不公开的案件"),
        NamedLink("示例案", .case("2026-0004", year: 2026)),
      ])
    #expect(penalties.lines[1].done == (try day("2026-05-13")))
    #expect(!"\(penalties)".contains("2026-0002") && !"\(penalties)".contains("2026-0003"))
  }

  @Test func `names no unit: a period is done when the last of them is`() async throws {
    let plans = try #require(try await Self.duties(Self.register(), on: "2026-07-20")["plan-filed"])
    let line = { (name: String) in plans.lines.first { $0.subject.name == name } }
    #expect(line("2026年6月")?.done == (try day("2026-06-09")))
    #expect(line("2026年7月").map { $0.done == nil } == true)
    #expect(!"\(plans)".contains("team") && !"\(plans)".contains("示例东分局"))
  }

  @Test func `tells no state`() async throws {
    let duties = try await Self.duties(Self.register(), on: "2026-07-20")
    let weeks = try #require(duties["exposure"]).lines
    #expect(weeks.first { $0.subject.name.hasPrefix("2026年第21周") }.map { $0.done == nil } == true)
    #expect(weeks.first?.subject.name == "2026年第30周（7月20日至7月26日）")
    for word in ["missing", "late", "逾期", "未履行"] { #expect(!"\(duties)".contains(word)) }
  }

  @Test(arguments: [
    (Duty.Rhythm.every(.week, by: nil), Duty.Quota.atLeast(1), "每周"),
    (.every(.quarter, by: .dayOfNextMonth(15)), .atLeast(2), "每季度至少2件，次月15日前"),
    (.every(.month, by: .day(5)), .exactly(1), "每月1件，5日前"), (.every(.week, by: .day(5)), .atLeast(1), "每周，星期五前"),
    (.every(.year, by: .monthAndDay(3, 31)), .atLeast(1), "每年，3月31日前"),
    (.within(Span(7, .workingDays)), .atLeast(1), "检查完成之日起7个工作日内"),
  ])
  func `words what is asked`(rhythm: Duty.Rhythm, quota: Duty.Quota, words: String) {
    var duty = Duty(id: "a", kind: .inspectionPublished, rhythm: rhythm)
    duty.quota = quota
    #expect(DutyWords.rule(duty) == words)
  }

  /// Whatever changes on the page from one day to the next is foretold by the day before.
  @Test func `changes on no day that is not foretold`() async throws {
    let register = try Self.register()
    let first = try day("2026-04-20")
    var before = await Disclosure.publish(register, on: first, jobs: 1).site
    var changes = 0
    for offset in 1...420 {
      let now = await Disclosure.publish(register, on: first.advanced(by: offset), jobs: 1).site
      if now.duties != before.duties {
        changes += 1
        #expect(before.validThrough == before.info.day, "\(now.info.day)")
      }
      before = now
    }
    #expect(changes > 60)
  }

  /// Whatever the day, no fact of a later day is told, not even to the office.
  @Test func `and the report of the office hold no fact of a later day`() throws {
    let register = try Self.register()
    for offset in 0...420 {
      let on = try day("2026-01-10").advanced(by: offset)
      for line in Disclosure.duties(register, on: on).flatMap(\.lines) {
        #expect(line.done.map { $0 <= on } ?? true && line.facts.allSatisfy { $0.day <= on }, "\(on): \(line)")
        switch line.subject {
        case .period(let period): #expect(period.first <= on)
        case .decision(_, let event), .finished(_, let event), .inspected(_, let event): #expect(event <= on)
        }
        switch line.state {
        case .missing: #expect(line.limit < on)
        case .notDue: #expect(line.limit >= on)
        case .met, .late, .surplus: #expect(line.done != nil)
        }
      }
    }
  }
}
