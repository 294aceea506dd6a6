import CCMark
import Diagnostics
import Markup

extension Walk {
  /// Writes a code block, or the table or chart that it asks for.
  mutating func write(codeBlock node: Node) {
    let words = node.infoString.split { $0.isWhitespace }.map(String.init)
    output.newLine()
    if let first = words.first, let kind = ComputedBlock.Kind(word: first) {
      let place = place(line: node.startLine, offset: sourceLines()[node.startLine].lowerBound + node.startColumn - 1)
      let text = node.literal.map { String(decoding: $0, as: UTF8.self) } ?? ""
      let name = words.count > 1 ? words[1] : ""
      let request = ComputedBlock(
        kind: kind, name: name, options: Walk.options(in: words.dropFirst(2)), text: text, place: place)
      if let html = options.block(request) {
        output.bytes += html.bytes
        output.newLine()
        return
      }
      diagnostics.append(.error(.misplacedBlock(name.isEmpty ? first : name), at: place))
    }
    output.markup("<pre><code")
    if let language = words.first {
      output.markup(" class=\"language-")
      output.text(language)
      output.markup("\"")
    }
    output.markup(">")
    if let literal = node.literal { output.text(literal) }
    output.markup("</code></pre>\n")
  }

  private static func options(in words: ArraySlice<String>) -> [String: String] {
    var options: [String: String] = [:]
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      options[String(parts[0])] = parts.count == 2 ? String(parts[1]) : ""
    }
    return options
  }
}
