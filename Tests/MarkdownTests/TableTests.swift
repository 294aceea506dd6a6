import Diagnostics
import Markdown
import Testing

@Suite struct `A table` {
  @Test func `is written with a scrolling region, headers, labels and alignment`() {
    let source = "| 单位 | **家次** | a\"b |\n|:--|--:|:-:|\n| 鄂州 | 12 | *x* |\n| 大同 |\n"
    #expect(
      page(source) == """
        <div class="table" tabindex="0" role="region" aria-label="表格"><table>
        <thead>
        <tr><th scope="col" class="left">单位</th><th scope="col" class="right"><strong>家次</strong></th>\
        <th scope="col" class="center">a&quot;b</th></tr>
        </thead>
        <tbody>
        <tr><td data-label="单位" class="left">鄂州</td><td data-label="家次" class="right">12</td>\
        <td data-label="a&quot;b" class="center"><em>x</em></td></tr>
        <tr><td data-label="单位" class="left">大同</td><td data-label="家次" class="right"></td>\
        <td data-label="a&quot;b" class="center"></td></tr>
        </tbody>
        </table></div>

        """)
    #expect(problems(source).isEmpty)
  }

  @Test(arguments: [
    ("a | b\n-|-\nc | d", "{|a|b/|c|d/}"),
    ("| a | b |\n|---|---|", "{|a|b/}"),
    ("| a |\n| - |\nb\n\nc", "{|a/|b/}<p>c</p>\n"),
    ("|a|b|\r\n|-|-|\r\n|c|d|\r\n", "{|a|b/|c|d/}"),
    ("|a|b|\r|-|-|\r|c|d|\r", "{|a|b/|c|d/}"),
    ("  | a |b|\n   |-|-| \n\t|c| d\t|  ", "{|a|b/|c|d/}"),
    ("| a \\| b | c |\n|-|-|\n| `x \\| y` | \\\\| |", "{|a | b|c/|<code>x | y</code>||/}"),
    ("|a|b|\n|-|-|\n|`c|d`|", "{|a|b/|`c|d`/}"),
    ("|a|b|\n|-|-|\n||d|\n| | |\n|", "{|a|b/||d/||/||/}"),
    ("|a|\n|-|\n|<b>&amp;\\*|\n|a > b & c|", "{|a/|&lt;b&gt;&amp;*/|a &gt; b &amp; c/}"),
    ("|a|\n|-|\n|# b|\n|- c|\n|1. d|\n|> e|\n|    f|\n|\\# g|", "{|a/|# b/|- c/|1. d/|&gt; e/|f/|# g/}"),
    ("|a|\n|-|\n|**（b）**|\n|[x]: y|\n|*c|\n|d*|", "{|a/|<strong>（b）</strong>/|[x]: y/|*c/|d*/}"),
    ("|a|\n|-|\n|[x][r]|\n\n> [r]: y", "{|a/|<a href=\"/zfgs/y\">x</a>/}<blockquote>\n</blockquote>\n"),
    ("|a|\n|-|\n|b|\n==", "{|a/|b/|==/}"),
    ("|a|\n|-|\n|b|\n---\n后", "{|a/|b/}<hr>\n<p>后</p>\n"),
    ("|a|\n|-|\n---", "{|a/}<hr>\n"),
    ("|a|\n|-|\n    |b|\n2. |c|", "{|a/|b/|2./}"),
  ])
  func `is read as GFM has it`(source: String, expected: String) {
    #expect(outline(source) == expected)
  }

  @Test(arguments: [
    ("前\n后\n|a|b|\n|-|-|\n|c|d|", "<p>前后</p>\n{|a|b/|c|d/}"),
    ("[r]: x\n|a|\n|-|\n|[b][r]|", "{|a/|<a href=\"/zfgs/x\">b</a>/}"),
    ("前 [b][r]\n|a|\n|-|\n\n[r]: x", "<p>前 <a href=\"/zfgs/x\">b</a></p>\n{|a/}"),
    ("1. 前\n   |a|\n   |-|\n   |b|\n2. 后", "<ol>\n<li>前\n{|a/|b/}</li>\n<li>后</li>\n</ol>\n"),
    ("- |a|\n  |-|\n  |b|\n- |c|\n  |-|", "<ul>\n<li>\n{|a/|b/}</li>\n<li>\n{|c/}</li>\n</ul>\n"),
    ("-   |a|\n    |-|\n    |b|", "<ul>\n<li>\n{|a/|b/}</li>\n</ul>\n"),
    ("-\t|a|\n\t|-|\n\t|b|", "<ul>\n<li>\n{|a/|b/}</li>\n</ul>\n"),
    ("-\n  |a|\n  |-|", "<ul>\n<li>\n{|a/}</li>\n</ul>\n"),
    ("> |a|\n>|-|\n > |b|", "<blockquote>\n{|a/|b/}</blockquote>\n"),
    (">\t|a|\n>\t|-|", "<blockquote>\n{|a/}</blockquote>\n"),
    (
      "> - 1) |a|\n>      |-|\n>      |b|",
      "<blockquote>\n<ul>\n<li>\n<ol>\n<li>\n{|a/|b/}</li>\n</ol>\n</li>\n</ul>\n</blockquote>\n"
    ),
    ("- > |a|\n  > |-|\n  > |b|", "<ul>\n<li>\n<blockquote>\n{|a/|b/}</blockquote>\n</li>\n</ul>\n"),
    ("> > |a|\n> > |-|\n> > | > b|", "<blockquote>\n<blockquote>\n{|a/|&gt; b/}</blockquote>\n</blockquote>\n"),
    ("10. x\n\n    |a|\n    |-|\n    |b|", "<ol start=\"10\">\n<li>\n<p>x</p>\n{|a/|b/}</li>\n</ol>\n"),
  ])
  func `may follow text and stand in lists and quotes`(source: String, expected: String) {
    #expect(outline(source) == expected)
    #expect(problems(source).isEmpty)
  }

  @Test(arguments: [
    ("|a|b|\n|-|", "<p>|a|b|\n|-|</p>\n"), ("|a|\n|=|", "<p>|a|\n|=|</p>\n"), ("|-|", "<p>|-|</p>\n"),
    ("|a|\n|--x|", "<p>|a|\n|--x|</p>\n"), ("a | b", "<p>a | b</p>\n"), ("a\n:-:", "<p>a\n:-:</p>\n"),
    ("|a|\n|:|", "<p>|a|\n|:|</p>\n"), ("|a|\n||", "<p>|a|\n||</p>\n"),
    ("> |a|\n|-|", "<blockquote>\n<p>|a|\n|-|</p>\n</blockquote>\n"),
    ("    |a|\n    |-|", "<pre><code>|a|\n|-|\n</code></pre>\n"),
    ("```\n|a|\n|-|\n```", "<pre><code>|a|\n|-|\n</code></pre>\n"),
  ])
  func `needs a delimiter row`(source: String, expected: String) {
    #expect(page(source) == expected)
  }

  @Test func `shortens long labels`() {
    let header = String(repeating: "长", count: 50)
    #expect(page("|\(header)|\n|-|\n|a|").contains("data-label=\"\(String(repeating: "长", count: 39))…\">a<"))
  }
}

