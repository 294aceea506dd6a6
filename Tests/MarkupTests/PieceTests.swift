import Markup
import Testing

@Suite struct `Pieces of markup` {
  private let rows = ["甲<", "乙&", "丙"]

  @Test func `stand in another as they are`() {
    let inner: HTML = "<b>\("a&b")</b>"
    let outer: HTML = "<p>\(inner)</p>"
    #expect(text(outer) == "<p><b>a&amp;b</b></p>")
  }

  @Test func `that are missing leave nothing`() {
    let none: HTML? = nil
    let some: HTML? = "<i>x</i>"
    let html: HTML = "[\(none)|\(some)]"
    #expect(text(html) == "[|<i>x</i>]")
    #expect(HTML().isEmpty && HTML(text: "").isEmpty && !HTML(text: " ").isEmpty)
  }

  @Test func `in an array follow each other`() {
    let items: [HTML] = rows.map { "<li>\($0)</li>" }
    let list: HTML = "<ul>\(items)</ul>"
    #expect(text(list) == "<ul><li>甲&lt;</li><li>乙&amp;</li><li>丙</li></ul>")
    let written: HTML = "<ul>\(rows.map { "<li>\($0)</li>" as HTML })</ul>"
    #expect(written == list)
    let none: HTML = "<ul>\([HTML]())</ul>"
    #expect(text(none) == "<ul></ul>")
  }

  @Test func `joined as text instead are escaped, so that the mistake is seen and harmless`() {
    let html: HTML = "<ul>\(rows.map { "<li>\($0)</li>" }.joined())</ul>"
    #expect(text(html) == "<ul>&lt;li&gt;甲&lt;&lt;/li&gt;&lt;li&gt;乙&amp;&lt;/li&gt;&lt;li&gt;丙&lt;/li&gt;</ul>")
  }

  @Test func `are joined with a separator between them`() {
    let items: [HTML] = rows.map { "\($0)" }
    #expect(text(items.joined(by: "<br>")) == "甲&lt;<br>乙&amp;<br>丙")
    #expect(text(Array(items.prefix(1)).joined(by: "、")) == "甲&lt;")
    #expect(text([HTML]().joined(by: "、")).isEmpty)
  }

  @Test func `of a drawing stand in a page`() {
    let drawing: SVG = "<svg><title>\("1<2")</title></svg>"
    let html: HTML = "<figure>\(drawing)</figure>"
    #expect(text(html) == "<figure><svg><title>1&lt;2</title></svg></figure>")
  }

  @Test func `of a page stand in a feed escaped once more`() {
    let page: HTML = "<p>\("甲&乙")</p>"
    let feed: XML = "<content type=\"html\">\(escaped: page)</content>"
    #expect(text(feed) == "<content type=\"html\">&lt;p&gt;甲&amp;amp;乙&lt;/p&gt;</content>")
    #expect(parse(feed).text == "<p>甲&amp;乙</p>")
  }

  @Test func `that are texts are escaped and have the mark between them`() {
    let html: HTML = "<p>\(rows, "、")</p><p>\([], "、")</p>"
    #expect(text(html) == "<p>甲&lt;、乙&amp;、丙</p><p></p>")
  }

  @Test func `are the same with room for more`() {
    let html: HTML = "\(room: 4096)<p>\("甲")</p>"
    #expect(html == "<p>甲</p>" as HTML)
  }

  @Test(arguments: [
    (0, "0"), (-7, "-7"), (1_234_567, "1234567"), (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808"),
  ])
  func `that are numbers are plain digits`(number: Int, expected: String) {
    let html: HTML = "\(number)"
    #expect(text(html) == expected)
  }

  @Test func `added to each other are equal to one literal`() {
    var html: HTML = "<p>"
    html += "甲"
    html += "</p>"
    #expect(html == "<p>甲</p>")
    #expect(html.hashValue == ("<p>甲</p>" as HTML).hashValue)
    #expect(HTML(trusted: Array("<p>甲</p>".utf8)) == html)
  }

  @Test func `of one character are literals too`() {
    let html: HTML = "x"
    let han: HTML = "罚"
    #expect(html.bytes == [0x78] && han.bytes == Array("罚".utf8))
  }
}
