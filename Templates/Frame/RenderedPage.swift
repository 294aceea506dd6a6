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
  func body(_ text: PublicText) -> RenderedMarkdown {
    let base = base
    let options = MarkdownOptions(
      headingOffset: 1, raisesHeadings: true, idPrefix: "", listsHeadings: false,
      resolve: { destination in
        if destination.hasPrefix("/"), !destination.hasPrefix("//") {
          return Link(base: base, path: String(destination.dropFirst()))
        }
        if destination.hasPrefix("page:") { return Link(base: base, path: destination.dropFirst("page:".count) + "/") }
        return nil
      },
      titles: laws.titleLinks,
      block: { _ in nil })
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
