import Diagnostics
import Register

/// A field made from others, as the columns of `cases/<year>.csv` are.
extension AnyField: FieldConvertible {
  var erased: AnyField { self }
}

/// The columns of `cases/<year>.csv` (案件表): one for each key of a case, made from the schema of the front matter, so that no key
/// is declared twice.
enum CaseTableContract {
  /// A column: the key that it stands for, and how its cells are written.
  struct Column: Sendable {
    /// The English keys from the case down: `[party, name]`.
    let path: [String]
    let form: CaseCellForm
  }

  /// The columns, in the order of the keys.
  static let columns: [Column] = all.map(\.column)

  /// The same as a schema, whose fields stand in the order of `columns`: it names the columns of headers and of the reference.
  static let schema = Schema(
    "a row of cases", "案件表的一行", all.map(\.field),
    note: Term(
      "A row equals the front matter of a case. A key within a key is a column of its own (`party.name`); an empty cell is a key "
        + "left out; several values are divided by `；`. What a cell cannot express may be written as in the front matter, "
        + "between `[` and `]`. Words stand in `<year>/<id>.md`, whose front matter holds `id` or nothing.",
      "一行等于一个案件的元数据。下级的键各为一列（如 `当事人.名称`）；空单元格即不填；多个值用“；”隔开。单元格写不下的，可照元数据的写法写在 `[` 和 `]` 之间。"
        + "正文写在 `<年>/<编号>.md`，其元数据只写 `id` 或留空。"))

  /// The names that tables use for keys within keys, beside the path; each means nothing else in a case.
  private static let shortNames: [String: [String]] = [
    "party.name": ["当事人", "当事人名称", "当事人姓名"],
    "party.type": ["当事人类型"],
    "party.code": ["统一社会信用代码"],
    "party.representative": ["法定代表人"],
    "decision.number": ["决定书文号", "处罚决定书文号"],
    "decision.date": ["决定日期", "处罚决定日期"],
    "decision.served": ["送达日期"],
    "decision.summary_procedure": ["简易程序"],
    "decision.authority": ["决定机关"],
  ]

  private static let all: [(column: Column, field: AnyField)] = CaseContract.schema.fields.flatMap(columns)

  private static func columns(_ field: AnyField) -> [(column: Column, field: AnyField)] {
    switch field.shape {
    case .record(let inner): return inner().fields.map { column($0, below: field) }
    case .either(let shapes):
      var list = [column(field, below: nil)]
      for case .record(let inner) in shapes { list += inner().fields.map { column($0, below: field) } }
      return list
    default: return [column(field, below: nil)]
    }
  }

  private static func column(_ field: AnyField, below parent: AnyField?) -> (column: Column, field: AnyField) {
    let path = [parent?.key.english, field.key.english].compactMap { $0 }
    let name = path.joined(separator: ".")
    let form = CaseCellForm(field)
    let above = parent.map { ($0.key.english + ".", $0.key.chinese + ".") } ?? ("", "")
    let notes = [field.note, form.note].filter { !$0.english.isEmpty }
    let column = AnyField(
      key: Term(above.0 + field.key.english, above.1 + field.key.chinese),
      aliases: field.aliases.map { above.1 + $0 } + (shortNames[name] ?? []), shape: field.shape,
      // A party without a name is reported by the schema of the party.
      isRequired: parent == nil && field.isRequired,
      note: Term(
        notes.map(\.english).joined(separator: "; "), notes.map(\.chinese).filter { !$0.isEmpty }.joined(separator: "；")
      ),
      example: form.example ?? field.example, probe: field.probe)
    return (Column(path: path, form: form), column)
  }
}

/// How the cells of a column of `cases/<year>.csv` are written.
enum CaseCellForm: Sendable {
  /// One value.
  case scalar
  /// Values divided by `；`.
  case list
  /// A day, or from one to another.
  case period
  /// `罚款120000.00；责令改正2026-06-20前`.
  case measures
  /// `《水污染防治法》第八十三条第二项（处罚依据）`.
  case citations
  /// Records divided by `；`, each begun by the values of these keys with blanks between; the last takes the rest.
  case entries([String], Schema)

  init(_ field: AnyField) {
    switch field.shape {
    case .either: self = .period
    case .list(.record(let schema)):
      switch schema().name {
      case MeasureContract.schema.name: self = .measures
      case CitationContract.schema.name: self = .citations
      default: self = .entries(CaseCellForm.heads(schema()), schema())
      }
    case .list: self = .list
    default: self = .scalar
    }
  }

  private static func heads(_ schema: Schema) -> [String] {
    switch schema.name.english {
    case EventContract.schema.name.english: ["date", "status"]
    case ChannelContract.schema.name.english: ["kind", "date", "url"]
    default: schema.required.prefix(1).map { schema.fields[$0].key.english }
    }
  }

  /// The form in words; empty where it needs none.
  var note: Term {
    switch self {
    case .scalar: Term("", "")
    case .list: Term("divided by `；`", "用“；”隔开")
    case .period: Term("`from..to`, or `from起` while it lasts", "起止用“..”或“至”连接，持续中的写“…起”")
    case .measures: Term("kind and amount in yuan; further keys in brackets", "种类后写金额（元），其他键写在括号里")
    case .citations: Term("law, articles, and the role in brackets", "法规名、条款，作用写在括号里")
    case .entries: Term("further keys in brackets", "其他键写在括号里")
    }
  }

  /// A cell; `nil` where that of the key serves.
  var example: String? {
    switch self {
    case .scalar, .list: nil
    case .period: "2026-03-28..2026-04-12"
    case .measures: "罚款120000.00；责令改正2026-06-20前（文书：示例环责改〔2026〕30号）"
    case .citations: "《水污染防治法》第十条（违反）；《水污染防治法》第八十三条第二项（处罚依据）"
    case .entries(let heads, _):
      switch heads {
      case ["date", "status"]: "2026-08-20 已修复"
      case ["kind", "date", "url"]: "微信公众号 2026-05-29 https://www.example/"
      case ["file"]: "2026-0042.pdf（名称：行政处罚决定书；已审.审核人：乙；已审.日期：2026-05-26）"
      case ["text"]: "示例文字（理由：不是个人信息）"
      default: nil
      }
    }
  }
}
