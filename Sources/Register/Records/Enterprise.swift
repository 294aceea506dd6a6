/// One object of the library of inspection objects (检查对象名录库).
package struct Enterprise: Hashable, Sendable {
  package var code: CreditCode
  package var name: String
  package var region: String?
  package var industry: String?
  package var objectClass: ObjectClass?
  /// Complaint-heavy or punished before (特殊监管对象): counted, never shown for one firm.
  package var isSpecial: Bool
  package var since: Day?
  package var until: Day?

  package init(
    code: CreditCode, name: String, region: String?, industry: String?, objectClass: ObjectClass?, isSpecial: Bool,
    since: Day?, until: Day?
  ) {
    self.code = code
    self.name = name
    self.region = region
    self.industry = industry
    self.objectClass = objectClass
    self.isSpecial = isSpecial
    self.since = since
    self.until = until
  }

  /// Whether it is in the library on `day`.
  package func isListed(on day: Day) -> Bool {
    (since.map { $0 <= day } ?? true) && (until.map { day < $0 } ?? true)
  }
}

extension Register {
  /// The names of the enterprises in the registry by their codes.
  package var enterpriseNames: [CreditCode: String] {
    Dictionary(enterprises.map { ($0.code, $0.name) }) { first, _ in first }
  }
}

/// One officer of the library of enforcement officers (执法人员名录库); never shown, only counted.
package struct Officer: Hashable, Sendable {
  package var name: String
  package var card: String
  package var authority: String?
  package var speciality: String?

  package init(name: String, card: String, authority: String?, speciality: String?) {
    self.name = name
    self.card = card
    self.authority = authority
    self.speciality = speciality
  }
}

/// One line of the positive list (正面清单) with its days.
package struct PositiveListing: Hashable, Sendable {
  package var code: CreditCode
  package var name: String
  package var reason: String?
  package var from: Day?
  package var until: Day?

  /// Whether there is a day on which both hold.
  package func overlaps(_ other: PositiveListing) -> Bool {
    func begins(_ from: Day?, before until: Day?) -> Bool {
      guard let from, let until else { return true }
      return from < until
    }
    return begins(from, before: other.until) && begins(other.from, before: until)
  }

  package init(code: CreditCode, name: String, reason: String?, from: Day?, until: Day?) {
    self.code = code
    self.name = name
    self.reason = reason
    self.from = from
    self.until = until
  }
}

/// One plan that was filed (备案): when, by whom, for which period, to whom.
package struct Filing: Hashable, Sendable {
  package var date: Day
  package var unit: String
  package var period: Period
  package var recipient: String?

  package init(date: Day, unit: String, period: Period, recipient: String?) {
    self.date = date
    self.unit = unit
    self.period = period
    self.recipient = recipient
  }
}
