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
    let line: Int
    let column: Int
    let value: Node
  }

  let line: Int
  let column: Int
  let content: Content

  /// Whether nothing is given: an empty plain scalar, `null` or `~`.
  var isNull: Bool {
    guard case .scalar(let text, isQuoted: false) = content else { return false }
    return text.isEmpty || text == "null" || text == "~"
  }
}
