/// What authors read and editors check, made from the same declaration that reads the files (参考手册).
package enum ContentReference {
  /// The author's reference page, `docs/content-reference.md`.
  package static func markdown() -> String { ReferencePage().text() }

  /// A JSON Schema for each kind of file that editors check, with the name of its file.
  package static func jsonSchemas() -> [(name: String, text: String)] {
    schemas().map { ($0.name, $0.json.text() + "\n") }
  }

  /// The same as values.
  static func schemas() -> [(name: String, json: JSON)] {
    FileKind.all.compactMap { kind in
      guard let name = kind.editorName, let schema = EditorSchema(kind) else { return nil }
      return ("\(name).schema.json", schema.json)
    }
  }
}
