import Diagnostics
import Register

/// Makes public values of plans, as of a day.
struct PlanDisclosure {
  let register: Register
  let day: Day
  private let authorities: [String: String]
  /// Items and steps that may be named beside others.
  private let links: [PlanReference: NamedLink]
  /// Evidence that may be shown, by its word in the files.
  private let evidence: [String: NamedLink]

  init(register: Register, day: Day, evidence: [String: NamedLink]) {
    self.register = register
    self.day = day
    self.evidence = evidence
    authorities = register.unitNames
    links = Dictionary(
      register.plans.filter { PlanDisclosure.isShown($0, on: day) }.flatMap { plan in
        plan.items.flatMap { item in
          PlanDisclosure.shownParts(item, in: plan).compactMap { part in
            part.id.map { id in
              let title = part.title ?? item.title ?? part.text ?? id
              return (
                PlanReference(plan: plan.id, item: id),
                NamedLink("\(plan.title)：\(title)", .planItem(plan.id, item.id ?? id))
              )
            }
          }
        }
      }
    ) { first, _ in first }
  }

  /// All plans that are shown, or those of the office alone: its own come first, then by year, newest first.
  func disclose(ownAlone: Bool = false) -> [PublicPlan] {
    register.plans.filter { PlanDisclosure.isShown($0, on: day) && !(ownAlone && $0.isReproduced) }.map(disclose)
      .sorted {
        ($0.isReproduced ? 1 : 0, -$0.year, $0.id) < ($1.isReproduced ? 1 : 0, -$1.year, $1.id)
      }
  }

  /// A document dated after the day of the build is not known yet.
  static func isShown(_ plan: Plan, on day: Day) -> Bool {
    guard let document = plan.document else { return true }
    return (document.published ?? document.issued).map { $0 <= day } ?? true
  }

  private func disclose(_ plan: Plan) -> PublicPlan {
    let counts = Dictionary(grouping: plan.items.compactMap(\.group)) { $0 }.mapValues(\.count)
    return PublicPlan(
      id: plan.id, address: .plan(plan.id), title: plan.title, year: plan.year, kind: plan.kind,
      authority: register.authorities.first { $0.id == plan.authority }?.name ?? "", isReproduced: plan.isReproduced,
      document: plan.document.map {
        PublicDocument(
          name: $0.name, number: $0.number, issuer: $0.issuer, issued: $0.issued, published: $0.published,
          index: $0.index,
          status: $0.status)
      },
      source: plan.source,
      unitOrder: unitOrder(of: plan),
      groups: plan.groups.map { PublicGroup(name: $0.name, declared: $0.declared, count: counts[$0.name] ?? 0) },
      flags: plan.flags.map { PublicFlag(id: $0.id, text: $0.text) }, notes: plan.notes,
      items: plan.items.filter { PlanDisclosure.isShown($0, in: plan) }.map {
        item(PlanTimeline($0, in: plan), plan, itemID: nil, isWithinDone: false)
      })
  }

  /// The units that are named in the plan, in administrative order, which is that of the list of authorities.
  private func unitOrder(of plan: Plan) -> [String] {
    let parts = plan.items.flatMap { PlanDisclosure.shownParts($0, in: plan) }
    let named = Set(parts.flatMap(\.units).map(\.unit))
    var names: [String] = []
    for authority in register.authorities where named.contains(authority.id) {
      guard let name = authorities[authority.id], !names.contains(name) else { continue }
      names.append(name)
    }
    return names
  }

  /// An office's own internal matters stay inside; a reproduced document is public as it is.
  static func isShown(_ item: PlanItem, in plan: Plan) -> Bool { plan.isReproduced || item.visibility != .internal }

  /// The item and its steps at every depth, as far as they are shown.
  fileprivate static func shownParts(_ item: PlanItem, in plan: Plan) -> [PlanItem] {
    isShown(item, in: plan) ? [item] + item.steps.flatMap { shownParts($0, in: plan) } : []
  }

