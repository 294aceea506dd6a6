/// Until when a decision can be challenged (救济期限), counted from the day after its service.
///
/// Review: sixty days (行政复议法 art. 20); a suit: six months (行政诉讼法 art. 46), to the corresponding day. A last day on which
/// offices do not work moves to the next working day (民事诉讼法 art. 85, which 行政复议法 art. 88 and 行政诉讼法 art. 101 apply).
public struct AppealLimit: Hashable, Sendable {
  /// The last day in time.
  public let last: Day
  /// Whether it was moved past a day off (顺延).
  public let isMoved: Bool

  /// The last day for 行政复议.
  package static func review(served: Day, in calendar: WorkingCalendar) -> AppealLimit {
    AppealLimit(ending: served.advanced(by: 60), calendar)
  }

  /// The last day for 行政诉讼.
  package static func suit(served: Day, in calendar: WorkingCalendar) -> AppealLimit {
    AppealLimit(ending: served.adding(months: 6), calendar)
  }

  private init(ending day: Day, _ calendar: WorkingCalendar) {
    var last = day
    // Without the year's holidays nobody can say that a weekend is a day off, nor that a weekday is none.
    while calendar.years.contains(last.year), !calendar.isWorkingDay(last) { last = last.advanced(by: 1) }
    self.last = last
    isMoved = last != day
  }
}
