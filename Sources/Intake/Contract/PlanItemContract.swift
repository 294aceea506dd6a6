import Diagnostics
import Register

/// An item of a plan, or a step of one: the same keys at each level.
enum PlanItemContract {
  static let id = Field(
    "id", "编号", .text, example: "\"01\"", "unique in the plan; an item must have one", "在计划中唯一，条目必填")
  static let number = Field("no", "序号", .text, "as printed; may repeat or be missing", "原文序号，可重复或缺失")
  static let title = Field("title", "标题", .text)
  static let text = Field("text", "内容", .text, "longer wording", "较长的文字")
  static let section = Field("section", "部分", .text, "a second level of headings", "上一级标题")
  static let group = Field("group", "分组", .text, "one of the plan’s groups", "计划中的一个分组")
  static let groupBasis = Field(
    "group_from", "分组依据", ValueType<GroupBasis>.choice("group_from", "分组依据"),
    "how the group is known", "分组从何得知")
  static let type = Field("type", "事项类型", ValueType<ItemType>.choice("type", "事项类型"))
  static let kind = Field("kind", "部分类型", ValueType<StepKind>.choice("kind", "部分类型"), "of a step", "步骤的类型")
  static let units = Field(
    "units", "单位", .list(.record({ UnitContract.schema }, UnitContract.read)),
    "who does what", "谁承担什么")
  static let schedule = Field(
    "schedule", "时间安排", .list(.record({ TimeContract.schema }, TimeContract.read)), "when something happens", "何时开展")
  static let due = Field(
    "due", "完成时限", .list(.record({ TimeContract.schema }, TimeContract.read)), "when it must be finished", "何时完成")
  static let nodes = Field("nodes", "考评节点", .list(.quarter), "quarters of assessment", "考评的季度")
  static let steps: Field<[PlanItem]> = Field(
    "steps", "步骤",
    ValueType<[PlanItem]>(shape: .list(.record { schema })) { node, reading in
      ValueType<[PlanItem]>.list(.record({ schema }, readStep)).read(node, reading)
    }, "nested at most twice", "至多两层")
  static let targets = Field(
    "targets", "目标", .list(.record({ TargetContract.schema }, TargetContract.read)),
    "numbers to be reached", "要达到的数量")
  static let population = Field(
    "population", "基数", .record({ PopulationContract.schema }, PopulationContract.read), "the parts must add up",
    "各部分之和应等于总数")
  static let objects = Field("objects", "对象", .list(.text), "what is inspected, without names of firms", "检查对象，不写企业名称")
  static let related = Field("related", "相关", .list(.planReference), "plan/item of other plans", "其他计划的条目")
  static let visibility = Field(
    "visibility", "公开属性", ValueType<Visibility>.choice("visibility", "公开属性"), "as the document says", "按文件载明")
  static let printed = Field(
    "printed", "原文", .cells, "cells kept as they stand: \"/\", \"\" and missing are three states",
    "原样保留的单元格：“/”、空白和缺失是三种状态")
  static let progress = Field(
    "progress", "进展", .list(.record({ ProgressContract.schema }, ProgressContract.read)),
    "newest last; not in a reproduced plan", "按时间顺序；转载计划不得填写")
  static let conflicts = Field(
    "conflicts", "矛盾", .list(.record({ ConflictContract.schema }, ConflictContract.read)),
    "where another document says otherwise", "与其他文件不一致之处")
  static let flags = Field("flags", "存疑", .list(.text), "ids of the plan's flags", "计划中存疑的编号")
  static let notes = Field("notes", "说明", .list(.text))
  static let schema: Schema = Schema(
    "a plan item", "计划条目",
    [
      id, number, title, text, section, group, groupBasis, type, kind, units, schedule, due, nodes, steps, targets,
      population,
      objects, related, visibility, printed, progress, conflicts, flags, notes,
    ])

  static func readItem(_ record: Record, _ reading: Reading) -> PlanItem? {
    if record.node(of: id) == nil { reading.report(.missingKey(id.erased.key, in: schema.name), at: record.node) }
    return readStep(record, reading)
  }

