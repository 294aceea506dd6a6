import Register

/// Counts what the draws of a period came to, as of a day.
///
/// A task's visits count from the day after its window on, whether it is published or not: a count names nobody, and what is
/// finished but not public must show as a gap.
struct InspectionCount {
  let register: Register
  let day: Day
  private let registered: [CreditCode: Enterprise]

  init(register: Register, day: Day) {
    self.register = register
    self.day = day
    registered = Dictionary(register.enterprises.map { ($0.code, $0) }) { first, _ in first }
  }

  /// One object on one day by one unit (家次), whatever number of items it was checked for.
  private struct Visit {
    var objectClass: ObjectClass?
    var isSpecial = false
    var isPublished = true
    var problems = 0
  }

  private struct VisitKey: Hashable {
    let object: String
    let date: Day?
    let unit: String
  }

  /// The rows that are known: the window of their task has passed, and they are not dated later than the day.
  func rows(of task: InspectionTask) -> [InspectionResult] {
    guard task.windowTo.map({ $0 < day }) ?? true else { return [] }
    return task.results.filter { $0.date.map { $0 <= day } ?? true }
  }

  func isPublished(_ row: InspectionResult, of task: InspectionTask) -> Bool {
    TaskDisclosure.isShown(task, on: day) && (row.published ?? task.published).map { $0 <= day } ?? false
  }

  func totals(_ tasks: [InspectionTask]) -> InspectionTotals {
    var totals = InspectionTotals()
    for task in tasks {
      let rows = rows(of: task)
      totals.tasks += 1
      totals.drawn += task.draw?.date.map { $0 <= day } ?? true ? task.drawn ?? 0 : 0
      totals.finished += Set(rows.map(\.object)).count
      totals.published += Set(rows.filter { isPublished($0, of: task) }.map(\.object)).count
      let problems = rows.filter { $0.outcome.isProblem }
      totals.problems += problems.count
      totals.closed += problems.count { $0.isClosed(on: day) }
    }
    return totals
  }

  /// The form over `tasks`; `last` is the last day of its period.
  func form(_ tasks: [InspectionTask], through last: Day) -> InspectionForm {
    let visits = visits(of: tasks)
    let listed = register.enterprises.filter { $0.isListed(on: min(day, last)) }
    let units = register.authorities.filter { $0.isRanked || visits[$0.id] != nil }
    let rows = units.map { unit in
      row(
        unit.usualName, sources: unit.region.map { region in listed.filter { $0.region == region } },
        officers: register.officers.count { $0.authority == unit.id }, visits[unit.id] ?? [])
    }
    let total = row(
      "合计", sources: listed, officers: register.officers.count, visits.values.flatMap { $0 })
    return InspectionForm(rows: rows, total: total)
  }

  private func row(_ unit: String, sources: [Enterprise]?, officers: Int, _ visits: [Visit]) -> InspectionForm.Row {
    var counts = ClassCounts()
    for visit in visits { counts.add(visit.objectClass, isSpecial: visit.isSpecial) }
    return InspectionForm.Row(
      unit: unit,
      sources: sources.map { list in
        list.reduce(into: ClassCounts()) { $0.add($1.objectClass, isSpecial: $1.isSpecial) }
      },
      officers: officers, visits: counts, published: visits.count(where: \.isPublished),
      problems: visits.reduce(0) { $0 + $1.problems })
  }

  /// How many visits each unit made (家次), by the ids of the units.
  func visitCounts(_ tasks: [InspectionTask]) -> [String: Int] { visits(of: tasks).mapValues(\.count) }

  /// The visits of each unit.
  private func visits(of tasks: [InspectionTask]) -> [String: [Visit]] {
    var visits: [VisitKey: Visit] = [:]
    for task in tasks {
      for row in rows(of: task) {
        let key = VisitKey(object: row.object, date: row.date, unit: row.authority ?? task.authority)
        let entry = row.code.flatMap { registered[$0] }
        var visit = visits[key] ?? Visit()
        visit.objectClass = visit.objectClass ?? row.objectClass ?? entry?.objectClass
        visit.isSpecial = visit.isSpecial || row.isSpecial || entry?.isSpecial ?? false
        visit.isPublished = visit.isPublished && isPublished(row, of: task)
        visit.problems += row.outcome.isProblem ? 1 : 0
        visits[key] = visit
      }
    }
    return Dictionary(grouping: visits, by: \.key.unit).mapValues { $0.map(\.value) }
  }

  /// Results by inspection item, in the order of the list.
  func items(_ tasks: [InspectionTask]) -> [PublicInspectionYear.ItemTotals] {
    let rows = Dictionary(grouping: tasks.flatMap(rows)) { $0.item ?? "" }
    let names = register.items.map { ($0.id, $0.name) } + [("", "未载明")]
    return names.compactMap { id, name in
      rows[id].map { rows in
        let problems = rows.filter { $0.outcome.isProblem }
        return PublicInspectionYear.ItemTotals(
          name: name, results: rows.count, problems: problems.count, closed: problems.count { $0.isClosed(on: day) })
      }
    }
  }
}

extension InspectionResult {
  /// What tells one object from another: its code, or its name where it has none.
  var object: String { code?.text ?? name }

  func isClosed(on day: Day) -> Bool { closed.map { $0 <= day } ?? false }
}
