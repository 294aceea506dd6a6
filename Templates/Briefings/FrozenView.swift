import Disclosure
import Markup
import Register

/// Archived words in the current frame: the elements that a ``FrozenTag`` allows, everything else escaped.
struct FrozenView {
  let frame: Frame
  /// Whether the site has a page or file at a path now.
  let exists: (_ path: String) -> Bool

  /// The words.
  func html(_ content: FrozenContent) -> HTML {
    var bytes: [UInt8] = []
    for node in content.nodes { write(node, &bytes) }
    return HTML(trusted: bytes)
  }

  private func write(_ node: FrozenNode, _ bytes: inout [UInt8]) {
    switch node {
    case .text(let text): bytes += HTML(text: text).bytes
    case .element(let tag, let nodes):
      bytes += "<\(tag.name)".utf8
      for attribute in tag.attributes {
        bytes += " \(attribute.name)=\"".utf8 + HTML(text: attribute.value).bytes + "\"".utf8
      }
      bytes += tag.isVoid && !FrozenView.html5Void.contains(tag.name) ? "/>".utf8 : ">".utf8
      if tag.isVoid { return }
      for node in nodes { write(node, &bytes) }
      bytes += "</\(tag.name)>".utf8
    case .link(let path, let nodes):
      // What a link led to may have gone since: its words stay.
      let leads = exists(String(path.prefix { $0 != "#" }))
      if leads { bytes += ("<a\(href: link(path))>" as HTML).bytes }
      for node in nodes { write(node, &bytes) }
      if leads { bytes += "</a>".utf8 }
    case .record(_, let name, let path):
      let words: HTML = path.map { "<a\(href: link($0))>\(name)</a>" } ?? "\(name)"
      bytes += words.bytes
    }
  }

  /// A path with its fragment, below the present address of the site.
  private func link(_ path: String) -> Link {
    let parts = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return frame.link(Address(path)) }
    return Link(base: frame.base, path: parts[0], fragment: parts[1])
  }

  private static let html5Void: Set<String> = ["br", "hr"]
}
