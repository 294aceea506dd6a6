import Testing

@testable import Workbook

@Suite struct `Text with separators` {
  private func rows(_ text: String) throws -> [[String]] {
    try WorkbookReader.read(Array(text.utf8)).sheets[0].rows.map { row in
      (1...(row.cells.last?.column ?? 1)).map { row[$0].text }
    }
  }

  @Test(
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("\u{FEFF}a,b", [["a", "b"]]), ("a\tb\n1,5\t2", [["a", "b"], ["1,5", "2"]]),
      ("a;b\n1;2", [["a", "b"], ["1", "2"]]),
      ("\"a,b\",\"c\"\"d\"", [["a,b", "c\"d"]]), ("\"一\r\n二\",三\n四", [["一\r\n二", "三"], ["四"]]),
      ("a,,c,\n", [["a", "", "c"]]),
      ("sep=;\r\na,b;c\r\n", [["a,b", "c"]]), ("甲;乙,丙\n丁,戊\n己,庚", [["甲;乙", "丙"], ["丁", "戊"], ["己", "庚"]]),
      ("标题,,\n甲;乙;丙,丁,戊", [["标题"], ["甲;乙;丙", "丁", "戊"]]), ("\"a\"b,c", [["ab", "c"]]), ("a\"b\",c", [["a\"b\"", "c"]]),
      ("甲", [["甲"]]),
      (" a , b ", [[" a ", " b "]]), ("=\"001\",2", [["=\"001\"", "2"]]),
    ] as [(String, [[String]])])
  func `is rows of cells`(text: String, expected: [[String]]) throws { #expect(try rows(text) == expected) }

  @Test func `counts rows as a spreadsheet program does`() throws {
    let sheet = try WorkbookReader.read(Array("\"一\n二\",三\n\n四,五".utf8)).sheets[0]
    #expect(cells(sheet) == ["A1 text 一\n二", "B1 text 三", "A3 text 四", "B3 text 五"])
  }

  @Test(
    arguments: [
      ("a,b\n\"1,2\n3", .openQuote(line: 2)), ("\u{FEFF}", nil), ("a\0b,c", .unsupported(.binary)), ("", .emptyFile),
    ] as [(String, WorkbookError?)])
  func `that is none is refused`(text: String, error: WorkbookError?) { #expect(refusal(Array(text.utf8)) == error) }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0xFF, 0xFF], .undecodable(.gb18030, line: 2)),
      ([0xEF, 0xBB, 0xBF, 0x0A, 0xC4, 0xE3], .undecodable(.utf8, line: 2)),
      ([0xFF, 0xFE, 0x41], .undecodable(.utf16(isBigEndian: false), line: 1)),
      ([0xFE, 0xFF, 0xD8, 0x42], .undecodable(.utf16(isBigEndian: true), line: 1)),
      ([0xFE, 0xFF, 0x75, 0x32, 0x00, 0x2C], nil),
      ([0xBC, 0xD7], nil), (Array("企业名称,检查日期\n示例化工一厂,".utf8) + [0xE6, 0x97], .undecodable(.utf8, line: 2)),
    ] as [([UInt8], WorkbookError?)])
  func `in no encoding is refused with its line`(bytes: [UInt8], error: WorkbookError?) {
    #expect(refusal(bytes) == error)
  }

  @Test func `is held to the limits`() {
    let bytes = Array("1,2\n3,4\n".utf8)
    #expect(refusal(bytes, limits: ReadingLimits(cells: 3)) == .tooLarge(.cells, limit: 3))
    #expect(refusal(bytes, limits: ReadingLimits(textBytes: 7)) == .tooLarge(.textBytes, limit: 7))
    #expect(refusal(bytes, limits: ReadingLimits(cells: 4, textBytes: 8)) == nil)
    #expect(refusal(Array(String(repeating: ",", count: 20_000).utf8) + [0x31]) == .tooLarge(.cells, limit: 4_000_000))
  }
}
