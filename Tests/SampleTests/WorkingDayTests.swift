import Register
import Testing

/// The sample's `holidays.yml` against a table that another program made (Tests/Independent/working-days.py).
@Suite struct `The working days of 2018 to 2026` {
  @Test func `are those of the State Council's notices, every day`() async throws {
    let calendar = try await SampleSite.built().register.calendar
    let rows = try SampleSite.facts("working-days.csv")
    #expect(rows.count == 9)
    for row in rows {
      let year = try #require(row["year"].flatMap { Int($0) })
      var day = try #require(Day(year: year, month: 1, day: 1))
      #expect(calendar.years.contains(year))
      for expected in try #require(row["days"]) {
        #expect(calendar.isWorkingDay(day) == (expected == "1"), "\(day)")
        day = day.advanced(by: 1)
      }
      #expect(day == Day(year: year + 1, month: 1, day: 1))
    }
  }
}
