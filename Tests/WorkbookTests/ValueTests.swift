import Register
import Testing

@testable import Workbook

@Suite struct `An address` {
  @Test(arguments: [
    ("A1", 1, 1), ("Z9", 9, 26), ("AA10", 10, 27), ("$B$7", 7, 2), ("b7", 7, 2), ("XFD1048576", 1_048_576, 16_384),
  ])
  func `has a row and a column`(text: String, row: Int, column: Int) {
    #expect(CellAddress(text) == CellAddress(row: row, column: column))
  }

  @Test(arguments: ["", "A", "1", "A0", "XFE1", "A1048577", "A1B", "甲1", "A-1", "1A", "AAAA1", "A99999999999999999999"])
  func `is nothing else`(text: String) { #expect(CellAddress(text) == nil) }

  @Test(arguments: [1, 26, 27, 52, 702, 703, 16_384]) func `is written as it is read`(column: Int) {
    let address = CellAddress(row: 3, column: column)
    #expect(CellAddress(address.description) == address)
  }

  @Test func `of two corners is a range`() {
    #expect(CellRange("C3:A1")?.description == "A1:C3")
    #expect(CellRange("A1:C3")?.count == 9)
    #expect(CellRange("B2")?.description == "B2")
    #expect(CellRange("A1:") == nil)
    #expect(CellRange("A1:B2:C3") == nil)
  }
}

@Suite struct `A date system` {
  @Test(
    arguments: [
      (1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (25_569, "1970-01-01"), (46_124, "2026-04-12"),
      (2_958_465, "9999-12-31"),
    ])
  func `of 1900 counts a leap day that there was not`(serial: Int, expected: String) throws {
    #expect(DateSystem.from1900.day(serial: serial)?.description == expected)
    #expect(DateSystem.from1900.serial(Moment(try day(expected))) == Double(serial))
  }

  @Test(arguments: [(0, "1904-01-01"), (1, "1904-01-02"), (44_662, "2026-04-12")])
  func `of 1904 begins four years later`(serial: Int, expected: String) throws {
    #expect(DateSystem.from1904.day(serial: serial)?.description == expected)
    #expect(DateSystem.from1904.serial(Moment(try day(expected))) == Double(serial))
  }

  @Test(arguments: [-1, 60, 2_958_466, 2_999_999, .infinity, .nan, 1e300])
  func `has no day for`(serial: Double) { #expect(DateSystem.from1900.moment(serial: serial) == nil) }

  @Test(
    arguments: [
      (46_124.5, "2026-04-12 12:00:00"), (46_124.354_166_666_664, "2026-04-12 08:30:00"),
      (46_124.999_999_9, "2026-04-13"), (0.75, "18:00:00"), (0, "00:00:00"),
    ])
  func `has times, rounded to the second`(serial: Double, expected: String) {
    #expect(DateSystem.from1900.moment(serial: serial)?.description == expected)
  }

  @Test(arguments: [
    ("2026-04-12", "2026-04-12"), ("2026-04-12T08:30:00", "2026-04-12 08:30:00"),
    ("2026-04-12T23:59:59.9Z", "2026-04-13"), ("08:30", "08:30:00"),
  ])
  func `is not needed for dates of the strict variant`(text: String, expected: String) {
    #expect(Moment(iso: text)?.description == expected)
  }

  @Test(arguments: ["", "2026-02-30", "2026-04-12T", "2026-04-12T25:00:00", "T08:30:00", "2026-04-12T08:30:00T"])
  func `finds no date in`(text: String) { #expect(Moment(iso: text) == nil) }
}

@Suite struct `A number format` {
  @Test(arguments: [
    "yyyy-mm-dd", "m/d/yy", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "yyyy/m/d h:mm;@", "h:mm AM/PM",
    "[DBNum1][$-804]yyyy\"年\"m\"月\"", "mm:ss", "[Red]d", "e\"年\"", "aaaa", "YYYY-MM-DD", "上午/下午h\"时\"mm\"分\"",
  ])
  func `with letters of a date makes dates`(code: String) { #expect(NumberFormat(code: code).meaning == .date) }

  @Test(arguments: [
    "General", "GENERAL", "0.00", "#,##0", "0%", "@", "0.00E+00", "##0.0E+0", "\"day\"0", "0\"d\"", "[Red]0", "0\\d",
    "_d0",
    "[Red]General", "¥#,##0.00;[Red]-¥#,##0.00", "0;\"年\"", "[>100]0", "0.0;yyyy", "*d0", "\"m", "[", "\\", "",
    "G/通用格式",
  ])
  func `without them does not`(code: String) { #expect(NumberFormat(code: code).meaning == .number) }

  @Test(arguments: ["[h]:mm", "[hh]:mm:ss", "[mm]:ss", "[ss]", "[H]"])
  func `in brackets counts hours on`(code: String) { #expect(NumberFormat(code: code).meaning == .duration) }

  @Test func `that is built in is known by its number`() {
    let dates = (0...163).filter { NumberFormat.builtIn($0).meaning != .number }
    #expect(dates == Array(14...22) + Array(27...36) + [45, 46, 47] + Array(50...58))
    #expect(NumberFormat.builtIn(46).meaning == .duration)
    #expect(NumberFormat.builtIn(49).code == "@")
  }
}

@Suite struct `A stored number` {
  @Test(arguments: [
    ("12", "12"), ("-3.5", "-3.5"), ("0", "0"), ("1.1000000000000001", "1.1"), ("0.30000000000000004", "0.3"),
    ("1E3", "1000"),
    ("1.5E-3", "0.0015"), ("12.50", "12.5"), (".5", "0.5"), ("-0", "-0"), ("1E-7", "0.0000001"),
    // Long whole numbers are left alone: their digits may be lost already.
    ("9.1E+17", "9.1E+17"), ("9.1e+017", "9.1E+17"), ("-1E20", "-1E+20"), ("910000000000000000", "910000000000000000"),
    ("123456789012345", "123456789012345"),
    ("46124.354166666664", "46124.3541666667"),
  ])
  func `is shown with 15 digits`(stored: String, expected: String) {
    #expect(cell(.number(stored)).text == expected)
  }

  @Test(arguments: ["", "-", ".", "1.2.3", "1E", "1E+", "E5", "1,2", "0x10", "nan", "inf", " 1", "1E99999999"])
  func `is not`(text: String) { #expect(!DecimalText.isNumber(Array(text.utf8))) }
}
