import CCMark

/// The words of a node, without markup.
enum PlainText {
  /// The words of all inlines below `node`.
  ///
  /// - Parameter guarded: whether the first text begins with the guard of a ``Fragment``, which is left out.
  static func of(_ node: Node, guarded: Bool = false) -> String {
    String(decoding: bytes(of: node, guarded: guarded), as: UTF8.self)
  }

  /// The same as UTF-8.
  static func bytes(of node: Node, guarded: Bool = false) -> [UInt8] {
    var text = Output(capacity: 64)
    var skip = guarded ? Fragment.guardLength : 0
    guard var current = node.firstChild else { return [] }
    while true {
      switch current.type {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
        if let literal = current.literal { text.plain(UnsafeBufferPointer(rebasing: literal.dropFirst(skip))) }
        skip = 0
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
        if !SoftBreak.joins(current) { text.bytes.append(0x20) }
      default: break
      }
      if let child = current.firstChild {
        current = child
        continue
      }
      while current.next == nil {
        guard let parent = current.parent, parent != node else { return text.bytes }
        current = parent
      }
      if let next = current.next { current = next }
    }
  }
}

/// The running text of a body, for summaries.
enum Paragraphs {
  /// The paragraphs in order until there are `enough` bytes.
  static func text(in root: Node, source: UnsafeBufferPointer<UInt8>, enough: Int) -> String {
    let lines = SourceLines(source)
    var text = ""
    guard var current = root.firstChild else { return text }
    while true {
      if current.type == CMARK_NODE_PARAGRAPH {
        if TableSource(in: current, lines: lines) == nil {
          let words = PlainText.of(current)
          if !words.isEmpty {
            if let left = text.unicodeScalars.last, let right = words.unicodeScalars.first,
              !SoftBreak.joins(left, right)
            {
              text += " "
            }
            text += words
          }
          if text.utf8.count >= enough { return text }
        }
      } else if let child = current.firstChild, current.type != CMARK_NODE_HEADING {
        current = child
        continue
      }
      while current.next == nil {
        guard let parent = current.parent, parent != root else { return text }
        current = parent
      }
      if let next = current.next { current = next }
    }
  }
}
