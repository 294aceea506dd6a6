public import Register

/// What an exposure notice says of a case (曝光台各栏).
public struct PublicExposureFacts: Hashable, Sendable {
  /// 地址, to the street; `nil` for a masked party, which it would lead to.
  public let place: String?
  /// 环境问题.
  public let problem: String
  /// 处理情况.
  public let handling: String
  /// 下步措施.
  public let next: String?
  /// That what is said is not final: 尚未作出处罚决定, 行政复议中.
  public let caution: String?
}

/// A case in a notice.
public struct PublicExposureRow: Sendable {
  /// The case.
  public let item: PublicCase
  /// 企业名称, as the policy shows it.
  public let name: String
  /// The columns.
  public let facts: PublicExposureFacts
}

/// A picture of a notice (现场图片).
public struct PublicExposureImage: Hashable, Sendable {
  /// Where it is on the site.
  public let address: Address
  /// What it shows.
  public let alt: String
  /// Where it lies below the folder that holds `Content/`.
  public let source: String
}

/// The exposure notice of one week (曝光台一期): the cases that are still displayed, and the office's words.
///
/// A class, because pages, feeds and tables share its rows.
public final class PublicExposure: Sendable {
  /// 周.
  public let week: Week
  /// 标题.
  public let title: String
  /// 发布日期.
  public let published: Day
  /// The last day on which something was added.
  public let updated: Day
  /// 导语.
  public let summary: String?
  /// The office's words.
  public let body: PublicText?
  /// The cases, in the notice's order.
  public let rows: [PublicExposureRow]
  /// 图片.
  public let images: [PublicExposureImage]
  /// 索引号, once it is recorded.
  public let index: String?

  init(
    week: Week, title: String, published: Day, updated: Day, summary: String?, body: PublicText?,
    rows: [PublicExposureRow], images: [PublicExposureImage],
    index: String? = nil
  ) {
    self.week = week
    self.title = title
    self.published = published
    self.updated = updated
    self.summary = summary
    self.body = body
    self.rows = rows
    self.images = images
    self.index = index
  }

  /// Whether all of its cases have left and the office wrote nothing: only neutral words are shown.
  public var isOver: Bool { rows.isEmpty && summary == nil && body == nil && images.isEmpty }
}

extension PublicExposure: CustomDebugStringConvertible {
  /// Every property with its value: tests look for what must not be in a record.
  public var debugDescription: String {
    let properties = Mirror(reflecting: self).children.map { "\($0.label ?? "_"): \(String(reflecting: $0.value))" }
    return "PublicExposure(\(properties.joined(separator: ", ")))"
  }
}

extension Address {
  /// 曝光台.
  public static let exposures = Address("exposures/")
  /// The notices of a year.
  public static func exposures(year: Int) -> Address { Address("exposures/\(year)/") }
  /// The notice of a week: `exposures/2026/w22/`.
  public static func exposure(_ week: Week) -> Address {
    Address("exposures/\(week.slug.replacing("-", with: "/"))/")
  }
}
