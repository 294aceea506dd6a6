import Testing

@testable import Workbook

private let known = [
  KnownColumn("name", names: ["企业名称", "单位名称"], isRequired: true), KnownColumn("area", names: ["面积（平方米）", "占地面积"]),
  KnownColumn("money", names: ["罚款金额(万元)"]), KnownColumn("day", names: ["检查日期"], isRequired: true),
  KnownColumn("id", names: ["ID"]),
]

@Suite struct `A header` {
  @Test(arguments: [
    ("企业名称", "name", nil), (" 企业\n名 称 ", "name", nil), ("*企业名称", "name", nil), ("企业名称＊", "name", nil),
    ("企业名称（必填）", "name", nil),
    ("（必填）企业名称", "name", nil), ("企业名称：", "name", nil), ("单位名称[全称]", "name", "全称"), ("面积(平方米)", "area", "平方米"),
    ("面积（亩）", "area", "亩"), ("占地面积【㎡】", "area", "㎡"), ("面积", "area", nil), ("罚款金额", "money", nil),
    ("罚款金额（元）", "money", "元"),
    ("ｉｄ", "id", nil), ("企业名称（全称）（必填）", "name", "全称"), ("企\u{200B}业名称", "name", nil),
  ])
  func `is understood in many forms`(text: String, key: String, unit: String?) throws {
    let header = try #require(Header.find(known, in: sheet([[text, "其他"]]), atLeast: 1))
    #expect(header.columns.map(\.key) == [key])
    #expect(header.columns[0].unit == unit)
    #expect(header.unknown.map(\.name) == ["其他"])
  }

  @Test func `is found below title rows`() throws {
    let sheet = sheet(
      [
        ["示例市企业名称与检查日期台账"], ["单位：示例支队"], [], ["序号", "企业名称", "检查日期", "备注", "企业名称"], ["1", "示例厂", "2026-04-12", "", "乙"],
      ],
      merged: ["A1:E1"])
    let header = try #require(Header.find(known, in: sheet))
    #expect(header.rows == 4...4)
    #expect(header.columns.map { "\($0.address) \($0.key ?? "")" } == ["B4 name", "C4 day"])
    #expect(header.unknown.map { "\($0.address) \($0.name)" } == ["A4 序号", "D4 备注"])
    #expect(header.duplicates.map { "\($0.address) \($0.key ?? "")" } == ["E4 name"])
    #expect(header.missing.map(\.key) == ["area", "money", "id"])
    #expect(header.number(of: "day") == 3)
    #expect(header.number(of: "area") == nil)
  }

  @Test func `is not found where too few names are known`() {
    #expect(Header.find(known, in: sheet([["企业名称", "甲"], ["乙"]])) == nil)
    #expect(Header.find(known, in: sheet([])) == nil)
    #expect(Header.find(known, in: sheet(Array(repeating: ["甲"], count: 60) + [["企业名称", "检查日期"]])) == nil)
  }

  @Test func `may have two rows with names over groups of columns`() throws {
    let book = try WorkbookReader.read(fixture("ledger-libreoffice.xlsx"))
    let columns = [
      KnownColumn("name", names: ["企业名称"]), KnownColumn("day", names: ["检查日期"]), KnownColumn("mended", names: ["整改日期"]),
      KnownColumn("state", names: ["状态"]),
    ]
    let header = try #require(Header.find(columns, in: book.sheets[1], atLeast: 3))
    #expect(header.rows == 3...4)
    #expect(header.columns.map { "\($0.address) \($0.key ?? "")" } == ["B3 name", "C4 day", "E4 mended", "F4 state"])
    #expect(header.unknown.map(\.name) == ["序号", "问题数"])
    let records = Records(book.sheets[1], below: header).map { entry in
      if case .record(let record) = entry { ["name", "day", "state"].map { record[$0]?.text ?? "-" } } else { ["?"] }
    }
    // The name is merged over both rows.
    #expect(records == [["示例化工一厂", "2026-01-01", "完成"], ["示例化工一厂", "2026-01-01", "未完成"]])
  }

  @Test func `takes neither of two columns by a name without its unit`() {
    let areas = [KnownColumn("m2", names: ["面积（平方米）"]), KnownColumn("mu", names: ["面积（亩）"])]
    #expect(Header.find(areas, in: sheet([["面积"]]), atLeast: 1) == nil)
    #expect(Header.find(areas, in: sheet([["面积(亩)"]]), atLeast: 1)?.columns.map(\.key) == ["mu"])
  }
}

@Suite struct `Rows below a header` {
  private func kinds(_ rows: [[String]], merged: [String] = []) throws -> [String] {
    let sheet = sheet([["企业名称", "检查日期", "备注", "人数"]] + rows, merged: merged)
    let columns = known + [KnownColumn("note", names: ["备注"]), KnownColumn("count", names: ["人数"])]
    let header = try #require(Header.find(columns, in: sheet))
    return Records(sheet, below: header).map { entry in
      switch entry {
      case .record(let record): "\(record.row.number) record \(record["name"]?.text ?? "")"
      case .totals(let row): "\(row.number) totals"
      case .note(let row): "\(row.number) note"
      case .header(let row): "\(row.number) header"
      }
    }
  }

  @Test(arguments: [
    (["合计", "", "", "3"], "2 totals"), (["合\u{3000}计", "", "", "3"], "2 totals"), (["", "总计", "", "3"], "2 totals"),
    (["合计：12家"], "2 totals"),
    (["小计（家）", "", "", "3"], "2 totals"), (["注：以上数据截至4月"], "2 note"), (["备注：填表说明"], "2 note"), (["注1：略"], "2 note"),
    (["填表说明"], "2 note"),
    (["填表人：示例甲", "", "审核人：示例乙"], "2 note"), (["注塑一厂", "2026-04-12"], "2 record 注塑一厂"),
    (["示例合计一厂", "2026-04-12"], "2 record 示例合计一厂"),
    (["企业名称", "检查日期", "备注", "人数"], "2 header"), (["示例会计所", "2026-04-12"], "2 record 示例会计所"),
    (["填表人培训中心", "2026-04-12", "无", "3"], "2 record 填表人培训中心"),
  ])
  func `are records, totals or notes`(row: [String], expected: String) throws {
    #expect(try kinds([row]) == [expected])
  }

  @Test func `are passed over when they are empty`() throws {
    #expect(
      try kinds([["甲", "1"], [], [" ", "\u{3000}"], ["乙", "2"], ["\u{200B}"]]) == ["2 record 甲", "5 record 乙"])
  }

  @Test func `tell cells without a column's name`() throws {
    let sheet = sheet([["企业名称", "", "检查日期"], ["甲", "乙", "2026-04-12", "", "丙"]])
    let header = try #require(Header.find(known, in: sheet))
    let entries = Array(Records(sheet, below: header))
    guard case .record(let record)? = entries.first else {
      Issue.record("no record")
      return
    }
    #expect(record.strays.map { "\($0.address) \($0.text)" } == ["B2 乙", "E2 丙"])
    #expect(record["area"] == nil)
    #expect(record["day"]?.address == CellAddress("C2"))
  }
}
