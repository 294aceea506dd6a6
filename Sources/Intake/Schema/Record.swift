import Diagnostics
import Register

/// A map or a table row, matched against a schema: unknown, duplicate and missing keys are reported here.
struct Record {
  private let start: Node.Position
  private let schema: Schema
  private let pairs: [Node.Pair]
  /// For each field of the schema, where it is in `pairs`, or one of the two below.
  private let positions: [Int32]
  let reading: Reading

  private static let missing: Int32 = -1
  /// The key is there, but nothing is given.
  private static let empty: Int32 = -2

  /// Matches a map; `nil` after a report when it is something else.
  init?(_ node: Node, schema: Schema, reading: Reading) {
    guard case .mapping(let pairs) = node.content else {
      reading.report(
        .wrongKind(
          expected: Term("a map (\(schema.name.english))", "键值表（\(schema.name.chinese)）"), found: node.kindName),
        at: node)
      return nil
    }
    var positions = [Int32](repeating: Record.missing, count: schema.fields.count)
    for index in pairs.indices {
      guard let slot = schema.slots[pairs[index].key] else {
        let key = pairs[index].key
        if key != "<<" { reading.report(.error(schema.unknownKey(key), at: reading.place(pairs[index]))) }
        continue
      }
      guard positions[slot] == Record.missing else {
        let first = pairs.first { schema.slots[$0.key] == slot }
        reading.report(
          .error(
            .duplicateKey(pairs[index].key), at: reading.place(pairs[index]),
            notes: first.map { [.firstGiven(at: reading.place($0))] } ?? []))
        continue
      }
      positions[slot] = pairs[index].value.isNull ? Record.empty : Int32(index)
    }
    self.init(node: node, schema: schema, pairs: pairs, positions: positions, reading: reading)
  }

  /// A table row whose cells are in the order of the schema's fields.
  init(node: Node, schema: Schema, values: [Node?], reading: Reading) {
    var pairs: [Node.Pair] = []
    let positions = zip(schema.fields, values).map { field, value in
      guard let value else { return Record.missing }
      pairs.append(Node.Pair(key: field.key.english, line: value.line, column: value.column, value: value))
      return Int32(pairs.count - 1)
    }
    self.init(node: node, schema: schema, pairs: pairs, positions: positions, reading: reading)
  }

  private init(node: Node, schema: Schema, pairs: [Node.Pair], positions: [Int32], reading: Reading) {
    start = node.position
    self.schema = schema
    self.pairs = pairs
    self.positions = positions
    self.reading = reading
    for slot in schema.required where positions[slot] < 0 {
      reading.report(.missingKey(schema.fields[slot].key, in: schema.name), at: node)
    }
  }

  /// The record as the piece that it was given as.
  var node: Node { Node(line: Int(start.line), column: Int(start.column), content: .mapping(pairs)) }

  /// What `build` makes of the record; when it makes nothing, the fields that it did not come to are read too, so that
  /// one run reports everything.
  func value<Value>(_ build: (Record, Reading) -> Value?) -> Value? {
    if let value = build(self, reading) { return value }
    let rest = Reading(file: reading.file, context: reading.context)
    rest.scope = reading.scope
    for (field, position) in zip(schema.fields, positions) where position >= 0 {
      field.probe(pairs[Int(position)].value, rest)
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
    let position = positions[schema.slot(of: field.erased)]
    return position < 0 ? nil : pairs[Int(position)].value
  }

  /// Where a field stands, or the record when it is missing.
  func place<Value>(of field: Field<Value>) -> Place { reading.place(self.node(of: field) ?? node) }
}

extension Schema {
  /// The problem of a key that is none of the schema's.
  func unknownKey(_ key: String) -> Problem {
    .unknownKey(key, in: name, suggestion: Suggestion.nearest(to: key, among: slots.words))
  }
}
