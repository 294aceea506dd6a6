import Diagnostics
import Register

extension ValueType {
  /// A list, in which nothing stands twice; a single value stands for a list of one.
  static func list<Element>(_ element: ValueType<Element>) -> ValueType<[Element]> where Value == [Element] {
    ValueType<[Element]>(shape: .list(element.shape)) { node, reading in
      switch node.content {
      case .sequence(let nodes):
        nodes.reportRepeated(reading)
        return nodes.compactMap { element.read($0, reading) }
      case .scalar, .mapping: return element.read(node, reading).map { [$0] }
      }
    }
  }

  /// A list of one or several, as a table cell holds it: `；` and `;` separate the values.
  static func cellList<Element>(_ element: ValueType<Element>) -> ValueType<[Element]> where Value == [Element] {
    ValueType<[Element]>(shape: .list(element.shape)) { node, reading in
      guard let text = node.text(reading, expected: Term("text", "文字")) else { return nil }
      return text.split(whereSeparator: { $0 == "；" || $0 == ";" }).compactMap { part in
        element.read(
          Node(line: node.line, column: node.column, content: .scalar(String(part), isQuoted: true)), reading)
      }
    }
  }

  /// One of a fixed list, by its English key or its Chinese name.
  static func choice(_ english: String, _ chinese: String) -> ValueType<Value> where Value: FixedValue {
    let table = ChoiceTable<Value>(name: Term(english, chinese))
    return ValueType<Value>(shape: .choice(table.name, table.choices)) { node, reading in
      guard let text = node.text(reading, expected: table.expected) else { return nil }
      if let value = table.values[text] { return value }
      reading.report(
        .unknownChoice(
          text, of: table.name, allowed: table.terms,
          suggestion: Suggestion.nearest(to: text, among: table.values.words)),
        at: node)
      return nil
    }
  }

  /// A map that is read by a schema.
  static func record(
    _ schema: @escaping @Sendable () -> Schema, _ build: @escaping @Sendable (Record, Reading) -> Value?
  ) -> Self {
    Self(shape: .record(schema)) { node, reading in
      Record(node, schema: schema(), reading: reading).flatMap { $0.value(build) }
    }
  }

  /// The first type whose form the piece has.
  static func either(_ first: Self, orText other: Self) -> Self {
    Self(shape: .either([first.shape, other.shape])) { node, reading in
      if case .scalar = node.content { return other.read(node, reading) }
      return first.read(node, reading)
    }
  }
}

extension [Node] {
  /// Reports what is written twice in a list of single values.
  fileprivate func reportRepeated(_ reading: Reading) {
    guard count > 1 else { return }
    var first: [String: Node] = [:]
    for node in self {
      guard case .scalar(let text, _) = node.content, !text.isBlank else { continue }
      if let earlier = first[text] {
        reading.report(.duplicateEntry(text), at: node, notes: [.firstGiven(at: reading.place(earlier))])
      } else {
        first[text] = node
      }
    }
  }
}

private struct ChoiceTable<Choice: FixedValue>: Sendable {
  let name: Term
  /// What a report expects instead of a list or a map.
  let expected: Term
  let terms: [Term]
  let choices: [ChoiceValue]
  let values: WordTable<Choice>

  init(name: Term) {
    self.name = name
    expected = Term("one of `\(name.english)`", "`\(name.chinese)`的一个可选值")
    terms = Choice.allCases.map { Term($0.rawValue, $0.chinese) }
    choices = Choice.allCases.map { ChoiceValue(name: Term($0.rawValue, $0.chinese), aliases: $0.aliases) }
    values = WordTable(
      Choice.allCases.flatMap { choice in
        ([choice.rawValue, choice.chinese] + choice.aliases).map { (word: $0, value: choice) }
      })
  }
}

extension ValueType<[PrintedCell]> {
  /// Free keys with text, in their order.
  static let cells = ValueType<[PrintedCell]>(
    shape: .dictionary(key: Term("column", "列名"), value: .text(Term("text", "文字"), pattern: nil, example: nil))
  ) { node, reading in
    guard case .mapping(let pairs) = node.content else {
      reading.report(.wrongKind(expected: Term("a map", "键值表"), found: node.kindName), at: node)
      return nil
    }
    return pairs.filter { !$0.value.isNull }.compactMap { pair in
      // A blank cell is one of the three states.
      if case .scalar(let text, _) = pair.value.content { return PrintedCell(column: pair.key, text: text) }
      reading.report(.wrongKind(expected: Term("text", "文字"), found: pair.value.kindName), at: pair.value)
      return nil
    }
  }
}
