import Diagnostics
import Register

/// `rectifications/<id>.yml`: a ledger that is cleared item by item.
enum LedgerContract {
  static let id = Field("id", "编号", .id, required: true, example: "outfalls")
  static let title = Field("title", "标题", .text, required: true, example: "示例江入河排污口整治台账")
  static let source = Field("source", "来源", .text, "where its items come from", "条目的来源")
  static let stages = Field(
    "stages", "阶段", .list(.text), required: true, example: "[溯源, 制定方案, 完成整治, 核查]",
    "in their order; the table has one date column for each, named like it", "按先后顺序；表格中每个阶段一列日期，列名即阶段名称")
  static let due = Field(
    "due", "完成时限", .limit, example: "2026-12-31", "when all items must be cleared; rows may have their own",
    "全部销号的时限，表格各行可另写")
  static let declared = Field(
    "declared", "声明条数", .integer, "the count that the document states; a difference is an error", "文件载明的条数，不一致即报错")
  static let targets = Field(
    "targets", "目标", .list(.record({ LedgerTargetContract.schema }, LedgerTargetContract.read)),
    "measured as of the day of the build", "按生成网站之日计算")
  static let visibility = Field(
    "visibility", "公开属性", ValueType<Visibility>.choice("visibility", "公开属性"),
    "`internal` keeps the ledger off the site", "填 `internal` 则不公开")
  static let published = Field("published", "公示日期", .day, "not on the site before", "此日之前不公开")
  static let schema = Schema(
    "a ledger", "整改台账", [id, title, source, stages, due, declared, targets, visibility, published])

  static func read(_ record: Record, _ reading: Reading) -> Ledger? {
    let names = stageNames(record, reading)
    let targets = record[list: targets]
    guard let id = record[id], let title = record[title], record.node(of: stages) != nil else { return nil }
    var ledger = Ledger(
      id: id, title: title, stages: names, origin: Origin(file: reading.file, line: record.node.line))
    ledger.source = record[source]
    ledger.due = record[due]
    ledger.visibility = record[visibility]
    ledger.published = record[published]
    ledger.targets = targets.map { $0.resolved(names, reading) }
    return ledger
  }

  /// The stages that can be columns: each named once, and like no other column.
  private static func stageNames(_ record: Record, _ reading: Reading) -> [String] {
    guard let node = record.node(of: stages) else { return [] }
    let nodes: [Node] = if case .sequence(let nodes) = node.content { nodes } else { [node] }
    var names: [String] = []
    for node in nodes {
      guard let name = ValueType<String>.text.read(node, reading) else { continue }
      if names.contains(name) || LedgerItemContract.schema.slots[name] != nil {
        reading.report(.duplicateKey(name), at: node)
      } else {
        names.append(name)
      }
    }
    return names
  }

  /// What only the ledger and its table together can say: the counts that the document states.
  static func checkCounts(_ ledger: Ledger, _ record: Record, _ reading: Reading) {
    func check(_ key: String, _ declared: Int?, _ place: Place) {
      guard let declared, declared != ledger.items.count else { return }
      reading.report(
        .error(.countDiffers(what: "`\(key)`", declared: declared, found: ledger.items.count), at: place))
    }
    check("declared", record[declared], record.place(of: declared))
    for target in ledger.targets { check("of", target.target.base, record.place(of: targets)) }
  }
}

/// A value that a ledger must reach: the keys of a plan's target that can be measured on it, and which items count.
enum LedgerTargetContract {
  static let stage = Field(
    "stage", "计算阶段", .text, "count the items that have reached this stage; without it, `what` tells",
    "计算达到该阶段的条目；不填则由指标名称判断")
  static let schema = Schema(
    "a ledger target", "台账目标",
    [
      TargetContract.what, TargetContract.comparator, TargetContract.value, TargetContract.base, TargetContract.unit,
      TargetContract.per, TargetContract.period, TargetContract.scope, TargetContract.hedge, TargetContract.note, stage,
    ],
    note: Term(
      "A percentage is a share of all items, a number counts them. What counts: with 销号 or `cleared` in `what`, the "
        + "cleared items; with the name of a stage, those that have reached it; or as `stage` says. `in` is the period by "
        + "whose end it must be reached, `per` counts anew in each; without both, `due` of the ledger is the limit.",
      "百分比按全部条目计算，数值为条目数。指标名称含“销号”的计已销号条目，含阶段名称的计达到该阶段的条目，或者由 `stage` 写明。"
        + "`in` 为期末须达到的期间，`per` 每期重新计数；都不写的以台账的完成时限为准。"))

