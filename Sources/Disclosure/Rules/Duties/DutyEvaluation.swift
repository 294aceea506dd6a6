package import Register

/// Tells how duties were met, as of a day (履责核对): nothing but the register and the day decides it.
struct DutyEvaluation {
  let register: Register
  let day: Day
  private let facts: DutyFacts

  init(register: Register, day: Day) {
    (self.register, self.day) = (register, day)
    facts = DutyFacts(register: register, until: day)
  }

  func report(_ duty: Duty) -> DutyReport {
    let lines: [DutyLine] =
      switch duty.rhythm {
      case .every(let every, let rule):
        if duty.kind == .inspectionFinished {
          finishedQuarters(duty, every, rule)
        } else {
          periods(duty, every, rule)
        }
      case .within:
        (duty.kind == .penaltyPublished ? penalties(duty) : inspections(duty))
          .sorted { ($0.limit, $0.subject.sortKey) < ($1.limit, $1.subject.sortKey) }
      }
    return DutyReport(duty: duty, lines: lines)
  }

  // MARK: Period by period

  /// The periods that have begun, from the first that the duty asks for.
  private func periods(_ duty: Duty, _ every: Recurrence, _ rule: Cadence.Rule?, firstRecord: Day?) -> [DutyPeriod] {
    var period = DutyPeriod(every, beginningYearOf: day)
    if let since = duty.since {
      period = DutyPeriod(every, containing: since)
      if period.limit(rule) < since { period = period.next }
    } else if let firstRecord, firstRecord < period.first {
      period = DutyPeriod(every, containing: firstRecord)
    }
    var list: [DutyPeriod] = []
    while max(period.first, duty.since ?? period.first) <= day {
      list.append(period)
      period = period.next
    }
    return list
  }

  private func periods(_ duty: Duty, _ every: Recurrence, _ rule: Cadence.Rule?) -> [DutyLine] {
    struct Key: Hashable {
      let first: Day
      let unit: String?
    }
    let entries = facts.entries(duty.kind)
    var groups: [Key: [DutyFact]] = [:]
    for entry in entries {
      let period = DutyPeriod(every, containing: entry.first)
      guard entry.isExact ? entry.last == period.last && entry.first == period.first : entry.last <= period.last else {
        continue
      }
      groups[Key(first: period.first, unit: duty.isPerUnit ? entry.unit : nil), default: []].append(entry.fact)
    }
    let units = duty.isPerUnit ? register.authorities.filter(\.isRanked).map { Optional($0.id) } : [nil]
    let begun = periods(duty, every, rule, firstRecord: entries.map(\.first).min())
    return begun.flatMap { period in
      units.map { unit in
        line(duty, period, unit, period.limit(rule), groups[Key(first: period.first, unit: unit)] ?? [])
      }
    }
  }

  private func line(_ duty: Duty, _ period: DutyPeriod, _ unit: String?, _ limit: Day, _ found: [DutyFact]) -> DutyLine
  {
    let facts = found.sorted()
    let needed = duty.quota.needed
    let done = facts.count >= needed ? facts[needed - 1].day : nil
    var state = DutyState(done: done, limit: limit, on: day)
    if case .exactly(let count) = duty.quota, facts.count > count { state = .surplus }
    return DutyLine(
      subject: .period(period), unit: unit, limit: limit, isPending: false, state: state, done: done, facts: facts,
      open: [])
  }

  /// All tasks of a period finished (ez21-a2-01: 每季度最后一个月20日前完成抽查工作); a quarter without a task has nothing finished.
  private func finishedQuarters(_ duty: Duty, _ every: Recurrence, _ rule: Cadence.Rule?) -> [DutyLine] {
    let quarters = register.tasks.compactMap(\.quarter)
    return periods(duty, every, rule, firstRecord: quarters.min()?.first).map { period in
      let tasks = register.tasks.filter { task in
        task.quarter.map { period.first <= $0.first && $0.last <= period.last } ?? false
      }
      var (facts, open): ([DutyFact], [DutyRecord]) = ([], [])
      for task in tasks {
        if let finished = task.finished, finished <= day {
          facts.append(DutyFact(record: .task(task.id), day: finished))
        } else {
          open.append(.task(task.id))
        }
      }
      facts.sort()
      let done = open.isEmpty ? facts.last?.day : nil
      let limit = period.limit(rule)
      return DutyLine(
        subject: .period(period), unit: nil, limit: limit, isPending: false,
        state: DutyState(done: done, limit: limit, on: day), done: done, facts: facts, open: open)
    }
  }

  // MARK: Record by record

