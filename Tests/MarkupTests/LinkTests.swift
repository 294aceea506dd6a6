import Markup
import Testing

@Suite struct `A link` {
  @Test(arguments: [
    ("https://gongshi.example/zfgs/", "https://gongshi.example/zfgs/"),
    ("HTTPS://gongshi.example", "HTTPS://gongshi.example"), ("http://a", "http://a"),
    ("https://a.example/x?a=1&b=2#f", "https://a.example/x?a=1&b=2#f"),
    ("https://[2001:db8::1]:8443/", "https://[2001:db8::1]:8443/"),
    ("https://a.example/%E5%85%AC?q=%25", "https://a.example/%E5%85%AC?q=%25"),
    ("https://a.example/公示", "https://a.example/%E5%85%AC%E7%A4%BA"),
    ("https://a.example/\"><script>", "https://a.example/%22%3E%3Cscript%3E"),
    ("https://a.example/'x'`{}|\\^", "https://a.example/%27x%27%60%7B%7D%7C%5C%5E"),
    ("mailto:gongshi@office.example", "mailto:gongshi@office.example"), ("tel:12369", "tel:12369"),
    ("MailTo:a@b.example", "MailTo:a@b.example"),
  ])
  func `is taken when its scheme is harmless`(address: String, expected: String) {
    #expect(Link(checking: address)?.text == expected)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)", "\u{1}javascript:x",
    " javascript:x", "javascript\u{0}:x", "javascript:\u{7F}x", "javascript&colon;alert(1)", "data:text/html,x",
    "DATA:text/html;base64,eA==", "vbscript:x", "VBSCRIPT:x", "file:///etc/hosts", "blob:https://a.example/x",
    "ftp://a.example/",
    "about:blank", "view-source:https://a.example", "intent://x", "//a.example/x", "/x", "x", "?a", "#a", "", ":",
    "://a.example",
    "http:", "http:/", "http://", "http:///a.example", "https:////a.example", "http:a.example", "http:\\\\a.example",
    "https:/a.example",
    "https://a.example/a b", "https://a.example/\r\nSet-Cookie:x", " https://a.example", "https://a.example\t",
    "mailto:", "tel:",
    "ｈｔｔｐｓ://a.example", "https：//a.example", "httpſ://a.example", "java\u{AD}script:x",
  ])
  func `is refused in every other form`(address: String) {
    #expect(Link(checking: address) == nil)
  }

  @Test func `is refused when it is longer than four kilobytes`() {
    let start = "https://a.example/"
    #expect(Link(checking: start + String(repeating: "a", count: 4096 - start.utf8.count)) != nil)
    #expect(Link(checking: start + String(repeating: "a", count: 4097 - start.utf8.count)) == nil)
  }

  @Test(arguments: [
    ("/", "", "/"), ("/", "cases/2026/2026-0042/", "/cases/2026/2026-0042/"), ("/zfgs/", "feed.xml", "/zfgs/feed.xml"),
    ("/zfgs/", "cases/2026/x/公开版.pdf", "/zfgs/cases/2026/x/%E5%85%AC%E5%BC%80%E7%89%88.pdf"),
    ("/", "a b?c#d%e&f", "/a%20b%3Fc%23d%25e%26f"), ("/", "javascript:x", "/javascript%3Ax"), ("/", "a\\b", "/a%5Cb"),
    ("/", "a\u{0}\n\"<>'", "/a%00%0A%22%3C%3E%27"), ("/", "~a_b-c.d@e", "/~a_b-c.d@e"),
  ])
  func `to a place on the site is percent-encoded`(base: String, path: String, expected: String) {
    #expect(Link(base: base, path: path).text == expected)
  }

  @Test(arguments: ["/evil.example", "//evil.example", "///evil.example/x"])
  func `to a place on the site never names another host`(path: String) {
    #expect(!Link(base: "/", path: path).text.hasPrefix("//"))
  }

  @Test func `to a place on the page is percent-encoded`() {
    #expect(Link(fragment: "查处情况").text == "#%E6%9F%A5%E5%A4%84%E6%83%85%E5%86%B5")
    #expect(Link(fragment: "a\"b").text == "#a%22b")
  }

  @Test func `is written in quotes and escaped`() throws {
    let link = try #require(Link(checking: "https://a.example/?a=1&b=2"))
    let html: HTML = "<a\(href: link)><img\(src: link)></a><meta content=\"\(address: link)\">"
    let escaped = "https://a.example/?a=1&amp;b=2"
    #expect(text(html) == "<a href=\"\(escaped)\"><img src=\"\(escaped)\"></a><meta content=\"\(escaped)\">")
    let xml: XML = "<link\(href: link)/>"
    #expect(text(xml) == "<link href=\"\(escaped)\"/>")
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `never holds a character that ends an attribute or an address`(seed: UInt64) {
    var random = Repeatable(seed)
    for _ in 0..<50 {
      let words = random.text()
      let links = [Link(base: "/", path: words), Link(fragment: words), Link(checking: "https://a.example/" + words)]
      for link in links.compactMap({ $0 }) {
        #expect(link.text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"'<>\\^`{|}".utf8.contains($0) })
      }
    }
  }
}
