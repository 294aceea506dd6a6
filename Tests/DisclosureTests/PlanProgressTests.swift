import Register
import Testing

@testable import Disclosure

@Suite struct `The state of a plan's item` {
  typealias Row = (name: String, item: PlanItem, states: [(on: String, state: PlanState?)])

  static func window(_ text: String) throws -> TimeEntry { Sample.time(.window(try #require(Period(text)))) }
  static func by(_ text: String) throws -> TimeEntry { Sample.time(.by(try day(text))) }
  static let quarterly = Sample.time(.every(Cadence(every: .quarter, rule: nil, minimum: nil, offset: nil)))

  static func rows() throws -> [Row] {
    [
      ("nothing said", Sample.item(), [("2026-06-01", nil)]),
      ("no day said", Sample.item { $0.due = [Sample.time(.open(.promptly))] }, [("2026-06-01", nil)]),
      (
        "a limit", try Sample.item { $0.due = [try by("2026-04-30")] },
        [("2026-01-01", .notDue), ("2026-04-30", .notDue), ("2026-05-01", .overdue)]
      ),
      (
        "a limit with two readings",
        try Sample.item {
          $0.due = [try Sample.time(.by(day("2026-04-30"))) { $0.alternative = [try by("2026-05-31")] }]
        },
        [("2026-05-01", .notDue), ("2026-05-31", .notDue), ("2026-06-01", .overdue)]
      ),
      (
        "the earlier reading second",
        try Sample.item {
          $0.due = [try Sample.time(.by(day("2026-05-31"))) { $0.alternative = [try by("2026-04-30")] }]
        },
        [("2026-05-31", .notDue), ("2026-06-01", .overdue)]
      ),
      (
        "a window to finish in", try Sample.item { $0.due = [try window("2026-06")] },
        [("2026-06-30", .notDue), ("2026-07-01", .overdue)]
      ),
      (
        "a limit, then continuous",
        try Sample.item { $0.due = [try Sample.time(.by(day("2026-04-30"))) { $0.thenContinuous = true }] },
        [("2026-01-01", .continuous), ("2026-05-01", .continuous)]
      ),
      (
        "a window", try Sample.item { $0.schedule = [try window("2026-04..2026-06")] },
        [("2026-03-31", .notDue), ("2026-04-01", .ongoing), ("2026-06-30", .ongoing), ("2026-07-01", .ongoing)]
      ),
      (
        "a window and a limit",
        try Sample.item { ($0.schedule, $0.due) = ([try window("2026-04")], [try by("2026-06-30")]) },
        [("2026-03-31", .notDue), ("2026-04-01", .ongoing), ("2026-06-30", .ongoing), ("2026-07-01", .overdue)]
      ),
      (
        "quarters", Sample.item { $0.schedule = [Sample.time(.quarters([3, 2]))] },
        [("2026-03-31", .notDue), ("2026-04-01", .ongoing)]
      ),
      (
        "a cadence", Sample.item { $0.schedule = [quarterly] },
        [("2026-01-01", .continuous), ("2026-12-31", .continuous)]
      ),
      ("always", Sample.item { $0.schedule = [Sample.time(.continuous(since: nil))] }, [("2026-01-01", .continuous)]),
      (
        "progress alone", try Sample.item { $0.progress = [try Sample.progress("2026-04-28")] },
        [("2026-04-27", nil), ("2026-04-28", .ongoing)]
      ),
      (
        "progress before the window",
        try Sample.item { ($0.schedule, $0.progress) = ([try window("2026-05")], [try Sample.progress("2026-04-28")]) },
        [("2026-04-27", .notDue), ("2026-04-28", .ongoing)]
      ),
      (
        "progress before the limit",
        try Sample.item { ($0.due, $0.progress) = ([try by("2026-05-31")], [try Sample.progress("2026-04-28")]) },
        [("2026-04-27", .notDue), ("2026-04-28", .ongoing), ("2026-06-01", .overdue)]
      ),
      (
        "done late",
        try Sample.item {
          ($0.due, $0.progress) = ([try by("2026-04-30")], [try Sample.progress("2026-05-10", done: true)])
        },
        [("2026-05-01", .overdue), ("2026-05-09", .overdue), ("2026-05-10", .done), ("2026-12-31", .done)]
      ),
      (
        "a step done", try Sample.item { $0.steps = [try step("2026-04-30", done: "2026-04-20")] },
        [("2026-04-19", nil), ("2026-04-20", .done)]
      ),
      (
        "one of two steps done",
        try Sample.item {
          $0.steps = [try step("2026-04-30", done: "2026-04-20"), try step("2026-06-30", done: "2026-06-30")]
        },
        [("2026-04-19", nil), ("2026-04-20", .ongoing), ("2026-06-29", .ongoing), ("2026-06-30", .done)]
      ),
    ]
  }

  static func step(_ due: String, done: String) throws -> PlanItem {
    try Sample.item(nil) { ($0.due, $0.progress) = ([try by(due)], [try Sample.progress(done, done: true)]) }
  }

  @Test func `changes on the right days`() throws {
    for row in try Self.rows() {
      for (on, state) in row.states {
        #expect(PlanProgress.state(of: row.item, year: 2026, on: try day(on)) == state, "\(row.name) on \(on)")
      }
    }
  }

  @Test func `is never shown as late, and not at all for another office's document`() async throws {
    let late = try Sample.item { $0.due = [try Self.by("2026-04-30")] }
    for (reproduced, state) in [(false, PlanState?.some(.ongoing)), (true, nil)] {
      var register = Sample.register()
      register.plans = [Sample.plan([late], reproduced: reproduced)]
      let site = await Disclosure.publish(register, on: try day("2026-05-01"), jobs: 1).site
      #expect(site.plans.first?.items.first?.state == state)
      #expect(!"\(site.plans)".contains("overdue"))
    }
  }

  @Test func `leaves an internal item of the office inside, and keeps another office's`() async throws {
    let inner = Sample.item("02") { ($0.visibility, $0.title) = (.internal, "示例内部事项") }
    let outer = Sample.item("01") {
      $0.steps = [Sample.item(nil) { ($0.visibility, $0.text) = (.internal, "示例内部步骤") }]
      $0.related = [PlanReference(plan: "sample", item: "02")]
      $0.conflicts = [
        Conflict(with: PlanReference(plan: "sample", item: "02"), field: "due", ours: nil, theirs: nil, flag: nil)
      ]
    }
    var register = Sample.register()
    register.plans = [Sample.plan([outer, inner])]
    let site = await Disclosure.publish(register, on: try day("2026-05-01"), jobs: 1).site
    #expect(site.plans.first?.items.map(\.id) == ["01"])
    #expect(!"\(site)".contains("内部"))
    register.plans = [Sample.plan([outer, inner], reproduced: true)]
    let copy = await Disclosure.publish(register, on: try day("2026-05-01"), jobs: 1).site
    #expect(copy.plans.first?.items.map(\.id) == ["01", "02"])
  }

  @Test func `follows progress that is known on the day alone`() async throws {
    let item = try Sample.item {
      $0.progress = [try Sample.progress("2026-04-28"), try Sample.progress("2026-06-01", done: true)]
    }
    var register = Sample.register()
    register.plans = [Sample.plan([item])]
    let site = await Disclosure.publish(register, on: try day("2026-05-31"), jobs: 1).site
    #expect(site.plans.first?.items.first?.progress.map(\.date.description) == ["2026-04-28"])
  }
}
