public import Disclosure
import Markdown
public import Markup
import Register

extension Address {
  /// A briefing as a PDF: `briefings/2026/q2/briefing.pdf`.
  public static func printed(_ briefing: PublicBriefing) -> Address { Address("\(briefing.address.path)briefing.pdf") }

  /// 简报的更新订阅.
  public static let briefingFeed = Address("briefings/feed.xml")
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
  /// 简报: all of them by kind, the newest first.
  public func briefingIndex(_ briefings: [PublicBriefing]) -> HTML {
    let sections: [HTML] = BriefingKind.allCases.map { kind in
      let list = briefings.filter { $0.kind == kind }
      return list.isEmpty ? "" : Component.section(kind.chinese, briefingTable(kind.chinese, list))
    }
    let archive: HTML? =
      briefings.contains { !$0.versions.isEmpty } ? "<p class=\"more\">\(link("归档目录", .archive))</p>\n" : nil
    let content: HTML = """
      \(Component.title("简报", lead: "每季度编发执法工作简报，每月通报，适时发布新闻稿。表中数字由本站登记的案件和检查结果汇总。"))<div class="wrap listing">
      \(sections)\(archive)</div>

      """
    return page(PageHead("简报", at: .briefings, column: .briefings, feed: .briefingFeed), content)
  }

  private func briefingTable(_ caption: String, _ briefings: [PublicBriefing]) -> HTML {
    let isNumbered = briefings.contains { $0.issue != nil || $0.totalIssue != nil }
    var columns = [TableColumn("标题"), TableColumn("期间")]
    if isNumbered { columns.append(TableColumn("期号")) }
    let rows: [[HTML]] = briefings.map { briefing in
      let start: [HTML] = [
        "\(link(briefing.title, briefing.address))\(BriefingWords.chip(briefing))", "\(briefing.period.chinese)",
      ]
      return start + (isNumbered ? ["\(BriefingHead.number(briefing) ?? "—")"] : []) + [
        briefing.issued.map { "\(time: $0)" } ?? "—"
      ]
    }
    return Component.table(caption, columns + [TableColumn("签发日期")], rows)
  }

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
      briefing.title, at: briefing.address, column: .briefings,
      article: .init(
        published: briefing.issued, source: briefing.editor, keywords: [briefing.kind.chinese, "执法"],
        description: "\(briefing.editor)\(briefing.period.chinese)\(briefing.kind.chinese)。"),
      feed: .briefingFeed)
    let content: HTML = """
      <article class="wrap paper">
      \(BriefingWords.head(briefing))<h1>\(briefing.title)</h1>
      \(BriefingWords.draft(briefing))\(frozen.map { BriefingWords.correction($0) })\(printed.map { download($0, of: briefing) })\(contents)<div class="body">
      \(words)</div>
      \(BriefingWords.foot(briefing))\(briefing.index.map { Component.facts([("索引号", "\($0)")]) })\(versionTable(briefing))\(briefingLinks(siblings))</article>
      \(machines(briefing))
      """
    return RenderedPage(html: page(head, content), diagnostics: rendered?.diagnostics ?? [])
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

  /// The newest briefing, bulletin and text for the press, for the home page.
  func latestBriefings(_ briefings: [PublicBriefing]) -> HTML {
    let newest = BriefingKind.allCases.compactMap { kind in briefings.first { $0.kind == kind } }
    guard !newest.isEmpty else { return "" }
    let lines: [HTML] = newest.map { briefing in
      "<li>\(Component.day(briefing.issued)) \(link(briefing.title, briefing.address)) \(chip: briefing.kind.chinese, .plain)</li>\n"
    }
    return Component.section(
      "简报", "<ul class=\"news\">\n\(lines)</ul>\n<p class=\"more\">\(link("全部简报", .briefings))</p>\n")
  }
}
