import Diagnostics
import Register
import Testing

@testable import Disclosure

@Suite struct `A wrong fence` {
  @Test(arguments: [
    ("表格", "5:1 unknown-block"),
    ("表格 五类案", "5:7 unknown-block"),
    ("表格 五类案件 单=月", "5:12 unknown-key"),
    ("表格 五类案件 按=年", "5:14 unknown-choice"),
    ("表格 五类案件 按=月 按=月", "5:16 duplicate-key"),
    ("表格 五类案件 期间=2026-07-01", "5:15 wrong-value"),
    ("表格 五类案件 期间=2027", "5:7 wrong-value"),
    ("表格 整改台账 台账=river", "5:15 unknown-reference"),
    ("表格 指标 指标集=air", "5:14 unknown-reference"),
    ("表格 处罚按月 单位=示例支", "5:15 unknown-reference"),
    ("表格 处罚按月 单位=示例市生态环境局", "5:15 unknown-reference"), ("表格 处罚按单位 单位=team", "5:13 unknown-key"),
    ("图表 典型案例", "5:1 wrong-value"),
    ("表格 排名", "5:7 internal-block"), ("表格 末位 数=0", "5:7 internal-block"),
  ])
  func `is an error at its word`(fence: String, problem: String) throws {
    let outcome = try BlockKit.make(fence, BlockKit.register())
    #expect(outcome.problems == [problem])
    // What could not be computed holds nothing, and takes its place all the same.
    #expect(outcome.blocks.map(\.line) == [5] && outcome.blocks[0].table.rows.isEmpty)
  }

  @Test func `is one that names a unit by what several are called`() throws {
    var register = try BlockKit.register()
    register.authorities[1].aliases = ["分局"]
    #expect(try BlockKit.make("表格 处罚按月 单位=分局", register).problems == [])
    register.authorities[2].aliases = ["分局"]
    #expect(try BlockKit.make("表格 处罚按月 单位=分局", register).problems == ["5:15 ambiguous-reference"])
  }

  @Test func `says what may have been meant`() throws {
    var diagnostics: [Diagnostic] = []
    _ = BlockDesk(try BlockKit.register(), shown: [:]).blocks(
      in: "```表格 五类案\n```\n```表格 五类案件 期件=2026\n```", file: "a.md", line: 1, period: .year(2026),
      asOf: try day("2026-10-01"),
      isInternal: false, &diagnostics)
    #expect(diagnostics.map(\.problem).first == .unknownBlock("五类案", suggestion: "五类案件"))
    guard case .unknownKey("期件", _, suggestion: "期间") = diagnostics.last?.problem else {
      Issue.record("\(diagnostics)")
      return
    }
  }

  @Test func `needs a period where the text has none, and nothing between the fences`() throws {
    let register = try BlockKit.register()
    #expect(try BlockKit.make("表格 五类案件", register, period: nil).problems == ["5:7 missing-key"])
    #expect(try BlockKit.make("表格 五类案件 期间=2026-Q3", register, period: nil).problems == [])
    #expect(try BlockKit.make("表格 五类案件\n甲 | 乙", register).problems == ["6:1 wrong-value"])
  }

  @Test(arguments: [
    (RankingRule.off, true, false), (.internal, true, true), (.internal, false, false), (.public, false, true),
    (.public, true, true),
  ])
  func `of a ranking is one unless the office's own text or the policy allows it`(
    rule: RankingRule, isInternal: Bool, isAllowed: Bool
  ) throws {
    var register = try BlockKit.register()
    register.site.policy.rankings = rule
    for name in ["排名", "末位", "零报告"] {
      let outcome = try BlockKit.make("表格 \(name)", register, isInternal: isInternal)
      #expect(outcome.problems == (isAllowed ? [] : ["5:7 internal-block"]))
    }
  }

  /// One unit is not known, and the other has more than the office.
  @Test func `stops when the rows that are known come to more than the total`() throws {
    var register = try BlockKit.register()
    register.cases = []
    func figure(_ unit: StatisticUnit, _ value: Int) -> StatisticFigure {
      StatisticFigure(
        period: .year(2024), unit: unit, measure: .penalties, value: Decimal(value), source: nil,
        origin: Origin(file: "Content/statistics/2024.csv", line: 2))
    }
    register.statistics = [figure(.office, 5), figure(.authority("east"), 6)]
    #expect(try BlockKit.make("表格 处罚按单位 期间=2024", register).problems == ["5:7 block-sum"])
    register.statistics?[1] = figure(.authority("east"), 5)
    let good = try BlockKit.make("表格 处罚按单位 期间=2024", register)
    #expect(good.problems == [])
    #expect(BlockKit.rows(good.blocks.first) == ["示例支队 | — | — | —", "示例东分局 | 5 | — | —", "合计 | 5 | — | —"])
  }

  /// The file gives the office more than its cases: what is in no field cannot be told.
  @Test func `stops when the rows do not add up to the total`() throws {
    var register = try BlockKit.register()
    register.statistics = [
      StatisticFigure(
        period: .quarter(try #require(Quarter("2026-Q3"))), unit: .office, measure: .penalties, value: Decimal(5),
        source: nil, origin: Origin(file: "Content/statistics/2026.csv", line: 2))
    ]
    let outcome = try BlockKit.make("表格 处罚按领域", register)
    #expect(outcome.problems == ["5:7 block-sum"])
    register.statistics?[0].value = Decimal(4)
    #expect(try BlockKit.make("表格 处罚按领域", register).problems == [])
    // Units that the file gives, beside a total of the office that differs.
    register.statistics?.append(
      StatisticFigure(
        period: .quarter(try #require(Quarter("2026-Q3"))), unit: .authority("east"), measure: .penalties,
        value: Decimal(1), source: nil, origin: Origin(file: "Content/statistics/2026.csv", line: 3)))
    register.statistics?.append(
      StatisticFigure(
        period: .quarter(try #require(Quarter("2026-Q3"))), unit: .authority("team"), measure: .penalties,
        value: Decimal(2), source: nil, origin: Origin(file: "Content/statistics/2026.csv", line: 4)))
    #expect(try BlockKit.make("表格 处罚按单位", register).problems == ["5:7 block-sum"])
  }
}
