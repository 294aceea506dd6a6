import Diagnostics
import Markdown
import Markup
import Testing

@Suite struct `Works in title marks` {
  /// 《甲法》 leads to a page, 《乙法》 is a slip; each is a mention of nine bytes.
  static let options = MarkdownOptions(
    resolve: { Link(base: "/", path: $0) },
    titles: { text in
      let words = String(decoding: text, as: UTF8.self)
      var found: [TitleLink] = []
      for (name, link) in [("《甲法》", Link(base: "/", path: "laws/a/", fragment: "a1")), ("《乙法》", nil)] {
        guard let range = words[...].range(of: name) else { continue }
        let start = words.utf8.distance(from: words.startIndex, to: range.lowerBound)
        found.append(
          TitleLink(
            bytes: start..<(start + name.utf8.count), link: link,
            problem: link == nil ? .unlistedLaw("乙法", suggestion: "甲法") : nil))
      }
      return found
    })

  @Test(arguments: [
    ("依《甲法》处罚", "<p>依<a href=\"/laws/a/#a1\">《甲法》</a>处罚</p>\n"),
    ("**《甲法》**&<x>", "<p><strong><a href=\"/laws/a/#a1\">《甲法》</a></strong>&amp;&lt;x&gt;</p>\n"),
    ("[《甲法》](b)", "<p><a href=\"/b\">《甲法》</a></p>\n"), ("`《甲法》`", "<p><code>《甲法》</code></p>\n"),
    ("    《甲法》", "<pre><code>《甲法》\n</code></pre>\n"), ("《丙法》", "<p>《丙法》</p>\n"),
    ("《乙法》和《甲法》", "<p>《乙法》和<a href=\"/laws/a/#a1\">《甲法》</a></p>\n"),
  ])
  func `become links outside links and code`(source: String, expected: String) {
    #expect(page(source, options: Self.options) == expected)
  }

  @Test func `become links in tables`() {
    #expect(page("|a|\n|-|\n|《甲法》*b*|", options: Self.options).contains("《甲法》</a><em>b</em></td>"))
    #expect(page("|a|\n|-|\n|《甲法》|", options: Self.options).contains("\"><a href=\"/laws/a/#a1\">《甲法》</a></td>"))
  }

  @Test func `are reported where they stand`() {
    #expect(problems("甲\n\n依《乙法》处罚", options: Self.options) == ["12:2 warning unlisted-law"])
    #expect(problems("|a|b|\n|-|-|\n|甲|《乙法》|", options: Self.options) == ["12:4 warning unlisted-law"])
  }
}
