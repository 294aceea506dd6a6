import Register
import Testing

@testable import Disclosure

/// Figures that were counted by hand from `BlockKit.register()`.
@Suite struct `A computed block` {
  @Test(arguments: [
    (
      "表格 处罚按单位",
      ["示例支队 | 1 | 10000 | 0", "示例东分局 | 2 | 253 | 0", "其他 | 1 | 0 | 0", "合计 | 4 | 10253 | 0"]
    ),
    (
      "表格 处罚按月",
      ["2026年7月 | 2 | 10250 | 0", "2026年8月 | 1 | 0 | 0", "2026年9月 | 1 | 3 | 0", "合计 | 4 | 10253 | 0"]
    ),
    (
      "表格 处罚按领域",
      ["水污染 | 2 | 5000‱ | 10250", "大气污染 | 1 | 2500‱ | 3", "未载明 | 1 | 2500‱ | 0", "合计 | 4 | 10000‱ | 10253"]
    ),
    ("表格 处罚按法律", ["水法 | 2 | 5000‱ | 10250", "未载明 | 2 | 5000‱ | 3", "合计 | 4 | 10000‱ | 10253"]),
    (
      "图表 区域处罚",
      ["甲区 | 1 | 2500‱ | 10000", "乙区 | 2 | 5000‱ | 253", "未载明 | 1 | 2500‱ | 0", "合计 | 4 | 10000‱ | 10253"]
    ),
    ("表格 处罚按月 unit=east", ["2026年7月 | 1 | 250 | 0", "2026年8月 | 0 | 0 | 0", "2026年9月 | 1 | 3 | 0", "合计 | 2 | 253 | 0"]),
    ("表格 处罚按领域 单位=示例东分局", ["水污染 | 1 | 5000‱ | 250", "大气污染 | 1 | 5000‱ | 3", "合计 | 2 | 10000‱ | 253"]),
    ("图表 区域处罚 单位=team", ["甲区 | 1 | 10000‱ | 10000", "乙区 | 0 | 0‱ | 0", "合计 | 1 | 10000‱ | 10000"]),
    ("表格 处罚按月 期间=2026-06", ["2026年6月 | 1 | 7 | 0", "合计 | 1 | 7 | 0"]),
    // A month that has not begun has no row.
    ("表格 处罚按月 期间=2026-10..2026-12", ["2026年10月 | 1 | 9 | 0", "合计 | 1 | 9 | 0"]),
  ])
  func `counts the decisions of its period`(fence: String, rows: [String]) throws {
    let outcome = try BlockKit.make(fence, BlockKit.register())
    #expect(BlockKit.rows(outcome.blocks.first) == rows && outcome.problems == [])
  }

  @Test func `knows nothing that was decided after its day`() throws {
    let register = try BlockKit.register()
    let block = try #require(try BlockKit.make("表格 处罚按单位", register, asOf: "2026-07-30").blocks.first)
    #expect(BlockKit.rows(block) == ["示例支队 | 1 | 10000 | 0", "示例东分局 | 0 | 0 | 0", "合计 | 1 | 10000 | 0"])
    #expect(block.notes == ["数据截至2026年7月30日。"])
  }

