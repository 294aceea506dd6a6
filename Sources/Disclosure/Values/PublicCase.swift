public import Register

/// A case as it may be shown (案件公示信息).
///
/// A class, so that lists of ten thousand are sorted and passed on without copying the forty fields of each.
public final class PublicCase: Sendable {
  /// 编号.
  public let id: String
  /// Its page.
  public let address: Address
  /// 索引号, once it is recorded.
  public let index: String?
  /// 标题, with names masked.
  public let title: String
  /// 类型.
  public let kind: CaseKind
  /// 当事人.
  public let party: PublicParty?
  /// 区域.
  public let region: Facet?
  /// 办案机关.
  public let authority: String?
  /// 决定机关.
  public let decisionAuthority: PublicAuthority?
  /// 行业.
  public let industry: String?
  /// 领域.
  public let field: EnvironmentField?
  /// 案件来源.
  public let source: CaseSource?
  /// 抽查任务.
  public let task: NamedLink?
  /// 违法时间.
  public let occurred: String?
  /// 检查日期.
  public let inspected: Day?
  /// 立案日期.
  public let filed: Day?
  /// 决定书文号; `nil` for a masked record.
  public let decisionNumber: String?
  /// 决定日期.
  public let decided: Day?
  /// 送达日期.
  public let served: Day?
  /// Whether the decision was made on the spot (简易程序).
  public let isSummary: Bool
  /// 违法行为.
  public let violations: [String]
  /// 违反条款和处罚依据.
  public let citations: [PublicCitation]
  /// 处罚内容.
  public let measures: [PublicMeasure]
  /// The sum of all fines and confiscated gains in yuan.
  public let total: Yuan?
  /// 失信程度.
  public let tier: Tier?
  /// 公示日期.
  public let published: Day
  /// 更正日期.
  public let corrected: Day?
  /// 状态.
  public let status: CaseStatus
  /// 复议、诉讼等进展, oldest first.
  public let events: [PublicEvent]
  /// The first day on which it is no longer displayed (公示截止).
  public let displayEnds: Day?
  /// From when credit repair can be asked for (可申请修复).
  public let repairableFrom: Day?
  /// The last day for 行政复议, once it is known when the decision was served.
  public let reviewUntil: AppealLimit?
  /// The last day for 行政诉讼; none where 行政复议 must come first (行政复议法 art. 23).
  public let suitUntil: AppealLimit?
  /// Whether no decision has been made yet (尚未作出处罚决定).
  public let isBeforeDecision: Bool
  /// 典型案例.
  public let typical: PublicTypical?
  /// 不予处罚理由 and what goes with it.
  public let lenient: PublicLenient?
  /// 专案.
  public let investigation: PublicInvestigation?
  /// 公开道歉.
  public let apology: PublicApology?
  /// 损害赔偿.
  public let compensation: PublicCompensation?
  /// The words of the record.
  public let body: PublicText
  /// 附件.
  public let attachments: [PublicAttachment]
  /// 相关案件.
  public let related: [NamedLink]
  /// Weeks whose exposure notice names it (曝光周).
  public let weeks: [Week]
  /// What the notices say of it; `nil` when none names it.
  public let exposure: PublicExposureFacts?
  /// Old addresses that lead here.
  public let aliases: [Address]
  /// The day of the last change that is known: publication, correction or an event.
  public let updated: Day

  init(
    id: String, address: Address, index: String?, title: String, kind: CaseKind, party: PublicParty?, region: Facet?,
    authority: String?, decisionAuthority: PublicAuthority?, industry: String?, field: EnvironmentField?,
    source: CaseSource?, task: NamedLink?, occurred: String?, inspected: Day?, filed: Day?, decisionNumber: String?,
    decided: Day?, served: Day?, isSummary: Bool, violations: [String], citations: [PublicCitation],
    measures: [PublicMeasure], total: Yuan?, tier: Tier?, published: Day, corrected: Day?, status: CaseStatus,
    events: [PublicEvent], displayEnds: Day?, repairableFrom: Day?, reviewUntil: AppealLimit?, suitUntil: AppealLimit?,
    isBeforeDecision: Bool, typical: PublicTypical?,
    lenient: PublicLenient?, investigation: PublicInvestigation?, apology: PublicApology?,
    compensation: PublicCompensation?, body: PublicText, attachments: [PublicAttachment], related: [NamedLink],
    weeks: [Week], exposure: PublicExposureFacts?, aliases: [Address], updated: Day
  ) {
    self.id = id
    self.address = address
    self.index = index
    self.title = title
    self.kind = kind
    self.party = party
    self.region = region
    self.authority = authority
    self.decisionAuthority = decisionAuthority
    self.industry = industry
    self.field = field
    self.source = source
    self.task = task
    self.occurred = occurred
    self.inspected = inspected
    self.filed = filed
    self.decisionNumber = decisionNumber
    self.decided = decided
    self.served = served
    self.isSummary = isSummary
    self.violations = violations
    self.citations = citations
    self.measures = measures
    self.total = total
    self.tier = tier
    self.published = published
    self.corrected = corrected
    self.status = status
    self.events = events
    self.displayEnds = displayEnds
    self.repairableFrom = repairableFrom
    self.reviewUntil = reviewUntil
    self.suitUntil = suitUntil
    self.isBeforeDecision = isBeforeDecision
    self.typical = typical
    self.lenient = lenient
    self.investigation = investigation
    self.apology = apology
    self.compensation = compensation
    self.body = body
    self.attachments = attachments
    self.related = related
    self.weeks = weeks
    self.exposure = exposure
    self.aliases = aliases
    self.updated = updated
  }
}

extension PublicCase: CustomDebugStringConvertible {
  /// Every property with its value, as a structure would be printed: tests look for what must not be in a record.
  public var debugDescription: String {
    let properties = Mirror(reflecting: self).children.map { "\($0.label ?? "_"): \(String(reflecting: $0.value))" }
    return "PublicCase(\(properties.joined(separator: ", ")))"
  }
}
