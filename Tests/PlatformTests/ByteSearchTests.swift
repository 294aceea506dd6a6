import Platform
import Testing

@Suite struct `A search for bytes` {
  @Test(arguments: [
    ("abcabc", "abc", 0, 0), ("abcabc", "abc", 1, 3), ("abcabc", "c", 5, 5), ("罚款罚", "罚", 1, 6), ("aab", "ab", 0, 1),
    ("abc", "abc", 0, 0), ("a\u{0}b", "\u{0}b", 0, 1),
  ])
  func `finds the first place from an offset on`(text: String, needle: String, start: Int, expected: Int) {
    #expect(Array(text.utf8).firstOffset(of: Array(needle.utf8), from: start) == expected)
  }

  @Test(arguments: [
    ("abc", "d", 0), ("abc", "abcd", 0), ("abc", "", 0), ("", "a", 0), ("", "", 0), ("abc", "a", 1), ("abc", "a", 3),
    ("abc", "a", 4),
  ])
  func `finds nothing where there is nothing`(text: String, needle: String, start: Int) {
    #expect(Array(text.utf8).firstOffset(of: Array(needle.utf8), from: start) == nil)
  }

  @Test func `tells whether a text has a byte, in ASCII and within other characters`() {
    #expect("a`b".hasByte(UInt8(ascii: "`")) && !"a·b".hasByte(UInt8(ascii: "`")) && !"".hasByte(0))
    #expect("罚".hasByte("罚".utf8.last ?? 0) && String(repeating: "罚", count: 40).hasByte(0xE7))
  }

  @Test func `agrees with a plain loop`() {
    var state: UInt32 = 7
    func next(_ bound: UInt32) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int((state >> 16) % bound)
    }
    for _ in 0..<500 {
      let text = (0..<next(30)).map { _ in UInt8(next(3)) }
      let needle = (0...next(3)).map { _ in UInt8(next(3)) }
      let start = next(31)
      let plain = start > text.count ? nil : (start..<max(start, text.count)).first { text[$0...].starts(with: needle) }
      #expect(text.firstOffset(of: needle, from: start) == plain)
    }
  }
}
