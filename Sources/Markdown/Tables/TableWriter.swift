/// Writes the elements of a table.
///
/// The table stands in a region of its own, which can be scrolled by keyboard where it is wider than the page; each
/// cell carries its column's header for pages too narrow for a table.
struct TableWriter {
  private let table: Table
  private let alignments: [Alignment]
  /// The paragraph of the next cell that has markup.
  private var nextCell: Node?
  private var addedCells = 0
  /// The start tag of each column's cells.
  private var startTags: [[UInt8]] = []

  /// Writes `table`; `firstCell` is the paragraph of its first cell with markup.
  static func write(_ table: Table, alignments: [Alignment], firstCell: Node?, to walk: inout Walk) {
    var writer = TableWriter(table: table, alignments: alignments, nextCell: firstCell)
    writer.write(to: &walk)
  }

  private init(table: Table, alignments: [Alignment], nextCell: Node?) {
    self.table = table
    self.alignments = alignments
    self.nextCell = nextCell
  }

  private mutating func write(to walk: inout Walk) {
    walk.output.newLine()
    walk.output.markup("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"表格\"><table>\n<thead>\n<tr>")
    let header = table.rows[0]
    for (column, index) in header.cells.enumerated() {
      let label = label(of: table.cells[index], walk: walk)
      startTags.append(startTag(column: column, label: label))
      walk.output.markup("<th scope=\"col\"")
      TableWriter.write(alignments[column], to: &walk.output)
      walk.output.markup(">")
      write(table.cells[index], line: header.line, to: &walk)
      walk.output.markup("</th>")
    }
    walk.output.markup("</tr>\n</thead>\n")
    if table.rows.count > 1 {
      walk.output.markup("<tbody>\n")
      for row in table.rows.dropFirst() { write(row, to: &walk) }
      walk.output.markup("</tbody>\n")
    }
    walk.output.markup("</table></div>\n")
  }

  private mutating func write(_ row: Table.Row, to walk: inout Walk) {
    walk.output.markup("<tr>")
    for (column, index) in row.cells.enumerated() {
      walk.output.bytes.append(contentsOf: startTags[column])
      write(table.cells[index], line: row.line, to: &walk)
      walk.output.markup("</td>")
    }
    let missing = alignments.count - row.cells.count
    if addedCells + missing <= Table.mostAddedCells {
      addedCells += missing
      for column in row.cells.count..<alignments.count {
        walk.output.bytes.append(contentsOf: startTags[column])
        walk.output.markup("</td>")
      }
    } else if missing > 0 {
      walk.output.markup("<td colspan=\"")
      walk.output.number(missing)
      walk.output.markup("\"></td>")
    }
    walk.output.markup("</tr>\n")
  }

  private mutating func write(_ cell: Table.Cell, line: Int, to walk: inout Walk) {
    guard cell.hasMarkup, let paragraph = nextCell else {
      walk.output.text(UnsafeBufferPointer(rebasing: walk.source[cell.bytes]))
      return
    }
    nextCell = paragraph.next
    walk.excerpt = Excerpt(lines: line...line, bytes: cell.bytes)
    walk.write(inlinesOf: paragraph, isGuarded: true)
    walk.excerpt = nil
  }

  /// The words of a header cell, shortened, since each cell below repeats them.
  private func label(of cell: Table.Cell, walk: Walk) -> String {
    let text =
      if cell.hasMarkup, let nextCell {
        PlainText.of(nextCell, guarded: true)
      } else {
        String(decoding: walk.source[cell.bytes], as: UTF8.self)
      }
    let scalars = text.unicodeScalars
    return scalars.count <= 40 ? text : String(scalars.prefix(39)) + "…"
  }

  private func startTag(column: Int, label: String) -> [UInt8] {
    var tag = Output(capacity: 48 + label.utf8.count)
    tag.markup("<td data-label=\"")
    tag.text(label)
    tag.markup("\"")
    TableWriter.write(alignments[column], to: &tag)
    tag.markup(">")
    return tag.bytes
  }

  private static func write(_ alignment: Alignment, to output: inout Output) {
    switch alignment {
    case .unset: break
    case .left: output.markup(" class=\"left\"")
    case .center: output.markup(" class=\"center\"")
    case .right: output.markup(" class=\"right\"")
    }
  }
}
