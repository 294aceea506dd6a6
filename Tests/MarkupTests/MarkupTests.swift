import Markup
import Testing

@Suite struct `Text in markup` {
  @Test func `is escaped in content and in attributes`() {
    let party = #"<示例> & "某' 公司"#
    let html: HTML = "<p title=\"\(party)\">\(party)</p>"
    let escaped = "&lt;示例&gt; &amp; &quot;某&#39; 公司"
    #expect(String(decoding: html.bytes, as: UTF8.self) == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test func `that markup does not allow becomes a replacement character`() {
    let html: HTML = "\("a\u{0}b\u{1B}c\td")"
    #expect(String(decoding: html.bytes, as: UTF8.self) == "a\u{FFFD}b\u{FFFD}c\td")
  }
}
