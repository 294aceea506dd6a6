import Testing

@testable import Workbook

@Suite struct `A sheet's cells` {
  @Test(arguments: [
    ("<c r='A1'><v>12.50</v></c>", ["A1 number 12.50 = 12.5"]), ("<c r='B1' t='b'><v>1</v></c>", ["B1 boolean TRUE"]),
    ("<c r='A1' t='e'><v>#N/A</v></c>", ["A1 error #N/A"]),
    ("<c r='A1' t='str'><f>A2</f><v>甲</v></c>", ["A1 text 甲 by formula"]),
    ("<c r='A1'><f>1+1</f><v>2</v></c>", ["A1 number 2 = 2 by formula"]),
    ("<c r='A1'><f>1+1</f></c>", ["A1 uncalculated  by formula"]),
    ("<c r='A1' t='inlineStr'><is><t> 甲 </t></is></c>", ["A1 text  甲 "]),
    ("<c r='A1' t='inlineStr'><is><r><t>甲</t></r><r><t>乙</t></r><rPh><t>jia</t></rPh></is></c>", ["A1 text 甲乙"]),
    ("<c r='A1' t='d'><v>2026-04-12T08:00:00</v></c>", ["A1 date 2026-04-12 08:00:00"]),
    ("<c r='A1' t='s'><v>0</v></c><c r='C1' t='s'><v>1</v></c>", ["A1 text 甲", "C1 text 乙<&丙"]),
    // Without places they follow each other; after one with a place they go on from there.
    (
      "<c><v>1</v></c><c><v>2</v></c><c r='E1'><v>3</v></c><c><v>4</v></c>",
      ["A1 number 1 = 1", "B1 number 2 = 2", "E1 number 3 = 3", "F1 number 4 = 4"]
    ),
    // Looks without content are no cells.
    ("<c r='A1' s='1'/><c r='B1' t='s'/><c r='C1' t='s'><v>2</v></c><c r='D1'><v></v></c>", []),
    ("<c r='B1'><v>2</v></c><c r='A1'><v>1</v></c>", ["A1 number 1 = 1", "B1 number 2 = 2"]),
    ("<c r='A1'><v>1</v><extLst><ext><v>9</v></ext></extLst></c>", ["A1 number 1 = 1"]),
    ("<c r='A1'><x:v xmlns:x='urn:x'>9</x:v><v>1</v></c>", ["A1 number 1 = 1"]),
    ("<c r='A1'><v><![CDATA[1]]>2</v></c>", ["A1 number 12 = 12"]),
  ])
  func `are of the kind that their elements say`(row: String, expected: [String]) throws {
    let strings =
      "<si><t>甲</t></si><si><r><t>乙&lt;</t></r><r><rPr><b/></rPr><t>&#38;丙</t></r><rPh sb='0' eb='1'><t>yi</t></rPh></si><si><t/></si>"
    for isStrict in [false, true] {
      let book = try workbook("<row r='1'>\(row)</row>", strings: strings, isStrict: isStrict)
      #expect(cells(book.sheets[0]) == expected)
      #expect(book.sheets[0].name == "表")
      #expect(book.source == .xlsx)
    }
  }

  @Test(arguments: [
    ("甲_x000D_\n乙", "甲\r\n乙"), ("_x005F_x0041_", "_x0041_"), ("_xD842__xDFB7_", "𠮷"), ("_x00_", "_x00_"),
    ("_xZZZZ_", "_xZZZZ_"),
    ("_x0041", "_x0041"), ("_xD842_", "\u{FFFD}"), ("__x0041__", "_A_"), ("_xDFB7_甲", "\u{FFFD}甲"),
  ])
  func `have escapes for what XML cannot hold`(text: String, expected: String) throws {
    let book = try workbook(
      "<row r='1'><c t='s'><v>0</v></c></row>", strings: "<si><t xml:space='preserve'>\(text)</t></si>")
    #expect(book.sheets[0]["A1"]?.text == expected)
    #expect(EscapedText.decode(Array(EscapedText.encode(expected).utf8)) == expected)
  }

