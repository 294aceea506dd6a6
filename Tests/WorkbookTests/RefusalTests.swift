import Testing

@testable import Workbook

@Suite struct `A file that is no workbook` {
  private static func compound(_ names: [String]) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
    for name in ["Root Entry"] + names {
      var entry = name.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      entry += [UInt8](repeating: 0, count: 128 - entry.count)
      entry[64] = UInt8(name.utf16.count * 2 + 2)
      entry[66] = 2
      bytes += entry
    }
    return bytes
  }

  @Test(
    arguments: [
      (compound(["EncryptionInfo", "EncryptedPackage"]), .encrypted), (compound(["Workbook"]), .unsupported(.xls)),
      (compound(["Book"]), .unsupported(.xls)), (compound(["Workbook", "ETExtData"]), .unsupported(.xls)),
      (compound(["WordDocument"]), .unsupported(.document)), (compound([]), .unsupported(.binary)),
      (Array(compound(["Workbook"]).prefix(20)), .unsupported(.binary)),
      ([0x09, 0x08, 0x10, 0x00, 0x00, 0x06], .unsupported(.xls)),
      (Array("%PDF-1.7\n".utf8), .unsupported(.pdf)), (Array("Rar!\u{1A}".utf8), .unsupported(.archive)),
      (Array("\u{FEFF}<html><table><tr><td>1".utf8), .unsupported(.html)),
      (Array("<!DOCTYPE HTML>".utf8), .unsupported(.html)),
      (Array("<?xml version='1.0'?><Workbook/>".utf8), .unsupported(.xml)),
      ([0x00, 0x01, 0x02], .unsupported(.binary)), ([], .emptyFile),
    ] as [([UInt8], WorkbookError)])
  func `is recognised by its bytes`(bytes: [UInt8], error: WorkbookError) { #expect(refusal(bytes) == error) }

  @Test func `is recognised by the parts of its package`() throws {
    #expect(refusal(try zip([("a.txt", "甲")])) == .noWorkbook)
    #expect(refusal(try zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")])) == .unsupported(.ods))
    #expect(refusal(try zip([("mimetype", "application/vnd.oasis.opendocument.text")])) == .unsupported(.document))
    var files = parts("")
    files[0].text = files[0].text.replacing("book/b.xml", with: "xl/workbook.bin")
    #expect(refusal(try zip(files)) == .unsupported(.xlsb))
    files[0].text = files[0].text.replacing("xl/workbook.bin", with: "word/document.xml")
    #expect(refusal(try zip(files)) == .unsupported(.document))
  }

  @Test(arguments: [
    WorkbookError.emptyFile, .encrypted, .noWorkbook, .brokenPackage(reason: "x"), .missingPart("x"),
    .openQuote(line: 3),
    .malformed(part: "x", line: 3, reason: "y"), .tooLarge(.cells, limit: 3), .undecodable(.gb18030, line: 3),
    .unwritable(sheet: "表", CellAddress("B2"), .longText), .writing(path: "x", reason: "y"), .unsupported(.xls),
  ])
  func `is named in both languages`(error: WorkbookError) {
    #expect(!error.words.english.isEmpty)
    #expect(error.words.chinese.unicodeScalars.contains { $0.value > 0x4E00 })
    #expect(!error.words.chinese.hasSuffix("。"))
  }
}

@Suite struct `A damaged workbook` {
  private static let row = "<row r='1'><c r='A1' t='s'><v>0</v></c></row>"

  @Test func `that is cut off anywhere is an error and no crash`() throws {
    let whole = try fixture("ledger-libreoffice.xlsx")
    for length in stride(from: 4, to: whole.count, by: 37) {
      let error = refusal(Array(whole.prefix(length)))
      guard case .brokenPackage = error else {
        Issue.record("\(length) bytes: \(String(describing: error))")
        continue
      }
    }
  }

  @Test func `with a byte changed anywhere is read or refused and no crash`() throws {
    for name in ["ledger-libreoffice.xlsx", "dates-1904.xlsx"] {
      let whole = try fixture(name)
      for index in stride(from: 0, to: whole.count, by: 23) {
        var bytes = whole
        bytes[index] ^= UInt8(1 << (index % 8))
        _ = refusal(bytes)
      }
    }
  }

  @Test(arguments: 0..<6) func `without a part names the part`(index: Int) throws {
    var files = parts(Self.row, strings: "<si><t>甲</t></si>")
    let missing = files.remove(at: index).name
    let expected: WorkbookError =
      switch missing {
      case "_rels/.rels": .noWorkbook
      case "book/_rels/b.xml.rels": .missingPart("book/b.xml: 表 (x)")
      default: .missingPart(missing)
      }
    #expect(refusal(try zip(files)) == expected)
  }

  @Test(arguments: [
    ("<row r='1'><c r='A2'><v>1</v></c></row>", "a cell `A2` in row 1"), ("<row r='0'/>", "a row with a wrong number"),
    ("<row r='x'/>", "a row with a wrong number"), ("<row r='1048577'/>", "a row with a wrong number"),
    ("<row r='1'><c r='XFD1'><v>1</v></c><c><v>2</v></c></row>", "more columns than a sheet has"),
    ("<row r='1'><c><v>x</v></c></row>", "cell A1: `x` is no number"),
    ("<row r='1'><c t='s'><v>5</v></c></row>", "cell A1 refers to a text that is not there"),
    ("<row r='1'><c t='s'><v>-1</v></c></row>", "cell A1 refers to a text that is not there"),
    ("<row r='1'><c t='b'><v>2</v></c></row>", "cell A1 is neither true nor false"),
    ("<row r='1'><c t='q'><v>2</v></c></row>", "cell A1 is of an unknown kind"),
    ("<row r='1'><c t='d'><v>2</v></c></row>", "cell A1: `2` is no date"),
    ("<c><v>1</v></c>", "a cell outside of a row"),
    ("<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>", "cell A1 is given twice"),
    ("<row r='1'><c><v>1</v></c></row><row r='1'><c><v>1</v></c></row>", "row 1 is given twice"),
  ])
  func `says what is wrong in which part`(rows: String, reason: String) throws {
    #expect(refusal(try zip(parts(rows))) == .malformed(part: "s/one.xml", line: 1, reason: reason))
  }

