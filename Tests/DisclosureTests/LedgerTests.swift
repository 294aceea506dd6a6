import Diagnostics
import Register
import Testing

@testable import Disclosure

@Suite struct `A ledger` {
  private static func register(_ ledger: Ledger) -> Register {
    var register = Sample.register()
    register.ledgers = [ledger]
    return register
  }

  private static func shown(_ ledger: Ledger, on date: String) async throws -> PublicLedger? {
    await Disclosure.publish(register(ledger), on: try day(date), jobs: 1).site.ledgers.first
  }

  typealias TargetRow = (
    source: String, items: Int, cleared: Int, op: Comparator, value: String, period: String?, on: String,
    reached: String,
    state: LedgerTargetState
  )

  /// What documents ask, on the days on which the answer turns.
  static let rows: [TargetRow] = [
    ("S42, F34: ez24-07 the city 65 %", 55, 36, .atLeast, "65%", "2026", "2026-11-15", "65.4%", .met),
    ("S42, F34: one fewer", 55, 35, .atLeast, "65%", "2026", "2026-11-15", "63.6%", .notYet),
    ("S42, F34: hb24-02 the province 80 %", 55, 43, .atLeast, "80%", "2026", "2026-12-31", "78.1%", .notYet),
    ("S42, F34: on the day after the period", 55, 43, .atLeast, "80%", "2026", "2027-01-01", "78.1%", .missed),
    ("S42, F34: exactly the province's", 55, 44, .atLeast, "80%", "2026", "2027-01-01", "80%", .met),
    ("S42: ez24-09 all of the lakes", 3, 3, .equal, "100%", "2026", "2026-12-31", "100%", .met),
    ("S42: all but one of a thousand is not 100 %", 1000, 999, .equal, "100%", "2026", "2026-12-31", "99.9%", .notYet),
    ("S42: all but one of ten thousand", 10_000, 9_999, .equal, "100%", "2026", "2026-12-31", "99.9%", .notYet),
    ("S41: ez24-16 the year's 24", 24, 24, .equal, "24", "2026", "2026-11-15", "24项", .met),
    ("S41: 23 of 24", 24, 23, .equal, "24", "2026", "2027-01-01", "23项", .missed),
    ("S41: the three overdue", 3, 1, .equal, "3", "2026-01..2026-09", "2026-09-30", "1项", .notYet),
    ("S41: the three overdue, a day later", 3, 1, .equal, "3", "2026-01..2026-09", "2026-10-01", "1项", .missed),
    ("S41: the film's three", 3, 3, .equal, "3", "2026", "2026-11-15", "3项", .met),
    ("more than", 4, 2, .moreThan, "50%", nil, "2026-11-15", "50%", .notYet),
    ("余", 55, 41, .somewhatMore, "40", nil, "2026-11-15", "41项", .met),
    ("at most", 55, 41, .atMost, "40", nil, "2026-11-15", "41项", .notYet),
    ("a range, its lower end", 55, 3, .range, "3-12", nil, "2026-11-15", "3项", .met),
    ("a range, above it", 55, 13, .range, "3-12", nil, "2026-11-15", "13项", .notYet),
    ("the ledger's own limit", 4, 3, .atLeast, "80%", nil, "2026-12-31", "75%", .notYet),
    ("after the ledger's own limit", 4, 3, .atLeast, "80%", nil, "2027-01-01", "75%", .missed),
    ("nothing to share", 0, 0, .atLeast, "80%", nil, "2026-11-15", "—", .unmeasured),
  ]

  @Test(arguments: rows) func `is held against its targets as of the day`(row: TargetRow) async throws {
    let ledger = try LedgerSamples.ledger(
      LedgerSamples.items(row.items, cleared: row.cleared),
      LedgerSamples.target(row.op, row.value, in: row.period))
    let found = try #require(try await Self.shown(ledger, on: row.on)?.targets.first)
    #expect((found.reached, found.state) == (row.reached, row.state), "\(row.source)")
    #expect(found.counted == Share(row.cleared, of: row.items))
  }

