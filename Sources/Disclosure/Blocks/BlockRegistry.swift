import Diagnostics

/// All computed blocks (计算内容一览): the one place in which they are listed, from which the reference page comes too.
package enum BlockRegistry {
  /// In the order of a briefing.
  package static let all: [BlockDefinition] =
    MeasureBlocks.all + PenaltyBlocks.all + InspectionBlocks.all + CaseBlocks.all + DutyBlocks.all
    + SubmissionBlocks.all + PlanBlocks.all + LedgerBlocks.all + RankingBlocks.all

  private static let byName: [String: BlockDefinition] = Dictionary(
    all.flatMap { [($0.name.english, $0), ($0.name.chinese, $0)] }
  ) { first, _ in first }

  static func definition(_ name: String) -> BlockDefinition? { byName[name] }

  static func suggestion(_ name: String) -> String? { Suggestion.nearest(to: name, among: byName.keys.sorted()) }
}
