import Markup

/// The destination of a link or an image as its author wrote it, not yet trusted.
struct Destination {
  let text: String

  init(_ text: String) { self.text = text }

  /// What a link may point to.
  func link(options: MarkdownOptions) -> Link? {
    guard isClean else { return nil }
    if text.utf8.first == UInt8(ascii: "#") {
      guard let fragment = Link.decoded(text.dropFirst()), !fragment.isEmpty else { return nil }
      return Link(fragment: fragment.hasPrefix(options.idPrefix) ? fragment : options.idPrefix + fragment)
    }
    switch scheme {
    case "http", "https", "mailto", "tel": return Link(checking: text)
    case "javascript", "data", "vbscript", "file", "blob": return nil
    default: return leavesSite ? nil : options.resolve(text)
    }
  }

  /// What an image may show: nothing from another site.
  func image(options: MarkdownOptions) -> Link? {
    guard isClean, !leavesSite, text.utf8.first != UInt8(ascii: "#") else { return nil }
    switch scheme {
    case "http", "https", "mailto", "tel", "javascript", "data", "vbscript", "file", "blob": return nil
    default: break
    }
    guard let link = options.resolve(text) else { return nil }
    let target = Destination(link.text)
    return target.scheme == nil && !target.leavesSite ? link : nil
  }

  /// Whether it is for the page to say where it leads.
  var isInside: Bool {
    if text.utf8.first == UInt8(ascii: "#") { return false }
    switch scheme {
    case "http", "https", "mailto", "tel": return false
    default: return true
    }
  }

  /// Neither empty nor with a character that a browser would drop before it looks for the scheme.
  private var isClean: Bool {
    !text.isEmpty && text.utf8.first != 0x20 && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }

  /// Another host without a scheme: `//host`, also with backslashes, which browsers take for slashes.
  private var leavesSite: Bool {
    let start = text.utf8.prefix(2)
    return start.count == 2 && start.allSatisfy { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
  }

  /// What stands before the first colon, in lower case, if it is a scheme by its letters.
  private var scheme: String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), let first = text.utf8.first,
      Destination.isLetter(first)
    else { return nil }
    let name = text.utf8[..<colon]
    let isScheme = name.allSatisfy {
      Destination.isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: ".")
    }
    return isScheme ? text[..<colon].lowercased() : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
