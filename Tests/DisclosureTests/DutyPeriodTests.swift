import Register
import Testing

@testable import Disclosure

/// Duties of a period; each test names the document that the rule comes from (ids of the seeds).
@Suite struct `A duty of each period` {
  /// dg19-56: 每周定期通报环境违法典型案例.
  @Test(arguments: [
    ("2026-05-31", "2026-W22 2026-05-31 notDue"), ("2026-06-01", "2026-W22 2026-05-31 missing 1"),
  ])
  func `is missing on the day after its limit`(on: String, last: String) throws {
    let duty = try DutyOffice.duty(.exposure, .every(.week, by: nil)) { $0.since = try day("2026-05-25") }
    let expected = last.replacing("notDue", with: "not-due")
    #expect(try DutyOffice.lines(duty, DutyOffice.register(), on: on).first == expected)
  }

  /// A notice is out when its week and its case have come; one that is published later is late.
  @Test(arguments: [
    ("2026-05-20", "2026-W22", "2026-W22 2026-05-31 met 2026-05-25"),
    ("2026-05-27", "2026-W22", "2026-W22 2026-05-31 met 2026-05-27"),
    ("2026-05-31", "2026-W22", "2026-W22 2026-05-31 met 2026-05-31"),
    ("2026-06-03", "2026-W22", "2026-W22 2026-05-31 late 3 2026-06-03"),
    ("2026-05-20", "2026-W23", "2026-W22 2026-05-31 missing 10"),
  ])
  func `of exposure is met by a case that names the week`(published: String, week: String, line: String) throws {
    var register = DutyOffice.register()
    register.cases = [try DutyOffice.exposed("2026-0001", published: published, week)]
    let duty = try DutyOffice.duty(.exposure, .every(.week, by: nil)) { $0.since = try day("2026-05-25") }
    #expect(try DutyOffice.lines(duty, register, on: "2026-06-10").first == line)
  }

  @Test func `of exposure is not met by a case that stays inside`() throws {
    var register = DutyOffice.register()
    var hidden = try DutyOffice.exposed("2026-0001", published: "2026-05-27", "2026-W22")
    hidden.visibility = .internal
    register.cases = [hidden, try DutyOffice.exposed("2026-0002", published: nil, "2026-W22")]
    let duty = try DutyOffice.duty(.exposure, .every(.week, by: nil)) { $0.since = try day("2026-05-25") }
    #expect(try DutyOffice.lines(duty, register, on: "2026-06-01").first == "2026-W22 2026-05-31 missing 1")
  }

