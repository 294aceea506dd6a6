package import Register

/// The yearly statistics of enforcement that go out by 31 January (行政执法年度统计, Guangdong art. 17), from the records as of a day.
///
/// It is for the office: cases that the public never sees count too. Units that have nothing are there with zeros.
package struct YearlyPack: Sendable {
  /// A row with its values: all together, then by unit.
  package struct Row: Hashable, Sendable {
    /// What is counted.
    package let name: String
    /// All together first, then one for each of ``YearlyPack/units``.
    package var values: [Int]
    /// Whether the values are fen.
    package var isMoney = false
  }

  /// What is missing in a record, so that the tables may be too low (缺项).
  package struct Gap: Hashable, Sendable {
    /// 案件 or 抽查任务.
    package let kind: String
    /// Its id.
    package let id: String
    /// Where it is written.
    package let file: String
    /// What is missing.
    package let what: String
  }

  /// 年度.
  package let year: Int
  /// 统计截止日.
  package let day: Day
  /// The names of the ranked units, and 其他 where something belongs to none.
  package let units: [String]
  /// Penalties by their heaviest kind, each decision once; then what they come to (行政处罚).
  package let penalties: [Row]
  /// The five measures of the Environmental Protection Law and the transfers (配套办法和移送).
  package let measures: [Row]
  /// Random inspections by quarter: tasks, objects, results, problems, problems closed (行政检查).
  package let inspections: [Row]
  /// 缺项, cases first.
  package let gaps: [Gap]

  /// The columns of ``inspections``.
  package static let inspectionColumns = ["抽查任务", "检查对象", "检查结果", "发现问题", "已办结问题"]

  /// The kinds of penalties from the lightest to the heaviest, in the order of 行政处罚法 art. 9; a fine by day stands with fines.
  package static let order: [MeasureKind] = [
    .warning, .criticism, .fine, .dailyFine, .confiscate, .suspendLicence, .downgrade, .revokeLicence, .banApplication,
    .restrictBusiness, .stopBusiness, .close, .banPerson, .detain,
  ]
}

/// Makes the yearly statistics.
struct YearlyCount {
  private let register: Register
  private let year: Int
  private let day: Day
  private let ranked: [Authority]
  private let units: RankedUnits
  private let cases: [Case]
  private let tasks: [InspectionTask]

  init(_ register: Register, year: Int, on day: Day) {
    self.register = register
    self.year = year
    self.day = day
    ranked = register.authorities.filter(\.isRanked)
    units = RankedUnits(register.authorities)
    cases = register.cases.lazy.map { $0.known(on: day) }.filter { CaseCount.stands($0, on: day) }
    tasks = register.tasks.filter { YearlyCount.year(of: $0) == year }
  }

  /// The year of its quarter, of its window or of its draw.
  private static func year(of task: InspectionTask) -> Int? {
    task.quarter?.year ?? task.windowTo?.year ?? task.draw?.date?.year
  }

  private var decided: [Case] { cases.filter { $0.kind == .penalty && $0.decision?.date.year == year } }

  func pack() -> YearlyPack {
    YearlyPack(
      year: year, day: day, units: ranked.map(\.usualName) + ["其他"], penalties: penalties(),
      measures: measures(), inspections: inspections(), gaps: caseGaps() + taskGaps())
  }

  /// Where the values of a case stand in a row beside the first.
  private func column(of item: Case) -> Int {
    units[item].flatMap { id in ranked.firstIndex { $0.id == id } }.map { $0 + 1 } ?? ranked.count + 1
  }

  private func row(
    _ name: String, _ cases: [Case], isMoney: Bool = false, _ amount: (Case) -> Int = { _ in 1 }
  ) -> YearlyPack.Row {
    var row = YearlyPack.Row(name: name, values: Array(repeating: 0, count: ranked.count + 2), isMoney: isMoney)
    for item in cases {
      let amount = amount(item)
      row.values[0] += amount
      row.values[column(of: item)] += amount
    }
    return row
  }

  private func penalties() -> [YearlyPack.Row] {
    let (decided, order) = (decided, register.site.penaltyOrder ?? YearlyPack.order)
    var byKind: [MeasureKind: [Case]] = [:]
    for item in decided { if let kind = heaviest(item, order) { byKind[kind, default: []].append(item) } }
    let none = decided.filter { heaviest($0, order) == nil }
    var rows = order.map { row($0.chinese, byKind[$0] ?? []) }
    if !none.isEmpty { rows.append(row("其他（未写明处罚种类）", none)) }
    rows.append(row("合计（每件决定计一次）", decided))
    func sum(_ item: Case, _ amount: (Measure) -> Yuan?) -> Int {
      item.measures.reduce(0) { $0 + (amount($1)?.fen ?? 0) }
    }
    rows.append(
      row("罚款金额（元）", decided, isMoney: true) { item in
        sum(item) { $0.kind == .fine || $0.kind == .dailyFine ? $0.amount : nil }
      })
    rows.append(
      row("没收违法所得（元）", decided, isMoney: true) { item in
        sum(item) { $0.kind == .confiscate ? $0.proceeds ?? $0.amount : nil }
      })
    return rows
  }

