/// How many of how many (比例): counted, never divided until it is written.
public struct Share: Hashable, Sendable {
  /// 其中.
  public var part: Int
  /// 总数.
  public var whole: Int

  /// `part` of `whole`.
  public init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }
}

extension Share: CustomStringConvertible {
  /// To one decimal, rounded down so that 100% means all; a dash without a base.
  public var description: String {
    guard whole > 0 else { return "—" }
    let tenths = part * 1000 / whole
    return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
  }
}
