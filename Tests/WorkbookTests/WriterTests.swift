import Glibc
import Register
import Testing

@testable import Workbook

@Suite struct `A written workbook` {
  private func table() throws -> WorkbookDraft {
    let columns = [
      ColumnDraft("企业名称", comment: "全称"), ColumnDraft("统一社会信用\n代码", kind: .code), ColumnDraft("检查日期", kind: .day),
      ColumnDraft("人数", kind: .number), ColumnDraft("地区", choices: (1...300).map { "示例县\($0)" }),
      ColumnDraft("双随机", choices: ["是", "否"], isStrict: false),
    ]
    let rows: [[Workbook.Cell.Content]] = [
      [
        .text("示例化工一厂"), .text("00123"), .date(Moment(try day("2026-04-12"))), .number("3"), .text("示例县1"),
        .boolean(true),
      ],
      [
        .text("=1+1"), .text("910000000000000000"), .date(Moment(try day("1900-02-28"), seconds: 3600)), .number("0.1"),
        .empty, .error("#N/A"),
      ],
    ]
    var hidden = SheetDraft(name: "说明&其他")
    hidden.isHidden = true
    hidden.cells = [CellDraft(.text("甲<乙>\"丙\"&_x0041_\u{1}"), at: CellAddress(row: 2, column: 2))]
    return WorkbookDraft(
      title: "示例", created: try day("2026-04-12"),
      sheets: [SheetDraft(name: "台账", columns: columns, rows: rows), hidden])
  }

  @Test func `reads as what was written`() throws {
    let book = try WorkbookReader.read(written(table()))
    #expect(book.sheets.map(\.name) == ["台账", "说明&其他", "选项"])
    #expect(book.sheets.map(\.visibility) == [.visible, .hidden, .hidden])
    #expect(
      Array(cells(book.sheets[0]).dropFirst(6)) == [
        "A2 text 示例化工一厂", "B2 text 00123", "C2 date 2026-04-12", "D2 number 3 = 3", "E2 text 示例县1", "F2 boolean TRUE",
        "A3 text =1+1",
        "B3 text 910000000000000000", "C3 date 1900-02-28 01:00:00", "D3 number 0.1 = 0.1", "F3 text #N/A",
      ])
    #expect(book.sheets[0]["B1"]?.text == "统一社会信用\n代码")
    #expect(book.sheets[1]["B2"]?.text == "甲<乙>\"丙\"&_x0041_\u{1}")
    #expect(book.sheets[2]["A300"]?.text == "示例县300")
    #expect(book.sheets[2]["B2"]?.text == "否")
    #expect(book.format(of: try #require(book.sheets[0]["C2"])).code == "yyyy-mm-dd")
    #expect(book.format(of: try #require(book.sheets[0]["B2"])).code == "@")
    #expect(book.sheets[0].columns.map { $0.width?.rounded(.down) } == [10, 20, 12, 8, 8, 8])
  }

  @Test func `is the same bytes each time`() throws {
    let first = try written(table())
    sleep(3)
    #expect(try written(table()) == first)
  }

  @Test func `names nobody and the day that it was given`() throws {
    let parts = try unzipped(written(table()))
    let core = try #require(parts["docProps/core.xml"])
    #expect(core.contains("<dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>"))
    #expect(core.contains(">2026-04-12T00:00:00Z</dcterms:created>"))
    #expect(core.contains(">2026-04-12T00:00:00Z</dcterms:modified>"))
    #expect(parts["xl/comments1.xml"]?.contains("<author></author>") == true)
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains("<pane ySplit=\"1\""))
    #expect(sheet.contains("<formula1>'选项'!$A$1:$A$300</formula1>"))
    #expect(sheet.contains("errorStyle=\"warning\""))
  }

  @Test func `takes a long title and a long number format`() throws {
    var sheet = SheetDraft(name: "表")
    let long = CellLook(format: "0\"" + String(repeating: "家", count: 60) + "\"")
    sheet.cells = [CellDraft(.number("1"), at: CellAddress(row: 1, column: 1), look: long)]
    let draft = WorkbookDraft(
      title: String(repeating: "示例", count: 200), created: try day("2026-04-12"), sheets: [sheet])
    let bytes = try written(draft)
    #expect(cells(try WorkbookReader.read(bytes).sheets[0]) == ["A1 number 1 = 1"])
    #expect(try unzipped(bytes)["docProps/core.xml"]?.contains(">2026-04-12T00:00:00Z</dcterms:created>") == true)
  }

  @Test func `has no merged range over another`() throws {
    var sheet = SheetDraft(name: "表")
    sheet.merges = ["B2:C3", "A1:B2"].compactMap { CellRange($0) }
    let draft = WorkbookDraft(title: "", created: try day("2026-04-12"), sheets: [sheet])
    #expect(throws: WorkbookError.unwritable(sheet: "表", CellAddress(row: 2, column: 2), .place)) { try written(draft) }
  }

  @Test(arguments: ["", "甲/乙", "[甲]", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二", "'甲", "选*"])
  func `has no sheet with a wrong name`(name: String) throws {
    let draft = WorkbookDraft(title: "", created: try day("2026-04-12"), sheets: [SheetDraft(name: name)])
    #expect(throws: WorkbookError.unwritable(sheet: name, nil, .sheetName)) { try written(draft) }
  }

  @Test func `has what a workbook can hold and nothing else`() throws {
    func refusal(_ content: Workbook.Cell.Content, at address: CellAddress = CellAddress(row: 1, column: 1)) throws
      -> WorkbookError?
    {
      var sheet = SheetDraft(name: "表")
      sheet.cells = [CellDraft(content, at: address)]
      do {
        _ = try written(WorkbookDraft(title: "", created: day("2026-04-12"), sheets: [sheet]))
        return nil
      } catch let error as WorkbookError { return error }
    }
    let first = CellAddress(row: 1, column: 1)
    #expect(try refusal(.text(String(repeating: "甲", count: 32_767))) == nil)
    #expect(try refusal(.text(String(repeating: "甲", count: 32_768))) == .unwritable(sheet: "表", first, .longText))
    #expect(try refusal(.number("1E999")) == .unwritable(sheet: "表", first, .number))
    #expect(try refusal(.date(Moment(day("1899-12-30")))) == .unwritable(sheet: "表", first, .day))
    let outside = CellAddress(row: 1_048_577, column: 1)
    #expect(try refusal(.text("甲"), at: outside) == .unwritable(sheet: "表", outside, .place))
    #expect(throws: WorkbookError.unwritable(sheet: "", nil, .noSheet)) {
      try written(WorkbookDraft(title: "", created: day("2026-04-12"), sheets: []))
    }
    #expect(throws: WorkbookError.self) { try WorkbookWriter.write(table(), to: "/nowhere/at/all.xlsx") }
  }
}

