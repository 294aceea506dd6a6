import Register

/// The values of the office, its units and districts: those of `statistics/<year>.csv` where it has any, else those counted from
/// cases (统计口径).
///
/// For a month and a group of measures either the file speaks or the records do, never both: a file that gives the office's
/// total of a year says that the records of that year are not complete.
struct FigureTable {
  private struct Key: Hashable {
    let scope: CaseCount.Scope
    let measure: StatisticMeasure
  }

  private struct Stretch {
    let months: ClosedRange<Int>
    let value: Decimal
  }

  private struct Cover: Hashable {
    let month: Int
    let group: StatisticMeasure
  }

  private let count: CaseCount
  /// The years of which records may speak: a year without any case is not known, and not zero.
  private let recorded: Set<Int>
  private var stretches: [Key: [Stretch]] = [:]
  private var covered: Set<Cover> = []
  private let units: [String]
  /// The years for which the file or the records have something of the office.
  private(set) var years: Set<Int>

  /// - Parameters:
  ///   - figures: those that are known on the day.
  ///   - year: the current one, in which nothing means zero.
  init(_ figures: [StatisticFigure], _ count: CaseCount, units: [String], in year: Int) {
    recorded = count.years.union([year])
    self.count = count
    self.units = units
    years = count.years
    for figure in figures {
      guard let scope = figure.scope(among: units) else { continue }
      let months = figure.period.first.month.index...figure.period.last.month.index
      years.insert(figure.period.first.year)
      stretches[Key(scope: scope, measure: figure.measure), default: []].append(
        Stretch(months: months, value: figure.value))
      for month in months { covered.insert(Cover(month: month, group: figure.measure.group)) }
    }
  }

  /// The value of a stretch of months; `nil` where it is not known.
  func value(_ scope: CaseCount.Scope, _ measure: StatisticMeasure, _ months: ClosedRange<Int>) -> Decimal? {
    if let value = joined(scope, measure, months) { return value }
    if measure == .total {
      return sum(StatisticMeasure.five.map { value(scope, $0, months) })
    }
    guard scope == .office, !units.isEmpty else { return nil }
    return sum(units.map { joined(.unit($0), measure, months) })
  }

  /// Stretch by stretch, the longest first.
  private func joined(_ scope: CaseCount.Scope, _ measure: StatisticMeasure, _ months: ClosedRange<Int>) -> Decimal? {
    let known = stretches[Key(scope: scope, measure: measure)] ?? []
    var (month, total) = (months.lowerBound, Decimal(0))
    while month <= months.upperBound {
      let next = known.filter { $0.months.lowerBound == month && $0.months.upperBound <= months.upperBound }
        .max { $0.months.upperBound < $1.months.upperBound }
      if let next {
        total = total + next.value
        month = next.months.upperBound + 1
      } else if recorded.contains(month / 12), !covered.contains(Cover(month: month, group: measure.group)),
        let value = count.value(scope, measure, month: month)
      {
        total = total + value
        month += 1
      } else {
        return nil
      }
    }
    return total
  }

  private func sum(_ values: [Decimal?]) -> Decimal? {
    let known = values.compactMap { $0 }
    return known.count == values.count ? known.reduce(Decimal(0), +) : nil
  }
}

extension StatisticMeasure {
  /// The five and their total come from one source.
  fileprivate var group: StatisticMeasure { StatisticMeasure.five.contains(self) ? .total : self }
}

extension StatisticFigure {
  /// Whose value it is; `nil` for somebody else's.
  fileprivate func scope(among units: [String]) -> CaseCount.Scope? {
    switch unit {
    case .office: .office
    case .authority(let id): units.contains(id) ? .unit(id) : nil
    case .region(let id): .region(id)
    case .named: nil
    }
  }
}
