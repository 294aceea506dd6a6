/// A length of time as a rule words it: `7 working days`, `3 months`, `1 year` (期限).
public struct Span: Hashable, Sendable {
  /// What is counted.
  public enum Unit: Hashable, Sendable {
    case days, workingDays, weeks, months, years
  }

  /// How many.
  public var count: Int
  /// Of what.
  public var unit: Unit

  /// A length of time.
  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// A length as `N days`, `N working days`, `N weeks`, `N months`, `N years` (singular too), or `N日`, `N个工作日`, `N周`, `N个月`, `N年`.
  public init?(_ text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.utf8.count <= 4, let count = Int(digits) else { return nil }
    let unit = text.dropFirst(digits.count).filter { $0 != " " }
    switch unit {
    case "day", "days", "日", "天": self.init(count, .days)
    case "workingday", "workingdays", "个工作日", "工作日": self.init(count, .workingDays)
    case "week", "weeks", "周": self.init(count, .weeks)
    case "month", "months", "个月": self.init(count, .months)
    case "year", "years", "年": self.init(count, .years)
    default: return nil
    }
  }

  /// The day on which the span that began with an event on `day` is over.
  ///
  /// A clock starts on the day after its event, so `1 day` after the 1st is the 2nd. Months and years end on the
  /// corresponding calendar day, or on the month's last day.
  public func end(after day: Day, in calendar: WorkingCalendar) -> Day {
    switch unit {
    case .days: day.advanced(by: count)
    case .workingDays: calendar.day(count, workingDaysAfter: day)
    case .weeks: day.advanced(by: count * 7)
    case .months: day.adding(months: count)
    case .years: day.adding(months: count * 12)
    }
  }
}

extension Span: CustomStringConvertible {
  /// `7 working days`.
  public var description: String {
    let name =
      switch unit {
      case .days: "day"
      case .workingDays: "working day"
      case .weeks: "week"
      case .months: "month"
      case .years: "year"
      }
    return "\(count) \(name)\(count == 1 ? "" : "s")"
  }

  /// `7个工作日`.
  public var chinese: String {
    switch unit {
    case .days: "\(count)日"
    case .workingDays: "\(count)个工作日"
    case .weeks: "\(count)周"
    case .months: "\(count)个月"
    case .years: "\(count)年"
    }
  }
}
