import Register
import Testing

@testable import Disclosure

extension Standing {
  /// `displayed until 2027-05-20`, where the day is the first without the record.
  var words: String {
    switch self {
    case .hidden: "hidden"
    case .displayed(let ends): ends.map { "displayed until \($0)" } ?? "displayed"
    case .ended(let since): "ended \(since)"
    case .withdrawn(let event): "\(event.status) \(event.date)"
    }
  }
}

@Suite struct `The standing of a case` {
  /// 信用修复管理办法, in force from 2026-04-01, and the rule of 2023-05-01: the decision's day chooses.
  static let tiers: [(decided: String, tier: Tier, expected: String)] = [
    ("2026-03-31", .minor, "displayed until 2026-06-30"), ("2026-04-01", .minor, "hidden"),
    ("2026-03-31", .general, "displayed until 2029-03-31"), ("2026-04-01", .general, "displayed until 2027-04-01"),
    ("2026-03-31", .serious, "displayed until 2029-03-31"), ("2026-04-01", .serious, "displayed until 2029-04-01"),
    ("2026-04-01", .none, "displayed"), ("2023-05-01", .general, "displayed until 2026-05-01"),
  ]

  @Test(arguments: tiers)
  func `follows the rule of its decision's day`(decided: String, tier: Tier, expected: String) throws {
    var item = try Sample.penalty(decided: decided, published: decided)
    item.tier = tier
    let standing = Standing(item, on: try day("2026-04-20"), policy: DisclosurePolicy())
    #expect(standing.words == expected)
  }

  /// A term ends on the corresponding day or the month's last one, which is the first day without the record.
  static let terms: [(decided: String, months: Int, ends: String)] = [
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 36, "2027-02-28"), ("2024-02-29", 48, "2028-02-29"),
    ("2026-11-30", 3, "2027-02-28"), ("2026-05-31", 1, "2026-06-30"), ("2026-12-31", 2, "2027-02-28"),
    ("2026-01-31", 3, "2026-04-30"), ("2026-04-30", 3, "2026-07-30"), ("2026-08-15", 12, "2027-08-15"),
  ]

  @Test(arguments: terms)
  func `ends on the corresponding day or the month's last`(decided: String, months: Int, ends: String) throws {
    let item = try Sample.penalty(decided: decided, published: decided)
    var policy = DisclosurePolicy()
    let term = TierTerm(isPublished: true, minimum: nil, maximum: Span(months, .months))
    policy.tierRules = [TierRule(from: try day("2020-01-01"), terms: [.general: term])]
    let last = try day(ends)
    #expect(Standing(item, on: last.advanced(by: -1), policy: policy).words == "displayed until \(ends)")
    #expect(Standing(item, on: last, policy: policy).words == "ended \(ends)")
    #expect(Standing(item, on: last.advanced(by: 400), policy: policy).words == "ended \(ends)")
  }

  @Test(arguments: [("2026-05-26", "hidden"), ("2026-05-27", "displayed until 2027-05-20")])
  func `begins on the day of publication`(on: String, expected: String) throws {
    #expect(Standing(try Sample.penalty(), on: try day(on), policy: DisclosurePolicy()).words == expected)
  }

  @Test(arguments: [("2027-05-19", "displayed until 2027-05-20"), ("2027-05-20", "hidden"), ("2028-01-01", "hidden")])
  func `is never shown when it is published after its end`(published: String, expected: String) throws {
    let item = try Sample.penalty(published: published)
    #expect(Standing(item, on: try day(published), policy: DisclosurePolicy()).words == expected)
    #expect(expected != "hidden" || Standing.changes(of: item, policy: DisclosurePolicy()).count <= 2)
  }

  static let kinds: [(kind: CaseKind, decided: String?, expected: String)] = [
    (.penalty, nil, "hidden"), (.lenient, nil, "displayed"), (.transfer, nil, "displayed"),
    (.compensation, nil, "displayed"),
    (.investigation, nil, "displayed"), (.lenient, "2026-05-20", "displayed until 2027-05-20"),
  ]

  @Test(arguments: kinds)
  func `without a decision or a tier has no end`(kind: CaseKind, decided: String?, expected: String) throws {
    var item = try Sample.penalty(decided: decided)
    item.kind = kind
    #expect(Standing(item, on: try day("2026-06-01"), policy: DisclosurePolicy()).words == expected)
    item.tier = nil
    let withoutTier = Standing(item, on: try day("2030-06-01"), policy: DisclosurePolicy()).words
    #expect(withoutTier == (expected == "hidden" ? "hidden" : "displayed"))
  }

  @Test func `before its decision is shown only with approval`() throws {
    var item = try Sample.penalty(decided: nil)
    item.preDecisionApproved = true
    #expect(Standing(item, on: try day("2026-06-01"), policy: DisclosurePolicy()).words == "displayed")
  }

  /// What keeps a record from ever being shown; 行政处罚法 art. 50 (未成年人, 个人隐私), 条例 art. 14–16.
  static let reasons: [(String, @Sendable (inout Case) -> Void)] = [
    ("a minor", { $0.party?.isMinor = true }), ("internal", { $0.visibility = .internal }),
    ("not published", { $0.notPublished = Sample.notPublished }),
    ("published by mistake", { $0.isMispublished = true }),
    ("never published", { $0.published = nil }),
  ]

  @Test(arguments: reasons.indices)
  func `is hidden for a reason, and leaves no notice`(index: Int) throws {
    var item = try Sample.penalty()
    Self.reasons[index].1(&item)
    for on in ["2026-05-27", "2026-06-30", "2027-05-20"] {
      #expect(Standing(item, on: try day(on), policy: DisclosurePolicy()) == .hidden, "\(Self.reasons[index].0)")
    }
    item.history = [try Sample.event("2026-06-01", .withdrawn)]
    #expect(Standing(item, on: try day("2026-06-30"), policy: DisclosurePolicy()) == .hidden)
    #expect(Standing.changes(of: item, policy: DisclosurePolicy()).isEmpty)
  }

  @Test(arguments: [Visibility.public, .unspecified])
  func `is not changed by other visibilities`(visibility: Visibility) throws {
    var item = try Sample.penalty()
    item.visibility = visibility
    #expect(Standing(item, on: try day("2026-06-30"), policy: DisclosurePolicy()) != .hidden)
  }

  @Test func `of a minor violation is shown with a reason, for three months`() throws {
    var item = try Sample.penalty(decided: "2026-04-01", published: "2026-04-05")
    item.tier = .minor
    item.publishReason = "示例理由"
    #expect(Standing(item, on: try day("2026-06-30"), policy: DisclosurePolicy()).words == "displayed until 2026-07-01")
    #expect(Standing(item, on: try day("2026-07-01"), policy: DisclosurePolicy()).words == "ended 2026-07-01")
  }
}
