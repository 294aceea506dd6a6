import Diagnostics
import Register

/// What is checked of one row of results against its task, the registry and the policy; it needs no other row.
struct ResultChecks: Sendable {
  private let names: [CreditCode: String]
  private let outcomes: Set<InspectionOutcome>

  init(_ register: Register) {
    names = register.enterpriseNames
    outcomes = register.site.policy.resultCodes
  }

  /// What is wrong, each with the field that must be mended.
  func problems(of result: InspectionResult, in task: InspectionTask) -> [(field: AnyField, problem: Problem)] {
    var problems: [(AnyField, Problem)] = []
    if let code = result.code, let known = names[code], known != result.name {
      problems.append((ResultContract.name.erased, .nameDiffers(result.name, expected: known)))
    }
    if result.outcome.isOptional, !outcomes.contains(result.outcome) {
      let name = Term(result.outcome.rawValue, result.outcome.chinese)
      problems.append((ResultContract.outcome.erased, .outcomeOff(name)))
    }
    let (closed, visited) = (ResultContract.closed.erased, NamedDay(ResultContract.date.erased.key, result.date))
    if let problem = NamedDay(closed.key, result.closed)?.problem(notBefore: visited) {
      problems.append((closed, problem))
    }
    if let date = result.date { problems += order(of: date, in: task) }
    return problems
  }

  /// An object is visited after it was drawn, and not after the last visit; a day of the task that is wrong by its window
  /// is reported there, and not for every row.
  private func order(of date: Day, in task: InspectionTask) -> [(AnyField, Problem)] {
    let field = ResultContract.date.erased
    let visited = NamedDay(field.key, date)
    let drawn = task.draw?.date.flatMap { $0 <= task.windowTo ?? $0 ? $0 : nil }
    let finished = task.finished.flatMap { $0 >= task.windowFrom ?? $0 ? $0 : nil }
    return [
      visited?.problem(notBefore: NamedDay(TaskContract.draw.erased.key, drawn)),
      NamedDay(TaskContract.finished.erased.key, finished)?.problem(notBefore: visited),
    ].compactMap { $0.map { (field, $0) } }
  }
}
