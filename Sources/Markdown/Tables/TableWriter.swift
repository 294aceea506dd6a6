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
  /// For each column what stands before its cell: the row's start tag or the end tag of the cell before, and its own
  /// start tag. In one buffer, with the place where each ends.
  private var startTags = Output(capacity: 512)
  private var ends: [Int] = []

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
      addStartTag(column: column, header: table.cells[index], source: walk.source)
      walk.output.markup(TableWriter.headerTag(alignments[column]))
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
    for (column, index) in row.cells.enumerated() {
      writeStartTag(column: column, to: &walk.output)
      write(table.cells[index], line: row.line, to: &walk)
    }
    var cells = row.cells.count
    let missing = alignments.count - cells
    if addedCells + missing <= Table.mostAddedCells {
      addedCells += missing
      for column in cells..<alignments.count { writeStartTag(column: column, to: &walk.output) }
      cells = alignments.count
    }
    walk.output.markup(cells == 0 ? "<tr>" : "</td>")
    if cells < alignments.count {
      walk.output.markup("<td colspan=\"")
      walk.output.number(missing)
      walk.output.markup("\"></td>")
    }
    walk.output.markup("</tr>\n")
  }

  private mutating func write(_ cell: TableRow.Cell, line: Int, to walk: inout Walk) {
    guard cell.hasMarkup, let paragraph = nextCell else {
      walk.write(plain: cell.bytes, line: line)
      return
    }
    nextCell = paragraph.next
    walk.excerpt = Excerpt(lines: line...line, bytes: cell.bytes)
    walk.write(inlinesOf: paragraph, isGuarded: true)
    walk.excerpt = nil
  }

  private func writeStartTag(column: Int, to output: inout Output) {
    let range = (column == 0 ? 0 : ends[column - 1])..<ends[column]
    startTags.bytes.withUnsafeBufferPointer { output.plain(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private mutating func addStartTag(column: Int, header: TableRow.Cell, source: UnsafeBufferPointer<UInt8>) {
    startTags.markup(column == 0 ? "<tr><td data-label=\"" : "</td><td data-label=\"")
    if header.hasMarkup, let nextCell {
      PlainText.bytes(of: nextCell, guarded: true).withUnsafeBufferPointer { addLabel($0) }
    } else {
      addLabel(UnsafeBufferPointer(rebasing: source[header.bytes]))
    }
    startTags.markup(TableWriter.endOfTag(alignments[column]))
    ends.append(startTags.bytes.count)
  }

  /// The words of a header cell, shortened, since each cell below repeats them.
  private mutating func addLabel(_ text: UnsafeBufferPointer<UInt8>) {
    // Where the fortieth character begins, and whether there is one more.
    var (characters, cut) = (0, text.count)
    for index in text.indices where text[index] & 0xC0 != 0x80 {
      characters += 1
      if characters == 40 { cut = index }
      if characters > 40 { break }
    }
    guard characters > 40 else { return startTags.text(text) }
    startTags.text(UnsafeBufferPointer(rebasing: text[..<cut]))
    startTags.markup("…")
  }

  private static func headerTag(_ alignment: Alignment) -> StaticString {
    switch alignment {
    case .unset: "<th scope=\"col\">"
    case .left: "<th scope=\"col\" class=\"left\">"
    case .center: "<th scope=\"col\" class=\"center\">"
    case .right: "<th scope=\"col\" class=\"right\">"
    }
  }

  /// What follows the value of a cell's label.
  private static func endOfTag(_ alignment: Alignment) -> StaticString {
    switch alignment {
    case .unset: "\">"
    case .left: "\" class=\"left\">"
    case .center: "\" class=\"center\">"
    case .right: "\" class=\"right\">"
    }
  }
}
