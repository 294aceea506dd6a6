import Register

/// Units in the order of their numbers (单位排名), for the internal edition and only where `rankings` is switched on.
///
/// Appraisal by numbers of cases, visits or fines is barred (行政处罚法 art. 74, 国办发〔2024〕54号).
struct UnitRanking {
  private struct Row {
    let unit: Authority
    var counts: [Int]
  }

  private static let measures = ["查处案件", "检查家次", "典型案例"]
  private let rows: [Row]

  init(_ register: Register, on day: Day) {
    let units = RankedUnits(register.authorities)
    var counts: [String: [Int]] = [:]
    func add(_ unit: String?, _ measure: Int) {
      if let unit { counts[unit, default: [0, 0, 0]][measure] += 1 }
    }
    for item in register.cases {
      if let decided = item.decision?.date, decided.year == day.year, decided <= day { add(units[item], 0) }
      if let submitted = item.typical?.submitted, submitted.year == day.year, submitted <= day { add(units[item], 2) }
    }
    for task in register.tasks {
      for row in task.results {
        if let date = row.date, date.year == day.year, date <= day { add(units[row.authority ?? task.authority], 1) }
      }
    }
    rows = register.authorities.filter(\.isRanked).map { Row(unit: $0, counts: counts[$0.id] ?? [0, 0, 0]) }
      .sorted { ($1.counts[0], $0.unit.id) < ($0.counts[0], $1.unit.id) }
  }

  /// The list; those with equal numbers share a rank, and units without any are named in the note.
  func list() -> OfficeList? {
    guard !rows.isEmpty else { return nil }
    let cells = rows.map { row in
      [NamedLink(row.unit.usualName)]
        + row.counts.indices.flatMap { [NamedLink("\(row.counts[$0])"), NamedLink(rank(of: row.counts[$0], in: $0))] }
    }
    let zero = UnitRanking.measures.indices.compactMap { measure -> String? in
      let names = rows.filter { $0.counts[measure] == 0 }.map(\.unit.usualName)
      return names.isEmpty ? nil : "\(UnitRanking.measures[measure])为零：\(names.joined(separator: "、"))"
    }
    let note = ["本年至今，仅供内部掌握，不作为考核依据。"] + zero.map { $0 + "。" }
    return OfficeList(
      .rankings, note: note.joined(), columns: ["单位"] + UnitRanking.measures.flatMap { [$0, "\($0)名次"] }, rows: cells)
  }

  /// `1`, `并列2`.
  private func rank(of count: Int, in measure: Int) -> String {
    let better = rows.count { $0.counts[measure] > count }
    let equal = rows.count { $0.counts[measure] == count }
    return equal > 1 ? "并列\(better + 1)" : "\(better + 1)"
  }
}
