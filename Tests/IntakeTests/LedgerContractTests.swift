import Diagnostics
import Register
import Testing

@testable import Intake

@Suite struct `A ledger's file` {
  private func ledger(_ yaml: String) -> (value: Ledger?, diagnostics: [Diagnostic]) {
    record(yaml, LedgerContract.schema, LedgerContract.read)
  }

  @Test(
    arguments: [
      ("2026-12-31", "2026-12-31", []), ("{by: 2026-12-31}", "2026-12-31", []),
      ("[{by: 2026-09-30}, 2026-10-31]", "2026-10-31", []), ("{from: 2026-06, to: 2026-07}", "2026-07-31", []),
      ("2026", nil, ["wrong-value"]), ("{every: month}", nil, ["wrong-value"]),
    ] as [(String, String?, [String])])
  func `has a limit as a day or in a plan's forms`(text: String, expected: String?, codes: [String]) {
    let found = value(ValueType<Day>.limit, text)
    #expect(found.value == expected.flatMap { Day($0) })
    #expect(found.codes == codes)
  }

  @Test(
    arguments: [
      ("整治验收销号比例", nil, .cleared), ("cleared share", nil, .cleared), ("Cleared", nil, .cleared),
      ("完成整治比例", nil, .stage(2)), ("整治验收比例", nil, .stage(1)), ("整治率", nil, .stage(0)),
      ("完成率", "整治", .stage(0)), ("完成率", "销号", .cleared), ("验收销号率", "验收", .unknown),
      ("完成率", nil, .unknown),
    ] as [(String, String?, LedgerTarget.Counted)])
  func `tells by a target's words which items count`(what: String, stage: String?, expected: LedgerTarget.Counted) {
    let key = stage.map { ", stage: \($0)" } ?? ""
    let found = ledger(
      """
      id: a
      title: 甲
      stages: [整治, 整治验收, 完成整治]
      targets: [{what: \(what), op: ">=", value: 65%\(key)}]
      """)
    #expect(found.value?.targets.map(\.counted) == [expected])
    #expect(found.diagnostics.count == (expected == .unknown ? 1 : 0))
  }

  @Test func `is read by its Chinese keys too`() throws {
    let (found, diagnostics) = ledger(
      """
      编号: outfalls
      标题: 示例台账
      来源: 示例排查
      阶段: [溯源, 核查]
      完成时限: 2026-12-31
      目标: [{指标: 销号率, 比较: 不少于, 目标值: 65%, 期间: 2026, 范围: 市级, 限定: 力争, 计量单位: 个}]
      公开属性: 内部
      """)
    #expect(diagnostics.isEmpty)
    let read = try #require(found)
    #expect((read.stages, read.source, read.visibility) == (["溯源", "核查"], "示例排查", .internal))
    let target = try #require(read.targets.first?.target)
    #expect((target.comparator, target.value, target.scope, target.hedge) == (.atLeast, Amount("65%"), "市级", "力争"))
  }

  @Test func `has a table with a column of dates for each stage, in any order`() throws {
    let text = "核查,no,溯源,名称,cleared,备注\n2026-04-01,1,2026-03-01,示例排口,2026-05-01,无\n,2,,示例另一排口,,\n"
    let reading = Reading(file: "Content/x.csv", names: Names())
    let items = LedgerItemContract.read(try source(text, "Content/x.csv"), reading, stages: ["溯源", "核查"])
    #expect(reading.diagnostics.isEmpty)
    #expect(items.map(\.number) == ["1", "2"])
    #expect(items[0].dates == [Day("2026-03-01"), Day("2026-04-01")])
    #expect((items[0].cleared, items[0].remark) == (Day("2026-05-01"), "无"))
    #expect((items[1].dates, items[1].cleared) == ([nil, nil], nil))
  }

  @Test func `finds each wrong day at its cell`() throws {
    let text = """
      编号,名称,溯源,核查,销号日期
      1,示例一号排口,2026-03-02,2026-03-01,
      2,示例二号排口,2026-03-02,,2026-04-01
      3,示例三号排口,2026-03-02,2026-03-02,2026-03-01
      4,示例四号排口,2026-03-02,2026-03-02,2026-03-02
      4,示例五号排口,√,,
      """
    let reading = Reading(file: "Content/x.csv", names: Names())
    _ = LedgerItemContract.read(try source(text, "Content/x.csv"), reading, stages: ["溯源", "核查"])
    #expect(
      brief(reading.diagnostics) == [
        "2:21 stage-order", "3:22 missing-for", "4:32 stage-order", "6:10 wrong-value", "6:1 duplicate-id",
      ])
  }

  @Test func `of indicators may leave out its id and its title`() throws {
    let yaml = """
      year: 2026
      items:
        - {id: a, name: 优良率, unit: "%", op: ">=", target: 85.7, values: [{period: 2026-Q1, value: 85.714}]}
      """
    let (node, _) = YAMLReader.read(Array(yaml.utf8)[...], file: "Content/indicators/water.yml")
    let reading = Reading(file: "Content/indicators/water.yml", names: Names())
    let set = node.flatMap { Record($0, schema: IndicatorSetContract.schema, reading: reading) }.flatMap {
      IndicatorSetContract.read($0, reading)
    }
    #expect(reading.diagnostics.isEmpty)
    #expect((set?.id, set?.title, set?.year) == ("water", nil, 2026))
    #expect(set?.items.first?.values.first?.value == Amount("85.714"))
  }
}