  private func item(_ timeline: PlanTimeline, _ plan: Plan, itemID: String?, isWithinDone: Bool) -> PublicPlanItem {
    let item = timeline.item
    let words = TimeWords(year: plan.year, authorities: authorities)
    let owner = itemID ?? item.id
    let address = item.id.flatMap { _ in owner.map { Address.planItem(plan.id, $0) } }
    let state = plan.isReproduced ? nil : timeline.state(on: day, isWithinDone: isWithinDone)
    return PublicPlanItem(
      id: item.id, address: address, number: item.number, title: item.title, text: item.text, section: item.section,
      group: item.group, groupBasis: item.groupBasis, type: item.type, kind: item.kind,
      units: item.units.compactMap { unit in authorities[unit.unit].map { PublicUnit(name: $0, role: unit.role) } },
      schedule: item.schedule.map(words.time), due: item.due.map(words.time), nodes: item.nodes,
      occurrences: zip(timeline.occurrences, timeline.occurrenceStates(on: day, isWithinDone: isWithinDone)).map {
        words.occurrence($0, state: plan.isReproduced ? nil : $1)
      },
      steps: timeline.steps.map {
        self.item($0, plan, itemID: owner ?? "", isWithinDone: isWithinDone || state == .done)
      },
      targets: TargetWords.targets(of: item, on: day), population: item.population.map(population),
      objects: item.objects,
      related: item.related.compactMap { links[$0] }, visibility: item.visibility,
      printed: item.printed.map { PublicCell(column: $0.column, text: $0.text) },
      progress: item.progress.filter { $0.date <= day }.map(progress),
      conflicts: item.conflicts.compactMap { conflict in
        links[conflict.with].map {
          PublicConflict(
            with: $0, field: conflict.field, ours: conflict.ours, theirs: conflict.theirs, flag: conflict.flag)
        }
      },
      flags: item.flags, notes: item.notes, state: state)
  }

  private func progress(_ progress: Progress) -> PublicProgress {
    PublicProgress(
      date: progress.date, text: progress.text, evidence: progress.evidence.compactMap { evidence[$0] },
      isDone: progress.isDone)
  }

  private func population(_ population: Population) -> String {
    let parts = population.parts.map { "\($0.name)\($0.count)" }.joined(separator: "，")
    return "\(population.what)\(population.count)" + (parts.isEmpty ? "" : "（\(parts)）")
  }
}

extension PlanItem {
  /// Itself and its steps at every depth.
  var withSteps: [PlanItem] { [self] + steps.flatMap(\.withSteps) }
}

extension PlanDisclosure {
  /// An error for each text of a shown plan that looks like a private value, at the item that has it.
  func check(_ diagnostics: inout [Diagnostic]) {
    for plan in register.plans where PlanDisclosure.isShown(plan, on: day) {
      let document = plan.document.map { [$0.name, $0.number, $0.issuer, $0.index, $0.status] } ?? []
      let own = [plan.title, plan.source] + document + plan.groups.map(\.name) + plan.notes + plan.flags.map(\.text)
      TextCheck(register).report(own, at: Place(plan.origin.file, line: plan.origin.line), &diagnostics)
      for part in plan.items.flatMap({ PlanDisclosure.shownParts($0, in: plan) }) {
        TextCheck(register).report(part.texts(until: day), at: Place(plan.origin.file, line: part.line), &diagnostics)
      }
    }
  }
}

extension PlanItem {
  /// Every text of the item that an author wrote freely.
  fileprivate func texts(until day: Day) -> [String] {
    let known = progress.filter { $0.date <= day }.map(\.text)
    let targets = targets.flatMap { [$0.what, $0.note, $0.scope, $0.hedge, $0.unit].compactMap { $0 } + $0.objects }
    let cells = printed.map(\.text) + conflicts.flatMap { [$0.ours, $0.theirs].compactMap { $0 } }
    let people = population.map { [$0.what] + $0.parts.map(\.name) } ?? []
    let times = (schedule + due).flatMap { [$0.text, $0.to, $0.scope].compactMap { $0 } }
    return [number, title, text, section, group].compactMap { $0 } + objects + notes + known + targets + cells + people
      + times
  }
}
