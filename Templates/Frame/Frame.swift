public import Disclosure
public import Markup

/// What all pages of a site share: head, navigation and foot.
public final class Frame: Sendable {
  /// 站点信息.
  public let site: SiteInfo
  let base: String
  private let absoluteBase: String
  private let top: HTML
  private let bottom: HTML
  private let styles: HTML
  private let identity: HTML
  private let navigations: [PageHead.Column: HTML]
  private let columnMetas: [PageHead.Column: HTML]

  /// The frame of a site.
  ///
  /// - Parameter pages: the free pages, which the foot lists.
  public init(site: SiteInfo, pages: [PublicPage]) {
    self.site = site
    base = site.basePath
    absoluteBase = Link(checking: site.origin) == nil ? base : site.origin + base
    let base = base
    func link(_ address: Address) -> Link { Link(base: base, path: address.path) }
    styles = Frame.styles(site, link)
    top = Frame.banner(site, link)
    bottom = Frame.foot(site, pages, link)
    identity = """
      <meta name="SiteName" content="\(site.name)">
      <meta name="SiteDomain" content="\(site.domain)">
      <meta name="SiteIDCode" content="\(site.siteCode ?? "")">

      """
    let columns = PageHead.Column.allCases
    navigations = Dictionary(uniqueKeysWithValues: columns.map { ($0, Frame.navigation($0, link)) })
    columnMetas = Dictionary(uniqueKeysWithValues: columns.map { ($0, Frame.columnMeta($0)) })
  }

  /// A link to a place on the site.
  public func link(_ address: Address) -> Link { Link(base: base, path: address.path) }

  /// The absolute address of a place on the site.
  public func absolute(_ address: Address) -> Link {
    Link(base: absoluteBase, path: address.path)
  }

  /// A whole page.
  public func page(_ head: PageHead, _ content: HTML) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'">
    <title>\(head.column == .home ? site.name : "\(head.title) - \(site.name)")</title>
    \(meta(head))\(styles)</head>
    <body>
    \(top)\(navigations[head.column])<main id="main" tabindex="-1">
    \(breadcrumbs(head))\(content)</main>
    \(bottom)</body>
    </html>

    """
  }

  private func meta(_ head: PageHead) -> HTML {
    var result = identity
    if let meta = columnMetas[head.column] { result += meta }
    if let article = head.article {
      result += """
        <meta name="ArticleTitle" content="\(head.title)">
        <meta name="ContentSource" content="\(article.source ?? site.agency)">
        <meta name="Url" content="\(address: absolute(head.address))">

        """
      // A reproduced document may give no day; an empty tag would be a wrong one.
      if let time = article.published.map({ "\($0) 00:00" }) {
        result += "<meta name=\"PubDate\" content=\"\(time)\">\n"
      }
      if !article.keywords.isEmpty {
        result += "<meta name=\"Keywords\" content=\"\(article.keywords.joined(separator: ","))\">\n"
      }
      if let text = article.description { result += "<meta name=\"Description\" content=\"\(text)\">\n" }
    } else {
      result += "<meta name=\"Description\" content=\"\(head.column.description)\">\n"
    }
    if !head.isIndexed { result += "<meta name=\"robots\" content=\"noindex\">\n" }
    if let feed = head.feed {
      result +=
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"\(head.column.name)\"\(href: link(feed))>\n"
    }
    return result + "<link rel=\"canonical\"\(href: absolute(head.address))>\n"
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

  private static func navigation(_ current: PageHead.Column, _ link: (Address) -> Link) -> HTML {
    let items = PageHead.Column.allCases.compactMap { column -> HTML? in
      guard let address = column.address else { return nil }
      let mark: HTML = column == current ? " aria-current=\"true\"" : ""
      return "<li><a\(href: link(address))\(mark)>\(column.name)</a></li>\n"
    }
    return """
      <nav class="columns" aria-label="栏目"><ul class="wrap">
      \(items)</ul></nav>

      """
  }

  private func breadcrumbs(_ head: PageHead) -> HTML {
    guard head.column != .home else { return "" }
    var steps = [PageHead.NamedStep(PageHead.Column.home.name, .home)]
    if let address = head.column.address, address != head.address { steps.append(.init(head.column.name, address)) }
    steps += head.path
    let items: [HTML] = steps.map { "<li><a\(href: link($0.address))>\($0.name)</a></li>" }
    return """
      <nav class="crumbs wrap" aria-label="当前位置"><ol>\(items)<li aria-current="page">\(head.title)</li></ol></nav>

      """
  }
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
