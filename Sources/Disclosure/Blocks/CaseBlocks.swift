import Diagnostics
import Register

/// Typical cases of the quarter (典型案例): those that are displayed, by the names that are shown.
enum CaseBlocks {
  static let all: [BlockDefinition] = [
    BlockDefinition(
      "typical-cases", "典型案例", [.table], listsCases: true,
      "displayed typical cases of the quarter, or handed in within the month; one that leaves later reads 已停止公示",
      "本季度（期间为月的，当月报送）仍在公示的典型案例；此后停止公示的显示为“已停止公示”"
    ) { typical($0) }
  ]

  private static func typical(_ context: BlockContext) -> BlockDraft {
    let meant = context.register.cases.filter { item in
      guard let typical = item.typical, let published = item.published, published <= context.asOf else { return false }
      guard context.period.isWholeQuarters else { return context.covers(typical.submitted ?? published) }
      let quarter = typical.quarter ?? typical.submitted?.quarter
      return quarter.map { $0.first >= context.period.first && $0.last <= context.period.last } ?? false
    }
    let rows = meant.compactMap { item in context.shown[item.id] }.sorted { $0.id < $1.id }.enumerated().map {
      number, item -> [PublicBlockTable.Cell] in
      [
        .count(number + 1), .record(id: item.id, NamedLink(item.title, item.address)),
        .text(item.field?.chinese ?? "—"), .text(item.kind.chinese), item.total.map { .yuan($0) } ?? .missing,
      ]
    }
    return BlockDraft(
      title: "\(context.period.chinese)典型案例",
      table: PublicBlockTable(
        columns: [
          .init("序号"), .init("案例", isFigure: false), .init("领域", isFigure: false), .init("处理", isFigure: false),
          .init("罚没金额"),
        ], rows: rows))
  }
}
