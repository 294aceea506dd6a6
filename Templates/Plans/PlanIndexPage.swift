public import Disclosure
public import Markup
import Register

extension Frame {
  /// The list of plans (计划目录): the office's own first, then those that other offices issued.
  public func planIndex(
    _ plans: [PublicPlan], ledgers: [PublicLedger] = [], indicators: [PublicIndicators] = []
  ) -> HTML {
    let own = plans.filter { !$0.isReproduced }
    let others = plans.filter(\.isReproduced)
    let content: HTML = """
      \(Component.title("检查计划", lead: "年度执法检查计划、重点项目，以及到\(site.day.chinese)的进展。"))<div class="wrap">
      \(newestFigures(own))\(ownPlans(own))\(ledgerLinks(ledgers, indicators))\(reproducedPlans(others))</div>

      """
    return page(PageHead(PageHead.Column.plans.name, at: .plans, column: .plans), content)
  }

  /// The figures of the newest year in which the office has plans.
  private func newestFigures(_ plans: [PublicPlan]) -> HTML {
    guard let year = plans.map(\.year).max() else { return "" }
    let newest = plans.filter { $0.year == year }
    let items = newest.flatMap(\.items)
    let figures = [("\(year)年计划", "\(newest.count)份"), ("条目", "\(items.count)项")]
    return PlanWords.figures(figures + PlanWords.stateFigures(items))
  }

  private func ownPlans(_ plans: [PublicPlan]) -> HTML {
    let states = PlanWords.states
    let columns =
      [TableColumn("计划"), TableColumn("类型"), TableColumn("条目", number: true)]
      + states.map { TableColumn($0.chinese, number: true) } + [TableColumn("发布日期")]
    let years: [HTML] = newestFirst(plans).map { year, plans in
      let rows: [[HTML]] = plans.map { plan in
        let counts: [HTML] = states.map { state in "\(plan.items.count { $0.state == state })" }
        return [link(plan.title, plan.address), "\(plan.kind.chinese)", "\(plan.items.count)"] + counts
          + [Component.day(plan.published) ?? ""]
      }
      return "<h3>\(year)年</h3>\n\(Component.table("\(year)年本机关计划", columns, rows))"
    }
    let calendar = PlanCalendar(plans)
    let months: [HTML] = calendar.years.map { link("\($0)年", .planCalendar(year: $0)) }
    let events: HTML? = calendar.hasEvents ? "　\(link("订阅日程（iCalendar）", .planEvents))" : nil
    let links: HTML = months.isEmpty ? "" : "<p>按月查看日程：\(months.joined(by: "、"))\(events)</p>\n"
    return links
      + Component.section("本机关计划", id: "own", years.isEmpty ? "<p class=\"empty\">暂无本机关计划。</p>\n" : "\(years)")
  }

  private func reproducedPlans(_ plans: [PublicPlan]) -> HTML {
    if plans.isEmpty { return "" }
    let columns = [
      TableColumn("计划"), TableColumn("类型"), TableColumn("制定机关"), TableColumn("文号"),
      TableColumn("条目", number: true), TableColumn("来源"),
    ]
    let years: [HTML] = newestFirst(plans).map { year, plans in
      let rows: [[HTML]] = plans.map { plan in
        [
          link(plan.title, plan.address), "\(plan.kind.chinese)", "\(plan.authority)",
          Component.text(plan.document?.number) ?? "", "\(plan.items.count)",
          Component.text(plan.source.map(firstSentence)) ?? "",
        ]
      }
      return "<h3>\(year)年</h3>\n\(Component.table("\(year)年转载计划", columns, rows))"
    }
    let note: HTML = "<p class=\"note\">\(PlanWords.reproduced)。以下是其他机关公开的文件，只供查阅，不显示进展。</p>\n"
    return Component.section("转载计划", id: "reproduced", "\(note)\(years)")
  }

  /// Where it comes from; what was left out stands on the plan's own page.
  private func firstSentence(_ text: String) -> String {
    text.firstIndex(of: "。").map { String(text[...$0]) } ?? text
  }

  private func newestFirst(_ plans: [PublicPlan]) -> [(year: Int, plans: [PublicPlan])] {
    Set(plans.map(\.year)).sorted(by: >).map { year in (year, plans.filter { $0.year == year }) }
  }
}
