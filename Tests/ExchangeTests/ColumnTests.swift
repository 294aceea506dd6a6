import Diagnostics
import Testing
import Workbook

@testable import Exchange
@testable import Intake

@Suite struct `Columns of a table of results` {
  private func choice(_ names: [String], above: [[String]] = []) async throws -> SheetChoice {
    let lines = (above + [names, ["甲"]]).map { $0.map { "\"\($0)\"" }.joined(separator: ",") }
    let book = try WorkbookReader.read(Array(lines.joined(separator: "\n").utf8))
    return try SheetChoice.find(in: book, named: nil, await Office().intake().columns, given: ["no"])
  }

  @Test func `are known by every name of the contract and every other name that is listed`() async throws {
    let columns = try await Office().intake().columns
    for (slot, column) in columns.enumerated() {
      for name in column.names + column.synonyms {
        let others = ["抽查对象", "检查结果"].filter { $0 != column.key.chinese }
        let choice = try await choice(["备注"] + others + [name])
        #expect(choice.places[slot] == 2 + others.count, "\(name)")
        #expect(choice.header.unknown.map(\.name) == ["备注"], "\(name)")
      }
    }
  }

  @Test func `are those of the schema, each with other names, none of which stands for two`() {
    let fields = ResultContract.schema.fields
    #expect(fields.map(\.key.chinese) == ResultContract.synonyms.map(\.field.key.chinese))
    let names = fields.flatMap(\.keys) + ResultContract.synonyms.flatMap(\.names)
    let twice = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    #expect(twice == [])
  }

  @Test(arguments: [
    ["检查结果", "抽查对象", "检查日期"], ["检查日期", "检查结果", "抽查对象"], ["*抽查对象（全称）", "检查 结果", "检查日期（年月日）："],
    ["name", "result", "date"], ["抽查对象【必填】", "※检查结果", "检查\n日期"],
  ])
  func `may stand in any order, with marks, brackets and line ends`(names: [String]) async throws {
    let choice = try await choice(names)
    #expect(Set(choice.header.columns.compactMap(\.key)) == ["name", "result", "date"])
    #expect(choice.header.unknown == [])
  }

  @Test func `stand below titles`() async throws {
    let choice = try await choice(
      ["单位名称", "结果"], above: [["2026年抽查结果汇总表"], ["填报单位：示例局", "日期：2026-09-30"]])
    #expect(choice.header.rows == 3...3)
  }

  @Test func `that are missing are named`() async throws {
    let office = try Office()
    try office.handIn(["序号,单位名称,检查时间", "1,示例甲,2026-09-01"])
    #expect(try await office.refusal() == "the header in row 1 of sheet `表1` lacks: result")
    try office.handIn(["甲,乙", "1,2"])
    #expect(try await office.refusal() == "no row names the columns")
  }

  @Test func `may be numbered in advance`() async throws {
    let office = try Office()
    try office.handIn(["序号,\(head)", "1,示例某厂,正常,permit,2026-09-01", "2,,,,", "3, ,,,"])
    let outcome = try await office.run()
    #expect(brief(outcome) == [])
    #expect(outcome.table.numbered == [3, 4])
    #expect(try rows(office.text(Office.task)).map { $0.prefix(6) } == ["1,示例某厂"])
  }

  @Test func `that are not known, or given twice, are told and not read`() async throws {
    let office = try Office()
    try office.handIn(["\(head),联系电话,检查日期,", "示例某厂,正常,permit,2026-09-01,0000-0000000,2026-09-02,散"])
    let outcome = try await office.run()
    #expect(brief(outcome) == ["E1 warning unknown-column", "F1 warning repeated-column", "G2 warning stray-cell"])
    #expect(try rows(office.text(Office.task)) == ["1,示例某厂,,,,,,2026-09-01,,permit,正常,,,,,,,"])
  }

  @Test func `of the first sheet that has them all, unless another is named`() async throws {
    let office = try Office()
    var sheets: [SheetDraft] = []
    for (name, first) in [("说明", "抽查对象"), ("甲", "抽查对象"), ("乙", "单位名称")] {
      let columns =
        name == "说明" ? [ColumnDraft(first), ColumnDraft("检查日期")] : [ColumnDraft(first), ColumnDraft("检查结果")]
      sheets.append(SheetDraft(name: name, columns: columns, rows: [[.text("示例\(name)厂"), .text("正常")]]))
    }
    try WorkbookWriter.write(
      WorkbookDraft(title: "", created: RemarkedWorkbook.day, sheets: sheets), to: "\(office.path)/台账.xlsx")
    let first = try await office.run("台账.xlsx") { $0.isDry = true }
    #expect(first.table.choice.sheet == "甲")
    #expect(first.table.choice.others == ["乙"])
    let named = try await office.run("台账.xlsx") { ($0.isDry, $0.sheet) = (true, "乙") }
    #expect(named.table.rows.map(\.texts[1]) == ["示例乙厂"])
    #expect(try await office.refusal("台账.xlsx") { $0.sheet = "丙" } == "there is no sheet `丙`")
  }
}
