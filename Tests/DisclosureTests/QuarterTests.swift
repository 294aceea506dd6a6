import Register
import Testing

@testable import Disclosure

/// Draws by quarter: completion, publication, the sector's form, and problems that are checked again (ez21-a2-01, 国办发〔2015〕58号).
@Suite struct `A quarter of draws` {
  private static func task(
    _ id: String, _ quarter: String, drawn: Int, published: String?, window: (String, String)?,
    _ results: [InspectionResult]
  ) throws -> InspectionTask {
    var task = try Sample.task(window: window, published: published, results: results)
    task.id = id
    task.quarter = Quarter(quarter)
    task.drawn = drawn
    task.origin = Origin(file: "Content/inspections/2026/\(id).yml", line: 1)
    return task
  }

  private static func problem(_ number: String, object: Int, date: String, closed: String? = nil) throws
    -> InspectionResult
  {
    var row = try Sample.result(number, code: Sample.code(object), date: date)
    row.outcome = .found
    row.problem = "台账不全"
    row.closed = try closed.map { try day($0) }
    return row
  }

  private static func site(_ tasks: [InspectionTask], on text: String) async throws -> PublicSite {
    var register = Sample.register()
    register.tasks = tasks
    return await Disclosure.publish(register, on: try day(text), jobs: 1).site
  }

  @Test func `sets what is finished against what was drawn, and what is public against what is finished`() async throws
  {
    let rows = try [1, 1, 2, 3].enumerated().map {
      try Sample.result("\($0 + 1)", code: Sample.code($1), date: "2026-05-10")
    }
    let tasks = [
      try Self.task("a", "2026-Q2", drawn: 4, published: "2026-06-10", window: ("2026-05-01", "2026-05-31"), rows),
      try Self.task("b", "2026-Q2", drawn: 5, published: nil, window: ("2026-05-01", "2026-05-31"), rows),
      try Self.task("c", "2026-Q2", drawn: 6, published: nil, window: ("2026-06-01", "2026-06-20"), rows),
    ]
    let early = try #require(try await Self.site(tasks, on: "2026-06-09").quarters.first?.totals)
    #expect(early.drawn == 15 && early.finished == 6 && early.published == 0)
    let late = try #require(try await Self.site(tasks, on: "2026-06-10").quarters.first?.totals)
    #expect(late.finished == 6 && late.published == 3)
    let after = try #require(try await Self.site(tasks, on: "2026-06-21").quarters.first?.totals)
    #expect(after.finished == 9)
  }

  @Test func `counts one object on one day by one unit as one visit in the form`() async throws {
    var rows = try [(1, "2026-05-10"), (1, "2026-05-10"), (1, "2026-05-11"), (2, "2026-05-10")].enumerated().map {
      try Sample.result("\($0 + 1)", code: Sample.code($1.0), date: $1.1)
    }
    rows[1].outcome = .corrected
    for index in rows.indices { rows[index].objectClass = index == 3 ? .key : .general }
    rows[3].isSpecial = true
    let task = try Self.task("a", "2026-Q2", drawn: 2, published: "2026-06-10", window: nil, rows)
    let total = try #require(try await Self.site([task], on: "2026-06-30").quarters.first?.form.total)
    #expect(total.visits == ClassCounts(total: 3, key: 1, general: 2, low: 0, special: 1))
    #expect(total.published == 3 && total.problems == 1)
  }

  @Test func `shows the problems of the quarter before with their re-checks, those of the fourth in the next year`()
    async throws
  {
    let first = try Self.task(
      "a", "2025-Q4", drawn: 2, published: "2025-12-28", window: nil,
      [
        try Self.problem("7", object: 1, date: "2025-12-10", closed: "2026-01-20"),
        try Self.problem("8", object: 2, date: "2025-12-11"),
      ])
    var recheck = try Sample.result("1", code: Sample.code(1), date: "2026-02-10")
    recheck.recheckOf = "a/7"
    let second = try Self.task("b", "2026-Q1", drawn: 1, published: "2026-03-01", window: nil, [recheck])
    let site = try await Self.site([first, second], on: "2026-03-02")
    let quarter = try #require(site.quarters.first { $0.quarter == Quarter("2026-Q1") })
    #expect(quarter.followUps.map { $0.closed?.description } == ["2026-01-20", nil])
    #expect(quarter.followUps.map { $0.rechecks.map(\.outcome) } == [[.none], []])
    #expect(site.quarters.first { $0.quarter == Quarter("2025-Q4") }?.followUps.isEmpty == true)
    let before = try await Self.site([first, second], on: "2026-02-28").quarters
    #expect(before.first { $0.quarter == Quarter("2026-Q1") }?.followUps.flatMap(\.rechecks).isEmpty == true)
  }

  @Test func `adds up to its year`() async throws {
    let tasks = try ["2026-Q1", "2026-Q2", "2026-Q3"].enumerated().map { index, quarter in
      try Self.task(
        "t\(index)", quarter, drawn: index + 2, published: "2026-10-01", window: nil,
        [try Self.problem("1", object: index + 1, date: "2026-0\(index * 3 + 1)-15", closed: "2026-09-01")])
    }
    let year = try #require(try await Self.site(tasks, on: "2026-10-02").inspectionYears.first)
    var sum = InspectionTotals()
    for quarter in year.quarters { sum += quarter.totals }
    #expect(year.totals == sum && sum.drawn == 9 && sum.finished == 3 && sum.problems == 3 && sum.closed == 3)
    #expect(year.items.map(\.problems) == [3] && year.form.total.problems == 3)
  }
}
