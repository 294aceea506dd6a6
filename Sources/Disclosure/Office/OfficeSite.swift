/// The office's own edition (内部版): the site with its drafts, and lists that only the office may read.
///
/// It is another type than ``PublicSite``, so that the one cannot be published in place of the other.
public struct OfficeSite: Sendable {
  /// The site with drafts, its `info.edition` being ``SiteInfo/Edition/office``.
  public let site: PublicSite
  /// What is late, missing, held back and to come.
  public let lists: [OfficeList]
}

/// A list that only the office reads (内部清单); all its cells are words.
public struct OfficeList: Sendable {
  /// What the list is about; also its place: `office/drafts/`.
  public enum Kind: String, Sendable, CaseIterable {
    case agenda, duties, plans, ledgers, drafts, withheld, quotas, visits, rankings

    /// 标题.
    public var chinese: String {
      switch self {
      case .agenda: "今后30天事项"
      case .duties: "逾期和未履行的职责"
      case .plans: "逾期的计划事项"
      case .ledgers: "逾期未销号的整改项目"
      case .drafts: "待公开"
      case .withheld: "不公开的案件"
      case .quotas: "典型案例报送"
      case .visits: "检查频次提示"
      case .rankings: "单位排名"
      }
    }
  }

  /// 种类.
  public let kind: Kind
  /// What to know before reading it.
  public let note: String?
  /// 表头.
  public let columns: [String]
  /// As many cells as columns.
  public let rows: [[NamedLink]]

  init(_ kind: Kind, note: String? = nil, columns: [String], rows: [[NamedLink]]) {
    self.kind = kind
    self.note = note
    self.columns = columns
    self.rows = rows
  }
}
