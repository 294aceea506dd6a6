import Diagnostics
import Register

/// A JSON Schema (draft 2020-12) for one kind of file, by which editors complete keys and underline mistakes.
///
/// It accepts what the tool accepts: both names of a key, both names of a fixed value, a single value for a list of
/// one, and `null` for a key left out. Editors type plain YAML scalars, the tool does not: where text is expected, a
/// number or `true` is text too. What one record asks of another is left to the tool.
struct EditorSchema {
  private let kind: FileKind
  private let schema: Schema
  private let records: [Schema]

  init?(_ kind: FileKind) {
    guard let schema = kind.schema else { return nil }
    var catalogue = SchemaCatalogue()
    catalogue.add(schema)
    (self.kind, self.schema, records) = (kind, schema, catalogue.records)
  }

  /// The schema of the file.
  var json: JSON {
    let head: JSON = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .string("Content/\(kind.path)"),
      "description": .string("\(kind.purpose.english) \(kind.purpose.chinese)"),
    ]
    let root = reference(schema)
    let definitions = JSON.object(records.map { JSON.Member(name: $0.name.slug, value: record($0)) })
    return head.adding(form(root) + [JSON.Member(name: "$defs", value: definitions)])
  }

  private func form(_ root: JSON) -> [JSON.Member] {
    switch kind.form {
    case .list: [JSON.Member(name: "type", value: "array"), JSON.Member(name: "items", value: root)]
    case .years:
      [
        JSON.Member(name: "type", value: "object"),
        JSON.Member(name: "patternProperties", value: ["^[0-9]{4}$": root]),
        JSON.Member(name: "additionalProperties", value: false),
      ]
    default: [JSON.Member(name: "$ref", value: root["$ref"] ?? nil)]
    }
  }

  private func reference(_ schema: Schema) -> JSON { ["$ref": .string("#/$defs/\(schema.name.slug)")] }

  private func record(_ schema: Schema) -> JSON {
    let required = schema.fields.filter(\.isRequired).map { field in
      JSON.object([
        JSON.Member(name: "anyOf", value: .array(field.names.map { ["required": [.string($0)]] }))
      ])
    }
    let properties = schema.fields.flatMap { field in
      let other: JSON = ["$ref": .string("#/$defs/\(schema.name.slug)/properties/\(field.key.english)")]
      return field.names.enumerated().map { index, name in
        JSON.Member(name: name, value: index == 0 ? property(field) : other)
      }
    }
    var members = [JSON.Member(name: "type", value: "object")]
    if !schema.note.english.isEmpty {
      members.append(JSON.Member(name: "description", value: .string(schema.note.both)))
    }
    if !required.isEmpty { members.append(JSON.Member(name: "allOf", value: .array(required))) }
    members.append(JSON.Member(name: "properties", value: .object(properties)))
    members.append(JSON.Member(name: "additionalProperties", value: false))
    return .object(members)
  }

  private func property(_ field: AnyField) -> JSON {
    let words = [field.key.both, field.note.english, field.note.chinese].filter { !$0.isEmpty }.joined(separator: ". ")
    let description = JSON.Member(name: "description", value: .string(words))
    let shape = json(field.shape)
    if field.isRequired { return JSON.object([description]).adding(shape.members) }
    return JSON.object([description]).adding(shape.nullable.members)
  }

  private func json(_ shape: Shape) -> JSON {
    switch shape {
    case .text(_, nil, _): return ["type": ["string", "number", "boolean"]]
    case .text(_, let pattern?, let example):
      let isNumber = example.flatMap { Decimal($0) } != nil
      return ["type": isNumber ? ["string", "number"] : "string", "pattern": .string(pattern)]
    case .reference: return ["type": "string"]
    case .boolean: return ["enum": [true, false, "true", "false", "是", "否"]]
    case .later: return ["enum": [false, "false", "否"]]
    case .integer(let least):
      return ["type": ["integer", "string"], "minimum": .integer(least), "pattern": "^[0-9]{1,9}$"]
    case .choice(_, let values):
      let names = values.flatMap { [$0.name.english, $0.name.chinese] + $0.aliases }.unique
      return ["enum": .array(names.map { .string($0) })]
    case .list(let element):
      let one = json(element)
      return ["anyOf": [["type": "array", "items": one], one]]
    case .record(let inner): return reference(inner())
    case .dictionary(_, let value): return ["type": "object", "additionalProperties": json(value).nullable]
    case .either(let shapes): return ["anyOf": .array(shapes.map(json))]
    }
  }
}

extension AnyField {
  /// Every name that a file may use for the key.
  fileprivate var names: [String] { ([key.english, key.chinese] + aliases).unique }
}

extension [String] {
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

extension JSON {
  fileprivate var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }

  /// The same schema, which accepts `null` too.
  fileprivate var nullable: JSON {
    .object(
      members.first?.name == "$ref"
        ? [Member(name: "anyOf", value: [self, ["type": "null"]])]
        : members.map { member in
          switch (member.name, member.value) {
          case ("type", .string(let name)): Member(name: "type", value: [.string(name), "null"])
          case ("type", .array(let names)): Member(name: "type", value: .array(names + ["null"]))
          case ("enum", .array(let values)): Member(name: "enum", value: .array(values + [nil]))
          case ("anyOf", .array(let schemas)): Member(name: "anyOf", value: .array(schemas + [["type": "null"]]))
          default: member
          }
        })
  }
}
