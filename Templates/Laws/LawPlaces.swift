import Diagnostics
public import Disclosure
import Markdown
import Markup
import Register

/// How the cases of a law are spread over its pages: a few of each article, so that every article has its place there; the
/// whole list of a long one has pages of its own.
public enum LawPaging {
  /// Rows under an article on the law's own pages; more of them are on the article's pages.
  static let shown = 6
  /// What fills a page, in rows; a heading takes as much room as two.
  private static let room = 120
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

  /// How many pages the index has.
  public static func indexPages(_ count: Int) -> Int { max(1, (count + indexed - 1) / indexed) }
}

/// Where laws and their articles are on the site, and what of a text names them.
public struct LawPlaces: Sendable {
  private let titles: LawTitles
  private let laws: [String: Places]

  private struct Places: Sendable {
    let address: Address
    /// The page that an article is on, by its anchor.
    let articles: [String: Address]
  }

  /// The places of `laws`.
  public init(_ laws: [PublicLaw]) {
    titles = LawTitles(laws)
    self.laws = Dictionary(
      laws.map { law in
        let pages = LawPaging.pages(law).enumerated().flatMap { number, groups in
          groups.map { (law.groups[$0].anchor, Paging.address(law.address, page: number + 1)) }
        }
        return (law.id, Places(address: law.address, articles: Dictionary(pages) { first, _ in first }))
      }
    ) { first, _ in first }
  }

  /// Whether the site has no laws.
  var isEmpty: Bool { laws.isEmpty }

  /// The page of a law.
  func address(of law: String) -> Address? { laws[law]?.address }

  /// The page on which an article has its place; `nil` when no displayed case cites it.
  func page(of article: Article, in law: String) -> Address? { laws[law]?.articles[article.anchor] }

  /// What a text in title marks leads to, for the bodies of a site below `base`.
  func links(_ base: String) -> (@Sendable (UnsafeBufferPointer<UInt8>) -> [TitleLink])? {
    guard !titles.isEmpty else { return nil }
    return { text in
      titles.mentions(in: text).map { mention in
        switch mention.target {
        case .slip(let title, let meant):
          return TitleLink(bytes: mention.bytes, link: nil, problem: .unlistedLaw(title, suggestion: meant))
        case .law(let law, let article):
          // An article that follows the first one leads nowhere where no case is listed under it.
          let isTitle =
            mention.bytes.first.map { text[$0] == 0xE3 && text[$0 + 1] == 0x80 && text[$0 + 2] == 0x8A } ?? false
          if let article, let page = page(of: article, in: law) {
            return TitleLink(bytes: mention.bytes, link: Link(base: base, path: page.path, fragment: article.anchor))
          }
          let page = isTitle ? address(of: law) : nil
          return TitleLink(bytes: mention.bytes, link: page.map { Link(base: base, path: $0.path) })
        }
      }
    }
  }
}

extension Frame {
  /// A law with the articles cited, each leading to its place on the law's page.
  func citation(_ citation: PublicCitation) -> HTML {
    let law = citation.law
    let title: HTML = laws.address(of: law.slug).map { link(law.name, $0) } ?? "\(law.name)"
    let articles: [HTML] = citation.articles.map { article in
      laws.page(of: article, in: law.slug).map {
        "<a\(href: Link(base: base, path: $0.path, fragment: article.anchor))>\(article.description)</a>"
      } ?? "\(article.description)"
    }
    return "《\(title)》\(articles.joined(by: "、"))"
  }
}
