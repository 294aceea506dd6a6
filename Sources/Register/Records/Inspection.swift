/// The kind of a check since the reform of 2025 (国办发〔2024〕54号).
public enum CheckKind: String, FixedValue {
  case routine, campaign, `case`

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .routine: "日常检查"
    case .campaign: "专项检查"
    case .case: "个案检查"
    }
  }

  /// Other Chinese names that files may use.
  public var aliases: [String] {
    switch self {
    case .routine: ["日常"]
    case .campaign: ["专项"]
    case .case: ["个案"]
    }
  }
}

/// The supervision class of an object (监管类别).
public enum ObjectClass: String, FixedValue {
  case key, general, low

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .key: "重点"
    case .general: "一般"
    case .low: "低频"
    }
  }

  /// Other Chinese names that files may use.
  public var aliases: [String] {
    switch self {
    case .key: ["重点监管", "重点排污单位"]
    case .general: ["一般监管", "一般排污单位"]
    case .low: ["低频监管"]
    }
  }
}

/// What a draw is made from (抽查范围).
public enum DrawScope: String, FixedValue {
  case key, general, low, special, all

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .key: "重点监管对象"
    case .general: "一般监管对象"
    case .low: "低频监管对象"
    case .special: "特殊监管对象"
    case .all: "全部对象"
    }
  }

  /// Other Chinese names that files may use.
  public var aliases: [String] {
    switch self {
    case .key: ["重点"]
    case .general: ["一般"]
    case .low: ["低频"]
    case .special: ["特殊"]
    case .all: ["全部"]
    }
  }
}

/// One entry of the list of inspection items (抽查事项清单).
package struct InspectionItem: Hashable, Sendable {
  package var id: String
  package var name: String
  /// What is inspected (检查对象).
  package var object: String?
  package var basis: [Citation]
  package var method: String?
  package var isGeneral: Bool?
  package var checkKind: CheckKind?
  /// The most visits per object and year (年度检查频次上限).
  package var frequencyCap: Int?
  package var standard: String?
  /// Who inspects (检查主体, 国办发〔2024〕54号): ids of authorities.
  package var inspectors: [String] = []

  package init(
    id: String, name: String, object: String?, basis: [Citation], method: String?, isGeneral: Bool?,
    checkKind: CheckKind?, frequencyCap: Int?, standard: String?
  ) {
    self.id = id
    self.name = name
    self.object = object
    self.basis = basis
    self.method = method
    self.isGeneral = isGeneral
    self.checkKind = checkKind
    self.frequencyCap = frequencyCap
    self.standard = standard
  }
}

/// One draw batch of the 双随机、一公开 inspections (抽查任务).
package struct InspectionTask: Hashable, Sendable {
  package var id: String
  package var name: String
  package var plan: PlanReference?
  package var quarter: Quarter?
  package var level: AuthorityLevel?
  package var checkKind: CheckKind
  package var items: [String]
  package var scope: DrawScope?
  package var pool: Int?
  package var drawn: Int?
  package var draw: Draw?
  /// The days on which the objects are visited; nothing that names one is shown before the last has passed.
  package var windowFrom: Day?
  package var windowTo: Day?
  package var authority: String
  package var partners: [String]
  package var finished: Day?
  package var published: Day?
  /// The task whose problems this one re-checks.
  package var previous: String?
  package var approval: Approval?
  package var results: [InspectionResult]
  /// How many objects of each class are drawn (抽取比例); none: `drawn` of all.
  package var quotas: [DrawQuota] = []
  /// The objects that it was drawn from (名录库), which stay in the office.
  package var frozen: [PoolRow] = []
  /// Who signed it off (审批); never published.
  package var review: Review?
  /// From when on the task is told of before its results are (公告日期); none: not at all.
  package var announced: Day?
  package var origin: Origin

  package init(
    id: String, name: String, plan: PlanReference?, quarter: Quarter?, level: AuthorityLevel?,
    checkKind: CheckKind, items: [String], scope: DrawScope?, pool: Int?, drawn: Int?, draw: Draw?, windowFrom: Day?,
    windowTo: Day?, authority: String, partners: [String], finished: Day?, published: Day?, previous: String?,
    approval: Approval?, results: [InspectionResult], origin: Origin
  ) {
    self.id = id
    self.name = name
    self.plan = plan
    self.quarter = quarter
    self.level = level
    self.checkKind = checkKind
    self.items = items
    self.scope = scope
    self.pool = pool
    self.drawn = drawn
    self.draw = draw
    self.windowFrom = windowFrom
    self.windowTo = windowTo
    self.authority = authority
    self.partners = partners
    self.finished = finished
    self.published = published
    self.previous = previous
    self.approval = approval
    self.results = results
    self.origin = origin
  }
}

