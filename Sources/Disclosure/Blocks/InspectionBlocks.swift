import Diagnostics
import Register

/// Random inspections (双随机、一公开): by unit, class and result, and how far they are.
enum InspectionBlocks {
  static let all: [BlockDefinition] = [
    BlockDefinition(
      "inspections-by-unit", "双随机按单位", [.table, .chart], "visits by unit and class, published results, problems",
      "各单位监管家次（分类别）、公开数和发现问题数"
    ) { byUnit($0) },
    BlockDefinition(
      "inspections-by-class", "双随机按类别", [.table, .chart], "visits by class of object", "监管家次，按监管类别"
    ) { byClass($0) },
    BlockDefinition(
      "inspection-results", "检查结果", [.table, .chart], "results by what was found", "检查结果条数，按结果种类"
    ) { results($0) },
    BlockDefinition(
      "inspection-progress", "抽查进度", [.table], example: "抽查进度 期间=2026",
      "tasks, objects drawn, finished and published, problems, by quarter", "各季度任务数、抽取、完成、公开家次和问题数"
    ) { progress($0) },
    BlockDefinition(
      "coverage", "抽查比例", [.table], example: "抽查比例 期间=2026-Q3",
      "what the ratios of the office's plan ask and what has been reached by the day", "计划规定的抽查比例和截至当日的进度"
    ) { coverage($0) },
    BlockDefinition(
      "problems", "问题整改", [.table], "problems found and closed, by unit", "发现问题和完结情况，按单位"
    ) { problems($0) },
  ]

  private static func tasks(_ context: BlockContext) -> [InspectionTask] { tasks(context.register, in: context.period) }

  /// The tasks of a period: of its quarters, or with the results of its months.
  static func tasks(_ register: Register, in period: Period) -> [InspectionTask] {
    let isQuarterly =
      switch period {
      case .quarter, .year: true
      case .month, .months, .day, .days: false
      }
    return register.tasks.compactMap { task in
      if isQuarterly, let quarter = task.quarter {
        return quarter.first >= period.first && quarter.last <= period.last ? task : nil
      }
      var part = task
      part.results = task.results.filter { row in
        row.date.map { $0 >= period.first && $0 <= period.last } ?? false
      }
      return part.results.isEmpty ? nil : part
    }
  }

  private static func byUnit(_ context: BlockContext) -> BlockDraft {
    let form = context.facts.inspections.form(tasks(context), through: context.period.last)
    func row(_ row: InspectionForm.Row) -> [PublicBlockTable.Cell] {
      let visits = row.visits
      return [.text(row.unit)]
        + [visits.total, visits.key, visits.general, visits.low, row.published, row.problems].map { .count($0) }
    }
    let columns: [PublicBlockTable.Column] = [
      .init("单位", isFigure: false), .init("总数", in: "监管家次"), .init("重点", in: "监管家次"), .init("一般", in: "监管家次"),
      .init("低频", in: "监管家次"), .init("公开家次"), .init("发现问题"),
    ]
    return BlockDraft(
      title: "\(context.period.chinese)双随机抽查（按单位）",
      table: PublicBlockTable(columns: columns, rows: form.rows.map(row), total: row(form.total)),
      chart: .init(
        style: .lyingBars, unit: "家次", categories: form.rows.map(\.unit),
        series: [.init("监管家次", form.rows.map(\.visits.total))]),
      notes: ["一个单位一天检查一个对象计一家次。"], sums: 1..<columns.count)
  }

  private static func byClass(_ context: BlockContext) -> BlockDraft {
    let visits = context.facts.inspections.form(tasks(context), through: context.period.last).total.visits
    let rest = visits.total - visits.key - visits.general - visits.low
    let parts =
      [("重点", visits.key), ("一般", visits.general), ("低频", visits.low)] + (rest > 0 ? [("未载明", rest)] : [])
    return counted(
      context, "（按监管类别）", "监管类别", "家次", parts, total: visits.total,
      notes: visits.special > 0 ? ["其中特殊监管对象\(visits.special)家次。"] : [])
  }

  private static func results(_ context: BlockContext) -> BlockDraft {
    let tasks = tasks(context)
    // A row is large: what is counted is taken out of it, and not the row.
    var counts: [InspectionOutcome: Int] = [:]
    for task in tasks { for row in context.facts.inspections.rows(of: task) { counts[row.outcome, default: 0] += 1 } }
    let parts = InspectionOutcome.allCases.compactMap { outcome -> (String, Int)? in
      let count = counts[outcome] ?? 0
      return count > 0 || !outcome.isOptional ? (outcome.chinese, count) : nil
    }
    return counted(
      context, "检查结果", "检查结果", "条", parts, total: tasks.reduce(0) { $0 + context.facts.inspections.rows(of: $1).count },
      notes: [])
  }

