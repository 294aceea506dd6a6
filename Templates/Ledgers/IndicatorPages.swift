public import Disclosure
public import Markup
import Register

extension Address {
  /// The values of indicators as a table to download.
  public static func indicatorTable(_ id: String) -> Address { Address("indicators/\(id)/values.csv") }
}

extension Frame {
  /// The sets of indicators (指标目录), when there are several.
  public func indicatorIndex(_ sets: [PublicIndicators]) -> HTML {
    let rows: [[HTML]] = sets.map { set in
      [
        link(set.title, set.address), "\(set.year)", "\(set.items.count)", "\(set.items.count { $0.state == .met })",
        "\(set.items.count { $0.latest == nil })",
      ]
    }
    let content: HTML = """
      \(Component.title("环境质量指标", lead: "年度目标值和到\(site.day.chinese)的数值。"))<div class="wrap">
      \(Component.section("指标", Component.table("环境质量指标", [
        TableColumn("指标"), TableColumn("年度", number: true), TableColumn("项数", number: true),
        TableColumn("达到目标值", number: true), TableColumn("暂无数值", number: true),
      ], rows)))</div>

      """
    return page(PageHead("环境质量指标", at: .indicators, column: .plans), content)
  }

  /// One set (指标): what is to be reached, what has been, period by period.
  ///
  /// - Parameter hasIndex: whether there is a list of sets above it.
  public func indicatorPage(_ set: PublicIndicators, hasIndex: Bool) -> HTML {
    let head = PageHead(
      set.title, at: set.address, column: .plans, path: hasIndex ? [.init("环境质量指标", .indicators)] : [])
    let facts = Component.facts([
      ("来源", Component.text(set.source)), ("公示日期", Component.day(set.published)),
    ])
    let content: HTML = """
      \(Component.title(set.title, kicker: "\(set.year)年", lead: "\(set.items.count)项指标，数值截至\(site.day.chinese)。"))<div class="wrap">
      \(facts)\(Component.section("目标和达到情况", indicatorTable(set)))\(Component.section("各期数值", indicatorValues(set)))\(Component.section("说明", PlanWords.notes(set.notes)))</div>

      """
    return page(head, content)
  }

  private func indicatorTable(_ set: PublicIndicators) -> HTML {
    let rows: [[HTML]] = set.items.map { item in
      let scope: HTML? = item.scope.map { "<br><small>\($0)</small>" }
      let hedge: HTML? = item.hedge.map { "（\($0)）" }
      let period: HTML? = item.latest.map { "\($0.period.short(in: set.year))" }
      return [
        "\(item.name)\(scope)", "\(item.comparator ?? "—")", "\(item.target ?? "—")\(hedge)",
        "\(item.latest?.value ?? "—")", period ?? "—", indicatorChip(item.state), Component.text(item.note) ?? "",
      ]
    }
    let columns = [
      TableColumn("指标"), TableColumn("比较方式"), TableColumn("目标值", number: true), TableColumn("最新数值", number: true),
      TableColumn("期间"), TableColumn("是否达到"), TableColumn("说明"),
    ]
    let hasNotes = set.items.contains { $0.note != nil }
    return Component.table(
      "目标和达到情况", hasNotes ? columns : columns.dropLast(), hasNotes ? rows : rows.map { Array($0.dropLast()) })
      + (rows.isEmpty ? "" : "<p class=\"download\">\(link("下载各期数值（CSV）", .indicatorTable(set.id)))</p>\n")
  }

  /// A column for each period of which a value is known.
  private func indicatorValues(_ set: PublicIndicators) -> HTML {
    let periods = Set(set.items.flatMap(\.values).map(\.period)).sorted {
      ($0.last, $1.first) < ($1.last, $0.first)
    }
    guard !periods.isEmpty else { return "" }
    let rows: [[HTML]] = set.items.filter { !$0.values.isEmpty }.map { item in
      ["\(item.name)"]
        + periods.map { period in
          Component.text(item.values.first { $0.period == period }?.value) ?? ""
        }
    }
    return Component.table(
      "各期数值", [TableColumn("指标")] + periods.map { TableColumn($0.short(in: set.year), number: true) }, rows)
  }

  private func indicatorChip(_ state: IndicatorState) -> HTML {
    Component.chip(state.chinese, state == .met ? .good : .plain)
  }
}

extension Period {
  /// The name on a page of its year: `1月至9月`, `第三季度`, `全年`.
  fileprivate func short(in year: Int) -> String {
    guard first.year == year, last.year == year else { return chinese }
    if case .year = self { return "全年" }
    let prefix = "\(year)年"
    return chinese.hasPrefix(prefix) ? String(chinese.dropFirst(prefix.count)) : chinese
  }
}
