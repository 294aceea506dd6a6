package import Diagnostics
import Register

/// One kind of computed block: its name, what it takes, and how it is made (计算内容种类).
package struct BlockDefinition: Sendable {
  package let name: Term
  /// How it can be shown.
  package let forms: [BlockForm]
  package let purpose: Term
  /// Those beside 期间 and 标题.
  package let options: [BlockOption]
  /// Whether it ranks units, which the law bars from appraisal (行政处罚法 art. 74, 国办发〔2024〕54号).
  package let isRanking: Bool
  /// Whether its rows are cases, which the words of a case cannot list.
  package let listsCases: Bool
  /// What a fence may say behind 表格 or 图表.
  package let example: String
  let make: @Sendable (BlockContext) -> BlockDraft

  init(
    _ english: String, _ chinese: String, _ forms: [BlockForm], options: [BlockOption] = [], isRanking: Bool = false,
    listsCases: Bool = false, example: String? = nil, _ purpose: String, _ purposeChinese: String,
    make: @escaping @Sendable (BlockContext) -> BlockDraft
  ) {
    name = Term(english, chinese)
    (self.forms, self.options, self.make) = (forms, options, make)
    (self.isRanking, self.listsCases) = (isRanking, listsCases)
    self.purpose = Term(purpose, purposeChinese)
    self.example = example ?? "\(chinese) 期间=2026-Q3"
  }

  /// All that its fence may name.
  package var allOptions: [BlockOption] { [.period, .title] + options }
}

/// What a block is computed from (计算依据).
struct BlockContext {
  let facts: BlockFacts
  let period: Period
  let options: BlockOptions
  /// The cases that are displayed, by their ids: a list names no others.
  let shown: [String: PublicCase]
  /// Whether only the office reads it.
  let isInternal: Bool

  var register: Register { facts.register }
  /// The day as of which everything is counted.
  var asOf: Day { facts.day }
  /// The months of the period.
  var months: ClosedRange<Int> { period.monthIndices }
  /// Whose figures are asked for: one unit's, or the office's.
  var scope: CaseCount.Scope { options[.ofUnit].map { .unit($0) } ?? .office }
  /// `2026年第三季度`, with the unit behind where one is asked for.
  var heading: String {
    let unit = options[.ofUnit].flatMap { id in facts.units.first { $0.id == id } }
    return period.chinese + (unit.map(\.usualName) ?? "")
  }
  /// Whether a day lies in the period and is known.
  func covers(_ day: Day) -> Bool { day >= period.first && day <= period.last && day <= asOf }
}

/// A block before its sums are checked.
struct BlockDraft {
  var title: String
  var table: PublicBlockTable
  /// How it is drawn, where it can be.
  var chart: Drawing?
  var notes: [String] = []
  /// The columns whose rows must add up to the total, which was counted on another way.
  var sums: Range<Int> = 0..<0

  struct Drawing {
    var style: PublicBlockChart.Style
    var unit: String
    var categories: [String]
    var series: [PublicBlockChart.Series]
  }

  /// The first column whose rows do not add up, with both figures. Where some rows are not known, those that are may at least
  /// not come to more than the total.
  var wrongSum: (column: String, parts: Decimal, total: Decimal)? {
    guard let total = table.total else { return nil }
    for column in sums {
      guard case .number(let whole) = total[column] else { continue }
      let parts = table.rows.map { row -> Decimal? in
        if case .number(let number) = row[column] { number } else { nil }
      }
      let known = parts.compactMap { $0 }
      let sum = known.reduce(Decimal(0), +)
      if sum.exceeds(whole) || known.count == parts.count && whole.exceeds(sum) {
        return (table.columns[column].name, sum, whole)
      }
    }
    return nil
  }
}

extension PublicBlockTable.Cell {
  /// A count.
  static func count(_ number: Int) -> Self { .number(Decimal(number)) }
  /// A figure, or a dash.
  static func known(_ number: Decimal?) -> Self { number.map { .number($0) } ?? .missing }
  /// A part of a whole; a dash without one.
  static func share(_ part: Int, of whole: Int) -> Self {
    whole == 0 ? .missing : .percent(hundredths: (part * 20_000 + whole) / (2 * whole))
  }
}

extension Decimal {
  /// The number, where it has no decimals.
  var whole: Int? { scale == 0 ? digits : nil }
}
