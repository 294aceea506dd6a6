extension FileKind {
  /// The kind of a file, by its first bytes and, for a compound file, by the names in its directory.
  static func recognise(_ bytes: [UInt8]) -> FileKind {
    for (kind, start) in signatures where bytes.starts(with: start) { return kind }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return compoundFile(bytes) }
    // BIFF without a container: beginning-of-file records of Excel 2 to 4, and of 5 to 8.
    if bytes.count > 4, bytes[0] == 0x09, [0x00, 0x02, 0x04, 0x08].contains(bytes[1]), bytes[3] == 0 { return .xls }
    if let kind = markup(bytes) { return kind }
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    return !isUTF16 && bytes.contains(0) ? .binary : .text
  }

  private static let signatures: [(FileKind, [UInt8])] = [
    (.zip, [0x50, 0x4B, 0x03, 0x04]), (.zip, [0x50, 0x4B, 0x05, 0x06]), (.zip, [0x50, 0x4B, 0x07, 0x08]),
    (.pdf, Array("%PDF".utf8)), (.archive, Array("Rar!".utf8)), (.archive, [0x37, 0x7A, 0xBC, 0xAF]),
    (.archive, [0x1F, 0x8B]),
  ]

  /// The kind of a compound file (OLE, MS-CFB): its directory has entries of 128 bytes, each beginning with a name in
  /// UTF-16 and the name's length at byte 64.
  private static func compoundFile(_ bytes: [UInt8]) -> FileKind {
    var found: FileKind = .binary
    for offset in stride(from: 0, to: bytes.count - 127, by: 128) {
      // Only entries have a small even length there and a known type after it.
      let length = Int(bytes[offset + 64])
      guard bytes[offset + 65] == 0, length > 2, length <= 64, length % 2 == 0, (1...5).contains(bytes[offset + 66]),
        bytes[offset + length - 1] == 0, bytes[offset + length - 2] == 0
      else { continue }
      let name = stride(from: offset, to: offset + length - 2, by: 2).map {
        UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
      }
      switch String(decoding: name, as: UTF16.self) {
      case "EncryptedPackage": return .encryptedWorkbook
      case "Workbook", "Book": found = .xls
      case "WordDocument", "PowerPoint Document": found = .document
      default: continue
      }
    }
    return found
  }

  private static func markup(_ bytes: [UInt8]) -> FileKind? {
    var start = bytes.prefix(1024).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    guard start.first == UInt8(ascii: "<") else { return nil }
    start = ArraySlice(start.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
    for tag in ["<html", "<!doctype html", "<table", "<meta", "<head", "<body", "<div"]
    where start.starts(with: tag.utf8) {
      return .html
    }
    return start.starts(with: "<?xml".utf8) ? .xml : nil
  }
}
