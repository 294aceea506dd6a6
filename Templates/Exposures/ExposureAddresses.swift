public import Disclosure
public import Register

extension Address {
  /// The feed of notices.
  public static let exposureFeed = Address("exposures/feed.xml")
  /// The notices of a year as a table.
  public static func exposureTable(year: Int) -> Address { Address("exposures/\(year)/exposures.csv") }
  /// The notice to be put into an official account (公众号图文).
  public static func exposureWechat(_ week: Week) -> Address { Address(Address.exposure(week).path + "wechat.html") }
  /// The notice for a newspaper (报纸稿).
  public static func exposurePress(_ week: Week) -> Address { Address(Address.exposure(week).path + "press.txt") }
  /// The notice to be read aloud (口播稿).
  public static func exposureBroadcast(_ week: Week) -> Address {
    Address(Address.exposure(week).path + "broadcast.txt")
  }
}
