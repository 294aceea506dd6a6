import Diagnostics
import Register

/// Makes the public statistics as of a day.
struct StatisticsDisclosure {
  private let register: Register
  private let day: Day
  private let figures: [StatisticFigure]
  private let table: FigureTable
  private let units: [Authority]

  private static let measures = StatisticMeasure.five + [.total]
  private static let decisions: [StatisticMeasure] = [.penalties, .fines, .lenient]

  /// `nil` for an office without `statistics/`.
  init?(register: Register, day: Day) {
    guard let all = register.statistics else { return nil }
    self.register = register
    self.day = day
    figures = all.filter { $0.period.last < day }
    units = register.authorities.filter(\.isRanked)
    table = FigureTable(figures, CaseCount(register, on: day), units: units.map(\.id), in: day.year)
  }

  /// Days on which a figure becomes known, or a new month or year begins.
  static func changes(_ register: Register, after day: Day) -> [Day] {
    guard let figures = register.statistics else { return [] }
    return [day.month.advanced(by: 1).first] + figures.map { $0.period.last.advanced(by: 1) }
  }

  func disclose(_ diagnostics: inout [Diagnostic]) -> PublicStatistics {
    for figure in figures {
      TextCheck(register).report(
        [figure.source, name(of: figure.unit)], at: Place(figure.origin.file, line: figure.origin.line), &diagnostics)
    }
    let known = table.years.union(figures.map(\.period.first.year)).union([day.year]).filter { $0 <= day.year }
    let years = known.sorted(by: >).map(year)
    let past = known.filter { $0 < day.year && table.years.contains($0) }.sorted()
    let trend = past.map { row("\($0)年", .office, StatisticsDisclosure.measures, months(of: $0)) }
    return PublicStatistics(
      years: years,
      trend: PublicStatisticTable(
        measures: StatisticsDisclosure.measures, rows: trend.filter(\.isKnown), total: nil),
      cited: cited { _ in true })
  }

  /// The months of a year that have begun.
  private func months(of year: Int) -> ClosedRange<Int> {
    let last = year == day.year ? day.month.index : year * 12 + 11
    return year * 12...last
  }

  private func begun(of year: Int) -> Period {
    guard year == day.year, day.month.month < 12, let first = Month(year: year, month: 1) else { return .year(year) }
    return .months(first, day.month)
  }

  private func year(_ year: Int) -> PublicStatisticsYear {
    let isOwn = year == day.year || table.years.contains(year)
    let all = months(of: year)
    let regions = isOwn ? register.regions.map { row($0.name, .region($0.id), [.penalties], all) } : []
    return PublicStatisticsYear(
      year: year, address: .statistics(year: year), period: begun(of: year), comparison: isOwn ? comparison(year) : nil,
      months: byMonth(StatisticsDisclosure.measures, all, isOwn), units: byUnit(all, isOwn),
      decisions: byMonth(StatisticsDisclosure.decisions, all, isOwn),
      regions: PublicStatisticTable(
        measures: [.penalties], rows: regions.contains { $0.values[0] != nil } ? regions : [], total: nil),
      cited: cited { $0.period.first.year == year })
  }

  private func row(
    _ name: String, _ scope: CaseCount.Scope, _ measures: [StatisticMeasure], _ months: ClosedRange<Int>,
    period: Period? = nil
  ) -> PublicStatisticRow {
    PublicStatisticRow(name: name, period: period, values: measures.map { table.value(scope, $0, months) })
  }

  private func byMonth(
    _ measures: [StatisticMeasure], _ months: ClosedRange<Int>, _ isOwn: Bool
  ) -> PublicStatisticTable {
    guard isOwn else { return PublicStatisticTable(measures: measures, rows: [], total: nil) }
    let byMonth = months.map { index in
      let isOpen = index == day.month.index && day != day.month.last
      let name = "\(index % 12 + 1)月" + (isOpen ? "（至\(day.components.day)日）" : "")
      let month = Month(year: index / 12, month: index % 12 + 1)
      return row(name, .office, measures, index...index, period: month.map(Period.month))
    }
    let rows = byMonth.contains(where: \.isKnown) ? byMonth : byPeriod(measures, months)
    let total = row("合计", .office, measures, months)
    return PublicStatisticTable(
      measures: measures, rows: rows.contains(where: \.isKnown) ? rows : [],
      total: total.isKnown ? total : nil)
  }

  /// Quarters and the like of a year of which no month is known; a whole year is the sum below them.
  private func byPeriod(_ measures: [StatisticMeasure], _ months: ClosedRange<Int>) -> [PublicStatisticRow] {
    let year = months.lowerBound / 12
    let given = figures.filter { $0.unit == .office && $0.period.first.year == year && measures.contains($0.measure) }
      .filter { $0.period.first.month.index...$0.period.last.month.index != months }
    return Set(given.map(\.period)).sorted { ($0.first, $0.last) < ($1.first, $1.last) }.map { period in
      let stretch = period.first.month.index...period.last.month.index
      return row(period.short(in: year), .office, measures, stretch, period: period)
    }
  }

