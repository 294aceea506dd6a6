import Diagnostics
import Register
import Testing

@testable import Intake

@Suite struct `A plan item` {
  private func item(_ yaml: String) -> (value: PlanItem?, diagnostics: [Diagnostic]) {
    record(yaml, PlanItemContract.schema, names: cities(), PlanItemContract.readItem)
  }

  @Test func `is read with everything it may have`() throws {
    let (found, diagnostics) = item(
      """
      id: "01"
      序号: "1"
      标题: 污染源抽查
      text: 较长的文字
      section: 一
      group: 日常
      group_from: 推定
      type: 创新举措
      units: [{unit: 支队, role: 牵头}, {单位: east-office, 分工: with}]
      schedule: [{every: quarter}]
      due: {by: 2026-12-31}
      nodes: [2026-Q1, 2026-Q4]
      steps:
        - no: ①
          text: 更新
          kind: measure
          steps: [{text: 细项, visibility: internal}]
      targets:
        - {what: 比例, class: key, of: 52, op: "=", value: 100%, unit: 家, per: year, hedge: 原则上}
        - {what: 频次, op: none, note: 未写明, in: 2021-05..2021-07, each: true, objects: [甲, 乙]}
      population: {what: 项目, count: 342, parts: [{name: 报告书, count: 44}, {name: 报告表, count: 298}]}
      objects: 污水处理厂2家
      related: [other/05]
      visibility: unspecified
      printed: {考评节点: "/"}
      progress: [{date: 2026-04-28, text: 完成, evidence: [page:registry], done: true}]
      conflicts: [{with: other/05, field: due, theirs: 2021-09-15, flag: F03}]
      flags: [F12]
      notes: [说明]
      """)
    #expect(diagnostics.isEmpty)
    let item = try #require(found)
    #expect(
      (item.id, item.number, item.title, item.type, item.groupBasis) == ("01", "1", "污染源抽查", .innovation, .inferred))
    #expect(item.units == [PlanUnit(unit: "east-team", role: .lead), PlanUnit(unit: "east-office", role: .with)])
    #expect(item.nodes.map(\.description) == ["2026-Q1", "2026-Q4"])
    #expect(item.steps.map(\.kind) == [.measure])
    #expect(item.steps[0].steps.map(\.visibility) == [.internal])
    #expect(item.steps[0].line == 14)
    #expect(item.targets.map(\.value) == [.percentage(Decimal(100)), nil])
    #expect(item.targets[1].isEach && item.targets[1].objects == ["甲", "乙"])
    #expect(item.population?.parts.map(\.count) == [44, 298])
    #expect(item.objects == ["污水处理厂2家"])
    #expect(item.related == [PlanReference(plan: "other", item: "05")])
    #expect(item.printed == [PrintedCell(column: "考评节点", text: "/")])
    #expect(item.progress.map(\.isDone) == [true])
    #expect(item.conflicts.map(\.theirs) == ["2021-09-15"])
    #expect(item.allFlags == ["F12", "F03"])
  }

  @Test(arguments: [
    ("id: a\ntitle: 甲", []), ("id: a\ntext: 甲", []), ("title: 甲", ["1:1 missing-key"]), ("id: a", ["1:1 missing-key"]),
    ("id: a\ntitle: 甲\nsteps: [{text: 甲}]", []), ("id: a\ntitle: 甲\nsteps: [{no: ①}]", ["3:9 missing-key"]),
    ("id: a\ntitle: \"\"", ["2:8 wrong-kind"]),
  ])
  func `has words, and an item an id`(yaml: String, expected: [String]) {
    #expect(brief(item(yaml).diagnostics) == expected)
  }

  @Test(arguments: [
    ("units: [{unit: 支队}]", ["2:9 missing-key"]), ("units: [支队]", ["2:9 wrong-kind"]),
    ("units: [{unit: 某队, role: lead}]", ["2:16 unknown-reference"]),
    ("units: [{unit: 支队, role: 主办}]", ["2:26 unknown-choice"]),
    ("targets: [{what: 甲, op: \">=\"}]", ["2:11 missing-key"]),
    ("targets: [{what: 甲, op: ≥, value: 3}]", ["2:25 unknown-choice"]),
    ("targets: [{what: 甲, op: \"=\", value: 很多}]", ["2:37 wrong-value"]),
    ("population: {what: 甲, count: 3, parts: [{name: 乙, count: 1}]}", ["2:13 sum-differs"]),
    ("nodes: [2026-5]", ["2:9 wrong-value"]),
    ("progress: [{date: 2026-04-28, text: 完成, evidence: [registry]}]", ["2:52 wrong-value"]),
    ("steps: [甲]", ["2:9 wrong-kind"]),
    ("related: [other]", ["2:11 wrong-value"]), ("units:\n  -", ["3:4 wrong-kind"]),
  ])
  func `that does not fit is reported at its place`(yaml: String, expected: [String]) {
    #expect(brief(item("id: a\n\(yaml)\ntitle: 甲").diagnostics) == expected)
  }
}
