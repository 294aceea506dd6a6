import Register
import Testing

@Suite struct `A day` {
  @Test func `has the right numbers and weekday from 1600 to 2400`() throws {
    var (year, month, day, weekday) = (1600, 1, 1, 6)  // 1 January 1600 was a Saturday.
    var number = try #require(Day(year: 1600, month: 1, day: 1)).number
    while year <= 2400 {
      let found = Day(number: number)
      let parts = found.components
      guard parts == (year, month, day), found.weekday == weekday, Day(year: year, month: month, day: day) == found
      else {
        Issue.record("\(year)-\(month)-\(day): \(parts), weekday \(found.weekday)")
        return
      }
      number += 1
      weekday = weekday % 7 + 1
      day += 1
      if day > length(year, month) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  private func length(_ year: Int, _ month: Int) -> Int {
    if month == 2 { return year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2026-04-30", 20_573, 4), ("1969-12-31", -1, 3),
    ("2026-11-15", 20_772, 7), ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
  ])
  func `is counted from 1970`(text: String, number: Int, weekday: Int) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.isWeekend == (weekday > 5))
    #expect(day.description == text)
  }

  @Test(arguments: [
    "", "2026-4-30", "2026/04/30", "2026-04-31", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00",
    "0000-01-01", "20260430", "2026-04-30 ", "+026-04-30", "２０２６-04-30", "2026-04-3０", "2026年4月30日",
  ])
  func `is refused in every other form`(text: String) {
    #expect(Day(text) == nil)
  }

  /// A term counted in months or years ends on the corresponding day, or on the month's last one: so do the terms of
  /// display of 信用修复管理办法 and of 行政处罚法.
  @Test(arguments: [
    ("2026-05-20", 3, "2026-08-20"), ("2026-08-31", 1, "2026-09-30"), ("2026-11-30", 3, "2027-02-28"),
    ("2023-11-30", 3, "2024-02-29"), ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 36, "2027-02-28"),
    ("2024-02-29", 48, "2028-02-29"), ("2026-12-31", 2, "2027-02-28"), ("2026-01-31", 0, "2026-01-31"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -13, "2024-12-15"), ("2026-12-01", 1, "2027-01-01"),
  ])
  func `plus months is the corresponding day or the month's last`(from: String, months: Int, to: String) throws {
    #expect(try #require(Day(from)).adding(months: months).description == to)
  }

  @Test func `knows month, quarter, week and its Chinese name`() throws {
    let day = try #require(Day("2026-04-30"))
    #expect(day.month.description == "2026-04")
    #expect(day.quarter.description == "2026-Q2")
    #expect(day.week.description == "2026-W18")
    #expect(day.year == 2026)
    #expect(day.chinese == "2026年4月30日")
    #expect(day.advanced(by: 1).description == "2026-05-01")
    #expect(try #require(Day("2026-05-02")) - day == 2)
    #expect(day < day.advanced(by: 1))
  }
}
