import Platform

/// Finds a name that must not stand in a text.
enum NameSearch {
  /// The first place of `name` in `text` (UTF-8), as an offset.
  ///
  /// A name of two characters is often part of another word (江水 in 长江水厂); there one side must be the edge of a
  /// word: anything but a Chinese character, or one of the particles that stand beside a name.
  static func firstOffset(of name: String, in text: [UInt8]) -> Int? {
    let needle = Array(name.utf8)
    guard needle.count >= 2 else { return nil }
    let isShort = name.unicodeScalars.count <= 2
    var start = 0
    while let found = text.firstOffset(of: needle, from: start) {
      if !isShort || isEdge(before: found, text) || isEdge(after: found + needle.count, text) { return found }
      start = found + needle.count
    }
    return nil
  }

  private static let before: Set<String> = ["对", "由", "向", "给", "与", "和", "及", "将", "被", "令", "人", "是", "查"]
  private static let after: Set<String> = ["的", "于", "在", "和", "与", "及", "等", "将", "已", "因", "未", "是", "为", "某"]

  private static func isEdge(before offset: Int, _ bytes: [UInt8]) -> Bool {
    guard offset >= 3, bytes[offset - 1] & 0xC0 == 0x80 else { return true }
    let character = String(decoding: bytes[(offset - 3)..<offset], as: UTF8.self)
    return before.contains(character) || !isHan(character)
  }

  private static func isEdge(after offset: Int, _ bytes: [UInt8]) -> Bool {
    guard offset + 3 <= bytes.count, bytes[offset] >= 0xE0 else { return true }
    let character = String(decoding: bytes[offset..<(offset + 3)], as: UTF8.self)
    return after.contains(character) || !isHan(character)
  }

  private static func isHan(_ text: String) -> Bool {
    text.unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) || (0xF900...0xFAFF).contains($0.value) }
      ?? false
  }
}
