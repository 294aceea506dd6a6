package import Register

/// A copy of a record elsewhere that must be taken down or changed (撤稿).
package struct TakedownCopy: Hashable, Sendable {
  /// Where it is.
  package let kind: ChannelKind
  package let url: String?
  package let date: Day?
  /// What was copied: `case 2026-0042`, `exposure 2026-W22`.
  package let source: String

  /// Its address, or what kind of place it is in.
  package var words: String { url ?? kind.chinese }
}

/// A record that has left the site while copies of it elsewhere are not marked as taken down (撤稿清单).
package struct Takedown: Hashable, Sendable {
  /// The case.
  package let id: String
  package let title: String
  /// The first day without it; `nil` where it never should have been shown.
  package let since: Day?
  package let copies: [TakedownCopy]
}

/// Finds the copies of cases: those of a case, and those of the notices that named it.
struct TakedownRule {
  private let register: Register
  private let rule: ExposureRule
  private let notices: [Week: Exposure]

  init(_ register: Register) {
    self.register = register
    rule = ExposureRule(register)
    notices = Dictionary(
      register.exposures.lazy.filter { !$0.channels.isEmpty }.map { ($0.week, $0) }, uniquingKeysWith: { $1 })
  }

  /// Whether there can be any copy of a case, without looking further.
  func mayHaveCopies(_ item: Case) -> Bool {
    !item.channels.isEmpty || (!notices.isEmpty && item.expose.contains { notices[$0] != nil })
  }

  /// The copies of a case that are still there on a day.
  ///
  /// - Parameter leaves: the first day without it; a notice that came later did not name it.
  func copies(of item: Case, leaves: Day?, on day: Day) -> [TakedownCopy] {
    func live(_ channels: [Channel], _ source: String) -> [TakedownCopy] {
      channels.filter { channel in
        channel.removed.map { $0 > day } ?? true && channel.date.map { $0 <= max(day, leaves ?? day) } ?? true
      }.map { TakedownCopy(kind: $0.kind, url: $0.url, date: $0.date, source: source) }
    }
    var copies = live(item.channels, "case \(item.id)")
    for week in Set(item.expose).sorted() {
      guard let notice = notices[week], let joined = rule.joins(item, week) else { continue }
      if let leaves, joined >= leaves { continue }
      copies += live(notice.channels, "exposure \(week)")
    }
    return copies
  }

  /// The records that have left by a day, with the copies that are still there.
  func open(on day: Day) -> [Takedown] {
    register.cases.indices.compactMap { index in
      guard mayHaveCopies(register.cases[index]), let left = left(register.cases[index].known(on: day), on: day) else {
        return nil
      }
      let item = register.cases[index]
      let copies = copies(of: item, leaves: left.since, on: day)
      return copies.isEmpty ? nil : Takedown(id: item.id, title: item.title, since: left.since, copies: copies)
    }
  }

  /// Whether a case is gone, and since when; one that is not published yet is not gone.
  private func left(_ item: Case, on day: Day) -> (since: Day?, Void)? {
    switch Standing(item, on: day, policy: register.site.policy) {
    case .displayed: nil
    case .ended(let since): (since, ())
    case .withdrawn(let event): (event.date, ())
    case .hidden: item.published.map { $0 <= day } ?? false ? (nil, ()) : nil
    }
  }

  /// The first day after `day`, up to `last`, on which a displayed case is gone.
  func nextLeave(of item: Case, after day: Day, through last: Day) -> Day? {
    Standing.changes(of: item, policy: register.site.policy).filter { $0 > day && $0 <= last }.sorted().first {
      if case .displayed = Standing(item, on: $0, policy: register.site.policy) { return false }
      return true
    }
  }
}

extension Disclosure {
  /// The records that have left the site by `day` and whose copies elsewhere are not marked as taken down.
  package static func openTakedowns(_ register: Register, on day: Day) -> [Takedown] {
    TakedownRule(register).open(on: day)
  }

  /// The weeks without an exposure notice that a weekly duty asks for (曝光台缺期).
  package static func exposureGaps(_ reports: [DutyReport]) -> [Week] {
    let weeks = reports.filter { $0.duty.kind == .exposure }.flatMap(\.lines).compactMap { line -> Week? in
      guard case .missing = line.state, case .period(let period) = line.subject, period.every == .week else {
        return nil
      }
      return period.first.week
    }
    return Set(weeks).sorted()
  }
}
