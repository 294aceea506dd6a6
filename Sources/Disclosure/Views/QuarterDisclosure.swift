import Register

/// Makes the pages of quarters and years from the draws, as of a day.
struct QuarterDisclosure {
  let register: Register
  let day: Day
  /// The tasks that are shown.
  let tasks: [PublicTask]
  /// The announced tasks that are not shown yet.
  let announced: [AnnouncedTask]
  private let count: InspectionCount
  private let draws: TaskDisclosure

  init(register: Register, day: Day, tasks: [PublicTask], announced: [AnnouncedTask]) {
    self.register = register
    self.day = day
    self.tasks = tasks
    self.announced = announced
    count = InspectionCount(register: register, day: day)
    draws = TaskDisclosure(register: register, day: day)
  }

  /// The quarters that have tasks and have begun, newest first.
  func quarters() -> [PublicQuarter] {
    known.sorted(by: >).map { quarter in
      let shown = tasks.filter { $0.quarter == quarter }
      let all = own(quarter)
      return PublicQuarter(
        quarter: quarter, tasks: shown, announced: announced.filter { $0.quarter == quarter },
        pending: all.count - shown.count, totals: count.totals(all),
        form: count.form(all, through: quarter.last),
        commitments: all.filter { task in !shown.contains { $0.id == task.id } }.compactMap(draws.proof),
        followUps: followUps(quarter.advanced(by: -1)))
    }
  }

  /// The years of these quarters, newest first.
  func years() -> [PublicInspectionYear] {
    Set(known.map(\.year)).sorted(by: >).map { year in
      let quarters = known.filter { $0.year == year }.sorted()
      let parts = quarters.map {
        PublicInspectionYear.QuarterTotals(quarter: $0, totals: count.totals(own($0)))
      }
      let all = quarters.flatMap(own)
      return PublicInspectionYear(
        year: year, quarters: parts, totals: parts.reduce(into: InspectionTotals()) { $0 += $1.totals },
        items: count.items(all), form: count.form(all, through: quarters.last?.last ?? day))
    }
  }

  private var known: Set<Quarter> { Set(register.tasks.compactMap(\.quarter).filter { $0.first <= day }) }

  private func own(_ quarter: Quarter) -> [InspectionTask] { register.tasks.filter { $0.quarter == quarter } }

  /// Problems of a quarter are checked again in the next one (ez21-a2-01③), those of the fourth in the next year's first.
  private func followUps(_ quarter: Quarter) -> [PublicFollowUp] {
    let shown = Dictionary(tasks.map { ($0.id, $0) }) { first, _ in first }
    var rechecks: [String: [PublicFollowUp.Recheck]] = [:]
    for task in register.tasks {
      guard let page = shown[task.id] else { continue }
      for row in task.results where row.recheckOf != nil && count.isPublished(row, of: task) {
        rechecks[row.recheckOf ?? "", default: []].append(
          PublicFollowUp.Recheck(task: NamedLink(page.name, page.address), date: row.date, outcome: row.outcome))
      }
    }
    return tasks.filter { $0.quarter == quarter }.flatMap { task in
      task.results.filter(\.outcome.isProblem).map { row in
        let later = rechecks["\(task.id)/\(row.number)"] ?? []
        return PublicFollowUp(
          object: row.object, task: NamedLink(task.name, task.address), problem: row.problem, followUp: row.followUp,
          closed: row.closed, rechecks: later.sorted { ($0.date ?? day, $0.task.name) < ($1.date ?? day, $1.task.name) }
        )
      }
    }
  }
}
