import Diagnostics
import Testing

@Suite struct `The suggested word` {
  private static let keys = [
    "title", "标题", "id", "编号", "authority", "published", "公示日期", "region", "to", "起", "止", "或",
  ]

  @Test(arguments: [
    ("titel", "title"), ("Title", "title"), ("tilte", "title"), ("publishd", "published"), ("autority", "authority"),
    ("公式日期", "公示日期"), ("标提", "标题"), ("regoin", "region"), ("ot", "to"), ("ID", "id"),
  ])
  func `is the nearest one when a slip is likely`(word: String, expected: String) {
    #expect(Suggestion.nearest(to: word, among: Self.keys) == expected)
  }

  @Test(arguments: ["", "x", "乙", "banana", "处罚决定", "publication"])
  func `is none when nothing is near`(word: String) {
    #expect(Suggestion.nearest(to: word, among: Self.keys) == nil)
  }

  @Test func `does not depend on the order of the candidates`() {
    let candidates = ["cart", "care", "card"]
    for list in [candidates, candidates.reversed(), candidates.shuffled()] {
      #expect(Suggestion.nearest(to: "carx", among: list) == "card")
    }
  }
}
