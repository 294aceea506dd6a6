/// A stretch of days that has a name: a day, a month, a quarter, a year, or from one to another (期间).
public enum Period: Hashable, Sendable {
  case day(Day)
  case month(Month)
  case quarter(Quarter)
  case year(Int)
  case days(Day, Day)
  case months(Month, Month)

  /// A period as `YYYY`, `YYYY-MM`, `YYYY-Qn`, `YYYY-MM-DD`, or two days or months with `..` between.
  public init?(_ text: String) {
    if let day = Day(text) {
      self = .day(day)
    } else if let month = Month(text) {
      self = .month(month)
    } else if let quarter = Quarter(text) {
      self = .quarter(quarter)
    } else if text.utf8.count == 4, text.utf8.allSatisfy(isDigit), let year = Int(text), year > 0 {
      self = .year(year)
    } else if let (from, to) = Period.halves(text) {
      if let from = Month(from), let to = Month(to), from <= to {
        self = .months(from, to)
      } else if let from = Day(from), let to = Day(to), from <= to {
        self = .days(from, to)
      } else {
        return nil
      }
    } else {
      return nil
    }
  }

  private static func halves(_ text: String) -> (String, String)? {
    let utf8 = Array(text.utf8)
    guard utf8.count > 2 else { return nil }
    for index in 0..<(utf8.count - 1) where utf8[index] == 0x2E && utf8[index + 1] == 0x2E {
      return (String(decoding: utf8[..<index], as: UTF8.self), String(decoding: utf8[(index + 2)...], as: UTF8.self))
    }
    return nil
  }

  /// Its first day.
  public var first: Day {
    switch self {
    case .day(let day): day
    case .month(let month): month.first
    case .quarter(let quarter): quarter.first
    case .year(let year): Month(unchecked: year, 1).first
    case .days(let from, _): from
    case .months(let from, _): from.first
    }
  }

  /// Its last day.
  public var last: Day {
    switch self {
    case .day(let day): day
    case .month(let month): month.last
    case .quarter(let quarter): quarter.last
    case .year(let year): Month(unchecked: year, 12).last
    case .days(_, let to): to
    case .months(_, let to): to.last
    }
  }

  /// The name on a page, such as `2026年第二季度`.
  public var chinese: String {
    switch self {
    case .day(let day): day.chinese
    case .month(let month): month.chinese
    case .quarter(let quarter): quarter.chinese
    case .year(let year): "\(year)年"
    case .days(let from, let to): "\(from.chinese)至\(to.chinese)"
    case .months(let from, let to):
      from.year == to.year ? "\(from.chinese)至\(to.month)月" : "\(from.chinese)至\(to.chinese)"
    }
  }
}
