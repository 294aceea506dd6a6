import Register
import Testing

@Suite struct `A change against the year before` {
  /// January to November of 2018 against 2017, as the ministry's notice gives them; then what rounding must not do.
  @Test(arguments: [
    ("1046", "691", "−33.94%"), ("16429", "19903", "+21.15%"), ("7842", "6196", "−20.99%"), ("7827", "7145", "−8.71%"),
    ("2523", "2367", "−6.18%"), ("35667", "36302", "+1.78%"),
    ("8", "9", "+12.50%"), ("3", "2", "−33.33%"), ("3", "4", "+33.33%"), ("5", "5", "0.00%"), ("5", "0", "−100.00%"),
    ("1600", "1601", "+0.06%"), ("1600", "1599", "−0.06%"), ("16000", "16001", "+0.01%"), ("40000", "40001", "0.00%"),
    ("20000", "20001", "+0.01%"), ("20000", "19999", "−0.01%"),
    ("1200000.50", "1200000.5", "0.00%"), ("999999999999", "1", "−100.00%"),
    ("1", "999999999999", "+99999999999800.00%"),
    ("0", "5", "—"), ("0", "0", "—"), ("0.00", "5", "—"),
  ])
  func `is recomputed, with two decimals, half away from zero`(old: String, new: String, expected: String) throws {
    let change = YearOnYear(from: try #require(Decimal(old)), to: try #require(Decimal(new)))
    #expect(change.description == expected)
  }

  @Test(arguments: [
    ("15454", "15,454"), ("0", "0"), ("1203500.50", "1,203,500.50"), ("-0.5", "-0.5"), ("999", "999"),
  ])
  func `stands beside values in groups of three digits`(value: String, expected: String) {
    #expect(Decimal(value)?.chinese == expected)
  }

  @Test func `adds exactly what it compares`() throws {
    let sum = try ["0.1", "0.25", "3"].map { try #require(Decimal($0)) }.reduce(Decimal(0), +)
    #expect(sum.description == "3.35")
    #expect(Yuan(fen: 120_050).decimal.description == "1200.50" && Yuan(fen: 120_000).decimal.description == "1200")
  }
}
