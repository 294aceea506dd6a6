import Diagnostics
import Register

/// What can only be checked when everything has been read: references, counts, and facts that must agree.
struct CrossChecks {
  let register: Register
  private(set) var diagnostics: [Diagnostic] = []

  private let taskIDs: Set<String>
  private let pageIDs: Set<String>
  private let plans: [String: Set<String>]
  private let results: [String: Set<String>]
  private let resultChecks: ResultChecks
  /// Files with errors of their own: what they may hold is not reported as missing too.
  private let broken: Set<String>
  /// Folder and id of each of them.
  private let brokenIDs: Set<String>
  /// Whether a table for many cases is one of them: any case may be a row of it.
  private let hasBrokenTable: Bool

  init(register: Register, broken: Set<String> = []) {
    self.register = register
    self.broken = broken
    brokenIDs = Set(broken.compactMap(CrossChecks.folderAndID))
    hasBrokenTable = broken.contains { $0.hasPrefix("Content/cases/") && $0.hasSuffix(".csv") }
    taskIDs = Set(register.tasks.map(\.id))
    pageIDs = Set(register.pages.map(\.id) + ["registry"])
    plans = Dictionary(register.plans.map { ($0.id, Set($0.items.flatMap(\.allIDs))) }) { first, _ in first }
    results = Dictionary(register.tasks.map { ($0.id, Set($0.results.map(\.number))) }) { first, _ in first }
    resultChecks = ResultChecks(register)
  }

  mutating func run(_ pending: [PendingReference]) {
    for reference in pending { check(reference) }
    for plan in register.plans { check(plan) }
    for task in register.tasks { check(task) }
    checkHolidays()
    checkBatches()
    checkDecisions()
  }

  /// Each case of a batch of typical cases has a number of its own, and all give the batch one name.
  private mutating func checkBatches() {
    var names: [String: (name: String, place: Place)] = [:]
    var numbers: [String: Place] = [:]
    for item in register.cases {
      guard let typical = item.typical, let batch = typical.batch else { continue }
      let place = Place(item.origin.file, line: item.origin.line, column: 1)
      if let name = typical.batchName {
        if let first = names[batch], first.name != name {
          diagnostics.append(
            .error(.batchNameDiffers(name, expected: first.name), at: place, notes: [.firstGiven(at: first.place)]))
        }
        names[batch] = names[batch] ?? (name, place)
      }
      if let number = typical.number {
        let key = "\(batch)/\(number)"
        if let first = numbers[key] {
          let kind = Term("number in a batch", "批次内序号")
          diagnostics.append(.error(.duplicateID(key, kind: kind), at: place, notes: [.firstGiven(at: first)]))
        }
        numbers[key] = numbers[key] ?? place
      }
    }
  }

  /// A limit that is counted in working days of a year without a holiday notice is not final (待定).
  private mutating func checkHolidays() {
    var years: Set<Int> = []
    for index in register.cases.indices where register.cases[index].kind == .penalty {
      guard register.cases[index].published != nil, let decided = register.cases[index].decision?.date else { continue }
      years.insert(decided.year)
    }
    if register.duties.contains(where: { $0.kind == .inspectionPublished }) {
      years.formUnion(register.tasks.compactMap { task in task.published.flatMap { _ in task.finished?.year } })
    }
    for year in years.subtracting(register.calendar.years).sorted() {
      diagnostics.append(.warning(.holidaysMissing(year: year), at: Place("Content/registry/holidays.yml")))
    }
  }

  mutating func check(_ reference: PendingReference) {
    switch reference.target {
    case .plan(let target):
      if brokenIDs.contains("plans/\(target.plan)") { return }
      if let ids = plans[target.plan] {
        if !ids.contains(target.item) { dangling(target.item, Term("plan item", "计划条目"), ids, reference.place) }
      } else {
        dangling(target.plan, Term("plan", "计划"), plans.keys, reference.place)
      }
    case .task(let id):
      if taskIDs.contains(id) || brokenIDs.contains("inspections/\(id)") { return }
      dangling(id, Term("inspection task", "抽查任务"), taskIDs, reference.place)
    case .case(let id):
      if hasCase(id) || hasBrokenTable || brokenIDs.contains("cases/\(id)") { return }
      dangling(id, Term("case", "案件"), register.cases.lazy.map(\.id), reference.place)
    case .page(let id):
      if pageIDs.contains(id) || broken.contains("Content/pages/\(id).md") { return }
      dangling(id, Term("page", "页面"), pageIDs, reference.place)
    case .file(let path):
      if register.staticFiles.contains(where: { "static/\($0)" == path }) { return }
      dangling(path, Term("file", "文件"), register.staticFiles.lazy.map { "static/\($0)" }, reference.place)
    case .result(let task, let number):
      if brokenIDs.contains("inspections/\(task)") { return }
      guard let numbers = results[task] else {
        return dangling(task, Term("inspection task", "抽查任务"), taskIDs, reference.place)
      }
      if !numbers.contains(number) {
        dangling("\(task)/\(number)", Term("result", "检查结果"), [], reference.place)
      }
    }
  }

  /// `plans/2026` for `Content/plans/2026.yml`, `cases/2026-0001` for `Content/cases/2026/2026-0001.md`.
  private static func folderAndID(_ file: String) -> String? {
    let parts = file.split(separator: "/")
    guard parts.count > 2, let dot = parts[parts.count - 1].lastIndex(of: ".") else { return nil }
    return "\(parts[1])/\(parts[parts.count - 1][..<dot])"
  }

