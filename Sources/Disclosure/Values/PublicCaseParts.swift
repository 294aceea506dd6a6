public import Register

/// A value by which records are listed, with its place in an address (分类).
public struct Facet: Hashable, Sendable {
  /// In an address.
  public let slug: String
  /// On a page.
  public let name: String
}

/// The party as it may be shown (当事人).
public struct PublicParty: Hashable, Sendable {
  /// The name, whole or masked.
  public let name: String
  /// Whether the name is masked.
  public let isMasked: Bool
  /// 类型.
  public let type: PartyType
  /// 统一社会信用代码.
  public let code: CreditCode?
  /// 法定代表人.
  public let representative: String?
  /// The enterprise's page.
  public let address: Address?
}

/// An authority with where to appeal against it (机关与救济途径).
public struct PublicAuthority: Hashable, Sendable {
  /// 名称.
  public let name: String
  /// 复议机关.
  public let reviewBy: [String]
  /// 管辖法院.
  public let court: String?
}

/// A law with the articles cited (引用条款).
public struct PublicCitation: Hashable, Sendable {
  /// The law's id, which is its place among the lists.
  public let law: Facet
  /// 条款.
  public let articles: [Article]
  /// 作用.
  public let role: CitationRole?
}

/// One measure in words (处罚内容).
public struct PublicMeasure: Hashable, Sendable {
  /// 种类.
  public let kind: MeasureKind
  /// Amount, days, terms.
  public let details: [String]
}

/// An entry of the history in words (状态变化).
public struct PublicEvent: Hashable, Sendable {
  /// 日期.
  public let date: Day
  /// 状态.
  public let status: CaseStatus
}

/// A file beside a case (附件).
public struct PublicAttachment: Hashable, Sendable {
  /// 名称.
  public let name: String
  /// Where it is on the site.
  public let address: Address
  /// Where it lies below the folder that holds `Content/`.
  public let source: String
}

/// What stands at the address of a record that has left the site (停止公示说明): nothing that names anyone.
public struct DepartureNotice: Hashable, Sendable {
  /// Why the record is gone.
  public enum Reason: Hashable, Sendable {
    /// Its display has ended, or it was repaired: neutral words.
    case ended
    /// Its display has ended; the words of a typical case stay, which name nobody (匿名保留).
    case anonymised(title: String, text: PublicText)
    /// The office keeps it back for now (暂停公示): neutral words.
    case suspended
    /// The decision was withdrawn: number, date and reason (行政处罚法 art. 48).
    case withdrawn(number: String?, date: Day, reason: String?)
    /// The decision was changed; the new one has its own page, when that is shown.
    case changed(number: String?, date: Day, reason: String?, replacement: Address?)
  }

  /// The record's address.
  public let address: Address
  /// Older addresses of it.
  public let aliases: [Address]
  /// Why it is gone.
  public let reason: Reason
}
