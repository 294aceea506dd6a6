/// The working days (工作日) of the State Council's yearly holiday notices (国务院办公厅关于节假日安排的通知).
public struct WorkingCalendar: Hashable, Sendable {
  /// The years whose notice is known; in other years weekends alone are days off.
  public private(set) var years: Set<Int> = []
  private var off: Set<Day> = []
  private var work: Set<Day> = []

  /// A calendar that knows weekends alone.
  public init() {}

  /// Adds one year's notice.
  ///
  /// - Parameters:
  ///   - off: the days off (放假), weekends among them or not.
  ///   - work: the weekend days worked in lieu (调休上班).
  public mutating func add(year: Int, off: some Sequence<Day>, work: some Sequence<Day>) {
    years.insert(year)
    self.off.formUnion(off)
    self.work.formUnion(work)
  }

  /// Whether offices work on `day`.
  public func isWorkingDay(_ day: Day) -> Bool {
    if work.contains(day) { return true }
    return !day.isWeekend && !off.contains(day)
  }

  /// The `count`-th working day after `day`, which itself does not count (行政处罚法 art. 85: “二日”“三日”“五日”“七日” are working days).
  public func day(_ count: Int, workingDaysAfter day: Day) -> Day {
    var day = day
    var left = count
    while left > 0 {
      day = day.advanced(by: 1)
      if isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  /// Whether every year between the two days is known, so that a limit computed between them is final and not 待定.
  public func knows(_ first: Day, through last: Day) -> Bool {
    first > last || (first.year...last.year).allSatisfy(years.contains)
  }
}
