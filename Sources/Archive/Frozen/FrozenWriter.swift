public import Register

/// Writes frozen words as a file (`content.html`): well-formed, and without the address of any site.
public enum FrozenWriter {
  /// The file.
  public static func bytes(_ content: FrozenContent) -> [UInt8] {
    var result: [UInt8] = []
    for node in content.nodes { write(node, &result) }
    return result
  }

  private static func write(_ node: FrozenNode, _ result: inout [UInt8]) {
    switch node {
    case .text(let text): escape(text, &result)
    case .element(let tag, let nodes):
      result += "<\(tag.name)".utf8
      for attribute in tag.attributes { write(attribute.name, attribute.value, &result) }
      if tag.isVoid {
        result += "/>".utf8
        return
      }
      result += ">".utf8
      for node in nodes { write(node, &result) }
      result += "</\(tag.name)>".utf8
    case .link(let path, let nodes):
      result += "<a".utf8
      write("href", "site:\(path)", &result)
      result += ">".utf8
      for node in nodes { write(node, &result) }
      result += "</a>".utf8
    case .record(let id, let name, _):
      result += "<span".utf8
      write("data-record", id, &result)
      result += ">".utf8
      escape(name, &result)
      result += "</span>".utf8
    }
  }

  private static func write(_ name: String, _ value: String, _ result: inout [UInt8]) {
    result += " \(name)=\"".utf8
    escape(value, &result)
    result.append(UInt8(ascii: "\""))
  }

  private static func escape(_ text: String, _ result: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      case UInt8(ascii: "'"): result += "&#39;".utf8
      default: result.append(byte)
      }
    }
  }
}
