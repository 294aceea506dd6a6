/// A law, regulation or rule with the days on which it is in force (法律法规规章).
package struct Law: Hashable, Sendable {
  package var id: String
  package var title: String
  package var short: String?
  package var aliases: [String]
  package var kind: LawKind?
  package var issuer: String?
  /// The fields of the environment that it is about, by which the law of an earlier day is found.
  package var fields: [EnvironmentField] = []
  /// The first day with it, in whatever version.
  package var inForce: Day?
  /// The first day on which it is no longer in force.
  package var repealed: Day?
  package var replacedBy: String?
  /// Whether it rules how an office proceeds, and so applies by the day of the decision (程序性规定).
  package var isProcedural = false
  /// How many articles it has, where its versions do not say it.
  package var articleCount: Int?
  /// Its versions as far as they are known, oldest first (历次修改).
  package var versions: [LawVersion] = []

  package init(
    id: String, title: String, short: String?, aliases: [String], inForce: Day?, repealed: Day?, replacedBy: String?
  ) {
    self.id = id
    self.title = title
    self.short = short
    self.aliases = aliases
    self.inForce = inForce
    self.repealed = repealed
    self.replacedBy = replacedBy
  }

  /// Whether it is in force on `day`.
  package func isInForce(on day: Day) -> Bool {
    (inForce.map { $0 <= day } ?? true) && (repealed.map { day < $0 } ?? true)
  }

  /// The version that is in force on `day`, as far as it is known.
  package func version(on day: Day) -> LawVersion? { versions.last { $0.inForce <= day } }

  /// The number of its last article on `day`; `nil` where nobody has written it down.
  package func lastArticle(on day: Day) -> Int? {
    versions.isEmpty ? articleCount : version(on: day).flatMap { $0.articleCount ?? articleCount }
  }

  /// Whether it has been promulgated on `day`; a law without that day is taken to be.
  package func isKnown(on day: Day) -> Bool {
    guard let first = versions.first, inForce.map({ first.inForce <= $0 }) ?? true else { return true }
    return first.isKnown(on: day)
  }
}

/// One wording of a law (版本): as enacted, revised or amended.
package struct LawVersion: Hashable, Sendable {
  /// 公布日期.
  package var promulgated: Day?
  /// The first day with it (施行日期).
  package var inForce: Day
  /// The order by which it was promulgated (文号): 主席令第七十号.
  package var number: String?
  /// 2017年第二次修正.
  package var note: String?
  package var articleCount: Int?

  package init(promulgated: Day?, inForce: Day, number: String?, note: String?, articleCount: Int?) {
    self.promulgated = promulgated
    self.inForce = inForce
    self.number = number
    self.note = note
    self.articleCount = articleCount
  }

  /// Whether it has been promulgated on `day`; where that day is unknown, whether it is in force.
  package func isKnown(on day: Day) -> Bool { (promulgated ?? inForce) <= day }
}

/// The rank of a law (效力位阶), in the order of the index (立法法 chs. 2–5).
public enum LawKind: String, FixedValue {
  case law, interpretation, regulation
  case localRegulation = "local-regulation"
  case rule
  case localRule = "local-rule"
  case document

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .law: "法律"
    case .interpretation: "司法解释"
    case .regulation: "行政法规"
    case .localRegulation: "地方性法规"
    case .rule: "部门规章"
    case .localRule: "地方政府规章"
    case .document: "规范性文件"
    }
  }
}

/// What a citation is for.
public enum CitationRole: String, FixedValue {
  case violated, penalty

  /// The Chinese name (中文名).
  public var chinese: String { self == .violated ? "违反" : "处罚依据" }
}

/// A law with the articles that a record cites (引用条款).
package struct Citation: Hashable, Sendable {
  package var law: String
  package var articles: [Article]
  package var role: CitationRole?
  /// The new law is applied because it is milder (行政处罚法 art. 37).
  package var isMilder: Bool
  /// The line of the author's file, for a warning.
  package var line: Int

  package init(law: String, articles: [Article], role: CitationRole?, isMilder: Bool, line: Int = 1) {
    self.law = law
    self.articles = articles
    self.role = role
    self.isMilder = isMilder
    self.line = line
  }
}
