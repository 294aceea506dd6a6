import Diagnostics
import Register

/// A map or a table row, matched against a schema: unknown, duplicate and missing keys are reported here.
struct Record {
  let node: Node
  private let schema: Schema
  private let values: [Node?]
  private let reading: Reading

  /// Matches a map; `nil` after a report when it is something else.
  init?(_ node: Node, schema: Schema, reading: Reading) {
    guard case .mapping(let pairs) = node.content else {
      reading.report(
        .wrongKind(
          expected: Term("a map (\(schema.name.english))", "键值表（\(schema.name.chinese)）"), found: node.kindName),
        at: node)
      return nil
    }
    var values = [Node?](repeating: nil, count: schema.fields.count)
    var places = [Place?](repeating: nil, count: schema.fields.count)
    for pair in pairs {
      let place = Place(reading.file, line: pair.line, column: pair.column)
      guard let slot = schema.slots[pair.key] else {
        if pair.key != "<<" {
          reading.report(.error(schema.unknownKey(pair.key), at: place))
        }
        continue
      }
      if let first = places[slot] {
        reading.report(.error(.duplicateKey(pair.key), at: place, notes: [.firstGiven(at: first)]))
        continue
      }
      places[slot] = place
      values[slot] = pair.value.isNull ? nil : pair.value
    }
    self.init(node: node, schema: schema, values: values, reading: reading)
  }

  /// A table row whose cells are in the order of the schema's fields.
  init(node: Node, schema: Schema, values: [Node?], reading: Reading) {
    self.node = node
    self.schema = schema
    self.values = values
    self.reading = reading
    for (field, value) in zip(schema.fields, values) where field.isRequired && value == nil {
      reading.report(.missingKey(field.key, in: schema.name), at: node)
    }
  }

  /// What `build` makes of the record; when it makes nothing, the fields that it did not come to are read too, so that
  /// one run reports everything.
  func value<Value>(_ build: (Record, Reading) -> Value?) -> Value? {
    if let value = build(self, reading) { return value }
    let rest = Reading(file: reading.file, names: reading.names, scope: reading.scope)
    for (field, value) in zip(schema.fields, values) {
      if let value { field.probe(value, rest) }
    }
    reading.report(rest.diagnostics.filter { !reading.diagnostics.contains($0) })
    reading.add(rest.pending.filter { new in !reading.pending.contains { $0.place == new.place } })
    return nil
  }

  /// The value of a field; `nil` when it is missing or, after a report, of the wrong form.
  subscript<Value>(_ field: Field<Value>) -> Value? {
    self.node(of: field).flatMap { field.type.read($0, reading) }
  }

  /// The values of a list field; none when it is missing.
  subscript<Value>(list field: Field<[Value]>) -> [Value] { self[field] ?? [] }

  /// The piece that a field was given as.
  func node<Value>(of field: Field<Value>) -> Node? {
    guard let slot = schema.slots[field.erased.key.english] else {
      preconditionFailure("\(schema.name.english) has no field \(field.erased.key.english)")
    }
    return values[slot]
  }

  /// Where a field stands, or the record when it is missing.
  func place<Value>(of field: Field<Value>) -> Place { reading.place(self.node(of: field) ?? node) }
}

extension Schema {
  /// The problem of a key that is none of the schema's.
  func unknownKey(_ key: String) -> Problem {
    .unknownKey(key, in: name, suggestion: Suggestion.nearest(to: key, among: slots.keys))
  }
}
