import Markdown
import Testing

@Suite struct `A heading` {
  @Test(arguments: [
    ("# 案情简介", "案情简介"), ("## 一、案情 简介（A B）", "一案情-简介a-b"), ("# `code` & *x*", "code-x"), ("# !!!", "section"),
    ("# 100%", "100"), ("# Ümlaut_A", "Ümlaut_a"), ("标题\n===", "标题"), ("# 甲　乙 - 丙", "甲-乙-丙"), ("#", "section"),
  ])
  func `has an id of its words`(source: String, id: String) {
    #expect(render(source).headings.map(\.id) == [id])
    #expect(page(source).contains(" id=\"\(id)\">"))
  }

  @Test func `has an id of its own`() {
    let source = "# 甲\n\n# 甲\n\n# 甲-2\n\n# 甲\n\n> # 甲"
    #expect(render(source).headings.map(\.id) == ["甲", "甲-2", "甲-2-2", "甲-3", "甲-4"])
  }

  @Test func `has an id of its own, however many there are`() {
    let source = String(repeating: "# 甲\n\n# 乙\n\n", count: 20) + "# main"
    let ids = render(source).headings.map(\.id)
    #expect(ids.prefix(4) == ["甲", "乙", "甲-2", "乙-2"] && ids.suffix(3) == ["甲-20", "乙-20", "main-2"])
    #expect(Set(ids).count == 41)
  }

  @Test func `has its id also where nobody lists the headings`() {
    var options = siteOptions
    options.listsHeadings = false
    #expect(render("# 甲", options: options).headings.isEmpty)
    #expect(page("# 甲", options: options) == page("# 甲"))
  }

  @Test func `goes down by the offset and never below the sixth level`() {
    #expect(page("# a\n###### b") == "<h2 id=\"a\">a</h2>\n<h6 id=\"b\">b</h6>\n")
    var options = siteOptions
    options.headingOffset = 3
    options.idPrefix = "case-"
    #expect(page("# a", options: options) == "<h4 id=\"case-a\">a</h4>\n")
    #expect(render("# *a* `b`", options: options).headings == [Heading(level: 4, id: "case-a-b", text: "a b")])
  }
}

@Suite struct `A summary` {
  @Test(arguments: [
    ("# 题\n\n甲乙丙。\n\n丁戊。", 20, "甲乙丙。丁戊。"),
    ("甲乙丙丁", 3, "甲乙…"), ("甲乙丙丁", 4, "甲乙丙丁"), ("甲", 0, ""), ("", 5, ""),
    ("a\n\nb", 9, "a b"), ("**甲**[乙](x)`丙`", 9, "甲乙丙"), ("甲\n乙", 9, "甲乙"),
    ("| a | b |\n|---|---|\n| c | d |\n\n后", 9, "后"), ("```\ncode\n```\n\n后", 9, "后"),
    ("> 甲\n\n- 乙\n- 丙", 9, "甲乙丙"), ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2, "👨‍👩‍👧‍👦…"),
  ])
  func `is the plain text of the first paragraphs`(source: String, limit: Int, expected: String) {
    #expect(Markdown.summary(source, limit: limit) == expected)
  }
}
