import Register

/// What an item of a plan, or a step of one, shows of its times from day to day (日程和进展状态).
///
/// It is the one place that decides states for the public, and that knows on which days they change.
struct PlanTimeline {
  let item: PlanItem
  let occurrences: [Occurrence]
  /// The steps that are shown.
  let steps: [PlanTimeline]
  private let year: Int
  /// Its progress and that of the steps that are shown.
  private let progress: [Progress]

  init(_ item: PlanItem, in plan: Plan) {
    self.item = item
    year = plan.year
    occurrences = item.occurrences(year: plan.year)
    steps = item.steps.filter { PlanDisclosure.isShown($0, in: plan) }.map { PlanTimeline($0, in: plan) }
    progress = item.progress + steps.flatMap(\.progress)
  }

  /// The state of the whole, as far as the public is told; `nil` where neither a time nor progress is given.
  ///
  /// Whether the office is late is its own affair: the public reads that the work goes on. What belongs to something
  /// finished is finished too, unless it goes on all the time.
  ///
  /// - Parameter isWithinDone: whether it is a step of something finished.
  func state(on day: Day, isWithinDone: Bool = false) -> PlanState? {
    let state = PlanProgress.state(of: item, year: year, on: day)
    if state == nil || state == .done || state == .continuous { return state }
    return isWithinDone ? .done : state == .overdue ? .ongoing : state
  }

  /// The states of its occurrences, in neutral words.
  ///
  /// What recurs is done in a period when there is progress in it; once a year it must be said to be done.
  func occurrenceStates(on day: Day, isWithinDone: Bool = false) -> [PlanState] {
    let isDone = PlanProgress.state(of: item, year: year, on: day) == .done
    let known = progress.map(\.date).filter { $0 <= day }
    return occurrences.map { occurrence in
      let hasBegun = occurrence.first <= day
      switch occurrence.kind {
      case .continuous: return hasBegun ? .continuous : .notDue
      case .recurrence:
        let period = occurrence.first...occurrence.last
        if isDone || (!occurrence.isYearly && known.contains(where: period.contains)) { return .done }
        return hasBegun ? .ongoing : .notDue
      case .window: return isDone || isWithinDone ? .done : hasBegun ? .ongoing : .notDue
      case .limit:
        if isDone || isWithinDone { return .done }
        return occurrence.last < day || !known.isEmpty ? .ongoing : .notDue
      }
    }
  }
}

// MARK: - Days

extension PlanTimeline {
  /// The days on which something of it changes for the public.
  var changes: [Day] {
    let progress = Set(progress.map(\.date))
    return Set(days).filter { progress.contains($0) || states(on: $0) != states(on: $0.advanced(by: -1)) }.sorted()
  }

  /// Every day on which a state may change.
  private var days: [Day] {
    let limit = PlanProgress.limit(of: item).map { $0.advanced(by: 1) }
    // What is done in a step that is not shown can finish the item.
    let done = item.withSteps.flatMap(\.progress).map(\.date)
    return [PlanProgress.start(of: item, year: year), limit].compactMap { $0 } + done
      + occurrences.flatMap { [$0.first, $0.last.advanced(by: 1)] } + steps.flatMap(\.days)
  }

  private func states(on day: Day, isWithinDone: Bool = false) -> [PlanState?] {
    let state = state(on: day, isWithinDone: isWithinDone)
    return [state] + occurrenceStates(on: day, isWithinDone: isWithinDone)
      + steps.flatMap { $0.states(on: day, isWithinDone: isWithinDone || state == .done) }
  }
}

extension PlanItem {
  /// Its dated times: those when it happens, then those by when it must be finished.
  ///
  /// What is done each day or week is one that lasts the year: single days and weeks would bury the rest.
  func occurrences(year: Int) -> [Occurrence] {
    schedule.flatMap { $0.occurrences(year: year, isDue: false).withoutShortTurns(of: year) }
      + due.flatMap { $0.occurrences(year: year, isDue: true).withoutShortTurns(of: year) }
  }
}

extension Occurrence {
  /// Whether it is one turn of something done once a year.
  fileprivate var isYearly: Bool {
    if case .every(let cadence) = entry.form { return cadence.every == .year }
    return false
  }
}

extension [Occurrence] {
  fileprivate func withoutShortTurns(of year: Int) -> [Occurrence] {
    var result: [Occurrence] = []
    for occurrence in self {
      guard case .every(let cadence) = occurrence.entry.form, cadence.every == .day || cadence.every == .week else {
        result.append(occurrence)
        continue
      }
      if result.contains(where: { $0.entry == occurrence.entry }) { continue }
      var whole = occurrence
      (whole.kind, whole.about) = (.continuous, nil)
      (whole.first, whole.last) = (Period.year(year).first, Period.year(year).last)
      result.append(whole)
    }
    return result
  }
}
