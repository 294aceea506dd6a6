import CCMark
import Diagnostics
import Markup

extension Walk {
  /// Opens an inline; false when there is nothing below it to be walked or nothing to be closed.
  mutating func enter(inline node: Node) -> Bool {
    switch node.type {
    case CMARK_NODE_TEXT:
      write(text: node)
      return false
    case CMARK_NODE_HTML_INLINE:
      if let literal = node.literal { output.text(literal) }
      return false
    case CMARK_NODE_SOFTBREAK:
      if !SoftBreak.joins(node) { output.bytes.append(0x0A) }
      return false
    case CMARK_NODE_LINEBREAK:
      output.markup("<br>\n")
      return false
    case CMARK_NODE_CODE:
      output.markup("<code>")
      if let literal = node.literal { output.text(literal) }
      output.markup("</code>")
      return false
    case CMARK_NODE_EMPH:
      output.markup("<em>")
      return true
    case CMARK_NODE_STRONG:
      output.markup("<strong>")
      return true
    case CMARK_NODE_LINK:
      open(link: node)
      return true
    case CMARK_NODE_IMAGE:
      write(image: node)
      return false
    default: return true
    }
  }

  /// Closes an inline.
  mutating func leave(inline node: Node) {
    switch node.type {
    case CMARK_NODE_EMPH: output.markup("</em>")
    case CMARK_NODE_STRONG: output.markup("</strong>")
    case CMARK_NODE_LINK:
      if node == openLink {
        output.markup("</a>")
        openLink = nil
      }
    default: break
    }
  }

  private mutating func open(link node: Node) {
    // libcmark lets an autolink stand inside a link, HTML does not.
    guard openLink == nil else { return }
    let destination = node.destination
    guard let link = Destination(destination).link(options: options) else {
      refuse(destination, at: node)
      return
    }
    remember(destination, at: node)
    output.markup("<a href=\"")
    output.text(link.text)
    write(title: node.title)
    output.markup("\">")
    openLink = node
  }

  private mutating func write(image node: Node) {
    let alternative = PlainText.of(node)
    let destination = node.destination
    guard let link = Destination(destination).image(options: options) else {
      refuse(destination, at: node)
      output.text(alternative)
      return
    }
    remember(destination, at: node)
    output.markup("<img src=\"")
    output.text(link.text)
    output.markup("\" alt=\"")
    output.text(alternative)
    write(title: node.title)
    output.markup("\">")
  }

  private mutating func write(title: String) {
    guard !title.isEmpty else { return }
    output.markup("\" title=\"")
    output.text(title)
  }

  private mutating func remember(_ destination: String, at node: Node) {
    guard Destination(destination).isInside else { return }
    insideLinks.append(InsideLink(destination: destination, place: place(ofDestination: destination, in: node)))
  }

  private mutating func refuse(_ destination: String, at node: Node) {
    diagnostics.append(.warning(.linkRefused(destination), at: place(ofDestination: destination, in: node)))
  }
}
