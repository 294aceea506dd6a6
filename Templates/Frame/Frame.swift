public import Disclosure
public import Markup

/// What all pages of a site share: head, navigation and foot.
public final class Frame: Sendable {
  /// 站点信息.
  public let site: SiteInfo
  let base: String
  /// Whether the site lists corrections and withdrawals.
  let hasChanges: Bool
  private let absoluteBase: String
  /// Where readers report errors.
  let errorReport: ErrorReport?
  /// The page that tells how credit is repaired, when the office has one.
  let repairGuide: Address?
  let creditPortal = Frame.creditPortalLink()
  /// Where laws are, for citations and for what texts name.
  let laws: LawPlaces
  /// What stands after the content of a page.
  let end: HTML
  private let homeCrumb: HTML
  /// What is the same on all pages of a column, by the number of the column.
  private let columns: [ColumnParts]

  private struct ColumnParts: Sendable {
    /// The tags of the site and of the column.
    let meta: HTML
    /// From the styles to the begin of the page's own part.
    let opening: HTML
    /// The way from the home page to the column.
    let crumbs: HTML
  }

  /// The frame of a site.
  ///
  /// - Parameters:
  ///   - pages: the free pages, which the foot lists.
  ///   - hasDuties: whether the foot leads to the duties too.
  ///   - hasExposures: whether the columns have that of the exposure notices.
  ///   - hasBriefings: whether they have that of the briefings.
  ///   - laws: the laws of the site, to which the foot then leads too.
  ///   - hasChanges: whether the site lists corrections and withdrawals.
  ///   - hasStatistics: whether the foot leads to the statistics too.
  public init(
    site: SiteInfo, pages: [PublicPage], hasDuties: Bool = false, hasExposures: Bool = false,
    hasBriefings: Bool = false, laws: [PublicLaw] = [],
    hasChanges: Bool = false, hasStatistics: Bool = false
  ) {
    self.site = site
    self.hasChanges = hasChanges
    base = site.basePath
    self.laws = LawPlaces(laws, base: site.basePath)
    absoluteBase = Link(checking: site.origin) == nil ? base : site.origin + base
    errorReport = ErrorReport(site, home: absoluteBase)
    repairGuide = pages.first { $0.id == "credit-repair" }?.address
    let base = base
    func link(_ address: Address) -> Link { Link(base: base, path: address.path) }
    let more = [
      hasDuties ? PageHead.Column.duties : nil, laws.isEmpty ? nil : .laws, hasChanges ? .changes : nil,
      hasStatistics ? .statistics : nil,
    ].compactMap { $0 }
    end = """
      </main>
      \(Frame.foot(site, pages, more, link))</body>
      </html>

      """
    let home = Frame.crumb(PageHead.Column.home.name, link(.home))
    homeCrumb = home
    let identity: HTML = """
      <meta name="SiteName" content="\(site.name)">
      <meta name="SiteDomain" content="\(site.domain)">
      <meta name="SiteIDCode" content="\(site.siteCode ?? "")">

      """
    let absent = [hasExposures ? nil : PageHead.Column.exposures, hasBriefings ? nil : .briefings].compactMap { $0 }
    let (styles, top) = (Frame.styles(site, link), Frame.banner(site, link))
    columns = PageHead.Column.allCases.map { column in
      ColumnParts(
        meta: identity + Frame.columnMeta(column),
        opening: """
          \(styles)</head>
          <body>
          \(top)\(Frame.navigation(column, without: absent, link))<main id="main" tabindex="-1">

          """,
        crumbs: column.address.map { home + Frame.crumb(column.name, link($0)) } ?? home)
    }
  }

  /// A link to a place on the site.
  public func link(_ address: Address) -> Link { Link(base: base, path: address.path) }

  /// The absolute address of a place on the site.
  public func absolute(_ address: Address) -> Link {
    Link(base: absoluteBase, path: address.path)
  }

  /// A whole page.
  public func page(_ head: PageHead, _ content: HTML) -> HTML {
    let start = start(head)
    return "\(room: start.bytes.count + content.bytes.count + end.bytes.count)\(start)\(content)\(end)"
  }

