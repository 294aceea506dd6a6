import Diagnostics
import Register

/// What the keys of an inspection task ask of each other.
enum TaskRules {
  static func check(_ task: InspectionTask, _ record: Record, _ reading: Reading) {
    if let pool = task.pool, let drawn = task.drawn, drawn > pool {
      reading.report(.error(.drawnBeyondPool(drawn: drawn, pool: pool), at: record.place(of: TaskContract.drawn)))
    }
    guard let from = task.windowFrom, let to = task.windowTo else { return }
    if let quarter = task.quarter, from > quarter.last || to < quarter.first {
      let problem = Problem.windowOutsideQuarter(
        from: "\(from)", to: "\(to)", quarter: Term("\(quarter)", quarter.chinese))
      reading.report(.warning(problem, at: record.place(of: TaskContract.window)))
    }
    let window = TaskContract.window.erased.key
    let drawn = NamedDay(TaskContract.draw.erased.key, task.draw?.date)
    record.report(NamedDay(window, to)?.problem(notBefore: drawn), at: TaskContract.draw)
    let finished = NamedDay(TaskContract.finished.erased.key, task.finished)
    record.report(finished?.problem(notBefore: NamedDay(window, from)), at: TaskContract.finished)
    // Whoever may still be visited must not read of it: nothing of a draw leaves the office before its window has passed.
    let published = NamedDay(TaskContract.published.erased.key, task.published)
    record.report(published?.problem(after: NamedDay(window, to)), at: TaskContract.published)
  }
}
