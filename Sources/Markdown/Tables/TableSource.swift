import CCMark

/// A table found in the lines of a paragraph, or of a setext heading that is a table above a line of hyphens.
///
/// libcmark's tree has lost `\|`, so that the lines of the source are read.
struct TableSource {
  /// The lines before the header row, which stay a paragraph.
  let before: Range<Int>
  let headerLine: Int
  let alignments: [Alignment]
  /// The lines of the rows.
  let rows: Range<Int>
  /// The lines after the table that lack the prefix of its containers and so cannot belong to it.
  let rest: Range<Int>
  /// Whether a line of hyphens ends the table, which libcmark takes for a heading's underline.
  let endsInThematicBreak: Bool
  /// The line after all this.
  let nextLine: Int
  let containers: Containers

  /// The table in `block`, if there is one; `mismatch` hears of a header row and a delimiter row of different lengths.
  init?(
    in block: Node, lines: SourceLines,
    mismatch: (_ line: Int, _ header: Int, _ columns: Int) -> Void = { _, _, _ in }
  ) {
    let start = block.startLine
    var end = min(block.endLine, lines.count)
    guard start < end,
      let possible = (start + 1...end).first(where: { DelimiterRow.isPossible(lines[$0], of: lines.source) }),
      let containers = Containers(of: block, lines: lines)
    else { return nil }
    var underline: UInt8?
    if block.type == CMARK_NODE_HEADING {
      guard let found = TableSource.underline(in: start + 1...end, lines: lines, containers: containers) else {
        return nil
      }
      underline = found.byte
      // A line of equals signs would be one more row.
      end = found.byte == UInt8(ascii: "-") ? found.line - 1 : found.line
      guard possible <= end else { return nil }
    }
    guard let found = TableSource.header(in: possible...end, lines: lines, containers: containers, mismatch: mismatch)
    else { return nil }

    var last = found.line + 1
    while last < end, !containers.content(ofLine: last + 1).isLazy { last += 1 }
    before = start..<found.line
    headerLine = found.line
    alignments = found.alignments
    rows = found.line + 2..<last + 1
    rest = last + 1..<end + 1
    endsInThematicBreak = underline == UInt8(ascii: "-")
    nextLine = endsInThematicBreak ? end + 2 : end + 1
    self.containers = containers
  }

  /// The first delimiter row with a header row of as many cells before it.
  private static func header(
    in candidates: ClosedRange<Int>, lines: SourceLines, containers: Containers,
    mismatch: (_ line: Int, _ header: Int, _ columns: Int) -> Void
  ) -> (line: Int, alignments: [Alignment])? {
    for line in candidates where DelimiterRow.isPossible(lines[line], of: lines.source) {
      let content = containers.content(ofLine: line)
      let above = containers.content(ofLine: line - 1)
      guard !content.isLazy, !above.isLazy, let delimiter = DelimiterRow(content.bytes, of: lines.source) else {
        continue
      }
      var cells: [TableRow.Cell] = []
      cells.reserveCapacity(min(delimiter.alignments.count, Table.mostColumns) + 1)
      let count = TableRow.split(above.bytes, of: lines.source, into: &cells)
      if count == delimiter.alignments.count, count <= Table.mostColumns { return (line - 1, delimiter.alignments) }
      mismatch(line - 1, count, min(delimiter.alignments.count, Table.mostColumns))
    }
    return nil
  }

  /// The first line that is a setext heading underline.
  private static func underline(
    in candidates: ClosedRange<Int>, lines: SourceLines, containers: Containers
  ) -> (line: Int, byte: UInt8)? {
    for line in candidates {
      let content = containers.content(ofLine: line)
      guard !content.isLazy, let byte = content.bytes.first.map({ lines.source[$0] }),
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "=")
      else { continue }
      if content.bytes.allSatisfy({ lines.source[$0] == byte }) { return (line, byte) }
    }
    return nil
  }
}
