import Diagnostics
import Disclosure
import Foundation
import Register
import Testing

@Suite struct `The sample's record` {
  @Test func `has every record as it is published: gongshi record finds nothing to do`() async throws {
    let built = try await SampleSite.built()
    let day = try #require(built.register.site.asOf)
    let proposal = Disclosure.proposal(built.register, on: day)
    let hint = "run `gongshi record`, or `scripts/record-sample` when a published fact was changed"
    #expect(proposal.entries.map { "\($0.kind) \($0.id)" } == [], "\(hint)")
    #expect(proposal.unexplained.map(\.record) == [], "\(hint)")
  }

  @Test func `gives each case, task and own plan an index number of its own`() async throws {
    let site = try await SampleSite.built().site
    let own = site.plans.filter { !$0.isReproduced }
    let numbers = site.cases.map(\.index) + site.tasks.map(\.index) + own.map { $0.document?.index ?? $0.index }
    #expect(!numbers.contains(nil) && Set(numbers).count == numbers.count)
    for number in numbers.compactMap({ $0 }) {
      #expect(number.wholeMatch(of: /11000000000000000U\/20[0-9]{2}-[0-9]{5}/) != nil, "\(number)")
    }
  }

  /// What an author says was corrected is on the page of corrections, with what and why.
  @Test func `tells three corrections with their reasons, newest first`() async throws {
    let built = try await SampleSite.built()
    let changes = try #require(built.site.changes)
    #expect(changes.map(\.date) == changes.map(\.date).sorted { $0 > $1 })
    let corrections = changes.filter { $0.kind == .correction }
    #expect(
      corrections.map { "\($0.date) \($0.record.address?.path ?? "") \($0.fields.joined(separator: "、"))" } == [
        "2026-09-25 cases/2026/2026-0067/ 正文",
        "2026-08-24 inspections/2026-q2-enterprise/ 检查结果",
        "2026-06-18 cases/2026/2026-0042/ 处罚内容",
      ])
    #expect(corrections.allSatisfy { $0.reason?.isEmpty == false })
    // Decisions that were withdrawn or changed, as their files say.
    #expect(
      changes.filter { $0.kind != .correction }.map { "\($0.date) \($0.kind)" } == [
        "2026-03-20 withdrawn", "2025-09-04 changed",
      ])
    let dated = built.site.cases.filter { item in
      built.register.cases.contains { $0.id == item.id && $0.corrected != nil }
    }
    #expect(Set(dated.map(\.address)).isSubset(of: corrections.compactMap(\.record.address)))
  }

  @Test func `never repeats an old value`() async throws {
    let files = try await SampleSite.built().files
    for (path, bytes) in files where path.hasPrefix("changes/") {
      let text = String(decoding: bytes, as: UTF8.self)
      for old in ["102000", "102,000", "10.2", "0.72", "暂存池破损"] { #expect(!text.contains(old), "\(path): \(old)") }
    }
  }

  @Test func `moves the day of change in feeds and the site map`() async throws {
    let files = try await SampleSite.built().files
    func text(_ path: String) -> String { String(decoding: files[path] ?? Data(), as: UTF8.self) }
    let map = text("sitemap.xml")
    for (path, day) in [
      ("cases/2026/2026-0042/", "2026-06-18"), ("inspections/2026-q2-enterprise/", "2026-08-24"),
      ("cases/2026/2026-0067/", "2026-09-25"), ("changes/", "2026-09-25"),
    ] {
      #expect(map.contains("/zfgs/\(path)</loc><lastmod>\(day)</lastmod>"), "\(path)")
    }
    let task = text("inspections/feed.xml").split(separator: "<entry>").first { $0.contains("2026-q2-enterprise/") }
    #expect(task?.contains("<updated>2026-08-24T") == true && task?.contains("<published>2026-07-13T") == true)
  }
}
