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
    var cell = cell
    cell.withUTF8 { text in
      let isFormula = CSV.looksLikeFormula(text)
      guard isFormula || text.contains(where: CSV.needsQuotes) else { return bytes.append(contentsOf: text) }
      bytes.append(UInt8(ascii: "\""))
      if isFormula { bytes.append(UInt8(ascii: "'")) }
      for byte in text {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }

  /// Whether a cell begins like a formula, in half or full width.
  private static func looksLikeFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: true
    // ＝ ＋ － ＠
    case 0xEF: text.count >= 3 && text[1] == 0xBC && [0x9D, 0x8B, 0x8D, 0xA0].contains(text[2])
    default: false
    }
  }
}
