import Diagnostics

/// A JSON value whose members keep the order in which they were written, so that the same schema gives the same bytes.
enum JSON: Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case string(String)
  case array([JSON])
  case object([Member])

  /// One member of an object.
  struct Member: Sendable {
    let name: String
    let value: JSON
  }

  /// The value of a member; `nil` when this is no object or has none of that name.
  subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The same object with further members behind its own.
  func adding(_ members: [Member]) -> JSON {
    guard case .object(let own) = self else { return self }
    return .object(own + members)
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(booleanLiteral value: Bool) { self = .boolean(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(nilLiteral: ()) { self = .null }
  init(arrayLiteral elements: JSON...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements.map { Member(name: $0, value: $1) }) }
}

extension JSON {
  private static let width = 110

  /// The text in lines, two spaces a level; what fits on a line stays on one.
  func text(indent: Int = 0) -> String {
    let line = line
    if indent + line.unicodeScalars.count <= JSON.width { return line }
    let inner = String(repeating: " ", count: indent + 2)
    let end = "\n" + String(repeating: " ", count: indent)
    switch self {
    case .array(let elements):
      return "[\n" + elements.map { inner + $0.text(indent: indent + 2) }.joined(separator: ",\n") + end + "]"
    case .object(let members):
      let parts = members.map { "\(inner)\(Report.quoted($0.name)): \($0.value.text(indent: indent + 2))" }
      return "{\n" + parts.joined(separator: ",\n") + end + "}"
    default: return line
    }
  }

  /// The text on one line.
  private var line: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .string(let value): Report.quoted(value)
    case .array(let elements): "[\(elements.map(\.line).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.map { "\(Report.quoted($0.name)): \($0.value.line)" }.joined(separator: ", "))}"
    }
  }
}
