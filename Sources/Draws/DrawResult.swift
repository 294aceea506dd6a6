package import Register

/// What a draw came to (抽取结果): objects and, for the office alone, the officers who visit them.
package struct DrawResult: Sendable {
  /// The objects drawn, in the order of the pool.
  package let objects: [DrawnObject]

  /// An object with its ticket.
  package struct DrawnObject: Hashable, Sendable {
    /// 抽查对象, as in the frozen pool.
    package let name: String
    /// Its code, or its name where it has none.
    package let key: String
    /// 监管类别.
    package let objectClass: ObjectClass?
    /// 抽签号.
    package let ticket: String
  }

  /// Draws from the rows of a frozen pool.
  ///
  /// - Parameters:
  ///   - pool: name, key and class of each object.
  ///   - quotas: how many of each class; none: `count` of all.
  package init(
    pool: [(name: String, key: String, objectClass: ObjectClass?)], quotas: [DrawQuota], count: Int?, seed: String,
    entropy: String, poolDigest: String
  ) {
    let tickets = pool.map { row in
      DrawnObject(
        name: row.name, key: row.key, objectClass: row.objectClass,
        ticket: Lottery.ticket(of: row.key, seed: seed, entropy: entropy, poolDigest: poolDigest))
    }
    let all = quotas.isEmpty ? [DrawQuota(objectClass: nil, value: .number(Decimal(count ?? 0)))] : quotas
    var drawn: Set<String> = []
    for quota in all {
      let members = tickets.filter { quota.objectClass == nil || $0.objectClass == quota.objectClass }
      let taken = members.sorted { $0.ticket < $1.ticket }.prefix(quota.required(of: members.count) ?? 0)
      drawn.formUnion(taken.map(\.key))
    }
    objects = tickets.filter { drawn.contains($0.key) }
  }
}

/// Who visits what (随机选派执法人员); it never leaves the office.
package struct Assignment: Sendable {
  /// Two or more officers for an object.
  package let teams: [(object: DrawResult.DrawnObject, officers: [Officer])]

  /// Sends at least two officers to each object (行政处罚法 art. 42: 执法人员不得少于两人), in turn by their own tickets, so that the
  /// work is even; `nil` when there are fewer than two.
  package init?(
    _ objects: [DrawResult.DrawnObject], officers: [Officer], seed: String, entropy: String, poolDigest: String
  ) {
    guard officers.count >= 2 else { return nil }
    let turn = officers.map { officer in
      (
        officer: officer,
        ticket: Lottery.ticket(of: "officer \(officer.card)", seed: seed, entropy: entropy, poolDigest: poolDigest)
      )
    }.sorted { $0.ticket < $1.ticket }.map(\.officer)
    teams = objects.sorted { $0.ticket < $1.ticket }.enumerated().map { index, object in
      (object, [turn[(2 * index) % turn.count], turn[(2 * index + 1) % turn.count]])
    }
  }
}
