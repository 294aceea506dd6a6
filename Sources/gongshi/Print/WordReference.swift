import Archive
import Platform

/// The reference document from which pandoc takes page, footers and styles: the layout of GB/T 9704-2012 (公文格式).
///
/// Lengths are in twentieths of a point, sizes of letters in halves: 三号 is 16 points, 二号 22, 四号 14.
enum WordReference {
  /// The file; the same bytes each time.
  static func bytes() throws(FileError) -> [UInt8] {
    do throws(ZipFile.Failure) {
      return try ZipFile.bytes(parts.map { ($0.0, Array($0.1.utf8)) })
    } catch {
      throw FileError("reference.docx", 5)
    }
  }

  /// The parts of the package, by their paths.
  static var parts: [(String, String)] {
    [
      ("[Content_Types].xml", types), ("_rels/.rels", packageRelations), ("word/document.xml", document),
      ("word/_rels/document.xml.rels", relations), ("word/styles.xml", WordStyles.xml), ("word/settings.xml", settings),
      ("word/footer1.xml", footer("right", indent: "right")), ("word/footer2.xml", footer("left", indent: "left")),
      ("word/fontTable.xml", fonts),
    ]
  }

  private static let header = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  private static var types: String {
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let parts = [
      ("document", "document.main"), ("styles", "styles"), ("settings", "settings"), ("footer1", "footer"),
      ("footer2", "footer"), ("fontTable", "fontTable"),
    ].map { "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(kind).\($0.1)+xml\"/>" }
    return header + "<Types xmlns=\"\(package)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + parts.joined() + "</Types>"
  }

  private static var packageRelations: String {
    header + "<Relationships xmlns=\"\(package)/relationships\">"
      + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
  }

  private static var relations: String {
    let targets = [
      ("styles", "styles"), ("settings", "settings"), ("footer", "footer1"), ("footer", "footer2"),
      ("fontTable", "fontTable"),
    ].enumerated().map { index, part in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(office)/\(part.0)\" Target=\"\(part.1).xml\"/>"
    }
    return header + "<Relationships xmlns=\"\(package)/relationships\">" + targets.joined() + "</Relationships>"
  }

  /// A4; 37 mm above, 35 mm below, 28 mm to the left, 26 mm to the right; a grid of 22 lines; 28 characters of 三号 have room in each.
  private static var document: String {
    header + "<w:document xmlns:w=\"\(main)\" xmlns:r=\"\(office)\"><w:body><w:p/><w:sectPr>"
      + "<w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:footerReference w:type=\"even\" r:id=\"rId4\"/>"
      + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
      + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1985\" w:left=\"1588\" w:header=\"851\" w:footer=\"1588\" w:gutter=\"0\"/>"
      + "<w:docGrid w:type=\"lines\" w:linePitch=\"579\"/></w:sectPr></w:body></w:document>"
  }

  private static var settings: String {
    header + "<w:settings xmlns:w=\"\(main)\"><w:evenAndOddHeaders/><w:defaultTabStop w:val=\"640\"/></w:settings>"
  }

  /// 页码: 四号 宋体 between dashes, one character in from the outer edge.
  private static func footer(_ side: String, indent: String) -> String {
    func run(_ content: String) -> String { "<w:r><w:rPr><w:rStyle w:val=\"PageNumber\"/></w:rPr>\(content)</w:r>" }
    return header + "<w:ftr xmlns:w=\"\(main)\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:jc w:val=\"\(side)\"/>"
      + "<w:ind w:\(indent)Chars=\"100\" w:\(indent)=\"280\"/></w:pPr>" + run("<w:t xml:space=\"preserve\">— </w:t>")
      + run("<w:fldChar w:fldCharType=\"begin\"/>") + run("<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>")
      + run("<w:fldChar w:fldCharType=\"separate\"/>") + run("<w:t>1</w:t>") + run("<w:fldChar w:fldCharType=\"end\"/>")
      + run("<w:t xml:space=\"preserve\"> —</w:t>") + "</w:p></w:ftr>"
  }

  /// What stands in where a machine has not the typeface of the standard.
  private static var fonts: String {
    let table = [
      ("仿宋_GB2312", "FangSong"), ("楷体_GB2312", "KaiTi"), ("黑体", "SimHei"), ("方正小标宋简体", "SimSun"), ("宋体", "SimSun"),
    ].map { "<w:font w:name=\"\($0.0)\"><w:altName w:val=\"\($0.1)\"/><w:charset w:val=\"86\"/></w:font>" }
    return header + "<w:fonts xmlns:w=\"\(main)\">" + table.joined() + "</w:fonts>"
  }
}
