public import Register

/// The dated times of several plans by month (按月日程); a pure view of what may be shown.
public struct PlanCalendar: Sendable {
  /// One occurrence with what it belongs to.
  public struct Entry: Sendable {
    /// 计划.
    public let plan: PublicPlan
    /// 条目.
    public let item: PublicPlanItem
    /// The step that it belongs to, or the item itself.
    public let part: PublicPlanItem
    /// Which part of the item it is, for a name that stays: `""` for the item, `1.2` for the second step of its first; a
    /// step with an id is named by it.
    public let partPath: String
    /// 日程.
    public let occurrence: PublicOccurrence
  }

  /// What a month holds, in the order of its page.
  public struct Sheet: Sendable {
    /// 到期: what must be finished in the month, by day.
    public let limits: [Entry]
    /// 开展: what goes on in the month, by its first day.
    public let windows: [Entry]
    /// 持续: what goes on all the time.
    public let continuous: [Entry]

    /// Whether there is nothing at all.
    public var isEmpty: Bool { limits.isEmpty && windows.isEmpty && continuous.isEmpty }
  }

  /// Every occurrence, in the order of the plans and their items.
  public let entries: [Entry]
  /// The months that have a page: all of the plans' years, and those of other years in which there is something.
  public let months: [Month]
  private let sheets: [Month: Sheet]

  /// The calendar of `plans`.
  public init(_ plans: [PublicPlan]) {
    let entries = plans.flatMap { plan in plan.items.flatMap { PlanCalendar.entries(of: $0, in: plan) } }
    var months = Set(plans.flatMap { plan in (1...12).compactMap { Month(year: plan.year, month: $0) } })
    var members: [Month: [Entry]] = [:]
    for entry in entries {
      for month in PlanCalendar.months(of: entry) { members[month, default: []].append(entry) }
    }
    months.formUnion(members.keys)
    self.entries = entries
    self.months = months.sorted()
    sheets = members.reduce(into: [:]) { $0[$1.key] = PlanCalendar.sheet($1.value, of: $1.key) }
  }

  /// The years that have a page.
  public var years: [Int] { Set(months.map(\.year)).sorted() }

  /// What has a date of its own in a calendar program: not what goes on all the time.
  public var events: [Entry] { entries.filter { $0.occurrence.kind != .continuous } }

  /// Whether there is something to subscribe to.
  public var hasEvents: Bool { entries.contains { $0.occurrence.kind != .continuous } }

  /// What `month` holds.
  public func sheet(of month: Month) -> Sheet { sheets[month] ?? PlanCalendar.sheet([], of: month) }

  /// The months in which it goes on; ten years from the plan's on only the last one, so that a year mistyped makes no
  /// thousands of pages.
  private static func months(of entry: Entry) -> [Month] {
    let last = entry.occurrence.end.month
    var (list, month) = ([Month](), entry.occurrence.first.month)
    while month < last, month.year < entry.plan.year + 10 {
      if month.year > entry.plan.year - 10 { list.append(month) }
      month = month.advanced(by: 1)
    }
    return list + [last]
  }

  private static func sheet(_ entries: [Entry], of month: Month) -> Sheet {
    // A limit counts in its month alone; what leads to it is still work before.
    let limits = entries.filter { $0.occurrence.limit.map { $0.month == month } ?? false }
    let others = entries.filter { $0.occurrence.limit?.month != month && $0.occurrence.kind != .continuous }
    return Sheet(
      limits: limits.stablySorted(by: \.occurrence.end),
      windows: others.stablySorted(by: \.occurrence.first),
      continuous: entries.filter { $0.occurrence.kind == .continuous })
  }

  private static func entries(of item: PublicPlanItem, in plan: PublicPlan) -> [Entry] {
    func entries(_ part: PublicPlanItem, _ path: String) -> [Entry] {
      part.occurrences.map { Entry(plan: plan, item: item, part: part, partPath: path, occurrence: $0) }
        + part.steps.enumerated().flatMap { number, step in
          let name = step.id ?? "\(number + 1)"
          return entries(step, path.isEmpty ? name : "\(path).\(name)")
        }
    }
    return entries(item, "")
  }
}

extension [PlanCalendar.Entry] {
  /// By a day, those of one day in the order that they had.
  fileprivate func stablySorted(by day: (Element) -> Day) -> [Element] {
    enumerated().sorted { (day($0.element), $0.offset) < (day($1.element), $1.offset) }.map(\.element)
  }
}
