import Diagnostics
import Register

/// What is on the site on a day, beside what is remembered.
struct RememberedSite {
  let cases: [PublicCase]
  let tasks: [PublicTask]
  let announced: [AnnouncedTask]
  let exposures: [PublicExposure]
  let briefings: [PublicBriefing]
  let plans: [PublicPlan]
  let ledgers: [PublicLedger]
  let indicators: [PublicIndicators]
  let pages: [PublicPage]

  /// Every address at which a record stands, or leads to one.
  func addresses(_ notices: [DepartureNotice]) -> Set<String> {
    var addresses: Set<String> = Set(minimumCapacity: cases.count + notices.count + tasks.count + pages.count)
    func add(_ address: Address) { addresses.insert(address.path) }
    for item in cases {
      add(item.address)
      item.aliases.forEach(add)
    }
    for notice in notices {
      add(notice.address)
      notice.aliases.forEach(add)
    }
    tasks.map(\.address).forEach(add)
    announced.map(\.address).forEach(add)
    exposures.map { .exposure($0.week) }.forEach(add)
    briefings.map(\.address).forEach(add)
    plans.map(\.address).forEach(add)
    ledgers.map(\.address).forEach(add)
    indicators.map(\.address).forEach(add)
    pages.map(\.address).forEach(add)
    return addresses
  }
}

extension RememberedSite {
  /// The titles of all but cases, which have their own rules, by kind and id.
  var titles: [LogbookKind: [String: NamedLink]] {
    func table(_ links: [(String, NamedLink)]) -> [String: NamedLink] { Dictionary(links) { first, _ in first } }
    return [
      .task: table(
        tasks.map { ($0.id, NamedLink($0.name, $0.address)) }
          + announced.map { ($0.id, NamedLink($0.name, $0.address)) }),
      .plan: table(plans.map { ($0.id, NamedLink($0.title, $0.address)) }),
      .ledger: table(ledgers.map { ($0.id, NamedLink($0.title, $0.address)) }),
      .indicators: table(indicators.map { ($0.id, NamedLink($0.title, $0.address)) }),
      .briefing: table(briefings.map { ($0.id, NamedLink($0.title, $0.address)) }),
      .exposure: table(exposures.map { ($0.week.slug, NamedLink($0.title, .exposure($0.week))) }),
    ]
  }
}

extension Memory {
  /// Index numbers and days of correction of tasks.
  func stamp(_ tasks: inout [PublicTask]) {
    for position in tasks.indices {
      let record = record(.task, tasks[position].id)
      tasks[position].index = record?.index
      tasks[position].corrected = record?.corrected
    }
  }

  /// Index numbers of announced tasks.
  func stamp(_ tasks: inout [AnnouncedTask]) {
    for position in tasks.indices { tasks[position].index = record(.task, tasks[position].id)?.index }
  }

  /// Index numbers and days of correction of plans.
  func stamp(_ plans: inout [PublicPlan]) {
    for position in plans.indices {
      let record = record(.plan, plans[position].id)
      plans[position].index = record?.index
      plans[position].corrected = record?.corrected
    }
  }

  /// An error when facts of a displayed case were changed without a reason.
  func check(_ item: Case, _ policy: DisclosurePolicy) -> Diagnostic? {
    check(.case, item.id, item.origin) { CaseFacts.sheet(item, policy) }
  }

  /// What the site says about its past: notices at all addresses that were, corrections and withdrawals.
  func disclose(
    _ site: RememberedSite, _ notices: [DepartureNotice], _ cases: CaseDisclosure, _ register: Register,
    _ diagnostics: inout [Diagnostic]
  ) -> (notices: [DepartureNotice], changes: [PublicChange]) {
    // Cases are checked where they are made, on all processors.
    for item in Recordable.besideCases(register, on: day) {
      if let sheet = item.sheet, let problem = check(item.kind, item.id, item.origin, sheet) {
        diagnostics.append(problem)
      }
    }
    let departures = ChangeDisclosure.departures(
      self, register, existing: site.addresses(notices), &diagnostics)
    let disclosure = ChangeDisclosure(
      memory: self, cases: cases, titles: site.titles)
    let all = notices + departures
    return (all, disclosure.disclose(site.cases, notices, &diagnostics))
  }
}
