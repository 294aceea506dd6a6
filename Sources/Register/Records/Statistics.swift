/// What a figure of enforcement counts (统计指标); the five measures are those of the ministry's monthly notices (生态环境部 通报).
public enum StatisticMeasure: String, FixedValue {
  case dailyFine = "daily-fine", seize, production, detention, crime, total
  case penalties, fines, lenient, inspections

  /// The five measures that add up to ``total`` (五类案件: 四个配套办法 and transfers for suspected crime).
  public static let five: [StatisticMeasure] = [.dailyFine, .seize, .production, .detention, .crime]

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .dailyFine: "按日连续处罚"
    case .seize: "查封扣押"
    case .production: "限产停产"
    case .detention: "移送行政拘留"
    case .crime: "移送涉嫌污染犯罪"
    case .total: "合计"
    case .penalties: "处罚案件数"
    case .fines: "罚款金额"
    case .lenient: "不予处罚案件数"
    case .inspections: "检查家次"
    }
  }

  /// Other Chinese names that files may use.
  public var aliases: [String] {
    switch self {
    case .dailyFine: ["按日计罚", "按日连续处罚案件"]
    case .seize: ["查封、扣押", "查封扣押案件"]
    case .production: ["限制生产、停产整治", "限产、停产", "限产停产案件"]
    case .detention: ["移送拘留", "移送行政拘留案件"]
    case .crime: ["移送涉嫌犯罪", "移送涉嫌环境污染犯罪", "涉嫌污染犯罪移送"]
    case .total: ["五类案件合计"]
    case .penalties: ["行政处罚案件数"]
    case .fines, .lenient, .inspections: []
    }
  }

  /// What its values are counted in (计量单位).
  public var unit: String {
    switch self {
    case .fines: "元"
    case .inspections: "家次"
    default: "件"
    }
  }

  /// Whether its values are money; all others are whole numbers.
  public var isMoney: Bool { self == .fines }
}

/// For whom a figure holds (统计单位).
package enum StatisticUnit: Hashable, Sendable {
  /// The office as a whole, its site's publisher (全局).
  case office
  /// An authority of the registry, by its id.
  case authority(String)
  /// A district, by its id.
  case region(String)
  /// Somebody outside of the registry, such as 全国.
  case named(String)
}

/// One figure of `statistics/<year>.csv` (统计数值): of an earlier year, or of others.
package struct StatisticFigure: Hashable, Sendable {
  package var period: Period
  package var unit: StatisticUnit
  package var measure: StatisticMeasure
  package var value: Decimal
  /// Where it comes from; needed where it is not the office's own.
  package var source: String?
  package var origin: Origin

  package init(
    period: Period, unit: StatisticUnit, measure: StatisticMeasure, value: Decimal, source: String?, origin: Origin
  ) {
    self.period = period
    self.unit = unit
    self.measure = measure
    self.value = value
    self.source = source
    self.origin = origin
  }
}
