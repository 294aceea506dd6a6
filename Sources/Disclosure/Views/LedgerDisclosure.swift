import Diagnostics
import Register

/// Makes public values of ledgers, as of a day.
struct LedgerDisclosure {
  let register: Register
  let day: Day
  private let regions: [String: String]
  private let units: [String: String]

  init(register: Register, day: Day) {
    self.register = register
    self.day = day
    regions = Dictionary(register.regions.map { ($0.id, $0.name) }) { first, _ in first }
    units = register.unitNames
  }

  /// An internal ledger never leaves the office; one that says when it is published waits for that day.
  static func isShown(_ ledger: Ledger, on day: Day) -> Bool {
    ledger.visibility != .internal && ledger.published.map { $0 <= day } ?? true
  }

  func disclose(_ diagnostics: inout [Diagnostic]) -> [PublicLedger] {
    register.ledgers.filter { LedgerDisclosure.isShown($0, on: day) }.map { ledger in
      report(ledger, &diagnostics)
      return disclose(ledger)
    }
  }

  private func disclose(_ ledger: Ledger) -> PublicLedger {
    let known = ledger.items.map { $0.known(on: day) }
    let measure = LedgerMeasure(ledger: ledger, day: day)
    let places = register.regions.map(\.id)
    let districts: [(name: String?, items: [LedgerItem])] =
      places.map { id in (regions[id], known.filter { $0.region == id }) } + [(nil, known.filter { $0.region == nil })]
    return PublicLedger(
      id: ledger.id, address: .ledger(ledger.id), title: ledger.title, source: ledger.source, due: ledger.due,
      published: ledger.published, stages: ledger.stages, counts: LedgerCounts(known, ledger.stages),
      targets: ledger.targets.map { target($0, measure) },
      districts: districts.filter { !$0.items.isEmpty }.map {
        PublicLedgerDistrict(name: $0.name, counts: LedgerCounts($0.items, ledger.stages))
      },
      items: known.map { item($0, ledger.stages) })
  }

  private func item(_ item: LedgerItem, _ stages: [String]) -> PublicLedgerItem {
    PublicLedgerItem(
      number: item.number, name: item.name, region: item.region.flatMap { regions[$0] },
      unit: item.unit.flatMap { units[$0] }, due: item.due, dates: item.dates, cleared: item.cleared,
      remark: item.remark, state: item.state(stages))
  }

  private func target(_ target: LedgerTarget, _ measure: LedgerMeasure) -> PublicLedgerTarget {
    var plain = target.target
    (plain.scope, plain.per, plain.period) = (nil, nil, nil)
    let words = TargetWords.target(plain)
    let result = measure.measure(target)
    return PublicLedgerTarget(
      what: words.what, scope: target.target.scope, value: words.value, time: time(target.target, measure.ledger),
      details: words.details, counted: result.counted,
      reached: result.counted.map { share in
        if case .percentage = target.target.value { "\(share)" } else { "\(share.part)\(target.target.unit ?? "")" }
      },
      through: result.through == day ? nil : result.through, state: result.state)
  }

  private func time(_ target: Target, _ ledger: Ledger) -> String? {
    if let per = target.per { return "每\(per.chinese)" }
    return target.period?.chinese ?? ledger.due.map { "\($0.chinese)前" }
  }

  /// Names, remarks and every other word of the author.
  private func report(_ ledger: Ledger, _ diagnostics: inout [Diagnostic]) {
    let file = ledger.origin.file
    let words = ledger.targets.map(\.target).flatMap { [$0.what, $0.scope, $0.hedge, $0.note, $0.unit] }
    TextCheck(register).report(
      [ledger.title, ledger.source] + ledger.stages + words,
      at: Place(file, line: ledger.origin.line), &diagnostics)
    let table = file.dropLast(".yml".count) + ".csv"
    for item in ledger.items {
      TextCheck(register).report(
        [item.number, item.name, item.unit, item.remark], at: Place(String(table), line: item.line), &diagnostics
      )
    }
  }
}

extension LedgerItem {
  /// How far the item is, of what is known of it.
  func state(_ stages: [String]) -> LedgerItemState {
    if cleared != nil { return .cleared }
    guard let stage else { return .untouched }
    return dates.allSatisfy { $0 != nil } ? .ready : .stage(stages[stage])
  }
}

extension LedgerCounts {
  /// The counts of items as far as they are known.
  init(_ items: [LedgerItem], _ stages: [String]) {
    reached = stages.indices.map { index in items.count { $0.dates[index] != nil } }
    standing = stages.indices.map { index in items.count { $0.cleared == nil && $0.stage == index } }
    total = items.count
    for item in items {
      switch item.state(stages) {
      case .untouched: untouched += 1
      case .ready: ready += 1
      case .cleared: cleared += 1
      case .stage: continue
      }
    }
  }
}
