import Diagnostics
import Register
import Testing

@testable import Intake

/// `cases/<year>.csv`: a row equals the front matter of a case.
@Suite struct `A table of cases` {
  private static let names: Names = {
    var names = Names()
    let bureau = Authority(
      id: "bureau", name: "示例市生态环境局", short: "市局", aliases: [], parent: nil, level: nil, region: nil, code: nil,
      isRanked: true, reviewBy: [], court: nil, isCollective: false, members: [], isExternal: false)
    names.add([(authority: bureau, place: Place("a.yml"))])
    names.add([(region: Region(id: "sl-east", name: "东城区", aliases: []), place: Place("r.yml"))])
    let law = Law(
      id: "water", title: "中华人民共和国水污染防治法（示例）", short: "水污染防治法", aliases: [], inForce: nil, repealed: nil,
      replacedBy: nil)
    names.add([(law: law, place: Place("l.yml"))])
    return names
  }()

  /// The case of the first row, without its place, with what was found wrong.
  private func row(_ header: [String], _ cells: [String]) throws -> (value: Case?, diagnostics: [Diagnostic]) {
    func line(_ cells: [String]) -> String {
      cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\n"
    }
    let reading = Reading(file: "Content/cases/2026.csv", names: Self.names)
    let text = try source(line(header) + line(cells), "Content/cases/2026.csv")
    guard let table = CaseTable(text, year: 2026, reading) else { return (nil, reading.diagnostics) }
    reading.attachmentFolder = table.folder(0)
    let item = table.node(0, reading).flatMap { Record($0, schema: CaseContract.schema, reading: reading) }
      .flatMap { CaseContract.read($0, reading, year: 2026) }
    return (item.map(Self.placeless), reading.diagnostics)
  }

  private func front(_ yaml: String) -> (value: Case?, diagnostics: [Diagnostic]) {
    let file = "Content/cases/2026/2026-0001.md"
    let (node, problems) = YAMLReader.read(Array(yaml.utf8)[...], file: file)
    let reading = Reading(file: file, names: Self.names)
    let item = node.flatMap { Record($0, schema: CaseContract.schema, reading: reading) }
      .flatMap { CaseContract.read($0, reading, year: 2026) }
    return (item.map(Self.placeless), problems + reading.diagnostics)
  }

  private static func placeless(_ item: Case) -> Case {
    var item = item
    item.origin = Origin(file: "", line: 0)
    for index in item.citations.indices { item.citations[index].line = 0 }
    for index in item.allowances.indices { item.allowances[index].line = 0 }
    return item
  }

