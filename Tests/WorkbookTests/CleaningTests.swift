import Register
import Testing

@testable import Workbook

/// What a cleaning gives, or its flaw.
private func outcome<Value>(_ clean: () throws(CellFlaw) -> Cleaned<Value>?) -> (
  value: Value?, changes: [Change], flaw: CellFlaw?
) {
  do {
    let cleaned = try clean()
    return (cleaned?.value, cleaned?.changes ?? [], nil)
  } catch { return (nil, [], error) }
}

@Suite struct `Cleaned text` {
  @Test(
    arguments: [
      ("甲", "甲", []), (" 甲 ", "甲", [.trimmed]), ("\u{3000}甲\u{A0}\t\n", "甲", [.trimmed]),
      ("示\u{200B}例", "示例", [.invisibleRemoved]),
      ("\u{FEFF} 甲\u{200E} ", "甲", [.invisibleRemoved, .trimmed]), ("甲 乙", "甲 乙", []),
      ("=\"001\"", "001", [.unwrapped]), ("=1", "=1", []),
      ("第一行\n第二行", "第一行\n第二行", []), ("（甲）", "（甲）", []), ("café", "café", []), ("“甲”", "“甲”", []),
      ("a\u{0}b", "ab", [.invisibleRemoved]),
    ] as [(String, String, [Change])])
  func `has no blanks at its ends`(text: String, expected: String, changes: [Change]) {
    let found = outcome { () throws(CellFlaw) in try Cleaning.text(cell(text)) }
    #expect(found.value == expected)
    #expect(found.changes == changes)
  }

  @Test(arguments: ["", " ", "\u{3000}\u{200B}", "\n\t"]) func `is nothing when only blanks are there`(text: String)
    throws
  {
    #expect(try Cleaning.text(cell(text)) == nil)
    #expect(try Cleaning.code(cell(text)) == nil)
    #expect(try Cleaning.day(cell(text)) == nil)
    #expect(try Cleaning.wholeNumber(cell(text)) == nil)
    #expect(try Cleaning.yesOrNo(cell(text)) == nil)
  }

  @Test func `tells what was no text`() throws {
    #expect(try Cleaning.text(cell(.number("1.1000000000000001"))) == Cleaned("1.1", [.numberAsText]))
    #expect(try Cleaning.text(cell(.date(Moment(day("2026-04-12"))))) == Cleaned("2026-04-12", [.dateAsText]))
    #expect(throws: CellFlaw.errorValue("#N/A")) { try Cleaning.text(cell(.error("#N/A"))) }
    #expect(throws: CellFlaw.uncalculated) { try Cleaning.day(cell(.uncalculated)) }
  }
}

@Suite struct `A cleaned code` {
  @Test(
    arguments: [
      ("91000000MA00000001", "91000000MA00000001", []), ("９１００００００ＭＡ", "91000000MA", [.folded]),
      ("91000000ma00000001", "91000000MA00000001", [.uppercased]),
      (" 9100 0000\u{A0}MA ", "91000000MA", [.trimmed, .folded, .blanksRemoved]),
      ("'00123", "00123", [.unwrapped]), ("=\"00123\"", "00123", [.unwrapped]), ("HW08-900", "HW08-900", []),
      ("91\t", "91", [.trimmed]),
      ("12E3", "12E3", []),
    ] as [(String, String, [Change])])
  func `is ASCII in capitals`(text: String, expected: String, changes: [Change]) {
    let found = outcome { () throws(CellFlaw) in try Cleaning.code(cell(text)) }
    #expect(found.value == expected)
    #expect(found.changes == changes)
  }

