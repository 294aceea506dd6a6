import CZip
import Glibc
import Platform
import Register
import Testing

@testable import Workbook

/// The bytes of a file of `Fixtures/`.
func fixture(_ name: String) throws -> [UInt8] {
  let folder = String(#filePath.utf8.prefix(#filePath.utf8.count - "Support.swift".utf8.count)) ?? ""
  return try readFile(folder + "Fixtures/" + name)
}

/// A zip file with those parts.
func zip(_ parts: [(name: String, text: String)], compressed: Bool = true) throws -> [UInt8] {
  let source = try #require(zip_source_buffer_create(nil, 0, 0, nil))
  zip_source_keep(source)
  let archive = try #require(zip_open_from_source(source, ZIP_TRUNCATE, nil))
  for part in parts {
    let bytes = Array(part.text.utf8)
    let copy = try #require(malloc(max(1, bytes.count)))
    bytes.withUnsafeBytes { if let start = $0.baseAddress { memcpy(copy, start, bytes.count) } }
    let content = try #require(zip_source_buffer(archive, copy, UInt64(bytes.count), 1))
    let index = zip_file_add(archive, part.name, content, 0)
    if !compressed { zip_set_file_compression(archive, UInt64(index), ZIP_CM_STORE, 0) }
  }
  try #require(zip_close(archive) == 0)
  zip_source_open(source)
  var status = zip_stat_t()
  zip_source_stat(source, &status)
  var bytes = [UInt8](repeating: 0, count: Int(status.size))
  let got = bytes.withUnsafeMutableBytes { zip_source_read(source, $0.baseAddress, UInt64($0.count)) }
  zip_source_close(source)
  zip_source_free(source)
  try #require(Int(got) == bytes.count)
  return bytes
}

let mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
let strictNamespace = "http://purl.oclc.org/ooxml/spreadsheetml/main"

/// The parts of a workbook with one sheet 表; its sheet and what else is given are as the test writes them.
func parts(
  _ rows: String, after: String = "", strings: String? = nil, styles: String? = nil, book: String = "",
  isStrict: Bool = false
) -> [(name: String, text: String)] {
  let main = isStrict ? strictNamespace : mainNamespace
  let types =
    isStrict
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let package = "http://schemas.openxmlformats.org/package/2006/relationships"
  return [
    (
      "_rels/.rels",
      "<Relationships xmlns='\(package)'><Relationship Id='a' Type='\(types)/officeDocument' Target='/book/b.xml'/></Relationships>"
    ),
    (
      "book/b.xml",
      "<workbook xmlns='\(main)' xmlns:r='\(types)'>\(book)<sheets><sheet name='表' sheetId='9' r:id='x'/></sheets></workbook>"
    ),
    (
      "book/_rels/b.xml.rels",
      """
      <Relationships xmlns='\(package)'><Relationship Id='x' Type='\(types)/worksheet' Target='../s/one.xml'/>
      <Relationship Id='y' Type='\(types)/sharedStrings' Target='t.xml'/>
      <Relationship Id='z' Type='\(types)/styles' Target='/book/styles.xml'/></Relationships>
      """
    ),
    ("s/one.xml", "<worksheet xmlns='\(main)'><sheetData>\(rows)</sheetData>\(after)</worksheet>"),
    ("book/t.xml", "<sst xmlns='\(main)'>\(strings ?? "")</sst>"),
    ("book/styles.xml", "<styleSheet xmlns='\(main)'>\(styles ?? "")</styleSheet>"),
  ]
}

/// A workbook with one sheet whose rows are `rows`.
func workbook(
  _ rows: String, after: String = "", strings: String? = nil, styles: String? = nil, book: String = "",
  isStrict: Bool = false
) throws -> Workbook {
  try WorkbookReader.read(
    zip(parts(rows, after: after, strings: strings, styles: styles, book: book, isStrict: isStrict)))
}

/// The cells of a sheet with their kinds, as `A1 text 甲`.
func cells(_ sheet: Workbook.Sheet) -> [String] { sheet.rows.flatMap { $0.cells.map(brief) } }

/// A cell with its kind, as `A1 text 甲`.
func brief(_ cell: Workbook.Cell) -> String {
  let kind =
    switch cell.content {
    case .empty: "empty"
    case .text: "text"
    case .number(let stored): "number \(stored) ="
    case .date: "date"
    case .boolean: "boolean"
    case .error: "error"
    case .uncalculated: "uncalculated"
    }
  return "\(cell.address) \(kind) \(cell.text)\(cell.isFormula ? " by formula" : "")"
}

/// The error with which a file is refused.
func refusal(_ bytes: [UInt8], limits: ReadingLimits = .standard) -> WorkbookError? {
  do {
    _ = try WorkbookReader.read(bytes, limits: limits)
    return nil
  } catch { return error }
}

/// The bytes that a draft becomes.
func written(_ draft: WorkbookDraft) throws -> [UInt8] {
  var template = Array("/tmp/gongshi-workbook-XXXXXX".utf8CString)
  let descriptor = mkstemp(&template)
  try #require(descriptor >= 0)
  close(descriptor)
  let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  defer { unlink(path) }
  try WorkbookWriter.write(draft, to: path)
  return try readFile(path)
}

/// The day `2026-04-12` and others.
func day(_ text: String) throws -> Day { try #require(Day(text)) }

/// A cell with that text.
func cell(_ text: String) -> Workbook.Cell { cell(.text(text)) }

/// A cell with that content.
func cell(_ content: Workbook.Cell.Content) -> Workbook.Cell {
  Workbook.Cell(content, at: CellAddress(row: 1, column: 1))
}

/// A sheet with those texts.
func sheet(_ rows: [[String]], merged: [String] = []) -> Workbook.Sheet {
  var sheet = Workbook.Sheet(name: "表")
  for (index, row) in rows.enumerated() {
    let cells = row.enumerated().compactMap { place, text in
      text.isEmpty
        ? nil : Workbook.Cell(.text(text), at: CellAddress(row: index + 1, column: place + 1))
    }
    if !cells.isEmpty { sheet.rows.append(Workbook.Row(number: index + 1, cells: cells)) }
  }
  sheet.merges = merged.compactMap { CellRange($0) }
  return sheet
}
