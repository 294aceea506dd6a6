import Diagnostics

/// The form of a value, from which the reference page and the JSON Schema are made.
indirect enum Shape: Sendable {
  /// Text of a form that `name` tells, with the pattern of it for editors.
  case text(Term, pattern: String?, example: String?)
  case boolean
  case integer
  /// One of a fixed list, under the name of the list.
  case choice(Term, [ChoiceValue])
  /// The id, name or alias of something else.
  case reference(Term)
  case list(Shape)
  case record(@Sendable () -> Schema)
  /// Free keys with text.
  case dictionary(key: Term, value: Shape)
  case either([Shape])
  /// A switch that a later version builds.
  case later
}

/// One value of a fixed list: its English key and Chinese name, and what else a file may call it.
struct ChoiceValue: Hashable, Sendable {
  let name: Term
  let aliases: [String]
}

/// A group of keys that belong together: a file, an entry of a list, a row of a table.
struct Schema: Sendable {
  let name: Term
  let fields: [AnyField]
  let slots: [String: Int]
  /// What the keys ask of each other, English and Chinese.
  let note: Term

  init(_ english: String, _ chinese: String, _ fields: [any FieldConvertible], note: Term = Term("", "")) {
    name = Term(english, chinese)
    self.note = note
    self.fields = fields.map(\.erased)
    var slots: [String: Int] = [:]
    for (index, field) in self.fields.enumerated() {
      for key in [field.key.english, field.key.chinese] + field.aliases {
        precondition(
          slots.updateValue(index, forKey: key).map { $0 == index } ?? true, "\(english): two fields named \(key)")
      }
    }
    self.slots = slots
  }
}

/// One key of a schema, whatever the type of its value.
struct AnyField: Sendable {
  let key: Term
  let aliases: [String]
  let shape: Shape
  let isRequired: Bool
  let note: Term
  let example: String?
  /// Reads the value for its diagnostics alone.
  let probe: @Sendable (Node, Reading) -> Void
}

/// A field of any type, for the list of a schema.
protocol FieldConvertible: Sendable {
  var erased: AnyField { get }
}

/// One key of a schema with the type of its value: the one declaration from which parser, diagnostics, reference page and
/// JSON Schema come.
struct Field<Value: Sendable>: FieldConvertible {
  let erased: AnyField
  let type: ValueType<Value>

  /// - Parameters:
  ///   - english: the English key.
  ///   - chinese: the Chinese key.
  ///   - note: what it stands for, English and Chinese.
  init(
    _ english: String, _ chinese: String, _ type: ValueType<Value>, required: Bool = false, aliases: [String] = [],
    example: String? = nil, _ noteEnglish: String = "", _ noteChinese: String = ""
  ) {
    self.type = type
    erased = AnyField(
      key: Term(english, chinese), aliases: aliases, shape: type.shape, isRequired: required,
      note: Term(noteEnglish, noteChinese), example: example, probe: { _ = type.read($0, $1) })
  }
}