  /// Every column, what the front matter has for it, and the cell.
  private static let everyKey: [(column: String, yaml: String, cell: String)] = [
    ("id", "id: 2026-0001", "2026-0001"), ("title", "title: 示例案", "示例案"), ("kind", "kind: penalty", "行政处罚"),
    ("party.name", "party: {name: 示例厂", "示例厂"), ("party.type", ", type: sole", "个体工商户"),
    ("party.code", ", code: 91000000MA0000001R", "91000000MA0000001R"),
    ("party.representative", ", representative: 张示例", "张示例"), ("party.minor", ", minor: false", "否"),
    ("party.address", ", address: 示例区示例大道}", "示例区示例大道"),
    ("region", "region: sl-east", "东城区"), ("authority", "authority: bureau", "市局"),
    ("industry", "industry: 化工", "化工"), ("field", "field: water", "水污染"),
    ("source", "source: double-random", "双随机抽查"), ("task", "task: 2026-q2", "2026-q2"),
    ("occurred", "occurred: {from: 2026-03-28, to: 2026-04-12}", "2026-03-28至2026-04-12"),
    ("inspected", "inspected: 2026-04-12", "2026-04-12"), ("filed", "filed: 2026-04-15", "2026-04-15"),
    ("decision.number", "decision: {number: 示例环罚〔2026〕1号", "示例环罚〔2026〕1号"),
    ("decision.date", ", date: 2026-05-20", "2026-05-20"), ("decision.served", ", served: 2026-05-21", "2026-05-21"),
    ("decision.summary_procedure", ", summary_procedure: true", "是"),
    ("decision.authority", ", authority: bureau}", "bureau"),
    ("violations", "violations: [超标（两项；均为日均值）, 未记台账]", "超标（两项；均为日均值）；未记台账"),
    (
      "laws",
      "laws: [{law: water, articles: [第十条], role: violated}, {law: water, articles: [第八十三条第一款（二）项、第八十四条], role: penalty, milder: true}]",
      "water 第十条（违反）；《中华人民共和国水污染防治法（示例）》第八十三条第一款（二）项、第八十四条（作用：处罚依据；从轻：是）"
    ),
    (
      "measures",
      "measures: [{type: fine, amount: 120000.00}, {type: order-correct, due: 2026-06-20, document: 示例环责改〔2026〕30号}, "
        + "{type: confiscate, proceeds: 3000.5, goods: 废酸，两桶}, {type: suspend-licence, licence: {name: 排污许可证, number: 示1}, "
        + "from: 2026-06-01, until: 2026-07-01}, {type: daily-fine, amount: 60000, days: 3, per_day: 20000}, "
        + "{type: seize, from: 2026-05-01, until: 2026-05-30, extended: 2026-06-10, lifted: 2026-06-11}, {type: detain, days: 5}]",
      "罚款120000.00元；责令改正2026-06-20前（文书：示例环责改〔2026〕30号）；没收违法所得3000.5（财物：废酸，两桶）；"
        + "暂扣许可证件（许可证件.名称：排污许可证，licence.number：示1；起：2026-06-01；止：2026-07-01）；按日连续处罚60000（天数：3，每日金额：20000）；"
        + "seize（from: 2026-05-01; until: 2026-05-30; extended: 2026-06-10; lifted: 2026-06-11）；行政拘留5日"
    ),
    ("tier", "tier: general", "一般"), ("published", "published: 2026-05-27", "2026-05-27"),
    ("corrected", "corrected: 2026-06-18", "2026-06-18"),
    (
      "history",
      "history: [{date: 2026-06-01, status: review}, {date: 2026-08-01, status: withdrawn, received: 2026-07-31, reason: '认定有误，另行处理', basis: 复议决定, replaced_by: 2026-0002}]",
      "2026-06-01 review；2026-08-01 已撤回（收到日期：2026-07-31；理由：认定有误，另行处理；依据：复议决定；替代案件：2026-0002）"
    ),
    ("status", "status: withdrawn", "已撤回"), ("expose", "expose: [2026-W22, 2026-W23]", "2026-W22；2026-W23"),
    (
      "channels",
      "channels: [{kind: wechat, date: 2026-05-29, url: 'https://mp.example/s'}, {kind: television, removed: 2026-06-01}]",
      "微信公众号 2026-05-29 https://mp.example/s；电视（撤稿日期：2026-06-01）"
    ),
    ("problem", "problem: 废水超标", "废水超标"),
    ("next_steps", "next_steps: [限期整改, 跟踪复查]", "限期整改；跟踪复查"),
    ("related", "related: [2025-0017]", "2025-0017"),
    ("review.drafted", "review: {drafted: 甲", "甲"), ("review.legal", ", legal: 乙", "乙"),
    ("review.secrecy", ", secrecy: 丙", "丙"), ("review.approved", ", approved: 丁", "丁"),
    ("review.date", ", date: 2026-05-26}", "2026-05-26"),
    (
      "attachments", "attachments: [{file: 决定书（公开版）.pdf, name: 决定书, reviewed: {by: 乙, on: 2026-05-26}}, {file: 图.png}]",
      "决定书（公开版）.pdf（名称：决定书；已审.审核人：乙；reviewed.on：2026-05-26）；图.png"
    ),
    ("visibility", "visibility: public", "公开"), ("publish", "publish: true", "是"),
    ("publish_reason", "publish_reason: 群众关注", "群众关注"), ("mispublished", "mispublished: false", "否"),
    ("not_published.reason", "not_published: {reason: 涉密", "涉密"), ("not_published.basis", ", basis: 条例", "条例"),
    ("not_published.filed", ", filed: 2026-05-26}", "2026-05-26"),
    ("people", "people: [{name: 甲乙, role: 证人}, {name: 丙丁}]", "甲乙（身份：证人）；丙丁"),
    ("typical.quarter", "typical: {quarter: 2026-Q2", "2026-Q2"),
    ("typical.submitted", ", submitted: 2026-06-20", "2026-06-20"), ("typical.batch", ", batch: 2026-2", "2026-2"),
    ("typical.batch_name", ", batch_name: 第二批", "第二批"), ("typical.no", ", no: 3}", "3"),
    ("lenient.ground", "lenient: {ground: first", "first"), ("lenient.item", ", item: 第3项", "第3项"),
    ("lenient.conditions", ", conditions: [轻微, 及时改正]}", "轻微；及时改正"),
    ("investigation.reason", "investigation: {reason: 反映强烈", "反映强烈"),
    ("investigation.opened", ", opened: 2026-03-01", "2026-03-01"),
    ("investigation.closed", ", closed: 2026-05-01", "2026-05-01"),
    ("investigation.outcome", ", outcome: 已处罚}", "已处罚"),
    ("pre_decision.approved", "pre_decision: {approved: 局长办公会", "局长办公会"),
    ("pre_decision.basis", ", basis: 办法}", "办法"), ("apology.medium", "apology: {medium: 示例日报", "示例日报"),
    ("apology.date", ", date: 2026-04-10", "2026-04-10"), ("apology.training", ", training: 2026-04-02", "2026-04-02"),
    ("apology.passed", ", passed: true", "是"), ("apology.commitment", ", commitment: 守法", "守法"),
    ("apology.rectified", ", rectified: 2026-04-20}", "2026-04-20"),
    ("compensation.agreed", "compensation: {agreed: 2026-05-20", "2026-05-20"),
    ("compensation.repair", ", repair: ongoing}", "修复中"),
    ("allow", "allow: [{text: '1；2（', reason: 不是个人信息}]", "[{text: \"1；2（\", reason: 不是个人信息}]"),
    ("uploaded", "uploaded: 2026-05-28", "2026-05-28"), ("serious_harm", "serious_harm: 危害健康", "危害健康"),
    ("aliases", "aliases: [/a/, /b/]", "/a/；/b/"),
  ]

