import Diagnostics
import Register

/// What the office's own plans ask in the period (计划节点).
enum PlanBlocks {
  static let all: [BlockDefinition] = [
    BlockDefinition(
      "plan-nodes", "计划节点", [.table], "what falls due in the office's own plans, with its state by the day",
      "本机关计划中在本期到期的事项和截至当日的状态"
    ) { nodes($0) }
  ]

  private static func nodes(_ context: BlockContext) -> BlockDraft {
    let day = min(context.period.last, context.asOf)
    let plans = PlanDisclosure(register: context.register, day: day, evidence: [:]).disclose().filter {
      !$0.isReproduced
    }
    var rows: [(end: Day, row: [PublicBlockTable.Cell])] = []
    for plan in plans {
      for item in plan.items {
        for time in ([item] + item.steps).flatMap(\.occurrences) where !time.isSecondReading && time.limit != nil {
          guard time.end >= context.period.first, time.end <= context.period.last else { continue }
          let name = NamedLink(item.heading, item.address)
          rows.append(
            (
              time.end,
              [.link(name), .text(time.what), .day(time.end), .text((time.state ?? item.state)?.chinese ?? "—")]
            ))
        }
      }
    }
    rows.sort { $0.end < $1.end }
    return BlockDraft(
      title: "\(context.period.chinese)计划节点",
      table: PublicBlockTable(
        columns: [
          .init("计划事项", isFigure: false), .init("内容", isFigure: false), .init("期限", isFigure: false),
          .init("状态", isFigure: false),
        ], rows: rows.map(\.row)), notes: ["状态截至\(day.chinese)。"])
  }
}
