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
  /// The places of the site that its author links to.
  public var places: [LinkedPlace]

  init(html: HTML, _ words: RenderedMarkdown?) {
    self.html = html
    diagnostics = words?.diagnostics ?? []
    places = (words?.insideLinks ?? []).compactMap { link in
      InsidePlace(link.destination).map { LinkedPlace(path: $0.path, place: link.place) }
    }
  }
}

/// A place of the site that an author links to.
public struct LinkedPlace: Sendable {
  /// Its path below the site's, without a slash at the start.
  public var path: String
  /// Where the link stands.
  public var place: Place
}

/// A place of the site as an author writes it: a path (`/cases/2026/2026-0042/#notice`) or a free page (`page:about`).
struct InsidePlace {
  let path: String
  let fragment: String?

  init?(_ destination: String) {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = Link.decoded(parts[0]) else { return nil }
    if path.hasPrefix("/"), !path.hasPrefix("//") {
      self.path = String(path.dropFirst())
    } else if path.hasPrefix("page:") {
      self.path = path.dropFirst("page:".count) + "/"
    } else {
      return nil
    }
    fragment = parts.count > 1 ? Link.decoded(parts[1]) : nil
  }

  func link(_ base: String) -> Link {
    fragment.map { Link(base: base, path: path, fragment: $0) } ?? Link(base: base, path: path)
  }
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
      resolve: { InsidePlace($0)?.link(base) },
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
    return RenderedPage(html: self.page(head, content), rendered)
  }
}
