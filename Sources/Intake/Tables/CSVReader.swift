import Diagnostics

/// Reads comma-separated tables (RFC 4180) with the place of every cell.
struct CSVReader {
  /// One cell with the place where it begins.
  struct Cell: Sendable {
    let text: String
    let line: Int
    let column: Int
  }

  private let bytes: [UInt8]
  private let file: String
  private var index = 0
  private var line = 1
  private var column = 1
  private(set) var diagnostics: [Diagnostic] = []
  private var isCut = false

  private init(_ source: SourceText) {
    bytes = source.bytes
    file = source.file
  }

  /// All rows but blank ones.
  static func read(_ source: SourceText) -> (rows: [[Cell]], diagnostics: [Diagnostic]) {
    var reader = CSVReader(source)
    var rows: [[Cell]] = []
    while reader.index < reader.bytes.count {
      let row = reader.row()
      // A quotation mark that nothing closes has swallowed the rest of the file.
      if reader.isCut, !rows.isEmpty { break }
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
    return (rows, reader.diagnostics)
  }

  private mutating func row() -> [Cell] {
    var cells: [Cell] = []
    while true {
      cells.append(cell())
      guard index < bytes.count else { return cells }
      let byte = bytes[index]
      index += 1
      if byte == 0x0A {
        line += 1
        column = 1
        return cells
      }
      column += 1
    }
  }

  /// A cell; `index` is left at the comma, at the line's end or at the end of the file.
  private mutating func cell() -> Cell {
    let (startLine, startColumn) = (line, column)
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { return quotedCell(startLine, startColumn) }
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != 0x0A { index += 1 }
    let text = bytes[start..<index]
    column += text.count { $0 & 0xC0 != 0x80 }
    return Cell(text: trimmed(text), line: startLine, column: startColumn)
  }

  private mutating func quotedCell(_ startLine: Int, _ startColumn: Int) -> Cell {
    var content: [UInt8] = []
    index += 1
    column += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        column += 1
        guard index < bytes.count, bytes[index] == byte else {
          skipToEndOfCell()
          return Cell(text: trimmed(content[...]), line: startLine, column: startColumn)
        }
        index += 1
      } else if byte == 0x0A {
        line += 1
        column = 1
        content.append(byte)
        continue
      }
      advanceColumn(byte)
      content.append(byte)
    }
    diagnostics.append(.error(.csvQuote, at: Place(file, line: startLine, column: startColumn)))
    isCut = true
    return Cell(text: String(decoding: content, as: UTF8.self), line: startLine, column: startColumn)
  }

  private mutating func skipToEndOfCell() {
    while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != 0x0A {
      if bytes[index] != 0x20 {
        diagnostics.append(.error(.csvQuote, at: Place(file, line: line, column: column)))
        while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != 0x0A { index += 1 }
        return
      }
      index += 1
      column += 1
    }
  }

  /// Columns count characters: continuation bytes do not.
  private mutating func advanceColumn(_ byte: UInt8) {
    if byte & 0xC0 != 0x80 { column += 1 }
  }

  /// Without the blanks that spreadsheets leave at both ends, ideographic ones (U+3000) among them.
  private func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while true {
      if bytes.first == 0x20 || bytes.first == 0x09 {
        bytes.removeFirst()
      } else if bytes.starts(with: [0xE3, 0x80, 0x80]) {
        bytes.removeFirst(3)
      } else if bytes.last == 0x20 || bytes.last == 0x09 {
        bytes.removeLast()
      } else if bytes.suffix(3).elementsEqual([0xE3, 0x80, 0x80]) {
        bytes.removeLast(3)
      } else {
        return String(decoding: bytes, as: UTF8.self)
      }
    }
  }
}