  @Test func `shows the targets of the city and of the province side by side`() async throws {
    let ledger = try LedgerSamples.ledger(
      LedgerSamples.items(55, cleared: 39), LedgerSamples.target(.atLeast, "65%", scope: "市级"),
      LedgerSamples.target(.atLeast, "80%", scope: "省级"))
    let found = try #require(try await Self.shown(ledger, on: "2026-11-15"))
    #expect(found.targets.map(\.scope) == ["市级", "省级"])
    #expect(found.targets.map(\.value) == ["≥ 65%", "≥ 80%"])
    #expect(found.targets.map(\.reached) == ["70.9%", "70.9%"])
    #expect(found.targets.map(\.state) == [.met, .notYet])
  }

  @Test func `counts to the end of a target's period, and tells the day`() async throws {
    let items = try LedgerSamples.items(4, cleared: 4, on: "2026-10-01")
    let ledger = try LedgerSamples.ledger(items, LedgerSamples.target(.atLeast, "50%", in: "2026-Q3"))
    let late = try #require(try await Self.shown(ledger, on: "2026-11-15")?.targets.first)
    #expect((late.reached, late.state, late.through) == ("0%", .missed, try day("2026-09-30")))
  }

  @Test func `counts anew in each period of a target that asks so`() async throws {
    let items = try LedgerSamples.items(4, cleared: 1) + [LedgerSamples.item("5", "- 2026-06-30 -")]
    let ledger = try LedgerSamples.ledger(
      items, LedgerSamples.target(.atLeast, "1", per: .halfyear),
      LedgerSamples.target(.atLeast, "1", counted: .stage(1), per: .quarter))
    func states(_ date: String) async throws -> [LedgerTargetState]? {
      try await Self.shown(ledger, on: date)?.targets.map(\.state)
    }
    #expect(try await states("2026-06-01") == [.met, .notYet])
    #expect(try await states("2026-06-30") == [.met, .met])
    #expect(try await states("2026-07-01") == [.notYet, .notYet])
  }