  /// What stands before the content of a page. A long page begins with it and ends with ``end``, so that its content is
  /// not made apart and copied.
  func start(_ head: PageHead) -> HTML {
    let parts = columns[head.column.rawValue]
    let isHome = head.column == .home
    let about: HTML =
      head.article.map { article(head, $0) } ?? "<meta name=\"Description\" content=\"\(head.column.description)\">\n"
    let isPublic = site.edition == .published
    let robots: HTML? = head.isIndexed && isPublic ? nil : "<meta name=\"robots\" content=\"noindex\">\n"
    let feed: HTML? =
      isPublic
      ? head.feed.map {
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"\(head.column.name)\"\(href: link($0))>\n"
      } : nil
    let canonical: HTML? = isPublic ? "<link rel=\"canonical\"\(href: absolute(head.address))>\n" : nil
    let mark: HTML? = isPublic ? nil : "【内部】"
    return """
      \(room: Frame.usualStart + parts.meta.bytes.count + parts.opening.bytes.count)<!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'">
      <title>\(mark)\(isHome ? "" : head.title)\(isHome ? "" : " - ")\(site.name)</title>
      \(parts.meta)\(about)\(robots)\(feed)\(canonical)\(parts.opening)\(breadcrumbs(head, parts))
      """
  }

  /// Enough for what differs before the content of nearly every page, so that it is not moved while it grows.
  private static let usualStart = 3072

  private func article(_ head: PageHead, _ article: PageHead.Article) -> HTML {
    // A reproduced document may give no day; an empty tag would be a wrong one.
    let published: HTML? = article.published.map { "<meta name=\"PubDate\" content=\"\(day: $0) 00:00\">\n" }
    let keywords: HTML? =
      article.keywords.isEmpty ? nil : "<meta name=\"Keywords\" content=\"\(article.keywords, ",")\">\n"
    let description: HTML? = article.description.map { "<meta name=\"Description\" content=\"\($0)\">\n" }
    return """
      <meta name="ArticleTitle" content="\(head.title)">
      <meta name="ContentSource" content="\(article.source ?? site.agency)">
      <meta name="Url" content="\(address: absolute(head.address))">
      \(published)\(keywords)\(description)
      """
  }

  private static func columnMeta(_ column: PageHead.Column) -> HTML {
    guard column != .home else { return "" }
    return """
      <meta name="ColumnName" content="\(column.name)">
      <meta name="ColumnDescription" content="\(column.description)">
      <meta name="ColumnKeywords" content="\(column.keywords)">
      <meta name="ColumnType" content="\(column.name)">

      """
  }

  private static func navigation(
    _ current: PageHead.Column, without absent: [PageHead.Column], _ link: (Address) -> Link
  ) -> HTML {
    let items = PageHead.Column.allCases.compactMap { column -> HTML? in
      guard let address = column.address, !absent.contains(column) else { return nil }
      let mark: HTML = column == current ? " aria-current=\"true\"" : ""
      return "<li><a\(href: link(address))\(mark)>\(column.name)</a></li>\n"
    }
    return """
      <nav class="columns" aria-label="栏目"><ul class="wrap">
      \(items)</ul></nav>

      """
  }

  private func breadcrumbs(_ head: PageHead, _ parts: ColumnParts) -> HTML {
    guard head.column != .home else { return "" }
    let start = head.column.address == head.address ? homeCrumb : parts.crumbs
    let path: [HTML] = head.path.map { Frame.crumb($0.name, link($0.address)) }
    return """
      <nav class="crumbs wrap" aria-label="当前位置"><ol>\(start)\(path)<li aria-current="page">\(head.title)</li></ol></nav>

      """
  }

  private static func crumb(_ name: String, _ link: Link) -> HTML { "<li><a\(href: link)>\(name)</a></li>" }
}

extension HTML {
  /// Both, one after the other.
  static func + (left: HTML, right: HTML) -> HTML {
    var result = left
    result += right
    return result
  }
}

extension SiteInfo {
  /// The host: `gongshi.example`.
  var domain: String {
    guard let scheme = origin.firstRange(of: "://") else { return origin }
    return String(origin[scheme.upperBound...])
  }
}