  @Test func `equals front matter in every key`() throws {
    let columns = Set(CaseTableContract.columns.map { $0.path.joined(separator: ".") })
    #expect(Set(Self.everyKey.map(\.column)) == columns.subtracting(["occurred.from", "occurred.to"]))
    let yaml = Self.everyKey.map(\.yaml).joined(separator: "\n").replacing("\n,", with: ",") + "\n"
    let (expected, found) = front(yaml)
    let (item, same) = try row(Self.everyKey.map(\.column), Self.everyKey.map(\.cell))
    #expect(brief(found.filter { $0.severity == .error }) == [])
    #expect(same.map(\.problem) == found.map(\.problem))
    #expect(item != nil)
    #expect(item == expected)
    // The Chinese names, in another order.
    let slots = Self.everyKey.map { CaseTableContract.schema.slots[$0.column] ?? 0 }
    let chinese = slots.map { CaseTableContract.schema.fields[$0].key.chinese }
    #expect(try row(chinese.reversed(), Self.everyKey.map(\.cell).reversed()).value == expected)
  }

  private static let start = ["id", "title", "kind"]
  private static let cells = ["2026-0001", "示例案", "penalty"]

  @Test(arguments: [
    ("measures", "罚款1", "measures: [{type: fine, amount: 1}]"),
    ("measures", "fine 1.5 ; 警告", "measures: [{type: fine, amount: 1.5}, {type: warning}]"),
    ("measures", "责令改正", "measures: [{type: order-correct}]"),
    ("measures", "没收", "measures: [{type: confiscate}]"),
    (
      "measures", "限制生产（起：2026-01-01，止：2026-02-01）",
      "measures: [{type: restrict-production, from: 2026-01-01, until: 2026-02-01}]"
    ),
    ("laws", "水污染防治法第十条、第十一条", "laws: [{law: water, articles: [第十条, 第十一条]}]"),
    ("laws", "《水污染防治法》（penalty，从轻）", "laws: [{law: water, role: penalty, milder: true}]"),
    ("laws", "water 第十条第（二）项", "laws: [{law: water, articles: [第十条第二项]}]"),
    ("occurred", "2026-03-01", "occurred: 2026-03-01"),
    ("occurred", "2026-03-01起", "occurred: {from: 2026-03-01}"),
    ("违法时间.起", "2026-03-01", "occurred: {from: 2026-03-01}"),
    ("当事人", "", ""),
    ("related", "2026-0002；", "related: [2026-0002]"),
  ])
  func `takes a cell in the forms that offices write`(column: String, cell: String, yaml: String) throws {
    let (item, found) = try row(Self.start + [column], Self.cells + [cell])
    #expect(brief(found) == [])
    #expect(item == front("id: 2026-0001\ntitle: 示例案\nkind: penalty\n\(yaml)\n").value)
  }

  @Test(arguments: [
    ("measures", "罚款一万", ["2:29 wrong-value"]), ("measures", "罚金1", ["2:29 unknown-choice"]),
    ("measures", "罚款", ["2:29 missing-for"]), ("measures", "罚款1（日期：2026-01-01）", ["2:29 unknown-key"]),
    ("measures", "[{type: fine", ["2:29 yaml-syntax"]), ("laws", "大气法 第一条", ["2:29 unknown-reference"]),
    ("laws", "water 第条", ["2:29 invalid-article"]), ("laws", "第十条", ["2:29 missing-key"]),
    ("occurred", "2026-03-01至2026-02-01", ["2:29 reversed-period"]), ("当事人.类型", "企业", ["2:29 missing-key"]),
    ("history", "2026-03-01", ["2:29 missing-key"]), ("decision.date", "2026-3-1", ["2:29 wrong-value"]),
  ])
  func `reports what is wrong at the cell`(column: String, cell: String, expected: [String]) throws {
    #expect(brief(try row(Self.start + [column], Self.cells + [cell]).diagnostics) == expected)
  }

  @Test func `has columns of two names each, none for two keys`() {
    for column in CaseTableContract.schema.fields {
      #expect(column.keys.allSatisfy { CaseTableContract.schema.slots[$0] != nil })
    }
    #expect(CaseTableContract.schema.slots["当事人"] == CaseTableContract.schema.slots["party.name"])
  }
}
