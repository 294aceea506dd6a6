/// The kind of a plan (计划类型).
public enum PlanKind: String, FixedValue {
  case inspections, projects, breakdown, calendar, points, implementation

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .inspections: "现场执法检查计划"
    case .projects: "重点项目清单"
    case .breakdown: "工作任务分解表"
    case .calendar: "执法计划清单"
    case .points: "工作要点"
    case .implementation: "实施方案"
    }
  }
}

/// How it is known to which group an item belongs (分组依据).
public enum GroupBasis: String, FixedValue {
  case printed, inherited, inferred, none

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .printed: "原表载明"
    case .inherited: "承上行"
    case .inferred: "推定"
    case .none: "未载明"
    }
  }
}

/// The type of an item (事项类型).
public enum ItemType: String, FixedValue {
  case innovation, routine

  /// The Chinese name (中文名).
  public var chinese: String { self == .innovation ? "创新举措" : "常规深化举措" }
}

/// What a part of an item is (部分类型).
public enum StepKind: String, FixedValue {
  case step, requirement, measure, clause

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .step: "步骤"
    case .requirement: "工作要求"
    case .measure: "细化措施"
    case .clause: "责任条款"
    }
  }
}

/// What a unit does in an item (分工).
public enum UnitRole: String, FixedValue {
  case lead, cooperate, coordinate, implement, handle, assist, responsible, execute, with

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .lead: "牵头"
    case .cooperate: "配合"
    case .coordinate: "统筹调度"
    case .implement: "组织落实"
    case .handle: "办理"
    case .assist: "配合落实"
    case .responsible: "责任单位"
    case .execute: "实施单位"
    case .with: "会同"
    }
  }
}

/// What happens at a time (事由).
public enum Activity: String, FixedValue {
  case work, dispatch, plan, check, publish, report

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .work: "开展"
    case .dispatch: "调度"
    case .plan: "制定方案"
    case .check: "检查"
    case .publish: "公开"
    case .report: "报送"
    }
  }
}

/// How exactly a day was given (精度).
public enum Precision: String, FixedValue {
  case day, month, quarter, year, vague

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .day: "日"
    case .month: "月"
    case .quarter: "季度"
    case .year: "年"
    case .vague: "不明确"
    }
  }
}

/// Whether a document says that something is public (公开属性).
public enum Visibility: String, FixedValue {
  case `public`, `internal`, unspecified

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .public: "公开"
    case .internal: "内部"
    case .unspecified: "未载明"
    }
  }
}

/// The unit in which something recurs (周期).
public enum Recurrence: String, FixedValue {
  case day, week, month, quarter, halfyear, year

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .day: "日"
    case .week: "周"
    case .month: "月"
    case .quarter: "季度"
    case .halfyear: "半年"
    case .year: "年"
    }
  }
}

/// Words of a plan that give no day (未定时限).
public enum OpenTime: String, FixedValue {
  case promptly, asAppropriate = "as-appropriate", periodically, realTime = "real-time", onSchedule = "on-schedule"
  case asRequired = "as-required", unstated

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .promptly: "及时"
    case .asAppropriate: "适时"
    case .periodically: "定期"
    case .realTime: "实时"
    case .onSchedule: "按期"
    case .asRequired: "依要求"
    case .unstated: "未载明"
    }
  }
}

/// How a target compares (比较方式).
public enum Comparator: String, FixedValue {
  case equal = "="
  case atLeast = ">="
  case atMost = "<="
  case moreThan = ">"
  case somewhatMore = "~>"
  case range
  case none

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .equal: "等于"
    case .atLeast: "不少于"
    case .atMost: "不超过"
    case .moreThan: "多于"
    case .somewhatMore: "余"
    case .range: "区间"
    case .none: "无数值"
    }
  }
}

/// The state of an item of the office's own plan as of a day (进展状态).
public enum PlanState: String, FixedValue {
  case notDue = "not-due"
  case ongoing, done, continuous, overdue

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .notDue: "未到期"
    case .ongoing: "进行中"
    case .done: "已完成"
    case .continuous: "持续"
    case .overdue: "逾期"
    }
  }
}
