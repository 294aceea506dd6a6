import Diagnostics
import Platform
import Register

/// Makes public values of cases, as of a day.
final class CaseDisclosure: Sendable {
  let register: Register
  let day: Day
  /// 公示记录; `nil` for an office that keeps none.
  private let memory: Memory?
  private let authorities: [String: Authority]
  private let regions: [String: Region]
  private let laws: [String: Law]
  private let taskNames: [String: String]
  private let own: OwnValues
  private let exposures: ExposureRule
  /// What is known of every case before the texts are made, in the order of the register.
  private let outlines: [Outline]
  /// The place of each id among them.
  private let positions: [String: Int]

  private struct Outline: Sendable {
    let standing: Standing
    let title: String
    let isMasked: Bool
    /// Whether its number would lead to what the mask hides; a person's number stands on the page itself.
    let hidesNumber: Bool
    let address: Address

    init(_ item: Case, on day: Day, _ policy: DisclosurePolicy) {
      let shown = item.party.map { Masking.name(of: $0, CaseDisclosure.names(item, policy)) }
      // What is wrong with the title is reported with the case itself.
      var ignored: [Diagnostic] = []
      let wording = Wording(
        forbidden: [], allowances: AllowanceLog(), party: shown?.name ?? "当事人", linksCases: false,
        reference: { _ in nil })
      standing = Standing(item, on: day, policy: policy)
      title = wording.disclose(item.title, file: item.origin.file, line: item.origin.line, diagnostics: &ignored)
      isMasked = shown?.isMasked ?? false
      hidesNumber = shown?.isMasked == true && item.party?.type != .person
      address = .case(item.id, year: item.year)
    }
  }

  /// Looks at all cases once, on `jobs` processors, as one may name another.
  static func make(
    _ register: Register, day: Day, tasks: [PublicTask], memory: Memory?, jobs: Int
  ) async -> CaseDisclosure {
    let policy = register.site.policy
    let outlines = await Parallel.map(count: register.cases.count, jobs: jobs) { index in
      Outline(register.cases[index], on: day, policy)
    }
    return CaseDisclosure(register, day, tasks, memory, outlines)
  }

  private init(
    _ register: Register, _ day: Day, _ tasks: [PublicTask], _ memory: Memory?, _ outlines: [Outline]
  ) {
    self.register = register
    self.day = day
    self.memory = memory
    self.outlines = outlines
    exposures = ExposureRule(register)
    authorities = Dictionary(register.authorities.map { ($0.id, $0) }) { first, _ in first }
    regions = Dictionary(register.regions.map { ($0.id, $0) }) { first, _ in first }
    laws = Dictionary(register.laws.map { ($0.id, $0) }) { first, _ in first }
    own = OwnValues(register)
    taskNames = Dictionary(tasks.map { ($0.id, $0.name) }) { first, _ in first }
    positions = Dictionary(register.cases.indices.lazy.map { (register.cases[$0].id, $0) }) { first, _ in first }
  }

  private func outline(of id: String) -> Outline? { positions[id].map { outlines[$0] } }

  /// The case as it may be shown; `nil` when it is not on the site. Its texts are checked in any case that is displayed.
  func disclose(_ index: Int, _ diagnostics: inout [Diagnostic], _ screenings: inout [CaseScreening]) -> PublicCase? {
    guard case .displayed(let ends) = outlines[index].standing else { return nil }
    return disclose(index, until: ends, &diagnostics, &screenings)
  }

  /// What would stop the build of the day on which a case appears, as warnings while there is time to mend it.
  func foresee(_ index: Int, _ diagnostics: inout [Diagnostic]) {
    guard let published = register.cases[index].published, published > day else { return }
    let policy = register.site.policy
    guard case .displayed(let ends) = Standing(register.cases[index], on: published, policy: policy) else { return }
    var (found, ignored): ([Diagnostic], [CaseScreening]) = ([], [])
    _ = disclose(index, until: ends, &found, &ignored)
    diagnostics += found.asWarnings
  }

