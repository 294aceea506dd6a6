import Diagnostics
import Register
import Testing

@testable import Intake

@Suite struct `The file of a briefing` {
  @Test(arguments: [
    ("2026-q3", "2026-Q3", BriefingKind.quarterly), ("2026-06", "2026-06", .monthly),
    ("2026-q3-release", "2026-Q3", .release),
    ("2026-q3-internal", "2026-Q3", .quarterly), ("2026-06-internal", "2026-06", .monthly),
  ])
  func `says what it is by its name`(slug: String, period: String, kind: BriefingKind) throws {
    let name = try #require(BriefingName(slug: slug))
    #expect(name.period == Period(period) && name.kind == kind && name.slug == slug)
  }

  @Test(arguments: ["2026", "2026-q5", "2026-Q3", "2026-13", "2026-06-15", "2026-q3-press", "2026-q3-", "", "2026-6"])
  func `has no other name`(slug: String) { #expect(BriefingName(slug: slug) == nil) }

  private static func read(_ files: [String: String]) async throws -> (briefings: [Briefing], problems: [String]) {
    let folder = try ContentFolder()
    for (name, text) in files { try folder.write("Content/briefings/\(name)", text) }
    let result = await Intake.read(root: folder.path, jobs: 1)
    return (
      result.register?.briefings ?? [],
      result.diagnostics.map { "\($0.place.file.split(separator: "/").last ?? "") \($0.place.line) \($0.problem.code)" }
    )
  }

  @Test func `needs no more than a title`() async throws {
    let (briefings, problems) = try await Self.read(["2026-q3.md": "---\ntitle: 示例简报\n---\n正文\n"])
    let briefing = try #require(briefings.first)
    #expect(problems == [] && briefing.id == "2026-q3" && briefing.issued == nil && briefing.bodyLine == 4)
  }

  @Test(arguments: [
    ("2026-q3.md", "id: 2026-q2", "file-name-differs"), ("2026-q3.md", "kind: monthly", "wrong-value"),
    ("2026-q3.md", "period: 2026-Q2", "wrong-value"), ("2026-q3.md", "issue: 0", "wrong-value"),
    ("2026-q3-internal.md", "visibility: public", "wrong-value"), ("2026-q3.md", "editor: 无此单位", "unknown-reference"),
  ])
  func `may not say otherwise than its name`(file: String, line: String, code: String) async throws {
    let (_, problems) = try await Self.read([file: "---\ntitle: 示例\n\(line)\n---\n"])
    #expect(problems == ["\(file) 3 \(code)"])
  }

  @Test func `takes its number from the one before`() async throws {
    func file(_ issue: Int, _ total: Int, _ more: String = "") -> String {
      "---\ntitle: 示例\nissue: \(issue)\ntotal_issue: \(total)\n\(more)---\n"
    }
    let good = try await Self.read([
      "2025-q4.md": file(4, 20), "2026-q1.md": file(1, 21), "2026-q2.md": file(2, 22), "2026-01.md": file(1, 70),
      "2026-q2-internal.md": file(9, 99), "2026-q2-release.md": file(5, 5),
    ])
    #expect(good.problems == [])
    let gap = try await Self.read(["2026-q1.md": file(1, 21), "2026-q2.md": file(3, 22)])
    #expect(gap.problems == ["2026-q2.md 2 issue-number"])
    let double = try await Self.read(["2025-q4.md": file(4, 21), "2026-q1.md": file(1, 21)])
    #expect(double.problems == ["2026-q1.md 2 issue-number"])
  }

  @Test func `is found by its name alone`() async throws {
    let (_, problems) = try await Self.read(["q3.md": "---\ntitle: 示例\n---\n"])
    #expect(problems == ["q3.md 0 unexpected-file"])
  }
}
