import Diagnostics
import Register

/// The five measures (五类案件): 按日连续处罚, 查封扣押, 限产停产, 移送行政拘留, 移送涉嫌污染犯罪.
enum MeasureBlocks {
  private static let measures = StatisticMeasure.five

  static let all: [BlockDefinition] = [
    BlockDefinition(
      "five-measures", "五类案件", [.table, .chart], options: [.by([BlockOption.unit, BlockOption.month]), .ofUnit],
      "the five measures, once the period has ended beside the year before; with `by`, a row for each unit or month",
      "五类案件本期、累计及与上年同期相比，期间结束后才作比较；`按=单位`、`按=月` 则分行列出"
    ) { context in
      switch context.options[.by([])] {
      case "unit": byUnit(context)
      case "month": byMonth(context)
      default: compared(context)
      }
    }
  ]

  /// This period and the year to its end, each beside the year before; not before the period has ended, as a part of it is no
  /// match for the whole of a year before.
  private static func compared(_ context: BlockContext) -> BlockDraft {
    let spans = [context.months, context.period.yearToDate.monthIndices]
    let isYear = spans[0] == spans[1]
    let used = isYear ? [spans[0]] : spans
    let isOpen = context.asOf < context.period.last
    func row(_ measure: StatisticMeasure) -> [PublicBlockTable.Cell] {
      [.text(measure.chinese)]
        + used.flatMap { months -> [PublicBlockTable.Cell] in
          let now = context.facts.figures.value(context.scope, measure, months)
          let before = isOpen ? nil : context.facts.figures.value(context.scope, measure, months.yearBefore)
          let change: PublicBlockTable.Cell =
            if let now, let before { .change(YearOnYear(from: before, to: now)) } else { .missing }
          return [.known(now), .known(before), change]
        }
    }
    let heads = isYear ? [""] : ["本期", "本年累计"]
    let columns: [PublicBlockTable.Column] =
      [.init("指标", isFigure: false)]
      + heads.flatMap { head -> [PublicBlockTable.Column] in
        let group = head.isEmpty ? nil : head
        return [.init("件数", in: group), .init("上年同期", in: group), .init("增减", in: group)]
      }
    let values = measures.map { context.facts.figures.value(context.scope, $0, context.months)?.whole }
    return BlockDraft(
      title: "\(context.heading)五类案件",
      table: PublicBlockTable(columns: columns, rows: measures.map(row), total: row(.total)),
      chart: .init(style: .lyingBars, unit: "件", categories: measures.map(\.chinese), series: [.init("件数", values)]),
      notes: (isYear ? [] : ["本年累计为\(context.period.yearToDate.chinese)。"])
        + (isOpen ? ["期间尚未结束，不与上年同期比较。"] : []), sums: 1..<columns.count)
  }

  private static func byUnit(_ context: BlockContext) -> BlockDraft {
    let scopes = context.unitScopes { context.facts.figures.value($0, .total, context.months) }
      .filter { context.scope == .office || $0.scope == context.scope }
    return rows(
      context, "单位", scopes.map { (name: $0.name, scope: $0.scope, months: context.months) }, "（按单位）")
  }

  private static func byMonth(_ context: BlockContext) -> BlockDraft {
    rows(
      context, "月份", context.begun.map { (name: $0.chinese, scope: context.scope, months: $0.index...$0.index) }, "（按月）"
    )
  }

  private static func rows(
    _ context: BlockContext, _ head: String,
    _ parts: [(name: String, scope: CaseCount.Scope, months: ClosedRange<Int>)],
    _ suffix: String
  ) -> BlockDraft {
    let figures = context.facts.figures
    func row(_ name: String, _ scope: CaseCount.Scope, _ months: ClosedRange<Int>) -> [PublicBlockTable.Cell] {
      [.text(name)] + (measures + [.total]).map { .known(figures.value(scope, $0, months)) }
    }
    let columns =
      [PublicBlockTable.Column(head, isFigure: false)]
      + (measures + [.total]).map { PublicBlockTable.Column($0.chinese) }
    return BlockDraft(
      title: "\(context.heading)五类案件\(suffix)",
      table: PublicBlockTable(
        columns: columns, rows: parts.map { row($0.name, $0.scope, $0.months) },
        total: row("合计", context.scope, context.months)),
      chart: .init(
        style: .stackedBars, unit: "件", categories: parts.map(\.name),
        series: measures.map { measure in
          .init(measure.chinese, parts.map { figures.value($0.scope, measure, $0.months)?.whole })
        }),
      sums: 1..<columns.count)
  }
}

extension BlockContext {
  /// The ranked units, and what belongs to none of them where that has anything.
  func unitScopes(_ total: (CaseCount.Scope) -> Decimal?) -> [(name: String, scope: CaseCount.Scope)] {
    let units = facts.units.map { (name: $0.usualName, scope: CaseCount.Scope.unit($0.id)) }
    let rest = total(.unit(nil))
    return rest.map { $0.digits > 0 } ?? false ? units + [("其他", .unit(nil))] : units
  }

  /// The months of the period that have begun.
  var begun: [Month] {
    months.filter { $0 <= asOf.month.index }.compactMap { Month(year: $0 / 12, month: $0 % 12 + 1) }
  }
}

extension ClosedRange<Int> {
  /// The same months a year before.
  fileprivate var yearBefore: ClosedRange<Int> { lowerBound - 12...upperBound - 12 }
}
