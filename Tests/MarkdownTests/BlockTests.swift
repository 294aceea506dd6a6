import Markdown
import Testing

@Suite struct `Blocks and inlines` {
  @Test(arguments: [
    ("甲\n\n乙", "<p>甲</p>\n<p>乙</p>\n"),
    ("**甲** *乙* `丙<`", "<p><strong>甲</strong> <em>乙</em> <code>丙&lt;</code></p>\n"),
    ("甲  \n乙", "<p>甲<br>\n乙</p>\n"),
    ("- 甲\n- 乙", "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>\n"),
    ("- 甲\n\n- 乙", "<ul>\n<li>\n<p>甲</p>\n</li>\n<li>\n<p>乙</p>\n</li>\n</ul>\n"),
    ("3. 甲\n4. 乙", "<ol start=\"3\">\n<li>甲</li>\n<li>乙</li>\n</ol>\n"),
    ("- 甲\n  - 乙", "<ul>\n<li>甲\n<ul>\n<li>乙</li>\n</ul>\n</li>\n</ul>\n"),
    ("> 甲\n乙", "<blockquote>\n<p>甲乙</p>\n</blockquote>\n"),
    ("---", "<hr>\n"),
    ("    a < b\n", "<pre><code>a &lt; b\n</code></pre>\n"),
    ("```swift\nlet a = \"&\"\n```", "<pre><code class=\"language-swift\">let a = &quot;&amp;&quot;\n</code></pre>\n"),
    ("```a\"b\n```", "<pre><code class=\"language-a&quot;b\"></code></pre>\n"),
    ("", ""),
    ("a\u{0}b\u{1B}c", "<p>a\u{FFFD}b\u{FFFD}c</p>\n"),
    ("it's \"so\" &amp; &lt;b&gt;", "<p>it&#39;s &quot;so&quot; &amp; &lt;b&gt;</p>\n"),
  ])
  func `are written as HTML`(source: String, expected: String) {
    #expect(page(source) == expected)
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
    ("a <b onclick=\"x\">c</b>", "<p>a &lt;b onclick=&quot;x&quot;&gt;c&lt;/b&gt;</p>\n"),
    ("<!-- 说明 -->\n", "<p>&lt;!-- 说明 --&gt;</p>\n"),
    ("> <div>\n> 甲", "<blockquote>\n<p>&lt;div&gt;\n甲</p>\n</blockquote>\n"),
    ("<?php x ?>", "<p>&lt;?php x ?&gt;</p>\n"),
    ("&#60;img src=x onerror=y>", "<p>&lt;img src=x onerror=y&gt;</p>\n"),
  ])
  func `of raw HTML are shown as text`(source: String, expected: String) {
    #expect(page(source) == expected)
  }

  @Test(arguments: [
    ("甲\n乙", "甲乙"), ("甲，\n“乙”", "甲，“乙”"), ("“甲”\n乙", "“甲”乙"), ("甲。\n（乙）", "甲。（乙）"),
    ("**甲**\n`乙`", "<strong>甲</strong><code>乙</code>"), ("**甲\n乙**", "<strong>甲乙</strong>"),
    ("共\n10家", "共\n10家"), ("a\nb", "a\nb"), ("甲\nb", "甲\nb"), ("“a”\n“b”", "“a”\n“b”"), ("가\n나", "가\n나"),
    ("甲\r\n乙", "甲乙"), ("𠮷\n𠮷", "𠮷𠮷"),
  ])
  func `break lines in Chinese without a space`(source: String, expected: String) {
    #expect(page(source) == "<p>\(expected)</p>\n")
  }
}

@Suite struct `A computed block` {
  @Test func `is replaced by what the page computes`() {
    let source = "前\n\n```表格 five-measures period=2026-Q1 total\n甲\n```\n\n~~~ 图表　five-measures\n~~~\n后"
    #expect(
      page(source) == """
        <p>前</p>
        <figure>表格|period=2026-Q1 total=|甲
        </figure>
        <figure>图表||</figure>
        <p>后</p>

        """)
  }

  @Test(arguments: [
    ("甲\n\n```表格 unknown\n<x>\n```", "12:1 error misplaced-block", "language-表格\">&lt;x&gt;"),
    ("> ```图表\n> ```", "10:3 error misplaced-block", "language-图表\">"),
    ("- 甲\n\n  ~~~图表 x\n  ~~~", "12:3 error misplaced-block", "language-图表\">"),
  ])
  func `that was not computed is an error and shown as code`(source: String, problem: String, code: String) {
    #expect(problems(source) == [problem])
    #expect(page(source).contains(code))
  }

  @Test func `is named in English too`() {
    #expect(
      page("```table five-measures\n```\n```chart five-measures by=month\n```").contains(
        "表格||</figure>\n<figure>图表|by=month|"))
    #expect(problems("```table unknown\n```") == ["10:1 error misplaced-block"])
    #expect(page("```tables\n甲\n```") == "<pre><code class=\"language-tables\">甲\n</code></pre>\n")
  }

  @Test func `is named by its fence alone`() {
    #expect(page("``` 表格式\n甲\n```") == "<pre><code class=\"language-表格式\">甲\n</code></pre>\n")
    #expect(page("    表格 five-measures") == "<pre><code>表格 five-measures\n</code></pre>\n")
  }
}
