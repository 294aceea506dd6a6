public import Register

/// A briefing, a bulletin or a text for the press as it is shown (简报).
///
/// A class, because pages, feeds and lists share it.
public final class PublicBriefing: Sendable {
  /// `2026-q2`.
  public let id: String
  /// 类别.
  public let kind: BriefingKind
  /// 标题.
  public let title: String
  /// The quarter or month that it reports on (报告期).
  public let period: Period
  /// 第几期.
  public let issue: Int?
  /// 总第几期.
  public let totalIssue: Int?
  /// 签发日期; `nil` for a draft, which only the office's own edition has.
  public let issued: Day?
  /// Whether only the office reads it (内部).
  public let isInternal: Bool
  /// 编发单位.
  public let editor: String
  /// 报、送、发.
  public let recipients: [String]
  /// The words with their computed tables and charts; nothing once it is archived.
  public let body: PublicText
  /// 归档版本, the oldest first; the last one is what the site shows.
  public let versions: [PublicArchivedVersion]
  /// 索引号, once it is recorded.
  public let index: String?

  init(
    id: String, kind: BriefingKind, title: String, period: Period, issue: Int?, totalIssue: Int?, issued: Day?,
    isInternal: Bool, editor: String, recipients: [String], body: PublicText,
    versions: [PublicArchivedVersion] = [], index: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.period = period
    self.issue = issue
    self.totalIssue = totalIssue
    self.issued = issued
    self.isInternal = isInternal
    self.editor = editor
    self.recipients = recipients
    self.body = body
    self.versions = versions
    self.index = index
  }

  /// The day of the last change that is known: issue or correction (更正日期).
  public var updated: Day? { versions.count > 1 ? versions.last?.archived : issued }

  /// The year that it reports on (年度).
  public var year: Int { period.first.year }

  /// Its page: `briefings/2026/q2/`, `briefings/2026/06/`, `briefings/2026/q2-release/`.
  public var address: Address { .briefing(id) }
}

extension Address {
  /// 简报.
  public static let briefings = Address("briefings/")
  /// The briefing `2026-q2`: `briefings/2026/q2/`.
  public static func briefing(_ id: String) -> Address {
    let year = id.prefix(4)
    return Address("briefings/\(year)/\(id.dropFirst(5))/")
  }
}
