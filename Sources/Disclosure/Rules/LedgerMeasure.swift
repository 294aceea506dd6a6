import Register

/// Holds a ledger against its targets, as of a day (目标测算).
///
/// ez24-07 asks that the city clears 65 % of its outfalls in 2024, hb24-02 that the province clears 80 %: each is measured for
/// itself, and a city's below a province's is no error (F34).
struct LedgerMeasure {
  let ledger: Ledger
  let day: Day

  /// What a target comes to.
  struct Result {
    var counted: Share?
    /// The day to which was counted.
    var through: Day
    var state: LedgerTargetState
  }

  func measure(_ target: LedgerTarget) -> Result {
    let limit = LedgerMeasure.limit(of: target.target, ledger, on: day)
    let through = limit.map { min($0, day) } ?? day
    let from = target.target.per?.period(containing: day).lowerBound
    guard let part = count(target.counted, from: from, through: through) else {
      return Result(counted: nil, through: through, state: .unmeasured)
    }
    let share = Share(part, of: ledger.items.count)
    guard let isMet = isMet(share, target.target) else {
      return Result(counted: share, through: through, state: .unmeasured)
    }
    let hasEnded = limit.map { $0 < day } ?? false
    return Result(counted: share, through: through, state: isMet ? .met : hasEnded ? .missed : .notYet)
  }

  /// The last day on which a target may be reached: of its period, of the one that the day lies in, or of the whole ledger.
  static func limit(of target: Target, _ ledger: Ledger, on day: Day) -> Day? {
    target.per.map { $0.period(containing: day).upperBound } ?? target.period?.last ?? ledger.due
  }

  /// How many items have come so far by `through`; those before `from` count for an earlier period.
  private func count(_ counted: LedgerTarget.Counted, from: Day?, through: Day) -> Int? {
    func counts(_ date: Day?) -> Bool { date.map { $0 <= through && $0 >= from ?? $0 } ?? false }
    switch counted {
    case .cleared: return ledger.items.count { counts($0.cleared) }
    case .stage(let index): return ledger.items.count { $0.dates.indices.contains(index) && counts($0.dates[index]) }
    case .unknown: return nil
    }
  }

  /// Items only ever add up, so a target without 以上 is reached by more as well.
  private func isMet(_ share: Share, _ target: Target) -> Bool? {
    guard let value = target.value else { return nil }
    let comparator = target.comparator == .equal ? .atLeast : target.comparator
    switch value {
    case .percentage: return ExactNumber(percentOf: share).flatMap { comparator.holds($0, value) }
    case .number, .range: return comparator.holds(ExactNumber(Decimal(share.part)), value)
    case .ratio: return nil
    }
  }
}
