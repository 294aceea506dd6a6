public import Disclosure
public import Markup
import Register

extension Frame {
  /// The months of a reproduced plan (时间安排) on a page of their own.
  public func planMonthsPage(_ plan: PublicPlan) -> HTML {
    let title = "\(plan.title)：时间安排"
    let lead: HTML = "\(Component.chip(PlanWords.reproduced, .plain)) \(plan.authority)制定。"
    let head = PageHead(title, at: .planMonths(plan.id), column: .plans, path: [.init(plan.title, plan.address)])
    let content: HTML = """
      \(Component.title(title, lead: lead))<div class="wrap">
      \(planMonths(plan))<p>\(link("返回计划", plan.address))</p>
      </div>

      """
    return page(head, content)
  }

  /// The months of a reproduced plan, with the numbers of the items that fall due or begin; without a state.
  func planMonths(_ plan: PublicPlan) -> HTML {
    let calendar = PlanCalendar([plan])
    let steady = calendar.entries.filter { $0.occurrence.isSteady }
    let rows: [[HTML]] = calendar.months.compactMap { month in
      let sheet = calendar.sheet(of: month)
      let beginning = sheet.windows.filter { !$0.occurrence.isSteady && $0.occurrence.first.month == month }
      if month.year != plan.year, sheet.limits.isEmpty, beginning.isEmpty { return nil }
      let name = month.year == plan.year ? "\(month.month)月" : month.chinese
      return ["\(name)", numbers(sheet.limits), numbers(beginning)]
    }
    let columns = ["月份", "到期", "开始"].map { TableColumn($0) }
    let note: HTML = steady.isEmpty ? "" : Component.facts([("定期和持续", numbers(steady))])
    return "\(Component.table("时间安排", columns, rows))\(note)<p class=\"note\">数字是条目的序号，包括其步骤的时间。</p>\n"
  }

  /// The items of each wording of a time, by their numbers: `4月底前：1、5；4月30日前：7`.
  private func numbers(_ entries: [PlanCalendar.Entry]) -> HTML {
    var order: [String] = []
    var groups: [String: [PublicPlanItem]] = [:]
    for entry in entries {
      let words = entry.occurrence.words + (entry.occurrence.isSecondReading ? "（\(PlanWords.secondReading)）" : "")
      if groups[words] == nil { order.append(words) }
      if groups[words]?.contains(where: { $0.id == entry.item.id }) != true {
        groups[words, default: []].append(entry.item)
      }
    }
    let parts: [HTML] = order.map { words in
      let links: [HTML] = (groups[words] ?? []).map { item in
        let name = item.number ?? item.id ?? item.shortHeading
        return item.address.map { link(name, $0) } ?? "\(name)"
      }
      return "\(words)：\(links.joined(by: "、"))"
    }
    return parts.joined(by: "；")
  }
}

extension PublicOccurrence {
  /// Whether it goes on all the time, or again and again without a day.
  fileprivate var isSteady: Bool { kind == .continuous || kind == .recurrence && limit == nil }
}
