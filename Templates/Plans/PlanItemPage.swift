public import Disclosure
public import Markup
import Register

extension Frame {
  /// An item of a plan (条目): when, who, how much, its steps, and what has been done.
  public func planItem(_ item: PublicPlanItem, in plan: PublicPlan) -> HTML {
    let content: HTML = """
      \(Component.title(item.shortHeading, kicker: itemKicker(item, plan), lead: itemLead(item, plan)))<div class="wrap">
      \(itemFacts(item, plan))\(itemBody(item, plan))\(itemRest(item, plan))\(itemReport(item, plan))\(neighbours(of: item, in: plan))</div>

      """
    let head = PageHead(
      item.shortHeading, at: item.address ?? plan.address, column: .plans, path: [.init(plan.title, plan.address)],
      article: plan.article)
    return page(head, content)
  }

  private func itemKicker(_ item: PublicPlanItem, _ plan: PublicPlan) -> String {
    item.number.map { "\(plan.title) 第\($0)项" } ?? plan.title
  }

  private func itemLead(_ item: PublicPlanItem, _ plan: PublicPlan) -> HTML? {
    if plan.isReproduced { return "\(Component.chip(PlanWords.reproduced, .plain)) \(plan.authority)制定。" }
    return item.state.map { "\(Component.state($0)) 截至\(site.day.chinese)。" }
  }

  private func itemReport(_ item: PublicPlanItem, _ plan: PublicPlan) -> HTML? {
    item.address.map { errorReport("\(plan.id)/\(item.id ?? "")", $0) }
  }

  private func itemFacts(_ item: PublicPlanItem, _ plan: PublicPlan) -> HTML {
    var pairs: [(String, HTML?)] = [
      ("完成时限", PlanWords.timeList(item.due)),
      ("步骤时限", item.due.isEmpty ? stepLimits(item) : nil),
      ("时间安排", PlanWords.timeList(item.schedule)),
      ("考评节点", "\(PlanWords.nodes(item.nodes, year: plan.year))"),
    ]
    pairs += item.unitsByRole.map { ($0.role.chinese, "\($0.names)") }
    let group: HTML? = item.group.map { name in
      let basis: HTML? = item.groupBasis.map { "（\($0.chinese)）" }
      return "\(name)\(basis)"
    }
    pairs += [
      ("基数", Component.text(item.population)),
      ("对象", Component.list(item.objects)),
      ("序号", Component.text(item.number)),
      ("部分", Component.text(item.section)),
      ("分组", group),
      ("类型", Component.text(item.type?.chinese)),
      ("公开属性", Component.text(item.visibility?.chinese)),
      ("存疑", PlanWords.flagLinks(item.flags, in: plan)),
    ]
    return Component.facts(pairs)
  }

  /// The limits of the steps, for an item that has none of its own.
  private func stepLimits(_ item: PublicPlanItem) -> HTML? {
    var words: [String] = []
    for time in item.steps.flatMap(\.parts).flatMap(\.due) where !words.contains(time.words) {
      words.append(time.words)
    }
    return Component.list(words, "；")
  }

  private func itemBody(_ item: PublicPlanItem, _ plan: PublicPlan) -> HTML {
    let text: HTML? = item.text.map { "<p>\($0)</p>\n" }
    let entries: [HTML] = item.progress.map { progressLine($0) }
    let timeline: HTML = entries.isEmpty ? "" : "<ol class=\"timeline\">\n\(entries)</ol>\n"
    return Component.section("目标", id: "targets", targets(item.targets))
      + Component.section("内容", id: "text", "\(text)")
      + Component.section("步骤和要求", id: "steps", planSteps(item.steps, in: plan))
      + Component.section("进展", id: "progress", timeline)
  }

  /// The targets of an item or of a step.
  func targets(_ targets: [PublicTarget]) -> HTML {
    if targets.isEmpty { return "" }
    return Component.table(
      "目标", PlanWords.targetColumns(first: [], targets), targets.map { PlanWords.targetCells($0, among: targets) })
  }

  private func itemRest(_ item: PublicPlanItem, _ plan: PublicPlan) -> HTML {
    let shown = item.allFlags
    let flags = PlanWords.flagList(plan.flags.filter { shown.contains($0.id) })
    let related: [HTML] = item.related.map { "<li>\(link($0))</li>\n" }
    return Component.section("与其他条目的出入", id: "conflicts", conflicts(item.conflicts, of: item, plan))
      + Component.section("存疑", id: "flags", flags)
      + Component.section("原文单元格", id: "printed", printed(item.printed))
      + Component.section("相关条目", id: "related", related.isEmpty ? "" : "<ul>\n\(related)</ul>\n")
      + Component.section("说明", id: "notes", PlanWords.notes(item.notes))
  }

  /// Where two tables differ; a document may also contradict itself within one item.
  func conflicts(_ conflicts: [PublicConflict], of item: PublicPlanItem, _ plan: PublicPlan) -> HTML {
    if conflicts.isEmpty { return "" }
    let rows: [[HTML]] = conflicts.map { conflict in
      [
        "\(PlanWords.field(conflict.field))", Component.text(conflict.ours) ?? "",
        Component.text(conflict.theirs) ?? "",
        conflict.with.address == item.address ? "本条" : link(conflict.with),
        conflict.flag.flatMap { PlanWords.flagLinks([$0], in: plan) } ?? "",
      ]
    }
    let columns = ["字段", "本处", "对方", "与哪一条", "存疑"].map { TableColumn($0) }
    return Component.table("出入", columns, rows)
  }

  /// Cells as the document prints them: `/` and an empty one are different things.
  func printed(_ cells: [PublicCell]) -> HTML {
    if cells.isEmpty { return "" }
    let rows: [[HTML]] = cells.map { ["\($0.column)", $0.text.isEmpty ? "（空白）" : "\($0.text)"] }
    return Component.table("原文单元格", [TableColumn("栏目"), TableColumn("原文")], rows)
  }

  private func neighbours(of item: PublicPlanItem, in plan: PublicPlan) -> HTML {
    guard let index = plan.items.firstIndex(of: item) else { return "" }
    let before = index > 0 ? plan.items[index - 1] : nil
    let after = index + 1 < plan.items.count ? plan.items[index + 1] : nil
    let previous: HTML? = before.flatMap { other in
      other.address.map { "<a rel=\"prev\"\(href: link($0))>上一条：\(other.shortHeading)</a>\n" }
    }
    let next: HTML? = after.flatMap { other in
      other.address.map { "<a rel=\"next\"\(href: link($0))>下一条：\(other.shortHeading)</a>\n" }
    }
    return """
      <nav class="pager" aria-label="相邻条目">
      \(previous)<a\(href: link(plan.address))>返回计划</a>
      \(next)</nav>

      """
  }
}
