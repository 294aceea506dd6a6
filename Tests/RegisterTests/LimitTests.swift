import Register
import Testing

@Suite struct `A limit` {
  /// The holidays of 2026 (国办发明电〔2025〕7号).
  private static let calendar: WorkingCalendar = {
    func days(_ text: String) -> [Day] { text.split(separator: " ").compactMap { Day("2026-\($0)") } }
    var calendar = WorkingCalendar()
    calendar.add(
      year: 2026,
      off: days(
        "01-01 01-02 01-03 02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23 04-04 04-05 04-06 05-01 05-02 05-03 "
          + "05-04 05-05 06-19 06-20 06-21 09-25 09-26 09-27 10-01 10-02 10-03 10-04 10-05 10-06 10-07"),
      work: days("01-04 02-14 02-28 05-09 09-20 10-10"))
    return calendar
  }()

  @Test(arguments: [
    ("2026-04-29", "7 working days", "2026-05-12"), ("2026-02-13", "3 working days", "2026-02-25"),
    ("2026-02-14", "1 working day", "2026-02-24"), ("2026-05-20", "7 working days", "2026-05-29"),
    ("2026-09-18", "20 working days", "2026-10-22"), ("2026-05-08", "1 working day", "2026-05-09"),
    ("2026-05-09", "1 working day", "2026-05-11"), ("2026-05-20", "0 working days", "2026-05-20"),
    ("2026-12-30", "2 working days", "2027-01-01"), ("2026-05-20", "1 day", "2026-05-21"),
    ("2026-05-20", "60 days", "2026-07-19"), ("2026-05-20", "1 week", "2026-05-27"),
    ("2026-11-30", "3 months", "2027-02-28"), ("2024-02-29", "1 year", "2025-02-28"),
    ("2026-08-31", "6个月", "2027-02-28"), ("2026-05-20", "3 years", "2029-05-20"),
  ])
  func `ends on the right day`(day: String, span: String, end: String) throws {
    let (day, span) = (try #require(Day(day)), try #require(Span(span)))
    #expect(span.end(after: day, in: Self.calendar).description == end)
  }

  @Test(arguments: [
    ("7 working days", Span(7, .workingDays), "7个工作日"), ("1 working day", Span(1, .workingDays), "1个工作日"),
    ("7个工作日", Span(7, .workingDays), "7个工作日"), ("3 months", Span(3, .months), "3个月"), ("1 year", Span(1, .years), "1年"),
    ("3年", Span(3, .years), "3年"), ("2周", Span(2, .weeks), "2周"), ("60日", Span(60, .days), "60日"),
    ("60天", Span(60, .days), "60日"),
  ])
  func `is read and worded`(text: String, span: Span, chinese: String) {
    #expect(Span(text) == span)
    #expect(span.chinese == chinese)
    #expect(Span(span.description) == span)
  }

  @Test(arguments: ["", "days", "-1 day", "1.5 years", "7", "7 Days", "one week", "10000 days", "７日", "3 个季度"])
  func `is refused in every other form`(text: String) { #expect(Span(text) == nil) }

  @Test(arguments: [
    ("2026-05-09", true), ("2026-05-10", false), ("2026-05-05", false), ("2026-05-06", true), ("2026-01-04", true),
    ("2026-02-16", false), ("2026-09-20", true), ("2026-10-07", false), ("2026-10-08", true), ("2027-01-01", true),
    ("2027-01-02", false),
  ])
  func `counts the days on which offices work`(day: String, isWorking: Bool) throws {
    #expect(Self.calendar.isWorkingDay(try #require(Day(day))) == isWorking)
  }

  @Test(arguments: [
    ("2026-01-01", "2026-12-31", true), ("2026-12-30", "2027-01-01", false), ("2025-12-31", "2026-01-05", false),
    ("2027-01-02", "2027-01-01", true),
  ])
  func `is final only where the notices are known`(first: String, last: String, isKnown: Bool) throws {
    #expect(Self.calendar.knows(try #require(Day(first)), through: try #require(Day(last))) == isKnown)
  }

  @Test func `counts weekends alone without a notice`() throws {
    let day = try #require(Day("2026-04-29"))
    #expect(Span(7, .workingDays).end(after: day, in: WorkingCalendar()).description == "2026-05-08")
  }
}
