import Register

/// Fills in the sheet of a case: field by field what the file says and what the public will read.
struct CaseApproval {
  let register: Register
  let item: Case
  let shown: PublicCase?
  let policy: DisclosurePolicy

  init(_ register: Register, _ item: Case, _ shown: PublicCase?) {
    self.register = register
    self.item = item
    self.shown = shown
    policy = register.site.policy
  }

  func fill(_ sheet: inout ApprovalSheet) {
    sheet.add("标题", item.title, shown?.title, rule: item.title.contains("{{") ? "占位符按公开的名称填写" : "")
    sheet.add("类型", item.kind.chinese, shown?.kind.chinese)
    fillParty(&sheet)
    fillDecision(&sheet)
    fillPlace(&sheet)
    fillKinds(&sheet)
    fillInternal(&sheet)
    fillBody(&sheet)
  }

  /// Which policy of names holds: of the site, or of the kind of record.
  private var scope: String {
    if item.typical != nil, policy.byKind[.typical] != nil { return "典型案例规则" }
    if RecordKind(rawValue: item.kind.rawValue).flatMap({ policy.byKind[$0] }) != nil {
      return "\(item.kind.chinese)规则"
    }
    return "全站规则"
  }

  private func fillParty(_ sheet: inout ApprovalSheet) {
    guard let party = item.party else { return }
    let names = CaseDisclosure.names(item, policy)
    let rule =
      party.isMinor
      ? "涉及未成年人，整案不公开"
      : party.type == .enterprise
        ? "\(scope)：企业名称\(names.enterprise.chinese)" : "\(scope)：自然人姓名\(names.person.chinese)"
    let before = item.kind == .penalty && item.decision == nil ? "；决定作出前不公开人名" : ""
    sheet.add(name: "当事人", party.name, shown?.party?.name, rule: rule + before)
    sheet.add("当事人类型", party.type.chinese, shown?.party?.type.chinese)
    sheet.add(
      "统一社会信用代码", party.code?.text, shown?.party?.code?.text,
      rule: party.type == .person ? "自然人不公开代码" : shown?.party?.isMasked == true ? "名称隐去的不公开代码" : "")
    sheet.add(
      name: "法定代表人", party.representative, shown?.party?.representative,
      rule: "\(scope)：法定代表人\(names.representative.chinese)" + (shown?.party?.isMasked == true ? "；名称隐去的一并隐去" : ""))
    for person in item.people {
      sheet.add(name: "相关人员", [person.name, person.role].compactMap { $0 }.joined(separator: "，"), nil, rule: "不得公开姓名")
    }
  }

  private func fillDecision(_ sheet: inout ApprovalSheet) {
    let masked = shown?.party?.isMasked == true ? "名称隐去的不公开文号" : ""
    let authorities = Dictionary(register.authorities.map { ($0.id, $0.name) }) { first, _ in first }
    sheet.add("文号", item.decision?.number, shown?.decisionNumber, rule: shown?.decisionNumber == nil ? masked : "")
    sheet.add("决定日期", item.decision?.date.description, shown?.decided?.description)
    sheet.add("送达日期", item.decision?.served?.description, shown?.served?.description)
    if item.decision?.isSummary == true { sheet.add("简易程序", "是", shown?.isSummary == true ? "是" : nil) }
    sheet.add(
      "决定机关", item.decision.flatMap { $0.authority ?? item.authority }.map { authorities[$0] ?? $0 },
      shown?.decisionAuthority?.name)
    sheet.add("办案机关", item.authority.map { authorities[$0] ?? $0 }, shown?.authority)
    sheet.add("违法行为", item.violations.joined(separator: "；"), shown?.violations.joined(separator: "；"))
    let laws = Dictionary(register.laws.map { ($0.id, $0.title) }) { first, _ in first }
    sheet.add(
      "引用法规",
      item.citations.map { "《\(laws[$0.law] ?? $0.law)》" + $0.articles.map(\.description).joined(separator: "、") }
        .joined(separator: "；"),
      shown?.citations.map { "《\($0.law.name)》" + $0.articles.map(\.description).joined(separator: "、") }
        .joined(separator: "；"))
    sheet.add(
      "处罚内容", words(item.measures.map { MeasureWords.measure($0, hidesDocuments: false) }),
      shown.map { words($0.measures) })
    sheet.add("失信程度", item.tier?.chinese, shown?.tier?.chinese)
  }

  private func words(_ measures: [PublicMeasure]) -> String {
    measures.map { ([$0.kind.chinese] + $0.details).joined(separator: "，") }.joined(separator: "；")
  }

