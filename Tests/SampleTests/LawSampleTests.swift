import Diagnostics
import Disclosure
import Foundation
import Register
import Testing

/// The laws of the sample: what the registry says of them, and what the site makes of it.
@Suite struct `The laws of the sample` {
  /// What 生态环境法典 took the place of on 15 August 2026 (its last article; ten laws).
  static let repealed: Set = [
    "环境保护法", "环境影响评价法", "水污染防治法", "大气污染防治法", "土壤污染防治法", "固体废物污染环境防治法", "噪声污染防治法", "海洋环境保护法", "放射性污染防治法",
    "清洁生产促进法",
  ]

  @Test func `are the ten that the Code repeals`() async throws {
    let laws = try await SampleSite.built().register.laws
    let day = try #require(Day(year: 2026, month: 8, day: 15))
    let former = laws.filter { $0.replacedBy == "environmental-code" }
    #expect(Set(former.compactMap(\.short)) == Self.repealed)
    #expect(former.allSatisfy { $0.repealed == day })
    #expect(laws.first { $0.id == "environmental-code" }?.inForce == day)
  }

  /// Each version by title, the day it came into force, and its number of articles, as the official texts have them.
  @Test(
    arguments: [
      ("水污染防治法", "2017-12-31", "2008-06-01", 92), ("水污染防治法", "2018-01-01", "2018-01-01", 103),
      ("大气污染防治法", "2018-10-25", "2016-01-01", 129), ("大气污染防治法", "2018-10-26", "2018-10-26", 129),
      ("固体废物污染环境防治法", "2020-08-31", "2016-11-07", nil), ("固体废物污染环境防治法", "2020-09-01", "2020-09-01", 126),
      ("噪声污染防治法", "2022-06-05", "2022-06-05", 90), ("环境影响评价法", "2018-12-29", "2018-12-29", 37),
      ("海洋环境保护法", "2023-12-31", "2017-11-05", nil), ("海洋环境保护法", "2024-01-01", "2024-01-01", 124),
      ("行政处罚法", "2018-01-01", "2018-01-01", 64), ("行政处罚法", "2021-07-15", "2021-07-15", 86),
      ("行政复议法", "2024-01-01", "2024-01-01", 90), ("政府信息公开条例", "2019-05-15", "2019-05-15", 56),
    ] as [(String, String, String, Int?)])
  func `have their versions`(short: String, on text: String, from: String, articles: Int?) async throws {
    let law = try #require(try await SampleSite.built().register.laws.first { $0.short == short })
    let day = try #require(Day(text))
    #expect(law.version(on: day)?.inForce.description == from)
    #expect(law.lastArticle(on: day) == articles)
  }

  @Test func `all have a page, and each citation of a displayed case leads to its place there`() async throws {
    let built = try await SampleSite.built()
    #expect(built.site.laws.count == built.register.laws.count)
    for law in built.site.laws { #expect(built.files[law.address.file] != nil, "\(law.id)") }
    for item in built.site.cases {
      for citation in item.citations {
        let law = try #require(built.site.laws.first { $0.id == citation.law.slug })
        for article in citation.articles {
          let group = try #require(law.groups.first { $0.anchor == article.anchor })
          #expect(group.entries.contains { $0.id == item.id }, "\(item.id) \(article)")
        }
      }
    }
  }

  @Test func `are applied by the day of the violation, or as milder`() async throws {
    let cases = try await SampleSite.built().register.cases
    let day = try #require(Day(year: 2026, month: 8, day: 15))
    let underCode = cases.filter { $0.citations.contains { $0.law == "environmental-code" } }
    #expect(underCode.contains { ($0.violationEnded ?? day) >= day })
    #expect(underCode.contains { ($0.violationEnded ?? day) < day && $0.citations.contains(where: \.isMilder) })
    let codes = try await SampleSite.built().diagnostics.map(\.problem.code)
    #expect(!codes.contains("law-not-in-force") && !codes.contains("article-beyond-end"))
  }
}
