package import Register

/// A date with a time of day (日期时间) as a cell holds it, or a time alone; without a time zone.
package struct Moment: Hashable, Sendable {
  // Eight bytes, because a large sheet holds a hundred thousand of them.
  private let dayNumber: Int32
  private let secondsOfDay: Int32

  /// A day, and the seconds since its midnight.
  package init(_ day: Day, seconds: Int = 0) {
    dayNumber = Int32(clamping: day.number)
    secondsOfDay = Int32(clamping: seconds)
  }

  /// A time without a day, such as 36 hours.
  package init(seconds: Int) {
    dayNumber = .min
    secondsOfDay = Int32(clamping: seconds)
  }

  /// The day (日); `nil` when the cell holds a time alone.
  package var day: Day? { dayNumber == .min ? nil : Day(number: Int(dayNumber)) }
  /// Seconds since midnight; without a day there may be more than a day has.
  package var seconds: Int { Int(secondsOfDay) }
}

extension Moment: CustomStringConvertible {
  /// `2026-04-12`, `2026-04-12 08:30:00` or `08:30:00`.
  package var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let time = "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    guard let day else { return time }
    return seconds == 0 ? day.description : "\(day) \(time)"
  }
}

/// The day from which a workbook counts dates (日期系统).
package enum DateSystem: Hashable, Sendable {
  /// 1 is 1900-01-01, and 60 a 29 February that there was not; the usual one.
  case from1900
  /// 0 is 1904-01-01; workbooks begun on a Macintosh.
  case from1904

  /// 1970-01-01 in days of the 1900 system after its false leap day.
  private static let epoch1900 = 25_569
  private static let epoch1904 = 24_107
  /// 9999-12-31.
  private static let lastDayNumber = 2_932_896
  private static let secondsPerDay = 86_400

  /// The day and the time that a serial number (日期序列值) stands for; `nil` when it stands for none.
  package func moment(serial: Double) -> Moment? {
    guard serial.isFinite, serial >= 0, serial < 3_000_000 else { return nil }
    var days = Int(serial)
    var seconds = Int(((serial - Double(days)) * Double(DateSystem.secondsPerDay)).rounded())
    if seconds == DateSystem.secondsPerDay { (days, seconds) = (days + 1, 0) }
    guard let day = day(serial: days) else {
      return days == 0 ? Moment(seconds: seconds) : nil
    }
    return Moment(day, seconds: seconds)
  }

  /// The day of a whole serial number; `nil` for the false 29 February 1900, for 0 of that system, and after 9999.
  package func day(serial: Int) -> Day? {
    let number: Int
    switch self {
    case .from1900:
      guard serial >= 1, serial != 60 else { return nil }
      number = serial - DateSystem.epoch1900 + (serial < 60 ? 1 : 0)
    case .from1904:
      guard serial >= 0 else { return nil }
      number = serial - DateSystem.epoch1904
    }
    return number <= DateSystem.lastDayNumber ? Day(number: number) : nil
  }

  /// The serial number of a moment; `nil` when the system has none, as for days before 1900.
  package func serial(_ moment: Moment) -> Double? {
    let fraction = Double(moment.seconds) / Double(DateSystem.secondsPerDay)
    guard let day = moment.day else { return fraction }
    let whole: Int
    switch self {
    case .from1900:
      let counted = day.number + DateSystem.epoch1900
      whole = counted <= 60 ? counted - 1 : counted
      guard whole >= 1 else { return nil }
    case .from1904:
      whole = day.number + DateSystem.epoch1904
      guard whole >= 0 else { return nil }
    }
    return day.number <= DateSystem.lastDayNumber ? Double(whole) + fraction : nil
  }
}
