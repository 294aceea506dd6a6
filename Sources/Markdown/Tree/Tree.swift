import CCMark
import CShims

/// libcmark's tree of one source, freed with its owner.
///
/// Each tree belongs to the thread that made it, and libcmark has no state outside of it.
struct Tree: ~Copyable {
  private let root: Node

  /// Parses `source`; `nil` when it is empty.
  init?(_ source: UnsafeBufferPointer<UInt8>) {
    guard let root = Tree.parse(source) else { return nil }
    self.root = root
  }

  /// Parses `source`; `nil` when it is empty.
  init?(_ source: [UInt8]) {
    guard let root = source.withUnsafeBufferPointer(Tree.parse) else { return nil }
    self.root = root
  }

  // The nodes are in the thread's arena, which takes them back all at once.
  deinit { gongshi_arena_end() }

  /// Lends the document: its nodes live as long as `body` runs.
  borrowing func read<Result>(_ body: (_ root: Node) -> Result) -> Result { body(root) }

  /// The document, in an arena that is open until the tree's end; when there is none, no arena is open.
  private static func parse(_ source: UnsafeBufferPointer<UInt8>) -> Node? {
    guard let base = source.baseAddress, !source.isEmpty else { return nil }
    gongshi_arena_begin()
    let memory = gongshi_arena_memory().map { $0.assumingMemoryBound(to: cmark_mem.self) }
    // Without CMARK_OPT_VALIDATE_UTF8, a fifth of the time of libcmark: a String and its parts are valid already, and zero
    // bytes are replaced with any option.
    let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory)
    base.withMemoryRebound(to: CChar.self, capacity: source.count) { cmark_parser_feed(parser, $0, source.count) }
    let document = cmark_parser_finish(parser)
    cmark_parser_free(parser)
    if document == nil { gongshi_arena_end() }
    return document.map(Node.init)
  }
}

/// A node of a tree that someone else keeps alive.
struct Node: Equatable {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  var type: cmark_node_type { cmark_node_get_type(pointer) }
  var parent: Node? { cmark_node_parent(pointer).map(Node.init) }
  var firstChild: Node? { cmark_node_first_child(pointer).map(Node.init) }
  var lastChild: Node? { cmark_node_last_child(pointer).map(Node.init) }
  var next: Node? { cmark_node_next(pointer).map(Node.init) }
  var previous: Node? { cmark_node_previous(pointer).map(Node.init) }

  /// Lines from 1, columns in bytes from 1.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  /// Not to be trusted for setext headings, where it may be the line after the underline.
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  /// The text of a leaf, as long as its tree; libcmark has replaced zero bytes inside it.
  var literal: UnsafeBufferPointer<UInt8>? {
    cmark_node_get_literal(pointer).map { text in
      let start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
      return UnsafeBufferPointer(start: start, count: Int(gongshi_length(text)))
    }
  }
  /// The info string of a fenced code block, empty for an indented one.
  var infoString: String { Node.string(cmark_node_get_fence_info(pointer)) }
  /// The destination of a link or an image.
  var destination: String { Node.string(cmark_node_get_url(pointer)) }
  /// The title of a link or an image, empty when there is none.
  var title: String { Node.string(cmark_node_get_title(pointer)) }

  /// Whether this paragraph stands in a tight list, where it has no element of its own.
  var isTightParagraph: Bool {
    guard let list = parent?.parent, list.type == CMARK_NODE_LIST else { return false }
    return cmark_node_get_list_tight(list.pointer) != 0
  }

  /// The block that holds this inline.
  var block: Node {
    var node = self
    while node.type.rawValue >= CMARK_NODE_FIRST_INLINE.rawValue, let parent = node.parent { node = parent }
    return node
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
