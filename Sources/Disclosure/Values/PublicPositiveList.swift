public import Register

/// An entry of the positive list (正面清单).
public struct PublicListing: Hashable, Sendable {
  /// 统一社会信用代码.
  public let code: CreditCode
  /// 名称, with the enterprise's page when it has one.
  public let name: NamedLink
  /// 理由.
  public let reason: String?
  /// 列入.
  public let from: Day?
  /// 移出.
  public let until: Day?
}

/// The positive list from one day on which entries came or went until the next (正面清单版本).
///
/// It was public by name while it held, and so are its legal persons afterwards: why one left is neither recorded nor shown. A
/// sole proprietor (个体工商户) is a person, and is only counted once it has left.
public struct PositiveListVersion: Hashable, Sendable {
  /// 第几版, from 1.
  public let number: Int
  /// 生效日期; `nil` for what was listed before any day is recorded.
  public let date: Day?
  /// How many are listed (家数).
  public let count: Int
  /// 新列入.
  public let added: Change
  /// 移出.
  public let removed: Change

  /// Those that came or went.
  public struct Change: Hashable, Sendable {
    /// How many, with those that are not named.
    public let count: Int
    /// The names, in the order of the list.
    public let names: [NamedLink]
  }
}
