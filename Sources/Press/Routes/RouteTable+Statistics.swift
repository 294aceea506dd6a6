import Disclosure
import Register
import Templates

extension RouteTable {
  /// 执法统计: all years, each year, and the figures of both as tables.
  mutating func addStatistics(_ site: PublicSite, _ frame: Frame) {
    guard let statistics = site.statistics else { return }
    let source = "Content/statistics"
    add(.page(.statistics, source: source) { frame.statisticsIndex(statistics) })
    add(.file(Address.statisticsTable.path) { Tables.statistics(statistics.years, site.info) })
    for year in statistics.years {
      let years = statistics.years.map(\.year)
      add(.page(year.address, source: source) { frame.statisticsYear(year, among: years) })
      add(.file(Address.statisticsTable(year: year.year).path) { Tables.statistics([year], site.info) })
    }
  }
}

extension Tables {
  /// A row for each figure, so that any of them can be summed and filtered; what is not known has no row.
  static func statistics(_ years: [PublicStatisticsYear], _ site: SiteInfo) -> [UInt8] {
    var table = CSV(["期间", "单位", "指标", "数值", "计量单位", "上年同期", "增减", "来源"])
    func add(_ period: String, _ unit: String, _ lines: [PublicStatisticComparison.Line], _ source: String) {
      for line in lines {
        guard let value = line.value else { continue }
        table.add([
          period, unit, line.measure.chinese, value.description, line.measure.unit, line.before?.description,
          line.change?.description.withoutPlus, source,
        ])
      }
    }
    func add(_ period: String, _ unit: String, _ measures: [StatisticMeasure], _ values: [Decimal?]) {
      for (measure, value) in zip(measures, values) {
        guard let value else { continue }
        table.add([period, unit, measure.chinese, value.description, measure.unit, nil, nil, site.agency])
      }
    }
    for year in years {
      if let comparison = year.comparison {
        add(comparison.period.words, site.agency, comparison.lines, site.agency)
      }
      for months in [year.months, year.decisions] {
        for row in months.rows { add(row.period?.words ?? row.name, site.agency, months.measures, row.values) }
      }
      let whole = year.period.words
      for table in [year.units, year.regions] {
        for row in table.rows { add(whole, row.name, table.measures, row.values) }
      }
      for cited in year.cited { add(cited.period.words, cited.unit, cited.lines, cited.source) }
    }
    return table.bytes
  }
}

extension String {
  /// A cell that begins with a plus would be guarded like a formula.
  fileprivate var withoutPlus: String { hasPrefix("+") ? String(dropFirst()) : self }
}

extension Period {
  /// As files write it: `2018-01..2018-11`.
  fileprivate var words: String {
    switch self {
    case .day(let day): day.description
    case .month(let month): month.description
    case .quarter(let quarter): quarter.description
    case .year(let year): "\(year)"
    case .days(let from, let to): "\(from)..\(to)"
    case .months(let from, let to): "\(from)..\(to)"
    }
  }
}
