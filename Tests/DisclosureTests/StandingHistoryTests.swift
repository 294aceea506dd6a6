import Register
import Testing

@testable import Disclosure

/// 行政处罚法 art. 48: a decision that is changed, revoked, found unlawful or void is withdrawn with its reason.
@Suite struct `A decision's history` {
  static let decided = "2026-05-20"
  static let ends = "2027-05-20"

  /// Events, the day asked, and the standing.
  static let rows: [(events: [(String, CaseStatus)], on: String, expected: String)] = [
    ([("2026-07-01", .review)], "2026-07-01", "displayed until 2027-05-20"),
    ([("2026-07-01", .litigation), ("2026-09-01", .upheld)], "2026-10-01", "displayed until 2027-05-20"),
    ([("2026-08-25", .repaired)], "2026-08-24", "displayed until 2027-05-20"),
    ([("2026-08-25", .repaired)], "2026-08-25", "ended 2026-08-25"),
    ([("2027-06-01", .repaired)], "2027-06-02", "ended 2027-05-20"),
    ([("2026-07-01", .withdrawn)], "2026-06-30", "displayed until 2027-05-20"),
    ([("2026-07-01", .withdrawn)], "2026-07-01", "withdrawn 2026-07-01"),
    ([("2026-07-01", .changed)], "2026-07-01", "changed 2026-07-01"),
    ([("2026-07-01", .review), ("2026-08-01", .changed)], "2026-08-02", "changed 2026-08-01"),
    ([("2026-07-01", .changed), ("2026-08-01", .withdrawn)], "2026-08-02", "withdrawn 2026-08-01"),
    ([("2026-07-01", .withdrawn), ("2026-08-01", .upheld)], "2026-08-02", "withdrawn 2026-07-01"),
    ([("2026-07-01", .repaired), ("2026-08-01", .withdrawn)], "2026-08-02", "withdrawn 2026-08-01"),
    ([("2027-05-19", .withdrawn)], "2027-05-19", "withdrawn 2027-05-19"),
    ([("2027-05-20", .withdrawn)], "2027-05-20", "ended 2027-05-20"),
    ([("2027-06-01", .withdrawn)], "2027-06-02", "ended 2027-05-20"),
    // Written in the wrong order: the days decide.
    ([("2026-08-01", .withdrawn), ("2026-07-01", .changed)], "2026-08-02", "withdrawn 2026-08-01"),
  ]

  @Test(arguments: rows.indices)
  func `decides from its days on`(index: Int) throws {
    let row = Self.rows[index]
    var item = try Sample.penalty()
    item.history = try row.events.map { try Sample.event($0.0, $0.1) }
    #expect(Standing(item, on: try day(row.on), policy: DisclosurePolicy()).words == row.expected)
  }

  /// `on_expiry: keep` with five years: kept under 政务公开 after credit display has ended, repaired or not.
  static let kept: [(events: [(String, CaseStatus)], on: String, expected: String)] = [
    ([], "2027-05-20", "displayed until 2031-05-20"), ([], "2031-05-19", "displayed until 2031-05-20"),
    ([], "2031-05-20", "ended 2031-05-20"), ([("2026-08-25", .repaired)], "2026-09-01", "displayed until 2031-05-20"),
    ([("2026-08-25", .repaired)], "2031-05-20", "ended 2031-05-20"),
    ([("2028-01-01", .withdrawn)], "2028-01-01", "withdrawn 2028-01-01"),
  ]

  @Test(arguments: kept.indices)
  func `lasts longer where the office keeps decisions`(index: Int) throws {
    let row = Self.kept[index]
    var item = try Sample.penalty()
    item.history = try row.events.map { try Sample.event($0.0, $0.1) }
    var policy = DisclosurePolicy()
    policy.onExpiry = .keep
    policy.keepUntil = Span(5, .years)
    #expect(Standing(item, on: try day(row.on), policy: policy).words == row.expected)
  }

  @Test func `names the days on which it changes by itself`() throws {
    var item = try Sample.penalty()
    item.corrected = try day("2026-06-18")
    item.history = [try Sample.event("2026-07-01", .review)]
    let found = Standing.changes(of: item, policy: DisclosurePolicy()).map(\.description).sorted()
    #expect(found == ["2026-05-27", "2026-06-18", "2026-07-01", "2027-05-20"])
  }

  /// Whatever the record, its standing differs from one day to the next only on a day that `changes` names.
  @Test(arguments: 0..<60)
  func `never changes the standing on a day that is not named`(seed: Int) throws {
    var state = UInt32(seed * 977 + 13)
    func next(_ bound: Int) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int(state >> 16) % bound
    }
    let start = try day("2026-01-01")
    var item = try Sample.penalty(
      decided: start.advanced(by: next(150)).description, published: start.advanced(by: next(400)).description)
    item.tier = Tier.allCases[next(4)]
    item.publishReason = next(2) == 0 ? nil : "示例理由"
    for _ in 0..<next(4) {
      item.history.append(
        try Sample.event(
          start.advanced(by: next(600)).description, CaseStatus.allCases[next(CaseStatus.allCases.count)]))
    }
    let policy = DisclosurePolicy()
    let changes = Set(Standing.changes(of: item, policy: policy))
    var before = Standing(item, on: start, policy: policy)
    for offset in 1..<1400 {
      let on = start.advanced(by: offset)
      let now = Standing(item, on: on, policy: policy)
      #expect(now == before || changes.contains(on), "\(on): \(before.words) becomes \(now.words)")
      before = now
    }
  }
}
