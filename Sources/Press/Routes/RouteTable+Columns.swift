import Disclosure
import Markup
import Register
import Templates

extension RouteTable {
  mutating func addPlans(_ site: PublicSite, _ frame: Frame) {
    let plans = site.plans
    let (ledgers, indicators) = (site.ledgers, site.indicators)
    add(
      .page(.plans, source: "Content/plans") {
        frame.planIndex(plans, ledgers: ledgers, indicators: indicators)
      })
    addPlanCalendar(plans, frame)
    for plan in plans {
      let source = "Content/plans/\(plan.id).yml"
      add(.page(plan.address, source: source, updated: plan.corrected?.description) { frame.plan(plan) })
      add(.file("plans/\(plan.id)/items.csv") { Tables.planItems(plan) })
      addViews(of: plan, frame)
      for item in plan.items {
        guard let address = item.address else { continue }
        add(.page(address, source: source) { frame.planItem(item, in: plan) })
      }
    }
  }

  /// A plan by unit, node and type; the months of the office's own plans are together.
  private mutating func addViews(of plan: PublicPlan, _ frame: Frame) {
    let source = "Content/plans/\(plan.id).yml"
    if plan.hasUnits { add(.page(.planUnits(plan.id), source: source) { frame.planUnits(plan) }) }
    if plan.hasNodes { add(.page(.planNodes(plan.id), source: source) { frame.planNodes(plan) }) }
    if plan.hasTypes { add(.page(.planTypes(plan.id), source: source) { frame.planTypes(plan) }) }
    if plan.hasMonthPage { add(.page(.planMonths(plan.id), source: source) { frame.planMonthsPage(plan) }) }
  }

  private mutating func addPlanCalendar(_ plans: [PublicPlan], _ frame: Frame) {
    let calendar = PlanCalendar(plans.filter { !$0.isReproduced })
    for year in calendar.years {
      add(.page(.planCalendar(year: year), source: "Content/plans") { frame.planCalendarYear(year, calendar) })
    }
    for month in calendar.months {
      add(.page(.planCalendar(month), source: "Content/plans") { frame.planCalendarMonth(month, calendar) })
    }
    if calendar.hasEvents { add(.file(Address.planEvents.path) { PlanEvents.bytes(calendar, frame) }) }
  }

  mutating func addInspections(_ site: PublicSite, _ frame: Frame) {
    add(.page(.inspections, source: "Content/inspections") { frame.inspectionIndex(site) })
    for quarter in site.quarters {
      add(.page(.quarter(quarter.quarter), source: "Content/inspections") { frame.quarterPage(quarter) })
      add(.file(Address.formTable(quarter.quarter).path) { Tables.form(quarter.form) })
    }
    for year in site.inspectionYears {
      let coverage = year.year == site.info.day.year ? site.coverage : []
      add(
        .page(.inspections(year: year.year), source: "Content/inspections") {
          frame.inspectionYear(year, coverage: coverage)
        })
    }
    for task in site.tasks {
      let source = "Content/inspections (\(task.id))"
      let updated = max(task.published, task.corrected ?? task.published).description
      for number in 1...Paging.pages(task.results.count) {
        add(
          .page(Paging.address(task.address, page: number), source: source, updated: updated) {
            frame.taskPage(task, page: number)
          })
      }
      add(.file(Address.taskTable(task.id).path) { Tables.results(task) })
    }
    for task in site.announcedTasks {
      add(
        .page(task.address, source: "Content/inspections (\(task.id))", updated: task.announced.description) {
          frame.announcedTaskPage(task)
        })
    }
    let tasks = site.tasks
    guard site.info.edition == .published else { return }
    add(.file(Address.inspectionFeed.path) { Feed.inspections(tasks.prefix(Feed.length), frame).bytes })
  }

  mutating func addEnterprises(_ site: PublicSite, _ frame: Frame) {
    let all = site.enterprises
    for number in 1...Paging.pages(all.count) {
      add(
        .page(Paging.address(.enterprises, page: number), source: "Content/registry/enterprises.csv") {
          frame.enterpriseList(all, page: number)
        })
    }
    for item in all {
      add(.page(item.address, source: "Content/registry/enterprises.csv") { frame.enterprisePage(item) })
    }
    add(.file(Address.enterpriseTable.path) { Tables.enterprises(all) })
  }

