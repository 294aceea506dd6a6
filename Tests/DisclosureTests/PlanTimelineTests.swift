import Register
import Testing

@testable import Disclosure

@Suite struct `The times of an item, from day to day` {
  static func cadence(_ unit: Recurrence, _ rule: String? = nil) throws -> TimeEntry {
    let rule = try rule.map { try #require(Cadence.Rule($0)) }
    return Sample.time(.every(Cadence(every: unit, rule: rule, minimum: nil, offset: nil)))
  }

  static func window(_ text: String) throws -> TimeEntry { Sample.time(.window(try #require(Period(text)))) }
  static func by(_ text: String) throws -> TimeEntry { Sample.time(.by(try day(text))) }

  static func states(_ item: PlanItem, on text: String) throws -> [PlanState] {
    PlanTimeline(item, in: Sample.plan([item])).occurrenceStates(on: try day(text))
  }

  @Test func `have a state each`() throws {
    let rows: [(name: String, item: PlanItem, states: [(on: String, [PlanState])])] = [
      (
        "a limit", try Sample.item { $0.due = [try Self.by("2026-04-30")] },
        [("2026-04-30", [.notDue]), ("2026-05-01", [.ongoing])]
      ),
      (
        "a limit that is met",
        try Sample.item {
          ($0.due, $0.progress) = (
            [try Self.by("2026-04-30")],
            [try Sample.progress("2026-04-10"), try Sample.progress("2026-05-02", done: true)]
          )
        },
        [("2026-04-09", [.notDue]), ("2026-04-10", [.ongoing]), ("2026-05-01", [.ongoing]), ("2026-05-02", [.done])]
      ),
      (
        "two windows", try Sample.item { $0.schedule = [try Self.window("2026-05"), try Self.window("2026-09")] },
        [
          ("2026-04-30", [.notDue, .notDue]), ("2026-05-01", [.ongoing, .notDue]),
          ("2026-09-01", [.ongoing, .ongoing]),
        ]
      ),
      (
        "always, from June on", Sample.item { $0.due = [Sample.time(.continuous(since: Month("2026-06")))] },
        [("2026-05-31", [.notDue]), ("2026-06-01", [.continuous]), ("2026-12-31", [.continuous])]
      ),
      (
        "each week", try Sample.item { $0.schedule = [try Self.cadence(.week)] },
        [("2026-01-01", [.continuous]), ("2026-12-31", [.continuous])]
      ),
      (
        "each half-year, with progress in the first",
        try Sample.item {
          ($0.schedule, $0.progress) = ([try Self.cadence(.halfyear)], [try Sample.progress("2026-06-19")])
        },
        [
          ("2026-01-01", [.ongoing, .notDue]), ("2026-06-18", [.ongoing, .notDue]), ("2026-06-19", [.done, .notDue]),
          ("2026-07-01", [.done, .ongoing]),
        ]
      ),
      (
        // The report on the first half-year is due in the second, and progress in July is of that report.
        "in the month after each half-year",
        try Sample.item {
          ($0.schedule, $0.progress) = (
            [try Self.cadence(.halfyear, "day 15 of the next month")], [try Sample.progress("2026-07-14")]
          )
        },
        [("2026-06-30", [.notDue, .notDue]), ("2026-07-01", [.ongoing, .notDue]), ("2026-07-14", [.done, .notDue])]
      ),
      (
        "once a year, with progress that does not finish it",
        try Sample.item {
          ($0.schedule, $0.progress) = (
            [try Self.cadence(.year, "11-30")],
            [try Sample.progress("2026-11-10"), try Sample.progress("2026-11-24", done: true)]
          )
        },
        [("2026-11-10", [.ongoing]), ("2026-11-24", [.done])]
      ),
    ]
    for row in rows {
      for (on, states) in row.states { #expect(try Self.states(row.item, on: on) == states, "\(row.name) on \(on)") }
    }
  }

  @Test func `belong to steps too, which are done with their item unless they recur`() async throws {
    let item = try Sample.item {
      $0.progress = [try Sample.progress("2026-03-27", done: true)]
      $0.steps = [
        try Sample.item(nil) { $0.due = [try Self.by("2026-03-31")] },
        try Sample.item(nil) { $0.schedule = [try Self.cadence(.month, "day 5")] },
        Sample.item(nil) { $0.text = "没有时间的要求" },
      ]
    }
    var register = Sample.register()
    register.plans = [Sample.plan([item])]
    for (on, states) in [
      ("2026-03-26", [PlanState.notDue, .continuous, nil]), ("2026-03-27", [.done, .continuous, nil]),
    ] {
      let site = await Disclosure.publish(register, on: try day(on), jobs: 1).site
      let steps = try #require(site.plans.first?.items.first?.steps)
      #expect(steps.map(\.state) == states, "\(on)")
      #expect(steps[0].occurrences.map(\.state) == [states[0]])
      #expect(steps[1].occurrences.last?.state == .notDue)
    }
    register.plans = [Sample.plan([item], reproduced: true)]
    let copy = await Disclosure.publish(register, on: try day("2026-04-01"), jobs: 1).site
    let parts = copy.plans.flatMap(\.items).flatMap { [$0] + $0.steps }
    #expect(parts.allSatisfy { $0.state == nil && $0.occurrences.allSatisfy { $0.state == nil } })
    #expect(parts.flatMap(\.occurrences).count == 13)
  }

  @Test func `say what, who, for whom, and when`() throws {
    let words = TimeWords(year: 2026, authorities: ["bureau": "市局", "team": "支队"])
    func lines(_ entry: TimeEntry, due: Bool = false) -> [String] {
      entry.occurrences(year: 2026, isDue: due).map { words.occurrence($0, state: nil) }.map {
        "\($0.what)：\($0.words)"
      }
    }
    let report = try Sample.time(.by(day("2026-04-30"))) {
      ($0.activity, $0.unit, $0.to, $0.scope, $0.precision) = (.report, "team", "bureau", "市级", .month)
    }
    #expect(lines(report) == ["市级：支队报送（报市局）：4月底前"])
    #expect(lines(try Self.by("2026-12-31"), due: true) == ["完成：12月31日前"])
    #expect(
      lines(try Sample.time(.by(day("2026-10-31"))) { $0.thenContinuous = true }, due: true) == [
        "完成：10月31日前", "开展：持续推进",
      ])
    let unclear = try Sample.time(.by(day("2026-08-31"))) {
      $0.alternative = [try Sample.time(.by(day("2026-09-30"))) { $0.text = "9月底前" }]
    }
    #expect(lines(unclear) == ["开展：8月31日前", "开展：9月底前"])
  }

  @Test func `are late for the office alone, the latest first`() async throws {
    let plan = Sample.plan([
      try Sample.item("01") { $0.due = [try Self.by("2026-04-30")] },
      try Sample.item("02") {
        $0.steps = [
          try Sample.item(nil) { $0.due = [try Self.by("2026-03-31")] },
          try Sample.item("b") { $0.due = [try Self.by("2026-05-30")] },
        ]
      },
      try Sample.item("03") {
        ($0.due, $0.progress) = ([try Self.by("2026-04-30")], [try Sample.progress("2026-05-10", done: true)])
        $0.steps = [try Sample.item(nil) { $0.due = [try Self.by("2026-03-31")] }]
      },
      try Sample.item("04") {
        ($0.visibility, $0.due) = (.internal, [try Self.by("2026-05-20")])
      },
    ])
    var register = Sample.register()
    register.plans = [plan, Sample.plan(plan.items, reproduced: true)]
    let found = Disclosure.overdue(register, on: try day("2026-05-31")).map { "\($0.item) \($0.days)" }
    #expect(found == ["02.1 61", "01 31", "04 11", "b 1"])
    #expect(Disclosure.overdue(register, on: try day("2026-03-31")).isEmpty)
    let site = await Disclosure.publish(register, on: try day("2026-05-31"), jobs: 1).site
    #expect(!"\(site)".contains("overdue"))
  }
}
