public import Register

/// How far a draw is whose results are not published yet (抽查任务进度).
public enum DrawStage: Hashable, Sendable {
  case drawn, inspecting, finished

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .drawn: "已抽取"
    case .inspecting: "检查中"
    case .finished: "已完成待公开"
    }
  }
}

/// A draw that the office has announced and whose results are not published yet (抽查任务公告).
///
/// It has no place for an object, an officer or a row of results: who will be visited, and by whom, is secret until the visit
/// window has passed (国办发〔2015〕58号). Nor does it name the task whose problems are checked again, as those are public by name.
public struct AnnouncedTask: Hashable, Sendable {
  /// 编号.
  public let id: String
  /// Its page, which later is that of the results.
  public let address: Address
  /// 名称.
  public let name: String
  /// 进度, as of the day.
  public let stage: DrawStage
  /// 公告日期.
  public let announced: Day
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
  public let drawDate: Day
  /// 抽取方法.
  public let method: String?
  /// 平台与编号.
  public let platform: String?
  /// What was fixed before the draw; without its seed until the window has passed (抽取承诺).
  public let proof: DrawProof?
  /// 检查时段.
  public let window: String?
  /// 检查机关.
  public let authority: String
  /// 联合部门.
  public let partners: [String]
  /// 批准文号.
  public let approval: String?
  /// 索引号, where the office keeps a record.
  public internal(set) var index: String?
}
