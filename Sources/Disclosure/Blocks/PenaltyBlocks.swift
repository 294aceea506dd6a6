import Diagnostics
import Register

/// Penalties and fines (行政处罚): by unit, month, field, law and district.
enum PenaltyBlocks {
  private static let measures: [StatisticMeasure] = [.penalties, .fines, .lenient]

  static let all: [BlockDefinition] = [
    BlockDefinition(
      "penalties-by-unit", "处罚按单位", [.table, .chart],
      "decisions, fines and decisions not to punish of each unit, in administrative order", "各单位处罚、罚款和不予处罚，按机构顺序"
    ) { byUnit($0) },
    BlockDefinition(
      "penalties-by-month", "处罚按月", [.table, .chart], options: [.ofUnit], example: "处罚按月 期间=2026 单位=执法支队",
      "the same, month by month",
      "逐月的处罚、罚款和不予处罚"
    ) { byMonth($0) },
    BlockDefinition(
      "penalties-by-field", "处罚按领域", [.table, .chart], options: [.ofUnit],
      "decisions and fines by field of the environment", "处罚和罚款，按领域"
    ) { context in
      grouped(context, "领域", "（按领域）", EnvironmentField.allCases.map { ($0.rawValue, $0.chinese) }) {
        $0.field?.rawValue
      }
    },
    BlockDefinition(
      "penalties-by-law", "处罚按法律", [.table, .chart], options: [.ofUnit],
      "decisions and fines by the law on which the penalty rests; a decision counts once", "处罚和罚款，按处罚所依据的法律；一件只计一次"
    ) { context in
      grouped(context, "法律法规", "（按法律法规）", context.register.laws.map { ($0.id, $0.short ?? $0.title) }) { law(of: $0) }
    },
    BlockDefinition(
      "penalties-by-district", "区域处罚", [.table, .chart], options: [.ofUnit],
      "decisions and fines by district; drawn as tiles",
      "处罚和罚款，按区域；图表为分区图"
    ) { context in
      var draft = grouped(context, "区域", "（按区域）", context.register.regions.map { ($0.id, $0.name) }, isOpen: false) {
        $0.region
      }
      draft.chart?.style = .tiles
      return draft
    },
  ]

  /// The first law that is cited as the ground of the penalty, else the first that is cited.
  private static func law(of item: Case) -> String? {
    (item.citations.first { $0.role == .penalty } ?? item.citations.first)?.law
  }

  // MARK: From the same figures as the pages of statistics

  private static func byUnit(_ context: BlockContext) -> BlockDraft {
    let figures = context.facts.figures
    let scopes = context.unitScopes { figures.value($0, .penalties, context.months) }
    return rows(context, "单位", "（按单位）", scopes.map { ($0.name, $0.scope, context.months) }, style: .lyingBars)
  }

  private static func byMonth(_ context: BlockContext) -> BlockDraft {
    rows(
      context, "月份", "（按月）", context.begun.map { ($0.chinese, context.scope, $0.index...$0.index) }, style: .bars)
  }

  private static func rows(
    _ context: BlockContext, _ head: String, _ suffix: String,
    _ parts: [(name: String, scope: CaseCount.Scope, months: ClosedRange<Int>)], style: PublicBlockChart.Style
  ) -> BlockDraft {
    let figures = context.facts.figures
    func row(_ name: String, _ scope: CaseCount.Scope, _ months: ClosedRange<Int>) -> [PublicBlockTable.Cell] {
      [.text(name)] + measures.map { .known(figures.value(scope, $0, months)) }
    }
    let columns: [PublicBlockTable.Column] = [
      .init(head, isFigure: false), .init("处罚（件）"), .init("罚款（元）"), .init("不予处罚（件）"),
    ]
    return BlockDraft(
      title: "\(context.heading)行政处罚\(suffix)",
      table: PublicBlockTable(
        columns: columns, rows: parts.map { row($0.name, $0.scope, $0.months) },
        total: row("合计", context.scope, context.months)),
      chart: .init(
        style: style, unit: "件", categories: parts.map(\.name),
        series: [.init("处罚", parts.map { figures.value($0.scope, .penalties, $0.months)?.whole })]),
      sums: 1..<columns.count)
  }

  // MARK: From the cases

  /// - Parameter isOpen: whether groups without a decision are left out.
  private static func grouped(
    _ context: BlockContext, _ head: String, _ suffix: String, _ groups: [(key: String, name: String)],
    isOpen: Bool = true, _ key: (Case) -> String?
  ) -> BlockDraft {
    let figures = context.facts.figures
    let columns: [PublicBlockTable.Column] = [
      .init(head, isFigure: false), .init("处罚（件）"), .init("占比"), .init("罚款（元）"),
    ]
    let title = "\(context.heading)行政处罚\(suffix)"
    guard let all = figures.value(context.scope, .penalties, context.months) else {
      // The records of the period are not complete: their parts would be taken for the whole.
      let row: [PublicBlockTable.Cell] = [.text("合计"), .missing, .missing, .missing]
      return BlockDraft(
        title: title, table: PublicBlockTable(columns: columns, rows: [row]), notes: ["本期案件记录不完整，不分\(head)统计。"])
    }
    let decided = context.facts.cases.filter { item in
      item.kind == .penalty && item.decision.map { context.covers($0.date) } ?? false
        && (context.scope == .office || context.scope == .unit(context.facts.ranked[item]))
    }
    let byKey = Dictionary(grouping: decided) { key($0) ?? "" }
    let named = groups.compactMap { group -> (name: String, cases: [Case])? in
      let cases = byKey[group.key] ?? []
      return cases.isEmpty && isOpen ? nil : (group.name, cases)
    }
    let parts = named + (byKey[""].map { [("未载明", $0)] } ?? [])
    func row(_ name: String, _ count: Decimal?, _ fines: Decimal?) -> [PublicBlockTable.Cell] {
      let share = count?.whole.map { PublicBlockTable.Cell.share($0, of: decided.count) } ?? .missing
      return [.text(name), .known(count), share, .known(fines)]
    }
    let rows = parts.map { row($0.name, Decimal($0.cases.count), fines($0.cases).decimal) }
    // The total of the pages of statistics, not that of the rows.
    let total = row("合计", all, figures.value(context.scope, .fines, context.months))
    return BlockDraft(
      title: title, table: PublicBlockTable(columns: columns, rows: rows, total: total),
      chart: .init(
        style: .lyingBars, unit: "件", categories: parts.map(\.name), series: [.init("处罚", parts.map(\.cases.count))]),
      sums: 1..<4)
  }

  private static func fines(_ cases: [Case]) -> Yuan {
    Yuan(
      fen: cases.reduce(0) { sum, item in
        sum
          + item.measures.reduce(0) { $0 + ($1.kind == .fine || $1.kind == .dailyFine ? $1.amount?.fen ?? 0 : 0) }
      })
  }
}
