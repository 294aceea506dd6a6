import Register

/// The state of an item or a step of the office's own plan, as of a day (进展状态).
enum PlanProgress {
  /// - Returns: `nil` where the plan gives neither a time nor progress.
  static func state(of item: PlanItem, year: Int, on day: Day) -> PlanState? {
    let known = item.progress.filter { $0.date <= day }
    if known.contains(where: \.isDone) { return .done }
    let timed = item.steps.filter { !$0.due.isEmpty || !$0.progress.isEmpty }
    if !timed.isEmpty, timed.allSatisfy({ $0.progress.contains { $0.isDone && $0.date <= day } }) { return .done }
    if let limit = limit(of: item), limit < day { return .overdue }
    let times = item.schedule + item.due
    let hasStarted = !known.isEmpty || item.steps.contains { $0.progress.contains { $0.date <= day } }
    if let start = start(of: item, year: year) {
      return start <= day || hasStarted ? .ongoing : .notDue
    }
    if times.contains(where: \.isRecurring) { return .continuous }
    if hasStarted { return .ongoing }
    return limit(of: item) == nil ? nil : .notDue
  }

  /// The last day on which it may be finished; both readings of an unclear phrase are given time.
  static func limit(of item: PlanItem) -> Day? {
    item.due.flatMap { entry in [entry] + entry.alternative }
      .compactMap { entry -> Day? in
        if entry.thenContinuous { return nil }
        return switch entry.form {
        case .by(let day): day
        case .window(let period): period.last
        default: nil
        }
      }.max()
  }

  /// The first day of the windows in which it is done.
  static func start(of item: PlanItem, year: Int) -> Day? {
    item.schedule.compactMap { entry -> Day? in
      switch entry.form {
      case .window(let period): period.first
      case .quarters(let list): list.min().flatMap { Quarter(year: year, quarter: $0)?.first }
      default: nil
      }
    }.min()
  }
}

extension TimeEntry {
  fileprivate var isRecurring: Bool {
    switch form {
    case .continuous, .every: true
    default: thenContinuous
    }
  }
}
