import Archive
import Register
import Testing

/// The strict form of frozen words: what it takes, and that nothing else comes back from a file.
@Suite struct `Frozen words` {
  private static func written(_ text: String) throws -> String {
    String(decoding: FrozenWriter.bytes(try FrozenReader.read(Array(text.utf8))), as: UTF8.self)
  }

  @Test(arguments: [
    "", "甲 &amp; 乙 &lt;b&gt; &quot;丙&quot; &#39;丁&#39;",
    "<h2 id=\"一\">一、总体</h2>\n<p>见<span data-record=\"2026-0001\">某企业案</span>。</p>",
    "<p><a href=\"site:cases/2026/2026-0001/\">甲</a><a href=\"https://example.com/?a=1&amp;b=2\">乙</a></p>",
    "<div class=\"table\" role=\"region\" aria-label=\"甲\" tabindex=\"0\"><table><tr><td data-label=\"甲\" class=\"num\">1</td></tr></table></div>",
    "<svg role=\"img\" viewBox=\"0 0 1 1\"><rect class=\"bar\" x=\"1\" y=\"2\" width=\"3\" height=\"4\"/></svg><br/>",
    "<ol start=\"3\"><li>甲</li></ol><p></p>",
  ])
  func `are written as they were read`(text: String) throws { #expect(try Self.written(text) == text) }

  @Test(arguments: [
    "<script>alert(1)</script>", "<p onclick=\"x\">甲</p>", "<img src=\"x\"/>", "<a href=\"javascript:alert(1)\">甲</a>",
    "<a href=\"//evil.example/\">甲</a>", "<a href=\"/cases/\">甲</a>", "<p>甲", "甲</p>", "<p>甲</b></p>",
    "<p class=x>甲</p>",
    "<p class='x'>甲</p>", "<p class=\"x>甲</p>", "甲 & 乙", "甲 &nbsp; 乙", "甲 > 乙", "<p class=\"a\" class=\"b\">甲</p>",
    "<!-- 甲 -->",
    "<?xml version=\"1.0\"?>", "<P>甲</P>", "<p/>", "<rect x=\"1\"></rect>", "<span data-record=\"1\"><b>甲</b></span>",
    "<iframe></iframe>", "<p style=\"color:red\">甲</p>", "甲\u{0}乙", "<svg><use href=\"#a\"/></svg>", "<", "<p", "<p ",
  ])
  func `refuse everything that is not theirs`(text: String) {
    #expect(throws: FrozenError.self) { try FrozenReader.read(Array(text.utf8)) }
  }

  @Test func `refuse what is not UTF-8, and say where`() {
    #expect(throws: FrozenError.self) { try FrozenReader.read([0x3C, 0x70, 0x3E, 0xFF]) }
    let found = #expect(throws: FrozenError.self) { try FrozenReader.read(Array("<p>甲</p>\n<script></script>".utf8)) }
    #expect(found?.offset == 11)
  }

  @Test func `of a page lose the address of the site, and mark the names of cases`() throws {
    let page =
      "<p>见<a href=\"/zfgs/cases/2026/2026-0001/\">某企业&amp;案</a>、<a href=\"/zfgs/laws/x/#%E7%AC%AC\">法</a>、<a href=\"/zfgs/\">首页</a></p>"
    let content = try FrozenReader.read(page: Array(page.utf8), base: "/zfgs/") {
      $0 == "cases/2026/2026-0001/" ? "2026-0001" : nil
    }
    #expect(
      String(decoding: FrozenWriter.bytes(content), as: UTF8.self)
        == "<p>见<span data-record=\"2026-0001\">某企业&amp;案</span>、<a href=\"site:laws/x/#第\">法</a>、<a href=\"site:\">首页</a></p>"
    )
    #expect(content.recordIDs == ["2026-0001"])
    let masked = content.replacingRecords { id, _ in .record(id: id, name: "已停止公示", path: nil) }
    #expect(!String(decoding: FrozenWriter.bytes(masked), as: UTF8.self).contains("某企业"))
  }
}
