public import Register

/// One entry of 更正与撤下: a published fact that was corrected, or a record that was taken down. Never the old value, and
/// nobody who has left the site.
public struct PublicChange: Hashable, Sendable {
  /// What was done.
  public enum Kind: Hashable, Sendable {
    /// 更正.
    case correction
    /// The decision was withdrawn (行政处罚法 art. 48).
    case withdrawn
    /// The decision was changed.
    case changed
    /// The address was given up.
    case gone

    /// The Chinese name.
    public var chinese: String {
      switch self {
      case .correction: "更正"
      case .withdrawn: "撤回"
      case .changed: "变更"
      case .gone: "撤下"
      }
    }
  }

  /// The day.
  public let date: Day
  /// What was done.
  public let kind: Kind
  /// The record by its title today, or neutral words and the notice in its place.
  public let record: NamedLink
  /// What kind of record it is: 案件, 抽查任务.
  public let column: String
  /// Which facts.
  public let fields: [String]
  /// Why.
  public let reason: String?
  /// What names it on the page and in the feed: stable, and of no other change.
  public let key: String
}
