import Diagnostics

/// The records and fixed lists that schemas are made of, each once, in the order in which they are met.
struct SchemaCatalogue: Sendable {
  /// A fixed list with the keys that take its values.
  struct FixedList: Sendable {
    let name: Term
    let values: [ChoiceValue]
    var users: [(record: Term, key: Term)]

    /// What links to it.
    var anchor: String { "values-\(users[0].record.slug)-\(users[0].key.slug)" }
  }

  private(set) var records: [Schema] = []
  private(set) var lists: [FixedList] = []
  private var names: Set<String> = []

  /// Adds `schema` and all records below it; gives those that were not there yet, `schema` first.
  @discardableResult
  mutating func add(_ schema: Schema) -> [Schema] {
    guard names.insert(schema.name.english).inserted else { return [] }
    records.append(schema)
    var added = [schema]
    for field in schema.fields {
      for shape in field.shape.leaves {
        switch shape {
        case .record(let inner): added += add(inner())
        case .choice(let name, let values): use(name, values, by: (schema.name, field.key))
        default: continue
        }
      }
    }
    return added
  }

  private mutating func use(_ name: Term, _ values: [ChoiceValue], by user: (Term, Term)) {
    if let index = lists.firstIndex(where: { $0.values == values }) {
      lists[index].users.append(user)
    } else {
      lists.append(FixedList(name: name, values: values, users: [user]))
    }
  }

  /// The list that holds `values`.
  func list(of values: [ChoiceValue]) -> FixedList? { lists.first { $0.values == values } }
}

extension Shape {
  /// The shapes in a list or among alternatives, or itself.
  var leaves: [Shape] {
    switch self {
    case .list(let element): element.leaves
    case .either(let shapes): shapes.flatMap(\.leaves)
    default: [self]
    }
  }
}

extension Term {
  /// The English words as an anchor: `a plan item` gives `plan-item`.
  var slug: String {
    var words = english.split(separator: " ").map { String($0.filter { $0 != "`" && $0 != "'" }) }
    if let first = words.first, ["a", "an", "the"].contains(first), words.count > 1 { words.removeFirst() }
    return words.joined(separator: "-")
  }

  /// English and Chinese, for a page that both read; one when they are the same.
  var both: String { english == chinese ? english : "\(english) / \(chinese)" }
}
