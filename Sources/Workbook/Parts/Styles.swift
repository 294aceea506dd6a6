/// The number formats of a workbook, by the style numbers that its cells have.
struct Styles {
  /// Twice what Excel keeps.
  private static let most = 1 << 17

  /// Every number format once; the first is General.
  private(set) var formats: [NumberFormat] = [.general]
  /// For each style, the place of its format in `formats`.
  private(set) var formatOfStyle: [Int] = []

  /// No styles: every number is a number.
  init() {}

  /// Reads the part `name`.
  init(_ name: String, in archive: borrowing ZipArchive) throws(WorkbookError) {
    let visitor = Visitor()
    try XMLScan.read(archive.open(name), root: "styleSheet", in: XMLScan.spreadsheet, visitor)
    var places: [Int: Int] = [0: 0]
    for number in visitor.numbers {
      if places[number] == nil {
        places[number] = formats.count
        formats.append(visitor.codes[number].map(NumberFormat.init(code:)) ?? .builtIn(number))
      }
      formatOfStyle.append(places[number] ?? 0)
    }
    guard formats.count <= Int(UInt16.max) else {
      throw .malformed(part: name, line: 1, reason: "more than \(UInt16.max) number formats")
    }
  }

  private final class Visitor: XMLVisitor {
    var codes: [Int: String] = [:]
    var numbers: [Int] = []
    private var isInFormats = false
    private var isInStyles = false

    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFlaw) {
      switch name {
      case "numFmts": isInFormats = true
      case "cellXfs": isInStyles = true
      // The same element also stands in `dxfs`, where its numbers mean nothing to cells.
      case "numFmt" where isInFormats:
        guard codes.count < Styles.most else { throw .malformed("too many number formats") }
        if let number = attributes.int("numFmtId"), let code = attributes.text("formatCode") { codes[number] = code }
      case "xf" where isInStyles:
        guard numbers.count < Styles.most else { throw .malformed("too many styles") }
        numbers.append(attributes.int("numFmtId") ?? 0)
      default: break
      }
    }
    func end(_ name: XMLName) throws(WorkbookFlaw) {
      switch name {
      case "numFmts": isInFormats = false
      case "cellXfs": isInStyles = false
      default: break
      }
    }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFlaw) {}
  }
}
