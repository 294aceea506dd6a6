/// A quarter (季度) of a year.
public struct Quarter: Hashable, Sendable {
  /// The year.
  public var year: Int
  /// The quarter, 1 to 4.
  public var quarter: Int

  init(unchecked year: Int, _ quarter: Int) {
    self.year = year
    self.quarter = quarter
  }

  /// The quarter with these numbers; `nil` when there is none.
  public init?(year: Int, quarter: Int) {
    guard (1...9999).contains(year), (1...4).contains(quarter) else { return nil }
    self.init(unchecked: year, quarter)
  }

  /// A quarter as `YYYY-Qn`.
  public init?(_ text: String) {
    var utf8 = Array(text.utf8)[...]
    guard utf8.count == 7, let year = utf8.takeNumber(4), utf8.take("-"), utf8.take("Q"),
      let quarter = utf8.takeNumber(1)
    else { return nil }
    self.init(year: year, quarter: quarter)
  }

  /// Its first month.
  public var firstMonth: Month { Month(unchecked: year, quarter * 3 - 2) }
  /// Its last month.
  public var lastMonth: Month { Month(unchecked: year, quarter * 3) }
  /// Its first day.
  public var first: Day { firstMonth.first }
  /// Its last day.
  public var last: Day { lastMonth.last }

  /// The quarter `quarters` later, or earlier when negative.
  public func advanced(by quarters: Int) -> Quarter {
    let index = year * 4 + quarter - 1 + quarters
    return Quarter(unchecked: index / 4, index % 4 + 1)
  }
}

extension Quarter: Comparable {
  /// The earlier first.
  public static func < (left: Quarter, right: Quarter) -> Bool {
    (left.year, left.quarter) < (right.year, right.quarter)
  }
}

extension Quarter: CustomStringConvertible {
  /// `2026-Q2`.
  public var description: String { "\(padded(year, 4))-Q\(quarter)" }
  /// `2026年第二季度`.
  public var chinese: String { "\(year)年第\(["一", "二", "三", "四"][quarter - 1])季度" }
}
