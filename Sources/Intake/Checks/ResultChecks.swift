import Diagnostics
import Register

/// What is checked of one row of results against the registry and the policy; it needs no other row.
struct ResultChecks: Sendable {
  private let names: [CreditCode: String]
  private let outcomes: Set<InspectionOutcome>

  init(_ register: Register) {
    names = Dictionary(register.enterprises.map { ($0.code, $0.name) }) { first, _ in first }
    outcomes = register.site.policy.resultCodes
  }

  /// What is wrong, each with the field that must be mended.
  func problems(of result: InspectionResult) -> [(field: AnyField, problem: Problem)] {
    var problems: [(AnyField, Problem)] = []
    if let code = result.code, let known = names[code], known != result.name {
      problems.append((ResultContract.name.erased, .nameDiffers(result.name, expected: known)))
    }
    if result.outcome.isOptional, !outcomes.contains(result.outcome) {
      let name = Term(result.outcome.rawValue, result.outcome.chinese)
      problems.append((ResultContract.outcome.erased, .outcomeOff(name)))
    }
    if let closed = result.closed, let date = result.date, closed < date {
      problems.append((ResultContract.closed.erased, .reversedPeriod(from: "\(date)", to: "\(closed)")))
    }
    return problems
  }
}
