import Register

/// Makes public values of laws, as of a day: those that have been promulgated, with the displayed cases that cite them.
struct LawDisclosure: Sendable {
  let register: Register
  let day: Day

  func disclose(_ cases: [PublicCase]) -> [PublicLaw] {
    let known = register.laws.filter { $0.isKnown(on: day) }
    guard !known.isEmpty else { return [] }
    let byID = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
    let former = Dictionary(grouping: known.filter { $0.replacedBy != nil }) { $0.replacedBy ?? "" }
    let groups = groups(cases)
    return known.map { law in
      let successor = law.replacedBy.flatMap { byID[$0] }
      // A repeal to come is known with what takes its place.
      let repealed = law.repealed.flatMap { $0 <= day || law.replacedBy == nil || successor != nil ? $0 : nil }
      return PublicLaw(
        id: law.id, address: .law(law.id), title: law.title,
        names: [law.short].compactMap { $0 } + law.aliases, kind: law.kind, issuer: law.issuer,
        inForce: law.inForce, repealed: repealed, state: state(of: law),
        replacedBy: successor.map { NamedLink($0.title, .law($0.id)) },
        replaces: (former[law.id] ?? []).map { NamedLink($0.title, .law($0.id)) },
        versions: law.versions.filter { $0.isKnown(on: day) }.map {
          PublicLawVersion(promulgated: $0.promulgated, inForce: $0.inForce, number: $0.number, note: $0.note)
        },
        groups: groups[law.id]?.sorted ?? [], caseCount: groups[law.id]?.count ?? 0)
    }
  }

  /// The days on which what is told of a law changes.
  static func changes(_ law: Law) -> [Day] {
    [law.inForce, law.repealed].compactMap { $0 }
      + law.versions.flatMap { [$0.promulgated, $0.inForce] }.compactMap { $0 }
  }

  private func state(of law: Law) -> LawState {
    if let repealed = law.repealed, repealed <= day { return .repealed }
    if let inForce = law.inForce, inForce > day { return .upcoming }
    return .inForce
  }

  /// What is under each law, gathered in one go over all cases, which come newest first.
  private func groups(_ cases: [PublicCase]) -> [String: CasesOfLaw] {
    var laws: [String: CasesOfLaw] = [:]
    for item in cases {
      for (index, citation) in item.citations.enumerated() {
        laws[citation.law.slug, default: CasesOfLaw()].add(
          item, citation, isRepeated: item.citations[..<index].contains { $0.law.slug == citation.law.slug })
      }
    }
    return laws
  }
}

/// The cases of one law while they are gathered.
private struct CasesOfLaw {
  private(set) var count = 0
  private var entries: [Article?: [LawEntry]] = [:]

  mutating func add(_ item: PublicCase, _ citation: PublicCitation, isRepeated: Bool) {
    if !isRepeated { count += 1 }
    // Nearly every citation names one article.
    if citation.articles.count <= 1 {
      return add(
        item, LawEntry.Use(role: citation.role, articles: citation.articles), under: citation.articles.first?.head)
    }
    var rest = citation.articles[...]
    while let first = rest.first {
      let head = first.head
      let same = rest.filter { $0.head == head }
      rest = rest.filter { $0.head != head }[...]
      add(item, LawEntry.Use(role: citation.role, articles: Array(same)), under: head)
    }
  }

  private mutating func add(_ item: PublicCase, _ use: LawEntry.Use, under head: Article?) {
    var list = entries.removeValue(forKey: head) ?? []
    var uses = [use]
    if let last = list.last, last.address == item.address {
      uses = last.uses.contains(use) ? last.uses : last.uses + uses
      list.removeLast()
    }
    list.append(
      LawEntry(id: item.id, title: item.title, address: item.address, published: item.published, uses: uses))
    entries[head] = list
  }

  /// In the order of the law; what names no article comes last.
  var sorted: [LawGroup] {
    entries.map { LawGroup(article: $0.key, entries: $0.value) }.sorted { left, right in
      guard let article = left.article else { return false }
      return right.article.map { article < $0 } ?? true
    }
  }
}
