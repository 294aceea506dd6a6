public import Diagnostics
public import Register

/// The days on which the site changes by itself, because a fact is dated then (到期自动变化).
public struct SiteChange: Hashable, Sendable {
  /// The first day with the change.
  public let day: Day
  /// What changes: a kind and an id in both languages, for the office; never shown on the site.
  public let what: Term
}

struct ChangeCalendar {
  let register: Register
  let day: Day

  /// All changes after the day, in order.
  func changes() -> [SiteChange] {
    var list: [SiteChange] = []
    visit { days, what in
      for changeDay in Set(days) where changeDay > day { list.append(SiteChange(day: changeDay, what: what())) }
    }
    return list.sorted { ($0.day, $0.what.english) < ($1.day, $1.what.english) }
  }

  /// The first day with a change of one case after the day; to be asked for many cases at once.
  func next(ofCase index: Int) -> Day? { days(ofCase: register.cases[index]).filter { $0 > day }.min() }

  /// The first day with a change of anything but a case after the day.
  func nextBesideCases() -> Day? {
    var first: Day?
    visitAllButCases { days, _ in
      for changeDay in days where changeDay > day { first = min(first ?? changeDay, changeDay) }
    }
    return first
  }

  private func days(ofCase item: Case) -> [Day] {
    Standing.changes(of: item, policy: register.site.policy) + item.expose.map(\.first)
      + [item.investigation?.opened, item.investigation?.closed].compactMap { $0 }
      + (register.statistics == nil ? [] : CaseCount.changes(of: item))
      + (item.published.map { $0 <= day } ?? false ? recounted(item.body) : [])
  }

  /// A computed block of a text that has no day of its own is counted as of each day, and says as of which.
  private func recounted(_ text: String) -> [Day] {
    BlockFence.all(in: text, firstLine: 1).isEmpty ? [] : [day.advanced(by: 1)]
  }

  /// Every dated fact, with words for it that are only made when they are asked for.
  private func visit(_ add: ([Day], () -> Term) -> Void) {
    for item in register.cases { add(days(ofCase: item)) { Term("case \(item.id)", "案件 \(item.id)") } }
    visitAllButCases(add)
  }

