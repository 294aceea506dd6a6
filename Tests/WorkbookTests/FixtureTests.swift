import Register
import Testing

@testable import Workbook

/// The file was made by openpyxl; LibreOffice opened it and saved it again, with results of its formulas.
@Suite struct `A ledger by another program` {
  private static let common = [
    "A1 text 示例市生态环境保护综合行政执法支队2026年现场检查台账", "A2 text 填报单位：示例市支队", "A3 text 序号", "B3 text *企业名称", "C3 text 统一社会信用\n代码",
    "D3 text 检查日期", "E3 text 占地面积（平方米）", "F3 text 执法人员\u{3000}人数", "G3 text 是否双随机", "H3 text 问题数", "I3 text 完成率",
    "J3 text 检查起止",
    "K3 text 备注", "A4 number 1 = 1", "B4 text 示例化工一厂", "C4 text 91000000MA00000001", "D4 date 2026-04-12",
    "E4 number 1234.5 = 1234.5", "F4 number 3 = 3", "G4 text 是", "H4 number 2 = 2", "I4 number 0.5 = 0.5",
    "J4 date 2026-04-12 08:30:00", "A5 number 2 = 2", "B5 text 示例印染二厂", "C5 text 91000000MA00000002",
    "D5 text 2026.4.13",
    "E5 text 1,200", "F5 text ２", "G5 text √", "H5 number 0 = 0", "I5 number 1 = 1", "J5 date 2026-04-13 14:00:59",
    "K5 text \u{3000}夜间检查 ", "A6 number 3 = 3", "B6 text 示例电镀三厂",
  ]

  @Test(arguments: ["ledger-openpyxl.xlsx", "ledger-libreoffice.xlsx"])
  func `has every cell`(name: String) throws {
    let book = try WorkbookReader.read(fixture(name))
    #expect(book.sheets.map(\.name) == ["检查台账", "两级表头", "隐藏表", "空表"])
    #expect(book.sheets.map(\.visibility) == [.visible, .visible, .hidden, .visible])
    let sheet = book.sheets[0]
    #expect(Array(cells(sheet).prefix(Self.common.count)) == Self.common)
    #expect(sheet.merges.map(\.description) == ["A1:K1", "A2:F2", "A11:K11"])
    #expect(sheet.rows.filter(\.isHidden).map(\.number) == [7])
    #expect(sheet.isHidden(column: 11))
    #expect(!sheet.isHidden(column: 2))
    #expect(sheet.columns.first { $0.columns.contains(2) }?.width.map { ($0 * 10).rounded() / 10 } == 24)
    #expect(sheet["K6"]?.text == "第一行\n第二行")
    #expect(sheet["D7"]?.content == .number("20260415"))
    #expect(sheet["K7"]?.text == "<&>\"'")
    #expect(sheet["G6"]?.content == .boolean(true))
    #expect(sheet["A10"]?.text == "合\u{3000}计")
    #expect(book.notes == [.drawings(sheet: "检查台账")])
    #expect(throws: CellFlaw.self) { try Cleaning.code(#require(sheet["C6"])) }
  }

  @Test func `has formulas without results when no program calculated them`() throws {
    let sheet = try WorkbookReader.read(fixture("ledger-openpyxl.xlsx")).sheets[0]
    #expect(sheet["H6"].map(brief) == "H6 uncalculated  by formula")
    #expect(throws: CellFlaw.uncalculated) { try Cleaning.wholeNumber(#require(sheet["H6"])) }
  }

  @Test func `has their results otherwise`() throws {
    let sheet = try WorkbookReader.read(fixture("ledger-libreoffice.xlsx")).sheets[0]
    #expect(sheet["H6"].map(brief) == "H6 number 3 = 3 by formula")
    #expect(sheet["H7"].map(brief) == "H7 error #DIV/0! by formula")
    #expect(sheet["H10"].map(brief) == "H10 number 5 = 5 by formula")
  }

