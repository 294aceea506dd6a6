extension UnsafeBufferPointer<UInt8> {
  /// The first byte from `index` on that is `wanted`; `nil` when there is none.
  ///
  /// Eight bytes at a time: a loop over single bytes took a tenth of the time of a whole body.
  func index(of wanted: UInt8, from index: Int) -> Int? {
    let pattern = UInt64(wanted) &* UnsafeBufferPointer.ones
    return scan(from: index, word: { UnsafeBufferPointer.zeros($0 ^ pattern) }, byte: { $0 == wanted })
  }

  /// The first line feed or carriage return from `index` on; `nil` when there is none.
  func indexOfLineEnding(from index: Int) -> Int? {
    let (lineFeed, carriageReturn) = (0x0A &* UnsafeBufferPointer.ones, 0x0D &* UnsafeBufferPointer.ones)
    // Nearly all words of a text have no byte below 0x0E, which is half the work to find out.
    let (above, high) = (0x0E &* UnsafeBufferPointer.ones, 0x80 &* UnsafeBufferPointer.ones)
    return scan(
      from: index,
      word: {
        ($0 &- above) & ~$0 & high == 0
          ? 0 : UnsafeBufferPointer.zeros($0 ^ lineFeed) | UnsafeBufferPointer.zeros($0 ^ carriageReturn)
      },
      byte: { $0 == 0x0A || $0 == 0x0D })
  }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// The highest bit of each byte that is zero; above the first of them also others.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & (ones &<< 7) }

  @inline(__always)
  private func scan(from start: Int, word: (UInt64) -> UInt64, byte: (UInt8) -> Bool) -> Int? {
    let raw = UnsafeRawBufferPointer(self)
    var index = start
    while index + 8 <= count {
      let found = word(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count {
      if byte(self[index]) { return index }
      index += 1
    }
    return nil
  }
}
