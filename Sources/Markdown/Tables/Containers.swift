import CCMark

/// The block quotes and list items around a paragraph, and what each of its lines must begin with to stand in them.
struct Containers {
  private enum Container {
    case blockQuote
    /// The line of the marker, and how many columns of spaces stand for the marker on the other lines.
    case item(line: Int, indent: Int)
  }

  private var containers: [Container] = []
  private let lines: SourceLines
  /// Tables are not looked for below this depth, so that deep nesting costs no more than its length.
  private static let deepest = 100

  /// The containers of `block`; `nil` when there are too many.
  init?(of block: Node, lines: SourceLines) {
    self.lines = lines
    var nodes: [Node] = []
    var node = block
    while let parent = node.parent {
      if parent.type == CMARK_NODE_BLOCK_QUOTE || parent.type == CMARK_NODE_ITEM { nodes.append(parent) }
      guard nodes.count <= Containers.deepest else { return nil }
      node = parent
    }
    for node in nodes.reversed() {
      containers.append(node.type == CMARK_NODE_ITEM ? item(node) : .blockQuote)
    }
  }

  /// What a line says inside all the containers, without the spaces around it; and whether it is a lazy continuation
  /// line, which lacks the prefix of one of them.
  func content(ofLine line: Int) -> (bytes: Range<Int>, isLazy: Bool) {
    var cursor = LineCursor(lines[line], in: lines.source)
    let isLazy = !skipPrefix(&cursor, line: line)
    return (lines.trimmed(cursor.rest), isLazy)
  }

  private func skipPrefix(_ cursor: inout LineCursor, line: Int) -> Bool {
    for container in containers {
      switch container {
      case .blockQuote:
        let indent = cursor.indent
        var next = cursor
        next.advance(columns: indent)
        guard indent <= 3, next.byte == UInt8(ascii: ">") else { return false }
        next.advance(columns: 1)
        if next.indent > 0 { next.advance(columns: 1) }
        cursor = next
      case .item(line, let indent): cursor.advance(columns: indent)
      case .item(_, let indent):
        guard cursor.indent >= indent else { return false }
        cursor.advance(columns: indent)
      }
    }
    return true
  }

  /// A list item: its content begins after the marker and one to four spaces, or one space before indented code or
  /// nothing.
  private func item(_ node: Node) -> Container {
    let line = node.startLine
    var cursor = LineCursor(lines[line], in: lines.source)
    _ = skipPrefix(&cursor, line: line)
    let offset = cursor.indent
    cursor.advance(columns: offset)
    var marker = 1
    while let byte = cursor.byte, (0x30...0x39).contains(byte) {
      marker += 1
      cursor.advance(columns: 1)
    }
    cursor.advance(columns: 1)
    let spaces = cursor.indent
    cursor.skipSpaces()
    let isUsual = (1...4).contains(spaces) && cursor.byte != nil
    return .item(line: line, indent: offset + marker + (isUsual ? spaces : 1))
  }
}
