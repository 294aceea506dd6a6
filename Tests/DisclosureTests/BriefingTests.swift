import Diagnostics
import Register
import Testing

@testable import Disclosure

/// Briefings, bulletins and texts for the press (简报): what is out on a day, and what their words may hold.
@Suite struct `A briefing` {
  private static func briefing(_ slug: String, issued: String?, _ body: String = "正文。\n") throws -> Briefing {
    let name = try #require(BriefingName(slug: slug))
    var briefing = Briefing(
      id: slug, kind: name.kind, title: "\(name.period.chinese)简报", period: name.period,
      origin: Origin(file: "Content/briefings/\(slug).md", line: 2))
    briefing.issued = try issued.map(day)
    briefing.body = body
    briefing.bodyLine = 10
    if name.part == .internal { briefing.visibility = .internal }
    return briefing
  }

  private static func register(_ briefings: Briefing...) throws -> Register {
    var register = Sample.register(try Sample.penalty())
    register.briefings = briefings
    return register
  }

  private static func ids(_ register: Register, on text: String) async throws -> [String] {
    await Disclosure.publish(register, on: try day(text), jobs: 1).site.briefings.map(\.id)
  }

  @Test func `is out from its day of issue on, drafts and internal ones never`() async throws {
    let register = try Self.register(
      Self.briefing("2026-q2", issued: "2026-07-15"), Self.briefing("2026-06", issued: "2026-07-10"),
      Self.briefing("2026-q2-release", issued: "2026-07-16"), Self.briefing("2026-q1", issued: nil),
      Self.briefing("2026-q2-internal", issued: "2026-07-01"))
    #expect(try await Self.ids(register, on: "2026-07-09") == [])
    #expect(try await Self.ids(register, on: "2026-07-14") == ["2026-06"])
    #expect(try await Self.ids(register, on: "2026-07-15") == ["2026-q2", "2026-06"])
    #expect(try await Self.ids(register, on: "2026-07-16") == ["2026-q2-release", "2026-q2", "2026-06"])
    #expect(
      Disclosure.changes(register, after: try day("2026-07-10")).filter { $0.what.english.hasPrefix("briefing") }.map(
        \.day)
        == [try day("2026-07-15"), try day("2026-07-16")])
    let office = await Disclosure.publishForOffice(register, on: try day("2026-07-09"), jobs: 1).site.site.briefings
    #expect(office.map(\.id) == ["2026-q2-release", "2026-q2-internal", "2026-q2", "2026-06", "2026-q1"])
    #expect(
      office.map(\.isInternal) == [false, true, false, false, false]
        && office.allSatisfy { $0.issued == nil || $0.id == "2026-q2-internal" })
  }

  @Test(arguments: [
    ("示例东湖化工有限公司被处罚。\n", "named-in-notice"), ("决定书示例环罚〔2026〕1号。\n", "named-in-notice"),
    ("情况\n\n待补\n", "unfinished-words"), ("联系人电话13800138000。\n", "private-value"), ("{{当事人}}\n", "unknown-placeholder"),
    ("```表格 五类案\n```\n", "unknown-block"),
  ])
  func `is refused for what may not stand in it, and only warned of before it is out`(body: String, code: String)
    async throws
  {
    let register = try Self.register(Self.briefing("2026-q2", issued: "2026-07-15", body))
    let out = await Disclosure.publish(register, on: try day("2026-07-15"), jobs: 1).diagnostics
    #expect(out.filter { $0.severity == .error }.map(\.problem.code) == [code])
    #expect(out.first?.place.file == "Content/briefings/2026-q2.md" && out.first?.place.line ?? 0 >= 10)
    let before = await Disclosure.publish(register, on: try day("2026-07-14"), jobs: 1).diagnostics
    #expect(before.map(\.severity) == [.warning] && before.map(\.problem.code) == [code])
  }

  @Test func `may have 待补 while it is a draft`() async throws {
    let register = try Self.register(Self.briefing("2026-q2", issued: nil, "待补\n"))
    #expect(await Disclosure.publish(register, on: try day("2026-07-15"), jobs: 1).diagnostics == [])
  }

  @Test func `names a case by its reference, which leaves with the case`() async throws {
    let register = try Self.register(Self.briefing("2026-q2", issued: "2026-07-15", "见{{case 2026-0001}}。\n"))
    func words(_ text: String) async throws -> String? {
      await Disclosure.publish(register, on: try day(text), jobs: 1).site.briefings.first?.body.markdown
    }
    #expect(try await words("2026-07-15") == "见[示例案](/cases/2026/2026-0001/)。\n")
    #expect(try await words("2027-05-27")?.contains("已停止公示") == true)
  }

  @Test func `computes its blocks for its period, as of the day of issue`() async throws {
    let register = try Self.register(Self.briefing("2026-q2", issued: "2026-07-15", "```表格 处罚按月\n```\n"))
    let site = await Disclosure.publish(register, on: try day("2026-11-15"), jobs: 1).site
    let block = try #require(site.briefings.first?.body.blocks.first)
    #expect(block.line == 10 && block.title == "2026年第二季度行政处罚（按月）")
    #expect(BlockKit.rows(block).dropLast().map { $0.prefix(7) } == ["2026年4月", "2026年5月", "2026年6月"])
  }
}
