import Diagnostics
import Register
import Testing

@testable import Intake

@Suite struct `The record's table` {
  private static let english = "date,kind,id,index,address,facts,reason\n"
  private static let chinese = "日期,类别,编号,索引号,地址,要素,说明\n"
  private static let facts = "0123456789abcdef title:01234567 results-2026-07-10:89abcdef"

  private func read(_ text: String, year: Int = 2026) throws -> (entries: [LogbookEntry], codes: [String]) {
    let reading = Reading(file: "Content/record/\(year).csv", names: Names())
    let entries = ContentReader.table(
      try source(text, reading.file), LogbookContract.schema, reading, LogbookContract.read
    ).map(\.0)
    var checks = LogbookChecks()
    checks.check(entries, year: year)
    return (entries, brief(reading.diagnostics + checks.diagnostics))
  }

  @Test(arguments: [
    english + "2026-05-27,case,2026-0042,U/2026-00001,cases/2026/2026-0042/,\(facts),\n",
    chinese + "2026-05-27,案件,2026-0042,U/2026-00001,cases/2026/2026-0042/,\(facts),\n",
    "说明,要素,网址,索引号,编号,类别,日期\n,\(facts),cases/2026/2026-0042/,U/2026-00001,2026-0042,案件,2026-05-27\n",
  ])
  func `is read under English and Chinese names`(text: String) throws {
    let (entries, codes) = try read(text)
    #expect(codes.isEmpty)
    let entry = try #require(entries.first)
    #expect(entry.date == Day("2026-05-27") && entry.kind == .case && entry.id == "2026-0042")
    #expect(entry.index == "U/2026-00001" && entry.address == "cases/2026/2026-0042/" && entry.reason == nil)
    let digests = try #require(entry.facts.flatMap { FactDigests($0) })
    #expect(digests.all == "0123456789abcdef" && digests.text == Self.facts)
    #expect(digests.parts.map(\.key) == [.init(.title), .init(.results, Day("2026-07-10"))])
  }

  /// What is wrong with a second line after one of 2026-05-27, and its code.
  static let faults: [(String, String)] = [
    ("2026-05-26,task,b,U/2026-00002,inspections/b/,,", "3:1 record-out-of-order"),
    ("2025-05-28,task,b,U/2026-00002,inspections/b/,,", "3:1 wrong-value"),
    ("2026-02-30,task,b,,inspections/b/,,", "3:1 wrong-value"),
    (",task,b,,inspections/b/,,", "3:1 missing-key"),
    ("2026-05-28,thing,b,,inspections/b/,,", "3:12 unknown-choice"),
    ("2026-05-28,task,B,,inspections/b/,,", "3:17 wrong-value"),
    ("2026-05-28,task,b,U/2026-00001,inspections/b/,,", "3:1 duplicate-id"),
    ("2026-05-28,case,a,U/2026-00002,cases/2026/a/,,", "3:1 index-changed"),
    ("2026-05-28,task,b,,/inspections/b/,,", "3:20 wrong-value"),
    ("2026-05-28,task,b,,inspections/b,,", "3:20 wrong-value"),
    ("2026-05-28,task,b,,,,", "3:1 missing-key"),
    ("2026-05-28,task,b,,inspections/b/,120000,", "3:35 wrong-value"),
    ("2026-05-28,task,b,,inspections/b/,0123456789abcdef titel:01234567,", "3:35 wrong-value"),
    ("2026-05-28,task,b,,inspections/b/,0123456789abcdef title:0123456,", "3:35 wrong-value"),
    ("2026-05-28,task,b,,inspections/b/,0123456789ABCDEF title:01234567,", "3:35 wrong-value"),
    ("2026-05-28,gone,b,,inspections/b/,,", "3:12 missing-for"),
  ]

  @Test(arguments: faults)
  func `is only added to, and each line has its form`(line: String, expected: String) throws {
    let first = "2026-05-27,case,a,U/2026-00001,cases/2026/a/,,\n"
    #expect(try read(Self.english + first + line + "\n").codes == [expected])
    let sound = "2026-05-28,task,b,U/2026-00002,inspections/b/,,"
    #expect(try read(Self.english + first + sound + "\n").codes.isEmpty)
  }

  @Test(arguments: [
    facts, "0123456789abcdef", "0123456789abcdef title:01234567", "", "0123456789abcde", "0123456789abcdef ",
    "0123456789abcdef  title:01234567", "0123456789abcdef title:0123456g", "0123456789abcdef title:012345678",
    "0123456789abcdef title 01234567", "0123456789abcdef :01234567", "0123456789abcdef titl:01234567",
    "0123456789abcdef results-2026-02-30:01234567", "0123456789abcdef results-:01234567", "0123456789abcdef title:",
    "0123456789abcdefg", "0123456789abcdef results-2026-07-1:01234567",
  ])
  func `takes in one pass what it can read`(text: String) {
    #expect(FactDigests.isWellFormed(text) == (FactDigests(text) != nil))
  }

  private static let entry = LogbookEntry(
    date: Day(number: 20_600), kind: .case, id: "a", index: "U/2026-00001", address: "cases/2026/a/", facts: nil,
    reason: "“甲”, \"乙\"", origin: Origin(file: "", line: 0))

  @Test(arguments: [
    (String?.none, "日期,类别,编号,索引号,地址,要素,说明\n2026-05-27,案件,a,U/2026-00001,cases/2026/a/,,\"“甲”, \"\"乙\"\"\"\n"),
    ("id,date,kind,address,index,facts,reason", "a,2026-05-27,案件,cases/2026/a/,U/2026-00001,,\"“甲”, \"\"乙\"\"\"\n"),
    ("\u{FEFF}日期,类别,编号,索引号,地址,要素,说明\r\n", "2026-05-27,案件,a,U/2026-00001,cases/2026/a/,,\"“甲”, \"\"乙\"\"\"\r\n"),
  ])
  func `keeps its columns and line ends when lines are added`(existing: String?, added: String) throws {
    let bytes = LogbookTable.adding([Self.entry], to: existing.map { Array($0.utf8) }, file: "r.csv")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text == (existing.map { $0.utf8.last == 0x0A ? $0 : $0 + "\n" } ?? "") + added)
    let (entries, codes) = try read(text)
    #expect(codes.isEmpty && entries.map(\.reason) == [Self.entry.reason])
  }
}
