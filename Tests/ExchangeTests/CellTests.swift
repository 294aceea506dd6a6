import Diagnostics
import Testing
import Workbook

@testable import Exchange
@testable import Intake

@Suite struct `Cells of a table of results` {
  private func read(_ content: Workbook.Cell.Content, _ key: String) async throws -> CellCleaning.Reading {
    let intake = try await Office().intake()
    let cell = Workbook.Cell(content, at: CellAddress(row: 1, column: 1))
    return CellCleaning(intake.columns, dateSystem: .from1900).read(cell, try #require(intake.slot(key)))
  }

  @Test(
    arguments: [
      ("date", .text("2026-04-12"), "2026-04-12", []), ("date", .text("2026年4月12日"), "2026-04-12", [.dateForm]),
      ("date", .text("２０２６/４/１２"), "2026-04-12", [.folded, .dateForm]),
      ("date", .number("46124"), "2026-04-12", [.serialNumber]),
      ("closed", .text("20260412"), "2026-04-12", [.dateForm]),
      ("date", .text("2026.4.12 星期日"), "2026-04-12", [.dateForm, .timeDropped]),
      ("code", .text(" 91000000ma1jyr013j"), "91000000MA1JYR013J", [.trimmed, .uppercased]),
      ("code", .text("9100 0000 MA1J YR01 3J"), "91000000MA1JYR013J", [.blanks]),
      ("code", .text("'91000000MA1JYR013J"), "91000000MA1JYR013J", [.unwrapped]),
      ("special", .text("√"), "是", [.answerForm]), ("monitored", .boolean(false), "否", [.answerForm]),
      ("monitored", .text("否"), "否", []),
      ("class", .text("重 点"), "重点", [.blanks]), ("result", .text("通过登记的住所(经营场所)无法联系"), "通过登记的住所（经营场所）无法联系", [.blanks]),
      ("result", .text("合格"), "合格", []), ("authority", .text("执法\n支队"), "执法支队", [.blanks]),
      ("name", .text("\u{3000}示例\u{200B}甲厂 "), "示例甲厂", [.trimmed, .invisible]),
      ("problem", .text("第一行\r\n第二行"), "第一行\n第二行", []), ("problem", .text("cafe\u{301}"), "café", [.composed]),
      ("no", .number("3"), "3", []), ("industry", .number("26"), "26", [.numberAsText]),
    ] as [(String, Workbook.Cell.Content, String, Set<ChangeLog.Kind>)])
  func `are taken in the form of Content`(
    key: String, content: Workbook.Cell.Content, text: String, changes: Set<ChangeLog.Kind>
  ) async throws {
    guard case .text(let found, let kinds) = try await read(content, key) else {
      Issue.record("no text")
      return
    }
    #expect(Array(found.utf8) == Array(text.utf8))
    #expect(kinds == changes)
  }

  @Test(
    arguments: [
      ("problem", "联系电话13800000000"), ("name", "示例１３８００００００００"), ("handling", "身份证110101199003070000"),
      ("code", "11010119900307889X"), ("date", "13800000000"), ("region", "6200000000000000000"),
    ])
  func `with a private value are refused, whatever their column`(key: String, text: String) async throws {
    guard case .refused(.problem(.privateValue(_))) = try await read(.text(text), key) else {
      Issue.record("not refused")
      return
    }
  }

  @Test func `are the same from openpyxl and LibreOffice`() async throws {
    for name in ["results-openpyxl.xlsx", "results-libreoffice.xlsx"] {
      let office = try Office()
      try office.write("台账.xlsx", fixture(name))
      let outcome = try await office.run("台账.xlsx")
      #expect(brief(outcome) == ["Q3 warning unknown-column", "R3 warning unknown-column"])
      #expect(outcome.table.choice.header.unknown.map(\.unit) == ["平方米", nil])
      #expect((outcome.table.totals, outcome.table.notes) == ([9], [10]))
      #expect(outcome.table.hiddenRows == 1)
      #expect(
        outcome.table.changes.groups.map { "\(outcome.table.columns[$0.slot].key.chinese) \($0.kind) \($0.count)" } == [
          "抽查对象 trimmed 1", "统一社会信用代码 folded 1", "统一社会信用代码 uppercased 1", "监管类别 blanks 1", "特殊监管 answerForm 2",
          "检查日期 dateForm 2", "检查日期 serialNumber 1", "检查日期 timeDropped 2", "检查机关 blanks 1", "完结日期 dateForm 1",
          "同步监测 answerForm 2",
        ])
      #expect(
        try office.text(Office.task) == """
          \(Office.header)1,示例甲印染有限公司,91000000MA1JYR013J,东区,重点,否,纺织印染,2026-09-01,执法支队,污染防治设施运行,未发现问题,,,,,,是,
          2,示例乙包装有限公司,91000000MA1BDC029J,示例市东区,一般,否,包装印刷,2026-09-02,支队,排污许可执行,存在问题,"台账漏记两次
          标识缺失",责令限期改正,责令改正后续跟踪,2026-09-12,,是,
          3,示例丙电镀有限公司,91000000MA1DYR034T,西区,重点,是,电镀,2026-09-03,执法支队,排污许可执行,正常,,,,,,,
          4,示例丁食品有限公司,91000000MA1PHP045M,西区,一般,否,食品,2026-09-04,执法支队,排污许可执行,合格,,,,,,否,
          5,示例戊机械有限公司,91000000MA1JXH0535,西区,低频,否,机械,2026-09-05,东区分局,污染防治设施运行,发现问题已责令改正,除尘设备积灰,当场改正,无需后续处置,2026-09-05,,否,

          """)
      #expect(await office.errors() == [])
    }
  }

  @Test func `may be in GBK`() async throws {
    let office = try Office()
    // 单位名称,结果 / 示例甲厂,正常
    try office.write(
      "台账.csv",
      [0xB5, 0xA5, 0xCE, 0xBB, 0xC3, 0xFB, 0xB3, 0xC6, 0x2C, 0xBD, 0xE1, 0xB9, 0xFB, 0x0D, 0x0A]
        + [0xCA, 0xBE, 0xC0, 0xFD, 0xBC, 0xD7, 0xB3, 0xA7, 0x2C, 0xD5, 0xFD, 0xB3, 0xA3, 0x0D, 0x0A])
    _ = try await office.run()
    #expect(try rows(office.text(Office.task)) == ["1,示例甲厂,,,,,,,,,正常,,,,,,,"])
  }
}
