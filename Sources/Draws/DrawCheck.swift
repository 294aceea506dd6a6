package import Diagnostics
package import Register

/// Whether a draw that says how it was made can be repeated (抽取复核).
package enum DrawCheck {
  /// What of a task is not as the draw left it.
  ///
  /// - Parameter poolTable: the bytes of the frozen pool's file; `nil` when there is none.
  package static func problems(_ task: InspectionTask, poolTable: [UInt8]?, seed: String? = nil) -> [Term] {
    guard let draw = task.draw, let poolDigest = draw.poolDigest else { return [] }
    guard let poolTable, Lottery.digest(poolTable) == poolDigest else {
      return [Term("the pool is not the one that was frozen", "名录库不是抽取时冻结的那一份")]
    }
    guard let seed = seed ?? draw.seed else { return [] }
    guard let commitment = draw.commitment, Lottery.commitment(poolDigest: poolDigest, seed: seed) == commitment else {
      return [Term("the seed is not the one of the commitment", "种子与承诺值不符")]
    }
    let drawn = repeated(task, poolDigest: poolDigest, seed: seed)
    var problems: [Term] = []
    if let count = task.drawn, count != drawn.count {
      problems.append(
        Term("it takes \(drawn.count) objects, not \(count)", "应当抽取 \(drawn.count) 家，不是 \(count) 家"))
    }
    let keys = Set(drawn.map(\.key))
    for row in task.results where !keys.contains(row.code?.text ?? row.name) {
      problems.append(Term("row \(row.number) was not drawn", "第 \(row.number) 行不在抽中之列"))
    }
    return problems
  }

  /// The objects that the draw took, computed again.
  package static func repeated(_ task: InspectionTask, poolDigest: String, seed: String) -> [DrawResult.DrawnObject] {
    let pool = task.frozen.map { (name: $0.name, key: $0.key, objectClass: $0.objectClass) }
    return DrawResult(
      pool: pool, quotas: task.quotas, count: task.drawn, seed: seed, entropy: task.draw?.entropy ?? "",
      poolDigest: poolDigest
    ).objects
  }

  /// An error for each task whose draw cannot be repeated; the file of a pool is asked for by its path below the folder
  /// that holds `Content/`.
  package static func diagnostics(_ register: Register, read: (String) -> [UInt8]?) -> [Diagnostic] {
    register.tasks.filter { $0.draw?.poolDigest != nil }.flatMap { task in
      problems(task, poolTable: read(task.poolFile)).map {
        .error(.drawDiffers($0), at: Place(task.origin.file, line: task.origin.line, column: 1))
      }
    }
  }
}

extension InspectionTask {
  /// `Content/inspections/2026/2026-q4-low-pool.csv`.
  package var poolFile: String { "\(origin.file.dropLast(".yml".count))-pool.csv" }
}
