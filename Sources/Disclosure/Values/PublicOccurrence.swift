public import Register

/// One dated time of an item or step, as it may be shown (日程).
public struct PublicOccurrence: Hashable, Sendable {
  /// 日程类型.
  public let kind: OccurrenceKind
  /// 起; of a limit the limit itself.
  public let first: Day
  /// 止; of a limit the limit itself.
  public let last: Day
  /// 时限, where there is one.
  public let limit: Day?
  /// Of something that recurs: the period that it is about.
  public let about: Period?
  /// 事由, where the plan gives one.
  public let activity: Activity?
  /// In words, with who does it and for whom: `各分局报送（报执法支队）`.
  public let what: String
  /// When, in words: `4月底前`, `每季度最后一个月20日前`.
  public let words: String
  /// 精度.
  public let precision: Precision
  /// How often, in words, for something that recurs.
  public let cadence: String?
  /// 另一理解: whether it follows from the second reading of an unclear phrase.
  public let isSecondReading: Bool
  /// 进展状态 as of the day; `nil` in a reproduced plan.
  public let state: PlanState?

  /// The last day on which it is still to be done: the limit, where there is one.
  public var end: Day { limit ?? last }
}
