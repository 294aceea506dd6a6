public import Register

/// A plan as it may be shown (计划公示).
public struct PublicPlan: Hashable, Sendable {
  /// 编号.
  public let id: String
  /// Its page.
  public let address: Address
  /// 标题.
  public let title: String
  /// 年度.
  public let year: Int
  /// 类型.
  public let kind: PlanKind
  /// 制定机关.
  public let authority: String
  /// Another office's document: 转载 非本站制发.
  public let isReproduced: Bool
  /// 文件信息.
  public let document: PublicDocument?
  /// Where a reproduced plan comes from, and what was left out.
  public let source: String?
  /// The names of the units in the plan, in administrative order (责任单位).
  public let unitOrder: [String]
  /// 分组 with declared and actual counts.
  public let groups: [PublicGroup]
  /// 存疑.
  public let flags: [PublicFlag]
  /// 说明.
  public let notes: [String]
  /// 条目.
  public let items: [PublicPlanItem]
  /// 索引号, once it is recorded; the document may have one of its own.
  public internal(set) var index: String?
  /// 更正日期.
  public internal(set) var corrected: Day?
}

/// The document block of a plan (文件信息).
public struct PublicDocument: Hashable, Sendable {
  /// 名称.
  public let name: String?
  /// 文号.
  public let number: String?
  /// 发布机构.
  public let issuer: String?
  /// 成文日期.
  public let issued: Day?
  /// 发布日期.
  public let published: Day?
  /// 索引号.
  public let index: String?
  /// 效力状态.
  public let status: String?
}

/// A group of items (分组).
public struct PublicGroup: Hashable, Sendable {
  /// 名称.
  public let name: String
  /// The count that the document declares.
  public let declared: Int?
  /// How many items are in it.
  public let count: Int
}

/// A flag of a document (存疑).
public struct PublicFlag: Hashable, Sendable {
  /// 编号.
  public let id: String
  /// 内容.
  public let text: String
}

/// An item of a plan, or a step of one (条目、步骤).
public struct PublicPlanItem: Hashable, Sendable {
  /// 编号; a step may have none.
  public let id: String?
  /// Its page, for an item; its place on the item's page, for a step with an id.
  public let address: Address?
  /// 序号 as printed.
  public let number: String?
  /// 标题.
  public let title: String?
  /// 内容.
  public let text: String?
  /// 部分.
  public let section: String?
  /// 分组.
  public let group: String?
  /// 分组依据.
  public let groupBasis: GroupBasis?
  /// 事项类型.
  public let type: ItemType?
  /// 步骤类型.
  public let kind: StepKind?
  /// 责任单位.
  public let units: [PublicUnit]
  /// 时间安排.
  public let schedule: [PublicTime]
  /// 完成时限.
  public let due: [PublicTime]
  /// 考评节点.
  public let nodes: [Quarter]
  /// 日程: the dated times that follow from both.
  public let occurrences: [PublicOccurrence]
  /// 步骤.
  public let steps: [PublicPlanItem]
  /// 目标.
  public let targets: [PublicTarget]
  /// 基数.
  public let population: String?
  /// 对象.
  public let objects: [String]
  /// 相关条目.
  public let related: [NamedLink]
  /// 公开属性, as the document says.
  public let visibility: Visibility?
  /// 原文单元格.
  public let printed: [PublicCell]
  /// 进展, oldest first, as far as it is known on the day.
  public let progress: [PublicProgress]
  /// 矛盾.
  public let conflicts: [PublicConflict]
  /// 存疑编号.
  public let flags: [String]
  /// 说明.
  public let notes: [String]
  /// 进展状态 of the item or step; `nil` for reproduced plans and where there is none.
  public let state: PlanState?

  /// The title, or the beginning of the text.
  public var heading: String { title ?? text ?? number ?? id ?? "" }
}

/// A unit with its role (责任单位).
public struct PublicUnit: Hashable, Sendable {
  /// 名称.
  public let name: String
  /// 分工.
  public let role: UnitRole
}

/// A time in words, with the days of the year that it takes (时间).
public struct PublicTime: Hashable, Sendable {
  /// In words: `2026年4月底前`, `每季度，最后一个月20日前`.
  public let words: String
  /// The stretches of the plan's year that a chart shows.
  public let spans: [PublicSpan]
}

/// A stretch of days on a chart.
public struct PublicSpan: Hashable, Sendable {
  /// What kind of mark it is.
  public enum Kind: Hashable, Sendable {
    /// Something goes on.
    case work
    /// A limit.
    case limit
  }

  /// 起.
  public let from: Day
  /// 止.
  public let to: Day
  /// A bar or a mark.
  public let kind: Kind
}

/// A target in words (目标).
public struct PublicTarget: Hashable, Sendable {
  /// 指标.
  public let what: String
  /// `≥ 80%`.
  public let value: String
  /// 基数、周期、范围等.
  public let details: [String]
  /// 完成值; `nil` where the office has given none.
  public internal(set) var reached: Reached?

  /// What a target had come to on a day, as the office counted it; whether that is enough is left to the reader.
  public struct Reached: Hashable, Sendable {
    /// `3期`.
    public let value: String
    /// The day of the newest count.
    public let date: Day
  }
}

/// A cell as printed (原文).
public struct PublicCell: Hashable, Sendable {
  /// 列名.
  public let column: String
  /// 内容; may be empty.
  public let text: String
}

/// What has been done (进展).
public struct PublicProgress: Hashable, Sendable {
  /// 日期.
  public let date: Day
  /// 内容.
  public let text: String
  /// 佐证 that may be shown.
  public let evidence: [NamedLink]
  /// Whether the item was finished by it.
  public let isDone: Bool
}

/// A contradiction between two tables (矛盾).
public struct PublicConflict: Hashable, Sendable {
  /// The other item.
  public let with: NamedLink
  /// 字段.
  public let field: String
  /// 本处.
  public let ours: String?
  /// 对方.
  public let theirs: String?
  /// 存疑编号.
  public let flag: String?
}
