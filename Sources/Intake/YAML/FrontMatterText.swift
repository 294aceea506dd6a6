/// Writes front matter: one line a key of the record, what is within it in flow style.
enum FrontMatterText {
  /// The lines of a map, in the order of the schema.
  static func text(_ node: Node, in schema: Schema) -> String {
    guard case .mapping(let pairs) = node.content else { return "" }
    let order = pairs.sorted { (schema.slots[$0.key] ?? 0) < (schema.slots[$1.key] ?? 0) }
    return order.map { "\($0.key): \(value($0.value))\n" }.joined()
  }

  private static func value(_ node: Node) -> String {
    switch node.content {
    case .scalar(let text, _): scalar(text)
    case .sequence(let nodes): "[\(nodes.map(value).joined(separator: ", "))]"
    case .mapping(let pairs): "{\(pairs.map { "\($0.key): \(value($0.value))" }.joined(separator: ", "))}"
    }
  }

  /// Plain where nothing in it can mean anything else, otherwise between quotation marks.
  private static func scalar(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && text != "null" && text != "~"
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 0x80 || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-"
          || scalar == "." || scalar == "/"
      } && text.unicodeScalars.first.map { $0 != "-" && $0 != "." } ?? false
    if isPlain { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result.unicodeScalars.append(contentsOf: ["\\", scalar])
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
