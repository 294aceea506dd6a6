import Diagnostics
import Register

/// One cell of `cases/<year>.csv` as the piece of YAML that the front matter would have there (单元格转为元数据).
///
/// Nothing is judged here: what a cell cannot mean is handed on as it stands, and the schema of the case reports it.
struct CaseCell {
  let line: Int
  let column: Int
  let text: String
  let reading: Reading

  /// The piece; every part of it stands at the place of the cell.
  func node(_ form: CaseCellForm) -> Node {
    switch form {
    case .scalar: return scalar(text)
    case .list: return literal() ?? sequence(CellParts.values(text).map { scalar($0) })
    case .period: return literal() ?? period()
    case .measures: return literal() ?? sequence(CellParts.values(text).map(measure))
    case .citations: return literal() ?? sequence(CellParts.values(text).map(citation))
    case .entries(let heads, let schema):
      return literal() ?? sequence(CellParts.values(text).map { entry($0, heads, schema) })
    }
  }

  // MARK: Pieces

  private func scalar(_ text: some StringProtocol) -> Node { piece(.scalar(String(text), isQuoted: true)) }
  private func sequence(_ nodes: [Node]) -> Node { piece(.sequence(nodes)) }
  private func piece(_ content: Node.Content) -> Node { Node(line: line, column: column, content: content) }

  private func pair(_ key: String, _ value: some StringProtocol) -> Node.Pair { pair(key, scalar(value)) }
  private func pair(_ key: String, _ value: Node) -> Node.Pair {
    Node.Pair(key: key, line: line, column: column, value: value)
  }

