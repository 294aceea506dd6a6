public import Register

/// The draws of a quarter (季度双随机情况).
public struct PublicQuarter: Hashable, Sendable {
  /// 季度.
  public let quarter: Quarter
  /// Published tasks.
  public let tasks: [PublicTask]
  /// Announced tasks whose results are not published yet: they name nobody.
  public let announced: [AnnouncedTask]
  /// How many tasks are not published yet (未公示任务数).
  public let pending: Int
  /// What was planned, done and published.
  public let totals: InspectionTotals
  /// The sector's quarterly form (双随机季报表).
  public let form: InspectionForm
  /// Commitments of tasks that are not published yet (抽取承诺): they name nobody.
  public let commitments: [DrawProof]
  /// The problems of the quarter before, with what became of them (上季度问题整改情况).
  public let followUps: [PublicFollowUp]
}

/// The draws of a year (年度双随机总结): every total is the sum of its quarters.
public struct PublicInspectionYear: Hashable, Sendable {
  /// 年度.
  public let year: Int
  /// The quarters so far, oldest first.
  public let quarters: [QuarterTotals]
  /// The sums of all of them.
  public let totals: InspectionTotals
  /// By inspection item, in the order of the list of items.
  public let items: [ItemTotals]
  /// The form over the whole year.
  public let form: InspectionForm

  /// One quarter of the year.
  public struct QuarterTotals: Hashable, Sendable {
    /// 季度.
    public let quarter: Quarter
    /// Its sums.
    public let totals: InspectionTotals
  }

  /// One item of the year.
  public struct ItemTotals: Hashable, Sendable {
    /// 抽查事项.
    public let name: String
    /// 检查结果条数.
    public let results: Int
    /// 发现问题条数.
    public let problems: Int
    /// Problems that are closed (已完结).
    public let closed: Int
  }
}

/// What was planned, done and published in a period (任务完成和公开情况).
public struct InspectionTotals: Hashable, Sendable {
  /// 任务数.
  public var tasks = 0
  /// Objects drawn, counted once in each task (抽取家次).
  public var drawn = 0
  /// Of them those with a result, counted once in each task (完成家次).
  public var finished = 0
  /// Of those the ones whose results are published (公开家次).
  public var published = 0
  /// 发现问题条数.
  public var problems = 0
  /// Problems that are closed (已完结).
  public var closed = 0

  /// Adds the figures of another period.
  public static func += (left: inout InspectionTotals, right: InspectionTotals) {
    left.tasks += right.tasks
    left.drawn += right.drawn
    left.finished += right.finished
    left.published += right.published
    left.problems += right.problems
    left.closed += right.closed
  }
}

/// The sector's form of random inspections (污染源双随机抽查情况表), a row for each unit in administrative order.
public struct InspectionForm: Hashable, Sendable {
  /// A unit's row.
  public struct Row: Hashable, Sendable {
    /// 单位.
    public let unit: String
    /// Objects in the unit's district (污染源家数); `nil` for a unit without a district of its own.
    public let sources: ClassCounts?
    /// 执法人员数.
    public let officers: Int
    /// Visits: one object on one day by one unit (监管家次).
    public let visits: ClassCounts
    /// Visits whose results are published (公开数).
    public let published: Int
    /// 发现并查处问题数.
    public let problems: Int
  }

  /// By unit.
  public let rows: [Row]
  /// The whole library, and the sums of the rows.
  public let total: Row
}

/// Objects or visits by class (总数，其中一般、重点、低频、特殊).
public struct ClassCounts: Hashable, Sendable {
  /// 总数.
  public var total = 0
  /// 重点.
  public var key = 0
  /// 一般.
  public var general = 0
  /// 低频.
  public var low = 0
  /// 特殊监管对象, which is a mark across the classes: counted, never shown for one firm.
  public var special = 0

  mutating func add(_ objectClass: ObjectClass?, isSpecial: Bool) {
    total += 1
    switch objectClass {
    case .key: key += 1
    case .general: general += 1
    case .low: low += 1
    case nil: break
    }
    if isSpecial { special += 1 }
  }

  mutating func add(_ other: ClassCounts) {
    total += other.total
    key += other.key
    general += other.general
    low += other.low
    special += other.special
  }
}

/// A problem of the quarter before and what became of it (问题整改和复查).
public struct PublicFollowUp: Hashable, Sendable {
  /// A later check of the same object for this problem (复查).
  public struct Recheck: Hashable, Sendable {
    /// The task in which it was done.
    public let task: NamedLink
    /// 复查日期.
    public let date: Day?
    /// 复查结果.
    public let outcome: InspectionOutcome
  }

  /// 抽查对象.
  public let object: NamedLink
  /// 发现问题的任务.
  public let task: NamedLink
  /// 发现问题.
  public let problem: String?
  /// 后续处置.
  public let followUp: String?
  /// 完结日期.
  public let closed: Day?
  /// 复查, in the order of their days.
  public let rechecks: [Recheck]
}

/// What a ratio of the office's own plan asks and what has been reached (抽查比例进度).
public struct Coverage: Hashable, Sendable {
  /// One period, or a year up to the end of a quarter.
  public struct Step: Hashable, Sendable {
    /// 第三季度; for a yearly ratio 至第三季度末.
    public let name: String
    /// How many distinct objects reach the ratio by then; rounded up.
    public let required: Int
    /// Distinct objects checked by then.
    public let checked: Int
  }

  /// One inspecting unit; an object that several units checked counts for each (检查单位).
  public struct Inspector: Hashable, Sendable {
    /// 单位.
    public let name: String
    /// Distinct objects of the class that the unit checked in the year.
    public let checked: Int
    /// Of them those of the unit's own district; `nil` for a unit without one.
    public let checkedOwn: Int?
    /// Objects of the class in that district.
    public let listed: Int?
  }

  /// One district.
  public struct Unit: Hashable, Sendable {
    /// 区域.
    public let name: String
    /// Objects of the class.
    public let listed: Int
    /// Of them checked in the year.
    public let checked: Int
  }

  /// 指标, as the plan names it.
  public let what: String
  /// 监管类别.
  public let objectClass: ObjectClass
  /// 年, 季度 or 月: how often the ratio is asked.
  public let per: Recurrence
  /// Objects of the class in the library on the day.
  public let listed: Int
  /// Distinct objects checked in published results of the current period.
  public let checked: Int
  /// How many distinct objects reach the ratio at the end of the period; rounded up.
  public let required: Int
  /// How many should be reached by now: for a yearly ratio the share of the quarters that have ended.
  public let requiredByNow: Int
  /// 目标值.
  public let target: String
  /// The periods of the year so far.
  public let steps: [Step]
  /// By district.
  public let units: [Unit]
  /// By inspecting unit, in administrative order.
  public let inspectors: [Inspector]
  /// The plan item that asks it.
  public let plan: NamedLink

  /// How many are still to be checked in the period (差额).
  public var gap: Int { max(0, required - checked) }
}
