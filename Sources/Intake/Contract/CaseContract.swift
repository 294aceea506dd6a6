import Diagnostics
import Register

/// The front matter of `cases/<year>/<id>.md`.
enum CaseContract {
  static let id = Field("id", "编号", .id, required: true, example: "2026-0042")
  static let title = Field("title", "标题", .text, required: true, example: "示例化工有限公司超标排放水污染物案")
  static let kind = Field(
    "kind", "类型", ValueType<CaseKind>.choice("kind", "类型"), required: true,
    "decides which keys are needed and how names are shown", "决定须填哪些内容、名称如何公开")
  static let party = Field(
    "party", "当事人", .record({ PartyContract.schema }, PartyContract.read),
    "needed for a published penalty", "公示的行政处罚必填")
  static let region = Field("region", "区域", .reference(.region), "where it happened", "案件发生地")
  static let authority = Field(
    "authority", "办案机关", .reference(.authority), "who handled it; may differ from the site's owner", "办理机关，可以不同于网站主办单位")
  static let industry = Field("industry", "行业", .text)
  static let field = Field(
    "field", "领域", ValueType<EnvironmentField>.choice("field", "领域"),
    "the environmental medium or duty", "涉及的环境要素或制度")
  static let source = Field(
    "source", "案件来源", ValueType<CaseSource>.choice("source", "案件来源"),
    "how it came to light", "案件如何发现")
  static let task = Field("task", "抽查任务", .text, "the id of the inspection task where it was found", "发现问题的抽查任务编号")
  static let occurred = Field(
    "occurred", "违法时间", .either(.record({ OccurredContract.schema }, OccurredContract.read), orText: .singleDay),
    "a day, or from and to; decides which law applies", "一日或起止日期，决定适用哪部法律")
  static let inspected = Field("inspected", "检查日期", .day)
  static let filed = Field("filed", "立案日期", .day)
  static let decision = Field(
    "decision", "决定", .record({ DecisionContract.schema }, DecisionContract.read),
    "needed for a published penalty", "公示的行政处罚必填")
  static let violations = Field("violations", "违法行为", .list(.text), "short, one for each", "一项一条，简短")
  static let laws = Field("laws", "引用法规", .list(.record({ CitationContract.schema }, CitationContract.read)))
  static let measures = Field("measures", "处罚内容", .list(.record({ MeasureContract.schema }, MeasureContract.read)))
  static let tier = Field(
    "tier", "失信程度", ValueType<Tier>.choice("tier", "失信程度"), "decides how long it is displayed; never inferred",
    "决定公示期限，须由办案机关填写")
  static let published = Field("published", "公示日期", .day, "without it the record is not on the site", "未填写则不公开")
  static let corrected = Field("corrected", "更正日期", .day, "when the violation was put right", "违法行为改正之日")
  static let history = Field(
    "history", "状态变化", .list(.record({ EventContract.schema }, EventContract.read)),
    "review, litigation, withdrawal, repair and the like", "复议、诉讼、撤回、修复等")
  static let status = Field(
    "status", "状态", ValueType<CaseStatus>.choice("status", "状态"), "must equal the last entry of `history`",
    "须与状态变化的最后一项一致")
  static let expose = Field("expose", "曝光周", .list(.week), "the weeks whose exposure notice names it", "在哪几周的曝光台公布")
  static let problem = Field(
    "problem", "环境问题", .text, "for the exposure notice; without it, the violations", "用于曝光台，不填则用违法行为")
  static let nextSteps = Field(
    "next_steps", "下步措施", .list(.text), "for the exposure notice; without it, the limit of the order to correct",
    "用于曝光台，不填则写改正期限")
  static let channels = Field(
    "channels", "发布渠道", .list(.record({ ChannelContract.schema }, ChannelContract.read)),
    "copies elsewhere, to be taken down with it", "站外发布处，撤下时须一并撤下")
  static let related = Field("related", "相关案件", .list(.text), "ids of other cases", "其他案件编号")
  static let review = Field(
    "review", "审核", .record({ ReviewContract.schema }, ReviewContract.read),
    "who signed it off; never published; needed where `require_review` is on", "发布审批，姓名不公开；须经审核（require_review）的必填")
  static let attachments = Field(
    "attachments", "附件", .list(.record({ AttachmentContract.schema }, AttachmentContract.read)),
    "files in the folder named after the case", "与案件同名的文件夹中的文件")
  static let visibility = Field(
    "visibility", "公开属性", ValueType<Visibility>.choice("visibility", "公开属性"),
    "`internal` keeps the case off the site", "填 `internal` 则不公开")
  static let publish = Field(
    "publish", "公示", .flag, "with a reason, where the tier is normally not shown", "该档次一般不公示时，说明理由后可公示")
  static let publishReason = Field(
    "publish_reason", "公示理由", .text,
    "needed with `publish: true`", "`publish: true` 时必填")
  static let mispublished = Field("mispublished", "误公示", .flag, "taken down at once", "立即撤下")
  static let notPublished = Field(
    "not_published", "不予公开", .record({ NotPublishedContract.schema }, NotPublishedContract.read),
    "a lawful reason for not publishing it", "依法不予公开的理由")
  static let people = Field(
    "people", "相关人员", .list(.record({ PersonContract.schema }, PersonContract.read)), "others who must not be named",
    "不得公开姓名的其他人员")
  static let typical = Field(
    "typical", "典型案例", .record({ TypicalContract.schema }, TypicalContract.read),
    "the case is a typical case of a quarter", "作为某季度的典型案例")
  static let lenient = Field(
    "lenient", "不予处罚", .record({ LenientContract.schema }, LenientContract.read),
    "needed when `kind` is `lenient`", "类型为不予处罚时必填")
  static let investigation = Field(
    "investigation", "专案", .record({ InvestigationContract.schema }, InvestigationContract.read),
    "when `kind` is `investigation`", "类型为立案调查时填写")
  static let preDecision = Field(
    "pre_decision", "决定前公开", .record({ PreDecisionContract.schema }, PreDecisionContract.read),
    "needed to publish a penalty before its decision", "决定作出前公开的必填")
  static let apology = Field(
    "apology", "公开道歉", .record({ ApologyContract.schema }, ApologyContract.read),
    "a public apology for leniency", "以公开道歉换取从轻的情况")
  static let compensation = Field(
    "compensation", "损害赔偿", .record({ CompensationContract.schema }, CompensationContract.read),
    "when `kind` is `compensation`", "类型为生态环境损害赔偿时填写")
  static let allow = Field(
    "allow", "准许文字", .list(.record({ AllowContract.schema }, AllowContract.read)), "text that looks private but is not",
    "疑似个人信息而实际不是的文字")
  static let uploaded = Field("uploaded", "上传日期", .day, "to the credit portal", "上传信用网站的日期")
  static let seriousHarm = Field(
    "serious_harm", "危害后果", .text,
    "life, health or financial safety was concerned and harm was done: why; the limitation is then five years",
    "涉及公民生命健康安全、金融安全且有危害后果的，写明理由，追责时效为五年；不公开")
  static let aliases = Field("aliases", "旧地址", .list(.text), "earlier addresses of the page", "页面曾用网址")
  static let schema = Schema(
    "a case", "案件",
    [
      id, title, kind, party, region, authority, industry, field, source, task, occurred, inspected, filed, decision,
      violations,
      laws, measures, tier, published, corrected, history, status, expose, problem, nextSteps, channels, related,
      review, attachments,
      visibility,
      publish, publishReason, mispublished, notPublished, people, typical, lenient, investigation, preDecision, apology,
      compensation,
      allow,
      uploaded, seriousHarm, aliases,
    ])

