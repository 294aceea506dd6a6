import CCMark
import Diagnostics

extension Walk {
  /// Writes `block` if it holds a table, with the lines around it.
  mutating func writeTable(in block: Node) -> Bool {
    guard block.endLine > block.startLine else { return false }
    let lines = sourceLines()
    var mismatches: [(line: Int, header: Int, columns: Int)] = []
    guard let table = TableSource(in: block, lines: lines, mismatch: { mismatches.append(($0, $1, $2)) }) else {
      for mismatch in mismatches {
        let place = place(line: mismatch.line, offset: lines[mismatch.line].lowerBound)
        diagnostics.append(
          .warning(.tableRowTooLong(columns: mismatch.columns, found: mismatch.header), at: place))
      }
      return false
    }
    if !table.before.isEmpty { write(running: table.before, of: table, isTight: block.isTightParagraph) }
    write(table)
    warnIfEndedEarly(table)
    if !table.rest.isEmpty { write(running: table.rest, of: table, isTight: block.isTightParagraph) }
    if table.endsInThematicBreak { output.markup("<hr>\n") }
    return true
  }

  private mutating func write(_ source: TableSource) {
    let lines = sourceLines()
    var surplus: [(line: Int, offset: Int, found: Int)] = []
    let table = Table(source, lines: lines) { surplus.append(($0, $1, $2)) }
    for row in surplus {
      diagnostics.append(
        .error(
          .tableRowTooLong(columns: source.alignments.count, found: row.found),
          at: place(line: row.line, offset: row.offset)))
    }
    guard let tree = table.fragment.tree(definitions: { definitions() }) else {
      TableWriter.write(table, alignments: source.alignments, firstCell: nil, to: &self)
      return
    }
    tree.read { TableWriter.write(table, alignments: source.alignments, firstCell: $0.firstChild, to: &self) }
  }

  /// Warns where the line that ended the table has the looks of a row: a lazy one, or another block inside the same
  /// containers.
  private mutating func warnIfEndedEarly(_ table: TableSource) {
    let line = table.rest.first ?? table.nextLine
    let content = table.containers.content(ofLine: line)
    guard table.rest.first != nil || !content.isLazy, TableRow.hasBar(content.bytes, of: source) else { return }
    diagnostics.append(.warning(.tableEndedEarly, at: place(line: line, offset: content.bytes.lowerBound)))
  }

  /// Writes lines before or after a table as a paragraph.
  ///
  /// Lines before it begin as their paragraph did and need no guard, and may be definitions, which write nothing. Those
  /// after it must stay running text.
  private mutating func write(running range: Range<Int>, of table: TableSource, isTight: Bool) {
    let lines = sourceLines()
    let isGuarded = range.lowerBound > table.headerLine
    var fragment = Fragment()
    if isGuarded { fragment.begin() }
    var end = lines[range.lowerBound].lowerBound
    for line in range {
      let content = table.containers.content(ofLine: line).bytes
      fragment.add(line: UnsafeBufferPointer(rebasing: source[content]), isFirst: line == range.lowerBound)
      end = content.upperBound
    }
    guard let tree = fragment.tree(definitions: { definitions() }) else { return }
    excerpt = Excerpt(
      lines: range.lowerBound...range.upperBound - 1, bytes: lines[range.lowerBound].lowerBound..<end)
    tree.read { root in
      guard let paragraph = root.firstChild, paragraph.type == CMARK_NODE_PARAGRAPH else { return }
      if !isTight {
        output.newLine()
        output.markup("<p>")
      }
      write(inlinesOf: paragraph, isGuarded: isGuarded)
      output.markup(isTight ? "\n" : "</p>\n")
    }
    excerpt = nil
  }

  /// Writes the inlines of a fragment's paragraph, without the guard that may stand before them.
  mutating func write(inlinesOf paragraph: Node, isGuarded: Bool) {
    guard var first = paragraph.firstChild else { return }
    if isGuarded {
      write(text: first, from: Fragment.guardLength)
      guard let next = first.next else { return }
      first = next
    }
    write(from: first, below: paragraph)
  }
}
