import Register

/// What cases come to by month, unit and district (案件汇总), as of a day.
///
/// A count names nobody: a case counts whether it is displayed, was displayed, or is shielded for its party's sake (a minor, a
/// tier that is not shown). What the office keeps from the public altogether does not: internal cases, those lawfully not
/// published, and those published by mistake. A withdrawn decision does not count, nor one that another record replaces.
struct CaseCount {
  /// One thing to count.
  struct Event: Hashable {
    let measure: StatisticMeasure
    let day: Day
    /// Cases, or fen.
    let amount: Int
  }

  /// Whose: the office's, a unit's or a district's.
  enum Scope: Hashable {
    case office
    /// `nil` for cases of none of the ranked units.
    case unit(String?)
    case region(String)
  }

  private struct Key: Hashable {
    let scope: Scope
    let month: Int
    let measure: StatisticMeasure
  }

  private var counts: [Key: Int] = [:]
  /// The years with anything counted.
  private(set) var years: Set<Int> = []

  init(_ register: Register, on day: Day) {
    let units = RankedUnits(register.authorities)
    for item in register.cases where CaseCount.isCounted(item, on: day) {
      let unit = units[item]
      for event in CaseCount.events(of: item) where event.day <= day {
        let month = event.day.month
        years.insert(month.year)
        for scope in [.office, .unit(unit)] + (item.region.map { [Scope.region($0)] } ?? []) {
          counts[Key(scope: scope, month: month.index, measure: event.measure), default: 0] += event.amount
        }
      }
    }
  }

  /// The value of a month, by its index; `nil` for what cases do not tell.
  func value(_ scope: Scope, _ measure: StatisticMeasure, month: Int) -> Decimal? {
    func count(_ measure: StatisticMeasure) -> Int { counts[Key(scope: scope, month: month, measure: measure)] ?? 0 }
    switch measure {
    case .total: return Decimal(StatisticMeasure.five.reduce(0) { $0 + count($1) })
    case .fines: return Yuan(fen: count(.fines)).decimal
    case .inspections: return nil
    case .dailyFine, .seize, .production, .detention, .crime, .penalties, .lenient: return Decimal(count(measure))
    }
  }

  /// Whether a case counts for the public.
  static func isCounted(_ item: Case, on day: Day) -> Bool {
    item.visibility != .internal && item.notPublished == nil && !item.isMispublished && stands(item, on: day)
  }

  /// Whether the decision has been neither withdrawn nor replaced by another record.
  static func stands(_ item: Case, on day: Day) -> Bool {
    !item.history.contains {
      $0.date <= day && ($0.status == .withdrawn || ($0.status == .changed && $0.replacedBy != nil))
    }
  }

  /// Each measure of the five once a case, on its own day or on that of the decision; the decision itself, and its fines.
  static func events(of item: Case) -> [Event] {
    var events: [Event] = []
    for measure in StatisticMeasure.five {
      let days = item.measures.filter { measure.counts($0.kind) }.compactMap { $0.from ?? item.decision?.date }
      if let first = days.min() { events.append(Event(measure: measure, day: first, amount: 1)) }
    }
    guard let decided = item.decision?.date else { return events }
    if item.kind == .lenient { events.append(Event(measure: .lenient, day: decided, amount: 1)) }
    guard item.kind == .penalty else { return events }
    events.append(Event(measure: .penalties, day: decided, amount: 1))
    let fines = item.measures.filter { $0.kind == .fine || $0.kind == .dailyFine }.compactMap(\.amount)
    if !fines.isEmpty { events.append(Event(measure: .fines, day: decided, amount: fines.reduce(0) { $0 + $1.fen })) }
    return events
  }

  /// The days on which a case changes what is counted.
  static func changes(of item: Case) -> [Day] {
    events(of: item).map(\.day) + item.history.filter { $0.status == .withdrawn || $0.status == .changed }.map(\.date)
  }
}

extension StatisticMeasure {
  /// Whether a measure of a case belongs to it: restricted and stopped production are one.
  func counts(_ kind: MeasureKind) -> Bool {
    switch self {
    case .dailyFine: kind == .dailyFine
    case .seize: kind == .seize
    case .production: kind == .restrictProduction || kind == .stopProduction
    case .detention: kind == .transferDetention
    case .crime: kind == .transferCrime
    case .total, .penalties, .fines, .lenient, .inspections: false
    }
  }
}

extension Month {
  /// Months in a row have numbers in a row.
  var index: Int { year * 12 + month - 1 }
}
