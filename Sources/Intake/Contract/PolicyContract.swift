import Diagnostics
import Register

/// `site.yml`, `disclosure`: what is shown, for how long, and by when.
enum PolicyContract {
  static let enterprise = Field(
    "enterprise_name", "企业名称", ValueType<EnterpriseNameRule>.choice("enterprise_name", "企业名称"),
    "default: show", "默认公开")
  static let person = Field(
    "person_name", "自然人姓名", ValueType<PersonNameRule>.choice("person_name", "自然人姓名"),
    "default: surname; sole proprietors too", "默认仅姓氏，个体工商户同此")
  static let representative = Field(
    "representative", "法定代表人", ValueType<RepresentativeRule>.choice("representative", "法定代表人"),
    "default: show", "默认公开")
  static let byKind = Field(
    "by_kind", "按类型", .record({ ByKindContract.schema }, ByKindContract.read), "a kind of record may say otherwise",
    "某类记录另作规定")
  static let onExpiry = Field(
    "on_expiry", "期满处理", ValueType<ExpiryRule>.choice("on_expiry", "期满处理"),
    "default: remove; `anonymise` keeps the words of a typical case, without party and number",
    "默认移除；`anonymise` 只保留典型案例的文字，不含当事人和文号")
  static let keepUntil = Field("keep_until", "保留期限", .span, "with `on_expiry: keep`", "`on_expiry: keep` 时保留多久")
  static let tierRules = Field(
    "tier_rules", "公示期限规则", .list(.record({ TierRuleContract.schema }, TierRuleContract.read)),
    "the newest rule whose `from` is not after the decision holds", "适用起始日不晚于决定日期的最新一条")
  static let deadlines = Field(
    "deadlines", "公示时限", .record({ DeadlinesContract.schema }, DeadlinesContract.read),
    "within which something is published", "公示的时限")
  static let officers = Field(
    "officers", "执法人员", ValueType<CountsOnly>.choice("officers", "执法人员"), "`list` is not built yet", "`list` 尚未实现")
  static let rankings = Field(
    "rankings", "排名", ValueType<RankingRule>.choice("rankings", "排名"),
    "of units by numbers; default: off; `internal` shows them in the internal edition alone, `public` lets briefings have them",
    "按数量给单位排名，默认不排名；`internal` 仅在内部版显示；`public` 则公开的简报也可以有")
  static let resultCodes = Field(
    "result_codes", "检查结果代码", .list(ValueType<InspectionOutcome>.choice("result_codes", "检查结果代码")),
    "the market regulator's codes that the site uses", "启用的市场监管检查结果代码")
  static let schema = Schema(
    "the disclosure policy", "公开规则",
    [
      enterprise, person, representative, byKind, onExpiry, keepUntil, tierRules, deadlines, officers, rankings,
      resultCodes,
    ])

  static func read(_ record: Record, _ reading: Reading) -> DisclosurePolicy? {
    var policy = DisclosurePolicy()
    let base = NamePolicy()
    policy.names = NamePolicy(
      enterprise: record[enterprise] ?? base.enterprise, person: record[person] ?? base.person,
      representative: record[representative] ?? base.representative)
    for (kind, override) in record[byKind] ?? [:] { policy.byKind[kind] = override.applied(to: policy.names) }
    policy.onExpiry = record[onExpiry] ?? policy.onExpiry
    policy.keepUntil = record[keepUntil]
    if policy.onExpiry == .keep, policy.keepUntil == nil {
      reading.report(
        .missingFor(Term("keep_until", "保留期限"), when: Term("with `on_expiry: keep`", "`on_expiry: keep` 时")),
        at: record.node)
    }
    if let rules = record[tierRules] { policy.tierRules = rules.sorted { $0.from > $1.from } }
    if let limits = record[deadlines] {
      policy.penaltyLimit = limits.penalty ?? policy.penaltyLimit
      policy.inspectionLimit = limits.inspection ?? policy.inspectionLimit
      policy.withdrawalLimit = limits.withdrawal ?? policy.withdrawalLimit
    }
    if let field = record.node(of: officers), case .scalar(let text, _) = field.content, ["list", "名单"].contains(text) {
      reading.report(.notBuiltYet("officers: list"), at: field)
    }
    _ = record[officers]
    policy.rankings = record[rankings] ?? policy.rankings
    policy.resultCodes = Set(record[list: resultCodes])
    return policy
  }
}

