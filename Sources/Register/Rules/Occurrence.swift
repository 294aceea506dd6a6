/// What kind of time an occurrence is (日程类型).
public enum OccurrenceKind: String, FixedValue {
  case limit, window, recurrence, continuous

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .limit: "期限"
    case .window: "时段"
    case .recurrence: "周期"
    case .continuous: "常态化"
    }
  }
}

/// One dated time that follows from a `schedule` or `due` entry of a plan (日程).
package struct Occurrence: Hashable, Sendable {
  package var kind: OccurrenceKind
  /// The first day on which it goes on; of a limit the limit itself.
  package var first: Day
  /// The last day on which it goes on; of a limit the limit itself.
  package var last: Day
  /// The day by which it must be finished, where there is one.
  package var limit: Day?
  /// Of something that recurs: the period that it is about, which an offset or `day N of the next month` leaves behind.
  package var about: Period?
  /// The reading that it follows from, with what the second reading takes from the first.
  package var entry: TimeEntry
  /// Whether the entry says by when something must be finished (完成时限), not when it happens (时间安排).
  package var isDue: Bool
  /// Whether it follows from the second reading of an unclear phrase (另一理解).
  package var isSecondReading: Bool

  /// How exactly the plan gives the day.
  package var precision: Precision {
    if let precision = entry.precision { return precision }
    switch entry.form {
    case .by, .window(.day), .window(.days): return .day
    case .window: return .month
    case .quarters: return .quarter
    case .every(let cadence): return limit != nil && cadence.rule != nil ? .day : cadence.precision
    case .continuous: return .month
    case .after, .open, .none, .blank: return .vague
    }
  }
}

extension TimeEntry {
  /// The dated times of the entry in a plan of `year`, those of its second reading last.
  ///
  /// What recurs does so in the periods of the year, weeks by ISO 8601; an offset and `day N of the next month` carry the
  /// last of them into the next year. What has a date of its own keeps it, whatever its year. Times without a day
  /// (及时, `/`, blank, after an event) have none.
  package func occurrences(year: Int, isDue: Bool) -> [Occurrence] {
    occurrences(year, isDue, isSecond: false)
      + alternative.flatMap { reading in
        var reading = reading
        reading.activity = reading.activity ?? activity
        reading.to = reading.to ?? to
        reading.unit = reading.unit ?? unit
        reading.scope = reading.scope ?? scope
        return reading.occurrences(year, isDue, isSecond: true)
      }
  }

  private func occurrences(_ year: Int, _ isDue: Bool, isSecond: Bool) -> [Occurrence] {
    func made(_ kind: OccurrenceKind, _ first: Day, _ last: Day, limit: Day?, about: Period? = nil) -> Occurrence {
      Occurrence(
        kind: kind, first: first, last: last, limit: limit, about: about, entry: self, isDue: isDue,
        isSecondReading: isSecond)
    }
    func window(_ period: Period) -> Occurrence {
      made(.window, period.first, period.last, limit: isDue ? period.last : nil)
    }
    let (start, end) = (Period.year(year).first, Period.year(year).last)
    var list: [Occurrence] =
      switch form {
      case .by(let day): [made(.limit, day, day, limit: day)]
      case .window(let period): [window(period)]
      case .quarters(let numbers):
        numbers.compactMap { Quarter(year: year, quarter: $0) }.map { window(.quarter($0)) }
      case .every(let cadence):
        cadence.turns(in: year).map { turn in
          let isWide = cadence.every != .day && cadence.every != .week
          return made(
            .recurrence, turn.period.first, turn.period.last,
            limit: turn.limit ?? (isDue && isWide ? turn.period.last : nil), about: turn.about)
        }
      case .continuous(let since):
        // What begins in a later year goes on in that year, so that its beginning has a place.
        [max(since?.first ?? start, start)].map { made(.continuous, $0, Period.year($0.year).last, limit: nil) }
      case .after, .open, .none, .blank: []
      }
    if thenContinuous, let last = list.last?.last, last < end {
      list.append(made(.continuous, last.advanced(by: 1), end, limit: nil))
    }
    return list
  }
}
