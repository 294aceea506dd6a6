import Register

/// Whether a draw is announced on a day, and how far it is (抽查任务公告).
///
/// The office decides by `announced`. Counts, method and window tell nobody who will be visited, unless the pool is so small, or
/// taken so wholly, that class and region name its objects: then nothing is shown before the window has passed.
enum Announcement {
  /// The most objects of a pool whose class and region may name them.
  static let smallPool = 5

  /// The first day from which the task may have a page before its results have; `nil` for one that may not.
  static func opens(_ task: InspectionTask) -> Day? {
    guard let announced = task.announced, let drawn = task.draw?.date, let end = task.windowTo else { return nil }
    let first = max(announced, drawn)
    return hidesItsObjects(task) ? first : max(first, end.advanced(by: 1))
  }

  /// How far an announced task is; `nil` for one without such a page on the day.
  static func stage(of task: InspectionTask, on day: Day) -> DrawStage? {
    guard let opens = opens(task), opens <= day, let end = task.windowTo, !TaskDisclosure.isShown(task, on: day) else {
      return nil
    }
    if end < day, let finished = task.finished, finished <= day { return .finished }
    return task.windowFrom.map { day < $0 } ?? false ? .drawn : .inspecting
  }

  /// The days on which the page of an announced task appears or changes; publication is known elsewhere.
  static func changes(_ task: InspectionTask) -> [Day] {
    guard let opens = opens(task) else { return [] }
    return [opens, task.windowFrom, task.windowTo?.advanced(by: 1), task.finished, task.quarter?.first]
      .compactMap { $0 }.map { max($0, opens) }
  }

  /// Whether pool, class and region leave open who was drawn.
  static func hidesItsObjects(_ task: InspectionTask) -> Bool {
    guard let pool = task.pool, let drawn = task.drawn else { return false }
    let size = task.frozen.isEmpty ? pool : min(pool, task.frozen.count)
    guard size > smallPool, drawn < size else { return false }
    return task.quotas.allSatisfy { quota in
      guard let objectClass = quota.objectClass else { return true }
      // A class that is drawn to the last object is known as soon as its share is.
      guard !task.frozen.isEmpty else { return false }
      let members = task.frozen.count { $0.objectClass == objectClass }
      return members == 0 || quota.required(of: members).map { $0 < members } ?? false
    }
  }
}
