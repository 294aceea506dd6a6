import Diagnostics
import Register

/// `indicators/<id>.yml`: values to reach in a year, and those reached.
enum IndicatorSetContract {
  static let id = Field("id", "编号", .id, example: "water-2026", "the file's name when it is not given", "不填则为文件名")
  static let title = Field("title", "标题", .text, example: "2026年水环境质量指标")
  static let year = Field("year", "年度", .year, required: true, example: "2026")
  static let source = Field("source", "来源", .text, "who set the targets, who measured", "目标由谁下达、数值由谁监测")
  static let visibility = Field(
    "visibility", "公开属性", ValueType<Visibility>.choice("visibility", "公开属性"),
    "`internal` keeps them off the site", "填 `internal` 则不公开")
  static let published = Field("published", "公示日期", .day, "not on the site before", "此日之前不公开")
  static let notes = Field("notes", "说明", .list(.text))
  static let items = Field(
    "items", "指标", .list(.record({ IndicatorContract.schema }, IndicatorContract.read)), required: true)
  static let schema = Schema(
    "indicators", "指标", [id, title, year, source, visibility, published, notes, items])

  static func read(_ record: Record, _ reading: Reading) -> IndicatorSet? {
    let name = reading.file.split(separator: "/").last.map { String($0.dropLast(".yml".count)) } ?? ""
    if record.node(of: id) == nil, !Identifier.isValid(name) || Identifier.isReserved(name) {
      reading.report(.error(.invalidID(name), at: Place(reading.file)))
    }
    let (given, year, items) = (record[id], record[year], record[list: items])
    guard let year, record.node(of: id) == nil || given != nil, record.node(of: Self.items) != nil else { return nil }
    var set = IndicatorSet(
      id: given ?? name, year: year, items: items, origin: Origin(file: reading.file, line: record.node.line))
    set.title = record[title]
    set.source = record[source]
    set.visibility = record[visibility]
    set.published = record[published]
    set.notes = record[list: notes]
    check(items, reading)
    return set
  }

  private static func check(_ items: [Indicator], _ reading: Reading) {
    var lines: [String: Int] = [:]
    for item in items {
      if let first = lines.updateValue(item.line, forKey: item.id) {
        reading.report(
          .error(
            .duplicateID(item.id, kind: Term("indicator", "指标")), at: Place(reading.file, line: item.line, column: 1),
            notes: [.firstGiven(at: Place(reading.file, line: first, column: 1))]))
      }
    }
  }
}

/// One value to reach, as ez24-g1 has them: 断面水质优良率 85.7%, 生态环境满意度 90%以上.
enum IndicatorContract {
  static let id = Field("id", "编号", .id, required: true, example: "national-sections", "unique in the file", "在文件内唯一")
  static let name = Field("name", "名称", .text, required: true, example: "国家考核断面水质优良率")
  static let unit = Field(
    "unit", "计量单位", .text, example: "微克/立方米", "of the values; left out for percentages", "数值的单位，百分比不填")
  static let comparator = Field("op", "比较", ValueType<Comparator>.choice("op", "比较"), required: true)
  static let target = Field(
    "target", "目标值", .amount, example: "85.7%", "needed unless `op` is `none`", "除非比较为“无数值”，否则必填")
  static let values = Field(
    "values", "数值", .list(.record({ IndicatorValueContract.schema }, IndicatorValueContract.read)),
    "known when their periods have ended", "期间结束后才公开")
  static let schema = Schema(
    "an indicator", "指标项",
    [
      id, name, unit, comparator, target, values, TargetContract.hedge, TargetContract.scope, TargetContract.note,
    ])

  static func read(_ record: Record, _ reading: Reading) -> Indicator? {
    let (id, name, comparator, target) = (record[id], record[name], record[comparator], record[target])
    let values = record[list: values]
    guard let id, let name, let comparator else { return nil }
    var item = Indicator(id: id, name: name, comparator: comparator, target: target, line: record.node.line)
    item.unit = record[unit]
    item.hedge = record[TargetContract.hedge]
    item.scope = record[TargetContract.scope]
    item.note = record[TargetContract.note]
    item.values = values
    checkTarget(item, record, reading)
    checkValues(item, record, reading)
    return item
  }

  private static func checkTarget(_ item: Indicator, _ record: Record, _ reading: Reading) {
    guard record.node(of: target) != nil else {
      if item.comparator != .none { reading.report(.missingKey(target.erased.key, in: schema.name), at: record.node) }
      return
    }
    let isRange = if case .range = item.target { true } else { false }
    let isRatio = if case .ratio = item.target { true } else { false }
    guard let given = item.target, isRatio || isRange != (item.comparator == .range) else { return }
    let expected =
      item.comparator == .range
      ? Term("a range (3-12), as `op` says", "区间（3-12），与比较方式一致")
      : Term("one number or percentage, as `op` says", "单个数值或百分比，与比较方式一致")
    reading.report(.error(.wrongValue("\(given)", expected: expected), at: record.place(of: target)))
  }

  /// One value for a period, written like the target: with a per cent sign or without.
  private static func checkValues(_ item: Indicator, _ record: Record, _ reading: Reading) {
    var seen: Set<Period> = []
    let nodes: [Node] =
      switch record.node(of: values)?.content {
      case .sequence(let nodes): nodes
      default: []
      }
    for (index, entry) in item.values.enumerated() {
      let node = nodes.count == item.values.count ? nodes[index] : record.node
      if !seen.insert(entry.period).inserted {
        reading.report(.duplicateID(entry.period.chinese, kind: Term("period", "期间")), at: node)
      }
      guard let target = item.target, !item.accepts(entry.value, beside: target) else { continue }
      let expected = Term("a value of the target's kind (\(target))", "与目标值（\(target)）同类的数值")
      reading.report(.wrongValue("\(entry.value)", expected: expected), at: node)
    }
  }
}

enum IndicatorValueContract {
  static let period = Field("period", "期间", .period, required: true)
  static let value = Field("value", "数值", .amount, required: true, example: "85.7%")
  static let schema = Schema("a value", "指标值", [period, value])

  static func read(_ record: Record, _ reading: Reading) -> IndicatorValue? {
    let (period, value) = (record[period], record[value])
    guard let period, let value else { return nil }
    switch value {
    case .number, .percentage: return IndicatorValue(period: period, value: value)
    case .ratio, .range:
      let expected = Term("one number or percentage", "单个数值或百分比")
      reading.report(.error(.wrongValue("\(value)", expected: expected), at: record.place(of: Self.value)))
      return nil
    }
  }
}

extension Indicator {
  /// Percentages stand beside percentages, or beside numbers whose unit is the per cent sign.
  fileprivate func accepts(_ value: Amount, beside target: Amount) -> Bool {
    if unit == "%" || unit == "％" { return true }
    return switch (value, target) {
    case (.percentage, .percentage), (.number, .number), (.number, .range): true
    default: false
    }
  }
}
