import Diagnostics
import Register

/// `plans/<id>.yml`: a plan.
enum PlanContract {
  static let id = Field("id", "编号", .id, required: true, example: "sample-2026-inspections")
  static let title = Field("title", "标题", .text, required: true, example: "2026年度现场执法检查计划")
  static let year = Field("year", "年度", .year, required: true, example: "2026")
  static let kind = Field(
    "kind", "类型", ValueType<PlanKind>.choice("kind", "类型"), required: true,
    "the kind of document; decides how the page is laid out", "文件种类，决定页面版式")
  static let authority = Field(
    "authority", "机关", .reference(.authority), required: true,
    "whose plan it is; unit names are looked up among its own", "制定机关；单位名称先在其所属单位中查找")
  static let reproduced = Field(
    "reproduced", "转载", .flag, "another office's document: no state, no progress, no duty", "其他机关的文件，不显示进展")
  static let document = Field(
    "document", "文件", .record({ DocumentContract.schema }, DocumentContract.read),
    "the document that holds the plan", "载有计划的文件")
  static let source = Field(
    "source", "来源", .text, "of a reproduced plan: where it comes from and what was left out", "转载计划的来源和省略说明")
  static let declared = Field("declared", "声明条数", .integer, "the count that the document states", "文件载明的条数")
  static let groups = Field(
    "groups", "分组", .list(.record({ GroupContract.schema }, GroupContract.read)),
    "headings under which the items stand", "条目所属的分组标题")
  static let flags = Field(
    "flags", "存疑", .list(.record({ FlagContract.schema }, FlagContract.read)),
    "what is contradictory, unclear or irregular", "文件中的矛盾、不明和不规范之处")
  static let notes = Field("notes", "说明", .list(.text))
  static let items = Field(
    "items", "条目", .list(.record({ PlanItemContract.schema }, PlanItemContract.readItem)), required: true)
  static let schema = Schema(
    "a plan", "计划",
    [id, title, year, kind, authority, reproduced, document, source, declared, groups, flags, notes, items])

  static func read(_ record: Record, _ reading: Reading) -> Plan? {
    // The authority first: the names of units are looked up among its own.
    let authority = record[authority]
    reading.scope = authority ?? reading.scope
    let (id, title, year, kind) = (record[id], record[title], record[year], record[kind])
    let isReproduced = record[reproduced] ?? false
    let (document, source, declared) = (record[document], record[source], record[declared])
    let (groups, flags, notes) = (record[list: groups], record[list: flags], record[list: notes])
    let items = record[list: items]
    // Those that are written count, also where one has an error.
    if let declared, case .sequence(let written) = record.node(of: Self.items)?.content, declared != written.count {
      reading.report(
        .error(
          .countDiffers(what: "`declared`", declared: declared, found: written.count),
          at: record.place(of: Self.declared)))
    }
    guard let id, let title, let year, let kind, let authority else { return nil }
    return Plan(
      id: id, title: title, year: year, kind: kind, authority: authority, isReproduced: isReproduced,
      document: document,
      source: source, declared: declared, groups: groups, flags: flags, notes: notes, items: items,
      origin: Origin(file: reading.file, line: record.node.line))
  }
}

enum DocumentContract {
  static let name = Field("name", "名称", .text)
  static let number = Field("number", "文号", .text, example: "示例环办〔2026〕3号")
  static let issuer = Field("issuer", "发布机构", .text)
  static let issued = Field("issued", "成文日期", .day, "the date under the document", "文末落款日期")
  static let published = Field("published", "发布日期", .day)
  static let index = Field("index", "索引号", .text, "left out when it has none", "没有的不填")
  static let status = Field("status", "效力状态", .text, example: "有效")
  static let schema = Schema("a document", "文件", [name, number, issuer, issued, published, index, status])

  static func read(_ record: Record, _: Reading) -> PlanDocument? {
    PlanDocument(
      name: record[name], number: record[number], issuer: record[issuer], issued: record[issued],
      published: record[published], index: record[index], status: record[status])
  }
}

enum GroupContract {
  static let name = Field("name", "名称", .text, required: true)
  static let declared = Field(
    "declared", "声明条数", .integer, "a difference is a public note, not an error", "与实有条数不一致时公开注明")
  static let schema = Schema("a group", "分组", [name, declared])

  static func read(_ record: Record, _: Reading) -> PlanGroup? {
    record[name].map { PlanGroup(name: $0, declared: record[declared]) }
  }
}

enum FlagContract {
  static let id = Field(
    "id", "编号", .text, required: true, example: "F12",
    "items name it in `flags`", "条目在 `flags` 中引用")
  static let text = Field("text", "内容", .text, required: true)
  static let schema = Schema("a flag", "存疑", [id, text])

  static func read(_ record: Record, _: Reading) -> PlanFlag? {
    guard let id = record[id], let text = record[text] else { return nil }
    return PlanFlag(id: id, text: text)
  }
}
