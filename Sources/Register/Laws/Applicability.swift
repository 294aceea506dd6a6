/// Which law applies to a case (法律适用): the one in force when the violation ended, unless a later one is milder
/// (行政处罚法 art. 37); how an office proceeds follows the law in force on the day of the decision.
package struct Applicability: Sendable {
  private let laws: [String: Law]
  /// The laws that a law has taken the place of.
  private let predecessors: [String: [Law]]

  /// What is wrong with a citation.
  package struct Objection: Hashable, Sendable {
    /// 标题 of the law cited.
    package let law: String
    /// The day by which the law is chosen.
    package let day: Day
    /// Whether the law had been repealed by then; otherwise it was not in force yet.
    package let isRepealed: Bool
    /// The titles of what was in force on that day in its place.
    package let instead: [String]
  }

  package init(_ laws: [Law]) {
    self.laws = Dictionary(laws.map { ($0.id, $0) }) { first, _ in first }
    predecessors = Dictionary(grouping: laws.filter { $0.replacedBy != nil }) { $0.replacedBy ?? "" }
  }

  /// A law by its id.
  package subscript(id: String) -> Law? { laws[id] }

  /// The day by which the law that `citation` names is chosen; `nil` when nothing tells it.
  package func day(of citation: Citation, in item: Case) -> Day? {
    laws[citation.law]?.isProcedural == true ? item.decision?.date : item.violationEnded
  }

  /// What speaks against the law that `citation` names; `nil` when it applies.
  package func objection(to citation: Citation, in item: Case) -> Objection? {
    guard let law = laws[citation.law], let day = day(of: citation, in: item), !law.isInForce(on: day) else {
      return nil
    }
    let isRepealed = law.repealed.map { $0 <= day } ?? false
    // Milder can only be a law that came later.
    if citation.isMilder, !isRepealed { return nil }
    let instead = isRepealed ? successor(of: law, on: day).map { [$0] } ?? [] : before(law, on: day, item.field)
    return Objection(law: law.title, day: day, isRepealed: isRepealed, instead: instead.map(\.title))
  }

  /// The first article that the law did not have on the day by which it is chosen, with the law's last one.
  package func articleBeyondEnd(_ citation: Citation, in item: Case) -> (article: Article, last: Int)? {
    guard let law = laws[citation.law], !citation.articles.isEmpty else { return nil }
    // The milder law is that of the decision.
    let day = citation.isMilder ? item.decision?.date : day(of: citation, in: item)
    guard let last = day.map({ law.lastArticle(on: $0) }) ?? (law.versions.isEmpty ? law.articleCount : nil) else {
      return nil
    }
    return citation.articles.first { $0.number.map { $0 > last } ?? false }.map { ($0, last) }
  }

  private func successor(of law: Law, on day: Day) -> Law? {
    var (law, seen) = (law, Set<String>())
    while let next = law.replacedBy.flatMap({ laws[$0] }), seen.insert(next.id).inserted {
      if next.isInForce(on: day) { return next }
      law = next
    }
    return nil
  }

  /// What the law took the place of; of several, those of the case's field when there are some.
  private func before(_ law: Law, on day: Day, _ field: EnvironmentField?) -> [Law] {
    let all = (predecessors[law.id] ?? []).filter { $0.isInForce(on: day) }
    let fitting = all.filter { law in field.map(law.fields.contains) ?? false }
    return fitting.isEmpty ? all : fitting
  }
}

extension Case {
  /// The day on which the violation ended, which decides what law applies (行政处罚法 art. 37).
  ///
  /// A violation without an end lasts until it is decided on, or as long as the record tells of it. One without any day is
  /// taken to have ended when it was found.
  package var violationEnded: Day? {
    if let occurredTo { return occurredTo }
    if let occurredFrom { return max(occurredFrom, decision?.date ?? filed ?? inspected ?? occurredFrom) }
    return inspected ?? filed ?? decision?.date
  }

  /// The first day on which the office knew of the violation (发现之日).
  package var discovered: Day? { [inspected, filed].compactMap { $0 }.min() }

  /// The last day on which a violation that ended could still be punished, when it was discovered later (行政处罚法 art. 36):
  /// two years from its end, five where life, health or financial safety is concerned and harm was done.
  package var passedLimitation: (limit: Day, years: Int)? {
    guard kind == .penalty, let ended = occurredTo, let discovered else { return nil }
    let years = hasSeriousHarm ? 5 : 2
    let limit = ended.adding(months: years * 12)
    return discovered > limit ? (limit, years) : nil
  }
}
