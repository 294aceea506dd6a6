public import Register

/// Values to reach in a year, as they may be shown on a day (指标公示).
public struct PublicIndicators: Hashable, Sendable {
  /// 编号.
  public let id: String
  /// Its page.
  public let address: Address
  /// 标题.
  public let title: String
  /// 年度.
  public let year: Int
  /// 来源.
  public let source: String?
  /// 公示日期.
  public let published: Day?
  /// 说明.
  public let notes: [String]
  /// In the order of the file.
  public let items: [PublicIndicator]
}

/// One value to reach (指标).
public struct PublicIndicator: Hashable, Sendable {
  /// 编号.
  public let id: String
  /// 名称.
  public let name: String
  /// For whom it holds.
  public let scope: String?
  /// 比较方式 in words; `nil` without a value to reach.
  public let comparator: String?
  /// 目标值 with its unit.
  public let target: String?
  /// 限定: 力争, 原则上.
  public let hedge: String?
  /// 说明.
  public let note: String?
  /// The values of the periods that have ended, oldest first.
  public let values: [PublicIndicatorValue]
  /// How the latest value stands to the target.
  public let state: IndicatorState

  /// The latest known value.
  public var latest: PublicIndicatorValue? { values.last }
}

/// What was measured in a period (指标值).
public struct PublicIndicatorValue: Hashable, Sendable {
  /// 期间.
  public let period: Period
  /// 数值 with its unit.
  public let value: String
}

/// How a value stands to its target, in neutral words (是否达到).
public enum IndicatorState: Hashable, Sendable {
  case met, notMet
  /// On one side of a target that asks for exactly its value: which side is better, the document does not say.
  case above, below
  /// No period has ended.
  case noValue
  /// The document gives no value to reach.
  case noTarget

  /// In words.
  public var chinese: String {
    switch self {
    case .met: "达到目标值"
    case .notMet: "未达到目标值"
    case .above: "高于目标值"
    case .below: "低于目标值"
    case .noValue: "暂无数值"
    case .noTarget: "未设目标值"
    }
  }
}
