/// UTF-8 in memory, with the questions that a shape asks of it; outside of it there are zero bytes.
struct ByteText {
  private let buffer: UnsafeBufferPointer<UInt8>

  init(_ buffer: UnsafeBufferPointer<UInt8>) { self.buffer = buffer }

  var count: Int { buffer.count }

  /// The byte there, 0 where there is none.
  subscript(_ index: Int) -> UInt8 { index >= 0 && index < buffer.count ? buffer[index] : 0 }

  /// Whether `word` stands there.
  func has(_ word: StaticString, at index: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index >= 0, index + length <= buffer.count else { return false }
    for offset in 0..<length where buffer[index + offset] != word.utf8Start[offset] { return false }
    return true
  }

  /// Whether `word` ends there.
  func has(_ word: StaticString, before index: Int) -> Bool { has(word, at: index - word.utf8CodeUnitCount) }

  /// The length of the first of `words` that stands there.
  func length(of words: [StaticString], at index: Int) -> Int? {
    words.first { has($0, at: index) }?.utf8CodeUnitCount
  }

  /// The end of the last of `words` in `range`.
  func lastEnd(of words: [StaticString], in range: Range<Int>) -> Int? {
    var index = range.upperBound
    while index > range.lowerBound {
      index -= 1
      for word in words where index + word.utf8CodeUnitCount <= range.upperBound && has(word, at: index) {
        return index + word.utf8CodeUnitCount
      }
    }
    return nil
  }

  /// How many bytes the character that begins there takes.
  func width(at index: Int) -> Int {
    switch self[index] {
    case 0..<0x80: 1
    case 0x80..<0xE0: 2
    case 0xE0..<0xF0: 3
    default: 4
    }
  }

  /// Where the character before `index` begins.
  func start(before index: Int) -> Int {
    var start = index - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The Unicode value of a character of three bytes; 0 for any other.
  func wide(at index: Int) -> UInt32 {
    guard self[index] & 0xF0 == 0xE0 else { return 0 }
    return UInt32(self[index] & 0x0F) << 12 | UInt32(self[index + 1] & 0x3F) << 6 | UInt32(self[index + 2] & 0x3F)
  }

  /// Whether a Chinese character begins there.
  func isHan(at index: Int) -> Bool { (0x3400...0x9FFF).contains(wide(at: index)) }

  /// The window of at most `length` bytes before `index`, within the line, the table cell and the sentence.
  func sentence(before index: Int, length: Int) -> Range<Int> {
    var start = index
    while start > 0, index - start < length {
      let byte = self[start - 1]
      if byte == 0x0A || byte == UInt8(ascii: "|") { break }
      if byte == 0x82, has("。", before: start) || has("；", before: start) { break }
      start -= 1
    }
    return start..<index
  }
}
