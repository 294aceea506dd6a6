/// How the name of an enterprise is shown (企业名称).
public enum EnterpriseNameRule: String, FixedValue {
  case show, mask

  /// The Chinese name (中文名).
  public var chinese: String { self == .show ? "公开" : "隐去" }
}

/// How the name of a person is shown (自然人姓名).
public enum PersonNameRule: String, FixedValue {
  case show, surname, hide

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .show: "公开"
    case .surname: "仅姓氏"
    case .hide: "隐去"
    }
  }
}

/// Whether the legal representative is shown (法定代表人).
public enum RepresentativeRule: String, FixedValue {
  case show, hide

  /// The Chinese name (中文名).
  public var chinese: String { self == .show ? "公开" : "隐去" }
}

/// What becomes of a record whose display has ended (期满处理).
public enum ExpiryRule: String, FixedValue {
  case remove, anonymise, keep

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .remove: "移除"
    case .anonymise: "匿名保留"
    case .keep: "保留"
    }
  }
}

/// Who may see units ranked by numbers of cases or visits (排名); appraisal by such numbers is barred (行政处罚法 art. 74,
/// 国办发〔2024〕54号), so that it is off unless switched on.
public enum RankingRule: String, FixedValue {
  case off, `internal`, `public`

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .off: "不排名"
    case .internal: "内部"
    case .public: "公开"
    }
  }
}

/// The kinds of record for which a policy may differ (记录类型).
public enum RecordKind: String, FixedValue {
  case penalty, lenient, transfer, compensation, investigation, typical

  /// The Chinese name (中文名).
  public var chinese: String {
    self == .typical ? "典型案例" : (CaseKind(rawValue: rawValue)?.chinese ?? rawValue)
  }
}

/// Which names a kind of record shows (公开方式).
public struct NamePolicy: Hashable, Sendable {
  /// For enterprises.
  public var enterprise: EnterpriseNameRule
  /// For persons and sole proprietors.
  public var person: PersonNameRule
  /// For legal representatives.
  public var representative: RepresentativeRule

  /// Enterprises and representatives shown, persons by surname: the default of the contract.
  public init(
    enterprise: EnterpriseNameRule = .show, person: PersonNameRule = .surname,
    representative: RepresentativeRule = .show
  ) {
    self.enterprise = enterprise
    self.person = person
    self.representative = representative
  }
}

/// How long a tier is displayed (公示期限).
public struct TierTerm: Hashable, Sendable {
  /// Whether it is displayed at all unless the case says so.
  public var isPublished: Bool
  /// Before this, no repair (最短公示期).
  public var minimum: Span?
  /// After this, no display (最长公示期); `nil` for no end.
  public var maximum: Span?

  package init(isPublished: Bool, minimum: Span?, maximum: Span?) {
    self.isPublished = isPublished
    self.minimum = minimum
    self.maximum = maximum
  }
}

/// The terms that hold for decisions from a day on (信用修复管理办法 and the rules before it).
public struct TierRule: Hashable, Sendable {
  /// The first decision day on which it holds.
  public var from: Day
  /// The terms of each tier.
  public var terms: [Tier: TierTerm]

  package init(from: Day, terms: [Tier: TierTerm]) {
    self.from = from
    self.terms = terms
  }
}

/// What the site shows, for how long, and by when (公开规则).
package struct DisclosurePolicy: Hashable, Sendable {
  package var names = NamePolicy()
  package var byKind: [RecordKind: NamePolicy] = [:]
  package var onExpiry = ExpiryRule.remove
  package var keepUntil: Span?
  /// Newest first.
  package var tierRules: [TierRule] = DisclosurePolicy.standardRules
  package var penaltyLimit = Span(7, .workingDays)
  package var inspectionLimit = Span(20, .workingDays)
  package var withdrawalLimit = Span(3, .workingDays)
  /// The market regulator's result codes that the site uses.
  package var resultCodes: Set<InspectionOutcome> = []
  package var rankings = RankingRule.off

  package init() {}

  /// The names policy for one record; `typical` wins over the kind.
  package func names(for kind: CaseKind, isTypical: Bool) -> NamePolicy {
    if isTypical, let policy = byKind[.typical] { return policy }
    return RecordKind(rawValue: kind.rawValue).flatMap { byKind[$0] } ?? names
  }

  /// The term of a tier for a decision on `day`: that of the newest rule that had begun by then.
  package func term(of tier: Tier, decided day: Day) -> TierTerm? {
    tierRules.first { $0.from <= day }.flatMap { $0.terms[tier] }
  }

  /// The terms since 2026-04-01 (信用修复管理办法) and since 2023-05-01; before that a year for all.
  package static let standardRules: [TierRule] = [
    TierRule(
      from: Day(year: 2026, month: 4, day: 1) ?? Day(number: 0),
      terms: [
        .minor: TierTerm(isPublished: false, minimum: nil, maximum: Span(3, .months)),
        .general: TierTerm(isPublished: true, minimum: Span(3, .months), maximum: Span(1, .years)),
        .serious: TierTerm(isPublished: true, minimum: Span(1, .years), maximum: Span(3, .years)),
      ]),
    TierRule(
      from: Day(year: 2023, month: 5, day: 1) ?? Day(number: 0),
      terms: [
        .minor: TierTerm(isPublished: true, minimum: nil, maximum: Span(3, .months)),
        .general: TierTerm(isPublished: true, minimum: Span(3, .months), maximum: Span(3, .years)),
        .serious: TierTerm(isPublished: true, minimum: Span(1, .years), maximum: Span(3, .years)),
      ]),
  ]
}