  private func disclose(
    _ index: Int, until ends: Day?, _ diagnostics: inout [Diagnostic], _ screenings: inout [CaseScreening]
  ) -> PublicCase? {
    let (item, outline) = (register.cases[index], outlines[index])
    guard let published = item.published else { return nil }
    let policy = CaseDisclosure.names(item, register.site.policy)
    let party = item.party.map { self.party($0, policy) }
    let isMasked = party?.isMasked ?? false
    let hidesLinks = isMasked && item.party?.type != .person
    let allowances = AllowanceLog(item.id, item.allowances)
    let wording = wording(for: item, policy, party, isMasked: isMasked, allowances)
    func words(_ text: String) -> String {
      wording.disclose(text, file: item.origin.file, line: item.origin.line, diagnostics: &diagnostics)
    }
    let events = item.history.filter { $0.date <= day }.sorted { $0.date < $1.date }
    let remembered = memory?.record(.case, item.id)
    let corrected = [item.corrected.flatMap { $0 <= day ? $0 : nil }, remembered?.corrected].compactMap { $0 }.max()
    let measures = item.knownMeasures
    let served = item.kind == .penalty ? item.decision?.served : nil
    let shown = PublicCase(
      id: item.id, address: outline.address, index: remembered?.index, title: words(item.title), kind: item.kind,
      party: party,
      region: item.region.flatMap { regions[$0] }.map { Facet(slug: $0.id, name: $0.name) },
      authority: item.authority.flatMap { authorities[$0]?.name },
      decisionAuthority: (item.decision?.authority ?? (item.decision == nil ? nil : item.authority)).flatMap(
        publicAuthority),
      industry: item.industry.map(words), field: item.field, source: item.source,
      task: hidesLinks ? nil : item.task.flatMap { id in taskNames[id].map { NamedLink($0, .task(id)) } },
      occurred: occurred(item), inspected: item.inspected, filed: item.filed,
      decisionNumber: hidesLinks ? nil : item.decision?.number, decided: item.decision?.date,
      served: item.decision?.served,
      isSummary: item.decision?.isSummary ?? false, violations: item.violations.map(words),
      citations: item.citations.compactMap(citation),
      measures: measures.map { measure in
        let shown = MeasureWords.measure(measure, hidesDocuments: hidesLinks)
        return PublicMeasure(kind: shown.kind, details: shown.details.map(words))
      },
      total: MeasureWords.total(measures),
      tier: item.tier, published: published, corrected: corrected, status: events.last?.status ?? .effective,
      events: events.map { PublicEvent(date: $0.date, status: $0.status) }, displayEnds: ends,
      repairableFrom: repairable(item),
      reviewUntil: served.map { AppealLimit.review(served: $0, in: register.calendar) },
      suitUntil: item.decision?.isSummary == true
        ? nil : served.map { AppealLimit.suit(served: $0, in: register.calendar) },
      isBeforeDecision: item.kind == .penalty && item.decision == nil,
      typical: item.typical.map {
        PublicTypical(batch: $0.batch, batchName: $0.batchName.map(words), number: $0.number, quarter: $0.quarter)
      },
      lenient: item.lenient.map {
        PublicLenient(ground: $0.ground, item: $0.item.map(words), conditions: $0.conditions.map(words))
      },
      investigation: item.investigation.map { publicInvestigation($0, words) },
      apology: item.apology.flatMap { publicApology($0, words) },
      compensation: item.compensation.map { publicCompensation($0) },
      body: text(item, wording, &diagnostics),
      attachments: isMasked ? [] : attachments(item, outline.address, words), related: isMasked ? [] : related(item),
      weeks: exposures.weeks(item, on: day),
      exposure: ExposureWords(item: item, day: day).facts(
        isMasked: isMasked, region: item.region.flatMap { regions[$0]?.name }, words: words),
      aliases: CaseDisclosure.aliases(item),
      updated: ([published, corrected, remembered?.later.last?.date].compactMap { $0 } + events.map(\.date)).max()
        ?? published)
    let files = isMasked ? [] : item.attachments
    // What is shown as it is written.
    let plain = item.aliases + files.map(\.file) + [shown.decisionNumber ?? ""]
    for text in plain where !text.isEmpty { _ = words(text) }
    if !files.isEmpty || !item.allowances.isEmpty {
      screenings.append(
        CaseScreening(
          record: item.id, file: item.origin.file, line: item.origin.line, attachments: files,
          forbidden: wording.forbidden, allowances: item.allowances, uses: allowances.uses))
    }
    return shown
  }

  /// What stands at the address of a case that has left; `nil` when it is displayed or never was.
  func notice(_ index: Int, _ diagnostics: inout [Diagnostic]) -> DepartureNotice? {
    let (item, outline) = (register.cases[index], outlines[index])
    let reason: DepartureNotice.Reason
    switch outline.standing {
    case .hidden, .displayed: return nil
    case .ended: reason = anonymised(item, &diagnostics) ?? .ended
    case .withdrawn(let event):
      let number = outline.hidesNumber ? nil : item.decision?.number
      let why = event.reason.map { reasonWords($0, item, &diagnostics) }
      if event.status == .withdrawn {
        reason = .withdrawn(number: number, date: event.date, reason: why)
      } else {
        let replacement = event.replacedBy.flatMap(outline(of:)).flatMap { isDisplayed($0) ? $0.address : nil }
        reason = .changed(number: number, date: event.date, reason: why, replacement: replacement)
      }
    }
    return DepartureNotice(address: outline.address, aliases: CaseDisclosure.aliases(item), reason: reason)
  }

