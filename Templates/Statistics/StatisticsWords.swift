import Disclosure
import Markup
import Register

/// Words and tables that the pages of statistics share.
enum StatisticsWords {
  /// A value; a dash for one that is not known, which is not zero.
  static func value(_ value: Decimal?) -> HTML { "\(value?.chinese ?? "—")" }

  /// A measure, with its unit where it is not cases.
  static func name(_ measure: StatisticMeasure) -> HTML { "\(heading(measure))" }

  /// The head of a column.
  static func heading(_ measure: StatisticMeasure) -> String {
    measure.unit == "件" ? measure.chinese : "\(measure.chinese)（\(measure.unit)）"
  }

  /// A table of measures, the sum last.
  static func table(_ caption: String, _ first: String, _ table: PublicStatisticTable) -> HTML {
    let columns = [TableColumn(first)] + table.measures.map { TableColumn(heading($0), number: true) }
    let rows: [[HTML]] = (table.rows + [table.total].compactMap { $0 }).map { row in
      let isTotal = row == table.total
      let cells: [HTML] = ["\(row.name)"] + row.values.map(value)
      return isTotal ? cells.map { "<b>\($0)</b>" } : cells
    }
    return Component.table(caption, columns, rows)
  }

  /// A period on the page of its year: `1月至10月`, `全年`.
  static func short(_ period: Period, in year: Int) -> String {
    if case .year = period { return "全年" }
    let prefix = "\(year)年"
    return period.chinese.hasPrefix(prefix) ? String(period.chinese.dropFirst(prefix.count)) : period.chinese
  }

  /// How the figures are made (统计口径).
  static let method: HTML = Component.section(
    "统计口径",
    """
    <ul>
    <li>五类案件按案件计：一案有几类措施的，各类各计一件；查封扣押、限产停产按措施开始之日，没有写明的按决定之日计入。</li>
    <li>公示期满的案件仍然计入；决定撤回的，或者已有新决定代替的，不再计入。统计数不含当事人信息。</li>
    <li>“—”表示没有数据，不是零。上年同期为零时不计算增减。</li>
    <li>增减由两期数值重新计算，四舍五入保留两位小数。</li>
    </ul>

    """)
}
