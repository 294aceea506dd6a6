public import Register

/// A law with what the site knows of it and the displayed cases that cite it (法律法规).
public struct PublicLaw: Sendable {
  /// 编号.
  public let id: String
  /// Its page.
  public let address: Address
  /// 标题.
  public let title: String
  /// 简称 and other names.
  public let names: [String]
  /// 种类.
  public let kind: LawKind?
  /// 制定机关.
  public let issuer: String?
  /// The first day with it (施行日期).
  public let inForce: Day?
  /// The first day without it (废止日期), once it is known.
  public let repealed: Day?
  /// 效力状态 on the day of the build.
  public let state: LawState
  /// What has taken its place (替代).
  public let replacedBy: NamedLink?
  /// What it has taken the place of.
  public let replaces: [NamedLink]
  /// 历次修改, oldest first.
  public let versions: [PublicLawVersion]
  /// The displayed cases under each article, in the order of the law; last those under none.
  public let groups: [LawGroup]
  /// How many displayed cases cite it.
  public let caseCount: Int
}

/// Whether a law is in force (效力状态).
public enum LawState: Hashable, Sendable {
  case upcoming, inForce, repealed

  /// 尚未施行, 施行中, 已废止.
  public var chinese: String {
    switch self {
    case .upcoming: "尚未施行"
    case .inForce: "施行中"
    case .repealed: "已废止"
    }
  }
}

/// One wording of a law (版本).
public struct PublicLawVersion: Hashable, Sendable {
  /// 公布日期.
  public let promulgated: Day?
  /// 施行日期.
  public let inForce: Day
  /// 文号.
  public let number: String?
  /// 说明.
  public let note: String?
}

/// The displayed cases that cite one article (条), newest first.
public struct LawGroup: Sendable {
  /// The article, or a part of the law; `nil` for citations of the law alone.
  public let article: Article?
  /// The cases, each once.
  public let entries: [LawEntry]

  /// Its place on the law's page.
  public var anchor: String { article?.anchor ?? "whole" }
  /// `第八十三条`.
  public var name: String { article?.description ?? "未注明条款" }
}

/// A case below an article, with what it cites there.
public struct LawEntry: Sendable {
  /// 编号 of the case.
  public let id: String
  /// 标题, with names masked.
  public let title: String
  /// Its page.
  public let address: Address
  /// 公示日期.
  public let published: Day
  /// What it cites of the article, and for what.
  public let uses: [Use]

  /// Articles cited for one purpose.
  public struct Use: Hashable, Sendable {
    /// 违反, 处罚依据.
    public let role: CitationRole?
    /// 条款 in full.
    public let articles: [Article]
  }
}

extension Address {
  /// 法律法规.
  public static let laws = Address("laws/")
  /// All laws as a table.
  public static let lawTable = Address("laws/laws.csv")
  /// One law.
  public static func law(_ id: String) -> Address { Address("laws/\(id)/") }
  /// Every case under one article of a law.
  public static func law(_ id: String, anchor: String) -> Address { Address("laws/\(id)/\(anchor)/") }
}
