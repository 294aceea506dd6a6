public import Disclosure
public import Markup
import Register

extension Frame {
  /// A plan by unit (按责任单位), in administrative order.
  public func planUnits(_ plan: PublicPlan) -> HTML {
    var links: [String: [UnitRole: [HTML]]] = [:]
    var counts: [String: Int] = [:]
    for item in plan.items {
      let units = Set(item.unitsWithSteps)
      let name = item.numbered(to: 24)
      let itemLink = item.address.map { link(name, $0) } ?? "\(name)"
      for unit in units { links[unit.name, default: [:]][unit.role, default: []].append(itemLink) }
      for name in Set(units.map(\.name)) { counts[name, default: 0] += 1 }
    }
    let units: [HTML] = plan.unitOrder.map { unit in
      let lines = UnitRole.allCases.map { role -> (String, HTML?) in
        let items = links[unit]?[role] ?? []
        return ("\(role.chinese) \(items.count)项", items.isEmpty ? nil : items.joined(by: "、"))
      }
      return Component.section("\(unit)（\(counts[unit] ?? 0)项）", Component.facts(lines))
    }
    return view(plan, "按责任单位", at: .planUnits(plan.id), "\(units)")
  }

  /// A plan by quarter of assessment (按考评节点).
  public func planNodes(_ plan: PublicPlan) -> HTML {
    let nodes: [HTML] = Set(plan.items.flatMap(\.nodes)).sorted().map { node in
      let items = plan.items.filter { $0.nodes.contains(node) }
      return Component.section("\(node.chinese)（\(items.count)项）", itemTable(node.chinese, items, in: plan))
    }
    let others = plan.items.filter(\.nodes.isEmpty)
    let rows: [[HTML]] = others.map { item in
      let cell = item.printed.first { $0.column == "考评节点" }
      return [itemLink(item), cell.map { $0.text.isEmpty ? "（空白）" : "\($0.text)" } ?? "未列"]
    }
    let rest: HTML =
      rows.isEmpty
      ? ""
      : Component.section(
        "没有考评节点（\(others.count)项）", Component.table("没有考评节点", [TableColumn("条目"), TableColumn("原文")], rows))
    return view(plan, "按考评节点", at: .planNodes(plan.id), "\(nodes)\(rest)")
  }

  /// A plan by type of item (按事项类型).
  public func planTypes(_ plan: PublicPlan) -> HTML {
    let types: [HTML] = ItemType.allCases.map { type in
      let items = plan.items.filter { $0.type == type }
      return items.isEmpty
        ? "" : Component.section("\(type.chinese)（\(items.count)项）", itemTable(type.chinese, items, in: plan))
    }
    let others = plan.items.filter { $0.type == nil }
    let rest: HTML =
      others.isEmpty ? "" : Component.section("未注明类型（\(others.count)项）", itemTable("未注明类型", others, in: plan))
    return view(plan, "按事项类型", at: .planTypes(plan.id), "\(types)\(rest)")
  }

  /// The ways to look at a plan, and its table to download.
  func planLinks(_ plan: PublicPlan) -> HTML {
    let views: [(String, Address, Bool)] = [
      ("按责任单位", .planUnits(plan.id), plan.hasUnits), ("按考评节点", .planNodes(plan.id), plan.hasNodes),
      ("按事项类型", .planTypes(plan.id), plan.hasTypes), ("时间安排", .planMonths(plan.id), plan.hasMonthPage),
      ("按月查看日程", .planCalendar(year: plan.year), !plan.isReproduced),
    ]
    var links: [HTML] = views.filter(\.2).map { link($0.0, $0.1) }
    links.append("<a\(href: link(Address("plans/\(plan.id)/items.csv"))) download>下载全部条目（CSV）</a>")
    return "<p>\(links.joined(by: "　"))</p>\n"
  }

  private func view(_ plan: PublicPlan, _ name: String, at address: Address, _ content: HTML) -> HTML {
    let head = PageHead("\(plan.title)：\(name)", at: address, column: .plans, path: [.init(plan.title, plan.address)])
    let lead: HTML =
      plan.isReproduced
      ? "\(Component.chip(PlanWords.reproduced, .plain)) \(plan.authority)制定，共\(plan.items.count)项。"
      : "\(plan.authority)制定，共\(plan.items.count)项。"
    return page(
      head,
      "\(Component.title(head.title, lead: lead))<div class=\"wrap\">\n\(content)<p>\(link("返回计划", plan.address))</p>\n</div>\n"
    )
  }

  private func itemTable(_ caption: String, _ items: [PublicPlanItem], in plan: PublicPlan) -> HTML {
    let names = ["条目", "责任单位", "完成时限"] + (plan.isReproduced ? [] : ["状态"])
    let rows: [[HTML]] = items.map { item in
      let cells: [HTML] = [itemLink(item), "\(PlanWords.units(item))", "\(PlanWords.times(item.due))"]
      return plan.isReproduced ? cells : cells + [item.state.map(Component.state) ?? "\(PlanWords.untimed)"]
    }
    return Component.table(caption, names.map { TableColumn($0) }, rows)
  }

  private func itemLink(_ item: PublicPlanItem) -> HTML {
    let name = item.numbered(to: 60)
    return item.address.map { link(name, $0) } ?? "\(name)"
  }
}

extension PublicPlanItem {
  /// `7 集中式污水处理厂专项检查`, the heading cut to a width.
  fileprivate func numbered(to width: Int) -> String {
    let short = heading.cut(to: width)
    return number.map { $0 == heading ? short : "\($0) \(short)" } ?? short
  }
}