  /// Each decision that is meant for the site, published within the limit and not before it was served (国办发〔2018〕118号).
  private func penalties(_ duty: Duty) -> [DutyLine] {
    register.cases.indices.compactMap { index in
      guard register.cases[index].kind == .penalty, let decision = register.cases[index].decision,
        decision.date <= day, isInForce(duty, decision.date),
        Standing.isMeantForSite(register.cases[index], register.site.policy)
      else { return nil }
      let item = register.cases[index]
      var done = item.published.map { max($0, decision.served ?? $0) }
      if let known = done, known > day { done = nil }
      let (limit, isPending) = limit(duty, decision.date)
      if done == nil, item.isTakenBack(by: min(limit, day)) { return nil }
      return DutyLine(
        subject: .decision(case: item.id, decision.date), unit: nil, limit: limit, isPending: isPending,
        state: DutyState(done: done, limit: limit, on: day), done: done,
        facts: done.map { [DutyFact(record: .case(item.id), day: $0)] } ?? [], open: [])
    }
  }

  /// Each task after it was finished, or the results of each inspection day of one that is not (政府信息公开条例 art. 26).
  ///
  /// Nothing of a task may leave the office before its window has passed, so that no limit ends earlier.
  private func inspections(_ duty: Duty) -> [DutyLine] {
    register.tasks.flatMap { task -> [DutyLine] in
      if let finished = task.finished, finished <= day {
        guard isInForce(duty, finished) else { return [] }
        return [line(duty, task, .finished(task: task.id, finished), finished, task.results)]
      }
      let days = Dictionary(grouping: task.results.filter { $0.date.map { $0 <= day } ?? false }) { $0.date ?? day }
      return days.sorted { $0.key < $1.key }.filter { isInForce(duty, $0.key) }.map { inspected, rows in
        line(duty, task, .inspected(task: task.id, inspected), inspected, rows)
      }
    }
  }

  private func line(
    _ duty: Duty, _ task: InspectionTask, _ subject: DutySubject, _ event: Day, _ rows: [InspectionResult]
  ) -> DutyLine {
    // A row without its own day of publication goes up with its task; the last to go up makes the task published.
    let published = task.published.flatMap { $0 <= day ? $0 : nil }
    let waiting = rows.filter { $0.published.map { $0 > day } ?? false }
    let done = waiting.isEmpty ? published.map { rows.compactMap(\.published).reduce($0, max) } : nil
    var (limit, isPending) = limit(duty, event)
    if let opens = task.windowTo?.advanced(by: 1), opens > limit { (limit, isPending) = (opens, false) }
    return DutyLine(
      subject: subject, unit: nil, limit: limit, isPending: isPending,
      state: DutyState(done: done, limit: limit, on: day), done: done,
      facts: (done ?? published).map { [DutyFact(record: .task(task.id), day: $0)] } ?? [],
      open: published == nil ? [] : waiting.map { .result(task: task.id, number: $0.number) })
  }

  private func isInForce(_ duty: Duty, _ event: Day) -> Bool { duty.since.map { $0 <= event } ?? true }

  /// The limit of a record whose clock starts on the day after its event; 待定 where holidays of its days are not known.
  private func limit(_ duty: Duty, _ event: Day) -> (Day, isPending: Bool) {
    guard case .within(let span) = duty.rhythm else { return (event, false) }
    let end = span.end(after: event, in: register.calendar)
    return (end, span.unit == .workingDays && !register.calendar.knows(event.advanced(by: 1), through: end))
  }
}

extension DutyFact: Comparable {
  /// By day, then by record.
  package static func < (left: DutyFact, right: DutyFact) -> Bool {
    (left.day, left.record.description) < (right.day, right.record.description)
  }
}

extension DutySubject {
  fileprivate var sortKey: String {
    switch self {
    case .period(let period): period.description
    case .decision(let id, let day), .finished(let id, let day), .inspected(let id, let day): "\(id) \(day)"
    }
  }
}

extension Case {
  /// Whether the decision was withdrawn or changed by `day`, so that there is nothing left to publish.
  fileprivate func isTakenBack(by day: Day) -> Bool {
    history.contains { $0.date <= day && ($0.status == .withdrawn || $0.status == .changed) }
  }
}

extension Disclosure {
  /// How each duty was met, as of `day`: those of `duties.yml`, and those that `deadlines` of `site.yml` gives.
  package static func duties(_ register: Register, on day: Day) -> [DutyReport] {
    let evaluation = DutyEvaluation(register: register, day: day)
    return register.allDuties.map { evaluation.report($0) }
  }

  /// What a duty asks, in Chinese words: 每季度，次月15日前.
  package static func rule(of duty: Duty) -> String { DutyWords.rule(duty) }
}
