package import Register

/// How a duty was met, period by period or record by record, as of a day (履责情况); for the office, never shown as it is.
package struct DutyReport: Hashable, Sendable {
  package let duty: Duty
  /// Oldest first.
  package let lines: [DutyLine]
}

/// One period, of one unit where each is counted, or one record with a clock of its own.
package struct DutyLine: Hashable, Sendable {
  package let subject: DutySubject
  /// The id of the unit (单位) for a duty with `per: unit`.
  package let unit: String?
  /// The last day in time (期限).
  package let limit: Day
  /// Whether the holidays that the limit depends on are not all known (待定).
  package let isPending: Bool
  package let state: DutyState
  /// The day on which it was met, in time or not.
  package let done: Day?
  /// What counts towards it, by day.
  package let facts: [DutyFact]
  /// What is still to be finished or published.
  package let open: [DutyRecord]
}

/// What a line is about.
package enum DutySubject: Hashable, Sendable {
  case period(DutyPeriod)
  /// A case by its id, with the day of its decision.
  case decision(case: String, Day)
  /// A task by its id, with the day on which it was finished.
  case finished(task: String, Day)
  /// The results of an inspection day of a task that is not finished.
  case inspected(task: String, Day)

  /// The year under which it is listed.
  package var year: Int {
    switch self {
    case .period(let period): period.year
    case .decision(_, let day), .finished(_, let day), .inspected(_, let day): day.year
    }
  }
}

/// Whether a duty was met (履责状态).
package enum DutyState: Hashable, Sendable {
  /// In time (按期).
  case met
  /// That many calendar days after the limit (逾期).
  case late(Int)
  /// Not met, that many calendar days after the limit (未履行).
  case missing(Int)
  /// Not met, but still in time (未到期).
  case notDue
  /// More records than the exact number asked for (超出).
  case surplus

  /// The stable name in JSON.
  package var name: String {
    switch self {
    case .met: "met"
    case .late: "late"
    case .missing: "missing"
    case .notDue: "not-due"
    case .surplus: "surplus"
    }
  }

  /// The state of something that was done on a day, or not yet.
  init(done: Day?, limit: Day, on day: Day) {
    if let done {
      self = done <= limit ? .met : .late(done - limit)
    } else {
      self = limit < day ? .missing(day - limit) : .notDue
    }
  }
}

/// A dated record that counts towards a duty.
package struct DutyFact: Hashable, Sendable {
  package let record: DutyRecord
  package let day: Day
}

/// A record by its kind and id (记录).
package enum DutyRecord: Hashable, Sendable {
  case `case`(String)
  case task(String)
  case result(task: String, number: String)
  /// A plan that a unit filed (报备).
  case filing(unit: String)
  case positiveList
  /// The words of a week's exposure notice.
  case exposure(Week)
  /// A briefing or bulletin by its id.
  case briefing(String)
}

extension DutyRecord: CustomStringConvertible {
  /// The stable name in JSON: `case 2026-0042`.
  package var description: String {
    switch self {
    case .case(let id): "case \(id)"
    case .task(let id): "task \(id)"
    case .result(let task, let number): "result \(task)/\(number)"
    case .filing(let unit): "filing \(unit)"
    case .positiveList: "positive list"
    case .exposure(let week): "exposure \(week)"
    case .briefing(let id): "briefing \(id)"
    }
  }
}
