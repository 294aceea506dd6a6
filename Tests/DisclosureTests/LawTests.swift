import Diagnostics
import Register
import Testing

@testable import Disclosure

@Suite struct `Laws on the site` {
  static func law(_ id: String, _ title: String, _ from: String?, _ to: String? = nil, next: String? = nil) -> Law {
    Law(
      id: id, title: title, short: nil, aliases: [], inForce: from.flatMap { Day($0) },
      repealed: to.flatMap { Day($0) },
      replacedBy: next)
  }

  static func register(_ cases: Case...) throws -> Register {
    var register = Sample.register()
    register.cases = CaseRecords(cases)
    var code = law("code", "中华人民共和国生态环境法典", "2026-08-15")
    code.versions = [
      LawVersion(
        promulgated: try day("2026-03-12"), inForce: try day("2026-08-15"), number: nil, note: nil, articleCount: nil)
    ]
    register.laws = [law("water", "中华人民共和国水污染防治法", "2008-06-01", "2026-08-15", next: "code"), code]
    return register
  }

  static func citation(_ law: String, _ articles: String, _ role: CitationRole?) throws -> Citation {
    Citation(law: law, articles: try #require(Article.list(articles)), role: role, isMilder: false)
  }

  static func penalty(_ id: String, _ citations: Citation..., published: String = "2026-05-27") throws -> Case {
    var item = try Sample.penalty(id, decided: "2026-05-20", published: published)
    item.citations = citations
    return item
  }

  static func laws(_ register: Register, on text: String) async throws -> [PublicLaw] {
    await Disclosure.publish(register, on: try day(text), jobs: 1).site.laws
  }

  @Test(arguments: [
    // A code that has not been promulgated is not known, and neither is the repeal that it brings.
    ("2026-03-11", ["water 施行中 nil"]), ("2026-03-12", ["water 施行中 2026-08-15", "code 尚未施行 nil"]),
    ("2026-08-14", ["water 施行中 2026-08-15", "code 尚未施行 nil"]),
    ("2026-08-15", ["water 已废止 2026-08-15", "code 施行中 nil"]),
  ])
  func `are in force by their days`(day: String, expected: [String]) async throws {
    let laws = try await Self.laws(Self.register(), on: day)
    #expect(laws.map { "\($0.id) \($0.state.chinese) \($0.repealed?.description ?? "nil")" } == expected)
  }

  @Test func `change the site on those days`() throws {
    let days = Disclosure.changes(try Self.register(), after: try day("2026-01-01"))
    #expect(
      days.map { "\($0.day) \($0.what.english)" } == [
        "2026-03-12 law code", "2026-08-15 law code", "2026-08-15 law water",
      ])
  }

  @Test func `list displayed cases under each article, each case once`() async throws {
    let first = try Self.penalty(
      "2026-0001", try Self.citation("water", "第十条", .violated), try Self.citation("water", "第八十三条第二项", .penalty),
      try Self.citation("water", "第八十三条第三项、第十条第二款", nil))
    let second = try Self.penalty(
      "2026-0002", try Self.citation("water", "第八十三条", .penalty),
      Citation(law: "water", articles: [], role: .violated, isMilder: false), published: "2026-05-28")
    var gone = try Self.penalty("2026-0003", try Self.citation("water", "第九十条", .penalty))
    gone.history = [try Sample.event("2026-06-01", .withdrawn)]
    let laws = try await Self.laws(Self.register(first, second, gone), on: "2026-07-01")
    let water = try #require(laws.first)
    #expect(water.caseCount == 2)
    let lines = water.groups.map { group in
      let entries = group.entries.map { entry in
        let uses = entry.uses.map { use in
          ([use.role?.chinese ?? "-"] + use.articles.map(\.description)).joined(separator: " ")
        }
        return "\(entry.id) [\(uses.joined(separator: "; "))]"
      }
      return "\(group.name)#\(group.anchor): \(entries.joined(separator: ", "))"
    }
    #expect(
      lines == [
        "第十条#a10: 2026-0001 [违反 第十条; - 第十条第二款]",
        "第八十三条#a83: 2026-0002 [处罚依据 第八十三条], 2026-0001 [处罚依据 第八十三条第二项; - 第八十三条第三项]",
        "未注明条款#whole: 2026-0002 [违反]",
      ])
    // The withdrawn case has left the pages of the law, too.
    #expect(!lines.contains { $0.contains("第九十条") })
    let former = try await Self.laws(Self.register(first, second, gone), on: "2026-05-28")
    #expect(former.first?.groups.contains { $0.anchor == "a90" } == true)
  }

  @Test func `show a masked party as lists do`() async throws {
    var item = try Self.penalty("2026-0001", try Self.citation("water", "第十条", .violated))
    item.party?.type = .person
    item.party?.name = "张示例"
    item.title = "{{当事人}}排污案"
    let laws = try await Self.laws(Self.register(item), on: "2026-07-01")
    #expect(laws.first?.groups.first?.entries.first?.title == "张某某排污案")
  }
}

