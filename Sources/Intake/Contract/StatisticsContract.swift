import Diagnostics
import Register

/// `statistics/<year>.csv`: figures of earlier years and of others, one a row.
enum StatisticsContract {
  static let period = Field(
    "period", "期间", .period, required: true, example: "2025-01..2025-11",
    "within the file's year; months, quarters and whole years", "属于文件名的年份；月、季度、全年，或起止月份")
  static let unit = Field(
    "unit", "单位", .text, required: true, aliases: ["统计单位"], example: "东城分局",
    "an authority or a district of the registry, or another name such as 全国", "机构库中的机构、区域，或其他名称（如 全国）")
  static let measure = Field(
    "measure", "指标", ValueType<StatisticMeasure>.choice("measure", "指标"), required: true, aliases: ["统计指标"])
  static let value = Field(
    "value", "数值", .statistic, required: true, example: "199",
    "a whole number; `fines` in yuan, with two decimals at most", "整数；罚款金额以元为单位，至多两位小数")
  static let source = Field(
    "source", "来源", .text, aliases: ["数据来源"], "needed for figures of others than the office's own units",
    "不是本机关及所属单位的数值必须写明")
  static let schema = Schema(
    "a figure", "统计数值", [period, unit, measure, value, source],
    note: Term(
      "A figure here takes the place of what would be counted from cases. It is known when its period has ended. The five measures equal their total, and the listed units the office, where all are given.",
      "此处的数值代替由案件汇总的数值，期间结束后才公开。五类案件与合计、列入统计的各单位与本机关同时填写时必须相等。"))

  /// A figure; `own` are the ids of the office and its units.
  static func read(_ record: Record, _ reading: Reading, own: Set<String>, office: String?) -> StatisticFigure? {
    let (period, name, measure, value) = (record[period], record[unit], record[measure], record[value])
    let source = record[source]
    guard let period, let name, let measure, let value else { return nil }
    guard let unit = resolve(name, record, reading, office) else { return nil }
    if !measure.isMoney, value.scale > 0 {
      let expected = Term("a whole number", "整数")
      reading.report(.error(.wrongValue("\(value)", expected: expected), at: record.place(of: Self.value)))
    }
    if source == nil, !isOwn(unit, own) {
      let condition = Term("for a figure of others (\(name))", "不属于本机关的数值（\(name)）")
      reading.report(.error(.missingFor(Self.source.erased.key, when: condition), at: record.place(of: Self.unit)))
    }
    return StatisticFigure(
      period: period, unit: unit, measure: measure, value: value, source: source,
      origin: Origin(file: reading.file, line: record.node.line))
  }

  /// First an authority, then a district, then a name of somebody else.
  private static func resolve(_ name: String, _ record: Record, _ reading: Reading, _ office: String?) -> StatisticUnit?
  {
    let names = reading.context.names
    let authorities = names.authority(name, scope: reading.scope)
    if authorities.count == 1 { return authorities[0].id == office ? .office : .authority(authorities[0].id) }
    let regions = names.regions[Names.folded(name)] ?? []
    let found = authorities.isEmpty ? regions : authorities
    if found.count > 1 {
      reading.report(
        .error(
          .ambiguousReference(name, kind: Term("unit", "单位")), at: record.place(of: unit),
          notes: found.map { .candidate($0.id, at: $0.place) }))
      return nil
    }
    return found.first.map { .region($0.id) } ?? .named(name)
  }

  private static func isOwn(_ unit: StatisticUnit, _ own: Set<String>) -> Bool {
    switch unit {
    case .office, .region: true
    case .authority(let id): own.contains(id)
    case .named: false
    }
  }
}

extension ValueType<Decimal> {
  /// A figure that is counted or paid: not negative, two decimals at most.
  fileprivate static let statistic = ValueType.scalar(
    "a number without sign, with two decimals at most", "数值（非负，至多两位小数）", pattern: "^[0-9]{1,12}(\\.[0-9]{1,2})?$",
    example: "15454"
  ) { text in Decimal(text).flatMap { $0.digits >= 0 && $0.scale <= 2 && !text.hasPrefix("-") ? $0 : nil } }
}

/// What the figures of a year must be to each other.
enum StatisticsChecks {
  private struct Key: Hashable {
    let first: Day
    let last: Day
    let unit: StatisticUnit
    let measure: StatisticMeasure
  }