  /// The words of a typical case without its party, where the site keeps them (`on_expiry: anonymise`); `nil` when they do
  /// name the party or lead to it, which is a warning: nothing may stop a record from leaving on its day.
  private func anonymised(_ item: Case, _ diagnostics: inout [Diagnostic]) -> DepartureNotice.Reason? {
    guard register.site.policy.onExpiry == .anonymise, item.typical != nil, let party = item.party else { return nil }
    let led = [party.code?.text, item.decision?.number, party.representative].compactMap { $0 }
    let wording = Wording(
      forbidden: item.people.map(\.name) + [party.name] + Masking.cores(of: party) + led, allowances: AllowanceLog(),
      party: Masking.anybody(party.type), linksCases: false, own: own, reference: { _ in nil })
    var found: [Diagnostic] = []
    let title = wording.disclose(item.title, file: item.origin.file, line: item.origin.line, diagnostics: &found)
    let body = text(item, wording, &found)
    guard found.isEmpty else {
      diagnostics += found.asWarnings
      return nil
    }
    return .anonymised(title: title, text: body)
  }

  /// The words of a case with their computed tables, which name no case.
  private func text(_ item: Case, _ wording: Wording, _ diagnostics: inout [Diagnostic]) -> PublicText {
    let (file, line) = (item.bodyFile ?? item.origin.file, item.bodyLine)
    let markdown = wording.disclose(item.body, file: file, line: line, diagnostics: &diagnostics)
    let blocks = BlockDesk(register, shown: [:]).blocks(
      in: markdown, file: file, line: line, period: nil, asOf: day, isInternal: false, mayListCases: false,
      &diagnostics)
    return PublicText(markdown: markdown, file: file, line: line, blocks: blocks)
  }

  /// The reason of a withdrawal, which names nobody: the notice carries number, day and reason alone.
  private func reasonWords(_ text: String, _ item: Case, _ diagnostics: inout [Diagnostic]) -> String {
    var forbidden = item.people.map(\.name) + CaseDisclosure.signers(of: item)
    if let party = item.party {
      forbidden += [party.name] + Masking.cores(of: party) + [party.representative].compactMap { $0 }
    }
    let wording = Wording(
      forbidden: forbidden, allowances: AllowanceLog(item.id, item.allowances), party: "当事人", linksCases: false,
      own: own,
      reference: { _ in nil })
    return wording.disclose(text, file: item.origin.file, line: item.origin.line, diagnostics: &diagnostics)
  }

  /// The reason of a correction, checked like the texts of the case; `nil` when the case is not shown.
  func correctionWords(_ entry: LogbookEntry, _ diagnostics: inout [Diagnostic]) -> (title: NamedLink, reason: String)?
  {
    guard let index = positions[entry.id], isDisplayed(outlines[index]), let text = entry.reason else { return nil }
    let item = register.cases[index]
    let policy = CaseDisclosure.names(item, register.site.policy)
    let party = item.party.map { self.party($0, policy) }
    let allowances = AllowanceLog(item.id, item.allowances)
    let full = wording(for: item, policy, party, isMasked: party?.isMasked ?? false, allowances)
    let wording = Wording(
      forbidden: full.forbidden, allowances: allowances, party: full.party, linksCases: false, own: own,
      reference: { _ in nil })
    let reason = wording.disclose(text, file: entry.origin.file, line: entry.origin.line, diagnostics: &diagnostics)
    return (NamedLink(outlines[index].title, outlines[index].address), reason)
  }

  /// The names that a case shows; before its decision no person's (rules of the weekly exposure).
  static func names(_ item: Case, _ policy: DisclosurePolicy) -> NamePolicy {
    var names = policy.names(for: item.kind, isTypical: item.typical != nil)
    if item.kind == .penalty, item.decision == nil {
      names.representative = .hide
      names.person = .hide
    }
    return names
  }

  /// Those who signed it off, whose names must not stand in its texts; a single character stands anywhere by chance.
  static func signers(of item: Case) -> [String] {
    guard let review = item.review else { return [] }
    return review.names.filter { $0.unicodeScalars.count >= 2 && $0 != item.party?.name }
  }

