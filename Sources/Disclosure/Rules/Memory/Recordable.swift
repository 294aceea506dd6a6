import Register

/// A record that the site shows or has shown, as the logbook takes it.
struct Recordable {
  let kind: LogbookKind
  let id: String
  let address: Address
  /// The day on which it was first shown; `nil` where the author gives none.
  let published: Day?
  let origin: Origin
  /// Whether it gets an index number.
  let isIndexed: Bool
  /// Its facts; `nil` for one that has left: nothing of it is public any more.
  let sheet: (() -> FactSheet)?
}

extension Recordable {
  /// Every record of `register` that is or was on the site on `day`.
  static func all(_ register: Register, on day: Day) -> [Recordable] {
    cases(register, day) + besideCases(register, on: day)
  }

  /// Every such record but cases.
  static func besideCases(_ register: Register, on day: Day) -> [Recordable] {
    tasks(register, day) + plans(register, day) + lists(register, day) + exposures(register, day)
      + briefings(register, day)
      + register.pages.map {
        Recordable(
          kind: .page, id: $0.id, address: .page($0.id), published: nil, origin: $0.origin, isIndexed: false, sheet: nil
        )
      }
  }

  private static func cases(_ register: Register, _ day: Day) -> [Recordable] {
    let policy = register.site.policy
    return register.cases.compactMap { item in
      let hasFacts: Bool
      switch Standing(item.known(on: day), on: day, policy: policy) {
      case .hidden: return nil
      case .displayed: hasFacts = true
      case .ended, .withdrawn: hasFacts = false
      }
      return Recordable(
        kind: .case, id: item.id, address: .case(item.id, year: item.year), published: item.published,
        origin: item.origin, isIndexed: true, sheet: hasFacts ? { CaseFacts.sheet(item, policy) } : nil)
    }
  }

  private static func tasks(_ register: Register, _ day: Day) -> [Recordable] {
    register.tasks.compactMap { task in
      let isShown = TaskDisclosure.isShown(task, on: day)
      guard isShown || Announcement.stage(of: task, on: day) != nil else { return nil }
      let opens = task.windowTo.map { $0.advanced(by: 1) }
      let results = [task.published, opens].compactMap { $0 }.max()
      let first = [isShown ? results : nil, Announcement.opens(task)].compactMap { $0 }.min()
      return Recordable(
        kind: .task, id: task.id, address: .task(task.id), published: first, origin: task.origin, isIndexed: true,
        sheet: { TaskFacts.sheet(task) })
    }
  }

  private static func exposures(_ register: Register, _ day: Day) -> [Recordable] {
    let words = Dictionary(register.exposures.map { ($0.week, $0) }) { first, _ in first }
    return ExposureRule(register).firstDays(register, on: day).sorted { $0.key < $1.key }.map { week, published in
      Recordable(
        kind: .exposure, id: week.slug, address: .exposure(week), published: published,
        origin: words[week]?.origin ?? Origin(file: "Content/exposures", line: 1), isIndexed: true,
        sheet: { ExposureFacts.sheet(week, words[week]) })
    }
  }

  /// What is archived is kept whole by its bag, and corrected by a further one: nothing of it is compared here.
  private static func briefings(_ register: Register, _ day: Day) -> [Recordable] {
    let archived = register.archived.filter { $0.archived <= day }
    let shown = Dictionary(archived.map { ($0.name.slug, $0) }) { first, _ in first }
    let frozen = shown.values.map { item in
      Recordable(
        kind: .briefing, id: item.name.slug, address: .briefing(item.name.slug), published: item.issued,
        origin: item.origin, isIndexed: true, sheet: nil)
    }
    let live = register.briefings.filter { shown[$0.id] == nil && BriefingDisclosure.isShown($0, on: day) }
    return frozen.sorted { $0.id < $1.id }
      + live.map { briefing in
        Recordable(
          kind: .briefing, id: briefing.id, address: .briefing(briefing.id), published: briefing.issued,
          origin: briefing.origin, isIndexed: true, sheet: { BriefingFacts.sheet(briefing) })
      }
  }

  private static func plans(_ register: Register, _ day: Day) -> [Recordable] {
    register.plans.filter { PlanDisclosure.isShown($0, on: day) }.map { plan in
      Recordable(
        kind: .plan, id: plan.id, address: .plan(plan.id), published: plan.document?.published ?? plan.document?.issued,
        origin: plan.origin, isIndexed: !plan.isReproduced && plan.document?.index == nil,
        sheet: { PlanFacts.sheet(plan) })
    }
  }

  private static func lists(_ register: Register, _ day: Day) -> [Recordable] {
    let ledgers = register.ledgers.filter { LedgerDisclosure.isShown($0, on: day) }.map { ledger in
      Recordable(
        kind: .ledger, id: ledger.id, address: .ledger(ledger.id), published: ledger.published, origin: ledger.origin,
        isIndexed: false, sheet: { LedgerFacts.sheet(ledger) })
    }
    let sets = register.indicators.filter { IndicatorDisclosure.isShown($0, on: day) }.map { set in
      Recordable(
        kind: .indicators, id: set.id, address: .indicators(set.id), published: set.published, origin: set.origin,
        isIndexed: false, sheet: { LedgerFacts.sheet(set) })
    }
    return ledgers + sets
  }

  /// Where every record of `register` would stand, shown or not.
  static func addresses(_ register: Register) -> Set<String> {
    var addresses = Set(register.cases.map { Address.case($0.id, year: $0.year).path })
    addresses.formUnion(register.tasks.map { Address.task($0.id).path })
    addresses.formUnion(register.plans.map { Address.plan($0.id).path })
    addresses.formUnion(register.ledgers.map { Address.ledger($0.id).path })
    addresses.formUnion(register.indicators.map { Address.indicators($0.id).path })
    addresses.formUnion(register.pages.map { Address.page($0.id).path })
    addresses.formUnion(
      (register.briefings.map(\.id) + register.archived.map(\.name.slug)).map { Address.briefing($0).path })
    addresses.formUnion(register.exposures.map { Address.exposure($0.week).path })
    addresses.formUnion(register.cases.lazy.flatMap(\.expose).map { Address.exposure($0).path })
    return addresses
  }
}
