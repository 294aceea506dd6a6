import Register
import Testing

@Suite struct `Amounts in 10 000 yuan` {
  @Test(arguments: [
    (12_000_000, "12.000000"), (1, "0.000001"), (0, "0.000000"), (845_670_123, "845.670123"), (8_415_000, "8.415000"),
    (99_999_999_999_999, "99999999.999999"),
  ])
  func `have six decimals, to the fen`(fen: Int, text: String) {
    #expect(Yuan(fen: fen).tenThousands == text)
    #expect(Yuan(tenThousands: text) == Yuan(fen: fen))
  }

  @Test(
    arguments: [
      ("12", 12_000_000), ("0.5", 500_000), ("1.50000000", 1_500_000), ("0.1", 100_000), ("1.1", 1_100_000),
      ("", nil), (".5", nil), ("1.", nil), ("-1", nil), ("1.0000001", nil), ("1,000", nil), ("一", nil), ("1e3", nil),
      ("123456789012", nil),
    ] as [(String, Int?)])
  func `are read without rounding`(text: String, fen: Int?) { #expect(Yuan(tenThousands: text)?.fen == fen) }
}
