/// The words of an archived briefing as they were shown on the day of archiving (冻结内容): a tree of the few elements that such
/// words are made of, so that nothing else can come back from a file.
public struct FrozenContent: Hashable, Sendable {
  /// The pieces in order.
  public var nodes: [FrozenNode]

  /// Some pieces.
  public init(_ nodes: [FrozenNode] = []) { self.nodes = nodes }

  /// The same with other pieces in the place of cases.
  public func replacingRecords(_ body: (_ id: String, _ name: String) -> FrozenNode) -> FrozenContent {
    FrozenContent(nodes.map { $0.replacingRecords(body) })
  }

  /// The ids of the cases that it names.
  public var recordIDs: Set<String> {
    var ids: Set<String> = []
    _ = replacingRecords { id, name in
      ids.insert(id)
      return .record(id: id, name: name, path: nil)
    }
    return ids
  }
}

/// A piece of frozen words.
public indirect enum FrozenNode: Hashable, Sendable {
  case text(String)
  case element(FrozenTag, [FrozenNode])
  /// A place of the site, by its path below the site's address.
  case link(path: String, [FrozenNode])
  /// The name of a case, which may leave the site later; with a path where it is displayed.
  case record(id: String, name: String, path: String?)

  fileprivate func replacingRecords(_ body: (_ id: String, _ name: String) -> FrozenNode) -> FrozenNode {
    switch self {
    case .text: self
    case .element(let tag, let nodes): .element(tag, nodes.map { $0.replacingRecords(body) })
    case .link(let path, let nodes): .link(path: path, nodes.map { $0.replacingRecords(body) })
    case .record(let id, let name, _): body(id, name)
    }
  }
}

/// An element with its attributes, of those that frozen words may have (允许的元素).
public struct FrozenTag: Hashable, Sendable {
  /// An attribute; its value is not escaped.
  public struct Attribute: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its value.
    public let value: String
  }

  /// Its name.
  public let name: String
  /// In the order of the file.
  public let attributes: [Attribute]

  /// An element that is allowed, with attributes that are; `nil` for any other.
  public init?(_ name: String, _ attributes: [(name: String, value: String)]) {
    guard let allowed = FrozenTag.allowed[name] else { return nil }
    for (key, value) in attributes {
      guard allowed.contains(key) || FrozenTag.everywhere.contains(key) else { return nil }
      // Only places outside of the site; those inside have a case of their own.
      if key == "href", !["https://", "http://", "mailto:", "tel:", "#"].contains(where: value.hasPrefix) {
        return nil
      }
    }
    guard Set(attributes.map(\.name)).count == attributes.count else { return nil }
    self.name = name
    self.attributes = attributes.map { Attribute(name: $0.name, value: $0.value) }
  }

  /// Whether it has no content and no end.
  public var isVoid: Bool { FrozenTag.void.contains(name) }

  private static let void: Set<String> = ["br", "hr", "path", "rect", "circle"]
  private static let everywhere: Set<String> = ["id", "class"]
  private static let allowed: [String: Set<String>] = {
    var table: [String: Set<String>] = [
      "a": ["href", "rel"], "ol": ["start"], "th": ["scope", "rowspan", "colspan"], "td": ["data-label"],
      "div": ["role", "aria-label", "tabindex"], "time": ["datetime"],
      "svg": ["role", "viewBox", "width", "height", "font-size", "aria-labelledby"],
      "text": ["x", "y", "text-anchor"],
      "path": ["d", "fill", "stroke", "stroke-width", "stroke-dasharray"],
      "rect": ["x", "y", "width", "height", "fill", "stroke"], "circle": ["cx", "cy", "r", "fill"],
      "pattern": ["width", "height", "patternUnits"],
    ]
    for name in [
      "p", "h2", "h3", "h4", "h5", "h6", "ul", "li", "blockquote", "table", "caption", "thead", "tbody", "tr", "strong",
      "em", "b", "small", "del", "code", "pre", "br", "hr", "span", "figure", "figcaption", "title", "desc", "defs",
    ] {
      table[name] = []
    }
    return table
  }()
}
