import CYAML
import Diagnostics

/// Reads YAML by libyaml's events: every scalar keeps its text and its place.
///
/// Anchors, aliases, tags, merge keys, duplicate keys and more than 32 levels are errors. Reading goes on after an
/// error where the syntax allows it, so that all of them are found in one run.
struct YAMLReader: ~Copyable {
  private static let deepest = 32

  private var parser = yaml_parser_t()
  private let file: String
  private let lineOffset: Int
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var diagnostics: [Diagnostic] = []
  private var hasFailed = false

  private init(_ bytes: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int) {
    self.bytes = bytes
    self.file = file
    lineOffset = firstLine - 1
    yaml_parser_initialize(&parser)
  }

  deinit {
    var parser = parser
    yaml_parser_delete(&parser)
  }

  /// The one document in `bytes`; `nil` when there is none or when its syntax is broken.
  static func read(_ bytes: ArraySlice<UInt8>, file: String, firstLine: Int = 1) -> (
    node: Node?, diagnostics: [Diagnostic]
  ) {
    if let node = PlainYAML.read(bytes, firstLine: firstLine) { return (node, []) }
    return readByLibyaml(bytes, file: file, firstLine: firstLine)
  }

  /// The same for all that YAML can be.
  static func readByLibyaml(_ bytes: ArraySlice<UInt8>, file: String, firstLine: Int) -> (
    node: Node?, diagnostics: [Diagnostic]
  ) {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = YAMLReader(buffer, file: file, firstLine: firstLine)
      yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&reader.parser, buffer.baseAddress, buffer.count)
      let node = reader.document()
      if node == nil, reader.diagnostics.isEmpty {
        reader.diagnostics.append(.error(.emptyFile, at: Place(file, line: firstLine)))
      }
      return (reader.hasFailed ? nil : node, reader.diagnostics)
    }
  }

  private mutating func document() -> Node? {
    var node: Node?
    var documents = 0
    while !hasFailed {
      var event = yaml_event_t()
      guard next(&event) else { break }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT: return node
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        if documents > 1 { report(.yamlFeature(.secondDocument), event.start_mark) }
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
      default:
        let value = self.node(event, depth: 1)
        if documents == 1 { node = value }
      }
    }
    return node
  }

  private mutating func next(_ event: inout yaml_event_t) -> Bool {
    if yaml_parser_parse(&parser, &event) == 1 { return true }
    hasFailed = true
    let context = parser.context.map { String(cString: $0) + ", " } ?? ""
    let message = parser.problem.map { String(cString: $0) } ?? "unreadable"
    let place = placeOfFailure()
    diagnostics.append(.error(.yamlSyntax(message: context + message), at: place, notes: noteOfOpening(place)))
    return false
  }

  /// Where the bracket was opened that is missed its end on a later line.
  private func noteOfOpening(_ place: Place) -> [Diagnostic.Note] {
    guard let context = parser.context, String(cString: context).hasPrefix("while parsing a flow ") else { return [] }
    let opening = self.place(parser.context_mark)
    return opening.line < place.line ? [.opened(at: opening)] : []
  }

  /// Where the author finds what broke the syntax.
  private func placeOfFailure() -> Place {
    if parser.error == YAML_READER_ERROR {
      // Such a character has no mark, only its byte.
      var place = Place(file, byte: parser.problem_offset, in: bytes)
      place.line += lineOffset
      return place
    }
    let newline = UInt8(ascii: "\n")
    let lines = max(1, bytes.count { $0 == newline } + (bytes.last == newline ? 0 : 1))
    var mark = parser.problem_mark
    // A quotation mark or a bracket that nothing closes is found at the end of the file, and missing where it stands.
    if let context = parser.context, mark.line >= lines || String(cString: context) == "while scanning a quoted scalar"
    {
      mark = parser.context_mark
    }
    return mark.line < lines ? place(mark) : Place(file, line: lines + lineOffset, column: 1)
  }

  private mutating func node(_ event: yaml_event_t, depth: Int) -> Node? {
    let mark = event.start_mark
    if depth > YAMLReader.deepest {
      report(.tooDeep(limit: YAMLReader.deepest), mark)
      hasFailed = true
      return nil
    }
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      check(anchor: scalar.anchor, tag: scalar.tag, mark)
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return make(mark, .scalar(text, isQuoted: scalar.style != YAML_PLAIN_SCALAR_STYLE))
    case YAML_SEQUENCE_START_EVENT:
      check(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag, mark)
      return sequence(mark, depth: depth)
    case YAML_MAPPING_START_EVENT:
      check(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, mark)
      return mapping(mark, depth: depth)
    case YAML_ALIAS_EVENT:
      report(.yamlFeature(.alias), mark)
      return make(mark, .scalar("", isQuoted: false))
    default: return nil
    }
  }

  private mutating func sequence(_ mark: yaml_mark_t, depth: Int) -> Node? {
    var elements: [Node] = []
    while true {
      var event = yaml_event_t()
      guard next(&event) else { return nil }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_SEQUENCE_END_EVENT { return make(mark, .sequence(elements)) }
      guard let element = node(event, depth: depth + 1) else { return nil }
      elements.append(element)
    }
  }

  private mutating func mapping(_ mark: yaml_mark_t, depth: Int) -> Node? {
    var pairs: [Node.Pair] = []
    var seen = KeyIndex()
    while true {
      var event = yaml_event_t()
      guard next(&event) else { return nil }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_MAPPING_END_EVENT { return make(mark, .mapping(pairs)) }
      guard let key = node(event, depth: depth + 1) else { return nil }
      var valueEvent = yaml_event_t()
      guard next(&valueEvent) else { return nil }
      defer { yaml_event_delete(&valueEvent) }
      guard let value = node(valueEvent, depth: depth + 1) else { return nil }
      guard case .scalar(let name, let isQuoted) = key.content else {
        report(.yamlFeature(.complexKey), event.start_mark)
        continue
      }
      if name == "<<", !isQuoted { report(.yamlFeature(.mergeKey), event.start_mark) }
      if let first = seen.first(name, in: pairs) {
        let place = Place(file, line: first.line, column: first.column)
        diagnostics.append(
          .error(.duplicateKey(name), at: self.place(event.start_mark), notes: [.firstGiven(at: place)]))
        continue
      }
      pairs.append(Node.Pair(key: name, line: key.line, column: key.column, value: value))
    }
  }

  private mutating func check(
    anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?, _ mark: yaml_mark_t
  ) {
    if anchor != nil { report(.yamlFeature(.anchor), mark) }
    if tag != nil { report(.yamlFeature(.tag), mark) }
  }

  private func make(_ mark: yaml_mark_t, _ content: Node.Content) -> Node {
    Node(line: Int(mark.line) + 1 + lineOffset, column: Int(mark.column) + 1, content: content)
  }

  private func place(_ mark: yaml_mark_t) -> Place {
    Place(file, line: Int(mark.line) + 1 + lineOffset, column: Int(mark.column) + 1)
  }

  private mutating func report(_ problem: Problem, _ mark: yaml_mark_t) {
    diagnostics.append(.error(problem, at: place(mark)))
  }
}

/// Finds a key that was given before. Most maps are short, and to look through them costs a fifth of a dictionary.
private struct KeyIndex {
  private static let short = 32
  private var positions: [String: Int] = [:]

  mutating func first(_ name: String, in pairs: [Node.Pair]) -> Node.Pair? {
    if pairs.count < KeyIndex.short { return pairs.first { $0.key == name } }
    while positions.count < pairs.count { positions[pairs[positions.count].key] = positions.count }
    return positions[name].map { pairs[$0] }
  }
}
