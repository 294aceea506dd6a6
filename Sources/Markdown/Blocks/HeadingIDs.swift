import Markup

/// The ids of a page's headings, each given once.
struct HeadingIDs {
  /// UTF-8, hashed all at once; as a `String` it would be normalised for each comparison.
  private struct ID: Hashable {
    var bytes: [UInt8]

    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  private let prefix: [UInt8]
  /// The first ids, which are looked through one by one: few pages have more.
  private var first: [ID] = []
  /// All ids, once there are more.
  private var all: Set<ID> = []
  /// The number with which the next heading of the same words ends.
  private var next: [ID: Int] = [:]

  init(prefix: String) { self.prefix = Array(prefix.utf8) }

  /// A new id: letters and digits of any script, spaces as hyphens, ASCII in lower case, nothing else.
  mutating func id(for text: [UInt8]) -> [UInt8] {
    var base = ID(bytes: prefix)
    base.bytes.reserveCapacity(prefix.count + max(text.count, 8))
    text.withUnsafeBufferPointer { HeadingIDs.append(slugOf: $0, to: &base.bytes) }
    if give(base) { return base.bytes }
    var number = next[base] ?? 2
    while true {
      let id = ID(bytes: base.bytes + "-\(number)".utf8)
      number += 1
      guard give(id) else { continue }
      next[base] = number
      return id.bytes
    }
  }

  /// Whether `id` is new, which it is no more.
  private mutating func give(_ id: ID) -> Bool {
    // The frame of a page has this one itself.
    if first.isEmpty { first = [ID(bytes: Array("main".utf8))] }
    guard first.count < 16 else {
      if all.isEmpty { all = Set(first) }
      return all.insert(id).inserted
    }
    if first.contains(id) { return false }
    first.append(id)
    return true
  }

  private static func append(slugOf text: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
    let start = result.count
    var hyphen = false
    var index = 0
    while index < text.count {
      var end = index + 1
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
      let character = UnsafeBufferPointer(rebasing: text[index..<end])
      index = end
      guard isKept(character) else {
        if isGap(character) { hyphen = true }
        continue
      }
      if hyphen, result.count > start { result.append(UInt8(ascii: "-")) }
      hyphen = false
      for byte in character {
        result.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 0x20 : byte)
      }
    }
    if result.count == start { result.append(static: "section") }
  }

  /// Whether a character belongs to an id.
  private static func isKept(_ character: UnsafeBufferPointer<UInt8>) -> Bool {
    switch character[0] {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      return true
    case 0..<0x80: return false
    // U+4E00 to U+9FFF: most letters of a Chinese heading, without asking the Unicode tables.
    case 0xE4 where character.count == 3 && character[1] >= 0xB8, 0xE5...0xE9: return true
    default:
      guard let scalar = scalar(character) else { return false }
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private static func isGap(_ character: UnsafeBufferPointer<UInt8>) -> Bool {
    let byte = character[0]
    if byte < 0x80 { return byte == UInt8(ascii: "-") || byte == 0x20 || (0x09...0x0D).contains(byte) }
    return scalar(character)?.properties.isWhitespace ?? false
  }

  private static func scalar(_ character: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    String(decoding: character, as: UTF8.self).unicodeScalars.first
  }
}
