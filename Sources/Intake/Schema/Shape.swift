package import Diagnostics

/// The form of a value, from which the reference page and the JSON Schema are made.
indirect enum Shape: Sendable {
  /// Text of a form that `name` tells, with the pattern of it for editors.
  case text(Term, pattern: String?, example: String?)
  case boolean
  /// A whole number that is not smaller.
  case integer(from: Int)
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
package struct ChoiceValue: Hashable, Sendable {
  /// Its English key and Chinese name.
  package let name: Term
  /// What else a file may call it.
  package let aliases: [String]
}

/// A group of keys that belong together: a file, an entry of a list, a row of a table.
final class Schema: Sendable {
  let name: Term
  let fields: [AnyField]
  /// What the keys ask of each other, English and Chinese.
  let note: Term
  /// The fields that must be given, as positions in `fields`.
  let required: [Int]
  /// The field that a key stands for, in either language or under another name, as its position in `fields`.
  let slots: WordTable<Int>
  private let places: FieldTable

  init(_ english: String, _ chinese: String, _ fields: [any FieldConvertible], note: Term = Term("", "")) {
    name = Term(english, chinese)
    self.note = note
    self.fields = fields.map(\.erased)
    required = fields.indices.filter { fields[$0].erased.isRequired }
    var owners: [String: Int] = [:]
    for (index, field) in self.fields.enumerated() {
      for key in field.keys {
        precondition(
          owners.updateValue(index, forKey: key).map { $0 == index } ?? true, "\(english): two fields named \(key)")
      }
    }
    slots = WordTable(self.fields.enumerated().flatMap { index, field in field.keys.map { ($0, index) } })
    places = FieldTable(self.fields)
  }

  /// The position of a field of this schema.
  func slot(of field: AnyField) -> Int {
    guard let slot = places[field] else { preconditionFailure("\(name.english) has no field \(field.key.english)") }
    return slot
  }
}

/// Finds the position of a field by the object that it is, which the schema keeps alive: a contract asks for some seventy
/// fields of a case, and to look each up by its key was a tenth of reading it.
private struct FieldTable: Sendable {
  /// Addresses, each at the place that follows from it or at the next free one; 0 where there is none.
  private let addresses: [Int]
  private let slots: [Int16]

  init(_ fields: [AnyField]) {
    var size = 4
    while size < fields.count * 4 { size *= 2 }
    var addresses = [Int](repeating: 0, count: size)
    var slots = [Int16](repeating: 0, count: size)
    for (slot, field) in fields.enumerated() {
      let address = FieldTable.address(of: field)
      var place = FieldTable.place(of: address, size)
      while addresses[place] != 0 { place = (place + 1) & (size - 1) }
      addresses[place] = address
      slots[place] = Int16(slot)
    }
    self.addresses = addresses
    self.slots = slots
  }

  subscript(_ field: AnyField) -> Int? {
    let address = FieldTable.address(of: field)
    var place = FieldTable.place(of: address, addresses.count)
    while addresses[place] != address {
      if addresses[place] == 0 { return nil }
      place = (place + 1) & (addresses.count - 1)
    }
    return Int(slots[place])
  }

  private static func address(of field: AnyField) -> Int { Int(bitPattern: ObjectIdentifier(field)) }

  /// Objects lie at multiples of 16; those of one schema mostly one after the other.
  private static func place(of address: Int, _ size: Int) -> Int { ((address >> 4) ^ (address >> 10)) & (size - 1) }
}

/// One key of a schema, whatever the type of its value.
final class AnyField: Sendable {
  let key: Term
  let aliases: [String]
  let shape: Shape
  let isRequired: Bool
  let note: Term
  let example: String?
  /// Reads the value for its diagnostics alone.
  let probe: @Sendable (Node, Reading) -> Void

  init(
    key: Term, aliases: [String], shape: Shape, isRequired: Bool, note: Term, example: String?,
    probe: @escaping @Sendable (Node, Reading) -> Void
  ) {
    self.key = key
    self.aliases = aliases
    self.shape = shape
    self.isRequired = isRequired
    self.note = note
    self.example = example
    self.probe = probe
  }

  /// Every word that a file may write for it.
  var keys: [String] { [key.english, key.chinese] + aliases }
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
