import Diagnostics
import Register

/// What units handed in and what was adopted (信息报送和采用; ez21-a3-41): in administrative order, never ranked.
enum SubmissionBlocks {
  static let all: [BlockDefinition] = [
    BlockDefinition(
      "submissions", "信息报送", [.table],
      "what each unit handed in, in the period and the year; what was adopted, by level and form; points by `scoring`",
      "各单位报送数、全年累计、分层级和类型的采用数，以及按计分规则计算的分数"
    ) { adopted($0) }
  ]

  /// What some submissions come to.
  private struct Sum {
    var handedIn = 0
    var year = 0
    /// By level, digests before single ones.
    var adopted: [AdoptionLevel: (digest: Int, single: Int)] = [:]
    /// Each counted once, however many levels adopted it.
    var adoptedOnce = 0
    var points = (handedIn: 0, adopted: 0, year: 0)

    init(_ list: [Submission], _ context: BlockContext, _ rule: ScoringRule) {
      for item in list {
        let levels = Set(item.adopted)
        let points = levels.reduce(0) { $0 + rule.points($1, item.form) }
        if item.date.year == context.period.last.year {
          year += 1
          self.points.year += rule.handedIn + points
        }
        guard item.date >= context.period.first else { continue }
        handedIn += 1
        self.points.handedIn += rule.handedIn
        self.points.adopted += points
        if !levels.isEmpty { adoptedOnce += 1 }
        for level in levels {
          var count = adopted[level] ?? (0, 0)
          if item.form == .digest { count.digest += 1 } else { count.single += 1 }
          adopted[level] = count
        }
      }
    }
  }

  private static func adopted(_ context: BlockContext) -> BlockDraft {
    let rule = context.register.site.scoring ?? ScoringRule()
    // The year to date, and the period where it begins in a year before.
    let first = min(context.period.first, context.period.yearToDate.first)
    let known = (context.register.submissions ?? []).filter { item in
      item.date >= first && item.date <= min(context.period.last, context.asOf)
    }
    let byUnit = Dictionary(grouping: known, by: \.unit)
    let named = context.register.authorities.filter { $0.isRanked || byUnit[$0.id] != nil }
    func row(_ name: String, _ list: [Submission]) -> [PublicBlockTable.Cell] {
      let sum = Sum(list, context, rule)
      let levels = AdoptionLevel.allCases.reversed().flatMap { level -> [PublicBlockTable.Cell] in
        let count = sum.adopted[level] ?? (0, 0)
        return [.count(count.digest), .count(count.single)]
      }
      let points = [
        sum.points.handedIn, sum.points.adopted, sum.points.handedIn + sum.points.adopted, sum.points.year,
      ]
      return [.text(name), .count(sum.handedIn), .count(sum.year)] + levels + [.count(sum.adoptedOnce)]
        + points.map { .count($0) }
    }
    let columns: [PublicBlockTable.Column] =
      [.init("单位", isFigure: false), .init("本期报送"), .init("全年累计")]
      + AdoptionLevel.allCases.reversed().flatMap { level in
        [SubmissionForm.digest, .single].map { .init($0.chinese, in: "\(level.chinese)级采用") }
      } + ["采用条数", "报送分", "采用分", "本期分", "累计分"].map { .init($0) }
    return BlockDraft(
      title: "\(context.period.chinese)信息报送和采用情况",
      table: PublicBlockTable(
        columns: columns, rows: named.map { row($0.usualName, byUnit[$0.id] ?? []) }, total: row("合计", known)),
      notes: ["一条信息被几个层级采用的，各层级各计一条，采用条数只计一条。"], sums: 1..<columns.count)
  }
}
