import Diagnostics
import Markdown
import Markup
import Testing

@Suite struct `A hostile text` {
  @Test(arguments: [10_000])
  func `with deep nesting needs no stack`(depth: Int) {
    let quotes = page(String(repeating: ">", count: depth) + " 甲")
    #expect(quotes.hasSuffix("</blockquote>\n") && quotes.utf8.count > depth * 26)
    #expect(page(String(repeating: "- ", count: 1_000) + "甲").contains("甲"))
    #expect(page(String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).contains("[]"))
    #expect(page(String(repeating: "*a **b ", count: depth)).contains("**b"))
    #expect(page(String(repeating: "![", count: 1_000) + String(repeating: "](a)", count: 1_000)).contains("<img"))
    #expect(!Markdown.summary(String(repeating: ">", count: depth) + " 甲", limit: 9).isEmpty)
  }

  @Test func `with a table in deep nesting stays text`() {
    let prefix = String(repeating: ">", count: 200)
    #expect(page("\(prefix)|a|\n\(prefix)|-|").contains("|a|\n|-|"))
  }

  @Test func `of bars alone is a paragraph`() {
    let bars = String(repeating: "|", count: 1_000_000)
    #expect(page(bars).utf8.count == 1_000_008)
    #expect(page("\(bars)\n|-|\n\(bars)").hasPrefix("<p>"))
  }

  @Test func `with too many columns is a paragraph and reported`() {
    let header = String(repeating: "|a", count: 201)
    #expect(page("\(header)\n\(String(repeating: "|-", count: 201))").hasPrefix("<p>"))
    #expect(
      render("\(header)\n\(String(repeating: "|-", count: 201))").diagnostics.map(\.problem) == [
        .tableRowTooLong(columns: 200, found: 201)
      ])
    #expect(page("\(header.dropLast(2))\n\(String(repeating: "|-", count: 200))").hasPrefix("<div"))
  }

  @Test func `with a long and wide table grows no faster than its rows`() {
    let width = 200
    let header = String(repeating: "|标题", count: width) + "\n" + String(repeating: "|-", count: width) + "\n"
    let rendered = page(header + String(repeating: "|a\n", count: 65_000))
    #expect(rendered.utf8.count < 12_000_000)
    #expect(rendered.contains("<td colspan=\"199\"></td></tr>"))
  }

  @Test func `with a table of 65 000 rows is read whole`() {
    let rendered = render("| a | b |\n|---|---|\n" + String(repeating: "| *c* | [d](e) |\n", count: 65_000))
    #expect(rendered.diagnostics.isEmpty)
    #expect(rendered.html.bytes.count > 65_000 * 40)
  }

  @Test func `with a broken row on each line reports each`() {
    let rendered = render("| a |\n|---|\n" + String(repeating: "| c | d |\n", count: 5_000))
    #expect(rendered.diagnostics.count == 5_000)
    #expect(rendered.diagnostics.last?.place.line == 5_011)
  }

  @Test func `is the same on every thread`() async {
    let source = "# 甲\n\n[a](javascript:x)\n\n|a|b|\n|-|-|\n|*c*|[d](e)|\n"
    let expected = page(source)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<64 { group.addTask { (0..<50).allSatisfy { _ in page(source) == expected } } }
      for await same in group { #expect(same) }
    }
  }
}
