import Register
import Testing
import Workbook

@testable import Exchange

@Suite struct `An empty workbook for results` {
  @Test func `has the columns of the contract, with notes, formats and values to pick from`() async throws {
    let draft = ResultTemplate.draft(try await Office().intake())
    #expect(draft.sheets.map(\.name) == ["抽查结果", "填写说明"])
    let sheet = draft.sheets[0]
    #expect(sheet.cells.map { $0.address.description } == (1...18).map { "\(CellAddress.letters(ofColumn: $0))1" })
    #expect(sheet.cells.allSatisfy { !$0.comment.isEmpty })
    #expect(sheet.cells[1].comment.hasPrefix("必填。"))
    #expect(
      sheet.columnFormats == [
        3: "@", 8: "yyyy-mm-dd", 15: "yyyy-mm-dd", 16: "yyyy-mm-dd", 18: "@",
      ])
    let lists = Dictionary(sheet.pickLists.map { ($0.column, $0) }) { first, _ in first }
    #expect(lists[4]?.values == ["东区", "西区"])
    #expect(lists[5]?.values == ["重点", "一般", "低频"])
    #expect(lists[6]?.values == ["是", "否"])
    // The units of unit tables; 执法支队 is another office's too, and here it means one's own.
    #expect(lists[9]?.values == ["执法支队", "东区分局"])
    #expect(lists.values.filter { !$0.isStrict }.map(\.column).sorted() == [4, 9, 10, 14])
    #expect(lists[10]?.values == ["排污许可执行", "污染防治设施运行"])
    #expect(lists[11]?.values == ["未发现问题", "发现问题待后续处理", "发现问题已责令改正"])
    #expect(lists[14]?.values.first == "无需后续处置")
    #expect(lists[17]?.values == ["是", "否"])
    #expect(Set(lists.keys) == [4, 5, 6, 9, 10, 11, 14, 17])
  }

  @Test func `offers the results that the site uses`() async throws {
    let office = try Office()
    try office.write(
      "Content/site.yml",
      "name: 示例\nagency: 示例市生态环境局\nbase_url: https://gongshi.example/\ndisclosure: {result_codes: [moved, 注销]}\n")
    let list = ResultTemplate.draft(try await office.intake()).sheets[0].pickLists.first { $0.column == 11 }
    #expect(list?.values == ["未发现问题", "发现问题待后续处理", "发现问题已责令改正", "注销", "迁出"])
  }

  @Test func `has the same bytes for the same content`() async throws {
    let (one, other) = (try Office(), try Office())
    for (office, jobs) in [(one, 1), (other, 2)] {
      #expect(
        try await ResultTemplate.write(root: office.path, to: "\(office.path)/空表.xlsx", jobs: jobs)
          == "\(office.path)/空表.xlsx")
    }
    #expect(try one.bytes("空表.xlsx") == other.bytes("空表.xlsx"))
    // Again: it is there already. Another file: it is left.
    _ = try await ResultTemplate.write(root: one.path, to: "\(one.path)/空表.xlsx", jobs: 1)
    try one.write("空表.xlsx", "填好的表")
    await #expect(throws: ImportRefusal.self) {
      try await ResultTemplate.write(root: one.path, to: "\(one.path)/空表.xlsx", jobs: 1)
    }
    #expect(try one.text("空表.xlsx") == "填好的表")
  }

  @Test func `filled in, is imported without loss`() async throws {
    let office = try Office()
    var draft = ResultTemplate.draft(try await office.intake())
    let rows: [[String]] = [
      [
        "1", "示例甲印染有限公司", "91000000MA1JYR013J", "东区", "重点", "否", "纺织印染", "2026-09-01", "执法支队", "排污许可执行", "发现问题待后续处理",
        "台账漏记", "立案调查", "移送办案机构", "2026-10-08", "2026-10-14", "是", "",
      ],
      [
        "2", "示例乙包装有限公司", "91000000MA1BDC029J", "西区", "一般", "是", "包装印刷", "2026-09-02", "东区分局", "污染防治设施运行", "未发现问题", "",
        "",
        "无需后续处置", "", "2026-10-14", "否", "2026-q3/1",
      ],
    ]
    try office.write(Office.task, "\(Office.header)1,示例旧厂,,,,,,,,,存在问题,,,其他,,,,\n")
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        let isDay = draft.sheets[0].columnFormats[column + 1] == "yyyy-mm-dd"
        let content = isDay ? Day(text).map { Workbook.Cell.Content.date(Moment($0)) } : .text(text)
        draft.sheets[0].cells.append(
          CellDraft(content ?? .empty, at: CellAddress(row: row + 2, column: column + 1)))
      }
    }
    try WorkbookWriter.write(draft, to: "\(office.path)/台账.xlsx")
    let outcome = try await office.run("台账.xlsx")
    #expect(brief(outcome) == [])
    #expect(outcome.table.changes.count == 0)
    #expect(outcome.table.choice.header.missing == [])
    #expect(outcome.numbers == ["2", "3"])
    let lines = try office.text(Office.task).split(separator: "\n").suffix(2)
    #expect(
      lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).dropFirst() }
        == rows.map { $0.dropFirst().map { $0[...] }[...] })
    #expect(await office.errors() == [])
  }
}
