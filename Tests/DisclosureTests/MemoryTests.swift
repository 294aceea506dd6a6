import Diagnostics
import Register
import Testing

@testable import Disclosure

/// An office that records what it publishes.
private struct Office {
  var register: Register

  init(_ cases: Case...) throws {
    register = Sample.register()
    register.cases = CaseRecords(cases)
    register.site.indexPrefix = "U"
  }

  /// Records what is public on a day; the reason is given for every change.
  mutating func record(on text: String, reason: String? = nil) throws {
    let proposal = Disclosure.proposal(register, on: try day(text)) { _, _ in reason }
    #expect(proposal.unexplained.isEmpty)
    register.logbook = Logbook((register.logbook?.entries ?? []) + proposal.entries)
  }

  func publish(on text: String) async throws -> (site: PublicSite, codes: [String]) {
    let result = await Disclosure.publish(register, on: try day(text), jobs: 1)
    return (result.site, result.diagnostics.map(\.problem.code))
  }
}

@Suite struct `What the site remembers` {
  @Test func `gives index numbers in the order of publication, and never another`() async throws {
    var office = try Office(
      try Sample.penalty("2026-0003", published: "2026-05-27"),
      try Sample.penalty("2026-0002", published: "2026-05-27"),
      try Sample.penalty("2026-0001", published: "2026-06-20"))
    office.register.tasks = [try Sample.task(published: "2026-06-02")]
    try office.record(on: "2026-06-10")
    #expect(
      office.register.logbook?.entries.map { "\($0.date) \($0.kind) \($0.id) \($0.index ?? "-")" } == [
        "2026-05-27 case 2026-0002 U/2026-00001", "2026-05-27 case 2026-0003 U/2026-00002",
        "2026-06-02 task 2026-q2 U/2026-00003",
      ])
    office.register.cases.append(try Sample.penalty("2026-0000", published: "2026-05-20"))
    try office.record(on: "2026-06-30")
    let (site, codes) = try await office.publish(on: "2026-06-30")
    #expect(codes.isEmpty)
    // One that was published before the newest line is written down on the day on which that was noticed.
    #expect(
      Dictionary(uniqueKeysWithValues: site.cases.map { ($0.id, $0.index) }) == [
        "2026-0002": "U/2026-00001", "2026-0003": "U/2026-00002", "2026-0001": "U/2026-00004",
        "2026-0000": "U/2026-00005",
      ])
    #expect(site.tasks.first?.index == "U/2026-00003")
    #expect(Disclosure.proposal(office.register, on: try day("2026-06-30")).entries.isEmpty)
    #expect(try await office.publish(on: "2026-06-29").site.cases.first { $0.id == "2026-0000" }?.index == nil)
  }

  @Test func `is nothing where no record is kept`() async throws {
    let office = try Office(try Sample.penalty())
    let site = try await office.publish(on: "2026-06-30").site
    #expect(site.changes == nil && site.cases.first?.index == nil)
  }

  @Test func `asks for a reason when a published fact is changed`() async throws {
    var office = try Office(try Sample.penalty())
    try office.record(on: "2026-06-01")
    office.register.cases[0].title = "示例另案"
    let result = await Disclosure.publish(office.register, on: try day("2026-06-18"), jobs: 1)
    let problem = try #require(result.diagnostics.first)
    #expect(result.diagnostics.count == 1 && problem.severity == .error)
    #expect(
      problem.problem == .changedWithoutReason("case/2026-0001", fields: [Term("title", "标题")])
        && problem.place.file == "Content/cases/2026/2026-0001.md")
    #expect(
      Disclosure.proposal(office.register, on: try day("2026-06-18")).unexplained.map(\.record) == ["case/2026-0001"])

    try office.record(on: "2026-06-18", reason: "录入错误")
    let (site, codes) = try await office.publish(on: "2026-06-18")
    #expect(codes.isEmpty)
    let item = try #require(site.cases.first)
    #expect(item.corrected == Day("2026-06-18") && item.updated == Day("2026-06-18"))
    let change = try #require(site.changes?.first)
    #expect(site.changes?.count == 1 && change.fields == ["标题"] && change.reason == "录入错误")
    #expect(change.record == NamedLink("示例另案", item.address) && change.kind == .correction)
  }

  @Test func `of a later day says nothing about the days before`() async throws {
    var office = try Office(try Sample.penalty())
    try office.record(on: "2026-06-01")
    office.register.cases[0].title = "示例另案"
    try office.record(on: "2026-06-18", reason: "录入错误")
    let (site, codes) = try await office.publish(on: "2026-06-17")
    #expect(codes.isEmpty && site.changes == [] && site.cases.first?.corrected == nil)
    #expect(site.cases.first?.updated == Day("2026-05-27") && site.validThrough == Day("2026-06-17"))
  }

  @Test func `takes what is added without asking, and knows its day`() async throws {
    var office = try Office(try Sample.penalty())
    try office.record(on: "2026-06-01")
    office.register.cases[0].industry = "化工"
    #expect(try await office.publish(on: "2026-06-10").codes.isEmpty)
    try office.record(on: "2026-06-10")
    let (site, _) = try await office.publish(on: "2026-06-10")
    #expect(site.changes == [] && site.cases.first?.updated == Day("2026-06-10") && site.cases.first?.corrected == nil)
    office.register.cases[0].industry = nil
    #expect(try await office.publish(on: "2026-06-11").codes == ["changed-without-reason"])
  }

  @Test(arguments: ["录入错误，当事人为示例东湖化工有限公司", "经核对，联系人13800138000"])
  func `shows no reason that names what is masked or looks private`(reason: String) async throws {
    var office = try Office(try Sample.penalty())
    office.register.site.policy.byKind[.penalty] = NamePolicy(enterprise: .mask, representative: .hide)
    try office.record(on: "2026-06-01")
    office.register.cases[0].title = "示例另案"
    try office.record(on: "2026-06-18", reason: reason)
    let codes = try await office.publish(on: "2026-06-18").codes
    #expect(Set(codes) == [reason.contains("138") ? "private-value" : "masked-name-in-text"])
  }

  @Test func `lists nothing of a record that has left, but its withdrawal`() async throws {
    var office = try Office(try Sample.penalty(), try Sample.penalty("2026-0002"))
    try office.record(on: "2026-06-01")
    office.register.cases[0].title = "示例另案甲"
    office.register.cases[1].title = "示例另案乙"
    try office.record(on: "2026-06-18", reason: "录入错误")
    office.register.cases[0].history = [try Sample.event("2026-06-25", .withdrawn, reason: "事实不清")]
    office.register.cases[1].history = [try Sample.event("2026-06-26", .repaired)]
    let (site, codes) = try await office.publish(on: "2026-06-30")
    #expect(codes.isEmpty)
    let change = try #require(site.changes?.first)
    #expect(site.changes?.count == 1)
    #expect(change.kind == .withdrawn && change.date == Day("2026-06-25") && change.reason == "事实不清")
    #expect(change.record.name == "示例环罚〔2026〕1号" && change.fields.isEmpty)
  }
}

