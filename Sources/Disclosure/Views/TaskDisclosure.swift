import Diagnostics
import Register

/// Makes public values of draw tasks, as of a day.
struct TaskDisclosure {
  let register: Register
  let day: Day
  private let authorities: [String: String]
  private let shortNames: [String: String]
  private let items: [String: String]
  private let regions: [String: String]

  init(register: Register, day: Day) {
    self.register = register
    self.day = day
    authorities = Dictionary(register.authorities.map { ($0.id, $0.name) }) { first, _ in first }
    shortNames = register.unitNames
    items = Dictionary(register.items.map { ($0.id, $0.name) }) { first, _ in first }
    regions = Dictionary(register.regions.map { ($0.id, $0.name) }) { first, _ in first }
  }

  /// Whether the office has published the task and the visit window has passed: until then nothing that names an object
  /// leaves the office.
  static func isShown(_ task: InspectionTask, on day: Day) -> Bool {
    guard let published = task.published, published <= day else { return false }
    return task.windowTo.map { $0 < day } ?? true
  }

  func disclose(_ diagnostics: inout [Diagnostic]) -> [PublicTask] {
    let shown = register.tasks.filter { TaskDisclosure.isShown($0, on: day) }
    let names = Dictionary(shown.map { ($0.id, $0.name) }) { first, _ in first }
    return shown.map { disclose($0, names, &diagnostics) }
  }

  private func disclose(_ task: InspectionTask, _ names: [String: String], _ diagnostics: inout [Diagnostic])
    -> PublicTask
  {
    TextCheck(register).report(texts(of: task), at: Place(task.origin.file, line: task.origin.line), &diagnostics)
    return PublicTask(
      id: task.id, address: .task(task.id), name: task.name,
      plan: plan(task),
      quarter: task.quarter, level: task.level, checkKind: task.checkKind, items: task.items.map(itemName),
      scope: task.scope,
      pool: task.pool, drawn: task.drawn, drawDate: task.draw?.date, method: task.draw?.method,
      platform: platform(task), proof: proof(task), window: window(task), authority: name(task.authority) ?? "",
      partners: task.partners.compactMap(name),
      approval: approval(task),
      finished: task.finished.flatMap { $0 <= day ? $0 : nil }, published: task.published ?? day,
      previous: task.previous.flatMap { id in names[id].map { NamedLink($0, .task(id)) } },
      results: task.results.compactMap { result(task, $0, names, &diagnostics) })
  }

  /// A row without its own day of publication goes up with its task.
  private func result(
    _ task: InspectionTask, _ row: InspectionResult, _ names: [String: String], _ diagnostics: inout [Diagnostic]
  ) -> PublicResult? {
    guard let published = row.published ?? task.published, published <= day else { return nil }
    let file = task.origin.file.dropLast(".yml".count) + ".csv"
    let texts = [row.number, row.problem, row.handling, row.followUp, row.name, row.industry, row.recheckOf]
    TextCheck(register).report(texts, at: Place(String(file), line: row.line), &diagnostics)
    let closed = row.closed.flatMap { $0 <= day ? $0 : nil }
    return PublicResult(
      number: row.number, object: NamedLink(row.name, row.code.flatMap { $0.isSoleProprietor ? nil : .enterprise($0) }),
      code: row.code,
      region: row.region.flatMap { regions[$0] }, objectClass: row.objectClass,
      industry: row.industry, date: row.date, authority: row.authority.flatMap { shortNames[$0] },
      item: row.item.map(itemName),
      outcome: row.outcome, problem: row.problem, handling: row.handling, followUp: row.followUp, closed: closed,
      published: published, monitored: row.monitored, recheckOf: recheck(row, names))
  }

  private func recheck(_ row: InspectionResult, _ names: [String: String]) -> NamedLink? {
    guard let text = row.recheckOf, let slash = text.firstIndex(of: "/") else { return nil }
    let task = String(text[..<slash])
    return names[task].map { NamedLink("\($0)第\(text[text.index(after: slash)...])号", .task(task)) }
  }

  /// The commitment is public from the day on which it was made; the seed only when it no longer tells who is visited.
  func proof(_ task: InspectionTask) -> DrawProof? {
    guard let draw = task.draw, let poolDigest = draw.poolDigest, let commitment = draw.commitment else { return nil }
    let isOver = task.windowTo.map { $0 < day } ?? false
    return DrawProof(
      task: task.name, date: draw.date.flatMap { $0 <= day ? $0 : nil }, poolDigest: poolDigest, commitment: commitment,
      entropy: draw.entropy, seed: isOver ? draw.seed : nil)
  }

  /// What an author wrote of a task, beside its results.
  func texts(of task: InspectionTask) -> [String?] {
    [
      task.name, task.draw?.method, task.draw?.platform, task.draw?.reference, task.draw?.entropy, task.approval?.by,
      task.approval?.number,
    ]
  }

  func plan(_ task: InspectionTask) -> NamedLink? {
    guard let reference = task.plan, let plan = register.plans.first(where: { $0.id == reference.plan }),
      PlanDisclosure.isShown(plan, on: day),
      let item = plan.items.first(where: { $0.id == reference.item && PlanDisclosure.isShown($0, in: plan) })
    else { return nil }
    return NamedLink(item.title ?? reference.item, .planItem(reference.plan, reference.item))
  }

  func platform(_ task: InspectionTask) -> String? {
    task.draw?.platform.map { $0 + (task.draw?.reference.map { "（编号 \($0)）" } ?? "") }
  }

  func approval(_ task: InspectionTask) -> String? {
    task.approval.map { [$0.by, $0.number, $0.date?.chinese].compactMap { $0 }.joined(separator: " ") }
  }

  func window(_ task: InspectionTask) -> String? {
    guard let from = task.windowFrom, let to = task.windowTo else { return nil }
    return "\(from.chinese)至\(to.chinese)"
  }

  func name(_ id: String) -> String? { authorities[id] }
  func itemName(_ id: String) -> String { items[id] ?? id }
}
