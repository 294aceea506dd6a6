import Diagnostics
import Foundation
import Testing
import Workbook

@testable import Exchange

/// A row with one thing wrong in it.
struct BadRow: Sendable, CustomTestStringConvertible {
  let key: String
  let text: String
  /// Where it is said, in row 3 of the table.
  let cell: String
  let code: String
  /// What the comment of the cell says.
  let remark: String

  init(_ key: String, _ text: String, _ cell: String, _ code: String, _ remark: String) {
    (self.key, self.text, self.cell, self.code, self.remark) = (key, text, cell, code, remark)
  }

  var testDescription: String { "\(key) \(text)" }

  static let header =
    "序号,抽查对象,统一社会信用代码,所属区域,监管类别,特殊监管,行业,检查日期,检查机关,抽查事项,检查结果,发现问题,处理情况,后续处置,完结日期,公示日期,同步监测,复查"
  static let good = [
    "1", "示例甲印染有限公司", "91000000MA1JYR013J", "东区", "重点", "否", "", "2026-09-01", "支队", "permit", "正常", "", "", "", "", "",
    "", "",
  ]

  /// The good row with the wrong cell.
  var line: String {
    var cells = BadRow.good
    let keys = [
      "no", "name", "code", "region", "class", "special", "industry", "date", "authority", "item", "result", "problem",
      "handling", "follow_up", "closed", "published", "monitored", "recheck_of",
    ]
    if let place = keys.firstIndex(of: key) { cells[place] = text }
    return cells.joined(separator: ",")
  }
}

@Suite struct `A row that cannot be taken` {
  static let rows = [
    BadRow("name", "", "B3", "missing-key", "缺少 `name`（抽查对象）"),
    BadRow("name", "示例甲厂", "B3", "name-differs", "与名录库的 `示例甲印染有限公司` 不一致"),
    BadRow("code", "91000000MA1JYR013K", "C3", "invalid-credit-code", "不是有效的统一社会信用代码"),
    BadRow("code", "9.1E+17", "C3", "digits-lost", "末尾数字已丢失"),
    BadRow("code", "91000000！", "C3", "not-a-code", "不是由字母和数字组成的代码"),
    BadRow("region", "南区", "D3", "unknown-reference", "没有区域 `南区`"),
    BadRow("class", "特别", "E3", "unknown-choice", "可选：重点、一般、低频"),
    BadRow("special", "也许", "F3", "not-yes-or-no", "应填是或否"),
    BadRow("date", "2026-09-31", "H3", "no-such-day", "这一天不存在"),
    BadRow("date", "九月初", "H3", "not-a-day", "不是日期，请写成 2026-04-12 的形式"),
    BadRow("date", "2026-06-30", "H3", "stage-order", "早于 `抽取`（2026-07-01）"),
    BadRow("date", "2026-10-08", "H3", "stage-order", "`完成日期`（2026-09-30）早于 `检查日期`"),
    BadRow("authority", "市局", "I3", "unknown-reference", "没有机构 `市局`"),
    BadRow("item", "排污许可证执行", "J3", "unknown-reference", "是否应为 `排污许可执行`"),
    BadRow("result", "", "K3", "missing-key", "缺少 `result`（检查结果）"),
    BadRow("result", "有问题", "K3", "unknown-choice", "不是 `检查结果` 的可选值"),
    BadRow("result", "迁出", "K3", "outcome-off", "本站未启用检查结果 `迁出`"),
    BadRow("result", "存在问题", "N3", "missing-for", "请补充 `后续处置`"),
    BadRow("problem", "联系13800000000", "L3", "private-value", "疑似手机号码"),
    BadRow("code", "11010119900307889X", "C3", "private-value", "疑似身份证号码"),
    BadRow("closed", "2026-08-01", "O3", "stage-order", "早于 `检查日期`（"),
    BadRow("published", "尽快", "P3", "not-a-day", "不是日期"),
    BadRow("recheck_of", "2026-q9/1", "R3", "unknown-reference", "没有抽查任务 `2026-q9`"),
    BadRow("recheck_of", "上季度", "R3", "wrong-value", "不是任务/序号"),
  ]

