import Disclosure
import Markup
import Register

/// The charts of the pages of statistics; the table beside each has the same figures.
enum StatisticsCharts {
  /// The five measures by month.
  static func months(_ year: PublicStatisticsYear) -> HTML {
    guard year.months.rows.count > 1, year.months.rows.contains(where: { $0.values.dropLast().contains { $0 != nil } })
    else { return "" }
    let bars = year.months.rows.map { row in
      (name: name(row), values: row.values.dropLast().map(count))
    }
    let title = "\(year.year)年五类案件（分期，件）"
    let chart = Chart(id: "months", title: title, description: sentence(year.months, kind: "期"))
    return figure(
      title, StackedBarChart(chart: chart, parts: year.months.measures.dropLast().map(\.chinese), bars: bars).drawing)
  }

  /// The total of each unit.
  static func units(_ year: PublicStatisticsYear) -> HTML {
    guard year.units.rows.contains(where: { $0.values.last.flatMap { $0 } != nil }) else { return "" }
    let bars = year.units.rows.map { (name: $0.name, value: count($0.values.last ?? nil)) }
    let title = "\(year.year)年五类案件合计（按单位，件）"
    let chart = Chart(id: "units", title: title, description: sentence(bars))
    return figure(title, BarChart(chart: chart, bars: bars, direction: .lying).drawing)
  }

  /// Penalties by month.
  static func penalties(_ year: PublicStatisticsYear) -> HTML {
    let bars = year.decisions.rows.map { row in
      (name: name(row), value: count(row.values.first ?? nil))
    }
    guard bars.count > 1, bars.contains(where: { $0.value != nil }) else { return "" }
    let title = "\(year.year)年处罚案件数（分期，件）"
    let chart = Chart(id: "penalties", title: title, description: sentence(bars))
    return figure(title, BarChart(chart: chart, bars: bars).drawing)
  }

  /// Penalties by district.
  static func regions(_ year: PublicStatisticsYear) -> HTML {
    let tiles = year.regions.rows.map { (name: $0.name, value: count($0.values.first ?? nil)) }
    guard tiles.contains(where: { $0.value != nil }) else { return "" }
    let title = "\(year.year)年处罚案件数（按区域，件）"
    let chart = Chart(id: "regions", title: title, description: sentence(tiles))
    return figure(title, TileChart(chart: chart, tiles: tiles).drawing)
  }

  /// The five measures over years; nothing for a single one.
  static func trend(_ table: PublicStatisticTable) -> HTML {
    guard table.rows.count > 1 else { return "" }
    let lines = table.measures.dropLast().enumerated().map { index, measure in
      (name: measure.chinese, values: table.rows.map { count($0.values[index]) })
    }
    let title = "历年五类案件（件）"
    let chart = Chart(id: "trend", title: title, description: sentence(table, kind: "年"))
    return figure(title, LineChart(chart: chart, names: table.rows.map(\.name), lines: lines).drawing)
  }

  /// By how much the figures of others changed.
  static func changes(_ cited: PublicCitedFigures, number: Int) -> HTML {
    let bars = cited.lines.map { (name: $0.measure.chinese, value: $0.change?.hundredths) }
    let title = "\(cited.unit)\(cited.period.chinese)比上年同期增减"
    var chart = Chart(
      id: "changes\(number)", title: title,
      description: bars.map { "\($0.name)\($0.value.map(YearOnYear.words) ?? "无数据")" }.joined(separator: "，"))
    chart.format = { YearOnYear.words($0) }
    return figure(title, BarChart(chart: chart, bars: bars, direction: .lying).drawing)
  }

  private static func figure(_ title: String, _ drawing: SVG) -> HTML {
    "<figure><figcaption><b>\(title)</b></figcaption>\n\(drawing)</figure>\n"
  }

  /// `1月`, then numbers alone, as twelve words would touch each other on a phone; other periods by their names.
  private static func name(_ row: PublicStatisticRow) -> String {
    guard case .month(let month) = row.period else { return row.name }
    return month.month == 1 ? "1月" : "\(month.month)"
  }

  /// Charts count cases, which are whole.
  private static func count(_ value: Decimal?) -> Int? { value.flatMap { $0.scale == 0 ? $0.digits : nil } }

  private static func sentence(_ table: PublicStatisticTable, kind: String) -> String {
    let totals = table.rows.map { "\($0.name)\(($0.values.last ?? nil)?.chinese ?? "无数据")" }
    return "各\(kind)合计：" + totals.joined(separator: "，")
  }

  private static func sentence(_ bars: [(name: String, value: Int?)]) -> String {
    bars.map { "\($0.name)\($0.value.map { grouped($0) } ?? "无数据")" }.joined(separator: "，")
  }
}
