/// Reads tables of text (`.csv`): RFC 4180, in the encodings and with the separators that spreadsheet programs write.
enum CSVTable {
  static func read(_ bytes: [UInt8], sheetName: String, limits: ReadingLimits) throws(WorkbookError) -> Workbook {
    guard bytes.count <= limits.textBytes else { throw .tooLarge(.textBytes, limit: limits.textBytes) }
    let (text, encoding) = try TextEncoding.decode(bytes)
    if text.contains(0) { throw .unsupported(.binary) }
    let (separator, start) = CSVSeparator.find(text)
    var scanner = CSVScanner(bytes: text, separator: separator, index: start)
    var sheet = Workbook.Sheet(name: sheetName)
    let cells = CellBudget(limit: limits.cells)
    while let record = try scanner.record(cells) {
      if !record.cells.isEmpty { sheet.rows.append(record) }
      guard record.number <= CellAddress.lastRow else { throw .tooLarge(.cells, limit: limits.cells) }
    }
    return Workbook(
      sheets: [sheet], formats: [.general], dateSystem: .from1900,
      source: .csv(encoding, separator: Character(UnicodeScalar(separator))), notes: [])
  }
}

/// Finds the character between cells.
enum CSVSeparator {
  private static let candidates = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
  private static let linesLookedAt = 50

  /// The separator, and where the table begins: after a first line `sep=;`, by which Excel is told of it.
  static func find(_ bytes: [UInt8]) -> (separator: UInt8, start: Int) {
    if bytes.starts(with: "sep=".utf8), bytes.count > 4, candidates.contains(bytes[4]) {
      let end = bytes.dropFirst(5).prefix { $0 == 0x0D || $0 == 0x0A }.prefix(2).endIndex
      if end > 5 || bytes.count == 5 { return (bytes[4], end) }
    }
    // The one that stands in the most lines outside of quotation marks; then the one that is there most often.
    var lines = [Int](repeating: 0, count: candidates.count)
    var totals = lines
    var inLine = [Bool](repeating: false, count: candidates.count)
    var (isQuoted, seen) = (false, 0)
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == 0x0A || byte == 0x0D {
        inLine = inLine.map { _ in false }
        seen += 1
        if seen == linesLookedAt { break }
      } else if let place = candidates.firstIndex(of: byte) {
        if !inLine[place] { lines[place] += 1 }
        inLine[place] = true
        totals[place] += 1
      }
    }
    let best = candidates.indices.max { (lines[$0], totals[$0], -$0) < (lines[$1], totals[$1], -$1) } ?? 0
    return (candidates[best], 0)
  }
}

/// Takes records from text one after the other.
struct CSVScanner {
  let bytes: [UInt8]
  let separator: UInt8
  var index: Int
  private var line = 1
  private var number = 0

  init(bytes: [UInt8], separator: UInt8, index: Int) {
    self.bytes = bytes
    self.separator = separator
    self.index = index
    if index > 0 { line = 2 }
  }

  /// The next record as a row; `nil` at the end of the text.
  mutating func record(_ budget: CellBudget) throws(WorkbookError) -> Workbook.Row? {
    guard index < bytes.count else { return nil }
    number += 1
    var cells: [Workbook.Cell] = []
    var column = 1
    while true {
      let text = try cell()
      if !text.isEmpty {
        guard column <= CellAddress.lastColumn, budget.take() else { throw .tooLarge(.cells, limit: budget.limit) }
        cells.append(Workbook.Cell(.text(text), at: CellAddress(row: number, column: column)))
      }
      guard index < bytes.count, bytes[index] == separator else { break }
      index += 1
      column += 1
    }
    endLine()
    return Workbook.Row(number: number, cells: Array(cells))
  }

  /// Passes the end of a line: LF, CRLF or, from an old Macintosh, CR.
  private mutating func endLine() {
    guard index < bytes.count else { return }
    if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
    index += 1
    line += 1
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }

  /// A cell; `index` is left at the separator or at the end of the line.
  private mutating func cell() throws(WorkbookError) -> String {
    let start = index
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
      while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    let startLine = line
    var content: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        guard index < bytes.count, bytes[index] == byte else {
          // Text after the closing mark belongs to the cell, as Excel reads it.
          let rest = index
          while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
          content += bytes[rest..<index]
          return String(decoding: content, as: UTF8.self)
        }
        index += 1
      } else if byte == 0x0A {
        line += 1
      }
      content.append(byte)
    }
    throw .openQuote(line: startLine)
  }
}