  static func readStep(_ record: Record, _ reading: Reading) -> PlanItem? {
    var item = PlanItem(line: record.node.line)
    item.id = record[id]
    item.number = record[number]
    item.title = record[title]
    item.text = record[text]
    item.section = record[section]
    item.group = record[group]
    item.groupBasis = record[groupBasis]
    item.type = record[type]
    item.kind = record[kind]
    item.units = record[list: units]
    item.schedule = record[list: schedule]
    item.due = record[list: due]
    item.nodes = record[list: nodes]
    item.steps = record[list: steps]
    item.targets = record[list: targets]
    item.population = record[population]
    item.objects = record[list: objects]
    item.related = record[list: related]
    item.visibility = record[visibility]
    item.printed = record[printed] ?? []
    item.progress = record[list: progress]
    item.conflicts = record[list: conflicts]
    item.flags = record[list: flags]
    item.notes = record[list: notes]
    if record.node(of: title) == nil, record.node(of: text) == nil {
      reading.report(.missingKey(title.erased.key, in: schema.name), at: record.node)
    }
    if let node = record.node(of: progress) { ProgressContract.check(&item, at: node, reading) }
    return item
  }
}

enum UnitContract {
  static let unit = Field("unit", "单位", .reference(.authority), required: true)
  static let role = Field("role", "分工", ValueType<UnitRole>.choice("role", "分工"), required: true)
  static let schema: Schema = Schema("a unit", "单位", [unit, role])

  static func read(_ record: Record, _: Reading) -> PlanUnit? {
    let (unit, role) = (record[unit], record[role])
    guard let unit, let role else { return nil }
    return PlanUnit(unit: unit, role: role)
  }
}

enum TargetContract {
  static let what = Field("what", "指标", .text, required: true, example: "重点排污单位年抽查比例")
  static let objectClass = Field("class", "监管类别", ValueType<ObjectClass>.choice("class", "监管类别"))
  static let base = Field("of", "基数", .positive, "what a share is taken of", "比例的基数")
  static let comparator = Field("op", "比较", ValueType<Comparator>.choice("op", "比较"), required: true)
  static let value = Field("value", "目标值", .amount, "needed unless `op` is `none`", "除非比较为“无数值”，否则必填")
  static let unit = Field("unit", "计量单位", .text, "of counting", "计数单位")
  static let per = Field("per", "每", ValueType<Recurrence>.choice("per", "每"), "counted anew in each", "每期重新计数")
  static let period = Field("in", "期间", .period, "in one period alone", "只在该期间内")
  static let each = Field("each", "逐个", .flag, "true over each of `objects`", "对 `objects` 逐个适用")
  static let objects = Field("objects", "对象", .list(.text))
  static let hedge = Field("hedge", "限定", .text, example: "原则上", "a word that weakens it", "放宽要求的用语")
  static let scope = Field("scope", "范围", .text, "for whom it holds", "适用范围")
  static let note = Field("note", "说明", .text)
  static let schema: Schema = Schema(
    "a target", "目标",
    [what, objectClass, base, comparator, value, unit, per, period, each, objects, hedge, scope, note])

  static func read(_ record: Record, _ reading: Reading) -> Target? {
    let (what, comparator, value) = (record[what], record[comparator], record[value])
    guard let what, let comparator else { return nil }
    if comparator != .none, record.node(of: Self.value) == nil {
      reading.report(.missingKey(Self.value.erased.key, in: schema.name), at: record.node)
    }
    return Target(
      what: what, objectClass: record[objectClass], base: record[base], comparator: comparator, value: value,
      unit: record[unit], per: record[per], period: record[period], isEach: record[each] ?? false,
      objects: record[list: objects], hedge: record[hedge], scope: record[scope], note: record[note])
  }
}

enum PopulationContract {
  static let what = Field("what", "内容", .text, required: true)
  static let count = Field("count", "数量", .integer, required: true)
  static let parts = Field("parts", "构成", .list(.record({ PartContract.schema }, PartContract.read)))
  static let schema: Schema = Schema("a population", "基数", [what, count, parts])

  static func read(_ record: Record, _ reading: Reading) -> Population? {
    let (what, count, parts) = (record[what], record[count], record[list: parts])
    guard let what, let count else { return nil }
    let sum = parts.reduce(0) { $0 + $1.count }
    if !parts.isEmpty, sum != count {
      reading.report(.sumDiffers(what: what, declared: count, found: sum), at: record.node)
    }
    return Population(what: what, count: count, parts: parts)
  }

  enum PartContract {
    static let name = Field("name", "名称", .text, required: true)
    static let count = Field("count", "数量", .integer, required: true)
    static let schema = Schema("a part", "构成", [name, count])

    static func read(_ record: Record, _: Reading) -> PopulationPart? {
      guard let name = record[name], let count = record[count] else { return nil }
      return PopulationPart(name: name, count: count)
    }
  }
}