/// Who approved a campaign (专项检查批准).
package struct Approval: Hashable, Sendable {
  package var by: String?
  package var number: String?
  package var date: Day?
  package var published: Day?

  package init(by: String?, number: String?, date: Day?, published: Day?) {
    self.by = by
    self.number = number
    self.date = date
    self.published = published
  }
}

/// One object checked for one item (检查结果).
package struct InspectionResult: Hashable, Sendable {
  package var number: String
  package var name: String
  package var code: CreditCode?
  package var region: String?
  package var objectClass: ObjectClass?
  package var isSpecial: Bool
  package var industry: String?
  package var date: Day?
  package var authority: String?
  package var item: String?
  package var outcome: InspectionOutcome
  package var problem: String?
  package var handling: String?
  package var followUp: String?
  package var closed: Day?
  package var published: Day?
  package var monitored: Bool?
  package var recheckOf: String?
  package var line: Int

  package init(
    number: String, name: String, code: CreditCode?, region: String?, objectClass: ObjectClass?, isSpecial: Bool,
    industry: String?, date: Day?, authority: String?, item: String?, outcome: InspectionOutcome, problem: String?,
    handling: String?, followUp: String?, closed: Day?, published: Day?, monitored: Bool?, recheckOf: String?, line: Int
  ) {
    self.number = number
    self.name = name
    self.code = code
    self.region = region
    self.objectClass = objectClass
    self.isSpecial = isSpecial
    self.industry = industry
    self.date = date
    self.authority = authority
    self.item = item
    self.outcome = outcome
    self.problem = problem
    self.handling = handling
    self.followUp = followUp
    self.closed = closed
    self.published = published
    self.monitored = monitored
    self.recheckOf = recheckOf
    self.line = line
  }
}

/// What a check found (检查结果), by code or by text in files.
public enum InspectionOutcome: String, FixedValue {
  case none, found, corrected
  case undisclosed
  case falseDisclosure = "false-disclosure"
  case unreachable, inactive, closed, uncooperative, deregistered, revoked, annulled, moved

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .none: "未发现问题"
    case .found: "发现问题待后续处理"
    case .corrected: "发现问题已责令改正"
    case .undisclosed: "未按规定公示应当公示的信息"
    case .falseDisclosure: "公示信息隐瞒真实情况、弄虚作假"
    case .unreachable: "通过登记的住所（经营场所）无法联系"
    case .inactive: "未发现开展本次抽查涉及的经营活动"
    case .closed: "已关闭停业或正在组织清算"
    case .uncooperative: "不配合检查情节严重"
    case .deregistered: "注销"
    case .revoked: "被吊销"
    case .annulled: "被撤销"
    case .moved: "迁出"
    }
  }

  /// Other Chinese names that files may use.
  public var aliases: [String] {
    switch self {
    case .none: ["正常", "合格"]
    case .found: ["存在问题", "发现问题"]
    default: []
    }
  }

  /// Whether a problem was found that needs a follow-up (后续处置).
  public var isProblem: Bool { self == .found || self == .corrected }
  /// Whether the code is the market regulator's, off unless `result_codes` turns it on.
  public var isOptional: Bool { ![.none, .found, .corrected].contains(self) }
}
