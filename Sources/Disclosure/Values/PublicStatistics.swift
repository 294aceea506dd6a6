public import Register

/// Statistics of enforcement, year by year (执法统计).
public struct PublicStatistics: Hashable, Sendable {
  /// The newest year first.
  public let years: [PublicStatisticsYear]
  /// The five measures and their total by year, the oldest first; only years that have ended and are known.
  public let trend: PublicStatisticTable
  /// Figures of others with their sources, the newest period first (引用数据).
  public let cited: [PublicCitedFigures]
}

/// The statistics of a year.
public struct PublicStatisticsYear: Hashable, Sendable {
  /// 年度.
  public let year: Int
  /// 年度统计页.
  public let address: Address
  /// The months that have begun: the whole year but for the current one.
  public let period: Period
  /// The months that have ended, compared with the year before; `nil` when none has or nothing of the office is known.
  public let comparison: PublicStatisticComparison?
  /// The five measures by month, or by what the file gives where it gives no months; empty when only others have figures.
  public let months: PublicStatisticTable
  /// The five measures by unit, in the order of the registry.
  public let units: PublicStatisticTable
  /// Penalties, fines and decisions not to punish by month.
  public let decisions: PublicStatisticTable
  /// 处罚案件数 by district.
  public let regions: PublicStatisticTable
  /// Figures of others for this year.
  public let cited: [PublicCitedFigures]

  /// Whether there is anything of the office itself.
  public var isOwn: Bool { !months.isEmpty || !decisions.isEmpty }
}

/// Values of some measures, row by row (统计表).
public struct PublicStatisticTable: Hashable, Sendable {
  /// The columns.
  public let measures: [StatisticMeasure]
  /// The rows in order.
  public let rows: [PublicStatisticRow]
  /// The last row: all together.
  public let total: PublicStatisticRow?

  /// Whether nothing of it is known.
  public var isEmpty: Bool { rows.isEmpty && total == nil }
}

/// A row of values (统计行); what is not known is `nil`, which is not zero.
public struct PublicStatisticRow: Hashable, Sendable {
  /// A month, a unit, a district or a year.
  public let name: String
  /// The period of the row; `nil` for units, districts, years and sums.
  public let period: Period?
  /// One for each column.
  public let values: [Decimal?]
}

/// A period beside the same one a year before (同比).
public struct PublicStatisticComparison: Hashable, Sendable {
  /// The last month that has ended (本期).
  public let month: Month
  /// From the begin of the year to the end of that month (累计).
  public let period: Period
  /// One for each measure.
  public let lines: [Line]

  /// One measure.
  public struct Line: Hashable, Sendable {
    /// 指标.
    public let measure: StatisticMeasure
    /// 本月.
    public let month: Decimal?
    /// 累计.
    public let value: Decimal?
    /// 上年同期.
    public let before: Decimal?
    /// 增减, where both are known.
    public let change: YearOnYear?
  }
}

/// Figures of somebody else (引用数据), never those of the sample.
public struct PublicCitedFigures: Hashable, Sendable {
  /// 单位, such as 全国.
  public let unit: String
  /// 期间.
  public let period: Period
  /// 来源.
  public let source: String
  /// One for each measure that is given.
  public let lines: [PublicStatisticComparison.Line]
}