  private func visitAllButCases(_ add: ([Day], () -> Term) -> Void) {
    for notice in register.exposures where notice.visibility != .internal {
      let isOut = notice.published.map { $0 <= day } ?? true
      add([notice.published].compactMap { $0 } + (isOut ? recounted(notice.body) : [])) {
        Term("exposure \(notice.week)", "曝光台 \(notice.week)")
      }
    }
    for item in register.archived { add([item.archived]) { Term("archive \(item.bag)", "归档包 \(item.bag)") } }
    for briefing in register.briefings where briefing.visibility != .internal {
      add([briefing.issued].compactMap { $0 }) { Term("briefing \(briefing.id)", "简报 \(briefing.id)") }
    }
    for task in register.tasks {
      if let quarter = task.quarter {
        // What is counted without a name: the task, its draw, and visits once the window has passed.
        let counted = task.windowTo.map { $0.advanced(by: 1) }
        let visits = task.results.compactMap { row in row.date.map { max($0, counted ?? $0) } }
        add([quarter.first, task.draw?.date, counted].compactMap { $0 } + visits) {
          Term("task \(task.id)", "抽查任务 \(task.id)")
        }
      }
      if task.announced != nil { add(Announcement.changes(task)) { Term("task \(task.id)", "抽查任务 \(task.id)") } }
      guard let published = task.published else { continue }
      let opens = max(published, task.windowTo.map { $0.advanced(by: 1) } ?? published)
      add([opens, task.finished].compactMap { $0 }) { Term("task \(task.id)", "抽查任务 \(task.id)") }
      for row in task.results {
        add([row.published.map { max($0, opens) }, row.closed].compactMap { $0 }) {
          Term("task \(task.id)", "抽查任务 \(task.id)")
        }
      }
    }
    for plan in register.plans {
      if let document = plan.document {
        add([document.published ?? document.issued].compactMap { $0 }) { Term("plan \(plan.id)", "计划 \(plan.id)") }
      }
      guard !plan.isReproduced else { continue }
      for item in plan.items where PlanDisclosure.isShown(item, in: plan) {
        let days = PlanTimeline(item, in: plan).changes.filter { PlanDisclosure.isShown(plan, on: $0) }
        add(days) { Term("plan \(plan.id)/\(item.id ?? "")", "计划 \(plan.id)/\(item.id ?? "")") }
      }
    }
    for duty in register.duties {
      add(DutyDisclosure.changes(duty, in: register, after: day)) { Term("duty \(duty.id)", "履责事项 \(duty.id)") }
    }
    visitLedgers(add)
    add(StatisticsDisclosure.changes(register, after: day)) { Term("statistics", "统计") }
    for law in register.laws { add(LawDisclosure.changes(law)) { Term("law \(law.id)", "法规 \(law.id)") } }
    let entries = register.logbook?.entries ?? []
    for entry in entries.reversed().prefix(while: { $0.date > day }) {
      add([entry.date]) { Term("record \(entry.kind.rawValue)/\(entry.id)", "公示记录 \(entry.kind.rawValue)/\(entry.id)") }
    }
    for page in register.pages {
      add([page.updated].compactMap { $0 } + recounted(page.body)) { Term("page \(page.id)", "页面 \(page.id)") }
    }
    for entry in register.positiveList {
      add([entry.from, entry.until].compactMap { $0 }) { Term("positive list \(entry.code)", "正面清单 \(entry.code)") }
    }
    for entry in register.enterprises {
      add([entry.since, entry.until].compactMap { $0 }) { Term("enterprise \(entry.code)", "企业 \(entry.code)") }
    }
    // The home page counts what is new in the week.
    let monday = day.week.last.advanced(by: 1)
    let isNewThisWeek = { (published: Day?) in published.map { $0 >= day.week.first && $0 <= day } ?? false }
    if register.cases.contains(where: { isNewThisWeek($0.published) })
      || register.tasks.contains(where: { isNewThisWeek($0.published) })
      || entries.reversed().prefix(while: { $0.date >= day.week.first }).contains(where: { isNewThisWeek($0.date) })
    {
      add([monday]) { Term("home page", "首页") }
    }
    // What the ratios of the year ask by now, and the periods that they are shown for.
    let ratios = register.plans.filter { !$0.isReproduced && $0.year == day.year }.flatMap(\.items).flatMap(\.targets)
      .filter { $0.objectClass != nil }
    if ratios.contains(where: { $0.per != nil }) {
      add([day.quarter.advanced(by: 1).first]) { Term("figures of the quarter", "本季数字") }
    }
    if ratios.contains(where: { $0.per == .month }) {
      add([day.month.advanced(by: 1).first]) { Term("figures of the month", "本月数字") }
    }
    // Yearly ratios and the home page's figures of the year begin anew.
    let hasYear =
      register.tasks.contains { $0.published != nil }
      || register.plans.contains { !$0.isReproduced && $0.year == day.year }
    if hasYear, let newYear = Day(year: day.year + 1, month: 1, day: 1) {
      add([newYear]) { Term("figures of the year", "本年数字") }
    }
  }

  /// What becomes known of ledgers and indicators, and the days after the limits of their targets.
  private func visitLedgers(_ add: ([Day], () -> Term) -> Void) {
    for ledger in register.ledgers where ledger.visibility != .internal {
      let limits = ledger.targets.compactMap { LedgerMeasure.limit(of: $0.target, ledger, on: day)?.advanced(by: 1) }
      let facts = ledger.items.flatMap { $0.dates + [$0.cleared] }.compactMap { $0 }
      let days = [ledger.published].compactMap { $0 } + limits + facts
      add(days.map { max($0, ledger.published ?? $0) }) { Term("ledger \(ledger.id)", "台账 \(ledger.id)") }
    }
    for set in register.indicators where set.visibility != .internal {
      let known = set.items.flatMap(\.values).map { $0.period.last.advanced(by: 1) }
      let days = [set.published].compactMap { $0 } + known
      add(days.map { max($0, set.published ?? $0) }) { Term("indicators \(set.id)", "指标 \(set.id)") }
    }
  }
}