  @Test(arguments: [
    "<worksheet", "甲", "<worksheet xmlns='urn:x'/>", "<a/>",
    "<worksheet xmlns='\(mainNamespace)'><sheetData></worksheet>",
    "<worksheet xmlns='\(mainNamespace)'>&x;</worksheet>", "<worksheet xmlns='\(mainNamespace)'/><a/>", "",
    "<worksheet xmlns='\(mainNamespace)'><sheetData>" + String(repeating: "<a>", count: 10_000),
    "<!DOCTYPE worksheet [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><worksheet xmlns='\(mainNamespace)'>&x;</worksheet>",
    "<!DOCTYPE worksheet SYSTEM 'http://127.0.0.1:9/x.dtd'><worksheet xmlns='\(mainNamespace)'/>",
  ])
  func `with a part of wrong XML is refused`(text: String) throws {
    var files = parts("")
    files[3].text = text
    guard case .malformed("s/one.xml", _, _)? = refusal(try zip(files)) else {
      Issue.record("\(String(describing: refusal(try zip(files))))")
      return
    }
  }

  @Test func `with entities that grow is refused at the first of them`() throws {
    var files = parts("")
    files[4].text =
      "<!DOCTYPE sst [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><sst xmlns='\(mainNamespace)'><si><t>&b;</t></si></sst>"
    #expect(
      refusal(try zip(files)) == .malformed(part: "book/t.xml", line: 1, reason: "a document type declaration"))
  }

  @Test func `that would fill the memory is refused`() throws {
    let bomb = try zip(parts(Self.row, strings: "<si><t>" + String(repeating: "甲", count: 1_000_000) + "</t></si>"))
    #expect(bomb.count < 20_000)
    #expect(
      refusal(bomb, limits: ReadingLimits(unpackedBytes: 1_000_000)) == .tooLarge(.unpackedBytes, limit: 1_000_000))
    #expect(refusal(bomb) == nil)
    #expect(refusal(bomb, limits: ReadingLimits(parts: 5)) == .tooLarge(.parts, limit: 5))
    #expect(refusal(bomb, limits: ReadingLimits(sheets: 0)) == .tooLarge(.sheets, limit: 0))
    let many = try zip(parts("<row><c><v>1</v></c><c><v>2</v></c></row>"))
    #expect(refusal(many, limits: ReadingLimits(cells: 1)) == .tooLarge(.cells, limit: 1))
    let small = [
      parts("", strings: "<si/><si/>"),
      parts("", after: "<mergeCells><mergeCell ref='A1:B1'/><mergeCell ref='A2:B2'/></mergeCells>"),
    ]
    for files in small {
      #expect(refusal(try zip(files), limits: ReadingLimits(cells: 1)) == .tooLarge(.cells, limit: 1))
    }
    #expect(
      refusal(try zip(parts("", styles: "<cellXfs>" + String(repeating: "<xf/>", count: 140_000) + "</cellXfs>")))
        == .malformed(part: "book/styles.xml", line: 1, reason: "too many styles"))
  }

  @Test func `that claims a smaller size than it has is measured by what it has`() throws {
    var bytes = try zip(parts(Self.row, strings: "<si><t>" + String(repeating: "甲", count: 1_000_000) + "</t></si>"))
    for index in bytes.indices.dropLast(46) where bytes[index...].starts(with: [0x50, 0x4B, 0x01, 0x02]) {
      bytes.replaceSubrange((index + 24)..<(index + 28), with: [1, 0, 0, 0])
    }
    #expect(
      refusal(bytes, limits: ReadingLimits(unpackedBytes: 1_000_000)) == .tooLarge(.unpackedBytes, limit: 1_000_000))
  }

  @Test func `that claims a huge size is refused before it is unpacked`() throws {
    var bytes = try zip(parts(Self.row, strings: "<si><t>甲</t></si>"))
    for index in bytes.indices.dropLast(46) where bytes[index...].starts(with: [0x50, 0x4B, 0x01, 0x02]) {
      bytes.replaceSubrange((index + 24)..<(index + 28), with: [0xFE, 0xFF, 0xFF, 0xFF])
    }
    #expect(refusal(bytes) == .tooLarge(.unpackedBytes, limit: 512 << 20))
  }

  @Test(arguments: [
    ("a/b.xml", "c.xml", "a/c.xml"), ("a/b.xml", "/c.xml", "c.xml"), ("a/b.xml", "../c.xml", "c.xml"),
    ("b.xml", "./c/d.xml", "c/d.xml"),
    ("a/b.xml", "../../c.xml", nil), ("a/b.xml", "", "a"), ("", "xl/workbook.xml", "xl/workbook.xml"),
  ])
  func `cannot name a part outside of itself`(base: String, target: String, expected: String?) {
    #expect(PartPath.resolve(target, from: base) == expected)
  }
}
