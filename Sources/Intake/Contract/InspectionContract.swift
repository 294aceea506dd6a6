import Diagnostics
import Register

/// `inspections/<year>/<id>.yml`: one 双随机 task.
enum TaskContract {
  static let id = Field("id", "编号", .id, required: true, example: "2026-q2-enterprise")
  static let name = Field("name", "名称", .text, required: true)
  static let plan = Field("plan", "计划", .planReference, "plan and item", "计划和条目")
  static let quarter = Field("quarter", "季度", .quarter)
  static let level = Field("level", "层级", ValueType<AuthorityLevel>.choice("level", "层级"))
  static let checkKind = Field("check_kind", "检查类型", ValueType<CheckKind>.choice("check_kind", "检查类型"))
  static let items = Field(
    "items", "抽查事项", .list(.reference(.item)),
    "entries of registry/items.yml", "registry/items.yml 中的事项")
  static let scope = Field(
    "scope", "抽查范围", ValueType<DrawScope>.choice("scope", "抽查范围"),
    "which objects were drawn from", "从哪些对象中抽取")
  static let pool = Field("pool", "名录库数", .integer, "objects to draw from", "抽取基数")
  static let drawn = Field("drawn", "抽取数", .integer, "objects drawn", "抽取的对象数")
  static let quota = Field(
    "quota", "抽取比例", .list(.record({ QuotaContract.schema }, QuotaContract.read)),
    "how many of each class `gongshi draw` takes", "`gongshi draw` 从各类别抽取多少")
  static let draw = Field("draw", "抽取", .record({ DrawContract.schema }, DrawContract.read))
  static let window = Field(
    "window", "检查时段", .record({ WindowContract.schema }, WindowContract.read),
    "nothing that names a drawn object is shown before its end", "结束之前不公开任何被抽中的对象")
  static let authority = Field("authority", "检查机关", .reference(.authority), required: true)
  static let partners = Field("partners", "联合部门", .list(.reference(.authority)), "joint draws", "联合抽查的部门")
  static let finished = Field("finished", "完成日期", .day, "the day of the last inspection", "最后一次检查之日")
  static let announced = Field(
    "announced", "公告日期", .day,
    "from when on the task has a page without results; with 5 objects or fewer, or all drawn, not before the window has passed",
    "自此日起公开任务概况，不含对象；名录库不超过 5 家或者全部抽中的，检查时段结束后才公开")
  static let published = Field(
    "published", "公示日期", .day,
    "after the window; without it the results are not on the site", "须在检查时段之后；未填写则不公开结果")
  static let previous = Field("previous", "上一任务", .text, "the task whose problems this one re-checks", "本任务复查其问题的任务")
  static let approval = Field(
    "approval", "批准", .record({ ApprovalContract.schema }, ApprovalContract.read), "of a campaign", "专项检查的批准")
  static let review = Field(
    "review", "审核", .record({ ReviewContract.schema }, ReviewContract.read),
    "who signed it off; never published; needed where `require_review` is on", "发布审批，姓名不公开；须经审核（require_review）的必填")
  static let schema = Schema(
    "an inspection task", "抽查任务",
    [
      id, name, plan, quarter, level, checkKind, items, scope, pool, drawn, quota, draw, window, authority, partners,
      finished, announced, published, previous, approval, review,
    ])

  static func read(_ record: Record, _ reading: Reading) -> InspectionTask? {
    let window = record[window]
    if let text = record[previous], let node = record.node(of: previous) { reading.refer(to: .task(text), at: node) }
    let parts = (
      record[list: items], record[plan], record[quarter], record[level], record[checkKind], record[scope], record[pool],
      record[drawn], record[draw], record[list: partners], record[finished], record[published], record[approval]
    )
    let (quotas, review) = (record[list: quota], record[review])
    let announced = record[announced]
    if announced != nil, let node = record.node(of: self.announced) {
      let when = Term("for an announced task", "已公告的任务")
      if parts.8?.date == nil { reading.report(.missingFor(Term("draw.date", "抽取日期"), when: when), at: node) }
      if record.node(of: self.window) == nil {
        reading.report(.missingFor(Term("window", "检查时段"), when: when), at: node)
      }
    }
    guard let id = record[id], let name = record[name], let authority = record[authority] else { return nil }
    var task = InspectionTask(
      id: id, name: name, plan: parts.1, quarter: parts.2, level: parts.3, checkKind: parts.4 ?? .routine,
      items: parts.0,
      scope: parts.5, pool: parts.6, drawn: parts.7, draw: parts.8, windowFrom: window?.from, windowTo: window?.to,
      authority: authority, partners: parts.9, finished: parts.10, published: parts.11, previous: record[previous],
      approval: parts.12, results: [], origin: Origin(file: reading.file, line: record.node.line))
    task.quotas = quotas
    task.review = review
    task.announced = announced
    TaskRules.check(task, record, reading)
    return task
  }
}

enum WindowContract {
  static let from = Field("from", "起", .day, required: true)
  static let to = Field("to", "止", .day, required: true)
  static let schema = Schema("a window", "时段", [from, to])

  static func read(_ record: Record, _ reading: Reading) -> (from: Day, to: Day)? {
    guard let from = record[from], let to = record[to] else { return nil }
    reading.requirePeriod(from: from, to: to, at: record.node)
    return (from, to)
  }
}

