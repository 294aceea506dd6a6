package import Diagnostics
package import Register

/// Lays a record before those who sign it off: the whole site is decided as it would be on the day on which the record goes up.
package struct ApprovalDesk {
  /// The sheet, and the site on that day, whose pages can then be proofed.
  package struct Result: Sendable {
    package let sheet: ApprovalSheet
    package let site: PublicSite
    /// What is wrong with all that is decided.
    package let diagnostics: [Diagnostic]
  }

  private let register: Register
  private let day: Day

  /// A desk with all records, on a day.
  package init(_ register: Register, on day: Day) {
    self.register = register
    self.day = day
  }

  /// The ids for which there is a sheet.
  package var ids: [String] { register.cases.map(\.id) + register.tasks.map(\.id) }

  /// The sheet of a case or task; `nil` when there is none of that id. `case/ID` and `task/ID` are understood.
  package func sheet(_ id: String, jobs: Int) async -> Result? {
    let name = id.hasPrefix("case/") || id.hasPrefix("task/") ? String(id.dropFirst(5)) : id
    if !id.hasPrefix("task/"), let index = register.cases.firstIndex(where: { $0.id == name }) {
      return await sheet(case: index, jobs: jobs)
    }
    if !id.hasPrefix("case/"), let index = register.tasks.firstIndex(where: { $0.id == name }) {
      return await sheet(task: index, jobs: jobs)
    }
    return nil
  }

  private func planned(_ kind: KeptInRecord.Kind, _ id: String) -> Day? {
    register.keptIn.first { $0.kind == kind && $0.id == id }?.published
  }

  private func sheet(case index: Int, jobs: Int) async -> Result {
    let item = register.cases[index]
    if item.party?.isMinor == true { return await sheet(minor: item, jobs: jobs) }
    let published = item.published ?? planned(.case, item.id)
    var trial = register
    trial.cases[index].published = published ?? day
    let opens = max(day, published ?? day)
    let result = await Disclosure.publish(trial, on: opens, jobs: jobs)
    let shown = result.site.cases.first { $0.id == item.id }
    var sheet = ApprovalSheet(.case, item.id, item.title, file: item.origin.file, day: day)
    sheet.shownCase = shown
    CaseApproval(register, item, shown).fill(&sheet)
    sheet.sign(item.review, published: published)
    if shown == nil { sheet.obstacle = obstacle(trial.cases[index], on: opens) }
    sheet.opens = shown.map { max($0.published, published ?? day) }
    sheet.lastDay = shown?.displayEnds?.advanced(by: -1)
    sheet.schedule = schedule(item, shown, published)
    sheet.changes = changes(item, shown)
    if item.origin.file.hasSuffix(".csv") { sheet.row = item.origin.line }
    sheet.wordsFile = item.bodyFile
    return Result(sheet: sheet, site: result.site, diagnostics: result.diagnostics)
  }

  /// A case with a minor is named nowhere, not even here (未成年人保护法 art. 103).
  private func sheet(minor item: Case, jobs: Int) async -> Result {
    var sheet = ApprovalSheet(.case, item.id, "（涉及未成年人，不列出）", file: item.origin.file, day: day)
    sheet.obstacle = obstacle(item, on: day)
    sheet.sign(item.review, published: item.published ?? planned(.case, item.id))
    let site = await Disclosure.publish(register, on: day, jobs: jobs).site
    return Result(sheet: sheet, site: site, diagnostics: [])
  }

  private func sheet(task index: Int, jobs: Int) async -> Result {
    let task = register.tasks[index]
    let published = task.published ?? planned(.task, task.id)
    var trial = register
    trial.tasks[index].published = published ?? day
    let opens = max(day, published ?? day, task.windowTo?.advanced(by: 1) ?? day)
    let result = await Disclosure.publish(trial, on: opens, jobs: jobs)
    let shown = result.site.tasks.first { $0.id == task.id }
    var sheet = ApprovalSheet(.task, task.id, task.name, file: task.origin.file, day: day)
    sheet.shownTask = shown
    TaskApproval(register: register, task: task, shown: shown).fill(&sheet)
    sheet.sign(task.review, published: published)
    sheet.opens = shown.map { max($0.published, opensAfterWindow(task) ?? $0.published) }
    let limit = task.finished.map {
      max(register.site.policy.inspectionLimit.end(after: $0, in: register.calendar), opensAfterWindow(task) ?? $0)
    }
    sheet.schedule =
      [ApprovalSheet.Fact("公示日期", published?.description ?? "未填写，以下按 \(opens) 公开预览")] + clock(limit, published)
      + [.init("公示至", "不设期限")]
    sheet.changes = changes(
      .task, task.id, task.origin, isShown: TaskDisclosure.isShown(task, on: day), willBe: shown != nil
    ) {
      TaskFacts.sheet(task)
    }
    return Result(sheet: sheet, site: result.site, diagnostics: result.diagnostics)
  }

  private func opensAfterWindow(_ task: InspectionTask) -> Day? { task.windowTo?.advanced(by: 1) }

  // MARK: When

  private func schedule(_ item: Case, _ shown: PublicCase?, _ published: Day?) -> [ApprovalSheet.Fact] {
    var facts = [
      ApprovalSheet.Fact("公示日期", published?.description ?? "未填写，以下按 \(day) 公开预览")
    ]
    if item.kind == .penalty {
      facts += clock(
        item.decision.map { register.site.policy.penaltyLimit.end(after: $0.date, in: register.calendar) }, published)
    }
    if let shown {
      facts.append(.init("公示至", shown.displayEnds.map { "\($0.advanced(by: -1))（次日撤下）" } ?? "不设期限"))
      if let day = shown.repairableFrom { facts.append(.init("可申请信用修复", "\(day) 起")) }
      if let limit = shown.reviewUntil { facts.append(.init("行政复议", limit.words)) }
      if let limit = shown.suitUntil { facts.append(.init("行政诉讼", limit.words)) }
    }
    return facts
  }

  /// The limit of publication, and how far it is.
  private func clock(_ limit: Day?, _ published: Day?) -> [ApprovalSheet.Fact] {
    guard let limit else { return [] }
    let state: String
    if let published {
      state = published > limit ? "，公示日期超过期限\(published - limit)天" : "，在期限内"
    } else {
      state = limit < day ? "，已过\(day - limit)天" : "，还有\(limit - day)天"
    }
    return [ApprovalSheet.Fact("公示期限", "\(limit)\(state)")]
  }

  // MARK: What changes

  private func changes(_ item: Case, _ shown: PublicCase?) -> [String] {
    let isShown: Bool
    switch Standing(item.known(on: day), on: day, policy: register.site.policy) {
    case .displayed: isShown = true
    case .hidden: isShown = false
    case .ended(let since): return ["已于 \(since) 停止公示，原网址保留说明"]
    case .withdrawn(let event): return ["已于 \(event.date) \(event.status.chinese)，原网址公布文号、日期和理由"]
    }
    return changes(.case, item.id, item.origin, isShown: isShown, willBe: shown != nil) {
      CaseFacts.sheet(item, register.site.policy)
    }
  }

  private func changes(
    _ kind: LogbookKind, _ id: String, _ origin: Origin, isShown: Bool, willBe: Bool, _ sheet: () -> FactSheet
  ) -> [String] {
    var words: [String] = []
    switch (isShown, willBe) {
    case (false, true): words.append("今日网站上没有，将新上网")
    case (true, true): words.append("今日已在网站上")
    case (true, false): words.append("今日在网站上，将撤下")
    case (false, false): words.append("今日网站上没有，也不会上网")
    }
    guard let logbook = register.logbook else { return words + ["没有公示记录（gongshi record），不能与已公开的内容比较"] }
    let memory = Memory(logbook, on: day)
    guard let remembered = memory.record(kind, id) else { return words + ["公示记录中没有：首次公开"] }
    if let index = remembered.index { words.append("索引号 \(index)") }
    let fields = memory.changes(kind, id, sheet)
    return words + [
      fields.isEmpty ? "与公示记录一致" : "与公示记录不同：" + fields.map(\.chinese).joined(separator: "、") + "（须记录更正理由）"
    ]
  }

  /// Why a case will not be public.
  private func obstacle(_ item: Case, on opens: Day) -> String {
    if let withheld = WithheldCase(item, register, on: opens) { return OfficeWords.reason(withheld, on: opens) }
    switch Standing(item.known(on: opens), on: opens, policy: register.site.policy) {
    case .ended(let since): return "已于 \(since) 停止公示"
    case .withdrawn(let event): return "已于 \(event.date) \(event.status.chinese)"
    case .hidden, .displayed: return item.decision == nil ? "尚未作出处罚决定" : "公示期限已过或未满足公开条件"
    }
  }
}

extension ApprovalSheet {
  fileprivate mutating func sign(_ review: Review?, published: Day?) {
    self.review = review
    gaps = ReviewGap.all(of: review, published: published)
  }
}

extension AppealLimit {
  fileprivate var words: String { "\(last) 止" + (isMoved ? "（已按节假日顺延）" : "") }
}
