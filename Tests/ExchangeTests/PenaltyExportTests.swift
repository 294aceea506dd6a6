import Diagnostics
import Foundation
import Register
import Testing
import Workbook

@testable import Exchange
@testable import Intake

@Suite struct `The file for the credit portal` {
  @Test func `has a row for each penalty, legal persons and natural persons apart`() async throws {
    let person = "{name: 张示例, type: person}"
    let office = try creditOffice([
      "2026-0001": penalty(1),
      "2026-0002": penalty(2, ["party": person, "measures": "[{type: warning}]"]),
    ])
    let export = try await office.export()
    #expect(export.failed.map(\.flaws) == [])
    #expect(export.draft.sheets.map(\.name) == ["法人", "自然人"])
    #expect(export.toComplete.map(\.shownParty) == ["张某某"])
    let path = try export.write(to: "\(office.path)/双公示.xlsx", root: office.path, isReplacing: false)
    let book = try WorkbookReader.read(try office.bytes("双公示.xlsx"), sheetName: "")
    #expect(path == "\(office.path)/双公示.xlsx")
    // rules.md of the field: the columns in their order.
    let header = try #require(book.sheets[0].rows.first).cells.map(\.text)
    #expect(header == CreditColumn.allCases.map(\.chinese))
    func cells(_ sheet: Int) throws -> [String: String] {
      let row = try #require(book.sheets[sheet].rows.last)
      return Dictionary(row.cells.filter { !$0.isEmpty }.map { (header[$0.column - 1], $0.text) }) { first, _ in first }
    }
    #expect(
      try cells(0) == [
        "行政相对人名称": "示例甲印染有限公司", "行政相对人类别": "法人及非法人组织", "统一社会信用代码": "91000000MA1JYR013J",
        "法定代表人": "张示例", "行政处罚决定书文号": "示例环罚〔2026〕1号", "违法行为类型": "超标排放水污染物",
        "违法事实": "示例甲印染有限公司总排口超标。", "处罚依据": "《中华人民共和国水污染防治法》第八十三条第二项", "处罚类别": "罚款",
        "处罚内容": "罚款120,000元；责令改正限2026年6月20日前完成", "罚款金额（万元）": "12.000000", "处罚决定日期": "2026-05-20",
        // 信用修复管理办法: a general violation is shown for a year at most.
        "处罚有效期": "2099-12-31", "公示截止期": "2027-05-20", "处罚机关": "示例市生态环境局",
        "处罚机关统一社会信用代码": "11000000MB2K00176X", "数据来源单位": "示例市生态环境局",
        "数据来源单位统一社会信用代码": "11000000MB2K00176X",
      ])
    let natural = try cells(1)
    #expect(natural["行政相对人名称"] == "张示例")
    #expect(natural["证件类型"] == nil && natural["证件号码"] == nil && natural["统一社会信用代码"] == nil)
  }

  @Test(
    arguments: [
      (["party": "{name: 示例厂, type: enterprise}"], ["missing"]), (["violations": ""], ["missing"]),
      (["laws": ""], ["missing"]),
      (["decision": "{date: 2026-05-20, authority: bureau}", "published": ""], ["missing"]),
      (["decision": "{number: 示例环罚〔2026〕1号, date: 2026-05-20, authority: team}"], ["missing"]),
      (["tier": "", "published": ""], ["no-tier"]),
      (["measures": "[{type: order-correct}]"], ["no-penalty-kind"]),
      (["measures": "[{type: revoke-licence}]"], ["missing"]),
      (["measures": "[{type: revoke-licence, licence: {name: 排污许可证, number: 示1}}]"], []),
      (["violations": "[\(String(repeating: "长", count: 2001))]"], ["too-long"]),
    ] as [([String: String], [String])])
  func `leaves out what breaks its rules, and says why`(changes: [String: String], codes: [String]) async throws {
    let office = try creditOffice(["2026-0001": penalty(1, changes)])
    let export = try await office.export()
    #expect(export.failed.flatMap(\.flaws).map(\.code) == codes)
    #expect(export.rows.count == (codes.isEmpty ? 1 : 0))
  }

  @Test func `has no row with a private datum, or with a number and party twice`() async throws {
    let office = try creditOffice([
      "2026-0001": penalty(1, ["published": ""], body: "联系电话13800138000。\n"), "2026-0002": penalty(2),
      "2026-0003": penalty(3, ["decision": "{number: 示例环罚（2026）2号, date: 2026-05-21, authority: bureau}"]),
    ])
    let export = try await office.export()
    #expect(export.failed.map(\.flaws) == [[.privateValue(.facts)], [.repeated(id: "2026-0002")]])
  }

  @Test(
    arguments: [
      ([:], "2026-06-10", "row"), ([:], "2027-05-19", "row"), ([:], "2027-05-20", "ended"),
      (["published": ""], "2026-06-10", "row"), (["published": "2026-06-20"], "2026-06-10", "row"),
      (["history": "[{date: 2026-06-09, status: repaired}]"], "2026-06-10", "ended"),
      (["history": "[{date: 2026-06-11, status: repaired}]"], "2026-06-10", "row"),
      (["history": "[{date: 2026-06-09, status: withdrawn, reason: 撤销}]"], "2026-06-10", "ended"),
      (["tier": "minor"], "2026-06-10", "excluded"),
      (["tier": "minor", "publish": "true", "publish_reason": "群众关注"], "2026-06-10", "row"),
      (
        ["decision": "{number: 示例环罚〔2026〕1号, date: 2026-05-20, summary_procedure: true, authority: bureau}"],
        "2026-06-10", "excluded"
      ),
      (["visibility": "internal"], "2026-06-10", "excluded"),
      (["party": "{name: 示小例, type: person, minor: true}"], "2026-06-10", "excluded"),
      (
        [
          "kind": "lenient", "lenient": "{ground: first, item: 一, conditions: [初次]}", "measures": "[{type: education}]",
        ],
        "2026-06-10", "none"
      ),
      (
        ["decision": "{number: 示例环罚〔2026〕1号, date: 2026-06-01, authority: bureau}", "published": "2026-06-02"],
        "2026-06-10", "none"
      ),
    ] as [([String: String], String, String)])
  func `has what is published or to be published on its day`(changes: [String: String], day: String, expected: String)
    async throws
  {
    let office = try creditOffice(["2026-0001": penalty(1, changes)])
    let export = try await office.export(on: day)
    let found =
      !export.rows.isEmpty ? "row" : !export.ended.isEmpty ? "ended" : !export.excluded.isEmpty ? "excluded" : "none"
    #expect(found == expected)
    #expect(export.failed.isEmpty)
  }

  @Test func `leaves out what has been uploaded, when asked`() async throws {
    let office = try creditOffice(["2026-0001": penalty(1, ["uploaded": "2026-05-28"]), "2026-0002": penalty(2)])
    #expect(try await office.export().rows.map(\.id) == ["2026-0001", "2026-0002"])
    #expect(try await office.export(onlyNew: true).rows.map(\.id) == ["2026-0002"])
  }

  @Test func `has the columns of the site`() async throws {
    let office = try creditOffice(["2026-0001": penalty(1)], site: "credit_columns: [行政处罚决定书文号, party, 罚款金额（万元）]\n")
    let cells = try await office.export().draft.sheets[0].cells
    #expect(
      cells.map { $0.content }
        == ["行政处罚决定书文号", "行政相对人名称", "罚款金额（万元）", "示例环罚〔2026〕1号", "示例甲印染有限公司", "12.000000"].map { .text($0) })
    try office.write(
      "Content/site.yml",
      "name: 示例\nagency: 示例市生态环境局\nbase_url: https://gongshi.example/\ncredit_columns: [文号, party, 行政相对人名称]\n")
    #expect(await office.errors() == ["unknown-choice", "duplicate-key"])
  }

  @Test func `lies neither in the site nor in its content, and replaces nothing unasked`() async throws {
    let office = try creditOffice(["2026-0001": penalty(1)])
    try office.write("Public/.keep", "")
    try FileManager.default.createSymbolicLink(
      atPath: "\(office.path)/网站", withDestinationPath: "\(office.path)/Public")
    let export = try await office.export()
    for place in ["Public/a.xlsx", "Content/a.xlsx", "Content/cases/a.xlsx", "网站/a.xlsx", "out/../Public/a.xlsx"] {
      try office.write("out/.keep", "")
      #expect(throws: ImportRefusal.self) {
        try export.write(to: "\(office.path)/\(place)", root: office.path, isReplacing: true)
      }
      #expect(!office.has(place))
    }
    try office.write("双公示.xlsx", "别的")
    #expect(throws: ImportRefusal.self) {
      try export.write(to: "\(office.path)/双公示.xlsx", root: office.path, isReplacing: false)
    }
    #expect(try office.text("双公示.xlsx") == "别的")
    _ = try export.write(to: "\(office.path)/双公示.xlsx", root: office.path, isReplacing: true)
    let once = try office.bytes("双公示.xlsx")
    _ = try export.write(to: "\(office.path)/双公示.xlsx", root: office.path, isReplacing: false)
    #expect(try office.bytes("双公示.xlsx") == once)
  }

  @Test(arguments: [
    ("warning", ["警告"]), ("criticism", ["通报批评"]), ("fine, amount: 1", ["罚款"]), ("daily-fine, amount: 1", ["罚款"]),
    ("confiscate, proceeds: 1", ["没收违法所得"]), ("confiscate, goods: 废酸", ["没收非法财物"]),
    ("confiscate, goods: 废酸, proceeds: 1", ["没收违法所得", "没收非法财物"]), ("suspend-licence", ["暂扣许可证件"]),
    ("downgrade", ["降低资质等级"]), ("revoke-licence", ["吊销许可证件"]), ("restrict-business", ["限制开展生产经营活动"]),
    ("stop-business", ["责令停产停业"]), ("close", ["责令关闭"]), ("ban-person", ["限制从业"]), ("detain", ["行政拘留"]),
    ("ban-application", ["其他-一定时期内不得申请行政许可"]), ("order-correct", []), ("seize", []),
  ])
  func `names measures as 行政处罚法 art. 9 does`(measure: String, names: [String]) async throws {
    let office = try creditOffice(["2026-0001": penalty(1, ["measures": "[{type: \(measure)}]"])])
    let measures = try await office.register().cases[0].measures
    #expect(CreditKind.names(of: measures) == names)
    for (name, measure) in zip(names, measures) where measure.kind != .dailyFine {
      #expect(CreditKind.measure(named: name) == measure.kind)
    }
  }
}
