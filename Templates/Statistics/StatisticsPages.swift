public import Disclosure
public import Markup
import Register

extension Address {
  /// Every figure of every year as a table.
  public static let statisticsTable = Address("statistics/figures.csv")
  /// The figures of a year as a table.
  public static func statisticsTable(year: Int) -> Address { Address("statistics/\(year)/figures.csv") }
}

extension Frame {
  /// 执法统计: the years, how they went, and the figures of others.
  public func statisticsIndex(_ statistics: PublicStatistics) -> HTML {
    let own = statistics.years.filter(\.isOwn)
    let years: [[HTML]] = statistics.years.map { year in
      let total = year.months.total?.values.last ?? nil
      let penalties = year.decisions.total?.values.first ?? nil
      let isOpen = year.year == site.day.year
      return [
        link("\(year.year)年", year.address) + (isOpen && year.isOwn ? "<br><small>至\(site.day.chinese)</small>" : ""),
        StatisticsWords.value(total), StatisticsWords.value(penalties),
        "\(year.cited.map(\.unit).unique, "、")",
      ]
    }
    let columns = [
      TableColumn("年度"), TableColumn("五类案件合计", number: true), TableColumn("处罚案件数", number: true),
      TableColumn("引用数据"),
    ]
    let lead: HTML = own.isEmpty ? "引用的统计数据。" : "\(site.agency)五类案件和行政处罚的统计，数据截至\(site.day.chinese)。"
    let content: HTML = """
      \(Component.title("执法统计", lead: "\(lead)\(link("下载全部数据（CSV）", .statisticsTable))"))<div class="wrap">
      \(Component.section("各年度", Component.table("各年度统计", columns, years)))\(Component.section("历年五类案件", trend(statistics.trend)))\(citedSection(statistics.cited))\(StatisticsWords.method)</div>

      """
    return page(PageHead("执法统计", at: .statistics, column: .statistics), content)
  }

  /// The statistics of a year.
  ///
  /// - Parameter years: all years that have a page.
  public func statisticsYear(_ year: PublicStatisticsYear, among years: [Int]) -> HTML {
    let head = PageHead(
      "\(year.year)年执法统计", at: year.address, column: .statistics, path: [.init("执法统计", .statistics)])
    let isOpen = year.year == site.day.year
    let others: [HTML] = years.filter { $0 != year.year }.map {
      "<li>\(link("\($0)年", .statistics(year: $0)))</li>\n"
    }
    let state: HTML? = isOpen ? "本年度尚未结束，数据截至\(site.day.chinese)。" : nil
    let links: HTML = others.isEmpty ? "" : "<ul>\n\(others)</ul>\n"
    let content: HTML = """
      \(Component.title(head.title, lead: "\(state)\(link("下载本年度数据（CSV）", .statisticsTable(year: year.year)))"))<div class="wrap">
      \(comparison(year))\(fiveMeasures(year))\(decisions(year))\(citedSection(year.cited))\(year.isOwn ? StatisticsWords.method : "")\(Component.section("其他年度", links))</div>

      """
    return page(head, content)
  }

  private func comparison(_ year: PublicStatisticsYear) -> HTML {
    guard let comparison = year.comparison else { return "" }
    // A year of which no month is known, or none before it, needs no columns of dashes.
    let hasMonth = comparison.lines.contains { $0.month != nil }
    let hasBefore = comparison.lines.contains { $0.before != nil }
    var columns = [TableColumn("指标")]
    if hasMonth { columns.append(TableColumn("\(comparison.month.month)月", number: true)) }
    columns.append(TableColumn(StatisticsWords.short(comparison.period, in: year.year), number: true))
    if hasBefore { columns += [TableColumn("上年同期", number: true), TableColumn("增减", number: true)] }
    let rows: [[HTML]] = comparison.lines.map { line in
      var cells: [HTML] = [StatisticsWords.name(line.measure)]
      if hasMonth { cells.append(StatisticsWords.value(line.month)) }
      cells.append(StatisticsWords.value(line.value))
      if hasBefore { cells += [StatisticsWords.value(line.before), "\(line.change?.description ?? "—")"] }
      return cells
    }
    return Component.section("累计和同比", Component.table("累计和同比", columns, rows))
  }

  private func fiveMeasures(_ year: PublicStatisticsYear) -> HTML {
    guard !year.months.isEmpty else { return "" }
    let charts: HTML = "\(StatisticsCharts.months(year))\(StatisticsCharts.units(year))"
    let months = StatisticsWords.table("五类案件（分期）", "期间", year.months)
    let units = year.units.rows.isEmpty ? "" : StatisticsWords.table("五类案件（按单位）", "单位", year.units)
    return Component.section("五类案件", "\(side(charts))\(months)\(units)")
  }

  private func decisions(_ year: PublicStatisticsYear) -> HTML {
    guard !year.decisions.isEmpty else { return "" }
    let charts: HTML = "\(StatisticsCharts.penalties(year))\(StatisticsCharts.regions(year))"
    let months = StatisticsWords.table("案件和罚款（分期）", "期间", year.decisions)
    let regions = year.regions.rows.isEmpty ? "" : StatisticsWords.table("处罚案件（按区域）", "区域", year.regions)
    return Component.section("行政处罚", "\(side(charts))\(months)\(regions)")
  }

  /// Charts beside each other where there is room.
  private func side(_ charts: HTML) -> HTML { charts.isEmpty ? "" : "<div class=\"columns-2\">\n\(charts)</div>\n" }

  private func trend(_ table: PublicStatisticTable) -> HTML {
    guard !table.rows.isEmpty else { return "" }
    return StatisticsCharts.trend(table) + StatisticsWords.table("历年五类案件", "年度", table)
  }
}

// MARK: - Figures of others

extension Frame {
  private func citedSection(_ cited: [PublicCitedFigures]) -> HTML {
    let parts: [HTML] = cited.enumerated().map { citedTable($1, number: $0) }
    guard !parts.isEmpty else { return "" }
    let sample: HTML? =
      site.isSample ? "<p class=\"note\">以下为引用的真实数据，不属于本站的示例数据。</p>\n" : nil
    return Component.section("引用数据", "\(sample)\(parts)")
  }

  private func citedTable(_ cited: PublicCitedFigures, number: Int) -> HTML {
    let hasBefore = cited.lines.contains { $0.before != nil }
    let rows: [[HTML]] = cited.lines.map { line in
      let start: [HTML] = [StatisticsWords.name(line.measure), StatisticsWords.value(line.value)]
      return hasBefore
        ? start + [StatisticsWords.value(line.before), "\(line.change?.description ?? "—")"] : start
    }
    var columns = [TableColumn("指标"), TableColumn("数值", number: true)]
    if hasBefore { columns += [TableColumn("上年同期", number: true), TableColumn("增减", number: true)] }
    let title = "\(cited.unit)，\(cited.period.chinese)"
    let chip = Component.chip(site.isSample ? "真实数据" : "引用数据", .good)
    let chart = hasBefore ? StatisticsCharts.changes(cited, number: number) : ""
    return """
      <section><h3>\(title) \(chip)</h3>
      \(Component.table(title, columns, rows))\(chart)<p>来源：\(cited.source)</p>
      </section>

      """
  }
}

extension [String] {
  /// Each once, in their order.
  fileprivate var unique: [String] {
    indices.filter { !self[..<$0].contains(self[$0]) }.map { self[$0] }
  }
}
