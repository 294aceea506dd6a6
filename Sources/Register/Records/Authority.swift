/// The level of an authority (层级).
public enum AuthorityLevel: String, FixedValue {
  case province, city, district, section

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .province: "省级"
    case .city: "市级"
    case .district: "区县级"
    case .section: "科室"
    }
  }
}

/// An agency or a section of one (机关、内设机构).
package struct Authority: Hashable, Sendable {
  package var id: String
  package var name: String
  package var short: String?
  package var aliases: [String]
  package var parent: String?
  package var level: AuthorityLevel?
  package var region: String?
  package var code: CreditCode?
  /// Whether quotas and unit tables list it.
  package var isRanked: Bool
  /// The bodies to which an administrative review (行政复议) goes.
  package var reviewBy: [String]
  /// The court to which a suit (行政诉讼) goes.
  package var court: String?
  /// Whether it stands for several units (各分局).
  package var isCollective: Bool
  package var members: [String]
  package var isExternal: Bool

  package init(
    id: String, name: String, short: String?, aliases: [String], parent: String?, level: AuthorityLevel?,
    region: String?, code: CreditCode?, isRanked: Bool, reviewBy: [String], court: String?, isCollective: Bool,
    members: [String], isExternal: Bool
  ) {
    self.id = id
    self.name = name
    self.short = short
    self.aliases = aliases
    self.parent = parent
    self.level = level
    self.region = region
    self.code = code
    self.isRanked = isRanked
    self.reviewBy = reviewBy
    self.court = court
    self.isCollective = isCollective
    self.members = members
    self.isExternal = isExternal
  }
}

extension Authority {
  /// The short name, or the whole one where it has none (简称).
  package var usualName: String { short ?? name }
}

extension Register {
  /// The usual names of all authorities by their ids.
  package var unitNames: [String: String] {
    Dictionary(authorities.map { ($0.id, $0.usualName) }) { first, _ in first }
  }
}

/// A district of the office's territory (行政区域).
package struct Region: Hashable, Sendable {
  package var id: String
  package var name: String
  package var aliases: [String]

  package init(id: String, name: String, aliases: [String]) {
    self.id = id
    self.name = name
    self.aliases = aliases
  }
}
