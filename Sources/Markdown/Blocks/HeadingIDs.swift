/// The ids of a page's headings, each given once.
struct HeadingIDs {
  /// UTF-8, hashed all at once; as a `String` it would be normalised for each comparison.
  private struct ID: Hashable {
    var bytes: [UInt8]

    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  private let prefix: [UInt8]
  private var given: Set<ID>
  /// The number with which the next heading of the same words ends.
  private var next: [ID: Int] = [:]

  /// The ids that the frame of a page has itself are taken from the start.
  init(prefix: String) {
    self.prefix = Array(prefix.utf8)
    given = [ID(bytes: Array("main".utf8))]
  }

  /// A new id: letters and digits of any script, spaces as hyphens, ASCII in lower case, nothing else.
  mutating func id(for text: [UInt8]) -> [UInt8] {
    var base = ID(bytes: prefix)
    base.bytes.reserveCapacity(prefix.count + max(text.count, 8))
    HeadingIDs.append(slugOf: text, to: &base.bytes)
    if given.insert(base).inserted { return base.bytes }
    var number = next[base] ?? 2
    while true {
      let id = ID(bytes: base.bytes + "-\(number)".utf8)
      number += 1
      guard given.insert(id).inserted else { continue }
      next[base] = number
      return id.bytes
    }
  }

  private static func append(slugOf text: [UInt8], to result: inout [UInt8]) {
    let start = result.count
    var hyphen = false
    var rest = text[...]
    while let byte = rest.first {
      let end = rest.dropFirst().firstIndex { $0 & 0xC0 != 0x80 } ?? rest.endIndex
      let character = rest[..<end]
      rest = rest[end...]
      guard isKept(character) else {
        if isGap(character) { hyphen = true }
        continue
      }
      if hyphen, result.count > start { result.append(UInt8(ascii: "-")) }
      hyphen = false
      if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) {
        result.append(byte + 0x20)
      } else {
        result.append(contentsOf: character)
      }
    }
    if result.count == start { result.append(contentsOf: "section".utf8) }
  }

  /// Whether a character belongs to an id.
  private static func isKept(_ character: ArraySlice<UInt8>) -> Bool {
    let start = character.startIndex
    switch character[start] {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      return true
    case 0..<0x80: return false
    // U+4E00 to U+9FFF: most letters of a Chinese heading, without asking the Unicode tables.
    case 0xE4 where character.count == 3 && character[start + 1] >= 0xB8, 0xE5...0xE9: return true
    default:
      guard let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first else { return false }
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private static func isGap(_ character: ArraySlice<UInt8>) -> Bool {
    let byte = character[character.startIndex]
    if byte < 0x80 { return byte == UInt8(ascii: "-") || byte == 0x20 || (0x09...0x0D).contains(byte) }
    return String(decoding: character, as: UTF8.self).unicodeScalars.first?.properties.isWhitespace ?? false
  }
}