  @Test(
    arguments: [
      (.text("9.1E+17"), .digitsLost("9.1E+17")), (.text("9.10000E+17"), .digitsLost("9.10000E+17")),
      (.text("９.1e+17"), .digitsLost("9.1e+17")),
      (.number("9.1E+17"), .digitsLost("9.1E+17")), (.number("910000000000000000"), .digitsLost("910000000000000000")),
      (.number("1.5"), .notACode("1.5")), (.number("-5"), .notACode("-5")), (.text("无"), .notACode("无")),
      (.text("91/2"), .notACode("91/2")),
      (.error("#REF!"), .errorValue("#REF!")),
    ] as [(Workbook.Cell.Content, CellFlaw)])
  func `is refused rather than guessed`(content: Workbook.Cell.Content, flaw: CellFlaw) {
    #expect(throws: flaw) { try Cleaning.code(cell(content)) }
  }

  @Test(arguments: [("123456", "123456"), ("1.23456E5", "123456"), ("999999999999999", "999999999999999")])
  func `may be a number of few digits`(stored: String, expected: String) throws {
    #expect(try Cleaning.code(cell(.number(stored))) == Cleaned(expected, [.numberAsText]))
  }
}

@Suite struct `A cleaned whole number` {
  @Test(
    arguments: [
      (.number("12"), 12, []), (.number("1.2E3"), 1200, []), (.number("12.0"), 12, []), (.text("12"), 12, []),
      (.text("-3"), -3, []),
      (.text("1,234"), 1234, [.separatorsRemoved]), (.text("1，234，567"), 1_234_567, [.folded, .separatorsRemoved]),
      (.text("１２"), 12, [.folded]),
      (.text("12.00"), 12, [.zerosDropped]), (.text(" 7 "), 7, [.trimmed]), (.text("0"), 0, []),
      (.text("1,234.0"), 1234, [.separatorsRemoved, .zerosDropped]),
    ] as [(Workbook.Cell.Content, Int, [Change])])
  func `is one`(content: Workbook.Cell.Content, expected: Int, changes: [Change]) {
    let found = outcome { () throws(CellFlaw) in try Cleaning.wholeNumber(cell(content)) }
    #expect(found.value == expected)
    #expect(found.changes == changes)
  }

  @Test(arguments: [
    "1.5", "12家", "1,23", "12,3456", ",123", "1,,234", "十二", "1 2", "1E3", "99999999999999999999", "--1", "1234,567",
  ])
  func `is nothing else`(text: String) {
    #expect(throws: CellFlaw.notAWholeNumber(text)) { try Cleaning.wholeNumber(cell(text)) }
  }
}

@Suite struct `A cleaned answer` {
  @Test(arguments: [
    ("是", true), ("√", true), ("✔", true), ("Y", true), ("ｙｅｓ", true), (" 是 ", true), ("TRUE", true), ("否", false),
    ("×", false), ("x", false),
    ("N", false), ("no", false), ("✗", false),
  ])
  func `is yes or no`(text: String, expected: Bool) throws {
    #expect(try Cleaning.yesOrNo(cell(text))?.value == expected)
  }

  @Test func `tells how it was written`() throws {
    #expect(try Cleaning.yesOrNo(cell("是"))?.changes == [])
    #expect(try Cleaning.yesOrNo(cell("√"))?.changes == [.answerForm("√")])
    #expect(try Cleaning.yesOrNo(cell(.boolean(false)))?.changes == [.answerForm("FALSE")])
  }

  @Test(arguments: ["有", "1", "?", "是否", "已"]) func `is nothing else`(text: String) {
    #expect(throws: CellFlaw.notYesOrNo(text)) { try Cleaning.yesOrNo(cell(text)) }
  }
}

