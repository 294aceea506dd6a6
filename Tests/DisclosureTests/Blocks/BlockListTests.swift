import Diagnostics
import Register
import Testing

@testable import Disclosure

/// Lists of cases, ledgers, indicators, plan items, duties and submissions.
@Suite struct `A computed list` {
  private static func rows(
    _ fence: String, _ register: Register, period: String? = "2026-Q3", asOf: String = "2026-10-15",
    isInternal: Bool = false, shown: [String: PublicCase] = [:]
  ) throws -> [String] {
    let outcome = try BlockKit.make(
      fence, register, period: period, asOf: asOf, isInternal: isInternal, shown: shown)
    #expect(outcome.problems == [])
    return BlockKit.rows(outcome.blocks.first)
  }

  @Test func `of typical cases has those of its quarter, for a month those handed in`() async throws {
    var register = try BlockKit.register()
    func typical(_ index: Int, _ quarter: String, _ submitted: String?) throws {
      register.cases[index].typical = Typical(
        quarter: Quarter(quarter), submitted: try submitted.map(day), batch: nil, batchName: nil, number: nil)
    }
    try typical(0, "2026-Q3", "2026-08-05")
    try typical(1, "2026-Q3", nil)
    try typical(4, "2026-Q2", "2026-07-02")
    let site = await Disclosure.publish(register, on: try day("2026-10-15"), jobs: 1).site
    let shown = Dictionary(uniqueKeysWithValues: site.cases.map { ($0.id, $0) })
    func ids(_ period: String, asOf: String = "2026-10-15", _ shown: [String: PublicCase]) throws -> [String] {
      try Self.rows("表格 典型案例", register, period: period, asOf: asOf, shown: shown).map {
        String($0.split(separator: " | ")[1])
      }
    }
    #expect(try ids("2026-Q3", shown) == ["case 1", "case 2"])
    #expect(try ids("2026", shown) == ["case 1", "case 2", "case 5"])
    #expect(try ids("2026-Q3", asOf: "2026-07-30", shown) == ["case 1"])
    // In a month: the first was handed in in August; of the second no day is known but that of publication.
    #expect(try ids("2026-08", shown) == ["case 1"])
    #expect(try ids("2026-07", shown) == ["case 2", "case 5"])
    #expect(try ids("2026-Q3", shown.filter { $0.key != "1" }) == ["case 2"])
  }

  @Test func `of cases does not stand in the words of a case`() async throws {
    var register = Sample.register(try Sample.penalty())
    register.cases[0].body = "```表格 典型案例 期间=2026-Q2\n```\n"
    let on = try day("2026-06-01")
    let found = await Disclosure.publish(register, on: on, jobs: 1).diagnostics
    #expect(found.map { "\($0.place.line):\($0.place.column) \($0.problem.code)" } == ["1:7 wrong-value"])
    register.cases[0].body = "```表格 处罚按月 期间=2026-Q2\n```\n"
    let good = await Disclosure.publish(register, on: on, jobs: 1)
    #expect(good.diagnostics.isEmpty)
  }