  static func read(_ record: Record, _ reading: Reading, year: Int) -> Case? {
    let (id, title, kind) = (record[id], record[title], record[kind])
    var item = Case(
      id: id ?? "", title: title ?? "", kind: kind ?? .penalty, year: year,
      origin: Origin(file: reading.file, line: record.node.line))
    item.party = record[party]
    item.region = record[region]
    item.authority = record[authority]
    item.industry = record[industry]
    item.field = record[field]
    item.source = record[source]
    item.task = record[task]
    if let task = item.task, let node = record.node(of: Self.task) { reading.refer(to: .task(task), at: node) }
    (item.occurredFrom, item.occurredTo) = record[occurred].map { ($0.from, $0.to) } ?? (nil, nil)
    item.inspected = record[inspected]
    item.filed = record[filed]
    item.decision = record[decision]
    item.violations = record[list: violations]
    item.citations = record[list: laws]
    item.measures = record[list: measures]
    item.tier = record[tier]
    item.published = record[published]
    item.corrected = record[corrected]
    item.history = record[list: history]
    item.expose = record[list: expose]
    item.problem = record[problem]
    item.nextSteps = record[list: nextSteps]
    item.channels = record[list: channels]
    item.related = references(record, related, reading)
    item.review = record[review]
    item.attachments = record[list: attachments]
    item.visibility = record[visibility]
    item.isMispublished = record[mispublished] ?? false
    item.notPublished = record[notPublished]
    item.people = record[list: people]
    item.typical = record[typical]
    item.lenient = record[lenient]
    item.investigation = record[investigation]
    item.preDecisionApproved = record[preDecision] ?? false
    item.allowances = record[list: allow]
    item.hasSeriousHarm = record[seriousHarm] != nil
    item.aliases = record[list: aliases]
    item.apology = record[apology]
    item.compensation = record[compensation]
    item.uploaded = record[uploaded]
    CaseRules.check(&item, record, reading)
    CaseKindRules.check(item, record, reading)
    guard id != nil, title != nil, kind != nil else { return nil }
    return item
  }

