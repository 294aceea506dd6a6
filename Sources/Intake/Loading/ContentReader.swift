import Diagnostics
import Platform
import Register

/// Reads one file by its schema.
enum ContentReader {
  /// The top of a YAML file.
  static func yaml(_ source: SourceText) -> (node: Node?, diagnostics: [Diagnostic]) {
    YAMLReader.read(source.bytes[...], file: source.file)
  }

  /// A YAML file that is one map.
  static func record<Value>(
    _ source: SourceText, _ schema: Schema, _ reading: Reading, _ build: (Record, Reading) -> Value?
  ) -> Value? {
    let (node, diagnostics) = yaml(source)
    reading.report(diagnostics)
    return node.flatMap { Record($0, schema: schema, reading: reading) }.flatMap { $0.value(build) }
  }

  /// What a list of maps gave: each with its place, and the texts of those that could not be taken.
  struct Entries<Value: Sendable>: Sendable {
    var taken: [(Value, Place)] = []
    var lost: [String] = []
  }

  /// A YAML file that is a list of maps; `nil` when nothing of it could be read.
  static func list<Value: Sendable>(
    _ source: SourceText, _ schema: Schema, _ reading: Reading, _ build: (Record, Reading) -> Value?
  ) -> Entries<Value>? {
    let (node, diagnostics) = yaml(source)
    reading.report(diagnostics)
    guard let node else { return nil }
    guard case .sequence(let nodes) = node.content else {
      reading.report(.wrongKind(expected: Term("a list", "列表"), found: node.kindName), at: node)
      return nil
    }
    var entries = Entries<Value>()
    for node in nodes {
      if let value = Record(node, schema: schema, reading: reading).flatMap({ $0.value(build) }) {
        entries.taken.append((value, reading.place(node)))
      } else {
        entries.lost += node.texts
      }
    }
    return entries
  }

  /// A table: the header names the columns, each further row is a record.
  static func table<Value>(
    _ source: SourceText, _ schema: Schema, _ reading: Reading, forbidden: Set<String> = [],
    _ build: (Record, Reading) -> Value?
  ) -> [(Value, Place)] {
    let (rows, diagnostics) = CSVReader.read(source)
    reading.report(diagnostics)
    guard let header = rows.first else {
      reading.report(.error(.csvHeaderMissing, at: Place(source.file, line: 1, column: 1)))
      return []
    }
    guard let slots = columns(header, schema, reading, forbidden) else { return [] }
    return rows.dropFirst().compactMap { cells in
      let place = Place(source.file, line: cells[0].line, column: cells[0].column)
      // Spreadsheets leave empty cells behind; only one that holds something would be lost.
      if let extra = cells.dropFirst(header.count).first(where: { !$0.text.isEmpty }) {
        reading.report(
          .error(
            .csvCells(expected: header.count, found: cells.count),
            at: Place(source.file, line: extra.line, column: extra.column)))
        return nil
      }
      var values = [Node?](repeating: nil, count: schema.fields.count)
      for (cell, slot) in zip(cells, slots) where slot != nil && !cell.text.isEmpty {
        if let slot {
          values[slot] = Node(line: cell.line, column: cell.column, content: .scalar(cell.text, isQuoted: true))
        }
      }
      let node = Node(line: place.line, column: place.column, content: .mapping([]))
      return Record(node: node, schema: schema, values: values, reading: reading).value(build).map { ($0, place) }
    }
  }

  /// The field of each column; `nil` when the header has nothing in common with the schema.
  static func columns(
    _ header: [CSVReader.Cell], _ schema: Schema, _ reading: Reading, _ forbidden: Set<String>
  ) -> [Int?]? {
    if header.count == 1, let separator = Separator.allCases.first(where: { header[0].text.contains($0.rawValue) }) {
      reading.report(
        .error(.csvSeparator(separator.name), at: Place(reading.file, line: header[0].line, column: header[0].column)))
      return nil
    }
    var first: [Int: Place] = [:]
    let slots = header.map { cell -> Int? in
      let place = Place(reading.file, line: cell.line, column: cell.column)
      if forbidden.contains(cell.text) {
        reading.report(
          .error(
            .forbiddenKey(
              cell.text, reason: Term("identity numbers are never kept here", "名录库不得保存身份证号码")), at: place))
        return nil
      }
      if cell.text.isEmpty { return nil }
      guard let slot = schema.slots[cell.text] else {
        reading.report(.error(schema.unknownKey(cell.text), at: place))
        return nil
      }
      if let earlier = first[slot] {
        reading.report(.error(.duplicateKey(cell.text), at: place, notes: [.firstGiven(at: earlier)]))
        return nil
      }
      first[slot] = place
      return slot
    }
    return first.isEmpty ? nil : slots
  }
}

/// What stands between cells where commas should.
private enum Separator: Character, CaseIterable {
  case tab = "\t", semicolon = ";", bar = "|", comma = "，"

  var name: Term {
    switch self {
    case .tab: Term("tabs", "制表符")
    case .semicolon: Term("semicolons", "分号")
    case .bar: Term("bars", "竖线")
    case .comma: Term("full-width commas", "全角逗号")
    }
  }
}
