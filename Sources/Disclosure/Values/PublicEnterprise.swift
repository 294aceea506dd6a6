public import Register

/// An enterprise that a displayed record names (企业).
public struct PublicEnterprise: Hashable, Sendable {
  /// 统一社会信用代码.
  public let code: CreditCode
  /// Its page.
  public let address: Address
  /// 名称.
  public let name: String
  /// 区域.
  public let region: String?
  /// 行业.
  public let industry: String?
  /// 监管类别.
  public let objectClass: ObjectClass?
  /// 检查记录, newest first, each with its task.
  public let checks: [PublicCheck]
  /// Penalties and other cases that still name it, newest first.
  public let cases: [PublicCaseLine]
}

/// A check of an enterprise (检查记录).
public struct PublicCheck: Hashable, Sendable {
  /// The task's page.
  public let task: NamedLink
  /// The row of its table.
  public let result: PublicResult
}

/// A case in one line (案件条目).
public struct PublicCaseLine: Hashable, Sendable {
  /// Title and page.
  public let link: NamedLink
  /// 类型.
  public let kind: CaseKind
  /// 决定书文号.
  public let decisionNumber: String?
  /// 决定日期.
  public let decided: Day?
  /// 公示日期.
  public let published: Day
  /// The first day on which it is no longer displayed.
  public let displayEnds: Day?
  /// 状态.
  public let status: CaseStatus
}

/// The libraries in figures (一单两库).
public struct RegistrySummary: Hashable, Sendable {
  /// 抽查事项清单.
  public let items: [PublicItem]
  /// Objects in the library on the day.
  public let objects: Int
  /// By 监管类别.
  public let byClass: [Count]
  /// By 区域.
  public let byRegion: [Count]
  /// By 行业.
  public let byIndustry: [Count]
  /// 特殊监管对象, counted only.
  public let special: Int
  /// 执法人员 by unit, counted only.
  public let officers: [Count]
  /// 正面清单 on the day.
  public let positiveList: [PublicListing]
  /// Enterprises that have left the positive list; sole proprietors are left out.
  public let formerlyListed: [PublicListing]
  /// 正面清单版本, oldest first.
  public let positiveListVersions: [PositiveListVersion]

  /// How many of something.
  public struct Count: Hashable, Sendable {
    /// Of what.
    public let name: String
    /// How many.
    public let count: Int
  }
}

/// An entry of the item list (抽查事项).
public struct PublicItem: Hashable, Sendable {
  /// 名称.
  public let name: String
  /// 检查主体.
  public let inspectors: [String]
  /// 检查对象.
  public let object: String?
  /// 依据.
  public let basis: [PublicCitation]
  /// 方式.
  public let method: String?
  /// 检查类型.
  public let checkKind: CheckKind?
  /// 年度频次上限.
  public let frequencyCap: Int?
  /// 标准.
  public let standard: String?
}

/// A free page (栏目页).
public struct PublicPage: Hashable, Sendable {
  /// 编号.
  public let id: String
  /// Its place.
  public let address: Address
  /// 标题.
  public let title: String
  /// 更新日期.
  public let updated: Day?
  /// 摘要.
  public let description: String?
  /// The words.
  public let body: PublicText
}

/// A file that is copied through (静态文件).
public struct PublicFile: Hashable, Sendable {
  /// Where it is on the site.
  public let address: Address
  /// Where it lies below the folder that holds `Content/`.
  public let source: String
}
