/// Writes a calendar to subscribe to (RFC 5545): lines end with CRLF and are folded at 75 octets, never inside a character.
struct CalendarFile {
  private(set) var bytes: [UInt8] = []

  /// A property with a value of its own form, such as a date or an address.
  mutating func add(_ name: String, raw value: String) { append(line: "\(name):\(value)") }

  /// A property with a text.
  mutating func add(_ name: String, _ text: String) { append(line: "\(name):\(CalendarFile.escaped(text))") }

  /// A property with several texts.
  mutating func add(_ name: String, _ texts: [String]) {
    append(line: "\(name):\(texts.map(CalendarFile.escaped).joined(separator: ","))")
  }

  /// A text as a value (RFC 5545, 3.3.11); control characters have no place in one.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      default: if scalar.value >= 0x20, scalar.value != 0x7F { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// A long line goes on after CRLF and a space, which counts (RFC 5545, 3.1).
  private mutating func append(line: String) {
    var used = 0
    for scalar in line.unicodeScalars {
      let encoded = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      if used + encoded.count > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        used = 1
      }
      bytes += encoded
      used += encoded.count
    }
    bytes += [0x0D, 0x0A]
  }
}
