import Diagnostics
import Register
import Testing

@testable import Intake

@Suite struct `Submissions` {
  private static func read(_ table: String, site: String = "") async throws -> (Register?, [String]) {
    let folder = try ContentFolder()
    try folder.write("Content/submissions/2026.csv", table)
    if !site.isEmpty {
      try folder.write(
        "Content/site.yml", "name: 示例公示\nagency: 示例市生态环境局\nbase_url: https://gongshi.example/\n\(site)")
    }
    let result = await Intake.read(root: folder.path, jobs: 1)
    return (result.register, brief(result.diagnostics))
  }

  @Test func `are read by Chinese heads, with several levels in a cell`() async throws {
    let (register, problems) = try await Self.read(
      "日期,单位,标题,类型,采用层级,采用载体\n2026-03-01,示例支队,甲,独立,市；省,政务信息\n2026-03-02,team,乙,digest,,\n")
    #expect(problems == [])
    let rows = try #require(register?.submissions)
    #expect(rows.map(\.unit) == ["team", "team"] && rows.map(\.form) == [.single, .digest])
    #expect(rows.map(\.adopted) == [[.city, .province], []] && rows.map(\.channel) == ["政务信息", nil])
  }

  @Test(arguments: [
    ("2025-03-01,示例支队,甲,独立,,", ["2:1 wrong-value"]), ("2026-03-01,某支队,甲,独立,,", ["2:12 unknown-reference"]),
    ("2026-03-01,示例支队,甲,单篇,,", ["2:19 unknown-choice"]), ("2026-03-01,示例支队,甲,独立,区,", ["2:22 unknown-choice"]),
    ("2026-03-01,示例支队,甲,独立,,政务信息", ["2:23 missing-for"]),
  ])
  func `are refused where they are wrong`(row: String, problems: [String]) async throws {
    let found = try await Self.read("日期,单位,标题,类型,采用层级,采用载体\n\(row)\n").1
    #expect(found.map { $0.split(separator: " ").last } == problems.map { $0.split(separator: " ").last })
    #expect(found.allSatisfy { $0.hasPrefix("2:") })
  }

  @Test func `bring points by the rule of the site`() async throws {
    let (register, problems) = try await Self.read(
      "日期,单位,标题,类型\n", site: "scoring: {handed_in: 1, single: {city: 4, 国家: 12}, digest: {局: 1}}\n")
    let rule = try #require(register?.site.scoring)
    #expect(problems == [] && rule.handedIn == 1)
    #expect(
      [rule.points(.city, .single), rule.points(.state, .single), rule.points(.province, .single)] == [4, 12, 0])
    #expect([rule.points(.bureau, .digest), rule.points(.city, .digest)] == [1, 0])
  }
}
