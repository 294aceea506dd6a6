/// One period of something that recurs (周期): a day, an ISO week, a month, a quarter, a half-year or a year.
package struct DutyPeriod: Hashable, Sendable {
  package let every: Recurrence
  package let first: Day
  package let last: Day

  /// The period in which `day` lies.
  package init(_ every: Recurrence, containing day: Day) {
    self.every = every
    let year = day.year
    switch every {
    case .day: (first, last) = (day, day)
    case .week: (first, last) = (day.week.first, day.week.last)
    case .month: (first, last) = (day.month.first, day.month.last)
    case .quarter: (first, last) = (day.quarter.first, day.quarter.last)
    case .halfyear:
      let start = day.month.month <= 6 ? 1 : 7
      (first, last) = (Month(unchecked: year, start).first, Month(unchecked: year, start + 5).last)
    case .year: (first, last) = (Month(unchecked: year, 1).first, Month(unchecked: year, 12).last)
    }
  }

  /// The first period of the year in which `day` lies; of weeks, that of the ISO year.
  package init(_ every: Recurrence, beginningYearOf day: Day) {
    let start = every == .week ? day.advanced(by: 7 - 7 * day.week.week) : Month(unchecked: day.year, 1).first
    self.init(every, containing: start)
  }

  /// The period after it.
  package var next: DutyPeriod { DutyPeriod(every, containing: last.advanced(by: 1)) }

  /// The year to which it belongs; that of its Thursday for a week.
  package var year: Int { every == .week ? first.week.year : first.year }

  /// The last day on which what the period asks is in time (期限).
  ///
  /// A document that says “每月5日前” means that day, holiday or not: it is a date and not a length of time, which alone is
  /// extended by a holiday (民法典 art. 203).
  package func limit(_ rule: Cadence.Rule?) -> Day {
    switch rule {
    case nil: last
    case .day(let number): first.advanced(by: min(number, last - first + 1) - 1)
    case .dayOfLastMonth(let number): last.month.day(number)
    case .dayOfNextMonth(let number): last.month.advanced(by: 1).day(number)
    case .daysBeforeEnd(let count): last.advanced(by: -count)
    case .monthAndDay(let month, let number): Month(unchecked: last.year, month).day(number)
    }
  }

  /// `2026年第22周（5月25日至5月31日）`, `2026年第二季度`.
  package var chinese: String {
    switch every {
    case .day: first.chinese
    case .week:
      "\(year)年第\(first.week.week)周（\(first.month.month)月\(first.components.day)日至\(last.month.month)月\(last.components.day)日）"
    case .month: first.month.chinese
    case .quarter: first.quarter.chinese
    case .halfyear: "\(year)年\(first.month.month == 1 ? "上" : "下")半年"
    case .year: "\(year)年"
    }
  }
}

extension DutyPeriod: CustomStringConvertible {
  /// `2026-W22`, `2026-05`, `2026-Q2`, `2026-H1`, `2026`.
  package var description: String {
    switch every {
    case .day: first.description
    case .week: first.week.description
    case .month: first.month.description
    case .quarter: first.quarter.description
    case .halfyear: "\(padded(year, 4))-H\(first.month.month == 1 ? 1 : 2)"
    case .year: padded(year, 4)
    }
  }
}

extension Month {
  /// Its day of that number, or its last day when it is shorter.
  fileprivate func day(_ number: Int) -> Day { first.advanced(by: min(number, length) - 1) }
}
