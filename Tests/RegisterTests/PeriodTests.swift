import Register
import Testing

@Suite struct `A stretch of days` {
  @Test(arguments: [
    ("2026-02", "2026-02-01", "2026-02-28", "2026年2月"), ("2024-02", "2024-02-01", "2024-02-29", "2024年2月"),
    ("2000-02", "2000-02-01", "2000-02-29", "2000年2月"), ("2026-12", "2026-12-01", "2026-12-31", "2026年12月"),
  ])
  func `is a month`(text: String, first: String, last: String, chinese: String) throws {
    let month = try #require(Month(text))
    #expect((month.first.description, month.last.description) == (first, last))
    #expect((month.description, month.chinese) == (text, chinese))
    #expect(month.length == month.last - month.first + 1)
  }

  @Test(arguments: ["", "2026-13", "2026-00", "2026-4", "202604", "2026-Q1", "0000-01", "2026-04-01"])
  func `is no month`(text: String) { #expect(Month(text) == nil) }

  @Test(arguments: [
    ("2026-01", -1, "2025-12"), ("2026-12", 1, "2027-01"), ("2026-05", -17, "2024-12"), ("2026-05", 0, "2026-05"),
  ])
  func `moves by months`(text: String, months: Int, expected: String) throws {
    #expect(try #require(Month(text)).advanced(by: months).description == expected)
  }

  @Test(arguments: [
    ("2026-Q1", "2026-01-01", "2026-03-31", "2026年第一季度"), ("2026-Q2", "2026-04-01", "2026-06-30", "2026年第二季度"),
    ("2026-Q3", "2026-07-01", "2026-09-30", "2026年第三季度"), ("2026-Q4", "2026-10-01", "2026-12-31", "2026年第四季度"),
  ])
  func `is a quarter`(text: String, first: String, last: String, chinese: String) throws {
    let quarter = try #require(Quarter(text))
    #expect((quarter.first.description, quarter.last.description) == (first, last))
    #expect((quarter.description, quarter.chinese) == (text, chinese))
    #expect((quarter.firstMonth.quarter, quarter.lastMonth.quarter) == (quarter, quarter))
  }

  @Test(arguments: ["2026-Q0", "2026-Q5", "2026Q1", "2026-q1", "2026-Q11", ""])
  func `is no quarter`(text: String) { #expect(Quarter(text) == nil) }

  @Test(arguments: [("2026-Q4", 1, "2027-Q1"), ("2026-Q1", -1, "2025-Q4"), ("2026-Q2", -6, "2024-Q4")])
  func `moves by quarters`(text: String, quarters: Int, expected: String) throws {
    #expect(try #require(Quarter(text)).advanced(by: quarters).description == expected)
  }

  @Test(arguments: [
    ("2015-W53", "2015-12-28", "2016-01-03"), ("2020-W53", "2020-12-28", "2021-01-03"),
    ("2021-W01", "2021-01-04", "2021-01-10"), ("2026-W01", "2025-12-29", "2026-01-04"),
    ("2026-W22", "2026-05-25", "2026-05-31"), ("2026-W53", "2026-12-28", "2027-01-03"),
  ])
  func `is a week of ISO 8601`(text: String, first: String, last: String) throws {
    let week = try #require(Week(text))
    #expect((week.first.description, week.last.description, week.description) == (first, last, text))
    for day in 0...6 { #expect(week.first.advanced(by: day).week == week) }
    #expect(week.first.weekday == 1)
  }

  @Test(arguments: ["2014-W53", "2021-W53", "2024-W53", "2026-W54", "2026-W00", "2026-W1", "2026-22", "2026-w22"])
  func `is no week`(text: String) { #expect(Week(text) == nil) }

  @Test(arguments: [
    ("2026", "2026-01-01", "2026-12-31", "2026年"), ("2026-02", "2026-02-01", "2026-02-28", "2026年2月"),
    ("2026-Q2", "2026-04-01", "2026-06-30", "2026年第二季度"), ("2026-05-20", "2026-05-20", "2026-05-20", "2026年5月20日"),
    ("2021-05..2021-07", "2021-05-01", "2021-07-31", "2021年5月至7月"),
    ("2020-11..2021-02", "2020-11-01", "2021-02-28", "2020年11月至2021年2月"),
    ("2021-05-03..2021-05-09", "2021-05-03", "2021-05-09", "2021年5月3日至2021年5月9日"),
  ])
  func `is a period`(text: String, first: String, last: String, chinese: String) throws {
    let period = try #require(Period(text))
    #expect((period.first.description, period.last.description, period.chinese) == (first, last, chinese))
  }

  @Test(arguments: [
    "", "26", "+202", "0000", "2021-07..2021-05", "2021-05..2021-05-09", "2021..2022", "2021-05...2021-07", "..",
    "2026-",
  ])
  func `is no period`(text: String) { #expect(Period(text) == nil) }
}
