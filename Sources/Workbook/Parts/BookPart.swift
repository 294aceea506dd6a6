/// The part that lists the sheets in the order of their tabs.
struct BookPart {
  /// One sheet of the list.
  struct Entry {
    let name: String
    let relationship: String
    let visibility: Workbook.Sheet.Visibility
  }

  let sheets: [Entry]
  let dateSystem: DateSystem

  /// Reads the part `name`.
  init(_ name: String, in archive: borrowing ZipArchive, limits: ReadingLimits) throws(WorkbookError) {
    let visitor = Visitor(limit: limits.sheets)
    try XMLScan.read(archive.open(name), root: "workbook", in: XMLScan.spreadsheet, visitor)
    sheets = visitor.sheets
    dateSystem = visitor.is1904 ? .from1904 : .from1900
  }

  private final class Visitor: XMLVisitor {
    var sheets: [Entry] = []
    var is1904 = false
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFlaw) {
      switch name {
      case "workbookPr": is1904 = attributes.flag("date1904")
      case "sheet":
        guard let title = attributes.text("name"),
          let id = attributes.text("id", namespaceSuffix: "/relationships")
        else { throw .malformed("a sheet without a name or a part") }
        guard sheets.count < limit else { throw .tooLarge(.sheets, limit: limit) }
        let visibility: Workbook.Sheet.Visibility =
          switch attributes.text("state") {
          case "hidden": .hidden
          case "veryHidden": .veryHidden
          default: .visible
          }
        sheets.append(Entry(name: title, relationship: id, visibility: visibility))
      default: break
      }
    }
    func end(_ name: XMLName) throws(WorkbookFlaw) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFlaw) {}
  }
}
