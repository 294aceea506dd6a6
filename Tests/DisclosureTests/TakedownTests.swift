import Register
import Testing

@testable import Disclosure

/// Which copies elsewhere must be taken down, and until when they are asked for (撤稿清单).
@Suite struct `Copies elsewhere` {
  private static func register() throws -> Register {
    var item = try Sample.penalty()
    item.expose = [try #require(Week("2026-W22")), try #require(Week("2027-W30"))]
    item.channels = [
      Channel(kind: .wechat, url: "https://wechat.example/case", date: try day("2026-05-28")),
      Channel(kind: .radio, url: nil, date: try day("2026-05-28"), removed: try day("2026-06-01")),
    ]
    var register = Sample.register(item)
    for (week, address) in [("2026-W22", "https://daily.example/w22"), ("2027-W30", "https://daily.example/w30")] {
      let week = try #require(Week(week))
      var notice = Exposure(week: week, origin: Origin(file: "Content/exposures/\(week.slug).md", line: 2))
      notice.channels = [Channel(kind: .newspaper, url: address, date: week.first)]
      register.exposures.append(notice)
    }
    return register
  }

  private static func entries(_ register: Register, after text: String) throws -> [AgendaEntry] {
    Disclosure.agenda(register, after: try day(text), days: 7).filter { $0.kind == .withdraw || $0.kind == .takedown }
  }

  private static func copies(_ copies: [TakedownCopy]) -> [String] { copies.map { "\($0.source) \($0.words)" } }

  @Test func `of a case and of the notices that named it are listed with the day on which it leaves`() throws {
    let entries = try Self.entries(try Self.register(), after: "2027-05-15")
    #expect(entries.map { "\($0.day) \($0.kind)" } == ["2027-05-20 withdraw"])
    #expect(
      Self.copies(entries[0].copies) == [
        "case 2026-0001 https://wechat.example/case", "exposure 2026-W22 https://daily.example/w22",
      ])
    #expect(entries[0].words == "示例案；站外一并撤下：https://wechat.example/case、https://daily.example/w22（2026-W22 曝光台，撤下或改稿）")
  }

  @Test(arguments: ["2027-05-20", "2027-05-21", "2027-12-31"])
  func `are asked for on that day and every day after it, until each is marked as removed`(on: String) throws {
    var register = try Self.register()
    let entries = try Self.entries(register, after: on)
    #expect(entries.map { "\($0.day) \($0.kind) \($0.copies.count)" } == ["\(on) takedown 2"])
    #expect(Disclosure.openTakedowns(register, on: try day(on)).map(\.since) == [try day("2027-05-20")])
    register.cases[0].channels[0].removed = try day(on)
    #expect(
      Self.copies(try #require(Disclosure.openTakedowns(register, on: try day(on)).first).copies)
        == ["exposure 2026-W22 https://daily.example/w22"])
    register.exposures[0].channels[0].removed = try day(on)
    #expect(Disclosure.openTakedowns(register, on: try day(on)) == [])
    // Marked with a later day, it is still there.
    register.exposures[0].channels[0].removed = try day(on).advanced(by: 1)
    #expect(Disclosure.openTakedowns(register, on: try day(on)).count == 1)
  }

  @Test func `are no matter while the record is shown, or before it was`() throws {
    let register = try Self.register()
    for on in ["2026-05-26", "2026-05-27", "2027-05-19"] {
      #expect(Disclosure.openTakedowns(register, on: try day(on)) == [], "\(on)")
    }
  }

  @Test(arguments: [CaseStatus.repaired, .withdrawn, .changed])
  func `follow a record that leaves before its term`(status: CaseStatus) throws {
    var register = try Self.register()
    register.cases[0].history = [try Sample.event("2026-09-03", status, reason: "示例")]
    #expect(try Self.entries(register, after: "2026-09-01").map { "\($0.day) \($0.kind)" } == ["2026-09-03 withdraw"])
    #expect(Disclosure.openTakedowns(register, on: try day("2026-09-03")).map(\.since) == [try day("2026-09-03")])
  }

  @Test func `of what never should have been shown are asked for at once`() throws {
    var register = try Self.register()
    register.cases[0].isMispublished = true
    let open = try #require(Disclosure.openTakedowns(register, on: try day("2026-06-10")).first)
    #expect(open.since == nil && open.copies.count == 2)
    #expect(Disclosure.openTakedowns(register, on: try day("2026-05-26")) == [])
  }

  @Test func `are not asked for twice, and ready cases are those on show or approved`() throws {
    var shown = try Sample.penalty("2026-0001")
    shown.expose = []
    var exposed = try Sample.penalty("2026-0002")
    exposed.expose = [try #require(Week("2026-W22"))]
    let soon = try Sample.penalty("2026-0003", decided: "2026-06-01", published: "2026-06-05")
    let late = try Sample.penalty("2026-0004", decided: "2026-06-01", published: "2026-06-08")
    var approved = try Sample.penalty("2026-0005", decided: nil, published: nil)
    approved.preDecisionApproved = true
    let silent = try Sample.penalty("2026-0006", decided: nil, published: nil)
    var minor = try Sample.penalty("2026-0007")
    minor.party?.isMinor = true
    let register = Sample.register(shown, exposed, soon, late, approved, silent, minor)
    let ready = Disclosure.readyForExposure(register, try #require(Week("2026-W23")), on: try day("2026-06-02"))
    #expect(ready.map(\.id) == ["2026-0005", "2026-0003", "2026-0002", "2026-0001"])
    #expect(ready.filter(\.isExposed).map(\.id) == ["2026-0002"])
    #expect(ready.filter(\.isBeforeDecision).map(\.id) == ["2026-0005"])
  }
}