  /// A target, and what is still to be found out about it when the stages are known.
  struct Draft: Sendable {
    let target: Target
    let stage: String?
    let place: Place

    func resolved(_ stages: [String], _ reading: Reading) -> LedgerTarget {
      let words = stage ?? target.what
      if words.contains("销号") || words.lowercased().contains("cleared") {
        return LedgerTarget(target: target, counted: .cleared)
      }
      if let stage {
        if let index = stages.firstIndex(of: stage) { return LedgerTarget(target: target, counted: .stage(index)) }
        let suggestion = Suggestion.nearest(to: stage, among: stages)
        reading.report(
          .error(.unknownReference(stage, kind: Term("stage", "阶段"), suggestion: suggestion), at: place))
        return LedgerTarget(target: target, counted: .unknown)
      }
      // Of stages whose names hold each other, the longest is meant.
      let named = stages.indices.filter { words.contains(stages[$0]) }
      if let index = named.max(by: { stages[$0].utf8.count < stages[$1].utf8.count }) {
        return LedgerTarget(target: target, counted: .stage(index))
      }
      let reason = Term(
        "it names neither 销号 nor a stage; add `stage`", "指标名称未写明“销号”或阶段，请补充 `stage`")
      reading.report(.warning(.targetNotMeasured(target.what, reason: reason), at: place))
      return LedgerTarget(target: target, counted: .unknown)
    }
  }

  static func read(_ record: Record, _ reading: Reading) -> Draft? {
    let (what, comparator, value) = (
      record[TargetContract.what], record[TargetContract.comparator], record[TargetContract.value]
    )
    let (per, period) = (record[TargetContract.per], record[TargetContract.period])
    guard let what, let comparator else { return nil }
    if let reason = unmeasurable(comparator, value, record),
      record.node(of: TargetContract.value) == nil || value != nil
    {
      reading.report(.targetNotMeasured(what, reason: reason), at: record.node)
    }
    if per != nil, period != nil {
      let reason = Term("`per` and `in` cannot both hold", "`per` 与 `in` 不能同时填写")
      reading.report(.targetNotMeasured(what, reason: reason), at: record.node)
    }
    let target = Target(
      what: what, objectClass: nil, base: record[TargetContract.base], comparator: comparator, value: value,
      unit: record[TargetContract.unit], per: per, period: period, isEach: false, objects: [],
      hedge: record[TargetContract.hedge], scope: record[TargetContract.scope], note: record[TargetContract.note])
    return Draft(target: target, stage: record[stage], place: reading.place(record.node))
  }

  /// Why a ledger cannot be held against it.
  private static func unmeasurable(_ comparator: Comparator, _ value: Amount?, _ record: Record) -> Term? {
    switch (comparator, value) {
    case (.none, _), (_, nil): Term("it has no value", "没有目标值")
    case (.range, .range): nil
    case (.range, _), (_, .range): Term("only `range` goes with two values", "区间目标须写明两个数值，其他比较方式只写一个")
    case (_, .ratio): Term("a ratio counts no items", "比例（1:5）不能用来计算条目")
    default: nil
    }
  }
}

extension ValueType<Day> {
  /// A limit: a day, or a plan's form of it (`{by: date}`, a window); the last day of several.
  static let limit: ValueType<Day> = {
    let text = ValueType<TimeEntry>(shape: ValueType<Day>.day.shape) { node, reading in
      ValueType<Day>.day.read(node, reading).map { day in
        TimeEntry(
          form: .by(day), activity: nil, to: nil, unit: nil, scope: nil, text: nil, thenContinuous: false,
          precision: nil, alternative: [])
      }
    }
    let entries = ValueType<[TimeEntry]>.list(
      .either(.record({ TimeContract.schema }, TimeContract.read), orText: text))
    return ValueType<Day>(shape: entries.shape) { node, reading in
      let days = (entries.read(node, reading) ?? []).compactMap { entry -> Day? in
        switch entry.form {
        case .by(let day): return day
        case .window(let period): return period.last
        default:
          reading.report(.wrongValue("due", expected: Term("a day", "具体日期")), at: node)
          return nil
        }
      }
      return days.max()
    }
  }()
}
