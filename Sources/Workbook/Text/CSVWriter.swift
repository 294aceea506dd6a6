/// Writes tables of text (`.csv`) that Excel and WPS open without asking.
package enum CSVWriter {
  /// The rows in UTF-8 with comma, and with a byte order mark and CRLF unless said otherwise; cells with a comma, a quotation
  /// mark or a line end are quoted.
  package static func write(
    _ rows: some Sequence<[String]>, hasMark: Bool = true, lineEnd: [UInt8] = [0x0D, 0x0A]
  ) -> [UInt8] {
    var bytes: [UInt8] = hasMark ? [0xEF, 0xBB, 0xBF] : []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        append(cell, to: &bytes)
      }
      bytes += lineEnd
    }
    return bytes
  }

  private static func append(_ cell: String, to bytes: inout [UInt8]) {
    guard cell.utf8.contains(where: isSpecial) else {
      bytes += cell.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: ";"), 0x09, 0x0A, 0x0D: true
    default: false
    }
  }
}
