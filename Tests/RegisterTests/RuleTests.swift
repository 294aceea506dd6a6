import Register
import Testing

@Suite struct `A rule` {
  @Test(
    arguments: [
      ("day 5", .day(5)), ("day 31", .day(31)), ("day 20 of the last month", .dayOfLastMonth(20)),
      ("day 15 of the next month", .dayOfNextMonth(15)), ("10 days before the end", .daysBeforeEnd(10)),
      ("1 day before the end", .daysBeforeEnd(1)), ("03-31", .monthAndDay(3, 31)), ("02-29", .monthAndDay(2, 29)),
      ("12-31", .monthAndDay(12, 31)),
    ] as [(String, Cadence.Rule)])
  func `of recurrence is read`(text: String, rule: Cadence.Rule) { #expect(Cadence.Rule(text) == rule) }

  @Test(arguments: [
    "", "day", "day 0", "day 32", "day five", "day +5", "5", "day 5 of the month", "day 5 of the first month", "02-30",
    "13-01", "3-31",
    "03-31-", "03--31", "+3-31", "2026-03-31", "0 days before the end", "367 days before the end",
    "10 days after the end",
    "day 20 of a last month", "day 20 of the last year",
  ])
  func `of recurrence is refused in every other form`(text: String) { #expect(Cadence.Rule(text) == nil) }

  /// 信用修复管理办法 holds for decisions since 2026-04-01.
  @Test(
    arguments: [
      (.minor, "2026-03-31", true, nil, "3 months"), (.minor, "2026-04-01", false, nil, "3 months"),
      (.general, "2026-03-31", true, "3 months", "3 years"), (.general, "2026-04-01", true, "3 months", "1 year"),
      (.serious, "2026-03-31", true, "1 year", "3 years"), (.serious, "2026-04-01", true, "1 year", "3 years"),
      (.general, "2023-05-01", true, "3 months", "3 years"), (.general, "2030-01-01", true, "3 months", "1 year"),
    ] as [(Tier, String, Bool, String?, String)])
  func `of display is that of the day of decision`(
    tier: Tier, decided: String, isPublished: Bool, minimum: String?, maximum: String
  ) throws {
    let day = try #require(Day(decided))
    let term = try #require(DisclosurePolicy().term(of: tier, decided: day))
    #expect(term.isPublished == isPublished)
    #expect(term.minimum?.description == minimum)
    #expect(term.maximum?.description == maximum)
  }

  @Test func `of display says nothing before the first rule and about cases without a tier`() throws {
    #expect(DisclosurePolicy().term(of: .general, decided: try #require(Day("2023-04-30"))) == nil)
    #expect(DisclosurePolicy().term(of: .none, decided: try #require(Day("2026-05-01"))) == nil)
  }

  @Test func `about names may differ by kind, and a typical case goes by its own`() {
    var policy = DisclosurePolicy()
    policy.byKind[.lenient] = NamePolicy(enterprise: .mask, person: .hide, representative: .hide)
    policy.byKind[.typical] = NamePolicy(enterprise: .mask, person: .surname, representative: .hide)
    #expect(policy.names(for: .penalty, isTypical: false) == NamePolicy())
    #expect(policy.names(for: .penalty, isTypical: true).enterprise == .mask)
    #expect(policy.names(for: .lenient, isTypical: false).person == .hide)
    #expect(policy.names(for: .lenient, isTypical: true).person == .surname)
  }

  @Test func `about the history takes the entry of the latest day, the one written last among equals`() throws {
    func event(_ day: String, _ status: CaseStatus) throws -> CaseEvent {
      CaseEvent(date: try #require(Day(day)), status: status, received: nil, reason: nil, basis: nil, replacedBy: nil)
    }
    var item = Case(id: "a", title: "a", kind: .penalty, year: 2026, origin: Origin(file: "a.md", line: 1))
    item.history = [
      try event("2026-06-01", .review), try event("2026-07-01", .litigation), try event("2026-07-01", .upheld),
    ]
    #expect(item.lastEvent(on: try #require(Day("2026-05-31"))) == nil)
    #expect(item.lastEvent(on: try #require(Day("2026-06-30")))?.status == .review)
    #expect(item.lastEvent(on: try #require(Day("2026-07-01")))?.status == .upheld)
  }
}
