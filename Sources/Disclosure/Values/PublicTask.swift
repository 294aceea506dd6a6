public import Register

/// A draw task whose results are published (抽查任务公示).
public struct PublicTask: Hashable, Sendable {
  /// 编号.
  public let id: String
  /// Its page.
  public let address: Address
  /// 名称.
  public let name: String
  /// 计划条目.
  public let plan: NamedLink?
  /// 季度.
  public let quarter: Quarter?
  /// 层级.
  public let level: AuthorityLevel?
  /// 检查类型.
  public let checkKind: CheckKind
  /// 抽查事项.
  public let items: [String]
  /// 抽查范围.
  public let scope: DrawScope?
  /// 名录库数.
  public let pool: Int?
  /// 抽取数.
  public let drawn: Int?
  /// 抽取日期.
  public let drawDate: Day?
  /// 抽取方法.
  public let method: String?
  /// 平台与编号.
  public let platform: String?
  /// How the draw can be repeated; `nil` for one that was made in a provincial system (抽取复核).
  public let proof: DrawProof?
  /// 检查时段.
  public let window: String?
  /// 检查机关.
  public let authority: String
  /// 联合部门.
  public let partners: [String]
  /// 批准文号.
  public let approval: String?
  /// 完成日期.
  public let finished: Day?
  /// 公示日期.
  public let published: Day
  /// 复查的任务.
  public let previous: NamedLink?
  /// 检查结果, in the order of the office's table.
  public let results: [PublicResult]
  /// 索引号, once it is recorded.
  public internal(set) var index: String?
  /// 更正日期.
  public internal(set) var corrected: Day?
}

/// What anyone needs to repeat a draw: the pool itself stays in the office, its digest is public (抽取复核).
public struct DrawProof: Hashable, Sendable {
  /// 任务.
  public let task: String
  /// 抽取日期.
  public let date: Day?
  /// 名录库摘要 (SHA-256).
  public let poolDigest: String
  /// 承诺值.
  public let commitment: String
  /// 公开随机数.
  public let entropy: String?
  /// 种子; `nil` until the window has ended.
  public let seed: String?
}

/// One object checked for one item, as it may be shown (检查结果).
public struct PublicResult: Hashable, Sendable {
  /// 序号.
  public let number: String
  /// 抽查对象, with its page.
  public let object: NamedLink
  /// 统一社会信用代码.
  public let code: CreditCode?
  /// 所属区域.
  public let region: String?
  /// 监管类别.
  public let objectClass: ObjectClass?
  /// 行业.
  public let industry: String?
  /// 检查日期.
  public let date: Day?
  /// 检查机关.
  public let authority: String?
  /// 抽查事项.
  public let item: String?
  /// 检查结果.
  public let outcome: InspectionOutcome
  /// 发现问题.
  public let problem: String?
  /// 处理情况.
  public let handling: String?
  /// 后续处置.
  public let followUp: String?
  /// 完结日期.
  public let closed: Day?
  /// 公示日期.
  public let published: Day
  /// 同步监测.
  public let monitored: Bool?
  /// The task and number of the problem that is re-checked (复查).
  public let recheckOf: NamedLink?
}
