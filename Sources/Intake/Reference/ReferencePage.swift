import Diagnostics

/// Writes the author's reference page in Markdown, English and Chinese side by side.
struct ReferencePage {
  private let sections: [(kind: FileKind, records: [Schema])]
  private let catalogue: SchemaCatalogue

  init() {
    var catalogue = SchemaCatalogue()
    var sections: [(kind: FileKind, records: [Schema])] = []
    for kind in FileKind.all { sections.append((kind, kind.schema.map { catalogue.add($0) } ?? [])) }
    self.sections = sections
    self.catalogue = catalogue
  }

  /// The whole page.
  func text() -> String {
    let parts = [ReferenceWords.head, contents, ReferenceWords.rules] + sections.map(file) + [lists, problems]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var contents: String {
    let files = sections.map { section in
      "| [`\(section.kind.path)`](#file-\(section.kind.anchor)) | \(section.kind.title.english) | \(section.kind.title.chinese) |"
    }
    return """
      ## Files / 文件

      Paths are below `Content/`. 路径均在 `Content/` 之下。

      | file / 文件 | what it is | 内容 |
      | --- | --- | --- |
      \(files.joined(separator: "\n"))

      [Fixed values / 固定取值](#fixed-values) · [Diagnostics / 报错说明](#diagnostics)
      """
  }

  // MARK: Files

  private func file(_ section: (kind: FileKind, records: [Schema])) -> String {
    let kind = section.kind
    var parts = [
      """
      <a id="file-\(kind.anchor)"></a>

      ## `\(kind.path)`: \(kind.title.both)

      \(kind.purpose.english) \(kind.formName.english).\\
      \(kind.purpose.chinese)\(kind.formName.chinese)。
      """
    ]
    if let name = kind.editorName {
      parts.append("JSON Schema: [`schema/\(name).schema.json`](../schema/\(name).schema.json)")
    }
    // A file whose record was described further up only links to it.
    if let schema = kind.schema, section.records.isEmpty { parts.append("Keys / 键: \(link(schema))") }
    parts += section.records.map { record($0, isTop: $0.name == kind.schema?.name) }
    return parts.joined(separator: "\n\n")
  }

  private func record(_ schema: Schema, isTop: Bool) -> String {
    let heading = isTop ? "" : "\n\n### \(schema.name.both)"
    let note = schema.note.english.isEmpty ? "" : "\n\n\(schema.note.english)\\\n\(schema.note.chinese)"
    return """
      <a id="record-\(schema.name.slug)"></a>\(heading)\(note)

      | key | 键 | type / 类型 | required / 必填 | values / 取值 | note / 说明 | example / 示例 |
      | --- | --- | --- | --- | --- | --- | --- |
      \(schema.fields.map(row).joined(separator: "\n"))
      """
  }

  private func row(_ field: AnyField) -> String {
    let chinese = ([field.key.chinese] + field.aliases).map { "`\($0)`" }.joined(separator: " ")
    let note = [field.note.english, field.note.chinese].filter { !$0.isEmpty }.joined(separator: " / ")
    let cells = [
      "`\(field.key.english)`", chinese, type(field.shape).cell, field.isRequired ? "yes / 是" : "", values(field.shape),
      note.cell, (field.example ?? example(field.shape)).map { "`\($0)`" } ?? "",
    ]
    return "| \(cells.joined(separator: " | ")) |"
  }

  // MARK: Types

  private func type(_ shape: Shape) -> String {
    switch shape {
    case .text(let name, _, _): name.both
    case .boolean: "true or false / 是或否"
    case .integer(let least): least == 1 ? "a whole number from 1 / 大于 0 的整数" : "a whole number / 整数"
    case .choice: "a fixed value / 固定取值"
    case .reference(let kind): "id or name of \(kind.article) / \(kind.chinese)的编号或名称"
    case .list(let element): "list of / 列表: \(type(element))"
    case .record(let schema): link(schema())
    case .dictionary(let key, let value): "a map: \(key.both) → \(type(value))"
    case .either(let shapes): shapes.map(type).joined(separator: ", or 或 ")
    case .later: "not built yet: leave it out or write false / 尚未实现：不填或填 false"
    }
  }

  private func link(_ schema: Schema) -> String { "[\(schema.name.both)](#record-\(schema.name.slug))" }

  private func values(_ shape: Shape) -> String {
    switch shape {
    case .boolean: return "`true` 是 · `false` 否"
    case .list(let element): return values(element)
    case .choice(_, let values):
      let anchor = catalogue.list(of: values)?.anchor ?? "fixed-values"
      guard values.count <= 6 else { return "[\(values.count) values / \(values.count) 个取值](#\(anchor))" }
      return values.map { "[`\($0.name.english)`](#\(anchor)) \($0.name.chinese)" }.joined(separator: " · ")
    default: return ""
    }
  }

  private func example(_ shape: Shape) -> String? {
    switch shape {
    case .text(_, _, let example): example
    case .choice(_, let values): values.first?.name.english
    case .list(let element): example(element).map { "[\($0)]" }
    case .boolean: "true"
    default: nil
    }
  }

  // MARK: Fixed values and diagnostics

  private var lists: String {
    let parts = catalogue.lists.map { list in
      let users = list.users.map { "`\($0.key.english)` \($0.key.chinese) (\($0.record.both))" }.joined(separator: ", ")
      let rows = list.values.map { value in
        "| `\(value.name.english)` | \(value.name.chinese) | \(value.aliases.joined(separator: "、")) |"
      }
      return """
        <a id="\(list.anchor)"></a>

        ### \(list.users[0].record.both): `\(list.name.english)` \(list.name.chinese)

        Taken by / 用于: \(users)

        | value | 取值 | also accepted / 也可写作 |
        | --- | --- | --- |
        \(rows.joined(separator: "\n"))
        """
    }
    return "<a id=\"fixed-values\"></a>\n\n## Fixed values / 固定取值\n\n" + parts.joined(separator: "\n\n")
  }

  private var problems: String {
    let rows = Problem.examples.map { problem in
      let (english, chinese) = (problem.words(in: .english), problem.words(in: .chinese))
      return "| `\(problem.code)` | \(english.both.cell) | \(chinese.both.cell) |"
    }
    return ReferenceWords.diagnostics + "\n" + rows.joined(separator: "\n")
  }
}

extension FileKind {
  fileprivate var anchor: String {
    String(path.map { $0.isLetter || $0.isNumber ? $0 : "-" }).split(separator: "-").joined(separator: "-")
  }
}

extension Words {
  /// The summary and, behind an arrow, what to do.
  fileprivate var both: String { "\(summary) → \(hint)" }
}

extension Term {
  fileprivate var article: String { "\("aeiou".contains(english.prefix(1)) ? "an" : "a") \(english)" }
}

extension String {
  /// The text as a cell of a Markdown table: a bar would end it, an angle bracket begin a tag.
  fileprivate var cell: String {
    var result = ""
    var isCode = false
    for character in self {
      switch character {
      case "`": isCode.toggle(); result.append(character)
      case "|": result += "\\|"
      case "<" where !isCode: result += "&lt;"
      case "{" where !isCode: result += "&#123;"
      case "\n": result += " "
      default: result.append(character)
      }
    }
    return result
  }
}