  @Test(arguments: [
    ("14", "46124", "A1 date 2026-04-12"), ("57", "46124", "A1 date 2026-04-12"),
    ("22", "46124.5", "A1 date 2026-04-12 12:00:00"),
    ("164", "46124", "A1 date 2026-04-12"), ("165", "46124", "A1 number 46124 = 46124"),
    ("46", "1.5", "A1 date 36:00:00"),
    ("20", "0.5", "A1 date 12:00:00"), ("10", "0.5", "A1 number 0.5 = 0.5"), ("0", "46124", "A1 number 46124 = 46124"),
    ("14", "1", "A1 date 1900-01-01"),
  ])
  func `are dates by their number format`(format: String, value: String, expected: String) throws {
    let styles = """
      <numFmts><numFmt numFmtId='164' formatCode='yyyy&quot;年&quot;m&quot;月&quot;'/><numFmt numFmtId='165' formatCode='0&quot;d&quot;&amp;'/></numFmts>
      <cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='\(format)'/></cellXfs>
      <dxfs><dxf><numFmt numFmtId='165' formatCode='yyyy'/></dxf></dxfs>
      """
    let book = try workbook("<row r='1'><c s='1'><v>\(value)</v></c></row>", styles: styles)
    #expect(cells(book.sheets[0]) == [expected])
  }

  @Test func `under a date format that are no day are numbers, and it is told`() throws {
    let styles = "<cellXfs><xf numFmtId='14'/></cellXfs>"
    let book = try workbook("<row r='2'><c><v>60</v></c><c><v>-1</v></c><c><v>1</v></c></row>", styles: styles)
    #expect(cells(book.sheets[0]) == ["A2 number 60 = 60", "B2 number -1 = -1", "C2 date 1900-01-01"])
    #expect(book.notes == ["A2", "B2"].compactMap { CellAddress($0) }.map { .notADay(sheet: "表", $0) })
  }

  @Test func `count from 1904 where the workbook says so`() throws {
    let book = try workbook(
      "<row r='1'><c><v>44662</v></c></row>", styles: "<cellXfs><xf numFmtId='14'/></cellXfs>",
      book: "<workbookPr date1904='1'/>")
    #expect(cells(book.sheets[0]) == ["A1 date 2026-04-12"])
    #expect(book.dateSystem == .from1904)
  }

  @Test func `are found by their address, empty ones too`() throws {
    let book = try workbook("<row r='3'><c r='B3'><v>1</v></c></row><row><c r='D4'><v>2</v></c></row><row r='9'/>")
    let sheet = book.sheets[0]
    #expect(sheet["B3"].map(brief) == "B3 number 1 = 1")
    #expect(sheet["D4"].map(brief) == "D4 number 2 = 2")
    #expect(sheet["A1"].map(brief) == "A1 empty ")
    #expect(sheet["C3"].map(brief) == "C3 empty ")
    #expect(sheet["?"] == nil)
    #expect(sheet.rows.map(\.number) == [3, 4])
  }
}

@Suite struct `A sheet` {
  @Test func `tells hidden rows and columns, widths, heights and merged ranges`() throws {
    let book = try workbook(
      "<row r='1' hidden='1' ht='30' customHeight='1'><c><v>1</v></c></row><row r='2' ht='15'><c><v>2</v></c></row>",
      after:
        "<mergeCells><mergeCell ref='A4:B5'/><mergeCell ref='A1:C1'/><mergeCell ref='B5:C6'/><mergeCell ref='D1'/></mergeCells>"
    )
    let sheet = book.sheets[0]
    #expect(sheet.rows.map(\.isHidden) == [true, false])
    #expect(sheet.rows.map(\.height) == [30, nil])
    #expect(sheet.merges.map(\.description) == ["A1:C1", "A4:B5"])
    #expect(book.notes == [.overlappingMerge(sheet: "表", CellRange("B5:C6") ?? sheet.merges[0])])
  }

  @Test func `in rows of another order is put in order`() throws {
    let book = try workbook("<row r='5'><c><v>5</v></c></row><row r='2'><c><v>2</v></c></row>")
    #expect(cells(book.sheets[0]) == ["A2 number 2 = 2", "A5 number 5 = 5"])
  }

  @Test func `comes in the order of the tabs, with its name and whether it is hidden`() throws {
    var files = parts("<row><c><v>1</v></c></row>")
    files[1].text = files[1].text.replacing(
      "<sheets>",
      with:
        "<sheets><sheet name='甲&amp;乙' r:id='x' state='hidden'/><sheet name='图' r:id='w'/><sheet name='丙' r:id='x' state='veryHidden'/>"
    )
    files[2].text = files[2].text.replacing(
      "</Relationships>", with: "<Relationship Id='w' Type='urn:x/chartsheet' Target='c.xml'/></Relationships>")
    let book = try WorkbookReader.read(zip(files))
    #expect(book.sheets.map(\.name) == ["甲&乙", "丙", "表"])
    #expect(book.sheets.map(\.visibility) == [.hidden, .veryHidden, .visible])
    #expect(book.notes == [.notWorksheet(name: "图")])
    #expect(book.sheet(named: "丙")?.rows.count == 1)
  }
}