  private static func references(_ record: Record, _ field: Field<[String]>, _ reading: Reading) -> [String] {
    guard let node = record.node(of: field) else { return [] }
    let list = record[list: field]
    if case .sequence(let nodes) = node.content {
      for (id, node) in zip(list, nodes) { reading.refer(to: .case(id), at: node) }
    } else if let id = list.first {
      reading.refer(to: .case(id), at: node)
    }
    return list
  }
}

/// What the keys of a case ask of each other.
enum CaseRules {
  static func check(_ item: inout Case, _ record: Record, _ reading: Reading) {
    let publish = record[CaseContract.publish] ?? false
    let reason = record[CaseContract.publishReason]
    item.publishReason = publish ? reason : nil
    if publish, reason == nil {
      require(CaseContract.publishReason.erased.key, Term("with `publish: true`", "`publish: true` 时"), record, reading)
    }
    if item.kind == .penalty {
      let condition = Term("for a published penalty", "公示的行政处罚")
      if item.published != nil, record.node(of: CaseContract.decision) == nil, !item.preDecisionApproved {
        require(CaseContract.decision.erased.key, condition, record, reading)
      }
      if item.published != nil, let decision = item.decision, decision.number == nil {
        let key = Term("decision.number", "决定.文号")
        reading.report(.error(.missingFor(key, when: condition), at: record.place(of: CaseContract.decision)))
      }
      if item.published != nil, item.decision != nil, record.node(of: CaseContract.tier) == nil {
        require(CaseContract.tier.erased.key, condition, record, reading)
      }
      if item.published != nil, record.node(of: CaseContract.party) == nil {
        require(CaseContract.party.erased.key, condition, record, reading)
      }
    }
    if item.kind == .lenient, record.node(of: CaseContract.lenient) == nil {
      require(CaseContract.lenient.erased.key, Term("for a lenient case", "不予处罚案件"), record, reading)
    }
    checkOrder(of: item, record)
    if let status = record[CaseContract.status], let node = record.node(of: CaseContract.status) {
      let last = item.history.lastEvent?.status ?? .effective
      if status != last { reading.report(.statusDiffers(given: status.rawValue, last: last.rawValue), at: node) }
    }
    if let published = item.published, let served = item.decision?.served, published < served {
      reading.report(.error(.publishedBeforeServed, at: record.place(of: CaseContract.published)))
    }
    // A notice of a week cannot tell of a case that was published after it.
    if let published = item.published, let passed = item.expose.first(where: { $0.last < published }) {
      reading.report(.warning(.weekPassed("\(passed)"), at: record.place(of: CaseContract.expose)))
    }
  }

  /// What a decision is about was done, found and filed before it; what became of it came after, and a correction after
  /// the publication.
  private static func checkOrder(of item: Case, _ record: Record) {
    record.require(CaseContract.corrected, item.corrected, notBefore: CaseContract.published, item.published)
    let decision = NamedDay(CaseContract.decision.erased.key, item.decision?.date)
    for event in item.history {
      let status = Term(event.status.rawValue, event.status.chinese)
      record.report(NamedDay(status, event.date)?.problem(notBefore: decision), at: CaseContract.history)
    }
    for (name, day) in [
      (CaseContract.occurred.erased.key, item.occurredFrom), (CaseContract.inspected.erased.key, item.inspected),
      (CaseContract.filed.erased.key, item.filed),
    ] {
      record.report(decision?.problem(notBefore: NamedDay(name, day)), at: CaseContract.decision)
    }
  }

  private static func require(_ key: Term, _ condition: Term, _ record: Record, _ reading: Reading) {
    reading.report(.missingFor(key, when: condition), at: record.node)
  }
}
