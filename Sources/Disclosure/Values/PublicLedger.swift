public import Register

/// A ledger as it may be shown on a day (整改台账公示).
///
/// Whether an item is late is the office's own affair: the public reads limits and days.
public struct PublicLedger: Hashable, Sendable {
  /// 编号.
  public let id: String
  /// Its page.
  public let address: Address
  /// 标题.
  public let title: String
  /// 来源.
  public let source: String?
  /// 完成时限.
  public let due: Day?
  /// 公示日期.
  public let published: Day?
  /// 阶段, in their order.
  public let stages: [String]
  /// How far all items are.
  public let counts: LedgerCounts
  /// 目标, side by side as the documents give them.
  public let targets: [PublicLedgerTarget]
  /// The same counts by district, in the order of the registry; items without a district last.
  public let districts: [PublicLedgerDistrict]
  /// In the order of the office's table.
  public let items: [PublicLedgerItem]
}

/// How far the items of a ledger are (进展统计).
public struct LedgerCounts: Hashable, Sendable {
  /// 总数.
  public var total = 0
  /// Without any stage (尚无进展).
  public var untouched = 0
  /// For each stage, the items that have reached it (达到).
  public var reached: [Int]
  /// For each stage, the items that are at it and not cleared (目前处于).
  public var standing: [Int]
  /// Through all stages, but not cleared (待销号).
  public var ready = 0
  /// 已销号.
  public var cleared = 0

  /// The share of cleared items (销号率).
  public var share: Share { Share(cleared, of: total) }
}

/// The counts of one district (分区域).
public struct PublicLedgerDistrict: Hashable, Sendable {
  /// 区域; `nil` for items that name none.
  public let name: String?
  /// Its counts.
  public let counts: LedgerCounts
}

/// One item of a ledger (台账条目).
public struct PublicLedgerItem: Hashable, Sendable {
  /// 编号.
  public let number: String
  /// 名称.
  public let name: String
  /// 区域.
  public let region: String?
  /// 责任单位.
  public let unit: String?
  /// Its own limit (完成时限).
  public let due: Day?
  /// The day of each stage, as far as it is known.
  public let dates: [Day?]
  /// 销号日期.
  public let cleared: Day?
  /// 备注.
  public let remark: String?
  /// How far it is.
  public let state: LedgerItemState
}

/// How far an item is (当前阶段).
public enum LedgerItemState: Hashable, Sendable {
  /// No stage is reached.
  case untouched
  /// The last stage that is reached, by its name.
  case stage(String)
  /// Through all stages.
  case ready
  /// Cleared.
  case cleared

  /// In words.
  public var chinese: String {
    switch self {
    case .untouched: "尚无进展"
    case .stage(let name): name
    case .ready: "待销号"
    case .cleared: "已销号"
    }
  }
}

/// A value that a ledger must reach, and what it has reached (目标).
public struct PublicLedgerTarget: Hashable, Sendable {
  /// 指标.
  public let what: String
  /// For whom it holds: 市级, 省级.
  public let scope: String?
  /// `≥ 65%`.
  public let value: String
  /// When it must be reached: `2026年`.
  public let time: String?
  /// 限定、说明.
  public let details: [String]
  /// The items that count; `nil` where the words do not tell.
  public let counted: Share?
  /// `70.9%`, or a number with its unit.
  public let reached: String?
  /// The day to which was counted, when it is not the day of the build.
  public let through: Day?
  /// How the two stand.
  public let state: LedgerTargetState
}

/// How a target and the value reached stand on a day (目标状态).
public enum LedgerTargetState: Hashable, Sendable {
  case met, notYet, missed, unmeasured

  /// In neutral words.
  public var chinese: String {
    switch self {
    case .met: "已达到"
    case .notYet: "尚未达到"
    case .missed: "期满未达到"
    case .unmeasured: "未计算"
    }
  }
}
