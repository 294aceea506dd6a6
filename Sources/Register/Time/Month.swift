/// A calendar month (月) of a year.
public struct Month: Hashable, Sendable {
  /// The year.
  public var year: Int
  /// The month, 1 to 12.
  public var month: Int

  init(unchecked year: Int, _ month: Int) {
    self.year = year
    self.month = month
  }

  /// The month with these numbers; `nil` when there is none.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.init(unchecked: year, month)
  }

  /// A month as `YYYY-MM`.
  public init?(_ text: String) {
    var utf8 = Array(text.utf8)[...]
    guard utf8.count == 7, let year = utf8.takeNumber(4), utf8.take("-"), let month = utf8.takeNumber(2) else {
      return nil
    }
    self.init(year: year, month: month)
  }

  static func length(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// How many days it has.
  public var length: Int { Month.length(year: year, month: month) }
  /// Its first day.
  public var first: Day { Day(year: year, month: month, day: 1) ?? Day(number: 0) }
  /// Its last day.
  public var last: Day { first.advanced(by: length - 1) }
  /// The quarter that it belongs to.
  public var quarter: Quarter { Quarter(unchecked: year, (month + 2) / 3) }

  /// The month `months` later, or earlier when negative.
  public func advanced(by months: Int) -> Month {
    let index = year * 12 + month - 1 + months
    return Month(unchecked: index / 12, index % 12 + 1)
  }
}

extension Month: Comparable {
  /// The earlier first.
  public static func < (left: Month, right: Month) -> Bool { (left.year, left.month) < (right.year, right.month) }
}

extension Month: CustomStringConvertible {
  /// `2026-04`.
  public var description: String { "\(padded(year, 4))-\(padded(month, 2))" }
  /// `2026年4月`.
  public var chinese: String { "\(year)年\(month)月" }
}