  mutating func addCases(_ site: PublicSite, _ lists: [CaseList], rows: [HTML], _ frame: Frame) {
    let cases = site.cases
    for (index, item) in cases.enumerated() {
      let address = item.address
      add(
        .record(address, source: item.body.file, updated: item.updated.description) {
          frame.casePage(item, siblings: Siblings(of: index, in: cases))
        })
      for file in item.attachments {
        add(Route(path: file.address.path, source: file.source, content: .copied(from: file.source), listing: nil))
      }
      for alias in item.aliases {
        add(
          .page(alias, source: item.body.file, isListed: false) {
            frame.redirectPage(from: alias, to: address, title: item.title)
          })
      }
    }
    for notice in site.notices {
      for address in [notice.address] + notice.aliases {
        add(.page(address, source: "Content/cases", isListed: false) { frame.noticePage(notice) })
      }
    }
    let facets = frame.caseFacets(lists, hasTypical: !site.batches.isEmpty)
    for list in lists {
      for number in 1...Paging.pages(list.members.count) {
        add(
          .page(Paging.address(list.address, page: number), source: "Content/cases (\(list.name))") {
            frame.caseList(list, page: number, rows: rows, facets: facets)
          })
      }
    }
    add(.file(Address.caseTable.path) { Tables.cases(cases) })
    guard site.info.edition == .published else { return }
    add(.file(Address.caseFeed.path) { Feed.cases(cases.prefix(Feed.length), frame).bytes })
  }
}

extension Siblings {
  /// The neighbours of the record at `index`.
  fileprivate init(of index: Int, in cases: [PublicCase]) {
    func place(_ index: Int) -> NamedPlace? {
      cases.indices.contains(index) ? NamedPlace(cases[index].title, cases[index].address) : nil
    }
    self.init(newer: place(index - 1), older: place(index + 1))
  }
}

/// The lists of cases: all, and those by year, district, field, law and industry.
enum CaseLists {
  /// The measures by which cases are listed.
  static let listedMeasures: [MeasureKind] = [
    .dailyFine, .seize, .restrictProduction, .stopProduction, .transferDetention, .transferCrime, .apology,
  ]

  static func all(_ cases: [PublicCase], laws: [PublicLaw]) -> [CaseList] {
    var lists = [CaseList(kind: .all, name: "全部", address: .cases, members: Array(cases.indices))]
    lists += group(cases, .year, { $1($0.published.year) }) { year, _ in ("\(year)年", .cases(year: year)) }
      .sorted { $0.address > $1.address }
    // Most cases are penalties: a list of them would be the whole list once more.
    lists += group(cases, .kind, { item, add in if item.kind != .penalty { add(item.kind) } }) { kind, _ in
      (kind.chinese, .cases(kind: kind))
    }
    lists += group(cases, .ground, { item, add in item.lenient.map { add($0.ground) } }) { ground, _ in
      (ground.chinese, .cases(ground: ground))
    }
    lists += group(cases, .measure, { item, add in item.listedMeasures.forEach(add) }) { measure, _ in
      (measure.chinese, .cases(measure: measure))
    }
    lists += group(cases, .region, { item, add in item.region.map { add($0.slug) } }) { slug, item in
      (item.region?.name ?? slug, .cases(region: slug))
    }
    lists += group(cases, .field, { item, add in item.field.map(add) }) { field, _ in
      (field.chinese, .cases(field: field))
    }
    let pages = Dictionary(laws.map { (Address.cases(law: $0.id), $0.address) }) { first, _ in first }
    lists += group(cases, .law, { item, add in item.lawSlugs.forEach(add) }) { slug, item in
      (item.citations.first { $0.law.slug == slug }?.law.name ?? slug, .cases(law: slug))
    }.map { list in
      var list = list
      list.about = pages[list.address]
      return list
    }
    lists += group(cases, .industry, { item, add in item.industry.map(add) }) { name, _ in
      (name, .cases(industry: name))
    }
    return lists
  }

  /// One list for each key that `keys` gives for a case, named after its first case.
  private static func group<Key: Hashable>(
    _ cases: [PublicCase], _ kind: CaseList.Kind, _ keys: (PublicCase, _ add: (Key) -> Void) -> Void?,
    _ describe: (Key, PublicCase) -> (String, Address)
  ) -> [CaseList] {
    var members: [Key: [Int]] = [:]
    for (index, item) in cases.enumerated() {
      _ = keys(item) { members[$0, default: []].append(index) }
    }
    return members.map { key, members in
      let (name, address) = describe(key, cases[members[0]])
      return CaseList(kind: kind, name: name, address: address, members: members)
    }.sorted { $0.address < $1.address }
  }
}

extension PublicCase {
  /// The measures that go with the Environmental Protection Law and the transfers, each once (四个配套办法和移送涉嫌犯罪), and
  /// what else is asked of the party beside a penalty.
  fileprivate var listedMeasures: [MeasureKind] {
    CaseLists.listedMeasures.filter { kind in measures.contains { $0.kind == kind } }
  }

  /// The laws cited, each once.
  fileprivate var lawSlugs: [String] {
    citations.indices.filter { index in !citations[..<index].contains { $0.law.slug == citations[index].law.slug } }
      .map { citations[$0].law.slug }
  }
}
