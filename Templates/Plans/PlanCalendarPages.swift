public import Disclosure
public import Markup
public import Register

extension Frame {
  /// 计划日程 of a year: what the office's own plans ask in each month.
  public func planCalendarYear(_ year: Int, _ calendar: PlanCalendar) -> HTML {
    let title = "\(year)年计划日程"
    let months = calendar.months.filter { $0.year == year }
    let head = PageHead(title, at: .planCalendar(year: year), column: .plans)
    let content: HTML = """
      \(Component.title(title, lead: "本机关各项计划（包括步骤）在各月的时限和安排。"))<div class="wrap">
      \(subscription(calendar))\(Component.section("各月安排", monthTable(months, calendar)))\(Component.section("各计划每月到期数", planMonths(months, calendar)))<p class="note">没有日期的安排（及时、适时、某事之后等）不在日程中，见各计划的条目表。</p>
      \(otherYears(year, calendar))</div>

      """
    return page(head, content)
  }

  /// 计划日程 of a month: what falls due in it, what goes on, and how far it has come.
  public func planCalendarMonth(_ month: Month, _ calendar: PlanCalendar) -> HTML {
    let title = "\(month.chinese)计划日程"
    let head = PageHead(
      title, at: .planCalendar(month), column: .plans,
      path: [.init("\(month.year)年计划日程", .planCalendar(year: month.year))])
    let sheet = calendar.sheet(of: month)
    let isOne = Set(calendar.entries.map(\.plan.id)).count < 2
    let tables: HTML =
      sheet.isEmpty
      ? "<p class=\"empty\">本月没有计划安排。</p>\n"
      : Component.section("本月到期", id: "due", limitTable(sheet.limits, isOne))
        + Component.section("本月开展", id: "work", windowTable(sheet.windows, isOne))
        + Component.section("持续开展", id: "continuous", continuousTable(sheet.continuous, isOne))
    let content: HTML = """
      \(Component.title(title, lead: "本机关各项计划（包括步骤）在本月的时限和安排，进展截至\(site.day.chinese)。"))<div class="wrap">
      \(tables)\(subscription(calendar))\(neighbours(of: month, calendar))</div>

      """
    return page(head, content)
  }

  // MARK: - The year

  private func monthTable(_ months: [Month], _ calendar: PlanCalendar) -> HTML {
    let rows: [[HTML]] = months.map { month in
      let sheet = calendar.sheet(of: month)
      return [
        link("\(month.month)月", .planCalendar(month)), "\(sheet.limits.count)", "\(sheet.windows.count)",
        "\(sheet.continuous.count)",
      ]
    }
    let columns = [
      TableColumn("月份"), TableColumn("到期", number: true), TableColumn("开展", number: true),
      TableColumn("持续", number: true),
    ]
    return Component.table("各月安排", columns, rows)
  }

  /// How much of each plan falls due in each month.
  private func planMonths(_ months: [Month], _ calendar: PlanCalendar) -> HTML {
    var plans: [PublicPlan] = []
    for entry in calendar.entries where plans.last?.id != entry.plan.id { plans.append(entry.plan) }
    let limits = months.map { calendar.sheet(of: $0).limits }
    let rows: [[HTML]] = plans.map { plan in
      let counts = limits.map { list in list.count { $0.plan.id == plan.id } }
      return [link(plan.title, plan.address)] + counts.map { "\($0)" } + ["\(counts.reduce(0, +))"]
    }
    let columns =
      [TableColumn("计划")] + months.map { TableColumn("\($0.month)月", number: true) } + [TableColumn("合计", number: true)]
    return Component.table("各计划每月到期数", columns, rows)
  }

  private func subscription(_ calendar: PlanCalendar) -> HTML {
    guard calendar.hasEvents else { return "" }
    return "<p>\(link("订阅日程（iCalendar）", .planEvents))，在手机和电脑的日历中查看各项时限。</p>\n"
  }

  private func otherYears(_ year: Int, _ calendar: PlanCalendar) -> HTML {
    let others: [HTML] = calendar.years.filter { $0 != year }.map { link("\($0)年", .planCalendar(year: $0)) }
    return others.isEmpty ? "" : "<p>其他年度：\(others.joined(by: "、"))</p>\n"
  }

  // MARK: - The month

  private func limitTable(_ entries: [PlanCalendar.Entry], _ isOne: Bool) -> HTML {
    let rows: [[HTML]] = entries.map { entry in
      [Component.day(entry.occurrence.limit) ?? ""] + cells(entry, isOne)
    }
    return rows.isEmpty ? "" : Component.table("本月到期", [TableColumn("日期")] + dayColumns, rows)
  }

  private func windowTable(_ entries: [PlanCalendar.Entry], _ isOne: Bool) -> HTML {
    let rows: [[HTML]] = entries.map { entry in
      let (first, last) = (entry.occurrence.first, entry.occurrence.end)
      return ["\(time: first) 至 \(time: last)"] + cells(entry, isOne)
    }
    return rows.isEmpty ? "" : Component.table("本月开展", [TableColumn("起止")] + dayColumns, rows)
  }

  private func continuousTable(_ entries: [PlanCalendar.Entry], _ isOne: Bool) -> HTML {
    let rows = entries.map { cells($0, isOne) }
    return rows.isEmpty ? "" : Component.table("持续开展", dayColumns, rows)
  }

  private var dayColumns: [TableColumn] { ["事项", "责任单位", "安排", "状态"].map { TableColumn($0) } }

  private func cells(_ entry: PlanCalendar.Entry, _ isOne: Bool) -> [HTML] {
    let (item, part, occurrence) = (entry.item, entry.part, entry.occurrence)
    let name = item.address.map { link(item.shortHeading, $0) } ?? "\(item.shortHeading)"
    let step: HTML? = entry.partPath.isEmpty ? nil : "<br><small>\(part.numberedHeading)</small>"
    let plan: HTML? = isOne ? nil : "<br><small>\(entry.plan.title)</small>"
    let second: HTML? = occurrence.isSecondReading ? " \(Component.chip(PlanWords.secondReading, .plain))" : nil
    let about: HTML? = occurrence.aboutElsewhere.map { "（\($0.chinese)）" }
    return [
      "\(name)\(step)\(plan)", "\(PlanWords.units(part.units.isEmpty ? item : part))",
      "\(occurrence.what)：\(occurrence.words)\(about)\(second)", occurrence.state.map(Component.state) ?? "",
    ]
  }

  private func neighbours(of month: Month, _ calendar: PlanCalendar) -> HTML {
    let before = calendar.months.last { $0 < month }, after = calendar.months.first { $0 > month }
    let previous: HTML? = before.map { "<a rel=\"prev\"\(href: link(.planCalendar($0)))>上一月：\($0.chinese)</a>\n" }
    let next: HTML? = after.map { "<a rel=\"next\"\(href: link(.planCalendar($0)))>下一月：\($0.chinese)</a>\n" }
    return """
      <nav class="pager" aria-label="相邻月份">
      \(previous)<a\(href: link(.planCalendar(year: month.year)))>全年</a>
      \(next)</nav>

      """
  }
}

extension PublicOccurrence {
  /// The period that it is about, where it is done in a later one: a re-check of the last quarter's problems.
  var aboutElsewhere: Period? { about.flatMap { $0.last < first ? $0 : nil } }
}

extension PublicPlanItem {
  /// `① 更新名录`, cut to the width of a line.
  var numberedHeading: String {
    guard let number, number != heading else { return shortHeading }
    return "\(number) \(shortHeading)"
  }
}

extension PlanWords {
  /// What stands at an occurrence of a second reading.
  static let secondReading = "另一理解"
}
