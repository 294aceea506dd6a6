package import Register

/// A case that a week's notice could name (可以曝光的案件).
package struct ReadyCase: Hashable, Sendable {
  package let id: String
  package let title: String
  package let published: Day?
  /// Whether it is approved to be told before its decision (决定前公开).
  package let isBeforeDecision: Bool
  /// Whether a notice has named it already.
  package let isExposed: Bool
  /// Its file, from the folder that holds `Content/`.
  package let file: String
}

extension Disclosure {
  /// The penalties that a notice of `week` could name as far as `day` knows, newest first: displayed in the week, or approved
  /// before their decisions and only to be published.
  package static func readyForExposure(_ register: Register, _ week: Week, on day: Day) -> [ReadyCase] {
    let policy = register.site.policy
    let from = max(day, week.first)
    func isDisplayed(_ item: Case, on day: Day) -> Bool {
      if case .displayed = Standing(item, on: day, policy: policy) { return true }
      return false
    }
    return register.cases.lazy.filter { $0.kind == .penalty }.compactMap { item -> ReadyCase? in
      let isBefore = item.decision.map { $0.date > from } ?? true
      let isReady: Bool
      if let published = item.published {
        isReady = published <= week.last && isDisplayed(item.known(on: from), on: max(published, from))
      } else {
        isReady = item.decision == nil && item.preDecisionApproved && Standing.isMeantForSite(item, policy)
      }
      guard isReady else { return nil }
      return ReadyCase(
        id: item.id, title: item.title, published: item.published, isBeforeDecision: isBefore,
        isExposed: !item.expose.isEmpty, file: item.origin.file)
    }.sorted { ($0.published?.number ?? .max, $0.id) > ($1.published?.number ?? .max, $1.id) }
  }
}
