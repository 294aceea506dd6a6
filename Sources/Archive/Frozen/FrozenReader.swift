public import Register

/// Why frozen words cannot be read: where, in bytes, and what stands there.
public struct FrozenError: Error, Hashable, Sendable {
  /// The offset of the byte.
  public let offset: Int
  /// The element, attribute or character.
  public let what: String
}

/// Reads the words of an archived briefing, strictly: elements of a short list, every one of them closed, every attribute in
/// double quotes, `&`, `<`, `>`, `"` and `'` by their names alone.
public struct FrozenReader {
  private let bytes: [UInt8]
  private var offset = 0
  private let base: String?

  private init(_ bytes: [UInt8], base: String?) { (self.bytes, self.base) = (bytes, base) }

  /// Reads what ``FrozenWriter`` wrote.
  public static func read(_ bytes: [UInt8]) throws(FrozenError) -> FrozenContent {
    var reader = FrozenReader(bytes, base: nil)
    return try reader.content()
  }

  /// Reads rendered words of a page: links below `base` become places of the site, those to a case its name.
  ///
  /// - Parameter record: the id of the case that has its page at a path.
  public static func read(
    page bytes: [UInt8], base: String, record: (_ path: String) -> String?
  ) throws(FrozenError) -> FrozenContent {
    var reader = FrozenReader(bytes, base: base)
    return FrozenContent(try reader.content().nodes.map { named($0, record) })
  }

  private static func named(_ node: FrozenNode, _ record: (_ path: String) -> String?) -> FrozenNode {
    switch node {
    case .link(let path, let nodes):
      if let id = record(path) { return .record(id: id, name: nodes.map(text).joined(), path: nil) }
      return .link(path: path, nodes.map { named($0, record) })
    case .element(let tag, let nodes): return .element(tag, nodes.map { named($0, record) })
    case .text, .record: return node
    }
  }

  private static func text(_ node: FrozenNode) -> String {
    switch node {
    case .text(let text): text
    case .element(_, let nodes), .link(_, let nodes): nodes.map(text).joined()
    case .record(_, let name, _): name
    }
  }

  private mutating func content() throws(FrozenError) -> FrozenContent {
    let nodes = try nodes(until: nil)
    return FrozenContent(nodes)
  }

  private func failure(_ what: String, at place: Int? = nil) -> FrozenError {
    FrozenError(offset: place ?? offset, what: what)
  }

  /// The pieces up to the end of an element, or to the end of the file.
  private mutating func nodes(until end: String?) throws(FrozenError) -> [FrozenNode] {
    var nodes: [FrozenNode] = []
    while offset < bytes.count {
      if bytes[offset] != UInt8(ascii: "<") {
        nodes.append(.text(try text(until: UInt8(ascii: "<"))))
      } else if offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "/") {
        let start = offset
        offset += 2
        let name = word()
        guard name == end, take(">") else { throw failure("</\(name)>", at: start) }
        return nodes
      } else {
        nodes.append(try element())
      }
    }
    guard end == nil else { throw failure("</\(end ?? "")>") }
    return nodes
  }

  private mutating func element() throws(FrozenError) -> FrozenNode {
    let start = offset
    offset += 1
    let name = word()
    var attributes: [(name: String, value: String)] = []
    while offset < bytes.count, bytes[offset] == 0x20 {
      offset += 1
      let key = word()
      guard take("=\"") else { throw failure("\(name) \(key)", at: start) }
      attributes.append((key, try text(until: UInt8(ascii: "\""))))
      guard take("\"") else { throw failure("\(name) \(key)", at: start) }
    }
    if take("/>") { return try node(name, attributes, [], start, isClosed: true) }
    guard take(">") else { throw failure("<\(name)", at: start) }
    let isVoid = FrozenTag(name, [])?.isVoid ?? false
    let children = isVoid ? [] : try nodes(until: name)
    return try node(name, attributes, children, start, isClosed: isVoid)
  }

  private func node(
    _ name: String, _ attributes: [(name: String, value: String)], _ children: [FrozenNode], _ start: Int,
    isClosed: Bool
  ) throws(FrozenError) -> FrozenNode {
    if name == "span", let id = attributes.first(where: { $0.name == "data-record" }), attributes.count == 1,
      base == nil
    {
      guard children.allSatisfy({ if case .text = $0 { true } else { false } }) else {
        throw failure("span", at: start)
      }
      return .record(id: id.value, name: children.map(FrozenReader.text).joined(), path: nil)
    }
    if name == "a", let target = attributes.first(where: { $0.name == "href" })?.value, attributes.count == 1 {
      if let base, target.hasPrefix(base) {
        return .link(path: FrozenReader.decoded(target.dropFirst(base.count)), children)
      }
      if base == nil, target.hasPrefix("site:") {
        return .link(path: String(target.dropFirst("site:".count)), children)
      }
    }
    guard let tag = FrozenTag(name, attributes), tag.isVoid == isClosed else { throw failure("<\(name)>", at: start) }
    return .element(tag, children)
  }

  /// A path as it is written by hand: a page encodes it anew.
  private static func decoded(_ path: Substring) -> String {
    var (bytes, rest): ([UInt8], ArraySlice<UInt8>) = ([], Array(path.utf8)[...])
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Letters, digits and hyphens.
  private mutating func word() -> String {
    let start = offset
    while offset < bytes.count, FrozenReader.isOfWord(bytes[offset]) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
  }

  private mutating func take(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard offset + count <= bytes.count else { return false }
    for index in 0..<count where bytes[offset + index] != literal.utf8Start[index] { return false }
    offset += count
    return true
  }

  private mutating func text(until end: UInt8) throws(FrozenError) -> String {
    var result: [UInt8] = []
    while offset < bytes.count, bytes[offset] != end {
      switch bytes[offset] {
      case UInt8(ascii: "&"):
        guard let character = FrozenReader.named.first(where: { take($0.name) }) else { throw failure("&") }
        result.append(character.byte)
      case UInt8(ascii: "<"), UInt8(ascii: ">"): throw failure(String(UnicodeScalar(bytes[offset])))
      case 0x00..<0x09, 0x0B..<0x20, 0x7F: throw failure("U+00\(String(bytes[offset], radix: 16))")
      default:
        result.append(bytes[offset])
        offset += 1
      }
    }
    guard let text = String(validating: result, as: UTF8.self) else { throw failure("UTF-8") }
    return text
  }

  private static let named: [(name: StaticString, byte: UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")),
  ]
}