  @Test func `goes on across the years by ISO weeks`() throws {
    var register = DutyOffice.register()
    register.cases = [try DutyOffice.exposed("2026-0001", published: "2026-12-01", "2026-W53", "2027-W01")]
    let duty = try DutyOffice.duty(.exposure, .every(.week, by: nil)) { $0.since = try day("2026-12-21") }
    #expect(
      try DutyOffice.lines(duty, register, on: "2027-01-05") == [
        "2026-W52 2026-12-27 missing 9", "2026-W53 2027-01-03 met 2026-12-28", "2027-W01 2027-01-10 met 2027-01-04",
      ])
  }

  /// ez21-a3-08: 支队、各分局每季度至少上报一起典型案例.
  @Test func `of typical cases is met by each unit, by the quarter that the case names`() throws {
    var register = DutyOffice.register()
    register.cases = [
      try DutyOffice.typical("a", "2026-Q1", "2026-03-31", "east-section"),
      try DutyOffice.typical("b", "2026-Q1", "2026-04-02", "team"),
      try DutyOffice.typical("c", nil, "2026-06-30", "team"), try DutyOffice.typical("d", "2026-Q2", nil, "east"),
    ]
    let duty = DutyOffice.duty(.typicalCase, .every(.quarter, by: nil)) { $0.isPerUnit = true }
    #expect(
      try DutyOffice.lines(duty, register, on: "2026-07-01") == [
        "2026-Q1 team 2026-03-31 late 2 2026-04-02", "2026-Q1 east 2026-03-31 met 2026-03-31",
        "2026-Q2 team 2026-06-30 met 2026-06-30", "2026-Q2 east 2026-06-30 missing 1",
        "2026-Q3 team 2026-09-30 not-due", "2026-Q3 east 2026-09-30 not-due",
      ])
  }

  @Test func `that asks for several is met by the last of them`() throws {
    var register = DutyOffice.register()
    register.cases = [
      try DutyOffice.typical("a", "2026-Q1", "2026-02-01", "team"),
      try DutyOffice.typical("b", "2026-Q1", "2026-03-01", "east"),
    ]
    let two = DutyOffice.duty(.typicalCase, .every(.quarter, by: nil)) { $0.quota = .atLeast(2) }
    let three = DutyOffice.duty(.typicalCase, .every(.quarter, by: nil)) { $0.quota = .atLeast(3) }
    #expect(try DutyOffice.lines(two, register, on: "2026-04-01").first == "2026-Q1 2026-03-31 met 2026-03-01")
    #expect(try DutyOffice.lines(three, register, on: "2026-04-01").first == "2026-Q1 2026-03-31 missing 1")
  }

  /// ez21-a3-22: 支队、各分局（大队）每月报送一起典型案例; none and more than one are told apart.
  @Test func `of exactly one lenient case tells none from more than one`() throws {
    var register = DutyOffice.register()
    register.cases = [
      try DutyOffice.lenient("a", "2026-01-15", "team"), try DutyOffice.lenient("b", "2026-01-20", "east"),
      try DutyOffice.lenient("c", "2026-01-31", "east"), try DutyOffice.lenient("d", "2026-02-01", "east"),
    ]
    let duty = DutyOffice.duty(.lenientCase, .every(.month, by: nil)) {
      $0.isPerUnit = true
      $0.quota = .exactly(1)
    }
    #expect(
      try DutyOffice.lines(duty, register, on: "2026-03-01").prefix(4) == [
        "2026-01 team 2026-01-31 met 2026-01-15", "2026-01 east 2026-01-31 surplus 2 2026-01-20",
        "2026-02 team 2026-02-28 missing 1", "2026-02 east 2026-02-28 met 2026-02-01",
      ])
  }

  /// Of the sample's projects, no. 11: 每年3月底前公布; a removal is a change too.
  @Test(arguments: [
    ("2026-03-31", nil, "2026 2026-03-31 met 2026-03-31"), ("2026-04-01", nil, "2026 2026-03-31 late 1 2026-04-01"),
    ("2025-03-20", "2026-03-24", "2026 2026-03-31 met 2026-03-24"), ("2027-01-05", nil, "2026 2026-03-31 missing 231"),
  ])
  func `of the positive list is met by an entry or a removal`(from: String, until: String?, line: String) throws {
    var register = DutyOffice.register()
    register.positiveList = [try DutyOffice.listing(from, until: until)]
    let duty = DutyOffice.duty(.positiveList, .every(.year, by: .monthAndDay(3, 31)))
    #expect(try DutyOffice.lines(duty, register, on: "2026-11-17").last == line)
  }

  /// ez21-a1-10, a3-18: 月度计划于每月5日前报备; the plan of a month counts for that month, also when it is filed early.
  @Test func `of filed plans goes by the period of the plan`() throws {
    var register = DutyOffice.register()
    register.filings = [
      try DutyOffice.filing("2025-12-30", "team", "2026-01"), try DutyOffice.filing("2026-02-05", "team", "2026-02"),
      try DutyOffice.filing("2026-03-06", "team", "2026-03"), try DutyOffice.filing("2026-03-06", "team", "2026"),
    ]
    let duty = DutyOffice.duty(.planFiled, .every(.month, by: .day(5)))
    #expect(
      try DutyOffice.lines(duty, register, on: "2026-04-05") == [
        "2026-01 2026-01-05 met 2025-12-30", "2026-02 2026-02-05 met 2026-02-05",
        "2026-03 2026-03-05 late 1 2026-03-06",
        "2026-04 2026-04-05 not-due",
      ])
  }

  /// ez21-a2-01: 每季度最后一个月20日前完成抽查工作.
  @Test func `of finished tasks needs all tasks of the quarter`() throws {
    func task(_ id: String, _ quarter: String, _ finished: String?) throws -> InspectionTask {
      var task = try Sample.task(id)
      task.quarter = Quarter(quarter)
      task.finished = try finished.map(day)
      return task
    }
    var register = DutyOffice.register()
    register.tasks = [
      try task("a", "2026-Q1", "2026-03-20"), try task("b", "2026-Q2", "2026-06-10"),
      try task("c", "2026-Q2", "2026-06-25"),
      try task("d", "2026-Q3", "2026-09-01"), try task("e", "2026-Q3", nil), try task("f", "2026-Q4", nil),
    ]
    let duty = DutyOffice.duty(.inspectionFinished, .every(.quarter, by: .dayOfLastMonth(20)))
    #expect(
      try DutyOffice.lines(duty, register, on: "2026-10-01") == [
        "2026-Q1 2026-03-20 met 2026-03-20", "2026-Q2 2026-06-20 late 5 2026-06-25", "2026-Q3 2026-09-20 missing 11",
        "2026-Q4 2026-12-20 not-due",
      ])
    let third = DutyEvaluation(register: register, day: try day("2026-10-01")).report(duty).lines[2]
    #expect(third.open == [.task("e")] && third.facts.map(\.record) == [.task("d")])
    #expect(try DutyOffice.lines(duty, register, on: "2026-06-20").last == "2026-Q2 2026-06-20 not-due")
  }

  /// Q4 is due in January: it must not fall out of the list with the old year.
  @Test func `is still there in the new year, when there were records`() throws {
    var register = DutyOffice.register()
    register.cases = [try DutyOffice.typical("a", "2026-Q3", "2026-09-01", "team")]
    let duty = DutyOffice.duty(.typicalCase, .every(.quarter, by: .dayOfNextMonth(15)))
    #expect(
      try DutyOffice.lines(duty, register, on: "2027-01-15") == [
        "2026-Q3 2026-10-15 met 2026-09-01", "2026-Q4 2027-01-15 not-due", "2027-Q1 2027-04-15 not-due",
      ])
    #expect(try DutyOffice.lines(duty, register, on: "2027-01-16")[1] == "2026-Q4 2027-01-15 missing 1")
  }

  @Test(arguments: [
    ("2026-03-01", "2026-03"), ("2026-03-05", "2026-03"), ("2026-03-06", "2026-04"), ("2026-06-01", nil),
  ])
  func `begins with the first period whose limit is not before since`(since: String, first: String?) throws {
    let duty = try DutyOffice.duty(.planFiled, .every(.month, by: .day(5))) { $0.since = try day(since) }
    let lines = try DutyOffice.lines(duty, DutyOffice.register(), on: "2026-05-20")
    #expect(lines.first.map { String($0.prefix(7)) } == first)
  }

  @Test(arguments: [
    (DutyKind.briefing, Recurrence.quarter, "2026-q2", "2026-07-15", "2026-Q2 2026-07-15 met"),
    (.briefing, .quarter, "2026-q2", "2026-07-16", "2026-Q2 2026-07-15 late 1"),
    (.briefing, .quarter, "2026-06", "2026-07-15", "2026-Q2 2026-07-15 missing 108"),
    (.bulletin, .month, "2026-06", "2026-07-16", "2026-06 2026-07-15 late 1"),
    (.bulletin, .month, "2026-q2", "2026-07-15", "2026-06 2026-07-15 missing 108"),
    (.briefing, .quarter, "2026-q2-internal", "2026-07-15", "2026-Q2 2026-07-15 missing 108"),
  ])
  func `a briefing or bulletin meets the period that it reports on, from the day of issue`(
    kind: DutyKind, every: Recurrence, name: String, issued: String, line: String
  ) throws {
    let name = try #require(BriefingName(slug: name))
    var register = DutyOffice.register()
    var briefing = Briefing(
      id: name.slug, kind: name.kind, title: "示例", period: name.period,
      origin: Origin(file: "Content/briefings/\(name.slug).md", line: 2))
    briefing.issued = try day(issued)
    if name.part == .internal { briefing.visibility = .internal }
    register.briefings = [briefing]
    let duty = DutyOffice.duty(kind, .every(every, by: .dayOfNextMonth(15)))
    let lines = try DutyOffice.lines(duty, register, on: "2026-10-31")
    #expect(lines.contains { $0.hasPrefix(line) }, "\(lines)")
  }
}
