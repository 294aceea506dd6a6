import Disclosure
import Markup
import Register

/// A column of the table of items.
private struct ItemColumn {
  let title: String
  let cell: (PublicPlanItem) -> HTML
}

extension Frame {
  /// The items of a plan as a table; sections and groups are headings of rows, and a column that no item fills stays out.
  func planTable(_ plan: PublicPlan) -> HTML {
    guard !plan.items.isEmpty else { return "<p class=\"empty\">暂无条目。</p>\n" }
    let columns = itemColumns(plan).compactMap { column -> (title: String, cells: [HTML])? in
      let cells = plan.items.map(column.cell)
      return cells.allSatisfy(\.isEmpty) ? nil : (column.title, cells)
    }
    let heads: [HTML] = columns.map { "<th scope=\"col\">\($0.title)</th>" }
    var bodies = HTML()
    for run in runs(plan.items) {
      let rows: [HTML] = run.rows.map { index in
        let cells: [HTML] = columns.map { "<td data-label=\"\($0.title)\">\($0.cells[index])</td>" }
        return "<tr>\(cells)</tr>\n"
      }
      let headings: [HTML] = run.headings.map {
        "<tr><th scope=\"rowgroup\" colspan=\"\(columns.count)\">\($0)</th></tr>\n"
      }
      bodies += "<tbody>\n\(headings)\(rows)</tbody>\n"
    }
    return """
      <div class="table" role="region" aria-label="条目" tabindex="0"><table>
      <caption>条目</caption>
      <thead><tr>\(heads)</tr></thead>
      \(bodies)</table></div>

      """
  }

  private func itemColumns(_ plan: PublicPlan) -> [ItemColumn] {
    [
      ItemColumn(title: "序号") { Component.text($0.number) ?? "" },
      ItemColumn(title: "事项") { self.itemName($0, plan) },
      ItemColumn(title: "责任单位") { "\(PlanWords.units($0))" },
      ItemColumn(title: "时间安排") { "\(PlanWords.times($0.schedule))" },
      ItemColumn(title: "完成时限") { "\(PlanWords.times($0.due))" },
      ItemColumn(title: "考评节点") { "\(PlanWords.nodes($0.nodes, year: plan.year))" },
      ItemColumn(title: "类型") { Component.text($0.type?.chinese) ?? "" },
      ItemColumn(title: "状态") { $0.state.map(Component.state) ?? (plan.isReproduced ? "" : "\(PlanWords.untimed)") },
    ]
  }

  private func itemName(_ item: PublicPlanItem, _ plan: PublicPlan) -> HTML {
    let name = item.address.map { link(item.heading, $0) } ?? "\(item.heading)"
    let flags: HTML? = PlanWords.flagLinks(item.allFlags, in: plan).map { " <small>存疑 \($0)</small>" }
    return "\(name)\(flags)"
  }

  /// Neighbouring items of one section and group, with the words above them; a section is named once.
  private func runs(_ items: [PublicPlanItem]) -> [(headings: [String], rows: Range<Int>)] {
    // What follows a heading without one of its own would read as if it belonged to it.
    let hasGroups = items.contains { $0.group != nil }
    var result: [(headings: [String], rows: Range<Int>)] = []
    for (index, item) in items.enumerated() {
      let previous = index > 0 ? items[index - 1] : nil
      let isNewSection = item.section != nil && item.section != previous?.section
      let isNewGroup = index == 0 || isNewSection || item.group != previous?.group
      guard isNewGroup else {
        result[result.count - 1].rows = result[result.count - 1].rows.lowerBound..<(index + 1)
        continue
      }
      let group = item.group ?? (hasGroups ? "未写明分组" : nil)
      result.append(([isNewSection ? item.section : nil, group].compactMap { $0 }, index..<(index + 1)))
    }
    return result
  }
}