  @Test(arguments: rows)
  func `is told at its cell, and comes back with a remark there`(row: BadRow) async throws {
    let office = try Office()
    try office.handIn([BadRow.header, "2,示例某厂,,,,,,,,,正常", row.line])
    let outcome = try await office.run()
    #expect(brief(outcome) == ["\(row.cell) error \(row.code)"])
    #expect(outcome.table.rows.map(\.state) == [.new, .bad])
    #expect(!outcome.isChanged)
    #expect(!office.has(Office.task))
    #expect(outcome.remarked == "\(office.path)/台账-批注.xlsx")

    let draft = try RemarkedWorkbook.draft(WorkbookReader.read(office.bytes("台账.csv"), sheetName: "表1"), outcome.table)
    let remarked = draft.sheets[0].cells.filter { !$0.comment.isEmpty || $0.look.fill != nil }
    #expect(remarked.map(\.address.description) == [row.cell])
    #expect(remarked.first?.look.fill == .error)
    #expect(remarked.first?.comment.contains(row.remark) == true)
    // The file is what the draft says, and every other cell is as it was handed in.
    let back = try WorkbookReader.read(office.bytes("台账-批注.xlsx"))
    #expect(back.notes == [.drawings(sheet: "表1")])
    let handedIn = try WorkbookReader.read(office.bytes("台账.csv"), sheetName: "表1")
    #expect(
      back.sheets[0].rows.flatMap(\.cells).filter { !$0.isEmpty } == handedIn.sheets[0].rows.flatMap(\.cells))
  }

  @Test(arguments: ["13800000000", "11010119900307889X", "6200000000000000000"])
  func `because of a private value never repeats it`(value: String) async throws {
    let office = try Office()
    let keys = ["name", "region", "class", "date", "authority", "item", "result", "problem", "handling", "industry"]
    try office.handIn([BadRow.header] + keys.map { BadRow($0, value, "", "", "").line })
    let outcome = try await office.run()
    #expect(outcome.table.count(.bad) == keys.count)
    #expect(Set(outcome.table.findings.map(\.code)) == ["private-value"])
    for finding in outcome.table.findings {
      for words in [finding.words(in: .chinese), finding.words(in: .english)] {
        #expect(!words.summary.contains(value) && !words.hint.contains(value))
      }
    }
    #expect(outcome.table.changes.count == 0)
  }

  @Test func `may have several things wrong, each told once`() async throws {
    let office = try Office()
    try office.handIn([head, "示例某厂,有问题,某事项,某日", ",正常,permit,2026-09-01"])
    #expect(
      brief(try await office.run()) == [
        "B2 error unknown-choice", "C2 error unknown-reference", "D2 error not-a-day", "A3 error missing-key",
      ])
  }

  @Test func `can have errors and formulas of a spreadsheet program in it`() async throws {
    let office = try Office()
    let columns = [ColumnDraft("抽查对象"), ColumnDraft("检查结果"), ColumnDraft("检查日期")]
    let sheet = SheetDraft(name: "表", columns: columns, rows: [[.text("示例某厂"), .text("正常"), .text("#N/A")]])
    try WorkbookWriter.write(
      WorkbookDraft(title: "", created: RemarkedWorkbook.day, sheets: [sheet]), to: "\(office.path)/台账.xlsx")
    #expect(brief(try await office.run("台账.xlsx")) == ["C2 error not-a-day"])
  }

  @Test func `is warned of when another row is about the same object and item`() async throws {
    let office = try Office()
    try office.handIn([head, "示例某厂,正常,permit,2026-09-01", "示例某厂,正常,permit,2026-09-02", "示例某厂,正常,facilities,2026-09-02"])
    #expect(brief(try await office.run()) == ["A3 warning repeated-row"])
    try office.handIn([head, "示例某厂,正常,排污许可执行,2026-09-05"])
    let later = try await office.run()
    #expect(brief(later) == ["A2 warning present-row"])
    #expect(later.table.rows.map(\.state) == [.new])
  }
}

@Suite struct `A workbook with remarks for an office` {
  @Test func `stands beside what was handed in, under a name of its own`() {
    #expect(RemarkedWorkbook.path(for: "/共享/台账.xlsx") == "/共享/台账-批注.xlsx")
    #expect(RemarkedWorkbook.path(for: "a.b/台账.2026.csv") == "a.b/台账.2026-批注.xlsx")
    #expect(RemarkedWorkbook.path(for: "a.b/台账") == "a.b/台账-批注.xlsx")
    #expect(RemarkedWorkbook.path(for: "台账-批注.xlsx") == "台账-批注.xlsx")
  }

  @Test func `never takes the place of a file with another content`() async throws {
    let office = try Office()
    try office.handIn([head, "示例某厂,有问题,permit,2026-09-01"])
    try office.write("台账-批注.xlsx", "本单位的文件")
    #expect(try await office.run().remarked == "\(office.path)/台账-批注-2.xlsx")
    let first = try office.bytes("台账-批注-2.xlsx")
    #expect(try await office.run().remarked == "\(office.path)/台账-批注-2.xlsx")
    #expect(try office.bytes("台账-批注-2.xlsx") == first)
    #expect(try office.text("台账-批注.xlsx") == "本单位的文件")

    // Corrected in place, and still wrong: the clerk's own file is left.
    try office.write("改-批注.xlsx", first)
    #expect(try await office.run("改-批注.xlsx").remarked == "\(office.path)/改-批注.xlsx")
    try office.handIn([head, "示例某厂,有问题,permit,2026-09-03"])
    #expect(try await office.run().remarked == "\(office.path)/台账-批注-3.xlsx")

    let named = try await office.run { $0.remarks = "\(office.path)/台账-批注.xlsx" }
    #expect(named.remarked == nil)
    #expect(
      named.remarksRefusal?.words(in: .english).summary
        == "\(office.path)/台账-批注.xlsx exists already and was left as it is")
    #expect(!office.has("台账-批注.xlsx.gongshi-\(ProcessInfo.processInfo.processIdentifier)"))
  }

  @Test func `is not written in a dry run`() async throws {
    let office = try Office()
    try office.handIn([head, "示例某厂,有问题,permit,2026-09-01"])
    #expect(try await office.run { $0.isDry = true }.remarked == nil)
    #expect(!office.has("台账-批注.xlsx"))
  }
}
