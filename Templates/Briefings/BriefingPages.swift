public import Disclosure
import Markdown
public import Markup
import Register

extension Address {
  /// A briefing as a PDF: `briefings/2026/q2/briefing.pdf`.
  public static func printed(_ briefing: PublicBriefing) -> Address { Address("\(briefing.address.path)briefing.pdf") }

}

/// The briefings of the same kind before and after one.
public struct BriefingSiblings: Sendable {
  /// 上一期.
  public var earlier: PublicBriefing?
  /// 下一期.
  public var later: PublicBriefing?

  /// Both, or none.
  public init(earlier: PublicBriefing? = nil, later: PublicBriefing? = nil) {
    (self.earlier, self.later) = (earlier, later)
  }
}

extension Frame {
  /// A briefing, a bulletin or a text for the press: of an archived one the version that holds now.
  ///
  /// - Parameters:
  ///   - printed: the same as a PDF, where there is one.
  ///   - exists: whether the site has something at a path, which frozen words may still lead to.
  public func briefingPage(
    _ briefing: PublicBriefing, siblings: BriefingSiblings, printed: PrintedFile?,
    exists: @escaping (String) -> Bool
  ) -> RenderedPage {
    let frozen = briefing.versions.last
    let rendered = frozen == nil ? body(briefing.body, listsHeadings: true) : nil
    let words: HTML =
      frozen.map { FrozenView(frame: self, exists: exists).html($0.content) } ?? rendered?.html ?? ""
    let contents = frozen.map { BriefingWords.contents($0.content) } ?? BriefingWords.contents(rendered?.headings ?? [])
    let head = PageHead(
      briefing.title, at: briefing.address, column: .briefings, path: [year(of: briefing)],
      article: .init(
        published: briefing.issued, source: briefing.editor, keywords: [briefing.kind.chinese, "执法"],
        description: "\(briefing.editor)\(briefing.period.chinese)\(briefing.kind.chinese)。"),
      feed: .briefingFeed)
    let content: HTML = """
      <article class="wrap paper">
      \(BriefingWords.head(briefing))<h1>\(briefing.title)</h1>
      \(BriefingWords.draft(briefing))\(frozen.map { BriefingWords.correction($0) })\(printed.map { download($0, of: briefing) })\(contents)<div class="body">
      \(words)</div>
      \(BriefingWords.foot(briefing))\(facts(briefing))\(versionTable(briefing))\(briefingLinks(siblings))</article>
      \(machines(briefing))
      """
    return RenderedPage(html: page(head, content), rendered)
  }

  /// What is known of it as a document (信息公开要素).
  private func facts(_ briefing: PublicBriefing) -> HTML {
    var facts = Facts()
    facts.add("索引号", text: briefing.index)
    facts.add("名称", text: briefing.title)
    facts.add("分类", text: briefing.kind.chinese)
    facts.add("发布机构", text: site.agency)
    facts.add("文号", text: BriefingHead.number(briefing))
    facts.add("报告期", text: briefing.period.chinese)
    facts.add("成文日期", day: briefing.issued)
    return facts.list()
  }

  /// The words of a briefing alone, with its tables and charts.
  public func words(of briefing: PublicBriefing) -> HTML { body(briefing.body).html }

  private func download(_ file: PrintedFile, of briefing: PublicBriefing) -> HTML {
    "<p class=\"download\">\(link("下载 PDF", .printed(briefing)))（\((file.size + 1023) / 1024) KB）</p>\n"
  }

  private func briefingLinks(_ siblings: BriefingSiblings) -> HTML {
    let later: HTML? = siblings.later.map {
      "<a rel=\"prev\"\(href: link($0.address))><small>下一期</small>\($0.title)</a>\n"
    }
    let earlier: HTML? = siblings.earlier.map {
      "<a rel=\"next\"\(href: link($0.address))><small>上一期</small>\($0.title)</a>\n"
    }
    return "<nav class=\"siblings\" aria-label=\"相邻各期\">\n\(later)\(earlier)</nav>\n"
  }

  /// What it is, for machines (schema.org).
  private func machines(_ briefing: PublicBriefing) -> HTML {
    var fields = [
      ("@context", "https://schema.org"), ("@type", briefing.kind == .release ? "NewsArticle" : "Report"),
      ("headline", briefing.title), ("inLanguage", "zh-CN"), ("publisher", site.agency),
      ("url", absolute(briefing.address).text),
    ]
    if let issued = briefing.issued { fields.append(("datePublished", issued.description)) }
    if briefing.versions.count > 1, let updated = briefing.updated {
      fields.append(("dateModified", updated.description))
    }
    return JSONScript.script(fields)
  }
}
