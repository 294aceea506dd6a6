import CCMark

extension Walk {
  /// Opens a block; false when it is written whole.
  mutating func enter(block node: Node) -> Bool {
    switch node.type {
    case CMARK_NODE_PARAGRAPH:
      if hasBars, writeTable(in: node) { return false }
      if !node.isTightParagraph {
        output.newLine()
        output.markup("<p>")
      }
    case CMARK_NODE_HEADING:
      if hasBars, writeTable(in: node) { return false }
      open(heading: node)
    case CMARK_NODE_BLOCK_QUOTE:
      output.newLine()
      output.markup("<blockquote>\n")
    case CMARK_NODE_LIST: open(list: node)
    case CMARK_NODE_ITEM:
      output.newLine()
      output.markup("<li>")
    case CMARK_NODE_THEMATIC_BREAK:
      output.newLine()
      output.markup("<hr>\n")
      return false
    case CMARK_NODE_CODE_BLOCK:
      write(codeBlock: node)
      return false
    case CMARK_NODE_HTML_BLOCK:
      write(htmlBlock: node)
      return false
    default: break
    }
    return true
  }

  /// Closes a block.
  mutating func leave(block node: Node) {
    switch node.type {
    case CMARK_NODE_PARAGRAPH:
      if !node.isTightParagraph { output.markup("</p>\n") }
    case CMARK_NODE_HEADING:
      output.markup("</h")
      output.number(level(of: node))
      output.markup(">\n")
    case CMARK_NODE_BLOCK_QUOTE:
      output.newLine()
      output.markup("</blockquote>\n")
    case CMARK_NODE_LIST:
      output.newLine()
      if cmark_node_get_list_type(node.pointer) == CMARK_ORDERED_LIST {
        output.markup("</ol>\n")
      } else {
        output.markup("</ul>\n")
      }
    case CMARK_NODE_ITEM: output.markup("</li>\n")
    default: break
    }
  }

  private mutating func open(list node: Node) {
    output.newLine()
    guard cmark_node_get_list_type(node.pointer) == CMARK_ORDERED_LIST else {
      output.markup("<ul>\n")
      return
    }
    let start = Int(cmark_node_get_list_start(node.pointer))
    output.markup("<ol")
    if start != 1 {
      output.markup(" start=\"")
      output.number(start)
      output.markup("\"")
    }
    output.markup(">\n")
  }

  private mutating func open(heading node: Node) {
    let level = level(of: node)
    let text = PlainText.bytes(of: node)
    let id = headingIDs.id(for: text)
    output.newLine()
    output.markup("<h")
    output.number(level)
    output.markup(" id=\"")
    output.text(id)
    output.markup("\">")
    guard options.listsHeadings else { return }
    let (name, words) = (String(decoding: id, as: UTF8.self), String(decoding: text, as: UTF8.self))
    headings.append(Heading(level: level, id: name, text: words))
  }

  private func level(of heading: Node) -> Int {
    min(max(Int(cmark_node_get_heading_level(heading.pointer)) - unusedLevels + options.headingOffset, 1), 6)
  }

  /// Takes the highest heading below `top` for one of the first level.
  mutating func raiseHeadings(of top: Node) {
    var highest = 7
    var next = top.firstChild
    while let node = next {
      if node.type == CMARK_NODE_HEADING { highest = min(highest, Int(cmark_node_get_heading_level(node.pointer))) }
      next = node.next
    }
    if highest < 7 { unusedLevels = highest - 1 }
  }

  /// Raw HTML is words like any other.
  private mutating func write(htmlBlock node: Node) {
    guard let literal = node.literal else { return }
    output.newLine()
    output.markup("<p>")
    output.text(literal)
    if output.bytes.last == 0x0A { output.bytes.removeLast() }
    output.markup("</p>\n")
  }
}
