/// A calendar day (日) of the Gregorian calendar, without a time and without a time zone.
///
/// It is not a `Date`: a limit of the law falls on a day, whatever the clock says.
public struct Day: Hashable, Sendable {
  /// Days since 1970-01-01.
  public var number: Int

  /// The day that many days after 1970-01-01.
  public init(number: Int) { self.number = number }

  /// The day with these numbers; `nil` when the calendar has none.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Month.length(year: year, month: month)).contains(day)
    else { return nil }
    number = Day.number(year: year, month: month, day: day)
  }

  /// A day as `YYYY-MM-DD`; `nil` for every other form and for a day that does not exist.
  public init?(_ text: String) {
    let bytes = text.utf8Span.span
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = asciiNumber(in: bytes, 0..<4), let month = asciiNumber(in: bytes, 5..<7),
      let day = asciiNumber(in: bytes, 8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month and day.
  public var components: (year: Int, month: Int, day: Int) {
    // Days are counted from 1 March of year 0, so that the leap day is the last of its year.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The year.
  public var year: Int { components.year }
  /// The month in which the day lies.
  public var month: Month { Month(unchecked: components.year, components.month) }
  /// The quarter in which the day lies.
  public var quarter: Quarter { month.quarter }
  /// The ISO week in which the day lies.
  public var week: Week { Week(containing: self) }

  /// The day of the week, 1 for Monday to 7 for Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }
  /// Whether it is a Saturday or a Sunday.
  public var isWeekend: Bool { weekday >= 6 }

  /// The day `days` later, or earlier when negative.
  public func advanced(by days: Int) -> Day { Day(number: number + days) }

  /// The corresponding day `months` later, or that month's last day when it has none (行政处罚 of 31 August plus one month: 30 September).
  public func adding(months: Int) -> Day {
    let parts = components
    let target = Month(unchecked: parts.year, parts.month).advanced(by: months)
    return Day(number: target.first.number + min(parts.day, target.length) - 1)
  }
}

extension Day: Comparable {
  /// The earlier first.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Days from `right` to `left`.
  public static func - (left: Day, right: Day) -> Int { left.number - right.number }
}

extension Day: CustomStringConvertible {
  /// `2026-04-30`.
  public var description: String {
    let parts = components
    guard (0...9999).contains(parts.year) else {
      return "\(parts.year)-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
    }
    return String(unsafeUninitializedCapacity: 10) { bytes in
      func write(_ value: Int, digits: Int, at offset: Int) {
        var value = value
        for index in (offset..<(offset + digits)).reversed() {
          bytes[index] = UInt8(ascii: "0") + UInt8(value % 10)
          value /= 10
        }
      }
      write(parts.year, digits: 4, at: 0)
      bytes[4] = UInt8(ascii: "-")
      write(parts.month, digits: 2, at: 5)
      bytes[7] = UInt8(ascii: "-")
      write(parts.day, digits: 2, at: 8)
      return 10
    }
  }

  /// `2026年4月30日`.
  public var chinese: String {
    let parts = components
    return "\(parts.year)年\(parts.month)月\(parts.day)日"
  }
}

/// `number` with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return digits.utf8.count >= width ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
}

/// The number that the bytes of `range` are as ASCII digits; at most fifteen of them.
func asciiNumber(in bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>) -> Int? {
  var value = 0
  for index in range {
    guard isDigit(bytes[index]) else { return nil }
    value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
  }
  return value
}

extension ArraySlice<UInt8> {
  /// Takes exactly `digits` ASCII digits from the front.
  mutating func takeNumber(_ digits: Int) -> Int? {
    guard count >= digits else { return nil }
    var value = 0
    for byte in prefix(digits) {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    removeFirst(digits)
    return value
  }

  /// Takes one ASCII character from the front when it is there.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard first == UInt8(ascii: character) else { return false }
    removeFirst()
    return true
  }
}
