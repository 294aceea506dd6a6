import Disclosure
import Markup
import Register
import Templates
import Testing

@Suite struct `The pages of a law` {
  /// A law with `count` cases, which cite articles 1 to `articles` in turn.
  static func site(_ count: Int, articles: Int) async throws -> PublicSite {
    var register = Register(site: Site(name: "示例公示", agency: "示例市生态环境局", baseURL: "https://gongshi.example/zf/"))
    register.laws = [
      Law(id: "water", title: "中华人民共和国水法", short: "水法", aliases: [], inForce: nil, repealed: nil, replacedBy: nil),
      Law(id: "air", title: "中华人民共和国气法", short: nil, aliases: [], inForce: nil, repealed: nil, replacedBy: nil),
    ]
    let published = try #require(Day(year: 2026, month: 5, day: 1))
    register.cases += try (0..<count).map { index in
      var item = Case(
        id: "case-\(1000 + index)", title: "案\(1000 + index)", kind: .compensation, year: 2026,
        origin: Origin(file: "a.md", line: 1))
      item.published = published
      let article = try #require(Article.list("第\(index % articles + 1)条第二款"))
      item.citations = [Citation(law: "water", articles: article, role: .violated, isMilder: false)]
      return item
    }
    return await Disclosure.publish(register, on: published, jobs: 1).site
  }

  static func frame(_ site: PublicSite) -> Frame { Frame(site: site.info, pages: [], laws: site.laws) }
  static func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

  @Test(arguments: [
    (0, 1, [0]), (1, 1, [1]), (15, 15, [15]), (240, 40, [18, 18, 4]), (51, 51, [50, 1]), (500, 20, [6, 6, 6, 2]),
  ])
  func `hold every article once, and a few cases of each`(count: Int, articles: Int, expected: [Int]) async throws {
    let site = try await Self.site(count, articles: articles)
    let (law, frame) = (try #require(site.laws.first), Self.frame(site))
    #expect(LawPaging.pages(law).map(\.count) == expected)
    let pages = expected.indices.map { Self.text(frame.lawPage(law, page: $0 + 1)) }
    for number in 1...max(1, min(count, articles)) where count > 0 {
      #expect(pages.count { $0.contains("<section id=\"a\(number)\">") } == 1)
    }
    for page in pages { #expect(page.utf8.count < 100_000) }
  }

  @Test func `lead from a citation to the page of its article`() async throws {
    let site = try await Self.site(240, articles: 40)
    let frame = Self.frame(site)
    let cases = Dictionary(site.cases.map { ($0.id, $0) }) { first, _ in first }
    for (id, link) in [
      ("case-1000", "/zf/laws/water/#a1\">第一条第二款"), ("case-1018", "/zf/laws/water/page/2/#a19\">第十九条第二款"),
      ("case-1039", "/zf/laws/water/page/3/#a40\">第四十条第二款"),
    ] {
      let page = Self.text(frame.casePage(try #require(cases[id]), siblings: Siblings(newer: nil, older: nil)).html)
      #expect(page.contains("《<a href=\"/zf/laws/water/\">中华人民共和国水法</a>》<a href=\"\(link)</a>"), "\(id)")
    }
  }

  @Test func `give a long article pages of its own`() async throws {
    let site = try await Self.site(220, articles: 2)
    let (law, frame) = (try #require(site.laws.first), Self.frame(site))
    let group = try #require(law.groups.first)
    #expect(LawPaging.isLong(group))
    let page = Self.text(frame.lawPage(law, page: 1))
    #expect(page.contains("<a href=\"/zf/laws/water/a1/\">第一条全部110件</a>"))
    let list = Self.text(frame.lawArticlePage(group, of: law, page: 2))
    #expect(list.contains("<h1>水法第一条</h1>"))
    #expect(list.count(of: "<tr><td") == 10)
  }

  @Test func `say so where no displayed case cites it`() async throws {
    let site = try await Self.site(1, articles: 1)
    let page = Self.text(Self.frame(site).lawPage(try #require(site.laws.last), page: 1))
    #expect(page.contains("没有正在公示的案件引用") && !page.contains("cases/law/air"))
  }
}

extension String {
  fileprivate func count(of word: String) -> Int { split(separator: word, omittingEmptySubsequences: false).count - 1 }
}
