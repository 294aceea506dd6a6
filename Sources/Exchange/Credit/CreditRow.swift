import Disclosure
package import Register

/// A penalty as a row of the file for the credit portal (双公示), with what keeps it out of the file.
package struct CreditRow: Sendable {
  /// The case.
  package let id: String
  /// Its party as it may be shown at the terminal.
  package let shownParty: String
  /// Whether it stands on the sheet of natural persons (自然人).
  package let isPerson: Bool
  /// The cells; columns without one are left empty.
  package private(set) var texts: [CreditColumn: String] = [:]
  /// What is wrong with it; nothing in a row that can be uploaded.
  package internal(set) var flaws: [CreditFlaw] = []

  /// Without an end (长期).
  static let noEnd = "2099-12-31"

  init(_ item: Case, _ office: CreditOffice) {
    id = item.id
    isPerson = item.party?.type == .person
    shownParty = item.party.map(CreditWords.shownName) ?? ""
    fill(item, office)
    judge(item)
  }

  private mutating func fill(_ item: Case, _ office: CreditOffice) {
    if let party = item.party {
      texts[.party] = party.name
      texts[.partyType] =
        switch party.type {
        case .enterprise: "法人及非法人组织"
        case .sole: "个体工商户"
        case .person: "自然人"
        }
      if party.type != .person {
        texts[.code] = party.code?.text
        texts[.representative] = party.representative
      }
    }
    texts[.number] = item.decision?.number
    texts[.violation] = CreditRow.text(item.violations)
    texts[.facts] = CreditRow.text([CreditWords.facts(of: item)])
    texts[.basis] = office.basis(of: item)
    texts[.penaltyKind] = CreditRow.text(CreditKind.names(of: item.measures))
    texts[.content] = CreditRow.text([CreditWords.content(item.measures)])
    texts[.fine] = CreditKind.fine(item.measures)?.tenThousands
    texts[.confiscated] = CreditKind.confiscated(item.measures)?.tenThousands
    texts[.licence] = CreditRow.text(
      item.measures.compactMap { measure in
        measure.licenceName.map { $0 + (measure.licenceNumber.map { " \($0)" } ?? "") } ?? measure.licenceNumber
      })
    texts[.decided] = item.decision?.date.description
    // The last day of a ban or a suspension; other penalties hold without an end.
    texts[.validUntil] =
      item.measures.compactMap { $0.extended ?? $0.until }.max()?.description ?? CreditRow.noEnd
    texts[.displayedUntil] = CreditStanding.end(of: item, policy: office.policy)?.description ?? CreditRow.noEnd
    let authority = (item.decision?.authority ?? item.authority).flatMap { office.authorities[$0] }
    texts[.authority] = authority?.name
    texts[.authorityCode] = authority?.code?.text
    texts[.source] = office.own?.name
    texts[.sourceCode] = office.own?.code?.text
  }

  private static func text(_ parts: [String]) -> String? {
    let text = parts.joined(separator: "；")
    return text.isEmpty ? nil : text
  }

  private mutating func judge(_ item: Case) {
    if item.tier == nil { flaws.append(.noTier) }
    var needed: [CreditColumn] = [
      .party, .number, .violation, .facts, .basis, .content, .authority, .authorityCode, .source, .sourceCode,
    ]
    if !isPerson { needed.append(.code) }
    if item.measures.contains(where: { $0.kind == .suspendLicence || $0.kind == .revokeLicence }) {
      needed.append(.licence)
    }
    if item.measures.contains(where: { $0.kind == .fine || $0.kind == .dailyFine }) { needed.append(.fine) }
    if texts[.penaltyKind] == nil { flaws.append(.noPenaltyKind) }
    for column in CreditColumn.allCases {
      guard let text = texts[column] else {
        if needed.contains(column) { flaws.append(.missing(column)) }
        continue
      }
      if text.count > column.limit { flaws.append(.tooLong(column, limit: column.limit)) }
      switch column {
      case .violation, .facts, .content, .basis, .licence:
        // What the office has looked at and allowed on the site (准许文字) is none.
        let rest = item.allowed.reduce(text) { $0.replacing($1, with: "") }
        if CellCleaning.privateKind(rest) != nil { flaws.append(.privateValue(column)) }
      default: continue
      }
    }
  }
}

/// What the rows need of the office: its authorities, laws and terms.
struct CreditOffice: Sendable {
  let authorities: [String: Authority]
  let own: Authority?
  let policy: DisclosurePolicy
  private let laws: [String: Law]

  init(_ register: Register) {
    authorities = Dictionary(register.authorities.map { ($0.id, $0) }) { first, _ in first }
    let agency = register.site.agency
    own = register.authorities.first { $0.id == agency || $0.name == agency || $0.aliases.contains(agency) }
    policy = register.site.policy
    laws = Dictionary(register.laws.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The rules that the penalty rests on, all that are cited where none is marked: `《…法》第八十三条第二项、第八十四条`.
  func basis(of item: Case) -> String? {
    let penalty = item.citations.filter { $0.role == .penalty }
    var list: [(law: String, articles: [String])] = []
    for citation in penalty.isEmpty ? item.citations : penalty {
      let articles = citation.articles.map(\.description)
      if let index = list.firstIndex(where: { $0.law == citation.law }) {
        list[index].articles += articles
      } else {
        list.append((citation.law, articles))
      }
    }
    guard !list.isEmpty else { return nil }
    return list.map { "《\(laws[$0.law]?.title ?? $0.law)》\($0.articles.joined(separator: "、"))" }.joined(separator: "；")
  }
}