  @Test(arguments: ["ledger-openpyxl.xlsx", "ledger-libreoffice.xlsx"])
  func `has a header and records below it`(name: String) throws {
    let sheet = try WorkbookReader.read(fixture(name)).sheets[0]
    let header = try #require(Header.find(ledgerColumns, in: sheet, atLeast: 3))
    #expect(header.rows == 3...3)
    #expect(header.columns.map(\.key) == ["name", "code", "day", "area", "staff", "random"])
    #expect(header.columns.map(\.unit) == [nil, nil, nil, "平方米", nil, nil])
    #expect(header.unknown.map(\.name) == ["序号", "问题数", "完成率", "检查起止", "备注"])
    #expect(header.missing.map(\.key) == ["kind"])
    let kinds = Records(sheet, below: header).map { entry in
      switch entry {
      case .record(let record): "\(record.row.number) \(record["name"]?.text ?? "")"
      case .totals(let row): "\(row.number) totals"
      case .note(let row): "\(row.number) note"
      case .header(let row): "\(row.number) header"
      }
    }
    #expect(
      kinds == [
        "4 示例化工一厂", "5 示例印染二厂", "6 示例电镀三厂", "7 示例建材四厂", "8 示例食品五厂", "10 totals", "11 note", "12 note",
      ])
    let days = try Records(sheet, below: header).compactMap { entry in
      if case .record(let record) = entry { try Cleaning.day(#require(record["day"]))?.value.description } else { nil }
    }
    #expect(days == ["2026-04-12", "2026-04-13", "2026-04-14", "2026-04-15", "2026-04-16"])
  }

  @Test func `counts dates from 1904`() throws {
    let book = try WorkbookReader.read(fixture("dates-1904.xlsx"))
    #expect(book.dateSystem == .from1904)
    #expect(
      cells(book.sheets[0]) == ["A1 date 2026-04-12", "A2 date 1904-01-02", "A3 date 2026-04-12 23:59:59"])
  }

  @Test(arguments: [("ledger.ods", FileKind.ods), ("ledger.xls", .xls)])
  func `of another format is refused by its name`(name: String, kind: FileKind) throws {
    #expect(refusal(try fixture(name)) == .unsupported(kind))
  }
}

/// What an importer of inspections might know.
let ledgerColumns = [
  KnownColumn("name", names: ["企业名称", "单位名称"], isRequired: true),
  KnownColumn("code", names: ["统一社会信用代码", "信用代码"]), KnownColumn("day", names: ["检查日期", "日期"], isRequired: true),
  KnownColumn("area", names: ["占地面积"]), KnownColumn("staff", names: ["执法人员人数"]),
  KnownColumn("random", names: ["是否双随机（是/否）"]), KnownColumn("kind", names: ["检查类型"]),
]

@Suite struct `A table of text by another program` {
  private static let expected = [
    "A1 text 企业名称", "B1 text 统一社会信用代码", "C1 text 检查日期", "D1 text 备注", "A2 text 示例化工一厂", "B2 text 91000000MA00000001",
    "C2 text 2026/4/12", "D2 text 甲,乙", "A3 text 示例镕锅二厂", "B3 text 9.1E+17", "C3 text 2026年4月13日", "D3 text 他说\"好\"",
  ]

  @Test(
    arguments: [
      ("table-gbk.csv", .csv(.gb18030, separator: ",")),
      ("table-utf16.csv", .csv(.utf16(isBigEndian: false), separator: "\t")),
    ] as [(String, Workbook.Source)])
  func `is read in its encoding`(name: String, source: Workbook.Source) throws {
    let book = try WorkbookReader.read(fixture(name), sheetName: "台账")
    #expect(cells(book.sheets[0]) == Self.expected)
    #expect(book.source == source)
    #expect(book.sheets[0].name == "台账")
  }

  @Test func `may have characters beyond GBK`() throws {
    let book = try WorkbookReader.read(fixture("table-gb18030.csv"))
    #expect(cells(book.sheets[0]) == ["A1 text 名称", "B1 text 备注", "A2 text 示例𠮷厂", "B2 text 㐂"])
    #expect(book.source == .csv(.gb18030, separator: ";"))
  }

  @Test func `by LibreOffice is the sheet as it was shown`() throws {
    let sheet = try WorkbookReader.read(fixture("ledger-libreoffice.csv")).sheets[0]
    #expect(sheet["C3"]?.text == "统一社会信用\n代码")
    #expect(sheet["D4"]?.text == "04/12/2026")
    #expect(throws: CellFlaw.notADay("04/12/2026")) { try Cleaning.day(#require(sheet["D4"])) }
  }
}
