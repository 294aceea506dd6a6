/// How many points an information brings its unit (信息报送计分规则): whole points, for handing in and for each level that adopts it.
package struct ScoringRule: Hashable, Sendable {
  /// 报送一条.
  package var handedIn = 0
  /// 独立采用, by level.
  package var single: [AdoptionLevel: Int] = [:]
  /// 综合采用, by level.
  package var digest: [AdoptionLevel: Int] = [:]

  package init() {}

  /// The points for one level.
  package func points(_ level: AdoptionLevel, _ form: SubmissionForm) -> Int {
    (form == .single ? single : digest)[level] ?? 0
  }
}
