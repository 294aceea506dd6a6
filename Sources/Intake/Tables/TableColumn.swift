package import Diagnostics
import Register

/// A column of a table as the schema declares it (列), for whoever reads tables from elsewhere or makes empty ones.
package struct TableColumn: Sendable {
  /// What its cells hold.
  package enum Kind: Sendable {
    /// Text as it is written.
    case text
    /// A day.
    case day
    /// A unified social credit code.
    case code
    /// Yes or no.
    case flag
    /// One of a fixed list.
    case choice([ChoiceValue])
    /// The name of something that the registry has.
    case reference
  }

  /// The key in both languages; the Chinese one is the header of new tables.
  package let key: Term
  /// Every name that a table of `Content/` may have for it.
  package let names: [String]
  /// What tables of offices call it beside those.
  package let synonyms: [String]
  /// What its cells hold.
  package let kind: Kind
  /// The form of its cells in words.
  package let form: Term
  /// Whether every row must have it.
  package let isRequired: Bool
  /// What it stands for.
  package let note: Term
  /// The values that are usually written; empty where any may be.
  package let usual: [String]
}

extension TableColumn {
  init(_ field: AnyField, synonyms: [String], usual: [String]) {
    key = field.key
    names = field.keys
    self.synonyms = synonyms
    isRequired = field.isRequired
    note = field.note
    self.usual = usual
    (kind, form) = TableColumn.kind(of: field.shape)
  }

  private static func kind(of shape: Shape) -> (Kind, Term) {
    switch shape {
    case .boolean: (.flag, Term("yes or no", "是或否"))
    case .choice(let name, let values): (.choice(values), Term("a value of \(name.english)", "从\(name.chinese)的可选值中选"))
    case .reference(let name): (.reference, Term("a name of the registry (\(name.english))", "名录中的\(name.chinese)"))
    case .text(let name, _, _):
      if name == ValueType<Day>.day.name {
        (.day, name)
      } else if name == ValueType<CreditCode>.creditCode.name {
        (.code, name)
      } else {
        (.text, name)
      }
    case .integer, .list, .record, .dictionary, .either, .later: (.text, Term("text", "文字"))
    }
  }
}

extension ValueType {
  /// The words for the form of text; `nil` for other forms.
  fileprivate var name: Term? {
    if case .text(let name, _, _) = shape { name } else { nil }
  }
}
