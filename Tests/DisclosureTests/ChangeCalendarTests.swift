import Diagnostics
import Register
import Testing

@testable import Disclosure

@Suite struct `The days on which the site changes` {
  static func register() throws -> Register {
    let first = try Sample.penalty()
    var second = try Sample.penalty("2026-0002", decided: "2026-06-30", published: "2026-07-05")
    second.corrected = try day("2026-07-20")
    second.expose = [try #require(Week("2026-W29"))]
    second.history = [try Sample.event("2026-08-01", .review), try Sample.event("2026-10-03", .withdrawn)]
    var third = try Sample.penalty("2026-0003", decided: nil)
    third.kind = .investigation
    third.investigation = Investigation(
      reason: "示例", opened: try day("2026-06-15"), closed: try day("2026-09-15"), outcome: "示例")
    var register = Sample.register(first, second, third)
    register.tasks = [
      try Sample.task(results: [
        Sample.result("1", code: Sample.code(1), date: "2026-05-09", published: "2026-06-05", closed: "2026-06-20"),
        Sample.result("2", code: Sample.code(2), date: "2026-05-09"),
      ])
    ]
    var drawn = try Sample.task("2026-q3", published: nil)
    drawn.quarter = Quarter("2026-Q3")
    register.tasks.append(drawn)
    register.enterprises = [
      try Sample.enterprise(Sample.code(1)),
      try Sample.enterprise(Sample.code(2), since: "2026-08-08", until: "2026-12-12"),
    ]
    register.positiveList = [
      PositiveListing(
        code: try Sample.code(1), name: "示例", reason: nil, from: try day("2026-09-09"), until: try day("2026-10-10"))
    ]
    let target = Target(
      what: "年抽查比例", objectClass: .general, base: nil, comparator: .equal, value: Amount("10%"), unit: nil, per: .year,
      period: nil, isEach: false,
      objects: [], hedge: nil, scope: nil, note: nil)
    register.plans = [
      Sample.plan([
        try Sample.item("01") { $0.schedule = [Sample.time(.window(try #require(Period("2026-05..2026-06"))))] },
        Sample.item("02") { $0.schedule = [Sample.time(.quarters([4]))] },
        try Sample.item("03") { $0.due = [Sample.time(.by(try day("2026-08-13")))] },
        try Sample.item("04") {
          $0.progress = [try Sample.progress("2026-06-25"), try Sample.progress("2026-08-25", done: true)]
        },
        Sample.item("05") { $0.targets = [target] },
        try Sample.item("06") {
          $0.schedule = [
            try `The times of an item, from day to day`.cadence(.quarter, "day 15 of the next month"),
            try `The times of an item, from day to day`.cadence(.month),
            try `The times of an item, from day to day`.cadence(.week),
            Sample.time(.continuous(since: Month("2026-09"))),
          ]
          $0.progress = [try Sample.progress("2026-07-20")]
          $0.steps = [
            try Sample.item(nil) { $0.due = [Sample.time(.by(try day("2026-10-21")))] },
            try Sample.item(nil) {
              $0.schedule = [Sample.time(.window(try #require(Period("2026-11-05..2026-11-06"))))]
              $0.steps = [try Sample.item(nil) { $0.due = [Sample.time(.by(try day("2027-02-02")))] }]
            },
            try Sample.item(nil) { ($0.visibility, $0.due) = (.internal, [Sample.time(.by(try day("2026-10-22")))]) },
          ]
        },
      ])
    ]
    register.ledgers = [try LedgerSamples.outfalls()]
    register.indicators = [try LedgerSamples.water()]
    register.pages = [
      Page(
        id: "about", title: "示例", order: nil, updated: try day("2026-11-11"), description: nil, body: "示例", bodyLine: 1,
        origin: Origin(file: "Content/pages/about.md", line: 1))
    ]
    return register
  }

  @Test func `are named in order, after the day of the build alone`() throws {
    let on = try day("2026-07-06")
    let found = ChangeCalendar(register: try Self.register(), day: on).changes()
    #expect(found.map(\.day) == found.map(\.day).sorted())
    #expect(found.allSatisfy { $0.day > on })
    #expect(found.first.map { "\($0.day) \($0.what.english)" } == "2026-07-13 case 2026-0002")
  }

  /// Whatever changes from one day to the next is foretold; the day itself, which every page shows, does not count.
  @Test func `are all foretold`() async throws {
    let register = try Self.register()
    let first = try day("2026-04-20")
    let foretold = Set(ChangeCalendar(register: register, day: first).changes().map(\.day))
    var before = await Self.parts(of: register, on: first)
    var missed: [String] = []
    for offset in 1...420 {
      let on = first.advanced(by: offset)
      let now = await Self.parts(of: register, on: on)
      if now != before, !foretold.contains(on) {
        missed.append("\(on): \(zip(now, before).filter { $0 != $1 }.map { $0.0.prefix(12) })")
      }
      before = now
    }
    #expect(missed == [])
  }

  @Test func `end the validity of the site on the day before the first of them`() async throws {
    let register = try Self.register()
    let site = await Disclosure.publish(register, on: try day("2026-07-06"), jobs: 1).site
    #expect(site.validThrough == (try day("2026-07-12")))
    let empty = await Disclosure.publish(Sample.register(), on: try day("2026-07-06"), jobs: 1).site
    #expect(empty.validThrough == nil)
  }

  /// A computed block says as of which day it is, and counts what no other page does.
  @Test func `come every day with a computed block in a text that has no day of its own`() async throws {
    let on = try day("2026-07-06")
    let fence = "```表格 处罚按月 期间=2026\n```\n"
    var ofPage = Sample.register()
    ofPage.pages = [
      Page(
        id: "figures", title: "示例", order: nil, updated: nil, description: nil, body: fence, bodyLine: 1,
        origin: Origin(file: "Content/pages/figures.md", line: 1))
    ]
    var ofCase = Sample.register(try Sample.penalty())
    ofCase.cases[0].body = fence
    for register in [ofPage, ofCase] {
      let site = await Disclosure.publish(register, on: on, jobs: 1).site
      #expect(site.validThrough == on)
      let next = await Disclosure.publish(register, on: on.advanced(by: 1), jobs: 1).site
      #expect(Self.bodies(site) != Self.bodies(next))
    }
    ofCase.cases[0].published = nil
    #expect(await Disclosure.publish(ofCase, on: on, jobs: 1).site.validThrough == nil)
  }

  private static func bodies(_ site: PublicSite) -> [String] { site.pages.map { "\($0)" } + site.cases.map { "\($0)" } }

  @Test func `are named for an item on days of a change alone`() throws {
    var register = Sample.register()
    let step = try Sample.item(nil) { ($0.visibility, $0.due) = (.internal, [Sample.time(.by(try day("2026-10-22")))]) }
    let item = try Sample.item("01") {
      $0.due = [Sample.time(.by(try day("2026-10-31")))]
      $0.progress = [try Sample.progress("2026-10-20", done: true)]
      $0.steps = [step]
    }
    register.plans = [Sample.plan([item])]
    let found = ChangeCalendar(register: register, day: try day("2026-06-01")).changes()
    #expect(
      found.map { "\($0.day) \($0.what.english)" } == ["2026-10-20 plan sample/01", "2027-01-01 figures of the year"])
    register.plans[0].document = PlanDocument(
      name: nil, number: nil, issuer: nil, issued: try day("2026-10-25"), published: nil, index: nil, status: nil)
    let later = ChangeCalendar(register: register, day: try day("2026-06-01")).changes()
    #expect(later.map(\.what.english) == ["plan sample", "figures of the year"])
  }

  @Test func `say nothing of a record that is never shown`() throws {
    var minor = try Sample.penalty()
    minor.party?.isMinor = true
    var unpublished = try Sample.task(published: nil)
    unpublished.quarter = nil
    var register = Sample.register(minor)
    register.tasks = [unpublished]
    #expect(ChangeCalendar(register: register, day: try day("2026-01-01")).changes().isEmpty)
  }

  private static func parts(of register: Register, on day: Day) async -> [String] {
    let site = await Disclosure.publish(register, on: day, jobs: 1).site
    return [
      "plans \(site.plans)", "tasks \(site.tasks)", "quarters \(site.quarters)", "coverage \(site.coverage)",
      "enterprises \(site.enterprises)",
      "ledgers \(site.ledgers)", "indicators \(site.indicators)",
      "cases \(site.cases)", "notices \(site.notices)", "registry \(site.registry)", "pages \(site.pages)",
    ]
  }
}