  private static func counted(
    _ context: BlockContext, _ suffix: String, _ head: String, _ unit: String, _ parts: [(name: String, count: Int)],
    total: Int, notes: [String]
  ) -> BlockDraft {
    func row(_ name: String, _ count: Int) -> [PublicBlockTable.Cell] {
      [.text(name), .count(count), .share(count, of: total)]
    }
    return BlockDraft(
      title: "\(context.period.chinese)双随机抽查\(suffix)",
      table: PublicBlockTable(
        columns: [.init(head, isFigure: false), .init(unit), .init("占比")], rows: parts.map { row($0.name, $0.count) },
        total: row("合计", total)),
      chart: .init(
        style: .lyingBars, unit: unit, categories: parts.map(\.name), series: [.init(unit, parts.map(\.count))]),
      notes: notes, sums: 1..<2)
  }

  /// By whole quarters, also for a month: a draw is made and finished within a quarter.
  private static func progress(_ context: BlockContext) -> BlockDraft {
    let tasks = context.register.tasks.filter { task in
      task.quarter.map { $0.first <= context.period.last && $0.last >= context.period.first } ?? false
    }
    func row(_ name: String, _ tasks: [InspectionTask]) -> [PublicBlockTable.Cell] {
      let totals = context.facts.totals(tasks)
      return [
        .text(name), .count(totals.tasks), .count(totals.drawn), .count(totals.finished),
        .share(totals.finished, of: totals.drawn), .count(totals.published),
        .share(totals.published, of: totals.finished),
        .count(totals.problems), .count(totals.closed),
      ]
    }
    let rows = Set(tasks.compactMap(\.quarter)).sorted().map { quarter in
      row(quarter.chinese, tasks.filter { $0.quarter == quarter })
    }
    let columns: [PublicBlockTable.Column] = [
      .init("季度", isFigure: false), .init("任务"), .init("抽取家次"), .init("完成家次"), .init("完成率"), .init("公开家次"),
      .init("公开率"), .init("发现问题"), .init("已完结"),
    ]
    return BlockDraft(
      title: "\(context.period.chinese)双随机抽查进度",
      table: PublicBlockTable(columns: columns, rows: rows, total: row("合计", tasks)), sums: 1..<columns.count)
  }

  private static func coverage(_ context: BlockContext) -> BlockDraft {
    let day = min(context.period.last, context.asOf)
    let rows = CoverageRule(register: context.register, day: day).all().map { item -> [PublicBlockTable.Cell] in
      [
        .text(item.what), .text(item.objectClass.chinese), .text(item.target), .count(item.listed),
        item.steps.last.map { .count($0.required) } ?? .missing, item.steps.last.map { .count($0.checked) } ?? .missing,
        item.steps.last.map { .share($0.checked, of: item.listed) } ?? .missing,
      ]
    }
    return BlockDraft(
      title: "截至\(day.chinese)抽查比例进度",
      table: PublicBlockTable(
        columns: [
          .init("指标", isFigure: false), .init("监管类别", isFigure: false), .init("目标", isFigure: false), .init("名录库"),
          .init("至期末应查"), .init("已查"), .init("已查占比"),
        ], rows: rows),
      notes: ["同一对象在一个周期内检查多次只计一次，以已公开的检查结果为准。"])
  }

  private static func problems(_ context: BlockContext) -> BlockDraft {
    let (count, tasks) = (context.facts.inspections, tasks(context))
    let found = tasks.flatMap { task in
      count.rows(of: task).filter(\.outcome.isProblem).map { (unit: $0.authority ?? task.authority, row: $0) }
    }
    let named = context.register.authorities.filter { unit in unit.isRanked || found.contains { $0.unit == unit.id } }
    func row(_ name: String, _ found: Int, _ closed: Int) -> [PublicBlockTable.Cell] {
      [.text(name), .count(found), .count(closed), .count(found - closed)]
    }
    let rows = named.map { unit in
      let own = found.filter { $0.unit == unit.id }
      return row(unit.usualName, own.count, own.count { $0.row.isClosed(on: context.asOf) })
    }
    let totals = context.facts.totals(tasks)
    return BlockDraft(
      title: "\(context.period.chinese)抽查发现问题整改情况",
      table: PublicBlockTable(
        columns: [.init("单位", isFigure: false), .init("发现问题"), .init("已完结"), .init("未完结")], rows: rows,
        total: row("合计", totals.problems, totals.closed)), sums: 1..<4)
  }
}