  /// National rows (rules of the field, §6): Jan–Nov 2018 beside 2017.
  @Test func `compares the five measures with the year before`() throws {
    var register = try BlockKit.register()
    register.cases = []
    let (now, before) = ([691, 19_903, 6_196, 7_145, 2_367], [1_046, 16_429, 7_842, 7_827, 2_523])
    register.statistics = try [("2018-01..2018-11", now), ("2017-01..2017-11", before)].flatMap { period, values in
      try zip(StatisticMeasure.five, values).map { measure, value in
        StatisticFigure(
          period: try #require(Period(period)), unit: .office, measure: measure, value: Decimal(value), source: nil,
          origin: Origin(file: "x.csv", line: 2))
      }
    }
    let outcome = try BlockKit.make("表格 五类案件 期间=2018-01..2018-11", register)
    #expect(
      BlockKit.rows(outcome.blocks.first) == [
        "按日连续处罚 | 691 | 1046 | −33.94%", "查封扣押 | 19903 | 16429 | +21.15%", "限产停产 | 6196 | 7842 | −20.99%",
        "移送行政拘留 | 7145 | 7827 | −8.71%", "移送涉嫌污染犯罪 | 2367 | 2523 | −6.18%", "合计 | 36302 | 35667 | +1.78%",
      ])
  }

  /// A part of a quarter is no match for the whole of one.
  @Test func `compares nothing before the period has ended`() throws {
    var register = try BlockKit.register()
    register.statistics = try StatisticMeasure.five.map { measure in
      StatisticFigure(
        period: .quarter(try #require(Quarter("2025-Q3"))), unit: .office, measure: measure, value: Decimal(2),
        source: nil,
        origin: Origin(file: "x.csv", line: 2))
    }
    let open = try #require(try BlockKit.make("表格 五类案件", register, asOf: "2026-09-29").blocks.first)
    #expect(BlockKit.rows(open).last == "合计 | 0 | — | — | 0 | — | —")
    #expect(open.notes.contains("期间尚未结束，不与上年同期比较。"))
    let ended = try #require(try BlockKit.make("表格 五类案件", register, asOf: "2026-09-30").blocks.first)
    #expect(BlockKit.rows(ended).last == "合计 | 0 | 10 | −100.00% | 0 | — | —")
    #expect(!ended.notes.contains("期间尚未结束，不与上年同期比较。"))
  }

  /// A file that has the year's total says that the records of the year are not complete.
  @Test func `has no rows where the records are not complete`() throws {
    var register = try BlockKit.register()
    register.cases.append(try BlockKit.penalty("9", "2024-02-01", "team", .water, region: "a", yuan: 5))
    register.statistics = [
      StatisticFigure(
        period: .year(2024), unit: .office, measure: .penalties, value: Decimal(300), source: nil,
        origin: Origin(file: "x.csv", line: 2))
    ]
    for name in ["处罚按领域", "处罚按法律", "区域处罚"] {
      let outcome = try BlockKit.make("图表 \(name) 期间=2024-Q1", register)
      #expect(BlockKit.rows(outcome.blocks.first) == ["合计 | — | — | —"] && outcome.problems == [])
      #expect(outcome.blocks.first?.notes.first?.hasPrefix("本期案件记录不完整") == true)
    }
  }

  @Test func `has a dash for a zero base, and what a file gives for the year before`() throws {
    var register = try BlockKit.register()
    var seize = Measure(kind: .seize)
    seize.from = try day("2026-08-02")
    register.cases[0].measures.append(seize)
    register.statistics = [
      StatisticFigure(
        period: .year(2025), unit: .office, measure: .total, value: Decimal(3), source: nil,
        origin: Origin(file: "x.csv", line: 2))
    ]
    let quarter = BlockKit.rows(try BlockKit.make("表格 五类案件", register).blocks.first)
    #expect(quarter[1] == "查封扣押 | 1 | — | — | 1 | — | —")
    #expect(quarter[5] == "合计 | 1 | — | — | 1 | — | —")
    let months = BlockKit.rows(try BlockKit.make("表格 五类案件 按=月", register).blocks.first)
    #expect(months[1] == "2026年8月 | 0 | 1 | 0 | 0 | 0 | 1" && months.count == 4)
    let units = try BlockKit.make("图表 五类案件 按=单位", register).blocks.first
    guard case .chart(let chart)? = units?.content else {
      Issue.record("no chart")
      return
    }
    #expect(chart.categories == ["示例支队", "示例东分局"] && chart.series.map(\.name) == StatisticMeasure.five.map(\.chinese))
    #expect(chart.series[1].values == [1, 0])
  }

  @Test func `has the five measures of one unit, and its name in the title`() throws {
    var register = try BlockKit.register()
    for (index, kind) in [(0, MeasureKind.seize), (1, .seize), (1, .stopProduction), (2, .transferCrime)] {
      var measure = Measure(kind: kind)
      measure.from = register.cases[index].decision?.date
      register.cases[index].measures.append(measure)
    }
    func block(_ fence: String) throws -> PublicBlock? {
      let outcome = try BlockKit.make(fence, register)
      #expect(outcome.problems == [])
      return outcome.blocks.first
    }
    let compared = try block("图表 五类案件 单位=示例东分局")
    #expect(compared?.title == "2026年第三季度示例东分局五类案件")
    #expect(
      BlockKit.rows(compared).map { $0.prefix { $0 != "—" } } == [
        "按日连续处罚 | 0 | ", "查封扣押 | 1 | ", "限产停产 | 1 | ", "移送行政拘留 | 0 | ", "移送涉嫌污染犯罪 | 1 | ", "合计 | 3 | ",
      ])
    #expect(
      try BlockKit.rows(block("表格 五类案件 按=单位 单位=east")) == [
        "示例东分局 | 0 | 1 | 1 | 0 | 1 | 3", "合计 | 0 | 1 | 1 | 0 | 1 | 3",
      ])
    #expect(
      try BlockKit.rows(block("图表 五类案件 按=月 单位=east")) == [
        "2026年7月 | 0 | 1 | 1 | 0 | 0 | 2", "2026年8月 | 0 | 0 | 0 | 0 | 0 | 0", "2026年9月 | 0 | 0 | 0 | 0 | 1 | 1",
        "合计 | 0 | 1 | 1 | 0 | 1 | 3",
      ])
  }

  @Test func `ranks units with ties stated, and names those at the end twice`() throws {
    var register = try BlockKit.register()
    register.site.policy.rankings = .internal
    func rows(_ fence: String) throws -> [String] {
      BlockKit.rows(try BlockKit.make(fence, register, isInternal: true).blocks.first)
    }
    #expect(try rows("表格 排名") == ["1 | 示例东分局 | 2", "2 | 示例支队 | 1"])
    #expect(try rows("表格 排名 期间=2026-07") == ["并列1 | 示例支队 | 1", "并列1 | 示例东分局 | 1"])
    #expect(try rows("表格 排名 指标=检查") == ["并列1 | 示例支队 | 0", "并列1 | 示例东分局 | 0"])
    // September: the team has none, as in August, when nobody had any.
    #expect(try rows("表格 末位 期间=2026-09 数=1") == ["示例支队 | 0 | 2 | 是 | 主要领导约谈"])
    // In July both have one; in June the team had one and the branch none.
    #expect(
      try rows("表格 末位 期间=2026-07 数=1") == ["示例支队 | 1 | 并列1 | 否 | 分管领导约谈", "示例东分局 | 1 | 并列1 | 是 | 主要领导约谈"])
    #expect(
      try rows("表格 零报告 期间=2026-09") == [
        "查处案件 | 1 | 示例支队", "检查家次 | 2 | 示例支队、示例东分局", "报送典型案例 | 2 | 示例支队、示例东分局",
      ])
  }

  /// The office knows all that stands; the public no more than its other tables have.
  @Test func `ranks by cases that stand, and for the public by those that count`() throws {
    var register = try BlockKit.register()
    register.site.policy.rankings = .public
    register.cases[0].history = [try Sample.event("2026-09-01", .withdrawn)]
    register.cases[1].isMispublished = true
    func rows(isInternal: Bool) throws -> [String] {
      BlockKit.rows(try BlockKit.make("表格 排名", register, isInternal: isInternal).blocks.first)
    }
    #expect(try rows(isInternal: true) == ["1 | 示例东分局 | 2", "2 | 示例支队 | 0"])
    #expect(try rows(isInternal: false) == ["1 | 示例东分局 | 1", "2 | 示例支队 | 0"])
  }

  @Test func `scores what was handed in and adopted`() throws {
    var register = try BlockKit.register()
    var rule = ScoringRule()
    rule.handedIn = 1
    rule.single = [.bureau: 2, .city: 4]
    rule.digest = [.city: 3]
    register.site.scoring = rule
    func submission(_ date: String, _ unit: String, _ form: SubmissionForm, _ adopted: [AdoptionLevel]) throws
      -> Submission
    {
      Submission(
        date: try day(date), unit: unit, title: "示例信息", form: form, adopted: adopted, channel: nil,
        origin: Origin(file: "x.csv", line: 2))
    }
    register.submissions = [
      try submission("2026-06-30", "team", .single, [.bureau]),
      try submission("2026-07-01", "team", .single, [.bureau, .city]),
      try submission("2026-09-30", "team", .digest, [.city]), try submission("2026-09-30", "east", .digest, []),
      try submission("2026-10-01", "east", .single, [.state]), try submission("2025-08-01", "east", .single, [.city]),
    ]
    let outcome = try BlockKit.make("表格 信息报送", register)
    #expect(
      BlockKit.rows(outcome.blocks.first) == [
        // 报送 2, 全年 3; 国家 0 0, 省 0 0, 市 1 1, 局 0 1; 采用 2; 报送分 2, 采用分 2+4+3, 本期 11, 累计 11+3.
        "示例支队 | 2 | 3 | 0 | 0 | 0 | 0 | 1 | 1 | 0 | 1 | 2 | 2 | 9 | 11 | 14",
        "示例东分局 | 1 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 1 | 1",
        "合计 | 3 | 4 | 0 | 0 | 0 | 0 | 1 | 1 | 0 | 1 | 2 | 3 | 9 | 12 | 15",
      ])
    #expect(outcome.problems == [])
  }
}
