public import Register

/// A place on the site, as a path without a leading slash; a page ends with `/` (网址路径).
public struct Address: Hashable, Sendable, Comparable {
  /// `cases/2026/2026-0042/`.
  public let path: String

  /// A place on the site.
  public init(_ path: String) { self.path = path }

  /// By the path.
  public static func < (left: Address, right: Address) -> Bool { left.path < right.path }

  /// The file that a web server gives for the address.
  public var file: String { path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path }
}

extension Address {
  /// The home page.
  public static let home = Address("")
  /// 计划.
  public static let plans = Address("plans/")
  /// 双随机、一公开.
  public static let inspections = Address("inspections/")
  /// 企业.
  public static let enterprises = Address("enterprises/")
  /// 案件.
  public static let cases = Address("cases/")
  /// 典型案例.
  public static let typical = Address("typical/")
  /// 名录库.
  public static let registry = Address("registry/")
  /// 整改台账.
  public static let ledgers = Address("rectifications/")
  /// 指标.
  public static let indicators = Address("indicators/")
  /// 网站地图.
  public static let siteMap = Address("sitemap/")

  /// One plan.
  public static func plan(_ id: String) -> Address { Address("plans/\(id)/") }
  /// One item of a plan.
  public static func planItem(_ plan: String, _ item: String) -> Address { Address("plans/\(plan)/\(item)/") }
  /// The draw tasks of a quarter.
  public static func quarter(_ quarter: Quarter) -> Address {
    Address("inspections/\(quarter.year)/q\(quarter.quarter)/")
  }
  /// One draw task.
  public static func task(_ id: String) -> Address { Address("inspections/\(id)/") }
  /// One enterprise, its code in lower case.
  public static func enterprise(_ code: CreditCode) -> Address { Address("enterprises/\(code.slug)/") }
  /// One case.
  public static func `case`(_ id: String, year: Int) -> Address { Address("cases/\(year)/\(id)/") }
  /// One batch of typical cases.
  public static func batch(_ id: String) -> Address { Address("typical/\(id)/") }
  /// One ledger.
  public static func ledger(_ id: String) -> Address { Address("rectifications/\(id)/") }
  /// The indicators of one file.
  public static func indicators(_ id: String) -> Address { Address("indicators/\(id)/") }
  /// A free page.
  public static func page(_ id: String) -> Address { Address("\(id)/") }
  /// A file below `Content/static/`, named as there or from `static/` on.
  public static func `static`(_ path: String) -> Address {
    Address(path.hasPrefix("static/") ? String(path.dropFirst("static/".count)) : path)
  }
}