  /// A cell that is written as in the front matter, between `[` and `]` or `{` and `}`.
  private func literal() -> Node? {
    guard let first = text.utf8.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "{") else { return nil }
    let (node, problems) = YAMLReader.read(Array(text.utf8)[...], file: reading.file)
    reading.report(problems.map { .error($0.problem, at: Place(reading.file, line: line, column: column)) })
    return node.map(placed) ?? sequence([])
  }

  private func placed(_ node: Node) -> Node {
    switch node.content {
    case .scalar: piece(node.content)
    case .sequence(let nodes): sequence(nodes.map(placed))
    case .mapping(let pairs): piece(.mapping(pairs.map { pair($0.key, placed($0.value)) }))
    }
  }

  /// `2026-03-28`, `2026-03-28..2026-04-12`, `2026-03-28至2026-04-12`, `2026-03-28起`.
  private func period() -> Node {
    for mark in ["..", "至", "~", "～", "—", "起"] {
      guard let range = text.firstRange(of: mark) else { continue }
      let (from, to) = (CellParts.trimmed(text[..<range.lowerBound]), CellParts.trimmed(text[range.upperBound...]))
      let isOpen = to.isEmpty || to == "今"
      return piece(.mapping([pair("from", from)] + (isOpen ? [] : [pair("to", to)])))
    }
    return scalar(text)
  }

  // MARK: Entries

  /// Values of the first keys, and further keys in brackets: `2026-08-20 已修复（依据：…）`.
  private func entry(_ text: Substring, _ heads: [String], _ schema: Schema) -> Node {
    let (head, further) = parts(text, schema)
    var pairs: [Node.Pair] = []
    var rest = head
    for (index, key) in heads.enumerated() where !rest.isEmpty {
      let blank = rest.unicodeScalars.firstIndex { $0.properties.isWhitespace }
      guard index < heads.count - 1, let blank else {
        pairs.append(pair(key, rest))
        rest = ""
        break
      }
      pairs.append(pair(key, rest[..<blank]))
      rest = CellParts.trimmed(rest[blank...])
    }
    return piece(.mapping(pairs + further))
  }

  /// `罚款120000.00`, `责令改正2026-06-20前`, `行政拘留5日`, `没收违法所得3000.00`.
  private func measure(_ text: Substring) -> Node {
    let (head, further) = parts(text, MeasureContract.schema)
    var rest = head
    var kind: Substring
    if let word = CaseCell.kinds.first(where: { head.hasPrefix($0) }) {
      kind = head.prefix(word.count)
      rest = head.dropFirst(word.count)
    } else {
      kind = head.prefix { !$0.isASCII || !$0.isNumber }
      rest = head.dropFirst(kind.count)
      kind = CellParts.trimmed(kind)
    }
    rest = CellParts.trimmed(rest.drop { $0 == "：" || $0 == ":" || $0 == " " })
    var pairs = [pair("type", kind)]
    var key = "amount"
    if rest.hasPrefix("违法所得") { (key, rest) = ("proceeds", rest.dropFirst("违法所得".count)) }
    if !rest.isEmpty { pairs.append(figure(rest, key)) }
    return piece(.mapping(pairs + further))
  }

  private func figure(_ text: Substring, _ key: String) -> Node.Pair {
    let day = text.hasSuffix("前") ? text.dropLast() : text
    if Day(String(day)) != nil { return pair("due", day) }
    if let last = text.last, last == "日" || last == "天", text.dropLast().allSatisfy({ $0.isASCII && $0.isNumber }) {
      return pair("days", text.dropLast())
    }
    return pair(key, text.hasSuffix("元") ? text.dropLast() : text)
  }

  /// Every name of a measure, the longest first.
  private static let kinds: [String] = MeasureKind.allCases.flatMap { [$0.rawValue, $0.chinese] + $0.aliases }
    .sorted { ($1.count, $0) < ($0.count, $1) }

  /// `《水污染防治法》第八十三条第二项（处罚依据）`, `water-pollution-prevention 第八十三条`.
  private func citation(_ text: Substring) -> Node {
    var (head, further) = parts(text, CitationContract.schema)
    if further.isEmpty, let (before, inner) = CellParts.bracket(head), let roles = roles(inner) {
      (head, further) = (before, roles)
    }
    var law = head
    var articles: Substring = ""
    if head.hasPrefix("《"), let end = head.lastIndex(of: "》") {
      law = head[head.index(after: head.startIndex)..<end]
      articles = head[head.index(after: end)...]
    } else if let cut = head.firstIndex(where: { $0 == " " || $0 == "第" }) {
      law = head[..<cut]
      articles = head[cut...]
    }
    articles = CellParts.trimmed(articles)
    var pairs = law.isEmpty ? [] : [pair("law", law)]
    if !articles.isEmpty { pairs.append(pair("articles", articles)) }
    return piece(.mapping(pairs + further))
  }

  /// What stands in the bracket after the articles, if that is all that stands there; `第八十三条（二）` has another one.
  private func roles(_ inner: Substring) -> [Node.Pair]? {
    var pairs: [Node.Pair] = []
    for word in inner.split(whereSeparator: { "，,、；; ".contains($0) }) {
      if CitationRole.allCases.contains(where: { $0.rawValue == word || $0.chinese == word }) {
        pairs.append(pair("role", word))
      } else if word == "从轻" || word == "milder" {
        pairs.append(pair("milder", "true"))
      } else {
        return nil
      }
    }
    return pairs.isEmpty ? nil : pairs
  }

  /// An entry without the bracket at its end, and the keys in it; a key within a key is written `许可证件.名称`.
  private func parts(_ text: Substring, _ schema: Schema) -> (Substring, [Node.Pair]) {
    guard let (head, inner) = CellParts.bracket(text),
      let found = CellParts.pairs(
        inner, isKey: { key in schema.slots[String(key.prefix { $0 != "." })] != nil })
    else { return (text, []) }
    var pairs: [Node.Pair] = []
    var nested: [(key: String, pairs: [Node.Pair])] = []
    for (key, value) in found {
      guard let point = key.firstIndex(of: ".") else {
        pairs.append(pair(key, value))
        continue
      }
      let name = String(key[..<point])
      // Both languages may stand in one bracket.
      let outer = schema.slots[name].map { schema.fields[$0].key.english } ?? name
      let own = pair(String(key[key.index(after: point)...]), value)
      if let index = nested.firstIndex(where: { $0.key == outer }) {
        nested[index].pairs.append(own)
      } else {
        nested.append((outer, [own]))
      }
    }
    return (head, pairs + nested.map { pair($0.key, piece(.mapping($0.pairs))) })
  }
}
