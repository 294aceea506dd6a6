import Testing

@testable import Intake

/// Checks YAML by a JSON Schema as an editor does: as far as the generated schemas go, and no keyword further.
struct SchemaCheck {
  private let root: JSON

  init(_ root: JSON) { self.root = root }

  /// What is wrong, as `$.path: keyword`.
  func problems(of node: Node) -> [String] { problems(node, root, "$") }

  private func problems(_ node: Node, _ schema: JSON, _ path: String) -> [String] {
    guard case .object(let members) = schema else { return ["\(path): no schema"] }
    return members.flatMap { member -> [String] in
      switch (member.name, member.value) {
      case ("$ref", .string(let reference)): problems(node, definition(reference), path)
      case ("type", .string(let name)): types(of: node).contains(name) ? [] : ["\(path): type"]
      case ("type", .array(let names)):
        names.contains { types(of: node).contains($0.text) } ? [] : ["\(path): type"]
      case ("enum", .array(let values)): values.contains { equal(node, $0) } ? [] : ["\(path): enum"]
      case ("pattern", .string(let pattern)): matches(node, pattern) ? [] : ["\(path): pattern"]
      case ("minimum", _): []
      case ("items", let schema): elements(of: node).enumerated().flatMap { problems($1, schema, "\(path)[\($0)]") }
      case ("anyOf", .array(let schemas)):
        schemas.contains { problems(node, $0, path).isEmpty } ? [] : ["\(path): anyOf"]
      case ("allOf", .array(let schemas)): schemas.flatMap { problems(node, $0, path) }
      case ("required", .array(let names)):
        names.allSatisfy { name in pairs(of: node).contains { $0.key == name.text } } ? [] : ["\(path): required"]
      case ("properties", _), ("patternProperties", _), ("additionalProperties", _): []
      case ("$schema", _), ("title", _), ("description", _), ("$defs", _): []
      default: ["\(path): unknown keyword \(member.name)"]
      }
    } + properties(node, schema, path)
  }

  private func properties(_ node: Node, _ schema: JSON, _ path: String) -> [String] {
    pairs(of: node).flatMap { pair -> [String] in
      let here = "\(path).\(pair.key)"
      if let property = schema["properties"]?[pair.key] { return problems(pair.value, property, here) }
      if case .object(let patterns)? = schema["patternProperties"],
        let property = patterns.first(where: { matches(pair.key, $0.name) })
      {
        return problems(pair.value, property.value, here)
      }
      switch schema["additionalProperties"] {
      case .boolean(false)?: return ["\(here): additionalProperties"]
      case let other?: return problems(pair.value, other, here)
      case nil: return []
      }
    }
  }

  private func definition(_ reference: String) -> JSON {
    reference.split(separator: "/").dropFirst().reduce(root) { $0[String($1)] ?? nil }
  }

  private func pairs(of node: Node) -> [Node.Pair] {
    if case .mapping(let pairs) = node.content { pairs } else { [] }
  }

  private func elements(of node: Node) -> [Node] {
    if case .sequence(let nodes) = node.content { nodes } else { [] }
  }

  /// The types that a plain scalar has in the core schema of YAML 1.2, by which editors go.
  private func types(of node: Node) -> [String] {
    switch node.content {
    case .sequence: return ["array"]
    case .mapping: return ["object"]
    case .scalar(_, isQuoted: true): return ["string"]
    case .scalar(let text, isQuoted: false):
      if node.isNull { return ["null"] }
      if ["true", "false"].contains(text) { return ["boolean"] }
      if text.wholeMatch(of: /[-+]?[0-9]+/) != nil { return ["integer", "number"] }
      return text.wholeMatch(of: /[-+]?[0-9]+\.[0-9]*/) != nil ? ["number"] : ["string"]
    }
  }

  private func equal(_ node: Node, _ value: JSON) -> Bool {
    guard case .scalar(let text, _) = node.content else { return false }
    switch value {
    case .string(let wanted): return types(of: node) == ["string"] && text == wanted
    case .boolean(let wanted): return types(of: node) == ["boolean"] && text == "\(wanted)"
    case .null: return node.isNull
    default: return false
    }
  }

  private func matches(_ node: Node, _ pattern: String) -> Bool {
    guard case .scalar(let text, _) = node.content, types(of: node) == ["string"] else { return true }
    return matches(text, pattern)
  }

  private func matches(_ text: String, _ pattern: String) -> Bool {
    guard let regex = try? Regex(pattern) else { return false }
    return text.firstMatch(of: regex) != nil
  }
}

extension JSON {
  fileprivate var text: String {
    if case .string(let text) = self { text } else { "" }
  }
}
