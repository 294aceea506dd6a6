package import Register

/// A case that stays off the site though nobody forgot it (不公开的案件); for the office alone.
package struct WithheldCase: Hashable, Sendable {
  /// Why it stays off.
  package enum Reason: Hashable, Sendable {
    /// 涉未成年人: the whole case stays out.
    case minor
    /// 标记为内部.
    case `internal`
    /// 误公示，已撤下.
    case mispublished
    /// 依法不予公开, with its filing: reason and basis go to the superior authority within the limit of publication
    /// (Guangdong art. 16).
    case lawful(NotPublished, limit: Day?)
    /// 该档次一般不公示.
    case tier
  }

  /// The case's id.
  package let id: String
  /// The title; `nil` for a case with a minor, which is named nowhere.
  package let title: String?
  package let reason: Reason

  /// Whether the filing is late or missing on `day` (报备逾期).
  package func isFilingLate(on day: Day) -> Bool {
    guard case .lawful(let reason, let limit?) = self.reason else { return false }
    return reason.filed.map { $0 > limit } ?? (limit < day)
  }

  init?(_ item: Case, _ register: Register, on day: Day) {
    let policy = register.site.policy
    if item.party?.isMinor == true {
      reason = .minor
    } else if item.isMispublished {
      reason = .mispublished
    } else if let notPublished = item.notPublished {
      let limit = item.decision.map { policy.penaltyLimit.end(after: $0.date, in: register.calendar) }
      reason = .lawful(notPublished, limit: limit)
    } else if item.visibility == .internal {
      reason = .internal
    } else if item.decision.map({ $0.date <= day }) ?? false, !Standing.isMeantForSite(item, policy) {
      reason = .tier
    } else {
      return nil
    }
    id = item.id
    title = reason == .minor ? nil : item.title
  }
}

extension Disclosure {
  /// The cases that stay off the site on purpose, by id.
  package static func withheldCases(_ register: Register, on day: Day) -> [WithheldCase] {
    register.cases.compactMap { WithheldCase($0, register, on: day) }.sorted { $0.id < $1.id }
  }
}