@Suite struct `A slip in a table` {
  @Test(arguments: [
    ("|a|b|\n|-|-|\n|c|d|e|f|", ["12:6 error table-row-too-long"]),
    ("甲\n\n> |甲|\n> |-|\n> |乙|丙|\n> |丁||", ["14:6 error table-row-too-long", "15:6 error table-row-too-long"]),
    ("|a|b|c|\n|-|-|", ["10:1 warning table-row-too-long"]),
    ("|a|b|\n|-|-|-|", ["10:1 warning table-row-too-long"]),
  ])
  func `in the number of cells is reported where it stands`(source: String, expected: [String]) {
    #expect(problems(source) == expected)
  }

  @Test func `names the columns and the cells, and shows none of the surplus`() {
    let rendered = render("|a|b|\n|-|-|\n|c|d|e|f|")
    #expect(rendered.diagnostics.map(\.problem) == [.tableRowTooLong(columns: 2, found: 4)])
    #expect(outline("|a|b|\n|-|-|\n|c|d|e|f|") == "{|a|b/|c|d/}")
  }

  @Test(arguments: [
    ("|a|b|\n|-|-|\n|c|d|\n- e | f", "13:1"), ("|a|b|\n|-|-|\n> e | f", "12:1"), ("|a|b|\n|-|-|\n# e | f", "12:1"),
    ("|a|b|\n|-|-|\n1. e | f", "12:1"), ("|a|b|\n|-|-|\n1) e | f", "12:1"), ("|a|b|\n|-|-|\n* e | f", "12:1"),
    ("|a|b|\n|-|-|\n<div>|f", "12:1"), ("|a|\n|-|\n|b|\n---\n|c|", "14:1"), ("> |a|\n> |-|\n|b|", "12:1"),
    ("- |a|\n  |-|\n |b|", "12:2"), ("- |a|\n  |-|\n  # b|", "12:3"), ("> |a|\n> |-|\n> - b|", "12:3"),
  ])
  func `that ends it early is reported at the line`(source: String, place: String) {
    #expect(problems(source) == ["\(place) warning table-ended-early"])
  }

  @Test(arguments: [
    "|a|\n|-|\n- b", "|a|\n|-|\n\n- b | c", "|a|\n|-|\n# b", "> |a|\n> |-|\nb", "> |a|\n> |-|\n- b | c",
    "|a|\n|-|\n- b \\| c",
  ])
  func `is not seen where another block rightly follows`(source: String) {
    #expect(problems(source).isEmpty)
  }

  @Test func `leaves lazy lines after the table as text`() {
    #expect(
      outline("> |a|\n> |-|\n> |b|\n[c](d) | e\n      - f")
        == "<blockquote>\n{|a/|b/}<p><a href=\"/zfgs/d\">c</a> | e\n- f</p>\n</blockquote>\n")
  }
}
