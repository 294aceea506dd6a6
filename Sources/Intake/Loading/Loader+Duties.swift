import Diagnostics
import Register

extension Loader {
  /// `duties.yml`: before cases, because the limit of their publication may stand there.
  mutating func loadDuties() {
    guard tree.hasDuties else { return }
    let list =
      read("Content/duties.yml") { ContentReader.list($0, DutyContract.schema, $1, DutyContract.read) }?.taken ?? []
    for (duty, place) in list {
      if let problem = declared.declare(duty.id, kind: Term("duty", "履责事项"), at: place) { diagnostics.append(problem) }
      if duty.isPerUnit, !register.authorities.contains(where: \.isRanked) {
        let condition = Term(
          "in registry/authorities.yml for a duty with `per: unit`", "履责事项按单位计算的，registry/authorities.yml 中")
        diagnostics.append(.error(.missingFor(AuthorityContract.ranked.erased.key, when: condition), at: place))
      }
    }
    register.duties = list.map(\.0)
  }
}
