import Diagnostics
import Register

/// Ledgers and indicators (整改台账、指标).
enum LedgerBlocks {
  static let all: [BlockDefinition] = [
    BlockDefinition(
      "ledgers", "整改台账", [.table, .chart], options: [.ledger], example: "整改台账 期间=2026-Q3",
      "items and cleared items of each public ledger; with `ledger`, of one by district",
      "各公开台账的总数和销号数；`台账=编号` 则为一份台账按区域"
    ) { ledgers($0) },
    BlockDefinition(
      "indicators", "指标", [.table], options: [.indicators], example: "指标 期间=2026-Q3",
      "targets and the latest values known by the day", "目标值和截至当日的最新数值"
    ) { indicators($0) },
  ]

  private static func day(_ context: BlockContext) -> Day { min(context.period.last, context.asOf) }

  private static func ledgers(_ context: BlockContext) -> BlockDraft {
    var ignored: [Diagnostic] = []
    let all = LedgerDisclosure(register: context.register, day: day(context)).disclose(&ignored)
    let wanted = context.options[.ledger]
    let chosen = wanted.flatMap { id in all.first { $0.id == id } }
    // One that was not yet published at the end of the period has no rows: others do not stand in for it.
    let parts: [(name: PublicBlockTable.Cell, text: String, counts: LedgerCounts)] =
      wanted == nil
      ? all.map { (.link(NamedLink($0.title, $0.address)), $0.title, $0.counts) }
      : (chosen?.districts ?? []).map { (.text($0.name ?? "未载明"), $0.name ?? "未载明", $0.counts) }
    func row(_ name: PublicBlockTable.Cell, _ counts: LedgerCounts) -> [PublicBlockTable.Cell] {
      [
        name, .count(counts.total), .count(counts.cleared), .count(counts.total - counts.cleared),
        .share(counts.cleared, of: counts.total),
      ]
    }
    return BlockDraft(
      title: "\(chosen?.title ?? "整改台账")（截至\(day(context).chinese)）",
      table: PublicBlockTable(
        columns: [
          .init(wanted == nil ? "台账" : "区域", isFigure: false), .init("总数"), .init("已销号"), .init("未销号"), .init("销号率"),
        ], rows: parts.map { row($0.name, $0.counts) }, total: chosen.map { row(.text("合计"), $0.counts) }),
      chart: .init(
        style: .lyingBars, unit: "项未销号", categories: parts.map { $0.text.withoutLedger },
        series: [.init("未销号", parts.map { $0.counts.total - $0.counts.cleared })]), sums: chosen == nil ? 0..<0 : 1..<4)
  }

  private static func indicators(_ context: BlockContext) -> BlockDraft {
    var ignored: [Diagnostic] = []
    let day = day(context)
    // The value of a period is known on the day after it: that of the block's own counts too.
    let known = min(context.period.last.advanced(by: 1), context.asOf)
    let sets = IndicatorDisclosure(register: context.register, day: known).disclose(&ignored)
      .filter { set in context.options[.indicators].map { $0 == set.id } ?? (set.year == day.year) }
    let rows = sets.flatMap(\.items).map { item -> [PublicBlockTable.Cell] in
      [
        .text(item.name),
        item.target.map { .text([item.comparator, $0].compactMap { $0 }.joined(separator: " ")) } ?? .missing,
        item.latest.map { .text($0.value) } ?? .missing, item.latest.map { .text($0.period.chinese) } ?? .missing,
        .text(item.state.chinese),
      ]
    }
    return BlockDraft(
      title: "生态环境指标（截至\(day.chinese)）",
      table: PublicBlockTable(
        columns: [
          .init("指标", isFigure: false), .init("目标值"), .init("最新数值"), .init("期间", isFigure: false),
          .init("情况", isFigure: false),
        ], rows: rows))
  }
}

extension String {
  /// 整改台账 is what all of them are: without the word a name fits beside its bar.
  fileprivate var withoutLedger: String { hasSuffix("台账") && count > 4 ? String(dropLast(2)) : self }
}
