import Register

/// Whether a case is on the site on a day, and until when (公示状态).
enum Standing: Hashable {
  /// It was never shown, or must not be: nothing of it exists.
  case hidden
  /// It is shown; `ends` is the first day without it.
  case displayed(ends: Day?)
  /// Its display has ended, or it was repaired.
  case ended(since: Day)
  /// The decision was withdrawn or changed.
  case withdrawn(CaseEvent)

  /// The standing of `item` on `day`.
  init(_ item: Case, on day: Day, policy: DisclosurePolicy) {
    guard !Standing.mustStayHidden(item), let published = item.published, published <= day,
      Standing.isShownByTier(item, policy)
    else {
      self = .hidden
      return
    }
    let ends = Standing.end(of: item, policy)
    if let ends, ends <= published {
      self = .hidden
      return
    }
    let events = item.history.filter { $0.date <= day }.sorted { $0.date < $1.date }
    if let event = events.last(where: { $0.status == .withdrawn || $0.status == .changed }) {
      // A decision that had left before it was withdrawn has nothing to take back from the site.
      if let ends, ends <= event.date { self = .ended(since: ends) } else { self = .withdrawn(event) }
    } else if let event = events.last(where: { $0.status == .repaired }), policy.onExpiry != .keep {
      self = .ended(since: ends.map { min($0, event.date) } ?? event.date)
    } else if let ends, ends <= day {
      self = .ended(since: ends)
    } else {
      self = .displayed(ends: ends)
    }
  }

  /// Whether the site ever shows a case, its publication aside: nobody keeps it in, and its tier is shown.
  static func isMeantForSite(_ item: Case, _ policy: DisclosurePolicy) -> Bool {
    !mustStayHidden(item) && isShownByTier(item, policy)
  }

  /// A case with a minor, marked internal, lawfully unpublished, published by mistake, or not yet served.
  private static func mustStayHidden(_ item: Case) -> Bool {
    if item.party?.isMinor == true || item.visibility == .internal || item.notPublished != nil || item.isMispublished {
      return true
    }
    // A penalty is shown before its decision only with approval (rules of the weekly exposure).
    return item.kind == .penalty && item.decision == nil && !item.preDecisionApproved
  }

  /// The term that holds for a case: by its tier and the rule of its decision's day.
  static func term(of item: Case, _ policy: DisclosurePolicy) -> TierTerm? {
    item.decision.flatMap { policy.term(of: item.tier ?? .none, decided: $0.date) }
  }

  private static func isShownByTier(_ item: Case, _ policy: DisclosurePolicy) -> Bool {
    guard let term = term(of: item, policy) else { return true }
    return term.isPublished || item.publishReason != nil
  }

  /// The first day without the record: its decision's day plus the longest term.
  static func end(of item: Case, _ policy: DisclosurePolicy) -> Day? {
    guard let decided = item.decision?.date else { return nil }
    if policy.onExpiry == .keep, let keep = policy.keepUntil {
      return keep.end(after: decided, in: WorkingCalendar())
    }
    return term(of: item, policy)?.maximum?.end(after: decided, in: WorkingCalendar())
  }

  /// The days on which the standing can change by itself.
  static func changes(of item: Case, policy: DisclosurePolicy) -> [Day] {
    guard !mustStayHidden(item), let published = item.published, isShownByTier(item, policy) else { return [] }
    let decided = item.decision.flatMap { $0.date > published ? $0.date : nil }
    return [published, decided, item.corrected, end(of: item, policy)].compactMap { $0 } + item.history.map(\.date)
  }
}
