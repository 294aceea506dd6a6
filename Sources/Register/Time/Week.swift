/// A week of the ISO calendar (周): Monday to Sunday, week 1 holds the year's first Thursday.
public struct Week: Hashable, Sendable {
  /// The year that the week belongs to, which is the year of its Thursday.
  public var year: Int
  /// The week, 1 to 53.
  public var week: Int

  /// The week in which `day` lies.
  public init(containing day: Day) {
    let thursday = day.advanced(by: 4 - day.weekday)
    year = thursday.year
    let first = Month(unchecked: year, 1).first
    week = (thursday - first) / 7 + 1
  }

  /// The week with these numbers; `nil` when the year has none.
  public init?(year: Int, week: Int) {
    guard (1...9999).contains(year), (1...53).contains(week) else { return nil }
    let monday = Week.monday(year: year, week: week)
    self.init(containing: monday)
    guard self.year == year else { return nil }
  }

  /// A week as `YYYY-Www`.
  public init?(_ text: String) {
    var utf8 = Array(text.utf8)[...]
    guard utf8.count == 8, let year = utf8.takeNumber(4), utf8.take("-"), utf8.take("W"), let week = utf8.takeNumber(2)
    else { return nil }
    self.init(year: year, week: week)
  }

  /// A week as it stands in a file name or an address: `2026-w22`.
  public init?(slug: String) {
    let bytes = Array(slug.utf8)
    guard bytes.count == 8, bytes[5] == UInt8(ascii: "w") else { return nil }
    self.init(slug.replacing("w", with: "W"))
  }

  private static func monday(year: Int, week: Int) -> Day {
    let fourth = Month(unchecked: year, 1).first.advanced(by: 3)
    return fourth.advanced(by: 1 - fourth.weekday + (week - 1) * 7)
  }

  /// Its Monday.
  public var first: Day { Week.monday(year: year, week: week) }
  /// Its Sunday.
  public var last: Day { first.advanced(by: 6) }
  /// The week `weeks` later, or earlier when negative.
  public func advanced(by weeks: Int) -> Week { Week(containing: first.advanced(by: 7 * weeks)) }
  /// As it stands in a file name: `2026-w22`.
  public var slug: String { "\(padded(year, 4))-w\(padded(week, 2))" }
  /// `2026年第22周`.
  public var chinese: String { "\(year)年第\(week)周" }
}

extension Week: Comparable {
  /// The earlier first.
  public static func < (left: Week, right: Week) -> Bool { (left.year, left.week) < (right.year, right.week) }
}

extension Week: CustomStringConvertible {
  /// `2026-W22`.
  public var description: String { "\(padded(year, 4))-W\(padded(week, 2))" }
}