/// `officers`: counts alone, until lists are built.
enum CountsOnly: String, FixedValue {
  case counts, list
  var chinese: String { self == .counts ? "人数" : "名单" }
}

/// What a kind of record says otherwise.
struct NameOverride: Sendable {
  var enterprise: EnterpriseNameRule?
  var person: PersonNameRule?
  var representative: RepresentativeRule?

  func applied(to base: NamePolicy) -> NamePolicy {
    NamePolicy(
      enterprise: enterprise ?? base.enterprise, person: person ?? base.person,
      representative: representative ?? base.representative)
  }
}

enum NameOverrideContract {
  static let schema = Schema(
    "the names of a kind", "某类记录的名称规则",
    [PolicyContract.enterprise, PolicyContract.person, PolicyContract.representative])

  static func read(_ record: Record, _: Reading) -> NameOverride? {
    NameOverride(
      enterprise: record[PolicyContract.enterprise], person: record[PolicyContract.person],
      representative: record[PolicyContract.representative])
  }
}

enum ByKindContract {
  static let fields: [(RecordKind, Field<NameOverride>)] = RecordKind.allCases.map {
    ($0, Field($0.rawValue, $0.chinese, .record({ NameOverrideContract.schema }, NameOverrideContract.read)))
  }
  static let schema = Schema("`by_kind`", "按类型", fields.map(\.1))

  static func read(_ record: Record, _: Reading) -> [RecordKind: NameOverride]? {
    var result: [RecordKind: NameOverride] = [:]
    for (kind, field) in fields { result[kind] = record[field] }
    return result
  }
}

enum TierRuleContract {
  static let from = Field("from", "施行日期", .day, required: true)
  static let tiers = Field("tiers", "档次", .record({ TiersContract.schema }, TiersContract.read), required: true)
  static let schema = Schema("a tier rule", "公示期限规则", [from, tiers])

  static func read(_ record: Record, _: Reading) -> TierRule? {
    guard let from = record[from], let tiers = record[tiers] else { return nil }
    return TierRule(from: from, terms: tiers)
  }
}

enum TiersContract {
  static let fields: [(Tier, Field<TierTerm>)] = Tier.allCases.map {
    ($0, Field($0.rawValue, $0.chinese, .record({ TierTermContract.schema }, TierTermContract.read)))
  }
  static let schema = Schema("the tiers", "档次", fields.map(\.1))

  static func read(_ record: Record, _: Reading) -> [Tier: TierTerm]? {
    var result: [Tier: TierTerm] = [:]
    for (tier, field) in fields { result[tier] = record[field] }
    return result
  }
}

enum TierTermContract {
  static let publish = Field(
    "publish", "公示", .flag, "false: shown only where the case says `publish: true`", "false 表示一般不公示")
  static let minimum = Field("min", "最短", .span, "no repair before", "最短公示期，期满可修复")
  static let maximum = Field("max", "最长", .span, "no display after", "最长公示期")
  static let schema = Schema("a tier", "档次", [publish, minimum, maximum])

  static func read(_ record: Record, _: Reading) -> TierTerm? {
    TierTerm(isPublished: record[publish] ?? true, minimum: record[minimum], maximum: record[maximum])
  }
}

enum DeadlinesContract {
  static let penalty = Field("penalty", "行政处罚", .span, "after the decision; default 7 working days", "自决定之日起，默认7个工作日")
  static let inspection = Field(
    "inspection", "检查结果", .span,
    "default 20 working days", "默认20个工作日")
  static let withdrawal = Field(
    "withdrawal", "撤回", .span,
    "after word is received; default 3 working days", "自收到文书起，默认3个工作日")
  static let schema = Schema("the deadlines", "公示时限", [penalty, inspection, withdrawal])

  static func read(_ record: Record, _: Reading) -> (penalty: Span?, inspection: Span?, withdrawal: Span?)? {
    (record[penalty], record[inspection], record[withdrawal])
  }
}
