public import Disclosure
import Markup
import Register

extension Frame {
  /// Style sheets and the script, all of this site.
  static func styles(_ site: SiteInfo, _ link: (Address) -> Link) -> HTML {
    var result: HTML = """
      <link rel="stylesheet"\(href: link(.styleSheet))>

      """
    if site.accent != nil { result += "<link rel=\"stylesheet\"\(href: link(.theme))>\n" }
    if let style = site.style { result += "<link rel=\"stylesheet\"\(href: link(style))>\n" }
    if let logo = site.logo { result += "<link rel=\"icon\"\(href: link(logo))>\n" }
    if site.edition == .published {
      result += "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"\(site.name)\"\(href: link(.feed))>\n"
    }
    return result + "<script\(src: link(.script)) defer></script>\n"
  }

  /// The head of the page: skip link, portals, sample banner, name and tools.
  static func banner(_ site: SiteInfo, _ link: (Address) -> Link) -> HTML {
    let portals = site.links.compactMap { portal -> HTML? in
      Link(checking: portal.url).map { "<li><a\(href: $0)>\(portal.name)</a></li>\n" }
    }
    let list: HTML = portals.isEmpty ? "" : "<ul class=\"portals\">\n\(portals)</ul>\n"
    let logo: HTML? = site.logo.map { "<img\(src: link($0)) alt=\"\" width=\"56\" height=\"56\">" }
    let sample: HTML =
      site.isSample ? "<p class=\"sample\" role=\"note\"><span class=\"wrap\">本站内容为示例数据，企业、人员和案件均为虚构。</span></p>\n" : ""
    // On every page, whatever else it shows, and the first thing that is read of it.
    let office: HTML =
      site.edition == .office
      ? "<p class=\"sample office\" role=\"note\"><span class=\"wrap\">内部资料，仅供本机关使用，不得对外公开。\(Frame.officeLink(link))</span></p>\n"
      : ""
    return """
      <a class="skip" href="#main">跳到正文</a>
      \(office)\(sample)<header class="top"><div class="wrap">
      <a class="brand"\(href: link(.home))>\(logo)<span><b>\(site.name)</b><small>\(site.agency)主办</small></span></a>
      <div class="tools" hidden><button type="button" data-tool="larger">大字</button><button type="button" data-tool="contrast">高对比</button><button type="button" data-tool="print">打印</button></div>
      \(list)</div></header>

      """
  }

  /// The foot of the page (页脚).
  ///
  /// - Parameter columns: those of the site that are not in the navigation.
  static func foot(
    _ site: SiteInfo, _ pages: [PublicPage], _ columns: [PageHead.Column], _ link: (Address) -> Link
  ) -> HTML {
    let guides: [HTML] = pages.map { "<li><a\(href: link($0.address))>\($0.title)</a></li>\n" }
    let more: [HTML] = columns.compactMap { column in
      column.foot.map { "<li><a\(href: link($0))>\(column.name)</a></li>\n" }
    }
    let report: HTML? = site.reportError.flatMap { Link(checking: $0) }.map {
      "<li><a\(href: $0)>我为政府网站找错</a></li>\n"
    }
    let contact = [
      site.phone.map { "电话：\($0)" }, site.postalAddress.map { "地址：\($0)" }, site.email.map { "邮箱：\($0)" },
    ].compactMap { $0 }.joined(separator: "　")
    let numbers = [site.siteCode.map { "网站标识码：\($0)" }, site.icp, site.police].compactMap { $0 }.joined(separator: "　")
    return """
      <footer class="bottom"><div class="wrap">
      <ul class="guides">
      \(guides)\(more)<li><a\(href: link(.siteMap))>网站地图</a></li>
      \(report)</ul>
      <div class="owner"><span class="badge" title="党政机关标识" aria-hidden="true"></span>
      <p>主办单位：\(site.agency)</p>
      <p>\(contact)</p>
      <p>\(numbers)</p></div>
      </div></footer>

      """
  }
}

extension Address {
  /// The built-in style sheet.
  public static let styleSheet = Address("assets/site.css")
  /// The colours of `site.yml`.
  public static let theme = Address("assets/theme.css")
  /// The built-in script.
  public static let script = Address("assets/site.js")
  /// The feed of the whole site.
  public static let feed = Address("feed.xml")
}