enum ProgressContract {
  static let date = Field("date", "日期", .day, required: true)
  static let text = Field("text", "内容", .text, required: true)
  static let evidence = Field("evidence", "佐证", .list(.evidence), example: "[page:registry]", "what proves it", "证明材料")
  static let done = Field("done", "完成", .flag, "the item is finished", "该条目已完成")
  static let value = Field(
    "value", "完成值", .amount, example: "3", "what a target has come to by the day, counted by the office",
    "到该日为止目标已完成的数值，由本单位统计")
  static let target = Field(
    "target", "目标序号", .positive, "which target of the item, from 1; needed when it has several", "该条目的第几个目标，只有一个的不必填")
  static let schema: Schema = Schema("progress", "进展", [date, text, evidence, done, value, target])

  static func read(_ record: Record, _ reading: Reading) -> Progress? {
    let (date, text, evidence, done) = (record[date], record[text], record[list: evidence], record[done])
    let (value, target) = (record[value], record[target])
    if let value, let node = record.node(of: self.value) {
      switch value {
      case .number, .percentage: break
      case .ratio, .range:
        reading.report(.wrongValue(value.description, expected: Term("a share or a number", "比例或家数")), at: node)
      }
    } else if target != nil, let node = record.node(of: self.target) {
      reading.report(.missingFor(Term("value", "完成值"), when: Term("with `target`", "填写“目标序号”的")), at: node)
    }
    guard let date, let text else { return nil }
    var progress = Progress(date: date, text: text, evidence: evidence, isDone: done ?? false)
    (progress.value, progress.target) = (value, target)
    return progress
  }

  /// Gives each value the target it belongs to: the only one, or the one that is named.
  static func check(_ item: inout PlanItem, at node: Node, _ reading: Reading) {
    let count = item.targets.count
    for index in item.progress.indices where item.progress[index].value != nil {
      let place = item.progress[index].target ?? (count == 1 ? 1 : nil)
      item.progress[index].target = place
      guard let place else {
        let missing = count == 0 ? Term("targets", "目标") : Term("target", "目标序号")
        reading.report(.missingFor(missing, when: Term("for a value of progress", "填写“完成值”的")), at: node)
        continue
      }
      guard place >= 1, place <= count else {
        let expected = Term("the place of one of the item’s targets, from 1", "该条目某个目标的序号，从 1 起")
        reading.report(.wrongValue("\(place)", expected: expected), at: node)
        continue
      }
    }
  }
}

enum ConflictContract {
  static let with = Field(
    "with", "对象", .planReference, required: true, example: "ezhou-2021-projects/05",
    "plan/item", "计划/条目")
  static let field = Field("field", "字段", .text, required: true, example: "due", "the key in question", "不一致的键")
  static let ours = Field("ours", "本处", .text)
  static let theirs = Field("theirs", "对方", .text)
  static let flag = Field("flag", "存疑", .text, "the flag that explains it", "说明该矛盾的存疑编号")
  static let schema: Schema = Schema("a conflict", "矛盾", [with, field, ours, theirs, flag])

  static func read(_ record: Record, _: Reading) -> Conflict? {
    let (with, field) = (record[with], record[field])
    guard let with, let field else { return nil }
    return Conflict(with: with, field: field, ours: record[ours], theirs: record[theirs], flag: record[flag])
  }
}

extension ValueType<String> {
  /// `page:ID`, `task:ID`, `case:ID`, or an address.
  static let evidence = ValueType<String>(
    shape: .text(
      Term("`page:ID`, `task:ID`, `case:ID` or an address", "`page:编号`、`task:编号`、`case:编号` 或网址"), pattern: nil,
      example: "page:registry")
  ) { node, reading in
    let name = Term("`page:ID`, `task:ID`, `case:ID` or an address", "`page:编号`、`task:编号`、`case:编号` 或网址")
    guard let text = node.text(reading, expected: name) else { return nil }
    guard let colon = text.firstIndex(of: ":") else {
      reading.report(.wrongValue(text, expected: name), at: node)
      return nil
    }
    let target = String(text[text.index(after: colon)...])
    switch text[..<colon] {
    case "page": reading.refer(to: .page(target), at: node)
    case "task": reading.refer(to: .task(target), at: node)
    case "case": reading.refer(to: .case(target), at: node)
    case "http", "https": break
    default:
      reading.report(.wrongValue(text, expected: name), at: node)
      return nil
    }
    return text
  }
}
