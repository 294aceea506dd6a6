package import Register

/// What the credit portal (信用中国) may show of a case on a day, by the same terms as the site.
package enum CreditStanding: Hashable, Sendable {
  /// Why a penalty must not be shown any more.
  package enum Ending: String, Hashable, Sendable {
    case expired, repaired, withdrawn, changed

    /// The Chinese word (中文名).
    package var chinese: String {
      switch self {
      case .expired: "公示期满"
      case .repaired: "信用已修复"
      case .withdrawn: "决定已撤回"
      case .changed: "决定已变更"
      }
    }
  }

  /// It is not for the portal: no penalty, fined on the spot (简易程序), or kept from the public.
  case excluded
  /// It is to be published and is not yet.
  case pending
  /// It is on the site.
  case displayed
  /// It has left.
  case ended(Ending, since: Day)

  /// The standing of `item` on `day`.
  package init(_ item: Case, on day: Day, policy: DisclosurePolicy) {
    // What an office keeps on its own site (政务公开) is not credit information.
    var policy = policy
    policy.onExpiry = .remove
    guard item.kind == .penalty, let decision = item.decision, decision.date <= day, !decision.isSummary,
      Standing.isMeantForSite(item, policy)
    else {
      self = .excluded
      return
    }
    guard let published = item.published, published <= day else {
      let end = Standing.end(of: item, policy)
      self = if let end, end <= day { .ended(.expired, since: end) } else { .pending }
      return
    }
    switch Standing(item, on: day, policy: policy) {
    case .hidden: self = .excluded
    case .displayed: self = .displayed
    case .withdrawn(let event): self = .ended(event.status == .withdrawn ? .withdrawn : .changed, since: event.date)
    case .ended(let since):
      let isRepaired = item.history.contains { $0.status == .repaired && $0.date <= since }
      self = .ended(isRepaired ? .repaired : .expired, since: since)
    }
  }

  /// The day on which the display of a penalty ends (公示截止期); `nil` without an end.
  package static func end(of item: Case, policy: DisclosurePolicy) -> Day? {
    var policy = policy
    policy.onExpiry = .remove
    return Standing.end(of: item, policy)
  }
}