  private func heaviest(_ item: Case, _ order: [MeasureKind]) -> MeasureKind? {
    order.last { kind in item.measures.contains { $0.kind == kind } }
  }

  private func measures() -> [YearlyPack.Row] {
    func counted(_ measure: StatisticMeasure) -> [Case] {
      cases.filter { item in
        CaseCount.events(of: item).contains { $0.measure == measure && $0.day.year == year && $0.day <= day }
      }
    }
    let rows = StatisticMeasure.five.map { row($0.chinese, counted($0)) }
    let values = (0..<ranked.count + 2).map { column in rows.reduce(0) { $0 + $1.values[column] } }
    let all = rows + [YearlyPack.Row(name: "合计", values: values)]
    return all + [row("不予处罚", counted(.lenient))]
  }

  private func inspections() -> [YearlyPack.Row] {
    let count = InspectionCount(register: register, day: day)
    func row(_ name: String, _ tasks: [InspectionTask]) -> YearlyPack.Row {
      let totals = count.totals(tasks)
      let results = tasks.reduce(0) { $0 + count.rows(of: $1).count }
      return YearlyPack.Row(
        name: name, values: [totals.tasks, totals.finished, results, totals.problems, totals.closed])
    }
    var rows = (1...4).map { (number: Int) in row("第\(number)季度", tasks.filter { $0.quarter?.quarter == number }) }
    let loose = tasks.filter { $0.quarter == nil }
    if !loose.isEmpty { rows.append(row("未填季度", loose)) }
    return rows + [row("合计", tasks)]
  }
}

// MARK: - What is missing

extension YearlyCount {
  private func caseGaps() -> [YearlyPack.Gap] {
    let order = register.site.penaltyOrder ?? YearlyPack.order
    let gaps = decided.flatMap { item -> [YearlyPack.Gap] in
      var missing: [String] = []
      if item.measures.isEmpty {
        missing.append("没有处罚内容（measures）")
      } else if heaviest(item, order) == nil {
        missing.append("处罚内容中没有行政处罚种类")
      }
      if item.measures.contains(where: { $0.kind == .fine && $0.amount == nil }) { missing.append("罚款没有金额") }
      if units[item] == nil { missing.append("办案单位不属于参评单位，计入“其他”") }
      return missing.map { YearlyPack.Gap(kind: "案件", id: item.id, file: item.origin.file, what: $0) }
    }
    // A measure that has no day of its own counts on that of the decision.
    let undated = cases.filter { item in
      item.decision == nil && (item.filed ?? item.inspected)?.year == year
        && StatisticMeasure.five.contains { measure in
          item.measures.contains { measure.counts($0.kind) && $0.from == nil }
        }
    }.map { YearlyPack.Gap(kind: "案件", id: $0.id, file: $0.origin.file, what: "措施没有起始日期，案件也没有决定日期，未计入") }
    return (gaps + undated).sorted { ($0.id, $0.what) < ($1.id, $1.what) }
  }

  private func taskGaps() -> [YearlyPack.Gap] {
    let count = InspectionCount(register: register, day: day)
    return tasks.sorted { $0.id < $1.id }.flatMap { task -> [YearlyPack.Gap] in
      var missing: [String] = []
      if task.quarter == nil { missing.append("没有季度") }
      let hasEnded = task.windowTo.map { $0 < day } ?? false
      let rows = count.rows(of: task)
      if hasEnded, rows.isEmpty { missing.append("检查时段已结束，没有检查结果") }
      if hasEnded, !rows.isEmpty, let drawn = task.drawn, Set(rows.map(\.object)).count < drawn {
        missing.append("抽取\(drawn)家，有结果的\(Set(rows.map(\.object)).count)家")
      }
      let undated = rows.count { $0.date == nil }
      if undated > 0 { missing.append("\(undated)条结果没有检查日期") }
      let open = rows.count { $0.outcome.isProblem && !$0.isClosed(on: day) }
      if open > 0 { missing.append("\(open)个问题没有完结日期") }
      return missing.map { YearlyPack.Gap(kind: "抽查任务", id: task.id, file: task.origin.file, what: $0) }
    }
  }
}

extension Disclosure {
  /// The yearly statistics of `year`, as of `day`, for the office.
  package static func yearlyPack(_ register: Register, year: Int, on day: Day) -> YearlyPack {
    YearlyCount(register, year: year, on: day).pack()
  }
}
