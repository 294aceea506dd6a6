import Diagnostics
public import Disclosure
import Markdown
import Markup
import Register

/// How the cases of a law are spread over its pages: a few of each article, so that every article has its place there; the
/// whole list of a long one has pages of its own.
public enum LawPaging {
  /// Rows under an article on the law's own pages; more of them are on the article's pages.
  static let shown = 20
  /// What fills a page, in rows; a heading takes as much room as two.
  private static let room = 150
  /// Rows on a page of an article: they are short, and each case stands under several articles, so that pages of fifty would
  /// be a twelfth of a large site.
  static let listed = 100
  /// Laws on a page of the index.
  static let indexed = 200

  /// The groups on each page of a law; one page at least.
  public static func pages(_ law: PublicLaw) -> [Range<Int>] {
    var (pages, start, filled) = ([Range<Int>](), 0, 0)
    for (index, group) in law.groups.enumerated() {
      let weight = min(group.entries.count, shown) + 2
      if filled + weight > room, index > start {
        pages.append(start..<index)
        (start, filled) = (index, 0)
      }
      filled += weight
    }
    return pages + [start..<law.groups.count]
  }

  /// Whether an article has more cases than the law's page shows.
  public static func isLong(_ group: LawGroup) -> Bool { group.entries.count > shown }

  /// How many pages an article has.
  public static func pages(_ group: LawGroup) -> Int { max(1, (group.entries.count + listed - 1) / listed) }

  /// How many pages the index has.
  public static func indexPages(_ count: Int) -> Int { max(1, (count + indexed - 1) / indexed) }
}

/// Where laws and their articles are on the site, and what of a text names them.
struct LawPlaces: Sendable {
  private let titles: LawTitles
  private let laws: [String: Places]

  private struct Places: Sendable {
    let link: Link
    /// The place of each article on the law's pages, by its anchor.
    let articles: [String: Link]
  }

  /// The places of `laws` on a site below `base`: made once, as every case leads to some.
  init(_ laws: [PublicLaw], base: String) {
    titles = LawTitles(laws)
    self.laws = Dictionary(
      laws.map { law in
        let links = LawPaging.pages(law).enumerated().flatMap { number, groups in
          let page = Paging.address(law.address, page: number + 1).path
          return law.groups[groups].map { ($0.anchor, Link(base: base, path: page, fragment: $0.anchor)) }
        }
        let link = Link(base: base, path: law.address.path)
        return (law.id, Places(link: link, articles: Dictionary(links) { first, _ in first }))
      }
    ) { first, _ in first }
  }

  /// Whether the site has no laws.
  var isEmpty: Bool { laws.isEmpty }

  /// The page of a law.
  func link(to law: String) -> Link? { laws[law]?.link }

  /// The place of an article; `nil` when no displayed case cites it.
  func link(to article: Article, of law: String) -> Link? { laws[law]?.articles[article.anchor] }

  /// What texts in title marks lead to; `nil` when there is nothing to lead to.
  var titleLinks: (@Sendable (UnsafeBufferPointer<UInt8>) -> [TitleLink])? {
    guard !titles.isEmpty else { return nil }
    return { text in
      titles.mentions(in: text).map { mention in
        switch mention.target {
        case .slip(let title, let meant):
          TitleLink(bytes: mention.bytes, link: nil, problem: .unlistedLaw(title, suggestion: meant))
        case .law(let law, let article):
          TitleLink(
            bytes: mention.bytes,
            // An article that follows the first one leads nowhere where no case stands under it.
            link: article.flatMap { link(to: $0, of: law) } ?? (mention.hasTitle ? link(to: law) : nil))
        }
      }
    }
  }
}

extension Frame {
  /// A law with the articles cited, each leading to its place on the law's page.
  func citation(_ citation: PublicCitation) -> HTML {
    let law = citation.law
    var line = HTML.Interpolation(literalCapacity: 256, interpolationCount: 2 + 2 * citation.articles.count)
    line.appendLiteral("《")
    line.append(law.name, laws.link(to: law.slug))
    line.appendLiteral("》")
    for (index, article) in citation.articles.enumerated() {
      if index > 0 { line.appendLiteral("、") }
      line.append(article.description, laws.link(to: article, of: law.slug))
    }
    return HTML(stringInterpolation: line)
  }
}

extension HTML.Interpolation {
  /// Words, with a link where there is one.
  fileprivate mutating func append(_ words: String, _ link: Link?) {
    guard let link else { return appendInterpolation(words) }
    appendLiteral("<a")
    appendInterpolation(href: link)
    appendLiteral(">")
    appendInterpolation(words)
    appendLiteral("</a>")
  }
}
