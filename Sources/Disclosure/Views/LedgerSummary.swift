package import Register

/// What the office should know of a ledger and the public does not read: what is late (逾期).
package struct LedgerSummary: Hashable, Sendable {
  /// An item with how many days it is, or was, late.
  package struct Late: Hashable, Sendable {
    package let number: String
    package let days: Int
  }

  package let id: String
  package let title: String
  package let isInternal: Bool
  package let cleared: Share
  /// Past their limit and not cleared, the latest first (逾期未销号).
  package let overdue: [Late]
  /// Cleared after their limit (逾期后销号).
  package let clearedLate: [Late]

  init(_ ledger: Ledger, on day: Day) {
    id = ledger.id
    title = ledger.title
    isInternal = ledger.visibility == .internal
    let items = ledger.items.map { $0.known(on: day) }
    cleared = Share(items.count { $0.cleared != nil }, of: items.count)
    func late(_ isMeant: (LedgerItem) -> Bool) -> [Late] {
      items.filter(isMeant).compactMap { item in
        guard let due = item.due ?? ledger.due else { return nil }
        let days = (item.cleared ?? day).number - due.number
        return days > 0 ? Late(number: item.number, days: days) : nil
      }.sorted { (-$0.days, $0.number) < (-$1.days, $1.number) }
    }
    overdue = late { $0.cleared == nil }
    clearedLate = late { $0.cleared != nil }
  }
}

extension Disclosure {
  /// How the office's ledgers stand on a day, internal ones too.
  package static func ledgerSummaries(_ register: Register, on day: Day) -> [LedgerSummary] {
    register.ledgers.map { LedgerSummary($0, on: day) }
  }
}
