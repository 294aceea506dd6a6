public import Disclosure
public import Markup
import Register

extension Frame {
  /// A plan (计划): its figures, its year and its items.
  public func plan(_ plan: PublicPlan) -> HTML {
    let kicker = "\(plan.year)年 \(plan.kind.chinese)"
    let content: HTML = """
      \(Component.title(plan.title, kicker: kicker, lead: planLead(plan)))<div class="wrap">
      \(planFigures(plan))\(planDocument(plan))\(planChart(plan))\(planItems(plan))\(planRest(plan))</div>

      """
    return page(PageHead(plan.title, at: plan.address, column: .plans, article: plan.article), content)
  }

  private func planLead(_ plan: PublicPlan) -> HTML {
    plan.isReproduced
      ? "\(Component.chip(PlanWords.reproduced, .plain)) \(plan.authority)制定，共\(plan.items.count)项。"
      : "\(plan.authority)制定，共\(plan.items.count)项。进展截至\(site.day.chinese)。"
  }

  private func planFigures(_ plan: PublicPlan) -> HTML {
    let items = plan.items
    let parts = items.flatMap(\.parts)
    var figures = [("条目", "\(items.count)项")]
    if !plan.isReproduced { figures += PlanWords.stateFigures(items) }
    func add(_ name: String, _ count: Int, _ unit: String) {
      if count > 0 { figures.append((name, "\(count)\(unit)")) }
    }
    for type in ItemType.allCases { add(type.chinese, items.count { $0.type == type }, "项") }
    add("量化目标", parts.reduce(0) { $0 + $1.targets.count }, "个")
    add("存疑", plan.flags.count, "处")
    return PlanWords.figures(figures)
  }

  private func planDocument(_ plan: PublicPlan) -> HTML {
    let document = plan.document
    let block = Component.facts([
      ("索引号", Component.text(document?.index ?? plan.index)),
      ("文号", Component.text(document?.number)),
      ("发布机构", Component.text(document?.issuer)),
      ("成文日期", Component.day(document?.issued)),
      ("发布日期", Component.day(document?.published)),
      ("更正日期", Component.day(plan.corrected)),
      ("名称", Component.text(document?.name)),
      ("效力状态", Component.text(document?.status)),
    ])
    let facts = Component.facts([
      ("下一时限", plan.isReproduced ? nil : nextLimit(plan)), ("来源", Component.text(plan.source)),
    ])
    let note: HTML =
      plan.isReproduced ? "<p class=\"note\">\(PlanWords.reproduced)。内容以原文件为准，本站不跟踪其进展。</p>\n" : ""
    let framed: HTML = block.isEmpty ? "" : "<div class=\"document\">\n\(block)</div>\n"
    return "\(framed)\(facts)\(note)\(planLinks(plan))"
  }

  /// The next limit of something that is not finished.
  private func nextLimit(_ plan: PublicPlan) -> HTML? {
    let limits = plan.items.filter { $0.state != .done }.flatMap { item in
      item.parts.filter { !$0.progress.contains(where: \.isDone) }.flatMap(\.limits).filter { $0 >= site.day }.map {
        (day: $0, item: item)
      }
    }
    guard let day = limits.map(\.day).min() else { return nil }
    var links: [HTML] = []
    var shown: Set<Address> = []
    for limit in limits where limit.day == day {
      guard let address = limit.item.address, shown.insert(address).inserted else { continue }
      links.append(link(limit.item.shortHeading, address))
    }
    return "\(Component.day(day)) \(links.joined(by: "、"))"
  }

  private func planItems(_ plan: PublicPlan) -> HTML {
    Component.section("条目", id: "items", "\(planTable(plan))\(planGroups(plan))")
      + Component.section(
        "时间安排", id: "months", plan.isReproduced && plan.hasMonths && !plan.hasMonthPage ? planMonths(plan) : "")
      + Component.section("量化目标", id: "targets", planTargets(plan))
  }

