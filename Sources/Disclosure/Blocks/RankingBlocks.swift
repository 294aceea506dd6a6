import Diagnostics
import Register

/// Units in the order of their numbers (排名、末位、零报告; dg19-65, dg19-66): for the office's own texts, unless `rankings: public`.
enum RankingBlocks {
  static let all: [BlockDefinition] = [
    BlockDefinition(
      "ranking", "排名", [.table], options: [.measure], isRanking: true,
      "units by their numbers; equal numbers share a rank", "各单位按数量排序，数量相同的名次并列"
    ) { ranking($0) },
    BlockDefinition(
      "bottom", "末位", [.table], options: [.measure, .count], isRanking: true, example: "末位 期间=2026-09 数=3",
      "units at the end of the month, and those that were there the month before too, who are due a talk",
      "当月排名末位的单位；连续两个月末位的另行标明约谈层级"
    ) { bottom($0) },
    BlockDefinition(
      "zero", "零报告", [.table], isRanking: true, "units without any decision, visit or typical case", "没有案件、检查或典型案例的单位"
    ) { zero($0) },
  ]

  private static let caution = "仅供内部掌握，不作为考核依据。"

  private static func measure(_ context: BlockContext) -> (key: String, name: String) {
    switch context.options[.measure] {
    case "visits": ("visits", "检查家次")
    case "typical": ("typical", "报送典型案例")
    default: ("cases", "查处案件")
    }
  }

  /// What a unit has in a period, as far as it is known: visits as they are counted for units, and cases that stand; where the
  /// public reads it, no others than its other tables count.
  private static func counts(_ context: BlockContext, _ key: String, in period: Period) -> [String: Int] {
    let (facts, last) = (context.facts, min(period.last, context.asOf))
    func isIn(_ day: Day?) -> Bool { day.map { $0 >= period.first && $0 <= last } ?? false }
    func isCounted(_ item: Case) -> Bool {
      context.isInternal ? CaseCount.stands(item, on: facts.day) : CaseCount.isCounted(item, on: facts.day)
    }
    var counts: [String: Int] = [:]
    switch key {
    case "visits":
      let visits = facts.inspections.visitCounts(InspectionBlocks.tasks(facts.register, in: period))
      for (authority, count) in visits {
        if let unit = facts.ranked[authority] { counts[unit, default: 0] += count }
      }
    default:
      for item in facts.register.cases where isCounted(item) {
        guard isIn(key == "typical" ? item.typical?.submitted : item.decision?.date), let unit = facts.ranked[item]
        else {
          continue
        }
        counts[unit, default: 0] += 1
      }
    }
    return counts
  }

  private static func ranking(_ context: BlockContext) -> BlockDraft {
    let measure = measure(context)
    let counts = counts(context, measure.key, in: context.period)
    let units = context.facts.units.map { (unit: $0, count: counts[$0.id] ?? 0) }
    let rows = units.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map {
      _, row -> [PublicBlockTable.Cell] in
      [.text(rank(row.count, among: units.map(\.count))), .text(row.unit.usualName), .count(row.count)]
    }
    return BlockDraft(
      title: "\(context.period.chinese)\(measure.name)排名",
      table: PublicBlockTable(
        columns: [.init("名次", isFigure: false), .init("单位", isFigure: false), .init(measure.name)], rows: rows),
      notes: [caution])
  }

  /// `1`, `并列2`.
  private static func rank(_ count: Int, among all: [Int]) -> String {
    let place = all.count { $0 > count } + 1
    return all.count { $0 == count } > 1 ? "并列\(place)" : "\(place)"
  }

  /// Bottom three: the deputy talks to the head of the branch; in two months running, the leader does (dg19-66).
  private static func bottom(_ context: BlockContext) -> BlockDraft {
    let (measure, wanted) = (measure(context), context.options.count ?? 3)
    let month = min(context.period.last, context.asOf).month
    func last(_ month: Month) -> (counts: [String: Int], units: Set<String>) {
      let counts = counts(context, measure.key, in: .month(month))
      let sorted = context.facts.units.map { counts[$0.id] ?? 0 }.sorted()
      // Units with the number of the last place wanted are at the end together.
      guard let limit = sorted.prefix(wanted).last else { return (counts, []) }
      return (counts, Set(context.facts.units.filter { counts[$0.id] ?? 0 <= limit }.map(\.id)))
    }
    let (now, before) = (last(month), last(month.advanced(by: -1)))
    let all = context.facts.units.map { now.counts[$0.id] ?? 0 }
    let rows = context.facts.units.filter { now.units.contains($0.id) }.map { unit -> [PublicBlockTable.Cell] in
      let count = now.counts[unit.id] ?? 0
      let isAgain = before.units.contains(unit.id)
      return [
        .text(unit.usualName), .count(count), .text(rank(count, among: all)), .text(isAgain ? "是" : "否"),
        .text(isAgain ? "主要领导约谈" : "分管领导约谈"),
      ]
    }
    return BlockDraft(
      title: "\(month.chinese)\(measure.name)末位单位",
      table: PublicBlockTable(
        columns: [
          .init("单位", isFigure: false), .init(measure.name), .init("名次", isFigure: false),
          .init("上月也在末位", isFigure: false), .init("约谈层级", isFigure: false),
        ], rows: rows), notes: ["数量与末\(wanted)位相同的单位一并列出。" + caution])
  }

  private static func zero(_ context: BlockContext) -> BlockDraft {
    let rows = [("cases", "查处案件"), ("visits", "检查家次"), ("typical", "报送典型案例")].map {
      key, name -> [PublicBlockTable.Cell] in
      let counts = counts(context, key, in: context.period)
      let units = context.facts.units.filter { counts[$0.id] ?? 0 == 0 }.map(\.usualName)
      return [.text(name), .count(units.count), units.isEmpty ? .missing : .text(units.joined(separator: "、"))]
    }
    return BlockDraft(
      title: "\(context.period.chinese)零报告",
      table: PublicBlockTable(
        columns: [.init("事项", isFigure: false), .init("单位数"), .init("单位", isFigure: false)], rows: rows),
      notes: [caution])
  }
}
