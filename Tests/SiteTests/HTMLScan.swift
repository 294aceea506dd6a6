import Foundation

/// The tags of a page with their attributes, and the text of some elements: enough to check what must be there.
struct HTMLScan {
  struct Tag {
    let name: String
    let attributes: [String: String]
  }

  private(set) var tags: [Tag] = []
  private let text: String

  init(_ bytes: Data) {
    text = String(decoding: bytes, as: UTF8.self)
    var rest = Array(text.utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      guard let first = rest.first, (0x61...0x7A).contains(first | 0x20) else { continue }
      tags.append(HTMLScan.tag(&rest))
    }
  }

  /// All attributes stand in double quotes, as the markup of this project writes them, so `>` within them is no end.
  private static func tag(_ rest: inout ArraySlice<UInt8>) -> Tag {
    func take(until isEnd: (UInt8) -> Bool) -> String {
      let part = rest.prefix { !isEnd($0) }
      rest = rest.dropFirst(part.count)
      return String(decoding: part, as: UTF8.self)
    }
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x0A }
    let name = take { isBlank($0) || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
    var attributes: [String: String] = [:]
    while let byte = rest.first, byte != UInt8(ascii: ">") {
      if isBlank(byte) || byte == UInt8(ascii: "/") {
        rest = rest.dropFirst()
        continue
      }
      let key = take { isBlank($0) || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ">") }
      guard rest.starts(with: Array("=\"".utf8)) else {
        attributes[key] = ""
        if rest.first == UInt8(ascii: "=") { rest = rest.dropFirst() }
        continue
      }
      rest = rest.dropFirst(2)
      attributes[key] = HTMLScan.decoded(take { $0 == UInt8(ascii: "\"") })
      rest = rest.dropFirst()
    }
    return Tag(name: name, attributes: attributes)
  }

  static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = text
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      result = result.replacing(entity, with: character)
    }
    return result
  }

  /// What stands before `<body>`.
  var head: ArraySlice<Tag> { tags.prefix { $0.name != "body" } }

  func count(_ name: String) -> Int { tags.count { $0.name == name } }

  func values(of attribute: String, in names: String...) -> [String] {
    tags.filter { names.isEmpty || names.contains($0.name) }.compactMap { $0.attributes[attribute] }
  }

  /// The text between the first such tag and its end, without inner tags.
  func text(of name: String) -> String? {
    guard let start = text.firstRange(of: "<\(name)"), let open = text[start.upperBound...].firstIndex(of: ">"),
      let end = text[open...].firstRange(of: "</\(name)>")
    else { return nil }
    return HTMLScan.decoded(String(text[text.index(after: open)..<end.lowerBound].replacing(/<[^>]*>/, with: "")))
  }

  /// `content` of each `<meta name=…>`.
  var meta: [String: [String]] {
    let pairs = tags.filter { $0.name == "meta" }.compactMap { tag in
      tag.attributes["name"].map { ($0, [tag.attributes["content"] ?? ""]) }
    }
    return Dictionary(pairs) { $0 + $1 }
  }

  /// The address of `<link rel="canonical">`.
  var canonical: [String] {
    tags.filter { $0.name == "link" && $0.attributes["rel"] == "canonical" }.compactMap { $0.attributes["href"] }
  }
}
