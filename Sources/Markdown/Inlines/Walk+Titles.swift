import CCMark
import CShims
import Diagnostics
import Markup

/// 《, the opening title mark (书名号).
enum TitleMarks {
  private static let opening: [UInt8] = Array("《".utf8)

  /// Whether one stands in `text`: most bodies and nearly all pieces of text have none, which this tells at once.
  static func stand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = text.baseAddress else { return false }
    return opening.withUnsafeBytes { gongshi_find(base, UInt(text.count), $0.baseAddress, UInt($0.count)) } >= 0
  }
}

extension Walk {
  /// Writes a text node.
  mutating func write(text node: Node, from start: Int = 0) {
    guard let literal = node.literal else { return }
    let text = UnsafeBufferPointer(rebasing: literal.dropFirst(start))
    guard hasTitles, openLink == nil else { return output.text(text) }
    write(titlesIn: text) { walk, words in walk.place(ofDestination: String(decoding: words, as: UTF8.self), in: node) }
  }

  /// Writes a cell that has no markup, as it stands in the source.
  mutating func write(plain cell: Range<Int>, line: Int) {
    let text = UnsafeBufferPointer(rebasing: source[cell])
    guard hasTitles else { return output.text(text) }
    write(titlesIn: text) { walk, words in
      let column = walk.sourceLines().find(words, in: cell) ?? cell.lowerBound
      return walk.place(line: line, offset: column)
    }
  }

  /// Writes a text in which works named in title marks become links; not a letter of it changes.
  private mutating func write(
    titlesIn text: UnsafeBufferPointer<UInt8>,
    place: (inout Walk, _ words: UnsafeBufferPointer<UInt8>) -> Place
  ) {
    guard let titles = options.titles, TitleMarks.stand(in: text) else { return output.text(text) }
    var written = 0
    for title in titles(text) where title.bytes.lowerBound >= written && title.bytes.upperBound <= text.count {
      let words = UnsafeBufferPointer(rebasing: text[title.bytes])
      if let problem = title.problem { diagnostics.append(.warning(problem, at: place(&self, words))) }
      guard let link = title.link else { continue }
      output.text(UnsafeBufferPointer(rebasing: text[written..<title.bytes.lowerBound]))
      output.markup("<a href=\"")
      output.text(link.text)
      output.markup("\">")
      output.text(words)
      output.markup("</a>")
      written = title.bytes.upperBound
    }
    output.text(UnsafeBufferPointer(rebasing: text[written...]))
  }
}
