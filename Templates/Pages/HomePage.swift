public import Disclosure
public import Markup
import Register

extension Frame {
  /// 首页: what is new, coverage of the year so far, the office's plans.
  public func homePage(_ site: PublicSite) -> HTML {
    let head = PageHead(site.info.name, at: .home, column: .home)
    let year = site.info.day.year
    let tasks = site.tasks.filter { $0.published.year == year }
    let rows = tasks.flatMap(\.results)
    let content: HTML = """
      <div class="hero"><div class="wrap"><h1>\(site.info.name)</h1>
      <p class="lead">公开\(site.info.agency)的检查计划、抽查结果和案件处理信息。数据截至\(site.info.day.chinese)。</p></div></div>
      <div class="wrap home">
      <ul class="figures">
      <li><b>\(site.cases.count)</b>正在公示的案件</li>
      <li><b>\(tasks.count)</b>\(year)年已公示抽查任务</li>
      <li><b>\(Set(rows.compactMap(\.code)).count)</b>\(year)年检查对象</li>
      <li><b>\(rows.count { $0.outcome.isProblem })</b>发现并处理问题</li>
      </ul>
      <div class="columns-2">
      \(newest(site))\(results(site))</div>
      \(latestExposure(site.exposures))\(latestBriefings(site.briefings))\(coverage(site.coverage))\(ownPlans(site))\(ledgerLinks(site.ledgers, site.indicators, hasStatistics: site.statistics != nil))\(thisWeek(site))\(guides(site))</div>

      """
    return page(head, content + organisation)
  }

  private func newest(_ site: PublicSite) -> HTML {
    let lines: [HTML] = site.cases.prefix(8).map { item in
      "<li>\(Component.day(item.published)) \(link(item.title, item.address)) \(Component.chip(item.kind.chinese, .plain))</li>\n"
    }
    return Component.section(
      "最新案件", "<ul class=\"news\">\n\(lines)</ul>\n<p class=\"more\">\(link("全部案件", .cases))</p>\n")
  }

  private func results(_ site: PublicSite) -> HTML {
    let lines: [HTML] = site.tasks.prefix(8).map { task in
      "<li>\(Component.day(task.published)) \(link(task.name, task.address))</li>\n"
    }
    return Component.section(
      "最新抽查结果", "<ul class=\"news\">\n\(lines)</ul>\n<p class=\"more\">\(link("全部抽查结果", .inspections))</p>\n")
  }

  private func ownPlans(_ site: PublicSite) -> HTML {
    let rows: [[HTML]] = site.plans.filter { !$0.isReproduced }.map { plan in
      func count(_ state: PlanState) -> HTML { "\(plan.items.count { $0.state == state })" }
      return [
        link(plan.title, plan.address), "\(plan.year)", "\(plan.items.count)", count(.done), count(.ongoing),
        count(.continuous),
        count(.notDue),
      ]
    }
    guard !rows.isEmpty else { return "" }
    return Component.section(
      "计划进展",
      Component.table(
        "计划进展",
        [
          TableColumn("计划"), TableColumn("年度", number: true), TableColumn("条目", number: true),
          TableColumn("已完成", number: true),
          TableColumn("进行中", number: true), TableColumn("持续", number: true), TableColumn("未到期", number: true),
        ], rows))
  }

  /// What is new in the week of the day of the build (Monday to Sunday).
  private func thisWeek(_ site: PublicSite) -> HTML {
    let week = site.info.day.week
    let cases = site.cases.count { $0.published >= week.first }
    let tasks = site.tasks.count { $0.published >= week.first }
    let updates = site.cases.count { $0.updated >= week.first && $0.published < week.first }
    let changes: HTML? = site.changes.map { _ in " \(link("更正与撤下", .changes))" }
    return Component.section(
      "本周更新",
      "<p>\(week.first.chinese)至\(week.last.chinese)：新公示案件\(cases)件、抽查任务\(tasks)项，更新案件\(updates)件。\(link("订阅更新（Atom）", .feed))\(changes)</p>\n"
    )
  }

  private func guides(_ site: PublicSite) -> HTML {
    let cards: [HTML] = site.pages.map { page in
      "<li><a\(href: link(page.address))><b>\(page.title)</b>\(page.description.map { "<span>\($0)</span>" as HTML })</a></li>\n"
    }
    return cards.isEmpty ? "" : Component.section("服务指南", "<ul class=\"cards\">\n\(cards)</ul>\n")
  }

  /// Who publishes, for machines (schema.org).
  private var organisation: HTML {
    JSONScript.script([
      ("@context", "https://schema.org"), ("@type", "GovernmentOrganization"), ("name", site.agency),
      ("url", site.baseURL),
    ])
  }

  /// 网站地图.
  public func siteMapPage(_ groups: [(title: String, links: [(name: String, address: Address)])]) -> HTML {
    let head = PageHead("网站地图", at: .siteMap, column: .pages)
    let sections: [HTML] = groups.map { group in
      let links: [HTML] = group.links.map { "<li>\(link($0.name, $0.address))</li>\n" }
      return Component.section(group.title, "<ul class=\"map\">\n\(links)</ul>\n")
    }
    return page(head, "\(Component.title("网站地图"))<div class=\"wrap\">\n\(sections)</div>\n")
  }
}