  private func isDisplayed(_ outline: Outline) -> Bool {
    if case .displayed = outline.standing { return true }
    return false
  }

  private func party(_ party: Party, _ policy: NamePolicy) -> PublicParty {
    let (name, isMasked) = Masking.name(of: party, policy)
    let showsRepresentative = policy.representative == .show && party.type == .enterprise && !isMasked
    let code = isMasked || party.type == .person ? nil : party.code
    return PublicParty(
      name: name, isMasked: isMasked, type: party.type, code: code,
      representative: showsRepresentative ? party.representative : nil,
      address: party.type == .enterprise ? code.flatMap { $0.isSoleProprietor ? nil : .enterprise($0) } : nil)
  }

  private func wording(
    for item: Case, _ policy: NamePolicy, _ party: PublicParty?, isMasked: Bool, _ allowances: AllowanceLog
  ) -> Wording {
    var forbidden = item.people.map(\.name) + CaseDisclosure.signers(of: item)
    if let raw = item.party {
      if isMasked { forbidden += [raw.name] + Masking.cores(of: raw) }
      if let representative = raw.representative, party?.representative == nil { forbidden.append(representative) }
    }
    return Wording(
      forbidden: forbidden, allowances: allowances, party: party?.name, linksCases: !isMasked, own: own,
      reference: { id in
        self.outline(of: id).map { other in
          let isShown = self.isDisplayed(other) && !other.isMasked
          var hasLeft = false
          switch other.standing {
          case .ended, .withdrawn: hasLeft = true
          case .hidden, .displayed: break
          }
          return Wording.Reference(title: other.title, address: other.address, isShown: isShown, hasLeft: hasLeft)
        }
      })
  }

  /// Records that are displayed and not masked; a masked one must not be led to from a page that names the party.
  private func related(_ item: Case) -> [NamedLink] {
    item.related.compactMap { id in
      guard let other = outline(of: id), isDisplayed(other), !other.isMasked else { return nil }
      return NamedLink(other.title, other.address)
    }
  }

  private func publicAuthority(_ id: String) -> PublicAuthority? {
    authorities[id].map { PublicAuthority(name: $0.name, reviewBy: $0.reviewBy, court: $0.court) }
  }

  private func citation(_ citation: Citation) -> PublicCitation? {
    laws[citation.law].map {
      PublicCitation(law: Facet(slug: $0.id, name: $0.title), articles: citation.articles, role: citation.role)
    }
  }

  private func publicInvestigation(_ investigation: Investigation, _ words: (String) -> String) -> PublicInvestigation {
    let closed = investigation.closed.flatMap { $0 <= day ? $0 : nil }
    return PublicInvestigation(
      reason: investigation.reason.map(words), opened: investigation.opened.flatMap { $0 <= day ? $0 : nil },
      closed: closed,
      outcome: closed == nil ? nil : investigation.outcome.map(words))
  }

  /// An apology once it stood in the press.
  private func publicApology(_ apology: Apology, _ words: (String) -> String) -> PublicApology? {
    guard let date = apology.date, date <= day else { return nil }
    return PublicApology(
      medium: apology.medium.map(words), date: date, hasPassed: apology.hasPassed,
      commitment: apology.commitment.map(words), rectified: apology.rectified.map(words))
  }

  private func publicCompensation(_ compensation: Compensation) -> PublicCompensation {
    PublicCompensation(agreed: compensation.agreed.flatMap { $0 <= day ? $0 : nil }, repair: compensation.repair)
  }

  private func attachments(
    _ item: Case, _ address: Address, _ words: (String) -> String
  ) -> [PublicAttachment] {
    item.attachments.map {
      PublicAttachment(
        name: words($0.name ?? $0.file), address: Address(address.path + $0.file.lowercased()), source: $0.path)
    }
  }

  static func aliases(_ item: Case) -> [Address] {
    item.aliases.map { alias in
      let path = alias.split(separator: "/").joined(separator: "/").lowercased()
      return Address(alias.hasSuffix(".html") ? path : path + "/")
    }
  }

  private func repairable(_ item: Case) -> Day? {
    guard let decided = item.decision?.date else { return nil }
    return Standing.term(of: item, register.site.policy)?.minimum?.end(after: decided, in: register.calendar)
  }

  private func occurred(_ item: Case) -> String? {
    guard let from = item.occurredFrom else { return nil }
    guard let to = item.occurredTo, to != from else { return from.chinese }
    return "\(from.chinese)至\(to.chinese)"
  }
}
