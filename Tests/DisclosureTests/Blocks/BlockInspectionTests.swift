import Register
import Testing

@testable import Disclosure

/// Random inspections, problems and visits, counted by hand from two tasks of the third quarter of 2026.
@Suite struct `A computed block of inspections` {
  /// A key object checked twice on one day, a general one by another unit, one of no known class whose result comes out in
  /// November; and a task whose window is open until 20 October.
  private static func register() throws -> Register {
    var register = try BlockKit.register()
    register.enterprises = [
      try Sample.enterprise(Sample.code(1), .key), try Sample.enterprise(Sample.code(2), .general),
    ]
    func row(_ number: Int, _ code: Int, _ date: String, _ unit: String, _ outcome: InspectionOutcome = .none) throws
      -> InspectionResult
    {
      var row = try Sample.result("\(number)", code: Sample.code(code), date: date, outcome: outcome)
      row.authority = unit
      return row
    }
    func task(_ id: String, until last: String, drawn: Int, _ rows: [InspectionResult]) throws -> InspectionTask {
      var task = try Sample.task(id, window: ("2026-07-01", last), published: "2026-08-10", results: rows)
      (task.quarter, task.drawn, task.authority) = (Quarter("2026-Q3"), drawn, "team")
      return task
    }
    var rows = [
      try row(1, 1, "2026-07-05", "team"), try row(2, 1, "2026-07-05", "team", .found),
      try row(3, 2, "2026-07-06", "east", .corrected), try row(4, 3, "2026-07-06", "team"),
    ]
    rows[1].closed = try day("2026-08-20")
    rows[3].published = try day("2026-11-01")
    register.tasks = [
      try task("key", until: "2026-07-31", drawn: 3, rows),
      try task("late", until: "2026-10-20", drawn: 1, [row(1, 2, "2026-09-02", "east", .found)]),
    ]
    register.site.policy.rankings = .internal
    return register
  }

  @Test(arguments: [
    (
      "图表 双随机按单位",
      ["示例支队 | 2 | 1 | 0 | 0 | 1 | 1", "示例东分局 | 1 | 0 | 1 | 0 | 1 | 1", "合计 | 3 | 1 | 1 | 0 | 2 | 2"]
    ),
    (
      "图表 双随机按类别",
      ["重点 | 1 | 3333‱", "一般 | 1 | 3333‱", "低频 | 0 | 0‱", "未载明 | 1 | 3333‱", "合计 | 3 | 10000‱"]
    ),
    (
      "图表 检查结果",
      ["未发现问题 | 2 | 5000‱", "发现问题待后续处理 | 1 | 2500‱", "发现问题已责令改正 | 1 | 2500‱", "合计 | 4 | 10000‱"]
    ),
    (
      "表格 抽查进度",
      ["2026年第三季度 | 2 | 4 | 3 | 7500‱ | 2 | 6667‱ | 2 | 1", "合计 | 2 | 4 | 3 | 7500‱ | 2 | 6667‱ | 2 | 1"]
    ),
    ("表格 问题整改", ["示例支队 | 1 | 1 | 0", "示例东分局 | 1 | 0 | 1", "合计 | 2 | 1 | 1"]),
    // By the days of the results, where the period is not one of whole quarters.
    (
      "表格 双随机按单位 期间=2026-08",
      ["示例支队 | 0 | 0 | 0 | 0 | 0 | 0", "示例东分局 | 0 | 0 | 0 | 0 | 0 | 0", "合计 | 0 | 0 | 0 | 0 | 0 | 0"]
    ),
    (
      "表格 检查结果 期间=2026-01..2026-07",
      ["未发现问题 | 2 | 5000‱", "发现问题待后续处理 | 1 | 2500‱", "发现问题已责令改正 | 1 | 2500‱", "合计 | 4 | 10000‱"]
    ),
  ])
  func `counts a visit once, and nothing whose window is open`(fence: String, rows: [String]) throws {
    let outcome = try BlockKit.make(fence, Self.register())
    #expect(BlockKit.rows(outcome.blocks.first) == rows && outcome.problems == [])
  }

  @Test func `knows nothing before the window has passed`() throws {
    let block = try BlockKit.make("表格 双随机按单位", Self.register(), asOf: "2026-07-31").blocks.first
    #expect(BlockKit.rows(block).last == "合计 | 0 | 0 | 0 | 0 | 0 | 0")
    let problems = try BlockKit.make("表格 问题整改", Self.register(), asOf: "2026-08-19").blocks.first
    #expect(BlockKit.rows(problems).last == "合计 | 2 | 0 | 2")
  }

  /// A ranking by visits and the table of visits say the same of a unit.
  @Test func `ranks units by the visits that the table has`() throws {
    func rows(_ fence: String) throws -> [String] {
      BlockKit.rows(try BlockKit.make(fence, Self.register(), isInternal: true).blocks.first)
    }
    #expect(try rows("表格 排名 指标=检查") == ["1 | 示例支队 | 2", "2 | 示例东分局 | 1"])
    #expect(try rows("表格 排名 指标=检查 期间=2026-07") == ["1 | 示例支队 | 2", "2 | 示例东分局 | 1"])
    // The only visit of September is of a task whose window is open.
    #expect(try rows("表格 排名 指标=检查 期间=2026-09") == ["并列1 | 示例支队 | 0", "并列1 | 示例东分局 | 0"])
    #expect(
      try rows("表格 末位 指标=检查 期间=2026-08 数=1") == [
        "示例支队 | 0 | 并列1 | 否 | 分管领导约谈", "示例东分局 | 0 | 并列1 | 是 | 主要领导约谈",
      ])
  }
}
