import Diagnostics
import Register

/// Makes public values of the libraries and of enterprises, as of a day.
struct RegistryDisclosure {
  let register: Register
  let day: Day

  /// Enterprises named by a displayed check or by a case that is not masked; legal persons only.
  func enterprises(_ tasks: [PublicTask], _ cases: [PublicCase]) -> [PublicEnterprise] {
    var checks: [CreditCode: [PublicCheck]] = [:]
    var lines: [CreditCode: [PublicCaseLine]] = [:]
    var names: [CreditCode: String] = [:]
    for task in tasks {
      for result in task.results {
        guard let code = result.code, !code.isSoleProprietor else { continue }
        checks[code, default: []].append(PublicCheck(task: NamedLink(task.name, task.address), result: result))
        names[code] = result.object.name
      }
    }
    for item in cases {
      guard let party = item.party, party.address != nil, let code = party.code, !code.isSoleProprietor else {
        continue
      }
      lines[code, default: []].append(
        PublicCaseLine(
          link: NamedLink(item.title, item.address), kind: item.kind, decisionNumber: item.decisionNumber,
          decided: item.decided, published: item.published, displayEnds: item.displayEnds, status: item.status))
      names[code] = names[code] ?? party.name
    }
    let known = Dictionary(register.enterprises.map { ($0.code, $0) }) { first, _ in first }
    let regions = Dictionary(register.regions.map { ($0.id, $0.name) }) { first, _ in first }
    return names.keys.sorted().map { code in
      let entry = known[code]
      return PublicEnterprise(
        code: code, address: .enterprise(code), name: entry?.name ?? names[code] ?? "",
        region: entry?.region.flatMap { regions[$0] }, industry: entry?.industry, objectClass: entry?.objectClass,
        checks: (checks[code] ?? []).sorted {
          ($0.result.date ?? day, $0.task.name) > ($1.result.date ?? day, $1.task.name)
        },
        cases: lines[code] ?? [])
    }
  }

  /// Looks at what an author wrote of items, enterprises and the positive list.
  func check(_ diagnostics: inout [Diagnostic]) {
    let check = TextCheck(register)
    let folder = "Content/registry/"
    for item in register.items {
      check.report(
        [item.name, item.object, item.method, item.standard], at: Place("\(folder)items.yml"), &diagnostics)
    }
    for entry in register.enterprises where entry.isListed(on: day) {
      check.report([entry.name, entry.industry], at: Place("\(folder)enterprises.csv"), &diagnostics)
    }
    for entry in register.positiveList {
      check.report([entry.name, entry.reason], at: Place("\(folder)positive-list.csv"), &diagnostics)
    }
    for law in register.laws {
      check.report([law.title, law.issuer] + law.versions.map(\.note), at: Place("\(folder)laws.yml"), &diagnostics)
    }
    for region in register.regions { check.report([region.name], at: Place("\(folder)regions.yml"), &diagnostics) }
  }

  func summary(_ enterprises: [PublicEnterprise]) -> RegistrySummary {
    let listed = register.enterprises.filter { $0.isListed(on: day) }
    let regions = Dictionary(register.regions.map { ($0.id, $0.name) }) { first, _ in first }
    let pages = Dictionary(enterprises.map { ($0.code, $0.address) }) { first, _ in first }
    let current = register.positiveList.filter { $0.isListed(on: day) }
    let former = register.positiveList.filter { $0.isFormer(on: day) && !$0.code.isSoleProprietor }
    func listing(_ entry: PositiveListing) -> PublicListing {
      PublicListing(
        code: entry.code, name: NamedLink(entry.name, pages[entry.code]), reason: entry.reason, from: entry.from,
        until: entry.until.flatMap { $0 <= day ? $0 : nil })
    }
    return RegistrySummary(
      items: register.items.map(item), objects: listed.count,
      byClass: ObjectClass.allCases.map { kind in
        RegistrySummary.Count(name: kind.chinese, count: listed.count { $0.objectClass == kind })
      },
      byRegion: register.regions.map { region in
        RegistrySummary.Count(name: regions[region.id] ?? region.id, count: listed.count { $0.region == region.id })
      },
      byIndustry: counts(listed.compactMap(\.industry)), special: listed.count { $0.isSpecial },
      officers: officers(), positiveList: current.map(listing), formerlyListed: former.map(listing),
      positiveListVersions: PositiveListDisclosure(entries: register.positiveList, day: day, pages: pages).versions())
  }

  /// Units in the order of `authorities.yml`: public tables stand in administrative order.
  private func officers() -> [RegistrySummary.Count] {
    let counts = Dictionary(grouping: register.officers.compactMap(\.authority)) { $0 }.mapValues(\.count)
    return register.authorities.compactMap { authority in
      counts[authority.id].map { RegistrySummary.Count(name: authority.usualName, count: $0) }
    }
  }

  private func counts(_ values: [String]) -> [RegistrySummary.Count] {
    Dictionary(grouping: values) { $0 }.map { RegistrySummary.Count(name: $0.key, count: $0.value.count) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  private func item(_ item: InspectionItem) -> PublicItem {
    let laws = Dictionary(register.laws.map { ($0.id, $0) }) { first, _ in first }
    let authorities = Dictionary(register.authorities.map { ($0.id, $0.name) }) { first, _ in first }
    return PublicItem(
      name: item.name, inspectors: item.inspectors.compactMap { authorities[$0] }, object: item.object,
      basis: item.basis.compactMap { citation in
        laws[citation.law].map {
          PublicCitation(law: Facet(slug: $0.id, name: $0.title), articles: citation.articles, role: citation.role)
        }
      },
      method: item.method, checkKind: item.checkKind, frequencyCap: item.frequencyCap, standard: item.standard)
  }
}
