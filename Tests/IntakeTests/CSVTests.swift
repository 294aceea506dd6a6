import Diagnostics
import Register
import Testing

@testable import Intake

@Suite struct `A table` {
  private func rows(_ text: String) throws -> (rows: [[CSVReader.Cell]], diagnostics: [Diagnostic]) {
    CSVReader.read(try source(text, "x.csv"))
  }

  @Test(
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b,\n,,\n1,,2", [["a", "b", ""], ["1", "", "2"]]),
      ("a\n\n  \n\u{3000}\n1\n", [["a"], ["1"]]), ("\"a,b\",\"c\"\"d\"\"\"", [["a,b", "c\"d\""]]),
      ("\"一\n二\",三\n四", [["一\n二", "三"], ["四"]]),
      (" a , \u{3000}b\u{3000},\tc", [["a", "b", "c"]]), ("\" a \" ,b", [["a", "b"]]), ("a\r\n1\r\n", [["a"], ["1"]]),
      ("a \"b\",c", [["a \"b\"", "c"]]), ("\"\",x", [["", "x"]]), ("a,b,", [["a", "b", ""]]),
    ] as [(String, [[String]])])
  func `is rows of cells`(text: String, expected: [[String]]) throws {
    let (rows, diagnostics) = try rows(text)
    #expect(rows.map { $0.map(\.text) } == expected)
    #expect(diagnostics.isEmpty)
  }

  @Test func `knows the place of every cell`() throws {
    let (rows, _) = try rows("名称,\"区\n域\",x\n\"甲\"\"\",乙,丙\n")
    #expect(rows.map { $0.map { "\($0.line):\($0.column)" } } == [["1:1", "1:4", "2:4"], ["3:1", "3:7", "3:9"]])
  }

  @Test(arguments: [("a,b\n\"1,2\n3,4", "2:1 csv-quote"), ("a\n\"1\"x,2", "2:4 csv-quote"), ("\"", "1:1 csv-quote")])
  func `with a quotation mark out of place is an error`(text: String, expected: String) throws {
    #expect(brief(try rows(text).diagnostics) == [expected])
  }

  @Test func `may be one line of five megabytes`() throws {
    let text = String(repeating: String(repeating: "甲", count: 999) + ",", count: 1700)
    let (rows, diagnostics) = try rows(text)
    #expect(rows.count == 1)
    #expect(rows[0].count == 1701)
    #expect(rows[0].last.map { "\($0.line):\($0.column)" } == "1:1700001")
    #expect(diagnostics.isEmpty)
  }

  // MARK: With a schema

  private func filings(_ text: String) throws -> (periods: [String], diagnostics: [Diagnostic]) {
    let reading = Reading(file: "x.csv", names: cities())
    let list = ContentReader.table(try source(text, "x.csv"), FilingContract.schema, reading, FilingContract.read)
    return (list.map(\.0.period.chinese), reading.diagnostics)
  }

  @Test func `takes both names of a column and columns in any order`() throws {
    let (periods, diagnostics) = try filings("期间,unit,日期\n2026-01,支队,2026-01-04\n2026-Q1,east-team,2026-01-05\n")
    #expect(periods == ["2026年1月", "2026年第一季度"])
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("日期,单位,期间\n2026-01-04,支队,2026-01,x\n", "2:23 csv-cells"), ("日期,单位,date\n", "1:7 duplicate-key"),
    ("日期,单位,时段\n", "1:7 unknown-key"), ("日期,单位,期间\n2026-01-04,支队\n", "2:1 missing-key"),
    ("日期,单位,期间\n2026-1-4,支队,2026-01\n", "2:1 wrong-value"),
    ("日期,单位,期间\n2026-01-04,支对,2026-01\n", "2:12 unknown-reference"),
  ])
  func `reports what does not fit its schema`(text: String, expected: String) throws {
    #expect(brief(try filings(text).diagnostics) == [expected])
  }

  @Test func `refuses columns that must not exist`() throws {
    let reading = Reading(file: "x.csv", names: Names())
    let text = "姓名,执法证号,身份证号\n甲,1,x\n"
    _ = ContentReader.table(
      try source(text, "x.csv"), OfficerContract.schema, reading, forbidden: OfficerContract.forbidden,
      OfficerContract.read)
    #expect(brief(reading.diagnostics) == ["1:9 forbidden-key"])
  }
}