  /// What the document says about its groups, beside what is in them.
  private func planGroups(_ plan: PublicPlan) -> HTML {
    guard !plan.groups.isEmpty else { return "" }
    var rows: [[HTML]] = plan.groups.map { group in
      let declared: HTML = group.declared.map { "\($0)" } ?? "未写明"
      let note: HTML? = group.declared.flatMap { $0 == group.count ? nil : "与文件所写不一致：写\($0)项，实有\(group.count)项" }
      return ["\(group.name)", declared, "\(group.count)", note ?? ""]
    }
    let others = plan.items.count { $0.group == nil }
    if others > 0 { rows.append(["未写明分组", "", "\(others)", ""]) }
    return Component.table(
      "分组",
      [TableColumn("分组"), TableColumn("文件所写", number: true), TableColumn("实有", number: true), TableColumn("说明")], rows)
  }

  private func planTargets(_ plan: PublicPlan) -> HTML {
    let targets = plan.items.flatMap(\.parts).flatMap(\.targets)
    let rows: [[HTML]] = plan.items.flatMap { item in
      item.parts.flatMap(\.targets).map { target in
        let name: HTML = item.address.map { link(item.number ?? item.shortHeading, $0) } ?? "\(item.shortHeading)"
        return [name] + PlanWords.targetCells(target, among: targets)
      }
    }
    if rows.isEmpty { return "" }
    return Component.table("量化目标", PlanWords.targetColumns(first: [TableColumn("序号")], targets), rows)
  }

  private func planRest(_ plan: PublicPlan) -> HTML {
    Component.section("最近进展", id: "progress", recentProgress(plan))
      + Component.section("存疑与矛盾", id: "flags", PlanWords.flagList(plan.flags))
      + Component.section("说明", id: "notes", PlanWords.notes(plan.notes))
  }

  private func recentProgress(_ plan: PublicPlan) -> HTML {
    let all = plan.items.flatMap { item in item.parts.flatMap(\.progress).map { (entry: $0, item: item) } }
    // That a step is done does not make its item done, so here the words alone speak for it.
    let newest = all.enumerated().sorted { ($1.element.entry.date, $0.offset) < ($0.element.entry.date, $1.offset) }
      .prefix(8)
    let lines: [HTML] = newest.map { _, found in
      let name = found.item.address.map { link(found.item.shortHeading, $0) }
      return progressLine(
        found.entry, of: name, isDone: found.entry.isDone && found.item.progress.contains(found.entry))
    }
    return lines.isEmpty ? "" : "<ol class=\"timeline\">\n\(lines)</ol>\n"
  }

  /// One line of a timeline.
  func progressLine(_ entry: PublicProgress, of item: HTML? = nil, isDone: Bool? = nil) -> HTML {
    let evidence = entry.evidence.map { link($0) }
    let links: HTML? = evidence.isEmpty ? nil : "<small>佐证：\(evidence.joined(by: "、"))</small>"
    let done: HTML? = isDone ?? entry.isDone ? " \(Component.chip(PlanState.done.chinese, .good))" : nil
    let owner: HTML? = item.map { "\($0)：" }
    return "<li>\(Component.day(entry.date)) \(owner)\(entry.text)\(done)\(links)</li>\n"
  }
}

extension PlanWords {
  /// The columns of a table of targets, after those that say whose they are.
  /// What has been reached is only a column where a target of the table has a value.
  static func targetColumns(first: [TableColumn], _ targets: [PublicTarget]) -> [TableColumn] {
    let reached = targets.contains { $0.reached != nil } ? [TableColumn("完成值", number: true), TableColumn("截至")] : []
    return first + [TableColumn("指标"), TableColumn("目标值", number: true)] + reached + [TableColumn("说明")]
  }

  /// The cells of a target under these columns.
  static func targetCells(_ target: PublicTarget, among targets: [PublicTarget]) -> [HTML] {
    let reached: [HTML] =
      targets.contains { $0.reached != nil }
      ? ["\(target.reached?.value ?? "—")", Component.day(target.reached?.date) ?? "—"] : []
    return ["\(target.what)", "\(target.value)"] + reached + ["\(target.details.joined(separator: "；"))"]
  }
}

extension PublicPlanItem {
  /// The days on which it must be finished.
  var limits: [Day] { (due + schedule).flatMap(\.spans).filter { $0.kind == .limit }.map(\.to) + windowEnds }

  /// The ends of windows in which it must be finished.
  private var windowEnds: [Day] {
    due.flatMap { time in time.spans.contains { $0.kind == .limit } ? [] : time.spans.map(\.to) }
  }
}
