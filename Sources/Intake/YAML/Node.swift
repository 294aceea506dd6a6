/// A piece of YAML, or a cell of a table, with its place. Scalars are text until the schema types them.
struct Node: Sendable {
  enum Content: Sendable {
    /// Text, and whether it was quoted (`""` is a value, an empty plain scalar is none).
    case scalar(String, isQuoted: Bool)
    case sequence([Node])
    case mapping([Pair])
  }

  struct Pair: Sendable {
    let key: String
    let position: Position
    let value: Node

    init(key: String, line: Int, column: Int, value: Node) {
      self.key = key
      position = Position(line, column)
      self.value = value
    }

    var line: Int { Int(position.line) }
    var column: Int { Int(position.column) }
  }

  /// Line and column in half the room, which every node and key of a file takes.
  struct Position: Sendable {
    let line: Int32
    let column: Int32

    init(_ line: Int, _ column: Int) {
      self.line = Int32(clamping: line)
      self.column = Int32(clamping: column)
    }
  }

  let position: Position
  let content: Content

  init(line: Int, column: Int, content: Content) {
    position = Position(line, column)
    self.content = content
  }

  var line: Int { Int(position.line) }
  var column: Int { Int(position.column) }

  /// Every scalar in it.
  var texts: [String] {
    switch content {
    case .scalar(let text, _): [text]
    case .sequence(let nodes): nodes.flatMap(\.texts)
    case .mapping(let pairs): pairs.flatMap(\.value.texts)
    }
  }

  /// Whether nothing is given: an empty plain scalar, `null` or `~`.
  var isNull: Bool {
    guard case .scalar(let text, isQuoted: false) = content else { return false }
    // By length first: to compare text beyond ASCII with another is to look at its normal form.
    return text.utf8.count <= 4 && (text.isEmpty || text == "null" || text == "~")
  }
}
