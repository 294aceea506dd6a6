import Register

/// An item of the office's own plan, or a step of one, whose limit has passed without its being done (逾期); for the
/// office alone, and so not public.
package struct OverdueItem: Hashable, Sendable {
  /// The plan's id.
  package let plan: String
  /// The item's id; a step is named after it: `17.3`.
  package let item: String
  /// Days since the limit.
  package let days: Int

  /// All of them, the latest first.
  static func all(_ register: Register, on day: Day) -> [OverdueItem] {
    var result: [OverdueItem] = []
    for plan in register.plans where !plan.isReproduced && PlanDisclosure.isShown(plan, on: day) {
      for (number, item) in plan.items.enumerated() {
        add(item, named: item.id ?? "\(number + 1)", in: plan, on: day, isWithinDone: false, to: &result)
      }
    }
    return result.sorted { ($1.days, $0.plan, $0.item) < ($0.days, $1.plan, $1.item) }
  }

  private static func add(
    _ item: PlanItem, named name: String, in plan: Plan, on day: Day, isWithinDone: Bool,
    to result: inout [OverdueItem]
  ) {
    let state = PlanProgress.state(of: item, year: plan.year, on: day)
    if state == .overdue, !isWithinDone, let limit = PlanProgress.limit(of: item) {
      result.append(OverdueItem(plan: plan.id, item: name, days: day - limit))
    }
    for (number, step) in item.steps.enumerated() {
      add(
        step, named: step.id ?? "\(name).\(number + 1)", in: plan, on: day,
        isWithinDone: isWithinDone || state == .done, to: &result)
    }
  }
}
