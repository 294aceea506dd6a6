import Register

/// Records that may go up and have not yet (待公开).
struct Drafts {
  private let register: Register
  private let day: Day
  /// The days on which unsigned cases and tasks were to go up (未经审批).
  private let unsigned: [KeptInRecord.Kind: [String: Day]]

  init(_ register: Register, on day: Day) {
    (self.register, self.day) = (register, day)
    unsigned = Dictionary(grouping: register.keptIn, by: \.kind).mapValues { list in
      Dictionary(list.compactMap { record in record.published.map { (record.id, $0) } }) { first, _ in first }
    }
  }

  /// A case that would be on the site if it were published today.
  private func isDraft(_ item: Case) -> Bool {
    if let published = item.published, published <= day { return false }
    var published = item.known(on: day)
    published.published = day
    if case .displayed = Standing(published, on: day, policy: register.site.policy) { return true }
    return false
  }

  /// The register in which every draft has been published today, and says in its title that it is one.
  func published() -> Register {
    var result = register
    for index in register.cases.indices where isDraft(register.cases[index]) {
      result.cases[index].published = day
      result.cases[index].title = "〔草稿〕" + register.cases[index].title
    }
    return result
  }

  /// Cases by their limit, then tasks that are finished and not published.
  func list() -> OfficeList {
    let policy = register.site.policy
    let cases = register.cases.filter(isDraft).map { item -> (limit: Day?, row: [NamedLink]) in
      let limit =
        item.kind == .penalty
        ? item.decision.map { policy.penaltyLimit.end(after: $0.date, in: register.calendar) } : nil
      return (
        limit,
        [
          NamedLink(item.title, .case(item.id, year: item.year)), NamedLink(item.kind.chinese),
          NamedLink(OfficeWords.limit(limit, on: day)), NamedLink(lacking(item)),
        ]
      )
    }
    let tasks = register.tasks.compactMap { task -> (limit: Day?, row: [NamedLink])? in
      guard let finished = task.finished, finished <= day, task.published.map({ $0 > day }) ?? true else { return nil }
      let limit = max(
        policy.inspectionLimit.end(after: finished, in: register.calendar), task.windowTo?.advanced(by: 1) ?? finished)
      return (
        limit,
        [
          NamedLink(task.name), NamedLink("抽查任务"), NamedLink(OfficeWords.limit(limit, on: day)),
          NamedLink(lacking(task)),
        ]
      )
    }
    let sorted = (cases + tasks).sorted {
      ($0.limit?.number ?? .max, $0.row[0].name) < ($1.limit?.number ?? .max, $1.row[0].name)
    }
    return OfficeList(
      .drafts, note: "草稿按今日公开的样子显示在内部版中，标题前有〔草稿〕。", columns: ["记录", "类型", "公示期限", "尚缺"],
      rows: sorted.map(\.row))
  }

  /// What a case needs before it may go up.
  private func lacking(_ item: Case) -> String {
    var parts: [String] = []
    if item.kind == .penalty {
      if item.party == nil { parts.append("当事人") }
      if item.decision == nil { parts.append("处罚决定") }
      if item.decision != nil, item.tier == nil { parts.append("失信程度") }
      if let decision = item.decision, decision.served == nil { parts.append("送达日期") }
    }
    let published = item.published ?? unsigned[.case]?[item.id]
    parts += gaps(item.review, published)
    if let published, parts.isEmpty { return "无，\(published) 自动公示" }
    if published == nil { parts.append("公示日期") }
    return parts.joined(separator: "、")
  }

  private func lacking(_ task: InspectionTask) -> String {
    let published = task.published ?? unsigned[.task]?[task.id]
    let first = task.results.isEmpty ? "检查结果" : published == nil ? "公示日期" : nil
    return ([first].compactMap { $0 } + gaps(task.review, published)).joined(separator: "、")
  }

  /// What the sign-off lacks, where the site asks for one.
  private func gaps(_ review: Review?, _ published: Day?) -> [String] {
    register.site.requiresReview ? ReviewGap.all(of: review, published: published).map(\.chinese) : []
  }
}