  /// Cases are in the order of their ids.
  private func hasCase(_ id: String) -> Bool {
    var (low, high) = (0, register.cases.count)
    while low < high {
      let middle = (low + high) / 2
      if register.cases[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < register.cases.count && register.cases[low].id == id
  }

  private mutating func dangling(_ id: String, _ kind: Term, _ known: some Sequence<String>, _ place: Place) {
    diagnostics.append(
      .error(.unknownReference(id, kind: kind, suggestion: Suggestion.nearest(to: id, among: known)), at: place))
  }

  private mutating func check(_ plan: Plan) {
    let place = Place(plan.origin.file, line: plan.origin.line, column: 1)
    var seen: [String: Place] = [:]
    for part in plan.items.flatMap(\.allParts) {
      let here = Place(plan.origin.file, line: part.line, column: 1)
      guard let id = part.id, let first = seen.updateValue(here, forKey: id) else { continue }
      diagnostics.append(
        .error(.duplicateID(id, kind: Term("plan item", "计划条目")), at: here, notes: [.firstGiven(at: first)]))
    }
    for item in plan.items {
      let place = Place(plan.origin.file, line: item.line, column: 1)
      if let id = item.id, !Identifier.isValid(id) { diagnostics.append(.error(.invalidID(id), at: place)) }
      if let id = item.id, Identifier.isViewOfPlan(id) { diagnostics.append(.error(.reservedID(id), at: place)) }
      if let part = item.steps.flatMap(\.steps).flatMap(\.steps).first {
        diagnostics.append(.error(.tooDeep(limit: 2), at: Place(plan.origin.file, line: part.line, column: 1)))
      }
    }
    let flags = Set(plan.flags.map(\.id))
    let groups = Set(plan.groups.map(\.name))
    for item in plan.items {
      let place = Place(plan.origin.file, line: item.line, column: 1)
      for flag in item.allFlags where !flags.contains(flag) { dangling(flag, Term("flag", "存疑"), flags, place) }
      if let group = item.group, !groups.isEmpty, !groups.contains(group) {
        dangling(group, Term("group", "分组"), groups, place)
      }
      if plan.isReproduced, item.hasProgress {
        let reason = Term("a reproduced plan has no progress", "转载计划不得填写进展")
        diagnostics.append(.error(.forbiddenKey("progress", reason: reason), at: place))
      }
    }
    if plan.isReproduced, plan.source == nil {
      diagnostics.append(
        .error(.missingFor(Term("source", "来源"), when: Term("for a reproduced plan", "转载计划")), at: place))
    }
  }

  private mutating func check(_ task: InspectionTask) {
    let file = task.origin.file.replacingSuffix(".yml", with: ".csv")
    var numbers: [String: Int] = [:]
    for result in task.results {
      let place = Place(file, line: result.line, column: 1)
      if let line = numbers.updateValue(result.line, forKey: result.number) {
        diagnostics.append(
          .error(
            .duplicateID(result.number, kind: Term("result", "检查结果")), at: place,
            notes: [.firstGiven(at: Place(file, line: line, column: 1))]))
      }
      for (_, problem) in resultChecks.problems(of: result, in: task) { diagnostics.append(.error(problem, at: place)) }
    }
    checkDrawn(task)
  }
}

extension CrossChecks {
  /// Of a task whose results are published, as many objects are told as were drawn.
  private mutating func checkDrawn(_ task: InspectionTask) {
    guard task.published != nil, task.finished != nil, let drawn = task.drawn, !task.results.isEmpty else { return }
    let objects = Set(task.results.map { $0.code?.text ?? $0.name })
    if objects.count != drawn {
      diagnostics.append(
        .warning(
          .countDiffers(what: "`drawn`", declared: drawn, found: objects.count),
          at: Place(task.origin.file, line: task.origin.line, column: 1)))
    }
  }

  /// A decision on one party is one case, unless it has been withdrawn or changed.
  private mutating func checkDecisions() {
    struct Key: Hashable {
      let kind: CaseKind
      let number: String
      let party: String
    }
    var first: [Key: (id: String, place: Place)] = [:]
    for item in register.cases {
      guard let number = item.decision?.number, let party = item.party?.name else { continue }
      if let last = item.history.lastEvent?.status, last == .withdrawn || last == .changed { continue }
      let place = Place(item.origin.file, line: item.origin.line, column: 1)
      let key = Key(kind: item.kind, number: number, party: party)
      // The same id twice is an error of its own.
      guard let earlier = first.updateValue((item.id, place), forKey: key), earlier.id != item.id else { continue }
      diagnostics.append(.warning(.decisionRepeated(number), at: place, notes: [.firstGiven(at: earlier.place)]))
    }
  }
}

extension PlanItem {
  /// Itself and its steps at every depth.
  var allParts: [PlanItem] { [self] + steps.flatMap(\.allParts) }
  /// Its id and those of its steps.
  var allIDs: [String] { allParts.compactMap(\.id) }
  /// The flags that it and its steps name.
  var allFlags: [String] { flags + conflicts.compactMap(\.flag) + steps.flatMap(\.allFlags) }
  var hasProgress: Bool { !progress.isEmpty || steps.contains(where: \.hasProgress) }
}

extension String {
  fileprivate func replacingSuffix(_ suffix: String, with other: String) -> String {
    hasSuffix(suffix) ? dropLast(suffix.count) + other : self
  }
}
