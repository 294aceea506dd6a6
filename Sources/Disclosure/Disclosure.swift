package import Diagnostics
import Platform
package import Register

/// Decides what may be shown: the register, a day and the site's policy become public values (公开审查).
package enum Disclosure {
  /// What may be shown, what is wrong with it, and when it will change.
  package struct Result: Sendable {
    /// What may be shown.
    package let site: PublicSite
    /// Names and private values in texts.
    package let diagnostics: [Diagnostic]
    /// Displayed cases with files or allowances, for those who look into the files.
    package let screenings: [CaseScreening]
  }

  /// The days on which the site changes by itself after `day`.
  package static func changes(_ register: Register, after day: Day) -> [SiteChange] {
    ChangeCalendar(register: register, day: day).changes()
  }

  /// What the `days` after a day bring, for the office alone.
  package static func agenda(_ register: Register, after day: Day, days: Int) -> [AgendaEntry] {
    OfficeAgenda(register: register, day: day, last: day.advanced(by: days)).entries()
  }

  /// What the office should look at in the visits of the day's year.
  package static func visitNotes(_ register: Register, on day: Day) -> [VisitNote] {
    VisitNotes(register: register, day: day).all()
  }

  /// What of the office's own plans is late on `day`, for the office alone.
  package static func overdue(_ register: Register, on day: Day) -> [OverdueItem] {
    OverdueItem.all(register, on: day)
  }

  /// The site as of `day`.
  package static func publish(_ complete: Register, on day: Day, jobs: Int) async -> Result {
    let register = known(complete, on: day)
    return await publish(register, complete, duties: register, .published, on: day, jobs: jobs)
  }

  /// The office's own edition as of `day`: the site with its drafts, and the office's lists (内部版).
  ///
  /// What is wrong with a draft alone is a warning, as it stops nothing yet.
  package static func publishForOffice(
    _ complete: Register, on day: Day, jobs: Int
  ) async -> (site: OfficeSite, diagnostics: [Diagnostic], screenings: [CaseScreening]) {
    let register = known(complete, on: day)
    let drafted = Drafts(complete, on: day).published()
    let result = await publish(known(drafted, on: day), drafted, duties: register, .office, on: day, jobs: jobs)
    let site = OfficeSite(site: result.site, lists: OfficeDesk(register: complete, day: day).lists())
    let published = await publish(complete, on: day, jobs: jobs).diagnostics
    let ofDrafts = Array(Set(result.diagnostics).subtracting(published)).asWarnings
    return (site, published + ofDrafts, result.screenings)
  }

  /// What is known on a day: decisions dated later have not been made yet.
  private static func known(_ complete: Register, on day: Day) -> Register {
    var register = complete
    for index in complete.cases.indices where complete.cases[index].decision.map({ $0.date > day }) ?? false {
      register.cases[index] = complete.cases[index].known(on: day)
    }
    return register
  }

  private static func publish(
    _ register: Register, _ complete: Register, duties known: Register, _ edition: SiteInfo.Edition, on day: Day,
    jobs: Int
  ) async -> Result {
    var diagnostics: [Diagnostic] = []
    let memory = complete.logbook.map { Memory($0, on: day) }
    var tasks = TaskDisclosure(register: register, day: day).disclose(&diagnostics)
      .sorted { ($0.published, $0.id) > ($1.published, $1.id) }
    memory?.stamp(&tasks)
    var announced = TaskDisclosure(register: register, day: day).announce(&diagnostics)
    memory?.stamp(&announced)
    let disclosure = await CaseDisclosure.make(register, day: day, tasks: tasks, memory: memory, jobs: jobs)
    let calendar = ChangeCalendar(register: complete, day: day)
    // A draft's title says that it is one: nothing of it was published.
    let checked = edition == .published ? memory : nil
    let runs = await Parallel.mapRuns(count: register.cases.count, jobs: jobs) { run in
      var outcome = CaseOutcome()
      for index in run { outcome.add(index, disclosure, calendar, checked, complete) }
      return outcome
    }
    let cases = newestFirst(runs.flatMap(\.cases))
    let notices = runs.flatMap(\.notices)
    diagnostics += runs.flatMap(\.diagnostics)
    async let laws = LawDisclosure(register: register, day: day).disclose(cases)

    let exposures = ExposureDisclosure(register, complete, day: day, cases: cases, memory: memory)
      .disclose(&diagnostics)
    let named = hasOwnWords(register) ? Dictionary(cases.map { ($0.id, $0) }) { first, _ in first } : [:]
    let desk = BlockDesk(register, shown: named)
    let inspections = QuarterDisclosure(register: register, day: day, tasks: tasks, announced: announced)
    async let quarters = inspections.quarters()
    async let inspectionYears = inspections.years()
    let briefings = await BriefingDisclosure(
      register, complete, day: day, edition: edition, shown: named, desk: desk, memory: memory
    )
    .disclose(&diagnostics, jobs: jobs)
    let registry = RegistryDisclosure(register: register, day: day)
    let enterprises = registry.enterprises(tasks, cases)
    let pages = pages(register, day, desk, &diagnostics)
    let evidence = evidence(pages, tasks, cases, in: register)
    let plans = PlanDisclosure(register: register, day: day, evidence: evidence)
    plans.check(&diagnostics)
    let duties = DutyDisclosure(known, day: day, tasks: tasks, cases: cases)
    duties.check(&diagnostics)
    let next = (runs.compactMap(\.nextChange) + [calendar.nextBesideCases()].compactMap { $0 }).min()

    let ledgers = LedgerDisclosure(register: register, day: day).disclose(&diagnostics)
    let indicators = IndicatorDisclosure(register: register, day: day).disclose(&diagnostics)
    let statistics = StatisticsDisclosure(register: known, day: day)?.disclose(&diagnostics)
    registry.check(&diagnostics)
    for file in register.staticFiles {
      TextCheck(register).report([file], at: Place("Content/static/\(file)"), &diagnostics)
    }
    var published = plans.disclose()
    memory?.stamp(&published)
    let shown = RememberedSite(
      cases: cases, tasks: tasks, announced: announced, exposures: exposures, briefings: briefings, plans: published,
      ledgers: ledgers,
      indicators: indicators, pages: pages)
    let past = memory?.disclose(shown, notices, disclosure, complete, &diagnostics)

    let site = PublicSite(
      info: SiteInfo(register.site, day: day, edition: edition), validThrough: next.map { $0.advanced(by: -1) },
      plans: published, tasks: tasks, announcedTasks: announced,
      quarters: await quarters, inspectionYears: await inspectionYears,
      coverage: CoverageRule(register: register, day: day).all(), enterprises: enterprises, cases: cases,
      batches: BatchDisclosure.batches(register, cases, notices), exposures: exposures,
      notices: KeptInDisclosure.suspended(past?.notices ?? notices, complete, memory, on: day),
      duties: duties.disclose(), laws: await laws, registry: registry.summary(enterprises),
      ledgers: ledgers, indicators: indicators, statistics: statistics, briefings: briefings, pages: pages,
      files: register.staticFiles.map { PublicFile(address: Address($0), source: "Content/static/\($0)") },
      exemptions: exemptions(register, cases), changes: past?.changes)
    return Result(site: site, diagnostics: diagnostics, screenings: runs.flatMap(\.screenings))
  }

  /// What one run of cases gives.
  private struct CaseOutcome: Sendable {
    var cases: [PublicCase] = []
    var notices: [DepartureNotice] = []
    var diagnostics: [Diagnostic] = []
    var screenings: [CaseScreening] = []
    var nextChange: Day?

    mutating func add(
      _ index: Int, _ disclosure: CaseDisclosure, _ calendar: ChangeCalendar, _ memory: Memory?, _ complete: Register
    ) {
      if let item = disclosure.disclose(index, &diagnostics, &screenings) {
        cases.append(item)
        if let problem = memory?.check(complete.cases[index], complete.site.policy) { diagnostics.append(problem) }
      }
      if let notice = disclosure.notice(index, &diagnostics) { notices.append(notice) }
      disclosure.foresee(index, &diagnostics)
      if let day = calendar.next(ofCase: index) { nextChange = min(nextChange ?? day, day) }
    }
  }

  private static func newestFirst(_ cases: [PublicCase]) -> [PublicCase] {
    cases.sorted { $0.published == $1.published ? $0.id > $1.id : $0.published > $1.published }
  }

  private static func exemptions(_ register: Register, _ cases: [PublicCase]) -> [String] {
    let own = OwnValues(register).texts
    let allowing = register.cases.indices.filter { !register.cases[$0].allowed.isEmpty }
    guard !allowing.isEmpty else { return own }
    let shown = Set(cases.lazy.map(\.id))
    return own
      + allowing.filter { shown.contains(register.cases[$0].id) }.flatMap { register.cases[$0].allowed }
  }

  /// What progress may point to: pages and records that are shown, by their words in the files.
  private static func evidence(
    _ pages: [PublicPage], _ tasks: [PublicTask], _ cases: [PublicCase], in register: Register
  ) -> [String: NamedLink] {
    let parts = register.plans.filter { !$0.isReproduced }.flatMap(\.items).flatMap(\.withSteps)
    let wanted = Set(parts.flatMap(\.progress).flatMap(\.evidence))
    var evidence: [String: NamedLink] = ["page:registry": NamedLink("一单两库", .registry)]
    for page in pages { evidence["page:\(page.id)"] = NamedLink(page.title, page.address) }
    for task in tasks { evidence["task:\(task.id)"] = NamedLink(task.name, task.address) }
    guard wanted.contains(where: { $0.hasPrefix("case:") }) else { return evidence }
    for index in cases.indices where wanted.contains("case:\(cases[index].id)") {
      evidence["case:\(cases[index].id)"] = NamedLink(cases[index].title, cases[index].address)
    }
    return evidence
  }

  /// Whether there are texts that may name cases or hold computed blocks.
  private static func hasOwnWords(_ register: Register) -> Bool {
    !register.briefings.isEmpty || !register.archived.isEmpty
      || register.pages.contains { !BlockFence.all(in: $0.body, firstLine: 1).isEmpty }
  }

  private static func pages(
    _ register: Register, _ day: Day, _ desk: BlockDesk, _ diagnostics: inout [Diagnostic]
  ) -> [PublicPage] {
    let wording = Wording(
      forbidden: [], allowances: AllowanceLog(), party: nil, linksCases: false, own: OwnValues(register),
      reference: { _ in nil })
    let check = TextCheck(register)
    var result: [PublicPage] = []
    for page in register.pages.sorted(by: { ($0.order ?? .max, $0.id) < ($1.order ?? .max, $1.id) }) {
      check.report(
        [page.id, page.title, page.description], at: Place(page.origin.file, line: page.origin.line), &diagnostics)
      let markdown = wording.disclose(page.body, file: page.origin.file, line: page.bodyLine, diagnostics: &diagnostics)
      let blocks = desk.blocks(
        in: markdown, file: page.origin.file, line: page.bodyLine, period: nil, asOf: day, isInternal: false,
        &diagnostics)
      result.append(
        PublicPage(
          id: page.id, address: .page(page.id), title: page.title,
          updated: page.updated.flatMap { $0 <= day ? $0 : nil },
          description: page.description,
          body: PublicText(markdown: markdown, file: page.origin.file, line: page.bodyLine, blocks: blocks)))
    }
    return result
  }
}