  @Test func `of ledgers has none that is internal, and none in place of another`() throws {
    var register = try BlockKit.register()
    var ledger = try LedgerSamples.ledger(try LedgerSamples.items(4, cleared: 3, on: "2026-09-30"))
    ledger.items[0].region = "a"
    ledger.items[3].region = "a"
    var secret = try LedgerSamples.ledger(try LedgerSamples.items(2, cleared: 1))
    (secret.id, secret.visibility) = ("secret", .internal)
    register.ledgers = [ledger, secret]
    #expect(try Self.rows("表格 整改台账", register) == ["示例台账 | 4 | 3 | 1 | 7500‱"])
    // What was cleared on the last day of the period counts, and not on the day before it.
    #expect(try Self.rows("表格 整改台账", register, asOf: "2026-09-29") == ["示例台账 | 4 | 0 | 4 | 0‱"])
    #expect(
      try Self.rows("图表 整改台账 台账=outfalls", register) == [
        "甲区 | 2 | 1 | 1 | 5000‱", "未载明 | 2 | 2 | 0 | 10000‱", "合计 | 4 | 3 | 1 | 7500‱",
      ])
    for isInternal in [false, true] {
      let outcome = try BlockKit.make("表格 整改台账 台账=secret", register, isInternal: isInternal)
      #expect(outcome.problems == ["5:15 unknown-reference"])
    }
    register.ledgers[0].published = try day("2026-10-01")
    #expect(try Self.rows("表格 整改台账 台账=outfalls", register) == [])
  }

  @Test func `of indicators has the latest values known by the end of its period`() throws {
    var register = try BlockKit.register()
    register.indicators = [try LedgerSamples.water()]
    func latest(_ period: String, asOf: String = "2026-10-15") throws -> [Substring] {
      try Self.rows("表格 指标 指标集=water", register, period: period, asOf: asOf).map { $0.split(separator: " | ")[2] }
    }
    // The value of a quarter is known from the day after it, in a block as of the quarter's end too.
    #expect(try latest("2026-Q1") == ["80%"])
    #expect(try latest("2026-Q1", asOf: "2026-03-31") == ["—"])
    #expect(try latest("2026-04") == ["80%"] && latest("2026-05") == ["90%"] && latest("2026-Q3") == ["91%"])
    #expect(try Self.rows("表格 指标", register, period: "2025") == [])
    register.indicators[0].visibility = .internal
    #expect(try BlockKit.make("表格 指标 指标集=water", register).problems == ["5:14 unknown-reference"])
  }

  @Test func `of plan items has those that fall due in its period, by day`() throws {
    var register = try BlockKit.register()
    func due(_ id: String, _ limit: String, done: String? = nil) throws -> PlanItem {
      try Sample.item(id) {
        $0.due = [Sample.time(.by(try day(limit)))]
        $0.progress = try done.map { [try Sample.progress($0, done: true)] } ?? []
      }
    }
    register.plans = [
      Sample.plan([
        try due("01", "2026-09-30"), try due("02", "2026-07-01", done: "2026-06-25"), try due("03", "2026-06-30"),
        try due("04", "2026-10-01"),
      ])
    ]
    let rows = try Self.rows("表格 计划节点", register)
    #expect(rows.map { $0.split(separator: " | ")[2] } == ["2026-07-01", "2026-09-30"])
    #expect(rows[0].hasSuffix("已完成") && !rows[1].hasSuffix("已完成"))
    var other = register
    other.plans[0].isReproduced = true
    #expect(try Self.rows("表格 计划节点", other) == [])
  }

  @Test func `of duties has limits and days for the public, and states for the office`() throws {
    var register = DutyOffice.register()
    register.positiveList = [try DutyOffice.listing("2026-03-20", until: nil)]
    var duty = DutyOffice.duty(.positiveList, .every(.year, by: .monthAndDay(3, 31)))
    duty.isPublic = true
    var plans = DutyOffice.duty(.planFiled, .every(.month, by: .day(5))) { $0.isPerUnit = true }
    plans.since = try day("2026-03-01")
    register.duties = [duty, plans]
    register.filings = [
      try DutyOffice.filing("2026-03-04", "team", "2026-03"), try DutyOffice.filing("2026-03-09", "east", "2026-03"),
    ]
    let listed = try Self.rows("表格 履责情况", register, period: "2026-03", asOf: "2026-04-01")
    #expect(listed.map { $0.hasSuffix("2026-03-31 | 2026-03-20") } == [true])
    let counted = try Self.rows("表格 履责情况", register, period: "2026-03", asOf: "2026-04-01", isInternal: true)
    // Those that every office has stand behind its own.
    #expect(counted.prefix(2).map { $0.drop { $0 != "|" } } == ["| 1 | 1 | 0 | 0 | 0", "| 2 | 1 | 1 | 0 | 0"])
  }

  @Test func `of submissions keeps a year before the last of its period, and the last year alone to date`() throws {
    var register = try BlockKit.register()
    register.site.scoring = ScoringRule()
    register.site.scoring?.handedIn = 1
    register.submissions = try ["2025-11-30", "2025-12-01", "2026-01-02", "2026-02-01"].map {
      Submission(
        date: try day($0), unit: "team", title: "示例信息", form: .single, adopted: [], channel: nil,
        origin: Origin(file: "x.csv", line: 2))
    }
    let rows = try Self.rows("表格 信息报送", register, period: "2025-12..2026-01")
    #expect(rows[0] == "示例支队 | 2 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 2 | 0 | 2 | 1")
  }
}
