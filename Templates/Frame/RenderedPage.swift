public import Diagnostics
public import Disclosure
import Markdown
public import Markup
import Register

/// A finished page, and what its Markdown lost on the way.
public struct RenderedPage: Sendable {
  /// The page.
  public var html: HTML
  /// What GFM would have dropped in silence, and links that were refused.
  public var diagnostics: [Diagnostic]
}

extension Frame {
  /// The words of a record as HTML; headings begin at `<h2>`.
  ///
  /// - Parameter listsHeadings: whether a table of contents is made of them.
  func body(_ text: PublicText, listsHeadings: Bool = false) -> RenderedMarkdown {
    let base = base
    let blocks = Dictionary(text.blocks.map { ($0.line, $0) }) { first, _ in first }
    let options = MarkdownOptions(
      headingOffset: 1, raisesHeadings: true, idPrefix: "", listsHeadings: listsHeadings,
      resolve: { destination in
        if destination.hasPrefix("/"), !destination.hasPrefix("//") {
          return Link(base: base, path: String(destination.dropFirst()))
        }
        if destination.hasPrefix("page:") { return Link(base: base, path: destination.dropFirst("page:".count) + "/") }
        return nil
      },
      titles: laws.titleLinks,
      block: { request in
        blocks[request.place.line].map { BlockView(frame: self, id: "block\(request.place.line)").html($0) }
      })
    return Markdown.render(text.markdown, file: text.file, firstLine: text.line, options: options)
  }

  /// A free page.
  public func freePage(_ page: PublicPage) -> RenderedPage {
    let rendered = body(page.body)
    let head = PageHead(
      page.title, at: page.address, column: .pages,
      article: .init(published: page.updated, source: nil, description: page.description))
    let updated: HTML? = page.updated.map { "更新于 <time datetime=\"\(day: $0)\">\(chinese: $0)</time>" }
    let content: HTML = """
      \(Component.title(page.title, lead: updated))<div class="wrap"><div class="body">
      \(rendered.html)</div></div>

      """
    return RenderedPage(html: self.page(head, content), diagnostics: rendered.diagnostics)
  }
}