  /// The ranked units, and what belongs to none of them.
  private func byUnit(_ months: ClosedRange<Int>, _ isOwn: Bool) -> PublicStatisticTable {
    let measures = StatisticsDisclosure.measures
    var rows = isOwn ? units.map { row($0.usualName, .unit($0.id), measures, months) } : []
    let rest = row("其他", .unit(nil), measures, months)
    if isOwn, rest.values.contains(where: { $0.map { $0.digits > 0 } ?? false }) { rows.append(rest) }
    let isKnown = rows.contains(where: \.isKnown)
    return PublicStatisticTable(
      measures: measures, rows: isKnown ? rows : [], total: isKnown ? row("合计", .office, measures, months) : nil)
  }

  /// The months that have ended, beside those of the year before.
  private func comparison(_ year: Int) -> PublicStatisticComparison? {
    let last = year == day.year ? day.month.index - 1 : year * 12 + 11
    guard last >= year * 12, let from = Month(year: year, month: 1), let month = Month(year: year, month: last % 12 + 1)
    else { return nil }
    let period = last % 12 == 11 ? Period.year(year) : Period.months(from, month)
    let (now, past) = (year * 12...last, (year - 1) * 12...(last - 12))
    let lines = (StatisticsDisclosure.measures + StatisticsDisclosure.decisions + [.inspections]).map { measure in
      line(
        measure, month: table.value(.office, measure, last...last), table.value(.office, measure, now),
        table.years.contains(year - 1) ? table.value(.office, measure, past) : nil)
    }.filter { $0.value != nil || $0.before != nil }
    return lines.isEmpty ? nil : PublicStatisticComparison(month: month, period: period, lines: lines)
  }

  private func line(
    _ measure: StatisticMeasure, month: Decimal?, _ value: Decimal?, _ before: Decimal?
  ) -> PublicStatisticComparison.Line {
    let change: YearOnYear? = if let value, let before { YearOnYear(from: before, to: value) } else { nil }
    return PublicStatisticComparison.Line(
      measure: measure, month: month, value: value, before: before, change: change)
  }
}

// MARK: - Figures of others

extension StatisticsDisclosure {
  private struct Citation: Hashable {
    let unit: String
    let period: Period
    let source: String
  }

  private func name(of unit: StatisticUnit) -> String? {
    if case .named(let name) = unit { name } else { nil }
  }

  /// The name of somebody else whom a figure is about; `nil` for the office's own.
  private func citedUnit(_ figure: StatisticFigure) -> String? {
    switch figure.unit {
    case .office, .region: return nil
    case .named(let name): return name
    case .authority(let id):
      let authority = register.authorities.first { $0.id == id }
      return authority.flatMap { $0.isRanked ? nil : $0.name }
    }
  }

  private func cited(_ isWanted: (StatisticFigure) -> Bool) -> [PublicCitedFigures] {
    var groups: [Citation: [StatisticFigure]] = [:]
    for figure in figures where isWanted(figure) {
      guard let unit = citedUnit(figure) else { continue }
      groups[Citation(unit: unit, period: figure.period, source: figure.source ?? ""), default: []].append(figure)
    }
    return groups.map { key, list in
      let lines = StatisticMeasure.allCases.compactMap { measure -> PublicStatisticComparison.Line? in
        guard let figure = list.first(where: { $0.measure == measure }) else { return nil }
        return line(measure, month: nil, figure.value, before(figure)?.value)
      }
      return PublicCitedFigures(unit: key.unit, period: key.period, source: key.source, lines: lines)
    }.sorted {
      ($0.period.last, $0.period.first, $1.unit, $1.source) > ($1.period.last, $1.period.first, $0.unit, $0.source)
    }
  }

  /// The same unit's figure of the same months a year before.
  private func before(_ figure: StatisticFigure) -> StatisticFigure? {
    let (first, last) = (figure.period.first.month.advanced(by: -12), figure.period.last.month.advanced(by: -12))
    return figures.first {
      $0.unit == figure.unit && $0.measure == figure.measure && $0.period.first == first.first
        && $0.period.last == last.last
    }
  }
}

extension Address {
  /// 执法统计.
  public static let statistics = Address("statistics/")
  /// 执法统计 of a year.
  public static func statistics(year: Int) -> Address { Address("statistics/\(year)/") }
}

extension PublicStatisticRow {
  /// Whether any of its values is known.
  fileprivate var isKnown: Bool { values.contains { $0 != nil } }
}

extension Period {
  /// The name within its year: `1月至5月`, `第一季度`, `全年`.
  fileprivate func short(in year: Int) -> String {
    if case .year = self { return "全年" }
    let prefix = "\(year)年"
    return chinese.hasPrefix(prefix) ? String(chinese.dropFirst(prefix.count)) : chinese
  }
}
