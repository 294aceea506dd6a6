/// How and when the objects were drawn (抽取).
package struct Draw: Hashable, Sendable {
  package var date: Day?
  package var method: String?
  package var platform: String?
  package var reference: String?
  /// The SHA-256 of the frozen pool (名录库摘要), 64 digits.
  package var poolDigest: String?
  /// What was fixed before the draw (承诺值): the digest of pool and seed.
  package var commitment: String?
  /// A number that nobody could know when the commitment was made (公开随机数).
  package var entropy: String?
  /// The secret of the commitment (种子), made known after the visits.
  package var seed: String?

  package init(date: Day?, method: String?, platform: String?, reference: String?, commitment: String?, seed: String?) {
    self.date = date
    self.method = method
    self.platform = platform
    self.reference = reference
    self.commitment = commitment
    self.seed = seed
  }
}

/// One object of a frozen pool (名录库条目).
package struct PoolRow: Hashable, Sendable {
  package var name: String
  package var code: CreditCode?
  package var objectClass: ObjectClass?

  package init(name: String, code: CreditCode?, objectClass: ObjectClass?) {
    self.name = name
    self.code = code
    self.objectClass = objectClass
  }

  /// What the object's ticket is made of: its code, or its name where it has none.
  package var key: String { code?.text ?? name }
}

/// How many objects of a class a draw takes (抽取比例).
package struct DrawQuota: Hashable, Sendable {
  /// `nil` for all objects of the pool.
  package var objectClass: ObjectClass?
  /// A share, rounded up, or a number.
  package var value: Amount

  package init(objectClass: ObjectClass?, value: Amount) {
    self.objectClass = objectClass
    self.value = value
  }

  /// How many of `count` objects that is; never more than there are, `nil` for a value that is neither share nor number.
  package func required(of count: Int) -> Int? {
    switch value {
    case .percentage(let share): min(count, share.share(of: count))
    case .number(let number) where number.scale == 0: min(count, max(0, number.digits))
    case .number, .ratio, .range: nil
    }
  }
}

extension Decimal {
  /// “10 % of 769” is 77: the ceiling, exact.
  package func share(of count: Int) -> Int {
    var divisor: Int128 = 100
    for _ in 0..<scale { divisor *= 10 }
    return Int((Int128(digits) * Int128(count) + divisor - 1) / divisor)
  }
}
