import Glibc

/// The encoding of a text file (文字编码).
package enum TextEncoding: Hashable, Sendable {
  /// UTF-8, with a byte order mark or without.
  case utf8
  /// UTF-16, as its byte order mark says.
  case utf16(isBigEndian: Bool)
  /// GB 18030, of which GBK and GB 2312 are parts.
  case gb18030

  /// What it is called.
  package var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16: "UTF-16"
    case .gb18030: "GB18030"
    }
  }

  /// The encoding of `bytes` and how many of them are its mark: by the byte order mark, else UTF-8 if they are that, else
  /// GB 18030, as Excel and WPS write CSV in China.
  static func recognise(_ bytes: [UInt8]) -> (encoding: TextEncoding, mark: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16(isBigEndian: false), 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16(isBigEndian: true), 2) }
    return (isUTF8(bytes) || isDamagedUTF8(bytes) ? .utf8 : .gb18030, 0)
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool { (try? UTF8Span(validating: bytes.span)) != nil }

  /// Whether nearly all of the text beyond ASCII is UTF-8, so that a file with one wrong byte is not taken for GBK: of
  /// pairs of GBK, hardly any happen to be three bytes of a Chinese character in UTF-8.
  private static func isDamagedUTF8(_ bytes: [UInt8]) -> Bool {
    func follows(_ index: Int) -> Bool { index < bytes.count && bytes[index] & 0xC0 == 0x80 }
    var (characters, wrong, index) = (0, 0, 0)
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
      } else if bytes[index] & 0xF0 == 0xE0, follows(index + 1), follows(index + 2) {
        characters += 1
        index += 3
      } else {
        wrong += 1
        index += 1
      }
    }
    return characters >= 8 && characters >= wrong * 4
  }

  /// `bytes` without their mark, in UTF-8.
  package static func decode(_ bytes: [UInt8]) throws(WorkbookError) -> (bytes: [UInt8], encoding: TextEncoding) {
    let (encoding, mark) = recognise(bytes)
    guard encoding == .utf8 else {
      return (try convert(bytes[mark...], from: encoding), encoding)
    }
    if !isUTF8(bytes) {
      throw .undecodable(.utf8, line: lineOfFirstInvalid(bytes))
    }
    return (mark == 0 ? bytes : Array(bytes[mark...]), encoding)
  }

  private static func lineOfFirstInvalid(_ bytes: [UInt8]) -> Int {
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where String(validating: line, as: UTF8.self) == nil {
      return number + 1
    }
    return 1
  }

  private static func convert(_ bytes: ArraySlice<UInt8>, from encoding: TextEncoding) throws(WorkbookError) -> [UInt8]
  {
    let name =
      switch encoding {
      case .utf8: "UTF-8"
      case .utf16(let isBigEndian): isBigEndian ? "UTF-16BE" : "UTF-16LE"
      case .gb18030: "GB18030"
      }
    let converter = iconv_open("UTF-8", name)
    guard converter != iconv_t(bitPattern: -1) else { throw .undecodable(encoding, line: 1) }
    defer { iconv_close(converter) }
    // Two bytes become three at most, and four become four.
    let capacity = bytes.count + bytes.count / 2 + 16
    var isWhole = false
    var input = Array(bytes).map { CChar(bitPattern: $0) }
    let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      input.withUnsafeMutableBufferPointer { input in
        buffer.withMemoryRebound(to: CChar.self) { buffer in
          var (from, to) = (input.baseAddress, buffer.baseAddress)
          var (left, space) = (input.count, capacity)
          isWhole = iconv(converter, &from, &left, &to, &space) != Int(bitPattern: UInt.max) && left == 0
          count = capacity - space
        }
      }
    }
    guard isWhole else { throw .undecodable(encoding, line: 1 + output.count { $0 == 0x0A }) }
    return output
  }
}
