import Diagnostics
import Register
import Testing

@testable import Disclosure

@Suite struct `Where a sign-off is asked for` {
  private static func signed(_ date: String = "2026-05-26") throws -> Review {
    Review(drafted: "甲示例", legal: "乙示例", secrecy: "丙示例", approved: "丁示例", date: try day(date))
  }

  private static func office(_ change: (inout Case) throws -> Void = { _ in }) throws -> Register {
    var item = try Sample.penalty()
    item.expose = [try #require(Week("2026-W22"))]
    try change(&item)
    var register = Sample.register(item)
    register.site.requiresReview = true
    register.tasks = [try Sample.task(results: [try Sample.result("1", code: try Sample.code(3), date: "2026-05-10")])]
    register.tasks[0].finished = try day("2026-05-12")
    register.keepInUnsigned()
    return register
  }

  @Test func `a record without it is as if it were not published, everywhere`() async throws {
    let register = try Self.office()
    let today = try day("2026-06-10")
    let site = await Disclosure.publish(register, on: today, jobs: 1).site
    #expect(site.cases.isEmpty && site.tasks.isEmpty && site.enterprises.isEmpty && site.notices.isEmpty)
    let reports = Disclosure.duties(register, on: today)
    let states = reports.flatMap(\.lines).map(\.state)
    #expect(states.contains { if case .missing = $0 { true } else { false } })
    #expect(!states.contains(.met))
    #expect(
      Disclosure.unsignedRecords(register, on: today).map { "\($0.kind.rawValue)/\($0.id) \($0.published)" } == [
        "task/2026-q2 2026-05-20", "case/2026-0001 2026-05-27",
      ])
  }

  @Test func `a signed one goes up, and nobody's name with it`() async throws {
    var register = try Self.office { $0.review = try Self.signed() }
    register.tasks[0].published = try day("2026-05-20")
    register.tasks[0].review = try Self.signed("2026-05-20")
    let site = await Disclosure.publish(register, on: try day("2026-06-10"), jobs: 1).site
    #expect(site.cases.map(\.id) == ["2026-0001"] && site.tasks.map(\.id) == ["2026-q2"])
    for name in try Self.signed().names { #expect(!String(reflecting: site).contains(name)) }
  }

  @Test func `without the switch nothing is asked`() async throws {
    var register = Sample.register(try Sample.penalty())
    register.keepInUnsigned()
    #expect(await Disclosure.publish(register, on: try day("2026-06-10"), jobs: 1).site.cases.count == 1)
    #expect(register.keptIn.isEmpty)
  }

  @Test func `the office reads the draft, and what it lacks`() async throws {
    let register = try Self.office { $0.review = Review(drafted: "甲示例") }
    let today = try day("2026-06-10")
    let (office, _, _) = await Disclosure.publishForOffice(register, on: today, jobs: 1)
    #expect(office.site.cases.map(\.title) == ["〔草稿〕示例案"])
    let rows = try #require(office.lists.first { $0.kind == .drafts }).rows.map { $0.map(\.name) }
    #expect(rows.map(\.last) == ["送达日期、法制审核、保密审查、批准、审批日期", "起草、法制审核、保密审查、批准、审批日期"])
  }

  @Test(
    arguments: [
      { $0.visibility = .internal }, { $0.party?.isMinor = true }, { $0.isMispublished = true },
      { $0.notPublished = Sample.notPublished }, { $0.tier = .minor },
    ] as [@Sendable (inout Case) -> Void])
  func `what is kept off for another reason is not listed`(change: @Sendable (inout Case) -> Void) throws {
    let register = try Self.office { change(&$0) }
    #expect(Disclosure.unsignedRecords(register, on: try day("2026-06-10")).map(\.id) == ["2026-q2"])
  }

  @Test func `a name of those who signed is an error in its texts`() async throws {
    let register = try Self.office {
      $0.review = try Self.signed()
      $0.body = "承办人甲示例到场检查。"
    }
    let found = await Disclosure.publish(register, on: try day("2026-06-10"), jobs: 1).diagnostics
    #expect(found.map(\.problem) == [.maskedNameInText])
  }
}

@Suite struct `A record that is held back` {
  private static func publish(_ register: Register, hold: String, on today: String) async throws -> PublicSite {
    var register = register
    register.hold([hold], unread: [])
    return await Disclosure.publish(register, on: try day(today), jobs: 1).site
  }

  @Test(arguments: [("2026-05-27", 0), ("2026-05-28", 1), ("2027-05-20", 1), ("2027-05-21", 0)])
  func `leaves neutral words where it was displayed the day before`(today: String, notices: Int) async throws {
    var item = try Sample.penalty()
    item.aliases = ["/old/"]
    let site = try await Self.publish(Sample.register(item), hold: item.origin.file, on: today)
    #expect(site.cases.isEmpty && site.notices.count == notices)
    for notice in site.notices {
      #expect(notice.reason == .suspended && notice.address.path == "cases/2026/2026-0001/")
      #expect(notice.aliases == [Address("old/")])
    }
  }

  @Test func `does not touch another one's withdrawal`() async throws {
    var other = try Sample.penalty("2026-0002")
    other.history = [try Sample.event("2026-06-10", .withdrawn, reason: "事实不清")]
    let item = try Sample.penalty()
    let site = try await Self.publish(Sample.register(item, other), hold: item.origin.file, on: "2026-06-10")
    #expect(site.notices.count == 2)
    #expect(
      site.notices.contains {
        if case .withdrawn(_, _, let reason) = $0.reason { reason == "事实不清" } else { false }
      })
  }

  @Test func `keeps the notice of a week that named it`() async throws {
    var item = try Sample.penalty()
    item.expose = [try #require(Week("2026-W22"))]
    for (today, weeks) in [("2026-05-27", []), ("2026-06-10", ["2026-W22"])] {
      let site = try await Self.publish(Sample.register(item), hold: item.origin.file, on: today)
      #expect(site.exposures.map(\.week.description) == weeks)
      #expect(!String(reflecting: site.exposures).contains("东湖"))
    }
  }

  @Test func `a task too`() async throws {
    var register = Sample.register()
    register.tasks = [try Sample.task()]
    let site = try await Self.publish(register, hold: register.tasks[0].origin.file, on: "2026-06-10")
    #expect(site.tasks.isEmpty && site.notices.map(\.address.path) == ["inspections/2026-q2/"])
  }
}
