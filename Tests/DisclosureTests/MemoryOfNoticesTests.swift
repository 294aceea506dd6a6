import Diagnostics
import Register
import Testing

@testable import Disclosure

/// What is remembered of exposure notices and of draws that are announced before their results.
@Suite struct `The memory of notices` {
  private static let address = "exposures/2026/w22/"

  private func register(_ change: (inout Case) -> Void = { _ in }) throws -> Register {
    var item = try Sample.penalty()
    item.expose = [try #require(Week("2026-W22"))]
    change(&item)
    var register = Sample.register(item)
    register.site.indexPrefix = "U"
    return register
  }

  private func record(_ register: inout Register, on text: String, reason: String? = nil) throws {
    let proposal = Disclosure.proposal(register, on: try day(text)) { _, _ in reason }
    register.logbook = Logbook((register.logbook?.entries ?? []) + proposal.entries)
  }

  private func publish(_ register: Register, on text: String) async throws -> Disclosure.Result {
    await Disclosure.publish(register, on: try day(text), jobs: 1)
  }

  @Test func `gives a notice its number on the day on which it first names a case`() async throws {
    var register = try register()
    try record(&register, on: "2026-05-26")
    #expect(register.logbook?.entries.isEmpty == true)
    try record(&register, on: "2026-06-01")
    let lines = register.logbook?.entries.filter { $0.kind == .exposure } ?? []
    #expect(
      lines.map { "\($0.date) \($0.id) \($0.index ?? "-") \($0.address ?? "-")" } == [
        "2026-05-27 2026-w22 U/2026-00002 \(Self.address)"
      ])
    #expect(try await publish(register, on: "2026-06-01").diagnostics.isEmpty)
  }

  @Test func `asks for a reason when the office's words are changed, and shows it`() async throws {
    var register = try register()
    let week = try #require(Week("2026-W22"))
    var words = Exposure(week: week, origin: Origin(file: "Content/exposures/2026-w22.md", line: 2))
    words.title = "示例曝光"
    register.exposures = [words]
    try record(&register, on: "2026-06-01")
    register.exposures[0].title = "示例曝光（更正）"
    let codes = try await publish(register, on: "2026-06-02").diagnostics.map(\.problem.code)
    #expect(codes == ["changed-without-reason"])
    try record(&register, on: "2026-06-02", reason: "标题有误")
    let result = try await publish(register, on: "2026-06-02")
    let change = try #require(result.site.changes?.first)
    #expect(result.diagnostics.isEmpty && change.fields == ["标题"] && change.reason == "标题有误")
    #expect(change.record == NamedLink("示例曝光（更正）", .exposure(week)) && change.column == "曝光")
  }

  @Test func `never keeps a case up`() async throws {
    // The case leaves by its own file, or loses the week: neither may be stopped by what was recorded.
    for change: @Sendable (inout Case) -> Void in [{ $0.isMispublished = true }, { $0.expose = [] }] {
      var register = try register()
      try record(&register, on: "2026-06-01")
      change(&register.cases[0])
      let result = try await publish(register, on: "2026-06-10")
      #expect(!result.diagnostics.map(\.problem.code).contains("address-vanished"))
      #expect(result.site.notices.map(\.address.path).contains(Self.address))
    }
  }

  @Test func `keeps a briefing until its bag does`() async throws {
    let name = try #require(BriefingName(slug: "2026-q2"))
    var briefing = Briefing(
      id: "2026-q2", kind: .quarterly, title: "示例简报", period: name.period,
      origin: Origin(file: "Content/briefings/2026-q2.md", line: 2))
    briefing.issued = try day("2026-07-15")
    briefing.body = "正文\n"
    var register = Sample.register()
    register.site.indexPrefix = "U"
    register.briefings = [briefing]
    try record(&register, on: "2026-07-14")
    #expect(register.logbook?.entries.isEmpty == true)
    try record(&register, on: "2026-07-20")
    #expect(try await publish(register, on: "2026-07-20").site.briefings.map(\.index) == ["U/2026-00001"])
    register.briefings[0].body = "改过的正文\n"
    #expect(try await publish(register, on: "2026-07-21").diagnostics.map(\.problem.code) == ["changed-without-reason"])
    var deleted = register
    deleted.briefings = []
    #expect(try await publish(deleted, on: "2026-07-21").diagnostics.map(\.problem.code) == ["address-vanished"])
    // Archived, neither a change of the file nor its end matters: the bag is what the site shows.
    deleted.archived = [
      ArchivedBriefing(
        bag: "2026-q2", name: name, title: "示例简报", issued: try day("2026-07-15"), archived: try day("2026-07-20"),
        editor: "示例市生态环境局", recipients: [], version: "0", content: FrozenContent([.text("正文")]), files: [],
        origin: Origin(file: "Content/archive/2026-q2/bag-info.txt", line: 1))
    ]
    let result = try await publish(deleted, on: "2026-07-21")
    #expect(result.diagnostics.isEmpty && result.site.briefings.map(\.index) == ["U/2026-00001"])
  }

  @Test func `follows a draw from its announcement to its results`() async throws {
    var register = Sample.register()
    register.site.indexPrefix = "U"
    register.tasks = [try `An announced draw`.task()]
    let announced = try #require(Announcement.opens(register.tasks[0]))
    try record(&register, on: "\(announced)")
    let first = try #require(register.logbook?.entries.first)
    #expect(first.kind == .task && first.date == announced && first.index == "U/2026-00001")
    #expect(first.facts.map { !$0.contains("results") && !$0.contains("published:") } == true)
    let site = try await publish(register, on: "\(announced)").site
    #expect(site.announcedTasks.map(\.index) == ["U/2026-00001"])
    // The window is a fact like any other.
    register.tasks[0].windowTo = register.tasks[0].windowTo?.advanced(by: 3)
    let codes = try await publish(register, on: "\(announced)").diagnostics.map(\.problem.code)
    #expect(codes == ["changed-without-reason"])
    // Taken back before its results: neutral words stay.
    register.tasks[0].announced = nil
    let result = try await publish(register, on: "\(announced.advanced(by: 1))")
    #expect(result.site.notices.map(\.address) == [.task(register.tasks[0].id)] && result.diagnostics.isEmpty)
  }
}
