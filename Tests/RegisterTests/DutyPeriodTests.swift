import Register
import Testing

@Suite struct `A period of a duty` {
  @Test(arguments: [
    ("2026-05-27", Recurrence.week, "2026-W22", "2026-05-25", "2026-05-31"),
    ("2026-01-01", .week, "2026-W01", "2025-12-29", "2026-01-04"),
    ("2027-01-03", .week, "2026-W53", "2026-12-28", "2027-01-03"),
    ("2024-02-10", .month, "2024-02", "2024-02-01", "2024-02-29"),
    ("2026-12-31", .quarter, "2026-Q4", "2026-10-01", "2026-12-31"),
    ("2026-06-30", .halfyear, "2026-H1", "2026-01-01", "2026-06-30"),
    ("2026-07-01", .halfyear, "2026-H2", "2026-07-01", "2026-12-31"),
    ("2026-07-01", .year, "2026", "2026-01-01", "2026-12-31"),
    ("2026-07-01", .day, "2026-07-01", "2026-07-01", "2026-07-01"),
  ])
  func `holds its days`(day: String, every: Recurrence, name: String, first: String, last: String) throws {
    let period = DutyPeriod(every, containing: try #require(Day(day)))
    #expect([period.description, period.first.description, period.last.description] == [name, first, last])
  }

  @Test(arguments: [
    ("2026-12-30", Recurrence.week, "2027-W01"), ("2026-12-27", .week, "2026-W53"), ("2026-12-01", .month, "2027-01"),
    ("2026-12-01", .quarter, "2027-Q1"),
    ("2026-12-01", .halfyear, "2027-H1"), ("2026-12-01", .year, "2027"),
  ])
  func `is followed by the next`(day: String, every: Recurrence, next: String) throws {
    #expect(DutyPeriod(every, containing: try #require(Day(day))).next.description == next)
  }

  @Test(arguments: [
    ("2026-05-27", Recurrence.week, "2026-W01"), ("2027-01-02", .week, "2026-W01"), ("2025-12-29", .week, "2026-W01"),
    ("2026-05-27", .month, "2026-01"), ("2026-12-31", .quarter, "2026-Q1"),
  ])
  func `begins its year`(day: String, every: Recurrence, first: String) throws {
    #expect(DutyPeriod(every, beginningYearOf: try #require(Day(day))).description == first)
  }

  /// The forms of `by`: 每月5日前 (ez21-a1-10), 每季度最后一个月20日前 (ez21-a2-01), 次月15日前, 3月31日前.
  @Test(arguments: [
    ("2026-05-10", Recurrence.month, nil, "2026-05-31"), ("2026-05-10", .month, "day 5", "2026-05-05"),
    ("2026-02-10", .month, "day 31", "2026-02-28"), ("2026-05-27", .week, "day 5", "2026-05-29"),
    ("2026-05-10", .quarter, "day 20 of the last month", "2026-06-20"),
    ("2026-12-10", .quarter, "day 15 of the next month", "2027-01-15"),
    ("2026-12-10", .month, "day 31 of the next month", "2027-01-31"),
    ("2026-01-10", .month, "day 31 of the next month", "2026-02-28"),
    ("2026-05-10", .quarter, "10 days before the end", "2026-06-20"),
    ("2026-05-10", .year, "03-31", "2026-03-31"), ("2026-05-10", .year, "02-29", "2026-02-28"),
    ("2026-05-10", .year, nil, "2026-12-31"), ("2026-12-29", .week, nil, "2027-01-03"),
  ])
  func `has its limit`(day: String, every: Recurrence, by: String?, limit: String) throws {
    let rule = try by.map { try #require(Cadence.Rule($0)) }
    #expect(DutyPeriod(every, containing: try #require(Day(day))).limit(rule).description == limit)
    #expect(rule.map(\.description) == by)
  }

  @Test(arguments: [
    ("2026-05-27", Recurrence.week, "2026年第22周（5月25日至5月31日）"), ("2026-05-27", .month, "2026年5月"),
    ("2026-05-27", .quarter, "2026年第二季度"), ("2026-05-27", .halfyear, "2026年上半年"), ("2026-05-27", .year, "2026年"),
  ])
  func `is worded`(day: String, every: Recurrence, words: String) throws {
    #expect(DutyPeriod(every, containing: try #require(Day(day))).chinese == words)
  }

  @Test func `belongs to the year of its Thursday when it is a week`() throws {
    #expect(DutyPeriod(.week, containing: try #require(Day("2027-01-03"))).year == 2026)
    #expect(DutyPeriod(.week, containing: try #require(Day("2025-12-29"))).year == 2026)
    #expect(DutyPeriod(.month, containing: try #require(Day("2025-12-29"))).year == 2025)
  }
}
