import Register
import Testing

@Suite struct `A quantity` {
  @Test(arguments: [
    ("0", 0, "0.00", "0元"), ("120000", 12_000_000, "120000.00", "120,000元"),
    ("120000.5", 12_000_050, "120000.50", "120,000.50元"),
    ("0.01", 1, "0.01", "0.01元"), ("0.1", 10, "0.10", "0.10元"), ("0.29", 29, "0.29", "0.29元"),
    ("007", 700, "7.00", "7元"),
    ("1234567.89", 123_456_789, "1234567.89", "1,234,567.89元"),
    ("999999999999999.99", 99_999_999_999_999_999, "999999999999999.99", "999,999,999,999,999.99元"),
  ])
  func `of money is exact to the fen`(text: String, fen: Int, written: String, chinese: String) throws {
    let yuan = try #require(Yuan(text))
    #expect((yuan.fen, yuan.description, yuan.chinese) == (fen, written, chinese))
    #expect(Yuan(yuan.description) == yuan)
  }

  @Test(arguments: [
    "", ".", ".5", "5.", "1.234", "-1", "+1", "1,000", "1 000", "1e3", "12万", "１２", "0x10", "1.2.3", "1000000000000000",
    "¥1", "1.1e",
  ])
  func `of money is refused in every other form`(text: String) { #expect(Yuan(text) == nil) }

  @Test func `of money adds up without a rounding error`() throws {
    let tenth = try #require(Yuan("0.1"))
    #expect((0..<10).reduce(Yuan(fen: 0)) { sum, _ in sum + tenth } == Yuan(fen: 100))
    #expect(tenth < Yuan(fen: 11))
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (15_454, "15,454"), (1_000_000, "1,000,000"), (-1234, "-1,234"),
  ])
  func `is grouped by three digits`(number: Int, text: String) { #expect(grouped(number) == text) }

  @Test(arguments: ["0", "40", "85.7", "85.70", "0.05", "-3.5", "-0.5", "123456789012.123456"])
  func `with decimals stays as it was written`(text: String) { #expect(Decimal(text)?.description == text) }

  @Test(arguments: ["", "-", "1.", ".5", "+1", "1,5", "1.2345678", "1234567890123", "1e3", "１", "--1", "1.2.3", "NaN"])
  func `with decimals is refused in every other form`(text: String) { #expect(Decimal(text) == nil) }

  @Test(arguments: [("1.5", "1.50", false), ("2", "1.999999", true), ("-2", "-1", false), ("0.1", "-0.1", true)])
  func `with decimals is compared by value`(left: String, right: String, exceeds: Bool) throws {
    let (first, second) = (try #require(Decimal(left)), try #require(Decimal(right)))
    #expect(first.exceeds(second) == exceeds)
  }

  @Test(arguments: ["40", "85.7", "100%", "85.70%", "1:5", "1:10", "3-12", "0.5-1.5", "3-3", "-5"])
  func `of a target stays as it was written`(text: String) { #expect(Amount(text)?.description == text) }

  @Test(arguments: [
    "", "%", "1:0", "0:5", "1:", ":5", "1:5:6", "-1:5", "+1:5", "1.5:2", "12-3", "3-", "3-12-14", "3~12", "全部", "100 %",
    "１:５",
  ])
  func `of a target is refused in every other form`(text: String) { #expect(Amount(text) == nil) }

  @Test func `of a target knows what it is`() {
    #expect(Amount("1:5") == .ratio(1, 5))
    #expect(Amount("10%") == .percentage(Decimal(10)))
    #expect(Amount("10") == .number(Decimal(10)))
    #expect(Amount("3-12") == .range(Decimal(3), Decimal(12)))
  }
}
