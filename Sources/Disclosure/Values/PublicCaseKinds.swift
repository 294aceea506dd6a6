public import Register

/// Why no penalty was imposed (不予处罚).
public struct PublicLenient: Hashable, Sendable {
  /// 理由.
  public let ground: LenientGround
  /// 清单事项.
  public let item: String?
  /// 条件.
  public let conditions: [String]
}

/// A special investigation (专案查办).
public struct PublicInvestigation: Hashable, Sendable {
  /// 事由.
  public let reason: String?
  /// 启动日期.
  public let opened: Day?
  /// 办结日期.
  public let closed: Day?
  /// 结果.
  public let outcome: String?
}

/// A public apology (公开道歉): what stood in the press, what was promised, and that it was kept (dg19-45).
public struct PublicApology: Hashable, Sendable {
  /// 刊登媒体.
  public let medium: String?
  /// 刊登日期.
  public let date: Day?
  /// Whether warning education was passed (警示教育合格).
  public let hasPassed: Bool
  /// 守法承诺.
  public let commitment: String?
  /// 整改情况.
  public let rectified: String?
}

/// An agreement on damage to the environment (损害赔偿).
public struct PublicCompensation: Hashable, Sendable {
  /// 协议日期.
  public let agreed: Day?
  /// 修复状态.
  public let repair: RepairState?
}

/// The place of a typical case (典型案例).
public struct PublicTypical: Hashable, Sendable {
  /// 批次.
  public let batch: String?
  /// 批次名称.
  public let batchName: String?
  /// 序号.
  public let number: Int?
  /// 季度.
  public let quarter: Quarter?
}

/// A batch of typical cases (典型案例批次): 第N批.
public struct PublicBatch: Hashable, Sendable {
  /// Its id, which is its place: `2026-2`.
  public let id: String
  /// 批次名称.
  public let name: String
  /// Those that are displayed, in the order of their numbers.
  public let cases: [PublicBatchCase]
  /// Whether cases of it have left the site.
  public let hasDepartures: Bool

  /// Its page.
  public var address: Address { .batch(id) }
}

/// One typical case of a batch, in a line (典型案例条目).
public struct PublicBatchCase: Hashable, Sendable {
  /// 序号.
  public let number: Int?
  /// Title and page.
  public let link: NamedLink
  /// 办案机关.
  public let authority: String?
  /// 领域.
  public let field: EnvironmentField?
  /// 季度.
  public let quarter: Quarter?
  /// 公示日期.
  public let published: Day
}
