import Foundation
import Testing

@testable import Intake

/// What `TextScan` lets pass is UTF-8 in normal form C without a carriage return, wherever in eight bytes it stands.
@Suite struct `Property: ordinary text` {
  #if DEBUG
    private static let count = 10_000
  #else
    private static let count = 500_000
  #endif

  private static let pieces: [[UInt8]] =
    [
      "a", "b c", "甲", "，", "。", "“", "—", "é", "μ", "²", "→", "鿿", "Ａ", "abcdefgh", "abcdefghijklmnop", "\n",
      "\u{301}", "か\u{3099}", "\u{F900}",
      "\u{2000}", "\u{2126}", "😀", "\r", "\u{AC00}", "\u{1100}", "\u{0}", "\u{7F}", "\u{C}", "\u{D7FF}", "\u{E000}",
      "\u{FFFD}",
    ].map { Array($0.utf8) } + [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xE4, 0xB8], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF5], [0xFF],
      [0xE7, 0x41, 0x80],
      [0xE7, 0x94, 0x41], [0xF4, 0x90, 0x80, 0x80],
    ]

  @Test(arguments: [1, 2] as [UInt64])
  func `needs no closer look`(seed: UInt64) {
    var state = seed
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var passed = 0
    for _ in 0..<Self.count {
      // Mostly from the ordinary pieces, which are the first third.
      let bytes = (0...below(8)).flatMap { _ in
        Self.pieces[below(below(8) == 0 ? Self.pieces.count : Self.pieces.count / 3)]
      }
      guard TextScan.isOrdinary(bytes) else { continue }
      passed += 1
      let text = String(validating: bytes, as: UTF8.self)
      #expect(text != nil && !bytes.contains(0x0D), "\(bytes)")
      #expect(text.map { Array($0.precomposedStringWithCanonicalMapping.utf8) } == bytes, "\(bytes)")
    }
    #expect(passed > Self.count / 3)
  }

  @Test func `in Chinese passes`() {
    #expect(TextScan.isOrdinary(Array("2026年5月14日，“示例”公司排放 12 μg/m³（限值 9）；不符合。".utf8)))
  }
}
