import Diagnostics
import Markdown
import Testing

@Suite struct `A link` {
  @Test(arguments: [
    ("[a](https://x.example/?a=1&b='2')", "<a href=\"https://x.example/?a=1&amp;b=%272%27\">a</a>"),
    ("<https://x.example/甲>", "<a href=\"https://x.example/%E7%94%B2\">https://x.example/甲</a>"),
    ("<a@x.example>", "<a href=\"mailto:a@x.example\">a@x.example</a>"),
    ("[a](tel:12369)", "<a href=\"tel:12369\">a</a>"),
    ("[a](HTTPS://x.example)", "<a href=\"HTTPS://x.example\">a</a>"),
    ("[a](cases/2026/)", "<a href=\"/zfgs/cases/2026/\">a</a>"),
    ("[a](page:about \"关于 \\\"我们\\\"\")", "<a href=\"/zfgs/about/\" title=\"关于 &quot;我们&quot;\">a</a>"),
    ("[a](#案情)", "<a href=\"#%E6%A1%88%E6%83%85\">a</a>"),
    ("[a](#%E6%A1%88%E6%83%85)", "<a href=\"#%E6%A1%88%E6%83%85\">a</a>"),
    ("[**a** `b`][r]\n\n[r]: x", "<a href=\"/zfgs/x\"><strong>a</strong> <code>b</code></a>"),
    ("![图 *一*](a.png \"题\")", "<img src=\"/zfgs/a.png\" alt=\"图 一\" title=\"题\">"),
    ("[a <https://x.example>](b) c", "<a href=\"/zfgs/b\">a https://x.example</a> c"),
    ("[![图](a.png)](b)", "<a href=\"/zfgs/b\"><img src=\"/zfgs/a.png\" alt=\"图\"></a>"),
  ])
  func `to a checked target is kept`(source: String, expected: String) {
    #expect(page(source) == "<p>\(expected)</p>\n")
    #expect(problems(source).isEmpty)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:x",
    "java&#9;script:alert(1)", "&#1;javascript:x", "<java&#10;script:x>", "javascript&colon;x", "//x.example/",
    "/\\\\x.example", "page:gone", "ftp://x.example", "https:///x", "https:x", "http://", "#", "#%FF", "&#32;x", "",
  ])
  func `to anything else keeps only its words`(destination: String) {
    #expect(page("前[**a**](\(destination))后") == "<p>前<strong>a</strong>后</p>\n")
    #expect(render("前[a](\(destination))后").diagnostics.map(\.problem.code) == ["link-refused"])
  }

  @Test(arguments: [
    "https://x.example/a.png", "//x.example/a.png", "data:image/png;base64,x", "javascript:x", "page:gone", "#a",
    "mirror.png",
  ])
  func `of an image to another site keeps only its words`(destination: String) {
    #expect(page("![图<](\(destination))") == "<p>图&lt;</p>\n")
    #expect(problems("![图](\(destination))") == ["10:6 warning link-refused"])
  }

  @Test func `inside a refused one and after it is closed once`() {
    #expect(
      page("[![图](a.png)](data:x) [b](c)") == "<p><img src=\"/zfgs/a.png\" alt=\"图\"> <a href=\"/zfgs/c\">b</a></p>\n")
  }

  @Test func `to a fragment carries the prefix of the headings`() {
    var options = siteOptions
    options.idPrefix = "b-"
    #expect(page("[a](#甲) [b](#b-甲)", options: options).contains("#b-%E7%94%B2\">a</a> <a href=\"#b-%E7%94%B2\">b"))
  }

  @Test(arguments: [
    ("[a](ftp:x)", ["10:5"]), ("甲乙[a](ftp:x)", ["10:7"]), ("甲\n乙 [a](ftp:x)", ["11:7"]),
    ("> 甲\n> 乙[a](ftp:x)[b](ftp:x)", ["11:8", "11:18"]), ("# [a](ftp:x)", ["10:7"]), ("[a](ftp\\:x)", ["10:0"]),
    ("[r]: /x\n甲[a](ftp:x)", ["11:6"]), ("[a][r]\n\n[r]: ftp:x", ["10:0"]), ("\r\n\r\n[a\r\nb](ftp:x)", ["13:4"]),
    ("| a |\n|--|\n| 甲[b](ftp:x)[c](ftp:x) |\n| [d](ftp:x) |", ["12:8", "12:18", "13:7"]),
    ("前[a](ftp:x)\n| a |\n|--|\n[b](ftp:x)", ["10:6", "13:5"]), ("<ftp:x>", ["10:2"]),
    ("\u{FEFF}[a](ftp:x)", ["10:6"]),
  ])
  func `that is refused is reported where it stands`(source: String, places: [String]) {
    #expect(problems(source) == places.map { "\($0) warning link-refused" })
  }
}
