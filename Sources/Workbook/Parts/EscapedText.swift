/// Text in parts of a workbook, in which `_x000D_` stands for a character that XML cannot hold.
enum EscapedText {
  /// The text that `bytes` stand for.
  static func decode(_ bytes: [UInt8]) -> String {
    guard bytes.contains(UInt8(ascii: "_")), bytes.contains(UInt8(ascii: "x")) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    var pendingHigh: UInt16?
    while index < bytes.count {
      guard let unit = escape(in: bytes, at: index) else {
        append(&pendingHigh, to: &result)
        result.append(bytes[index])
        index += 1
        continue
      }
      index += 7
      if UTF16.isTrailSurrogate(unit), let high = pendingHigh {
        pendingHigh = nil
        result += Array(String(decoding: [high, unit], as: UTF16.self).utf8)
      } else {
        append(&pendingHigh, to: &result)
        pendingHigh = unit
        if !UTF16.isLeadSurrogate(unit) { append(&pendingHigh, to: &result) }
      }
    }
    append(&pendingHigh, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// The text with an escape wherever it would otherwise be read as one, or as a line end.
  static func encode(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "_")) || bytes.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A }) else {
      return text
    }
    var result: [UInt8] = []
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "_"), escape(in: bytes, at: index) != nil {
        result += "_x005F_".utf8
      } else if byte < 0x20, byte != 0x09, byte != 0x0A {
        let digits = Array("0123456789ABCDEF".utf8)
        result += "_x00".utf8 + [digits[Int(byte >> 4)], digits[Int(byte & 15)], UInt8(ascii: "_")]
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func append(_ unit: inout UInt16?, to result: inout [UInt8]) {
    guard let value = unit else { return }
    result += Array(String(decoding: [value], as: UTF16.self).utf8)
    unit = nil
  }

  /// The unit of UTF-16 that `_xHHHH_` at that place stands for.
  private static func escape(in bytes: [UInt8], at index: Int) -> UInt16? {
    guard index + 6 < bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var value: UInt16 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt16(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt16((byte & 0xDF) - 0x37)
      default: return nil
      }
    }
    return value
  }
}