@Suite struct `An address that was published` {
  private static let address = "cases/2026/2026-0001/"

  private func office() throws -> Office {
    var office = try Office(try Sample.penalty(), try Sample.penalty("2026-0002"))
    try office.record(on: "2026-06-01")
    return office
  }

  @Test func `must not vanish`() async throws {
    var office = try office()
    office.register.cases.remove(at: 0)
    let result = await Disclosure.publish(office.register, on: try day("2026-06-30"), jobs: 1)
    #expect(result.diagnostics.map(\.problem) == [.addressVanished(Self.address, record: "case/2026-0001")])
  }

  @Test func `leads on by an alias of the record that replaces it`() async throws {
    var office = try office()
    office.register.cases.remove(at: 0)
    office.register.cases[0].aliases = ["/cases/2026/2026-0001/"]
    #expect(try await office.publish(on: "2026-06-30").codes.isEmpty)
  }

  @Test func `has neutral words once it is given up, on every day`() async throws {
    var office = try office()
    office.register.cases.remove(at: 0)
    let entry = LogbookEntry(
      date: try day("2026-06-20"), kind: .gone, id: "2026-0001", index: nil, address: Self.address, facts: nil,
      reason: "重复公示，当事人为示例东湖", origin: Origin(file: "Content/record/2026.csv", line: 4))
    office.register.logbook?.entries.append(entry)
    for text in ["2026-06-10", "2026-06-30"] {
      let (site, codes) = try await office.publish(on: text)
      #expect(codes.isEmpty)
      #expect(site.notices.map(\.address.path) == [Self.address] && site.notices.first?.reason == .ended)
    }
    let changes = try #require(try await office.publish(on: "2026-06-30").site.changes)
    #expect(changes.map(\.kind) == [.gone] && changes.first?.reason == nil && changes.first?.record.name == "已撤下的信息")
    #expect(try await office.publish(on: "2026-06-10").site.changes == [])
  }

  /// What keeps a record in at once: no build may be stopped by it, and nothing of it may stay.
  static let takenDown: [@Sendable (inout Case) -> Void] = [
    { $0.isMispublished = true }, { $0.visibility = .internal }, { $0.party?.isMinor = true },
    { $0.notPublished = NotPublished(reason: "涉及国家秘密", basis: "保密规定", filed: nil) }, { $0.published = nil },
  ]

  @Test(arguments: takenDown.indices)
  func `has neutral words when the office keeps the record in`(index: Int) async throws {
    var office = try office()
    Self.takenDown[index](&office.register.cases[0])
    let (site, codes) = try await office.publish(on: "2026-06-30")
    #expect(codes.isEmpty && site.cases.map(\.id) == ["2026-0002"])
    #expect(site.notices.map(\.address.path) == [Self.address] && site.notices.first?.reason == .ended)
    #expect(site.changes == [])
  }
}
