/// A law, regulation or rule with the days on which it is in force (法律法规规章).
package struct Law: Hashable, Sendable {
  package var id: String
  package var title: String
  package var short: String?
  package var aliases: [String]
  package var inForce: Day?
  /// The first day on which it is no longer in force.
  package var repealed: Day?
  package var replacedBy: String?

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
  package var articles: [String]
  package var role: CitationRole?
  /// The new law is applied because it is milder (行政处罚法 art. 37).
  package var isMilder: Bool

  package init(law: String, articles: [String], role: CitationRole?, isMilder: Bool) {
    self.law = law
    self.articles = articles
    self.role = role
    self.isMilder = isMilder
  }
}