  @Test func `ends the validity of the site with the period of a target, with a limit, with a fact`() async throws {
    let items = try LedgerSamples.items(2, cleared: 0) + [LedgerSamples.item("3", "2026-05-20 - -")]
    func validThrough(_ target: LedgerTarget, due: String?) async throws -> Day? {
      let register = Self.register(try LedgerSamples.ledger(items, due: due, target))
      return await Disclosure.publish(register, on: try day("2026-05-20"), jobs: 1).site.validThrough
    }
    #expect(
      try await validThrough(LedgerSamples.target(.atLeast, "1", per: .quarter), due: nil) == (try day("2026-06-30")))
    #expect(
      try await validThrough(LedgerSamples.target(.atLeast, "1", in: "2026-06"), due: nil) == (try day("2026-06-30")))
    #expect(try await validThrough(LedgerSamples.target(.atLeast, "1"), due: "2026-05-31") == (try day("2026-05-31")))
    #expect(try await validThrough(LedgerSamples.target(.atLeast, "1"), due: nil) == nil)
  }

  typealias StateRow = (dates: String, cleared: String?, on: String, state: LedgerItemState)

  static let states: [StateRow] = [
    ("- - -", nil, "2026-11-15", .untouched),
    ("2026-03-01 - -", nil, "2026-02-28", .untouched),
    ("2026-03-01 - -", nil, "2026-03-01", .stage("溯源")),
    ("2026-03-01 - 2026-04-01", nil, "2026-11-15", .stage("核查")),
    ("2026-03-01 2026-03-01 2026-04-01", nil, "2026-03-31", .stage("整治")),
    ("2026-03-01 2026-03-01 2026-04-01", nil, "2026-04-01", .ready),
    ("2026-03-01 2026-03-01 2026-04-01", "2026-04-01", "2026-04-01", .cleared),
    ("2026-03-01 2026-03-01 2026-04-01", "2026-05-01", "2026-04-30", .ready),
  ]

  @Test(arguments: states) func `knows of an item what is dated up to the day`(row: StateRow) async throws {
    let ledger = try LedgerSamples.ledger([LedgerSamples.item("1", row.dates, cleared: row.cleared)])
    let found = try #require(try await Self.shown(ledger, on: row.on))
    let (item, on) = (try #require(found.items.first), try day(row.on))
    #expect(item.state == row.state)
    #expect((item.dates + [item.cleared]).allSatisfy { $0.map { $0 <= on } ?? true })
    let counts = found.counts
    #expect(counts.untouched + counts.standing.reduce(0, +) + counts.cleared == counts.total)
  }

  @Test func `counts by district in the order of the registry, items without one last`() async throws {
    var items = try LedgerSamples.items(5, cleared: 2)
    (items[0].region, items[1].region, items[3].region) = ("west", "east", "east")
    var register = Self.register(try LedgerSamples.ledger(items))
    register.regions = [Region(id: "east", name: "东区", aliases: []), Region(id: "west", name: "西区", aliases: [])]
    let found = await Disclosure.publish(register, on: try day("2026-11-15"), jobs: 1).site.ledgers[0].districts
    #expect(found.map(\.name) == ["东区", "西区", nil])
    #expect(found.map(\.counts.share) == [Share(1, of: 2), Share(1, of: 1), Share(0, of: 2)])
  }

  @Test func `stays inside when it is internal, and until it is published`() async throws {
    var ledger = try LedgerSamples.ledger(LedgerSamples.items(3, cleared: 1))
    ledger.published = try day("2026-06-10")
    #expect(try await Self.shown(ledger, on: "2026-06-09") == nil)
    #expect(try await Self.shown(ledger, on: "2026-06-10") != nil)
    ledger.visibility = .internal
    #expect(try await Self.shown(ledger, on: "2026-06-10") == nil)
    #expect(Disclosure.changes(Self.register(ledger), after: try day("2026-01-01")).isEmpty)
  }

  @Test func `names the row of a private value in a remark`() async throws {
    var items = try LedgerSamples.items(1, cleared: 0)
    items[0].remark = "联系电话13800138000"
    let found = await Disclosure.publish(
      Self.register(try LedgerSamples.ledger(items)), on: try day("2026-06-01"), jobs: 1
    ).diagnostics
    #expect(
      found == [.error(.privateValue(.mobilePhone), at: Place("Content/rectifications/outfalls.csv", line: 2))])
  }

  @Test func `tells the office what is late, and since when`() throws {
    let ledger = try LedgerSamples.ledger(
      [
        LedgerSamples.item("on the day", "2026-03-01 2026-03-02 2026-03-03", cleared: "2026-10-31"),
        LedgerSamples.item("a day late", "2026-03-01 2026-03-02 2026-03-03", cleared: "2026-11-01"),
        LedgerSamples.item("open", "2026-03-01 - -"),
        LedgerSamples.item("longer open", "- - -", due: "2026-10-01"),
        LedgerSamples.item("not due", "- - -", due: "2026-12-01"),
        LedgerSamples.item("cleared tomorrow", "2026-03-01 2026-03-02 2026-03-03", cleared: "2026-11-03"),
      ], due: "2026-10-31")
    func summary(_ date: String) throws -> LedgerSummary { LedgerSummary(ledger, on: try day(date)) }
    #expect(try summary("2026-10-31").overdue.map(\.number) == ["longer open"])
    let found = try summary("2026-11-02")
    #expect(
      found.overdue.map { "\($0.number) \($0.days)" } == ["longer open 32", "cleared tomorrow 2", "open 2"])
    #expect(found.clearedLate.map { "\($0.number) \($0.days)" } == ["a day late 1"])
    #expect(found.cleared == Share(2, of: 6))
  }
}
