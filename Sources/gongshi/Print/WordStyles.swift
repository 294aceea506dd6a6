/// The styles of the reference document: those that pandoc gives to text, and those of the parts of a briefing.
enum WordStyles {
  private struct Style {
    var id: String
    var name: String
    var font = "仿宋_GB2312"
    /// In half points.
    var size = 32
    var isBold = false
    var colour: String?
    /// left, center, both.
    var side = "both"
    /// In hundredths of a character.
    var firstLine = 0
    var line = 579
    var before = 0
    var after = 0
    /// A line above or below: in eighths of a point, with its colour.
    var borders: [(edge: String, width: Int, colour: String)] = []
    var extra = ""
    var outline: Int?
    var keepsNext = false

    var xml: String {
      let run =
        "<w:rPr><w:rFonts w:ascii=\"\(font)\" w:hAnsi=\"\(font)\" w:eastAsia=\"\(font)\" w:cs=\"\(font)\"/>"
        + (isBold ? "<w:b/>" : "") + (colour.map { "<w:color w:val=\"\($0)\"/>" } ?? "")
        + "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/></w:rPr>"
      let lines = borders.map {
        "<w:\($0.edge) w:val=\"single\" w:sz=\"\($0.width)\" w:space=\"4\" w:color=\"\($0.colour)\"/>"
      }
      let border = lines.isEmpty ? "" : "<w:pBdr>\(lines.joined())</w:pBdr>"
      let paragraph =
        "<w:pPr>" + (keepsNext ? "<w:keepNext/>" : "") + border + extra
        + "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\" w:line=\"\(line)\" w:lineRule=\"exact\"/>"
        + "<w:ind w:firstLineChars=\"\(firstLine)\" w:firstLine=\"\(firstLine * size / 10)\"/><w:jc w:val=\"\(side)\"/>"
        + (outline.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? "") + "</w:pPr>"
      return
        "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>\(paragraph)\(run)</w:style>"
    }
  }

  private static let black = "000000"

  private static let styles: [Style] = [
    Style(id: "BodyText", name: "Body Text", firstLine: 200),
    Style(id: "FirstParagraph", name: "First Paragraph", firstLine: 200),
    // Cells of tables, and items of lists that stand close.
    Style(id: "Compact", name: "Compact", size: 21, side: "left", line: 320, extra: "<w:snapToGrid w:val=\"0\"/>"),
    Style(id: "Heading2", name: "heading 2", font: "黑体", firstLine: 200, outline: 1, keepsNext: true),
    Style(id: "Heading3", name: "heading 3", font: "楷体_GB2312", firstLine: 200, outline: 2, keepsNext: true),
    Style(id: "Heading4", name: "heading 4", isBold: true, firstLine: 200, outline: 3, keepsNext: true),
    Style(
      id: "TableCaption", name: "Table Caption", font: "黑体", size: 28, side: "center", before: 120, keepsNext: true),
    Style(id: "Footer", name: "footer", font: "宋体", size: 28, side: "left", line: 400),
    Style(id: "Sample", name: "示例", size: 21, side: "right", line: 300),
    Style(
      id: "RedHead", name: "红头", font: "方正小标宋简体", size: 72, isBold: true, colour: "D00000", side: "center", line: 1000,
      before: 200, after: 100),
    Style(id: "Issue", name: "期号", side: "center"),
    Style(
      id: "Editor", name: "编发", size: 28, side: "center", after: 480, borders: [("bottom", 24, "D00000")]),
    Style(
      id: "DocumentTitle", name: "文件标题", font: "方正小标宋简体", size: 44, isBold: true, side: "center", line: 680, after: 400,
      outline: 0),
    Style(id: "Recipients", name: "版记", size: 28, borders: [("top", 8, black), ("bottom", 8, black)]),
    Style(id: "RecipientsFirst", name: "版记首行", size: 28, before: 400, borders: [("top", 8, black)]),
    Style(id: "RecipientsMiddle", name: "版记中行", size: 28),
    Style(id: "RecipientsLast", name: "版记末行", size: 28, borders: [("bottom", 8, black)]),
  ]

  static var xml: String {
    let edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"\(black)\"/>"
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles xmlns:w=\"\(WordReference.main)\">"
      + "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"仿宋_GB2312\" w:hAnsi=\"仿宋_GB2312\" w:eastAsia=\"仿宋_GB2312\" w:cs=\"仿宋_GB2312\"/>"
      + "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
      + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
      + "<w:style w:type=\"character\" w:styleId=\"PageNumber\"><w:name w:val=\"page number\"/><w:rPr><w:rFonts w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"宋体\"/><w:sz w:val=\"28\"/></w:rPr></w:style>"
      + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/></w:tblPr></w:style>"
      + "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"Table\"><w:name w:val=\"Table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:jc w:val=\"center\"/><w:tblBorders>\(edges.joined())</w:tblBorders><w:tblCellMar><w:left w:w=\"80\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
      + styles.map(\.xml).joined() + "</w:styles>"
  }
}
