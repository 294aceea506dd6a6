import Register
import Testing

@testable import Disclosure

@Suite struct `The calendar of plans` {
  static func calendar(_ items: [PlanItem], on text: String = "2026-05-27") async throws -> PlanCalendar {
    var register = Sample.register()
    register.plans = [Sample.plan(items)]
    return PlanCalendar(await Disclosure.publish(register, on: try day(text), jobs: 1).site.plans)
  }

  static func month(_ text: String) throws -> Month { try #require(Month(text)) }

  static func names(_ entries: [PlanCalendar.Entry]) -> [String] {
    entries.map { "\($0.item.id ?? "")\($0.partPath.isEmpty ? "" : "/\($0.partPath)") \($0.occurrence.words)" }
  }

  @Test func `puts a limit into its month, and a window into each of its months`() async throws {
    let calendar = try await Self.calendar([
      try Sample.item("01") {
        $0.schedule = [Sample.time(.window(try #require(Period("2026-05..2026-06"))))]
        $0.due = [Sample.time(.by(try day("2026-06-30")))]
        $0.steps = [try Sample.item(nil) { $0.due = [Sample.time(.by(try day("2026-06-10")))] }]
      },
      Sample.item("02") { $0.schedule = [Sample.time(.continuous(since: Month("2026-06")))] },
      Sample.item("03") {
        $0.schedule = [
          Sample.time(.every(Cadence(every: .quarter, rule: .dayOfLastMonth(20), minimum: nil, offset: nil)))
        ]
      },
    ])
    let june = calendar.sheet(of: try Self.month("2026-06"))
    #expect(Self.names(june.limits) == ["01/1 6月10日前", "03 每季度最后一个月20日前", "01 6月30日前"])
    #expect(Self.names(june.windows) == ["01 5月至6月"])
    #expect(Self.names(june.continuous) == ["02 2026年6月起常态化开展"])
    let may = calendar.sheet(of: try Self.month("2026-05"))
    #expect(Self.names(may.windows) == ["03 每季度最后一个月20日前", "01 5月至6月"])
    #expect(may.limits.isEmpty && may.continuous.isEmpty)
  }

  @Test func `has all months of a plan's year, and those after it in which something is left`() async throws {
    let calendar = try await Self.calendar([
      Sample.item("01") {
        $0.schedule = [
          Sample.time(.every(Cadence(every: .quarter, rule: .dayOfNextMonth(15), minimum: nil, offset: nil)))
        ]
      }
    ])
    #expect(
      calendar.months.map(\.description) == (1...12).map { Month(year: 2026, month: $0)?.description } + ["2027-01"])
    #expect(calendar.years == [2026, 2027])
    #expect(calendar.sheet(of: try Self.month("2026-01")).isEmpty)
    #expect(Self.names(calendar.sheet(of: try Self.month("2027-01")).limits) == ["01 每季度次月15日前"])
    // What was due on the 15th does not go on to the end of its quarter.
    #expect(calendar.sheet(of: try Self.month("2026-11")).isEmpty)
  }

  @Test func `makes no page for each month of a thousand years`() async throws {
    let calendar = try await Self.calendar([
      try Sample.item("01") { $0.schedule = [Sample.time(.window(try #require(Period("2026-05..2062-06"))))] },
      try Sample.item("02") { $0.due = [Sample.time(.by(try day("3026-05-31")))] },
    ])
    #expect(calendar.months.count == 12 * 10 + 2)
    #expect(Self.names(calendar.sheet(of: try Self.month("2027-03")).windows) == ["01 2026年5月至2062年6月"])
    #expect(Self.names(calendar.sheet(of: try Self.month("3026-05")).limits) == ["02 3026年5月31日前"])
  }

  @Test func `has no event for what goes on all the time`() async throws {
    let daily = Cadence(every: .day, rule: nil, minimum: nil, offset: nil)
    let always = [
      Sample.item("01") { $0.schedule = [Sample.time(.continuous(since: nil)), Sample.time(.every(daily))] }
    ]
    let calendar = try await Self.calendar(always)
    #expect(calendar.entries.count == 2 && calendar.events.isEmpty && !calendar.hasEvents)
  }

  @Test func `leaves out what is internal`() async throws {
    let calendar = try await Self.calendar([
      try Sample.item("01") {
        $0.steps = [
          try Sample.item(nil) { ($0.visibility, $0.due) = (.internal, [Sample.time(.by(try day("2026-06-10")))]) }
        ]
      },
      try Sample.item("02") { ($0.visibility, $0.due) = (.internal, [Sample.time(.by(try day("2026-06-10")))]) },
    ])
    #expect(calendar.entries.isEmpty)
    #expect(PlanCalendar([]).months.isEmpty)
  }
}
