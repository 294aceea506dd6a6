import Testing

@testable import Disclosure

@Suite struct `A fence for a computed block` {
  private static func fences(_ text: String) -> [String] {
    BlockFence.all(in: text, firstLine: 10).map { fence in
      let words = fence.words.map { "\($0.text)@\($0.column)" }.joined(separator: " ")
      return
        "\(fence.kind.rawValue) \(fence.line):\(fence.column) \(words)\(fence.firstText.map { " | \($0.line) \($0.text)" } ?? "")"
    }
  }

  @Test(arguments: [
    ("```表格 五类案件\n```\n", ["表格 10:1 五类案件@7"]),
    ("前\n\n~~~~ 图表  排名 指标=检查\n~~~~\n", ["图表 12:1 排名@10 指标=检查@13"]),
    ("  ```表格 五类案件 按=月\n\n一行\n  ```\n", ["表格 10:3 五类案件@9 按=月@14 | 12 一行"]),
    (
      "```table five-measures by=month\n```\n~~~ chart ledgers\n~~~",
      ["表格 10:1 five-measures@10 by=month@24", "图表 12:1 ledgers@11"]
    ),
    ("```tables 五类案件\n```", []), ("```表格\n```", ["表格 10:1 "]),
    ("```表格 甲", ["表格 10:1 甲@7"]),
    // A fence in another one is a text of it.
    ("````\n```表格 五类案件\n```\n````\n```图表 指标\n```\n", ["图表 14:1 指标@7"]),
    ("```swift\n表格\n```\n", []), ("> ```表格 五类案件\n> ```\n", []), ("``表格 五类案件``\n", []), ("```表格 `甲`\n```", []),
    ("没有围栏的正文", []), ("", []),
  ])
  func `is found with its words and their places`(text: String, fences: [String]) {
    #expect(Self.fences(text) == fences)
  }
}
