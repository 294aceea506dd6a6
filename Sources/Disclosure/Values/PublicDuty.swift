public import Register

/// A duty as the public may see it (履责事项): what it asks, and for each period the limit and the day on which it was done.
///
/// It holds no state, no unit and no count: whether something was late is told to the office alone.
public struct PublicDuty: Hashable, Sendable {
  /// 编号.
  public let id: String
  /// 名称.
  public let name: String
  /// 履责要求, such as 每季度，次月15日前.
  public let rule: String
  /// 依据.
  public let basis: NamedLink?
  /// Whether a line is a record, such as one decision, and not a period.
  public let isPerRecord: Bool
  /// Whether what it asks is done by publishing (公开日期), and not by finishing or handing in (完成日期).
  public let isPublication: Bool
  /// Newest first.
  public let lines: [Line]

  /// A period or a record of a duty.
  public struct Line: Hashable, Sendable {
    /// The year under which it stands.
    public let year: Int
    /// 期间, or the record; a masked record has no address.
    public let subject: NamedLink
    /// 期限.
    public let limit: Day
    /// Whether the limit may still move, because a holiday notice is missing (待定).
    public let isPending: Bool
    /// 公开日期 or 完成日期; `nil` where there is none yet.
    public let done: Day?
  }
}
