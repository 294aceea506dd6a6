import Markup

/// The body text of a record: CommonMark by libcmark, tables as in GitHub Flavored Markdown, computed blocks.
///
/// libcmark alone parses; the tree is walked here, so that every byte of a page is either written by this room or
/// escaped by it. Raw HTML is shown as text, links without a checked target keep only their words.
public enum Markdown {
  /// The page text of `source`, with all that is wrong in it.
  ///
  /// - Parameters:
  ///   - source: the body, with any kind of line ending.
  ///   - file: the path that diagnostics name.
  ///   - firstLine: the line of `file` on which `source` begins, from 1.
  ///   - options: what the page knows and the text does not.
  public static func render(
    _ source: String, file: String, firstLine: Int, options: MarkdownOptions
  ) -> RenderedMarkdown {
    var source = source
    return source.withUTF8 { bytes in
      guard let tree = Tree(bytes) else { return RenderedMarkdown() }
      var walk = Walk(source: bytes, file: file, firstLine: firstLine, options: options)
      tree.read { top in
        if options.raisesHeadings { walk.raiseHeadings(of: top) }
        walk.write(childrenOf: top)
      }
      return RenderedMarkdown(
        html: HTML(trusted: walk.output.bytes), diagnostics: walk.diagnostics, headings: walk.headings,
        insideLinks: walk.insideLinks)
    }
  }

  /// The plain text of the first paragraphs (摘要), without headings, tables, code blocks and raw HTML blocks.
  ///
  /// - Parameters:
  ///   - source: the body.
  ///   - limit: how many characters it may have; a longer text is cut after a whole character and ends in `…`, which
  ///     counts.
  public static func summary(_ source: String, limit: Int) -> String {
    guard limit > 0 else { return "" }
    var source = source
    return source.withUTF8 { bytes in
      guard let tree = Tree(bytes) else { return "" }
      // 32 bytes hold most characters; the few longer ones only shorten a summary that is cut anyway.
      let text = tree.read { Paragraphs.text(in: $0, source: bytes, enough: limit * 32) }
      guard let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex), end < text.endIndex else {
        return text
      }
      return text[..<text.index(before: end)] + "…"
    }
  }
}
