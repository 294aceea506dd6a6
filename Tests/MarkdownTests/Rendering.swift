import Diagnostics
import Markdown
import Markup

/// The options of most tests: the site lives under `/zfgs/`, `page:about` and paths are known, `page:gone` is not.
let siteOptions = MarkdownOptions(
  resolve: { destination in
    if destination == "page:about" { return Link(base: "/zfgs/", path: "about/") }
    if destination == "mirror.png" { return Link(checking: "https://mirror.example/mirror.png") }
    return destination.contains(":") ? nil : Link(base: "/zfgs/", path: destination)
  },
  block: { request in
    guard request.name == "five-measures" else { return nil }
    let options = request.options.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    return "<figure>\(request.kind.rawValue)|\(options)|\(request.text)</figure>"
  })

/// The body as it begins on line 10 of `a.md`.
func render(_ source: String, options: MarkdownOptions = siteOptions) -> RenderedMarkdown {
  Markdown.render(source, file: "a.md", firstLine: 10, options: options)
}

/// The page text of `source`.
func page(_ source: String, options: MarkdownOptions = siteOptions) -> String {
  String(decoding: render(source, options: options).html.bytes, as: UTF8.self)
}

/// What is wrong with `source`: `line:column severity code`.
func problems(_ source: String, options: MarkdownOptions = siteOptions) -> [String] {
  render(source, options: options).diagnostics.map {
    "\($0.place.line):\($0.place.column) \($0.severity.rawValue) \($0.problem.code)"
  }
}

/// The tables of `source`, one line a row, cells between bars, and all else as it is; for readable expectations.
func outline(_ source: String) -> String {
  var text = page(source)
  let words = [
    ("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"表格\"><table>\n", "{"),
    ("<thead>\n", ""), ("</thead>\n", ""), ("<tbody>\n", ""), ("</tbody>\n", ""), ("<tr>", ""), ("</tr>\n", "/"),
    ("</table></div>\n", "}"), ("<th scope=\"col\"", "<td"), ("</th>", ""), ("</td>", ""),
  ]
  for (markup, mark) in words {
    text = text.split(separator: markup, omittingEmptySubsequences: false).joined(separator: mark)
  }
  var result = ""
  var rest = text[...]
  while let tag = rest.range(of: "<td") {
    result += rest[..<tag.lowerBound] + "|"
    rest = rest[tag.upperBound...]
    if let end = rest.firstIndex(of: ">") { rest = rest[rest.index(after: end)...] }
  }
  return result + rest
}

extension Substring {
  /// Where `word` first stands.
  func range(of word: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) { return start..<index(start, offsetBy: word.count) }
      start = index(after: start)
    }
    return nil
  }
}
