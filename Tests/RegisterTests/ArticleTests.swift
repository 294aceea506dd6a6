import Testing

@testable import Register

@Suite struct `Articles of laws` {
  /// The forms in which offices and laws write them, and the standard one.
  static let forms = [
    ("第八十三条第二项", "第八十三条第二项"),
    ("第八十三条第（二）项", "第八十三条第二项"),
    ("第八十三条第(二)项", "第八十三条第二项"),
    ("第八十三条（二）", "第八十三条第二项"),
    ("第83条第2项", "第八十三条第二项"),
    ("第８３条", "第八十三条"),
    ("83", "第八十三条"),
    ("八十三条", "第八十三条"),
    ("第八十三条 第一款 第（二）项", "第八十三条第一款第二项"),
    ("第九十九条第三项规定", "第九十九条第三项"),
    ("第一百一十二条第一款第四项", "第一百一十二条第一款第四项"),
    ("第一百十二条", "第一百一十二条"),
    ("第一一二条", "第一百一十二条"),
    ("第一〇八条", "第一百零八条"),
    ("第一百零八条第五项", "第一百零八条第五项"),
    ("第一百二十条之一", "第一百二十条之一"),
    ("第一百二十条之一第一款", "第一百二十条之一第一款"),
    ("第三百三十八条第一款第一项", "第三百三十八条第一款第一项"),
    ("第一千一百四十条", "第一千一百四十条"),
    ("第二十条第一款后段", "第二十条第一款后段"),
    ("第十条", "第十条"),
    ("第五编", "第五编"),
    ("第二编第三章第二节", "第二编第三章第二节"),
    ("第十条、第三十九条和第八十三条", "第十条 第三十九条 第八十三条"),
    ("第八十三条第一项、第二项", "第八十三条第一项 第八十三条第二项"),
    ("第三十三条第一款、第二款，第五条", "第三十三条第一款 第三十三条第二款 第五条"),
    ("第十条至第十二条", "第十条 第十一条 第十二条"),
    ("第八十三条第一项至第三项", "第八十三条第一项 第八十三条第二项 第八十三条第三项"),
  ]

  @Test(arguments: forms)
  func `are read in every usual form and printed in one`(text: String, expected: String) {
    #expect(Article.list(text)?.map(\.description).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    "", "第八十三", "第八十三条第二", "第条", "第零条", "第八十三款", "第二项", "水污染防治法", "第十条第十条", "第八十三项第二条", "第十二条至第十条",
    "第十条至第八十三条第二项", "第一条至第五十九条", "第一百二条", "第百条", "第十百条", "第一万条", "第八十三条、", "第八十三条x", "第八十三条第二项、水法",
  ])
  func `are refused in other forms`(text: String) {
    #expect(Article.list(text) == nil)
  }

  @Test func `stand in the order of the law`() {
    let order = [
      "第一编", "第五编", "第五编第一章", "第九条", "第十条", "第八十三条", "第八十三条第一款", "第八十三条第一款第二项", "第八十三条第二款", "第八十三条第二项",
      "第一百二十条", "第一百二十条之一", "第一百二十条之二", "第一百二十一条",
    ]
    #expect(order.reversed().compactMap { Article.list($0)?.first }.sorted().map(\.description) == order)
  }

  @Test(arguments: [
    ("第八十三条第二项", "第八十三条", "a83"), ("第一百二十条之一第一款", "第一百二十条之一", "a120-1"), ("第五编", "第五编", "b5"),
    ("第二编第三章第二节", "第二编第三章第二节", "b2c3s2"), ("第五编第一千条", "第一千条", "a1000"), ("第一分编", "第一分编", "g1"),
  ])
  func `belong to an article with a place of its own`(text: String, head: String, anchor: String) {
    let article = Article.list(text)?.first
    #expect(article?.head.description == head)
    #expect(article?.anchor == anchor)
  }

  @Test func `have numbers that come back from their Chinese form (Property)`() {
    for number in 1...9999 {
      #expect(Article.list("第\(ChineseNumeral.text(number))条") == Article.list("第\(number)条"))
      #expect(Article.list("第\(number)条")?.first?.number == number)
    }
  }

  /// What follows the name of a law, and what of it are its articles.
  static let tails = [
    ("第八十三条第二项的规定", ["第八十三条第二项"]),
    ("第十条、第三十九条和第八十三条，责令", ["第十条", "第三十九条", "第八十三条"]),
    ("（2017年修正）第八十三条", ["（2017年修正）第八十三条"]),
    ("（以下简称水法）第八十三条", []),
    ("第八十三条第二次检查", ["第八十三条"]),
    ("三条规定", []),
    ("第三章", ["第三章"]),
    ("第二项", []),
    ("第十条和当事人", ["第十条"]),
    ("，第八十三条", []),
    ("", []),
  ]

  @Test(arguments: tails)
  func `are found after the name of a law`(text: String, expected: [String]) {
    let found = Article.leading(text[...])
    let words = found.map { String(decoding: Array(text.utf8)[$0.bytes], as: UTF8.self) }
    #expect(words == expected.map { $0.hasPrefix("（") ? String($0.drop { $0 != "第" }) : $0 })
  }
}