  private func fillPlace(_ sheet: inout ApprovalSheet) {
    let regions = Dictionary(register.regions.map { ($0.id, $0.name) }) { first, _ in first }
    sheet.add("区域", item.region.map { regions[$0] ?? $0 }, shown?.region?.name)
    sheet.add("行业", item.industry, shown?.industry)
    sheet.add("领域", item.field?.chinese, shown?.field?.chinese)
    sheet.add("案件来源", item.source?.chinese, shown?.source?.chinese)
    sheet.add("抽查任务", item.task, shown?.task == nil ? nil : item.task, rule: shown?.task == nil ? "任务未公开，或名称隐去" : "")
    let occurred = [item.occurredFrom, item.occurredTo].compactMap { $0?.description }
    sheet.add(
      "违法时间", occurred.joined(separator: " 至 "), shown?.occurred == nil ? nil : occurred.joined(separator: " 至 "))
    sheet.add("检查日期", item.inspected?.description, shown?.inspected?.description)
    sheet.add("立案日期", item.filed?.description, shown?.filed?.description)
    sheet.add("更正日期", item.corrected?.description, shown?.corrected?.description)
    for event in item.history {
      let words = "\(event.date) \(event.status.chinese)"
      let isShown = shown?.events.contains { $0.date == event.date && $0.status == event.status } ?? false
      sheet.add("状态变化", words, isShown ? words : nil, rule: isShown ? "" : "到日期后公开")
      sheet.add("变化理由", event.reason, nil, rule: "只在撤回、变更的说明中公开")
    }
    for related in item.related {
      let isShown = shown?.related.contains { $0.address?.path.hasSuffix("/\(related)/") ?? false } ?? false
      sheet.add("相关案件", related, isShown ? related : nil, rule: isShown ? "" : "未公示或名称隐去的不链接")
    }
    for week in item.expose {
      let isShown = shown?.weeks.contains(week) ?? false
      sheet.add("曝光周", week.description, isShown ? week.description : nil, rule: isShown ? "" : "到该周后公开")
    }
  }

  private func fillKinds(_ sheet: inout ApprovalSheet) {
    if let typical = item.typical {
      let name = typical.batchName ?? typical.batch
      sheet.add("典型案例批次", name, shown?.typical.flatMap { $0.batchName ?? $0.batch })
      sheet.add("批次内序号", typical.number?.description, shown?.typical?.number?.description)
      sheet.add("报送日期", typical.submitted?.description, nil, rule: "内部事项")
    }
    if let lenient = item.lenient {
      sheet.add("不予处罚理由", lenient.ground.chinese, shown?.lenient?.ground.chinese)
      sheet.add("清单项", lenient.item, shown?.lenient?.item)
      sheet.add(
        "不予处罚条件", lenient.conditions.joined(separator: "、"), shown?.lenient?.conditions.joined(separator: "、"))
    }
    if let investigation = item.investigation {
      sheet.add("立案事由", investigation.reason, shown?.investigation?.reason)
      sheet.add("办理结果", investigation.outcome, shown?.investigation?.outcome, rule: "结案后公开")
    }
    if let apology = item.apology {
      sheet.add("道歉媒体", apology.medium, shown?.apology?.medium)
      sheet.add("承诺", apology.commitment, shown?.apology?.commitment)
      sheet.add("整改", apology.rectified, shown?.apology?.rectified)
    }
    if let compensation = item.compensation {
      sheet.add("赔偿协议日期", compensation.agreed?.description, shown?.compensation?.agreed?.description)
      sheet.add("修复状态", compensation.repair?.chinese, shown?.compensation?.repair?.chinese)
    }
  }

  private func fillInternal(_ sheet: inout ApprovalSheet) {
    sheet.add("公示理由", item.publishReason, nil, rule: "内部事项")
    for allowed in item.allowed { sheet.add("准许文字", allowed, nil, rule: "只用于核对，正文中照写") }
    for channel in item.channels {
      let words = [channel.kind.chinese, channel.url, channel.date?.description].compactMap { $0 }
      sheet.add("站外发布", words.joined(separator: " "), nil, rule: "不列出；撤下时须一并撤下")
    }
    sheet.add("不予公开", item.notPublished.map { "\($0.reason)（\($0.basis)）" }, nil, rule: "内部事项")
    for attachment in item.attachments {
      let name = attachment.name ?? attachment.file
      let isShown = shown?.attachments.contains { $0.source == attachment.path } ?? false
      sheet.add("附件", name, isShown ? name : nil, rule: isShown ? "" : "名称隐去的不公开附件")
    }
    sheet.attachments = shown?.attachments.map { "\($0.name)（\($0.source)）" } ?? []
  }

  private func fillBody(_ sheet: inout ApprovalSheet) {
    let body = item.body
    let parts = body.split(separator: "{{", omittingEmptySubsequences: false).dropFirst()
    let fields = parts.compactMap { part in
      part.firstRange(of: "}}").map { String(part[..<$0.lowerBound]) }
    }
    let party = fields.count { $0.filter { !$0.isWhitespace } == "当事人" }
    sheet.body = [
      .init("字数", "\(body.count { !$0.isWhitespace })"),
      .init("填写当事人", "\(party)处，写作“\(shown?.party?.name ?? "—")”"),
      .init("引用其他案件", "\(fields.count - party)处"),
      .init("涂黑", "\(shown.map { CaseApproval.blackened(body, $0.body.markdown) } ?? 0)处（■■）"),
    ]
    sheet.text = shown?.body.markdown ?? ""
  }

  /// How many places the public text has blackened that the file's text does not have.
  private static func blackened(_ written: String, _ shown: String) -> Int {
    max(0, shown.ranges(of: "■■").count - written.ranges(of: "■■").count)
  }
}
