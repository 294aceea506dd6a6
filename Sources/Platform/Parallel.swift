import Glibc

/// How much work runs at once.
public enum Parallel {
  /// The number of processors this process may use.
  public static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// `transform` of each index below `count`, in order, with `jobs` tasks at work.
  ///
  /// Each task takes the next run of indices when it has finished one: few large tasks, never one per tiny item.
  public static func map<Value: Sendable>(
    count: Int, jobs: Int, _ transform: @escaping @Sendable (Int) -> Value
  ) async -> [Value] {
    let runs = await mapRuns(count: count, jobs: jobs) { run in run.map(transform) }
    var values: [Value] = []
    values.reserveCapacity(count)
    for run in runs { values += run }
    return values
  }

  /// `transform` of consecutive runs of indices below `count`, in order.
  public static func mapRuns<Value: Sendable>(
    count: Int, jobs: Int, _ transform: @escaping @Sendable (Range<Int>) -> Value
  ) async -> [Value] {
    guard count > 0 else { return [] }
    let jobs = max(1, jobs)
    // Small enough that no task is left waiting long for the last one.
    let size = max(1, min(64, count / (jobs * 8)))
    let runs = stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    if jobs <= 1 || runs.count == 1 { return runs.map(transform) }
    return await withTaskGroup(of: (Int, Value).self) { group in
      var results = [Value?](repeating: nil, count: runs.count)
      let order = interleaved(runs.count, parts: jobs)
      var next = 0
      func start() {
        guard next < order.count else { return }
        let index = order[next]
        let run = runs[index]
        next += 1
        group.addTask { (index, transform(run)) }
      }
      for _ in 0..<jobs { start() }
      while let (index, value) = await group.next() {
        results[index] = value
        start()
      }
      return results.compactMap { $0 }
    }
  }

  /// The numbers below `count`, in turn from each of so many equal parts.
  ///
  /// Neighbours are often files of one folder, and whoever makes an entry in a folder waits for the other who does:
  /// tasks at work in different parts seldom meet.
  private static func interleaved(_ count: Int, parts: Int) -> [Int] {
    let length = (count + parts - 1) / parts
    return (0..<length).flatMap { step in (0..<parts).map { $0 * length + step } }.filter { $0 < count }
  }
}