enum ApprovalContract {
  static let by = Field("by", "批准机关", .text)
  static let number = Field("number", "文号", .text)
  static let date = Field("date", "批准日期", .day)
  static let published = Field("published", "公布日期", .day)
  static let schema = Schema("an approval", "批准", [by, number, date, published])

  static func read(_ record: Record, _: Reading) -> Approval? {
    Approval(by: record[by], number: record[number], date: record[date], published: record[published])
  }
}

/// `inspections/<year>/<id>.csv`: one row per object and item.
enum ResultContract {
  static let number = Field("no", "序号", .text, required: true, "unique in the table", "在表内唯一")
  static let name = Field("name", "抽查对象", .text, required: true, aliases: ["名称", "企业名称"])
  static let code = Field(
    "code", "统一社会信用代码", .creditCode,
    "its name must be the one in registry/enterprises.csv", "名称须与名录库一致")
  static let region = Field("region", "所属区域", .reference(.region), aliases: ["区域"])
  static let objectClass = Field("class", "监管类别", ValueType<ObjectClass>.choice("class", "监管类别"))
  static let special = Field("special", "特殊监管", .flag, "counted, never shown per firm", "只计数，不对单个企业公开")
  static let industry = Field("industry", "行业", .text)
  static let date = Field("date", "检查日期", .day)
  static let authority = Field("authority", "检查机关", .reference(.authority))
  static let item = Field("item", "抽查事项", .reference(.item))
  static let outcome = Field("result", "检查结果", ValueType<InspectionOutcome>.choice("result", "检查结果"), required: true)
  static let problem = Field("problem", "发现问题", .text)
  static let handling = Field("handling", "处理情况", .text)
  static let followUp = Field("follow_up", "后续处置", .text, "needed when a problem was found", "发现问题的必填")
  static let closed = Field(
    "closed", "完结日期", .day,
    "when the follow-up ended; not before the inspection", "后续处置办结之日，不早于检查日期")
  static let published = Field("published", "公示日期", .day)
  static let monitored = Field("monitored", "同步监测", .flag, "samples were taken at the visit", "检查时同步监测")
  static let recheckOf = Field("recheck_of", "复查", .text, "task/no of the problem that is re-checked", "被复查问题的任务/序号")
  static let schema = Schema(
    "a result", "检查结果",
    [
      number, name, code, region, objectClass, special, industry, date, authority, item, outcome, problem, handling,
      followUp,
      closed, published, monitored, recheckOf,
    ])

  static func read(_ record: Record, _ reading: Reading) -> InspectionResult? {
    if let text = record[recheckOf], let node = record.node(of: recheckOf) {
      let parts = text.split(separator: "/")
      if parts.count == 2 {
        reading.refer(to: .result(task: String(parts[0]), number: String(parts[1])), at: node)
      } else {
        reading.report(.wrongValue(text, expected: Term("task/no", "任务/序号")), at: node)
      }
    }
    let outcome = record[outcome]
    let rest = (
      record[code], record[region], record[objectClass], record[special], record[date], record[authority], record[item],
      record[closed], record[published], record[monitored]
    )
    if let outcome {
      let handled = record[followUp].map { $0 != "无需后续处置" } ?? false
      if outcome.isProblem, !handled, record[followUp] == nil {
        reading.report(
          .missingFor(Term("follow_up", "后续处置"), when: Term("for a problem", "发现问题的")), at: record.node)
      }
    }
    guard let number = record[number], let name = record[name], let outcome else { return nil }
    return InspectionResult(
      number: number, name: name, code: rest.0, region: rest.1, objectClass: rest.2, isSpecial: rest.3 ?? false,
      industry: record[industry], date: rest.4, authority: rest.5, item: rest.6, outcome: outcome,
      problem: record[problem],
      handling: record[handling], followUp: record[followUp], closed: rest.7, published: rest.8, monitored: rest.9,
      recheckOf: record[recheckOf], line: record.node.line)
  }
}

/// `inspections/<year>/<id>-pool.csv`: what a task is drawn from; never published before the window has ended.
enum PoolContract {
  static let number = Field("no", "序号", .text)
  static let name = Field("name", "抽查对象", .text, required: true, aliases: ["名称", "企业名称"])
  static let code = Field("code", "统一社会信用代码", .creditCode)
  static let region = Field("region", "所属区域", .reference(.region), aliases: ["区域"])
  static let objectClass = Field("class", "监管类别", ValueType<ObjectClass>.choice("class", "监管类别"))
  static let schema = Schema("a pool entry", "名录库条目", [number, name, code, region, objectClass])
}

extension ValueType<PlanReference> {
  /// `plan/item`.
  static let planReference = ValueType<PlanReference>(
    shape: .text(Term("plan/item", "计划/条目"), pattern: "^[a-z0-9-]+/.+$", example: "sample-2026-inspections/01")
  ) { node, reading in
    let name = Term("plan/item", "计划/条目")
    guard let text = node.text(reading, expected: name) else { return nil }
    guard let slash = text.firstIndex(of: "/"), slash != text.startIndex, text.index(after: slash) != text.endIndex
    else {
      reading.report(.wrongValue(text, expected: name), at: node)
      return nil
    }
    let reference = PlanReference(plan: String(text[..<slash]), item: String(text[text.index(after: slash)...]))
    reading.refer(to: .plan(reference), at: node)
    return reference
  }
}
