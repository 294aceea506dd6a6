public import Register

/// Who publishes, as every page shows it (站点信息).
public struct SiteInfo: Hashable, Sendable {
  /// 网站名称.
  public let name: String
  /// 主办单位.
  public let agency: String
  /// The address of the home page, with a slash at its end.
  public let baseURL: String
  /// The path of `baseURL`, with a slash at both ends: `/`, `/zfgs/`.
  public let basePath: String
  /// The scheme and host of `baseURL`: `https://gongshi.example`.
  public let origin: String
  /// 网站标识码.
  public let siteCode: String?
  /// 索引号前缀.
  public let indexPrefix: String?
  /// ICP 备案号.
  public let icp: String?
  /// 公安备案号.
  public let police: String?
  /// 联系电话.
  public let phone: String?
  /// 地址.
  public let postalAddress: String?
  /// 邮箱.
  public let email: String?
  /// 我为政府网站找错.
  public let reportError: String?
  /// Whether all data are samples (示例数据).
  public let isSample: Bool
  /// `#0b5b56`.
  public let accent: String?
  /// The logo's place.
  public let logo: Address?
  /// The extra style sheet's place.
  public let style: Address?
  /// Portals in the head of each page.
  public let links: [PortalLink]
  /// The day of the build (基准日).
  public let day: Day

  /// 公开版 or 内部版.
  public let edition: Edition

  /// For whom the site is made (版本).
  public enum Edition: Hashable, Sendable, CaseIterable {
    /// For everybody.
    case published
    /// For the office alone, and marked so on every page (内部版).
    case office
  }

  /// A portal's name and address.
  public struct PortalLink: Hashable, Sendable {
    /// 名称.
    public let name: String
    /// Absolute.
    public let url: String
  }

  init(_ site: Site, day: Day, edition: Edition = .published) {
    name = site.name
    agency = site.agency
    baseURL = site.baseURL
    basePath = SiteInfo.path(of: site.baseURL)
    origin = String(site.baseURL.dropLast(basePath.count))
    siteCode = site.siteCode
    indexPrefix = site.indexPrefix
    icp = site.icp
    police = site.police
    phone = site.contact?.phone
    postalAddress = site.contact?.address
    email = site.contact?.email
    reportError = site.reportError
    isSample = site.isSample
    accent = site.theme.accent
    logo = site.theme.logo.map { Address.static($0) }
    style = site.theme.style.map { Address.static($0) }
    links = site.links.map { PortalLink(name: $0.name, url: $0.url) }
    self.day = day
    self.edition = edition
  }

  private static func path(of url: String) -> String {
    guard let scheme = url.firstRange(of: "://") else { return "/" }
    let rest = url[scheme.upperBound...]
    return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
  }
}
