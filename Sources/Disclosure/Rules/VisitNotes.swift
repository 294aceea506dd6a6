package import Register

/// What the office should look at in the visits of a year; it names enterprises and never leaves the office (检查频次提示).
package struct VisitNote: Hashable, Sendable {
  /// What is unusual.
  package enum Kind: Hashable, Sendable {
    /// More visits for an item than the yearly cap of the item list allows (超过年度检查频次上限, 国办发〔2024〕54号).
    case overCap(item: String, cap: Int, visits: Int)
    /// Two units at one enterprise in one month (多头检查, ez21-a1-10); units of a joint task count as one.
    case severalUnits(Month, units: [String])
    /// A routine visit to an enterprise of the positive list (对正面清单企业的日常检查, ez21-a3-21).
    case listed(Day, task: String)
  }

  /// 统一社会信用代码.
  package let code: CreditCode
  /// 名称.
  package let name: String
  /// What is unusual.
  package let kind: Kind
  /// Visits of the year that do not count, with their reason: checks for a lead (个案检查) and re-checks (复查).
  package let exempt: [String: Int]
}

/// Looks for visits that are too many, by too many, or not meant.
struct VisitNotes {
  let register: Register
  let day: Day

  private struct Visit {
    let task: InspectionTask
    let row: InspectionResult
    let code: CreditCode
    let date: Day

    var unit: String { task.partners.isEmpty ? row.authority ?? task.authority : task.id }
    /// Why a visit does not count towards a cap.
    var exemption: String? {
      if task.checkKind == .case { return CheckKind.case.chinese }
      return row.recheckOf == nil ? nil : "复查"
    }
  }

  /// All notes of the day's year, by enterprise.
  func all() -> [VisitNote] {
    let visits = Dictionary(grouping: year(), by: \.code)
    return visits.keys.sorted().flatMap { code in notes(code, visits[code] ?? []) }
  }

  private func year() -> [Visit] {
    register.tasks.flatMap { task in
      task.results.compactMap { row in
        guard let code = row.code, let date = row.date, date.year == day.year, date <= day else { return nil }
        return Visit(task: task, row: row, code: code, date: date)
      }
    }
  }

  private func notes(_ code: CreditCode, _ visits: [Visit]) -> [VisitNote] {
    let name = visits[0].row.name
    var exempt: [String: Set<Day>] = [:]
    for visit in visits { if let reason = visit.exemption { exempt[reason, default: []].insert(visit.date) } }
    let counted = visits.filter { $0.exemption == nil }
    let kinds = overCap(counted) + severalUnits(counted) + listed(code, counted)
    return kinds.map { VisitNote(code: code, name: name, kind: $0, exempt: exempt.mapValues(\.count)) }
  }

  private func overCap(_ visits: [Visit]) -> [VisitNote.Kind] {
    register.items.compactMap { item in
      let count = Set(visits.filter { $0.row.item == item.id }.map(\.date)).count
      return item.frequencyCap.flatMap { count > $0 ? .overCap(item: item.name, cap: $0, visits: count) : nil }
    }
  }

  private func severalUnits(_ visits: [Visit]) -> [VisitNote.Kind] {
    let names = register.unitNames
    return Dictionary(grouping: visits, by: \.date.month).sorted { $0.key < $1.key }.compactMap { month, visits in
      let units = Set(visits.map(\.unit)).map { names[$0] ?? $0 }.sorted()
      return units.count > 1 ? .severalUnits(month, units: units) : nil
    }
  }

  private func listed(_ code: CreditCode, _ visits: [Visit]) -> [VisitNote.Kind] {
    let entries = register.positiveList.filter { $0.code == code }
    return visits.filter { visit in
      visit.task.checkKind == .routine
        && entries.contains { ($0.from.map { $0 <= visit.date } ?? true) && ($0.until.map { visit.date < $0 } ?? true) }
    }.map { .listed($0.date, task: $0.task.id) }
  }
}
