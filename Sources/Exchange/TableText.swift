import Diagnostics
import Intake
import Workbook

/// The text of a task's table (`inspections/<year>/<id>.csv`) with rows added, or made anew.
struct TableText {
  /// How the office writes its tables: with a byte order mark or without, and how lines end.
  struct Style: Hashable {
    var hasMark = true
    var lineEnd: [UInt8] = [0x0A]

    /// The style of `bytes`.
    init(of bytes: [UInt8]) {
      hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      if let end = bytes.firstIndex(of: 0x0A), end > 0, bytes[end - 1] == 0x0D { lineEnd = [0x0D, 0x0A] }
    }

    /// As `gongshi init` writes tables, so that spreadsheet programs take them for UTF-8.
    init() {}
  }

  private let columns: [TableColumn]

  init(_ columns: [TableColumn]) { self.columns = columns }

  /// A table of its own, with every column in the order of the schema.
  func table(_ rows: [[String?]], _ style: Style) -> [UInt8] {
    CSVWriter.write([columns.map(\.key.chinese)], hasMark: style.hasMark, lineEnd: style.lineEnd)
      + CSVWriter.write(rows.lazy.map { $0.map { $0 ?? "" } }, hasMark: false, lineEnd: style.lineEnd)
  }

  /// The table with rows added at its end, in the order of its own columns; what is there stays byte for byte.
  ///
  /// A column that it does not have and that a row needs is added at the end of its header. `nil` when its header cannot
  /// be read.
  func adding(
    _ rows: [[String?]], to table: [UInt8], slots read: ([UInt8]) -> [Int?]?
  ) -> [UInt8]? {
    let style = Style(of: table)
    let end = TableText.endOfHeader(table)
    guard var slots = read(Array(table[..<end])) else { return nil }
    let missing = columns.indices.filter { slot in
      !slots.contains(slot) && rows.contains { $0[slot] != nil }
    }
    var result = Array(table[..<end])
    if !missing.isEmpty {
      while let last = result.last, last == 0x0A || last == 0x0D { result.removeLast() }
      for slot in missing { result += [UInt8(ascii: ",")] + Array(columns[slot].key.chinese.utf8) }
      result += style.lineEnd
      slots += missing.map(Optional.some)
    }
    result += table[end...]
    if let last = result.last, last != 0x0A { result += style.lineEnd }
    let lines = rows.lazy.map { row in slots.map { slot in slot.flatMap { row[$0] } ?? "" } }
    return result + CSVWriter.write(lines, hasMark: false, lineEnd: style.lineEnd)
  }

  /// Where the first line ends in which something stands; a line end within quotation marks is none.
  private static func endOfHeader(_ bytes: [UInt8]) -> Int {
    var isQuoted = false
    var hasContent = false
    for index in (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case 0x0A where !isQuoted && hasContent: return index + 1
      case 0x0A, 0x0D, 0x20, 0x09, UInt8(ascii: ","): continue
      default: hasContent = true
      }
    }
    return bytes.count
  }
}
