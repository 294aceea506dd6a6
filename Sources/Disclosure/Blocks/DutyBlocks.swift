import Diagnostics
import Register

/// What had to be published and when it was (履责情况): for the public the limits and days alone, for the office the states too.
enum DutyBlocks {
  static let all: [BlockDefinition] = [
    BlockDefinition(
      "duties", "履责情况", [.table],
      "public duties of the period with limit and day; in the office's own texts all duties, counted by state",
      "本期公开履责事项的期限和完成日期；内部简报中列出全部事项，按状态计数"
    ) { context in context.isInternal ? counted(context) : listed(context) }
  ]

  /// The lines of a duty whose limit lies in the period.
  private static func lines(_ duty: Duty, _ context: BlockContext, _ evaluation: DutyEvaluation) -> [DutyLine] {
    evaluation.report(duty).lines.filter { $0.limit >= context.period.first && $0.limit <= context.period.last }
  }

  private static func listed(_ context: BlockContext) -> BlockDraft {
    let duties = DutyDisclosure(context.register, day: context.asOf, tasks: [], cases: []).disclose()
    let rows = duties.filter { !$0.isPerRecord }.flatMap { duty in
      duty.lines.filter { $0.limit >= context.period.first && $0.limit <= context.period.last }
        .sorted { $0.limit < $1.limit }.map { line -> [PublicBlockTable.Cell] in
          [.text(duty.name), .text(line.subject.name), .day(line.limit), line.done.map { .day($0) } ?? .missing]
        }
    }
    return BlockDraft(
      title: "\(context.period.chinese)履责情况",
      table: PublicBlockTable(
        columns: [
          .init("事项", isFigure: false), .init("期间", isFigure: false), .init("期限", isFigure: false),
          .init("完成日期", isFigure: false),
        ], rows: rows), notes: ["列出期限在本期之内的事项。"])
  }

  private static func counted(_ context: BlockContext) -> BlockDraft {
    let evaluation = DutyEvaluation(register: context.register, day: context.asOf)
    let rows = context.register.allDuties.map { duty -> [PublicBlockTable.Cell] in
      var counts = [0, 0, 0, 0, 0]
      for line in lines(duty, context, evaluation) {
        switch line.state {
        case .met: counts[1] += 1
        case .late: counts[2] += 1
        case .missing: counts[3] += 1
        case .notDue, .surplus: counts[4] += 1
        }
        counts[0] += 1
      }
      return [.text(duty.title)] + counts.map { .count($0) }
    }
    return BlockDraft(
      title: "\(context.period.chinese)履责核对（内部）",
      table: PublicBlockTable(
        columns: [
          .init("事项", isFigure: false), .init("应完成"), .init("按期"), .init("逾期"), .init("未履行"), .init("未到期或超出"),
        ], rows: rows), notes: ["列出期限在本期之内的事项。"])
  }
}
