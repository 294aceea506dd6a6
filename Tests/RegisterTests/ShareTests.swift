import Register
import Testing

@Suite struct `A share` {
  @Test(arguments: [
    (39, 55, "70.9%"), (36, 55, "65.4%"), (44, 55, "80%"), (55, 55, "100%"), (0, 55, "0%"), (1, 3, "33.3%"),
    (2, 3, "66.6%"), (999, 1000, "99.9%"), (9_999, 10_000, "99.9%"), (1, 10_000, "0%"), (1, 8, "12.5%"), (0, 0, "—"),
  ])
  func `is written to one decimal, rounded down, so that all alone is 100%`(part: Int, whole: Int, text: String) {
    #expect(Share(part, of: whole).description == text)
  }
}
