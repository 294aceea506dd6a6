import Diagnostics
import Register

/// The front matter of `cases/<year>/<id>.md`.
enum CaseContract {
  static let id = Field("id", "编号", .id, required: true, example: "2026-0042")
  static let title = Field("title", "标题", .text, required: true, example: "示例化工有限公司超标排放水污染物案")
  static let kind = Field("kind", "类型", ValueType<CaseKind>.choice("kind", "类型"), required: true)
  static let party = Field("party", "当事人", .record({ PartyContract.schema }, PartyContract.read))
  static let region = Field("region", "区域", .reference(.region))
  static let authority = Field("authority", "办案机关", .reference(.authority), "who handled it; may differ from the site's owner", "办理机关，可以不同于网站主办单位")
  static let industry = Field("industry", "行业", .text)
  static let field = Field("field", "领域", ValueType<EnvironmentField>.choice("field", "领域"))
  static let source = Field("source", "案件来源", ValueType<CaseSource>.choice("source", "案件来源"))
  static let task = Field("task", "抽查任务", .text)
  static let occurred = Field("occurred", "违法时间", .either(.record({ OccurredContract.schema }, OccurredContract.read), orText: .singleDay))
  static let inspected = Field("inspected", "检查日期", .day)
  static let filed = Field("filed", "立案日期", .day)
  static let decision = Field("decision", "决定", .record({ DecisionContract.schema }, DecisionContract.read))
  static let violations = Field("violations", "违法行为", .list(.text))
  static let laws = Field("laws", "引用法规", .list(.record({ CitationContract.schema }, CitationContract.read)))
  static let measures = Field("measures", "处罚内容", .list(.record({ MeasureContract.schema }, MeasureContract.read)))
  static let tier = Field("tier", "失信程度", ValueType<Tier>.choice("tier", "失信程度"), "decides how long it is displayed; never inferred", "决定公示期限，须由办案机关填写")
  static let published = Field("published", "公示日期", .day, "without it the record is not on the site", "未填写则不公开")
  static let corrected = Field("corrected", "更正日期", .day)
  static let history = Field("history", "状态变化", .list(.record({ EventContract.schema }, EventContract.read)))
  static let status = Field("status", "状态", ValueType<CaseStatus>.choice("status", "状态"), "must equal the last entry of `history`", "须与状态变化的最后一项一致")
  static let expose = Field("expose", "曝光周", .list(.week))
  static let channels = Field("channels", "发布渠道", .list(.record({ ChannelContract.schema }, ChannelContract.read)))
  static let related = Field("related", "相关案件", .list(.text))
  static let review = Field("review", "审核", .record({ ReviewContract.schema }, ReviewContract.read), "never published", "不公开")
  static let attachments = Field("attachments", "附件", .list(.record({ AttachmentContract.schema }, AttachmentContract.read)))
  static let visibility = Field("visibility", "公开属性", ValueType<Visibility>.choice("visibility", "公开属性"))
  static let publish = Field("publish", "公示", .flag, "with a reason, where the tier is normally not shown", "该档次一般不公示时，说明理由后可公示")
  static let publishReason = Field("publish_reason", "公示理由", .text)
  static let mispublished = Field("mispublished", "误公示", .flag, "taken down at once", "立即撤下")
  static let notPublished = Field("not_published", "不予公开", .record({ NotPublishedContract.schema }, NotPublishedContract.read))
  static let people = Field("people", "相关人员", .list(.record({ PersonContract.schema }, PersonContract.read)), "others who must not be named", "不得公开姓名的其他人员")
  static let typical = Field("typical", "典型案例", .record({ TypicalContract.schema }, TypicalContract.read))
  static let lenient = Field("lenient", "不予处罚", .record({ LenientContract.schema }, LenientContract.read))
  static let investigation = Field("investigation", "专案", .record({ InvestigationContract.schema }, InvestigationContract.read))
  static let preDecision = Field("pre_decision", "决定前公开", .record({ PreDecisionContract.schema }, PreDecisionContract.read))
  static let apology = Field("apology", "公开道歉", .record({ ApologyContract.schema }, ApologyContract.read))
  static let allow = Field("allow", "准许文字", .list(.record({ AllowContract.schema }, AllowContract.read)), "text that looks private but is not", "疑似个人信息而实际不是的文字")
  static let uploaded = Field("uploaded", "上传日期", .day, "to the credit portal", "上传信用网站的日期")
  static let aliases = Field("aliases", "旧地址", .list(.text))
  static let schema = Schema(
    "a case", "案件",
    [
      id, title, kind, party, region, authority, industry, field, source, task, occurred, inspected, filed, decision, violations,
      laws, measures, tier, published, corrected, history, status, expose, channels, related, review, attachments, visibility,
      publish, publishReason, mispublished, notPublished, people, typical, lenient, investigation, preDecision, apology, allow,
      uploaded, aliases,
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
    item.occurredFrom = record[occurred]?.from
    item.occurredTo = record[occurred]?.to
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
    item.channels = record[list: channels]
    item.related = references(record, related, reading)
    item.reviewers = record[review] ?? []
    item.attachments = record[list: attachments]
    item.visibility = record[visibility]
    item.isMispublished = record[mispublished] ?? false
    item.isNotPublished = record[notPublished] ?? false
    item.people = record[list: people]
    item.typical = record[typical]
    item.lenient = record[lenient]
    item.investigation = record[investigation]
    item.preDecisionApproved = record[preDecision] ?? false
    item.allowed = record[list: allow]
    item.aliases = record[list: aliases]
    _ = (record[apology], record[uploaded])
    CaseRules.check(&item, record, reading)
    return id == nil || title == nil || kind == nil ? nil : item
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
    if publish, reason == nil { require(CaseContract.publishReason.erased.key, Term("with `publish: true`", "`publish: true` 时"), record, reading) }
    if item.kind == .penalty {
      let condition = Term("for a published penalty", "公示的行政处罚")
      if item.published != nil, record.node(of: CaseContract.decision) == nil, !item.preDecisionApproved {
        require(CaseContract.decision.erased.key, condition, record, reading)
      }
      if item.published != nil, item.decision != nil, record.node(of: CaseContract.tier) == nil {
        require(CaseContract.tier.erased.key, condition, record, reading)
      }
      if item.published != nil, record.node(of: CaseContract.party) == nil { require(CaseContract.party.erased.key, condition, record, reading) }
    }
    if item.kind == .lenient, record.node(of: CaseContract.lenient) == nil {
      require(CaseContract.lenient.erased.key, Term("for a lenient case", "不予处罚案件"), record, reading)
    }
    if let status = record[CaseContract.status], let node = record.node(of: CaseContract.status) {
      let last = item.history.max { $0.date < $1.date }?.status ?? .effective
      if status != last { reading.report(.statusDiffers(given: status.rawValue, last: last.rawValue), at: node) }
    }
    if let published = item.published, let served = item.decision?.served, published < served {
      reading.report(.error(.publishedBeforeServed, at: record.place(of: CaseContract.published)))
    }
  }

  private static func require(_ key: Term, _ condition: Term, _ record: Record, _ reading: Reading) {
    reading.report(.missingFor(key, when: condition), at: record.node)
  }
}