@Suite struct `Titles of laws in a text` {
  static func titles() async throws -> LawTitles {
    var register = try `Laws on the site`.register()
    register.laws[0].short = "水污染防治法"
    register.laws[0].aliases = ["水污法"]
    register.laws.append(`Laws on the site`.law("water-law", "中华人民共和国水法", nil))
    register.laws.append(`Laws on the site`.law("soil", "中华人民共和国土壤污染防治法", nil))
    register.laws.append(`Laws on the site`.law("trial", "排污许可管理办法（试行）", nil))
    return LawTitles(try await `Laws on the site`.laws(register, on: "2026-07-01"))
  }

  @Test(arguments: [
    ("依据《中华人民共和国水污染防治法》第八十三条第二项，", "《中华人民共和国水污染防治法》第八十三条第二项→water 第八十三条第二项"),
    ("《水污染防治法》处罚", "《水污染防治法》→water"), ("《水污法》第83条", "《水污法》第83条→water 第八十三条"),
    ("《水法》第十条", "《水法》第十条→water-law 第十条"),
    ("《中华人民共和国水污染防治法》（2017年修正）第八十三条", "《中华人民共和国水污染防治法》（2017年修正）第八十三条→water 第八十三条"),
    ("《水污染防治法（2017年修正）》", "《水污染防治法（2017年修正）》→water"),
    ("《排污许可管理办法(试行)》", "《排污许可管理办法(试行)》→trial"),
    ("《水污染防治法》第十条、第三十九条和第八十三条", "《水污染防治法》第十条→water 第十条|第三十九条→water 第三十九条|第八十三条→water 第八十三条"),
    ("违反《水法》第一条、《水污染防治法》第二条", "《水法》第一条→water-law 第一条|《水污染防治法》第二条→water 第二条"),
    ("《关于《水法》的决定》", "《水法》→water-law"), ("《示例日报》《水法", ""), ("《》", ""), ("《土壤污染防治法", ""),
    // One character is a slip where the rest is long enough to tell.
    ("《土地污染防治法》", "《土地污染防治法》→?土壤污染防治法"), ("《中华人民共和国水污防治法》", ""),
    ("《水污染防止法》", "《水污染防止法》→?水污染防治法"), ("《水污染防治条例》", ""), ("《渔法》", ""), ("《土壤污染防治指南》", ""),
  ])
  func `are recognised with their articles`(text: String, expected: String) async throws {
    let titles = try await Self.titles()
    var bytes = text
    let found = bytes.withUTF8 { bytes in
      titles.mentions(in: bytes).map { mention in
        let words = String(decoding: bytes[mention.bytes], as: UTF8.self)
        switch mention.target {
        case .law(let id, let article): return "\(words)→\(id)\(article.map { " \($0)" } ?? "")"
        case .slip(_, let meant): return "\(words)→?\(meant)"
        }
      }
    }
    #expect(found.joined(separator: "|") == expected)
  }
}
