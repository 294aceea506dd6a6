import Diagnostics
import Platform
import Register

/// The figures of computed blocks as a file (`values.json`): what a briefing was computed from, readable by any program.
package enum FrozenValues {
  private static let recordStart = Array("{\"record\":\"".utf8)
  private static let nameStart = Array("\",\"name\":\"".utf8)

  /// One object for each block, in the order of the text. Money in yuan, shares in per cent, all as text; what is not known is null.
  package static func json(_ blocks: [PublicBlock]) -> [UInt8] {
    let objects = blocks.map { block -> String in
      let table = block.table
      let columns = table.columns.map { column in
        Report.quoted(column.group.map { "\($0)/\(column.name)" } ?? column.name)
      }
      let rows = table.rows.map { row in "[\(row.map(cell).joined(separator: ","))]" }
      let total = table.total.map { "[\($0.map(cell).joined(separator: ","))]" } ?? "null"
      let notes = block.notes.map(Report.quoted)
      return "{\"title\":\(Report.quoted(block.title)),\"columns\":[\(columns.joined(separator: ","))],\"rows\":[\n"
        + rows.joined(separator: ",\n") + "],\n\"total\":\(total),\"notes\":[\(notes.joined(separator: ","))]}"
    }
    return Array("[\(objects.joined(separator: ",\n"))]\n".utf8)
  }

  private static func cell(_ cell: PublicBlockTable.Cell) -> String {
    switch cell {
    case .text(let text): Report.quoted(text)
    case .number(let number): Report.quoted(number.description)
    case .yuan(let yuan): Report.quoted(yuan.description)
    case .percent(let hundredths):
      Report.quoted("\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)")
    case .change(let change): change.hundredths == nil ? "null" : Report.quoted(change.description)
    case .day(let day): Report.quoted(day.description)
    case .link(let name): Report.quoted(name.name)
    case .record(let id, let name): "{\"record\":\(Report.quoted(id)),\"name\":\(Report.quoted(name.name))}"
    case .missing: "null"
    }
  }

  /// The same with other ids and names of cases.
  static func renamed(_ json: [UInt8], _ other: (_ id: String) -> (id: String, name: String)) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    while let start = json.firstOffset(of: recordStart, from: copied) {
      let idStart = start + recordStart.count
      guard let idEnd = json.firstOffset(of: nameStart, from: idStart) else { break }
      let old = idEnd + nameStart.count
      var end = old
      while end < json.count, json[end] != UInt8(ascii: "\"") { end += json[end] == UInt8(ascii: "\\") ? 2 : 1 }
      let (id, name) = other(String(decoding: json[idStart..<idEnd], as: UTF8.self))
      result += json[copied..<idStart] + Array(id.utf8) + nameStart
      result += Report.quoted(name).utf8.dropFirst().dropLast()
      copied = min(end, json.count)
    }
    return result + json[copied...]
  }
}
