extension [UInt8] {
  /// Appends text with its special characters replaced.
  @usableFromInline
  package mutating func appendEscaped(_ text: String) {
    // Without the copy that `withUTF8` may change, and its reference count.
    if text.utf8.withContiguousStorageIfAvailable({ appendEscaped($0) }) != nil { return }
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  /// Copies runs of harmless bytes at once; control characters, U+FFFE and U+FFFF, which neither HTML nor XML allows,
  /// become U+FFFD.
  @usableFromInline
  package mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let index = Escapes.next(in: text, from: start)
      guard index < text.count else { break }
      let byte = text[index]
      // The two bytes before the last one of U+FFFE and U+FFFF belong to it.
      let end = byte < 0x80 ? index : index - 2
      append(run: UnsafeBufferPointer(rebasing: text[start..<end]))
      append(static: Escapes.replacement(of: byte))
      start = index + 1
    }
    append(run: UnsafeBufferPointer(rebasing: text[start...]))
  }
}

/// What must not stand in markup as it is.
private enum Escapes {
  /// One bit for each byte below 0x40 that needs a replacement: control characters but tab and line ends, and `"&'<>`.
  private static let special: UInt64 = 0x5000_00C4_FFFF_D9FF

  /// What stands for a special byte; for the last byte of U+FFFE and U+FFFF, what stands for all three.
  static func replacement(of byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: "\u{FFFD}"
    }
  }

  /// The first special byte from `start` on, or the last one of U+FFFE or U+FFFF; the end when there is none.
  ///
  /// Eight bytes at a time: most text of a page has nothing special, and a loop over bytes took a tenth of the time of a
  /// case page. `SIMD16` would take longer than that: its comparisons become loops over lanes (Swift 6.3).
  static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(text)
    let end = text.count
    var index = start
    while index + 8 <= end {
      let bytes = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      if mayBeSpecial(bytes), let found = find(in: text, from: index, to: index + 8) { return found }
      index += 8
    }
    // The rest once more with what stands before it, rather than byte for byte.
    if index < end, end >= 8 {
      guard mayBeSpecial(raw.loadUnaligned(fromByteOffset: end - 8, as: UInt64.self).littleEndian) else { return end }
    }
    return find(in: text, from: index, to: end) ?? end
  }

  /// Whether any byte is a control character, one of `"&'<>`, or may be the last one of U+FFFE or U+FFFF, which is 0xBE
  /// or 0xBF after 0xBF.
  @inline(__always)
  private static func mayBeSpecial(_ bytes: UInt64) -> Bool {
    // The highest bit of each byte of a result tells.
    let (each, high) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- each) & ~bytes }
    let last = (bytes ^ (0xBE &* each)) & (0xFE &* each)
    let below0x40 = ~(bytes | bytes &<< 1)
    guard (below0x40 | zeros(last | last &<< 8)) & high != 0 else { return false }
    // `&` and `'` differ in the lowest bit, `<` and `>` in the next one.
    let quote = zeros(bytes ^ (0x22 &* each))
    let ampersand = zeros((bytes | each) ^ (0x27 &* each))
    let angle = zeros((bytes | (0x02 &* each)) ^ (0x3E &* each))
    let control = (bytes &- (0x20 &* each)) & ~bytes
    return (quote | ampersand | angle | control | zeros(last | last &<< 8)) & high != 0
  }

  private static func find(in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    for index in start..<end {
      let byte = text[index]
      if byte < 0x40 {
        if special &>> UInt64(byte) & 1 == 1 { return index }
      } else if byte & 0xFE == 0xBE, index >= 2, text[index - 1] == 0xBF, text[index - 2] == 0xEF {
        return index
      }
    }
    return nil
  }
}
