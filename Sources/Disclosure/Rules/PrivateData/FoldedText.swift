/// A text with full-width letters, digits and signs as ASCII ones, and without characters that have no width; it knows where
/// each byte came from.
struct FoldedText {
  private(set) var bytes: [UInt8] = []
  private var origins: [Int] = []
  private let count: Int

  init(_ source: [UInt8]) {
    count = source.count
    bytes.reserveCapacity(count)
    origins.reserveCapacity(count)
    source.withUnsafeBufferPointer { buffer in
      let text = ByteText(buffer)
      var index = 0
      while index < text.count {
        if let width = FoldedText.invisible(text, index) {
          index += width
          continue
        }
        if let byte = FoldedText.narrow(text, index) {
          bytes.append(byte)
          origins.append(index)
          index += 3
        } else {
          bytes.append(text[index])
          origins.append(index)
          index += 1
        }
      }
    }
  }

  /// Where the byte at `index` stood.
  func offset(of index: Int) -> Int { index < origins.count ? origins[index] : count }

  /// Where what stands in `range` ended.
  func end(of range: Range<Int>) -> Int {
    guard let last = range.last else { return offset(of: range.lowerBound) }
    let isNarrowed = last + 1 < origins.count ? origins[last + 1] : count
    return isNarrowed
  }

  /// The width of a character without width: U+00AD, U+200B to U+200F, U+2060, U+FEFF.
  static func invisible(_ text: ByteText, _ index: Int) -> Int? {
    switch text[index] {
    case 0xC2: text[index + 1] == 0xAD ? 2 : nil
    case 0xE2:
      (text[index + 1] == 0x80 && (0x8B...0x8F).contains(text[index + 2]))
        || (text[index + 1] == 0x81 && text[index + 2] == 0xA0) ? 3 : nil
    case 0xEF: text[index + 1] == 0xBB && text[index + 2] == 0xBF ? 3 : nil
    default: nil
    }
  }

  /// The ASCII letter, digit or sign of addresses and numbers that a full-width character stands for.
  static func narrow(_ text: ByteText, _ index: Int) -> UInt8? {
    guard text[index] == 0xEF else { return nil }
    let byte: UInt8
    switch text[index + 1] {
    case 0xBC: byte = text[index + 2] &- 0x80 &+ 0x20
    case 0xBD: byte = text[index + 2] &- 0x80 &+ 0x60
    default: return nil
    }
    let isSign = "@.-_+".utf8.contains(byte)
    return PrivateData.isWord(byte) || isSign ? byte : nil
  }
}
