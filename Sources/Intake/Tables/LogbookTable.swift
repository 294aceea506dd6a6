import Diagnostics
package import Register

/// Lines for `record/<year>.csv`, added at the end of what is there (追加公示记录).
package enum LogbookTable {
  /// Bytes of the table with `entries` at its end.
  ///
  /// - Parameter existing: the file as it is, whose columns keep their order and names; `nil` for a new one.
  package static func adding(_ entries: [LogbookEntry], to existing: [UInt8]?, file: String) -> [UInt8] {
    let fields = LogbookContract.schema.fields
    var bytes = existing ?? []
    var order = Array(fields.indices)
    if let existing, case .success(let source) = SourceText.decode(existing, file: file),
      let header = CSVReader.read(source).rows.first
    {
      order = header.map { LogbookContract.schema.slots[$0.text] ?? -1 }
    } else {
      bytes = Array((fields.map(\.key.chinese).joined(separator: ",") + "\n").utf8)
    }
    let isWindows = bytes.contains(0x0D)
    let end: [UInt8] = isWindows ? [0x0D, 0x0A] : [0x0A]
    if bytes.last != 0x0A { bytes += end }
    for entry in entries {
      let cells = [
        entry.date.description, entry.kind.chinese, entry.id, entry.index, entry.address, entry.facts, entry.reason,
      ]
      bytes += order.map { cells.indices.contains($0) ? quoted(cells[$0] ?? "") : "" }.joined(separator: ",").utf8
      bytes += end
    }
    return bytes
  }

  /// A cell; line breaks and doubled blanks of a reason do not belong into a table.
  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 < 0x20 }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
