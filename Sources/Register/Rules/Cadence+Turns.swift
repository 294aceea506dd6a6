extension Cadence {
  /// One turn of something that recurs: the period that it is about, the period in which it is done, and by when.
  package struct Turn: Hashable, Sendable {
    package var about: Period
    package var period: Period
    package var limit: Day?
  }

  /// The turns of the periods of `year`.
  ///
  /// Daily work has no turn for each day: the year stands for all of them. `day N` of a quarter, a half-year or a year means its last
  /// month. A day that the month has not is its last day; 29 February is none in other years.
  package func turns(in year: Int) -> [Turn] {
    periods(of: year).map { about in
      let start = about.advanced(by: every == .day ? 0 : offset ?? 0)
      let limit = limit(of: start)
      // Reported in the month after the quarter: it is the next quarter's work.
      let period = limit.map { $0 > start.last } == true ? start.advanced(by: 1) : start
      return Turn(about: about, period: period, limit: limit)
    }
  }

  /// How exact a period is as a date.
  var precision: Precision {
    switch every {
    case .day, .week: .day
    case .month: .month
    case .quarter: .quarter
    case .halfyear, .year: .year
    }
  }

  private func periods(of year: Int) -> [Period] {
    switch every {
    case .day, .year: [.year(year)]
    case .week: (1...53).compactMap { Week(year: year, week: $0) }.map { .days($0.first, $0.last) }
    case .month: (1...12).compactMap { Month(year: year, month: $0) }.map { .month($0) }
    case .quarter: (1...4).compactMap { Quarter(year: year, quarter: $0) }.map { .quarter($0) }
    case .halfyear:
      [1, 7].compactMap { Month(year: year, month: $0) }.map { .months($0, $0.advanced(by: 5)) }
    }
  }

  private func limit(of period: Period) -> Day? {
    guard let rule, every != .day, every != .week else { return nil }
    let end = period.last.month
    switch rule {
    case .day(let day), .dayOfLastMonth(let day): return end.day(day)
    case .dayOfNextMonth(let day): return end.advanced(by: 1).day(day)
    case .daysBeforeEnd(let days): return period.last.advanced(by: -days)
    case .monthAndDay(let month, let day):
      return every == .year ? Day(year: period.last.year, month: month, day: day) : nil
    }
  }
}

extension Month {
  /// The day of that number, or the month's last one.
  fileprivate func day(_ number: Int) -> Day { first.advanced(by: min(number, length) - 1) }
}

extension Period {
  /// The period of the same length that is `count` of them later.
  fileprivate func advanced(by count: Int) -> Period {
    switch self {
    case .day(let day): .day(day.advanced(by: count))
    case .month(let month): .month(month.advanced(by: count))
    case .quarter(let quarter): .quarter(quarter.advanced(by: count))
    case .year(let year): .year(year + count)
    case .days(let from, let to):
      .days(from.advanced(by: count * (to - from + 1)), to.advanced(by: count * (to - from + 1)))
    case .months(let from, let to):
      .months(from.advanced(by: count * (to - from + 1)), to.advanced(by: count * (to - from + 1)))
    }
  }
}

extension Month {
  /// Months from `right` to `left`.
  fileprivate static func - (left: Month, right: Month) -> Int {
    (left.year - right.year) * 12 + left.month - right.month
  }
}
