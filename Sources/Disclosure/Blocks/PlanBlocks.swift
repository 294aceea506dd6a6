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
    let plans = PlanDisclosure(register: context.register, day: day, evidence: [:]).disclose(ownAlone: true)
    var rows: [(end: Day, row: [PublicBlockTable.Cell])] = []
    for plan in plans {
      for item in plan.items {
        let name = NamedLink(item.heading, item.address)
        rows += limits(of: item, in: context.period).map { limit in
          (limit.day, [.link(name), .text(limit.what), .day(limit.day), .text(limit.state?.chinese ?? "—")])
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

  /// What of an item and its steps ends in a period. A step is named, as an item is often due on the day of its last one.
  private static func limits(of item: PublicPlanItem, in period: Period) -> [(
    what: String, day: Day, state: PlanState?
  )] {
    let parts = [(step: String?.none, part: item)] + item.steps.map { (step: $0.heading, part: $0) }
    return parts.flatMap { step, part in
      part.occurrences.compactMap { time in
        guard !time.isSecondReading, time.limit != nil, time.end >= period.first, time.end <= period.last else {
          return nil
        }
        return (step.map { "\($0)（\(time.what)）" } ?? time.what, time.end, time.state ?? item.state)
      }
    }
  }
}
