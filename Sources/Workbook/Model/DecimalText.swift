import Glibc

/// Numbers as text: what files hold and what people see.
enum DecimalText {
  /// A number in parts: its digits without leading and trailing zeros, and the place of the point counted from their start.
  struct Parts: Equatable {
    var isNegative: Bool
    var digits: [UInt8]
    var point: Int

    /// The parts of `-12.50`, `1E+3`, `.5`; `nil` for anything else.
    init?(_ text: some StringProtocol) {
      var bytes = Array(text.utf8)[...]
      isNegative = bytes.first == UInt8(ascii: "-")
      if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
      let whole = bytes.prefix { DecimalText.isDigit($0) }
      bytes = bytes.dropFirst(whole.count)
      var fraction: ArraySlice<UInt8> = []
      if bytes.first == UInt8(ascii: ".") {
        fraction = bytes.dropFirst().prefix { DecimalText.isDigit($0) }
        bytes = bytes.dropFirst(fraction.count + 1)
      }
      guard !whole.isEmpty || !fraction.isEmpty else { return nil }
      var exponent = 0
      if let letter = bytes.first {
        guard letter | 0x20 == UInt8(ascii: "e"), bytes.count <= 7,
          let value = Int(String(decoding: bytes.dropFirst(), as: UTF8.self))
        else { return nil }
        exponent = value
      }
      let all = whole + fraction
      digits = Array(all.drop { $0 == UInt8(ascii: "0") })
      point = whole.count + exponent - (all.count - digits.count)
      while digits.last == UInt8(ascii: "0") { digits.removeLast() }
      if digits.isEmpty { point = 0 }
    }

    /// `9.1E+17`.
    var scientific: String {
      let text = String(decoding: digits, as: UTF8.self)
      let exponent = point > 0 ? "+\(point - 1)" : "\(point - 1)"
      return (isNegative ? "-" : "") + text.prefix(1) + (digits.count > 1 ? "." + text.dropFirst() : "") + "E"
        + exponent
    }

    /// The number without an exponent; with one where there would be more than 30 zeros.
    var plain: String {
      let sign = isNegative && !digits.isEmpty ? "-" : ""
      let text = String(decoding: digits, as: UTF8.self)
      if digits.isEmpty { return "0" }
      guard point > -30, point < 60 else {
        return "\(sign)0.\(text)E\(point)"
      }
      if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + text }
      if point >= digits.count { return sign + text + String(repeating: "0", count: point - digits.count) }
      return sign + text.prefix(point) + "." + text.dropFirst(point)
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether `bytes` are a number as a file may have it.
  static func isNumber(_ bytes: [UInt8]) -> Bool {
    // Most are a few digits.
    if !bytes.isEmpty, bytes.allSatisfy(isDigit) { return true }
    return Parts(String(decoding: bytes, as: UTF8.self)) != nil
  }

  /// A stored number as a spreadsheet program would show it in a wide cell: with 15 digits, because 1.1 is stored as
  /// `1.1000000000000001`; but a long whole number is left as it is stored, because rounding would hide lost digits.
  static func shown(_ stored: String) -> String {
    var isShort = stored.utf8.count <= 15
    if isShort {
      isShort =
        stored.utf8.first != UInt8(ascii: ".") && stored.utf8.allSatisfy { isDigit($0) || $0 == 0x2D || $0 == 0x2E }
      if isShort, !(stored.utf8.contains(0x2E) && stored.utf8.last == 0x30) { return stored }
    }
    guard let parts = Parts(stored) else { return stored }
    if parts.point > 15 {
      // However a program writes it: 9.1e+17, 9.1E+017.
      return stored.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") } ? parts.scientific : stored
    }
    if parts.digits.count <= 15 { return parts.plain }
    return rounded(stored, digits: 15) ?? parts.plain
  }

  private static func rounded(_ text: String, digits: Int32) -> String? {
    guard let value = Double(text), value.isFinite else { return nil }
    var buffer = [CChar](repeating: 0, count: 40)
    let count = withVaList([digits - 1, value]) { vsnprintf(&buffer, 40, "%.*e", $0) }
    guard count > 0, count < 40 else { return nil }
    let written = String(decoding: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return Parts(written)?.plain
  }
}