  /// Whole months of the file's year, each figure once, the five measures equal to their total, and the units to the office.
  ///
  /// - Parameter units: the units that tables list, without the office itself.
  static func check(_ rows: [(figure: StatisticFigure, place: Place)], year: Int, units: [String]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var known: [Key: (figure: StatisticFigure, place: Place)] = [:]
    for (figure, place) in rows {
      let period = figure.period
      if period.first.year != year || period.last.year != year || !period.isOfMonths {
        let expected = Term("a period of whole months of \(year)", "\(year)年内的整月期间")
        diagnostics.append(.error(.wrongValue("\(period.chinese)", expected: expected), at: place))
      }
      let key = Key(first: period.first, last: period.last, unit: figure.unit, measure: figure.measure)
      if let first = known[key] {
        let name = "\(period.chinese) \(figure.measure.chinese)"
        diagnostics.append(
          .error(
            .duplicateID(name, kind: Term("figure", "统计数值")), at: place, notes: [.firstGiven(at: first.place)]))
      } else {
        known[key] = (figure, place)
      }
    }
    return diagnostics + differences(rows, known) + unitDifferences(rows, known, units)
  }

  /// A figure of the office whose units are all given must be their sum, and can never be less than those that are.
  private static func unitDifferences(
    _ rows: [(figure: StatisticFigure, place: Place)], _ known: [Key: (figure: StatisticFigure, place: Place)],
    _ units: [String]
  ) -> [Diagnostic] {
    rows.compactMap { figure, place in
      guard figure.unit == .office, !units.isEmpty else { return nil }
      let period = figure.period
      let parts = units.compactMap {
        known[Key(first: period.first, last: period.last, unit: .authority($0), measure: figure.measure)]?.figure.value
      }
      let sum = parts.reduce(Decimal(0), +)
      let isShort = parts.count == units.count && figure.value.exceeds(sum)
      guard sum.exceeds(figure.value) || isShort else { return nil }
      return differs("各单位\(period.chinese)\(figure.measure.chinese)", declared: figure.value, found: sum, at: place)
    }
  }

  private static func differences(
    _ rows: [(figure: StatisticFigure, place: Place)], _ known: [Key: (figure: StatisticFigure, place: Place)]
  ) -> [Diagnostic] {
    var diagnostics = shorter(rows.map(\.figure), rows)
    for (figure, place) in rows where figure.measure == .total {
      let period = figure.period
      let parts = StatisticMeasure.five.compactMap {
        known[Key(first: period.first, last: period.last, unit: figure.unit, measure: $0)]?.figure.value
      }
      let sum = parts.reduce(Decimal(0), +)
      guard parts.count == StatisticMeasure.five.count, sum.digits != figure.value.digits else { continue }
      diagnostics.append(
        .error(
          .sumDiffers(what: "\(period.chinese)合计", declared: figure.value.digits, found: sum.digits), at: place))
    }
    return diagnostics
  }

  /// A figure of a longer period whose months or quarters are all given must be their sum.
  private static func shorter(
    _ figures: [StatisticFigure], _ rows: [(figure: StatisticFigure, place: Place)]
  ) -> [Diagnostic] {
    struct Series: Hashable {
      let unit: StatisticUnit
      let measure: StatisticMeasure
    }
    let series = Dictionary(grouping: figures) { Series(unit: $0.unit, measure: $0.measure) }
    return rows.compactMap { figure, place in
      let (first, last) = (figure.period.first, figure.period.last)
      let parts = (series[Series(unit: figure.unit, measure: figure.measure)] ?? []).filter {
        $0.period.first >= first && $0.period.last <= last && ($0.period.first, $0.period.last) != (first, last)
      }
      var (next, sum) = (first, Decimal(0))
      while next <= last,
        let part = parts.filter({ $0.period.first == next }).max(by: { $0.period.last < $1.period.last })
      {
        sum = sum + part.value
        next = part.period.last.advanced(by: 1)
      }
      guard next > last, sum.exceeds(figure.value) || figure.value.exceeds(sum) else { return nil }
      return differs("\(figure.period.chinese)\(figure.measure.chinese)", declared: figure.value, found: sum, at: place)
    }
  }

  /// The words have whole numbers: money with decimals is told in fen.
  private static func differs(_ what: String, declared: Decimal, found: Decimal, at place: Place) -> Diagnostic {
    let isMoney = max(found.scale, declared.scale) > 0
    let least = isMoney ? 2 : 0
    return .error(
      .sumDiffers(
        what: what + (isMoney ? "（分）" : ""), declared: declared.digits(scale: least), found: found.digits(scale: least)),
      at: place)
  }
}

extension Decimal {
  /// Its digits with so many decimals, no fewer than it has.
  fileprivate func digits(scale: Int) -> Int {
    (self.scale..<max(scale, self.scale)).reduce(digits) { value, _ in value * 10 }
  }
}

extension Period {
  /// Whether it begins with the first day of a month and ends with the last of one.
  fileprivate var isOfMonths: Bool { first == first.month.first && last == last.month.last }
}
