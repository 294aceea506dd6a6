/// Writes comma-separated tables that Excel and WPS open rightly: UTF-8 with a byte-order mark, CRLF, and cells that a
/// spreadsheet would take for a formula guarded by an apostrophe.
struct CSV {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(_ header: [String]) { add(header) }

  /// Adds a row.
  mutating func add(_ cells: [String?]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell ?? "")
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ cell: String) {
    let utf8 = Array(cell.utf8)
    let isFormula = cell.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
    let needsQuotes =
      isFormula || utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      bytes += utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
