/// Reads workbooks (工作簿): `.xlsx` of any program, and `.csv`.
package enum WorkbookReader {
  /// The workbook in `bytes`, which are recognised by themselves and not by a file's name.
  ///
  /// A CSV file becomes a workbook with one sheet called `sheetName`. Everything in its cells is text.
  package static func read(
    _ bytes: [UInt8], sheetName: String = "Sheet1", limits: ReadingLimits = .standard
  ) throws(WorkbookError) -> Workbook {
    guard !bytes.isEmpty else { throw .emptyFile }
    switch FileKind.recognise(bytes) {
    case .zip:
      return try bytes.withUnsafeBufferPointer { (bytes) throws(WorkbookError) in
        let archive = try ZipArchive(bytes, limits: limits)
        return try PackageReader.read(archive, limits: limits)
      }
    case .text: return try CSVTable.read(bytes, sheetName: sheetName, limits: limits)
    case .encryptedWorkbook: throw .encrypted
    case let kind: throw .unsupported(kind)
    }
  }
}

/// Reads the parts of a package in the order in which they refer to each other; no part's name is guessed.
enum PackageReader {
  static func read(_ archive: borrowing ZipArchive, limits: ReadingLimits) throws(WorkbookError) -> Workbook {
    let book = try bookPart(archive)
    let relationships = try Relationships(of: book, in: archive)
    let list = try BookPart(book, in: archive, limits: limits)
    let strings =
      if let part = relationships.first("sharedStrings") {
        try SharedStrings.read(part, in: archive, limits: limits)
      } else {
        [String]()
      }
    let styles = if let part = relationships.first("styles") { try Styles(part, in: archive) } else { Styles() }
    let content = CellContent(strings: strings, styles: styles, dateSystem: list.dateSystem)
    let cells = CellBudget(limit: limits.cells)

    var workbook = Workbook(
      sheets: [], formats: styles.formats, dateSystem: list.dateSystem, source: .xlsx, notes: [])
    for entry in list.sheets {
      guard let target = relationships.entries.first(where: { $0.id == entry.relationship }) else {
        throw .missingPart("\(book): \(entry.name) (\(entry.relationship))")
      }
      guard target.kind == "worksheet" else {
        workbook.notes.append(.notWorksheet(name: entry.name))
        continue
      }
      let sheet = Workbook.Sheet(name: entry.name, visibility: entry.visibility)
      let visitor = SheetVisitor(SheetCollector(sheet, content: content, cells: cells))
      try XMLScan.read(archive.open(target.part), root: "worksheet", in: XMLScan.spreadsheet, visitor)
      workbook.sheets.append(visitor.collector.sheet)
      workbook.notes += visitor.collector.notes
    }
    return workbook
  }

  /// The part that the package says is its document.
  private static func bookPart(_ archive: borrowing ZipArchive) throws(WorkbookError) -> String {
    if let type = try archive.beginning(of: "mimetype", count: 64) {
      let isTable = String(decoding: type, as: UTF8.self).contains("opendocument.spreadsheet")
      throw .unsupported(isTable ? .ods : .document)
    }
    guard let part = try Relationships(of: "", in: archive).first("officeDocument") else { throw .noWorkbook }
    if part.hasSuffix(".bin") { throw .unsupported(.xlsb) }
    if part.hasPrefix("word/") || part.hasPrefix("ppt/") { throw .unsupported(.document) }
    return part
  }
}