@Suite struct `A workbook with remarks` {
  private func remarked(_ name: String, _ remarks: [Remark]) throws -> (
    before: Workbook, after: Workbook, parts: [String: String]
  ) {
    let before = try WorkbookReader.read(fixture(name))
    let bytes = try written(WorkbookDraft(before, remarks: remarks, title: "示例", created: day("2026-04-12")))
    return (before, try WorkbookReader.read(bytes), try unzipped(bytes))
  }

  /// What a cell shows; an error value is text in what is written.
  private func shown(_ sheet: Workbook.Sheet) -> [String] {
    sheet.rows.flatMap(\.cells).filter { $0.content != .uncalculated }.map { "\($0.address) \($0.text)" }
  }

  @Test(arguments: ["ledger-openpyxl.xlsx", "ledger-libreoffice.xlsx", "dates-1904.xlsx", "table-gbk.csv"])
  func `is the same workbook`(name: String) throws {
    let (before, after, _) = try remarked(name, [])
    #expect(after.sheets.map(\.name) == before.sheets.map(\.name))
    for (old, new) in zip(before.sheets, after.sheets) {
      #expect(shown(new) == shown(old))
      #expect(new.merges == old.merges)
      #expect(new.visibility == old.visibility)
      #expect(new.rows.filter(\.isHidden).map(\.number) == old.rows.filter(\.isHidden).map(\.number))
      for column in 1...12 { #expect(new.isHidden(column: column) == old.isHidden(column: column)) }
      for cell in old.rows.flatMap(\.cells) where cell.content != .uncalculated {
        #expect(after.format(of: new[cell.address]).code == before.format(of: cell).code)
      }
    }
  }

  @Test func `has colours and comments where they belong`() throws {
    let remarks = [
      ("检查台账", "B4", "企业不在名录中", Remark.Severity.warning), ("检查台账", "B4", "名称过短", .error),
      ("检查台账", "M9", "此处应为空", .notice),
      ("隐藏表", "C5", "隐藏的内容", .error),
    ].map { Remark(sheet: $0.0, at: CellAddress($0.1) ?? CellAddress(row: 1, column: 1), $0.2, severity: $0.3) }
    let (_, after, parts) = try remarked("ledger-openpyxl.xlsx", remarks)
    let comments = try #require(parts["xl/comments1.xml"])
    #expect(comments.contains("<comment ref=\"B4\""))
    #expect(comments.contains("名称过短\n企业不在名录中"))
    #expect(comments.contains("<comment ref=\"M9\""))
    #expect(comments.contains("公式尚未计算"))
    #expect(parts["xl/comments2.xml"]?.contains("隐藏的内容") == true)
    #expect(parts["xl/styles.xml"]?.contains("FFFFC7CE") == true)
    #expect(after.sheets[0]["B4"]?.text == "示例化工一厂")
    #expect(after.notes == [.drawings(sheet: "检查台账"), .drawings(sheet: "隐藏表")])
  }

  @Test func `has remarks about merged cells where they can be seen`() throws {
    let remark = Remark(sheet: "检查台账", at: CellAddress(row: 1, column: 5), "标题有误", severity: .notice)
    let (_, _, parts) = try remarked("ledger-libreoffice.xlsx", [remark])
    #expect(parts["xl/comments1.xml"]?.contains("<comment ref=\"A1\"") == true)
    #expect(parts["xl/comments1.xml"]?.contains("E1") == false)
  }

  @Test func `refuses a remark about a sheet that is not there`() throws {
    #expect(throws: WorkbookError.unwritable(sheet: "无", nil, .unknownSheet)) {
      try remarked("table-gbk.csv", [Remark(sheet: "无", at: CellAddress(row: 1, column: 1), "甲", severity: .error)])
    }
  }
}

/// The parts of a package as text.
private func unzipped(_ bytes: [UInt8]) throws -> [String: String] {
  var parts: [String: String] = [:]
  try bytes.withUnsafeBufferPointer { bytes in
    let archive = try ZipArchive(bytes, limits: .standard)
    for name in [
      "docProps/core.xml", "xl/comments1.xml", "xl/comments2.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml",
    ] {
      parts[name] = try archive.beginning(of: name, count: 1 << 20).map { String(decoding: $0, as: UTF8.self) }
    }
  }
  return parts
}