@Suite struct `A cleaned day` {
  @Test(
    arguments: [
      ("2026-04-12", []), ("2026/4/12", [.dateForm("2026/4/12")]), ("2026-4-12", [.dateForm("2026-4-12")]),
      ("2026.4.12", [.dateForm("2026.4.12")]),
      ("2026年4月12日", [.dateForm("2026年4月12日")]), ("2026 年 04 月 12 日", [.dateForm("2026 年 04 月 12 日")]),
      ("20260412", [.dateForm("20260412")]),
      ("２０２６．４．１２", [.folded, .dateForm("2026.4.12")]), ("2026—04—12", [.folded]),
      ("2026-04-12 08:30", [.timeDropped("08:30")]),
      ("2026-04-12T00:00:00", [.timeDropped("T00:00:00")]),
      ("2026/4/12 0:00:00", [.dateForm("2026/4/12"), .timeDropped("0:00:00")]),
      ("2026年4月12日8时30分", [.dateForm("2026年4月12日"), .timeDropped("8时30分")]),
      ("2026-04-12 上午9时", [.timeDropped("上午9时")]),
      ("2026年4月12日星期日", [.dateForm("2026年4月12日"), .timeDropped("星期日")]), ("46124", [.serialNumber("46124")]),
      ("46124.5", [.serialNumber("46124.5"), .timeDropped("12:00:00")]), (" 2026-04-12\u{3000}", [.trimmed]),
      ("2026年4月12号", [.dateForm("2026年4月12号")]), ("2026-04-12 14:00:59.123Z", [.timeDropped("14:00:59.123Z")]),
    ] as [(String, [Change])])
  func `is 12 April 2026 in many forms`(text: String, changes: [Change]) {
    let found = outcome { () throws(CellFlaw) in try Cleaning.day(cell(text)) }
    #expect(found.value?.description == "2026-04-12")
    #expect(found.changes == changes)
  }

  @Test(arguments: [
    "4/12/2026", "12.4.2026", "26-4-12", "2026", "2026年4月", "2026-04", "2026/4-12", "2026-4-12-1", "待定",
    "2026-04-12至2026-04-13", "2026年4月12",
    "2026-04-123", "202604120", "1", "99999", "2026-04-12 上午好", "2026-04-12 12", "二〇二六年四月十二日", "2026-04-12,2026-04-13",
    "2026.4.12.",
  ])
  func `is not guessed`(text: String) { #expect(throws: CellFlaw.notADay(text)) { try Cleaning.day(cell(text)) } }

  @Test(arguments: ["2026-02-29", "2026/4/31", "20261301", "2026年0月1日", "0000-01-01"]) func `must be in the calendar`(
    text: String
  ) {
    #expect(throws: CellFlaw.noSuchDay(text)) { try Cleaning.day(cell(text)) }
  }

  @Test func `is what a date's cell holds`() throws {
    let expected = try day("2026-04-12")
    #expect(try Cleaning.day(cell(.date(Moment(expected)))) == Cleaned(expected))
    #expect(
      try Cleaning.day(cell(.date(Moment(expected, seconds: 30_600)))) == Cleaned(expected, [.timeDropped("08:30:00")]))
    #expect(try Cleaning.day(cell(.number("46124"))) == Cleaned(expected, [.serialNumber("46124")]))
    #expect(
      try Cleaning.day(cell(.number("44662")), dateSystem: .from1904) == Cleaned(expected, [.serialNumber("44662")]))
    #expect(try Cleaning.day(cell(.number("20260412"))) == Cleaned(expected, [.dateForm("20260412")]))
    #expect(throws: CellFlaw.notADay("08:30:00")) { try Cleaning.day(cell(.date(Moment(seconds: 30_600)))) }
    #expect(throws: CellFlaw.notADay("TRUE")) { try Cleaning.day(cell(.boolean(true))) }
  }

  @Test(arguments: [
    CellFlaw.errorValue("#N/A"), .uncalculated, .notADay("x"), .noSuchDay("x"), .notAWholeNumber("x"), .notYesOrNo("x"),
    .notACode("x"),
    .digitsLost("9.1E+17"),
  ])
  func `has words for what is wrong`(flaw: CellFlaw) {
    #expect(!flaw.words.english.isEmpty)
    #expect(!flaw.words.chinese.isEmpty)
  }
}
