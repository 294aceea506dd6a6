import Diagnostics
import Platform

/// A fence in an author's text that asks for a computed table or chart (计算内容): ```` ```表格 五类案件 期间=2026-Q3 ````.
struct BlockFence {
  /// A word of the fence and its column.
  struct Word {
    let text: String
    let column: Int
  }

  /// 表格 or 图表 (`table`, `chart`).
  let kind: BlockForm
  /// What stands behind: the name, then `key=value`.
  let words: [Word]
  let line: Int
  let column: Int
  /// The first line between the fences that is not blank.
  let firstText: (line: Int, text: String)?
}

/// Whether figures are set as a table or drawn (呈现形式).
package enum BlockForm: String, Hashable, Sendable {
  case table = "表格"
  case chart = "图表"

  /// The first word of a fence, in Chinese or English; `nil` for any other.
  init?(word: String) {
    switch word {
    case "表格", "table": self = .table
    case "图表", "chart": self = .chart
    default: return nil
    }
  }
}

extension BlockFence {
  /// The fences of a text. A fence in a quotation is not among them; in a list it is.
  static func all(in markdown: String, firstLine: Int) -> [BlockFence] {
    // Nearly no text has a fence: this is asked of every case, and twice.
    guard markdown.hasByte(UInt8(ascii: "`")) || markdown.hasByte(UInt8(ascii: "~")) else { return [] }
    let bytes = Array(markdown.utf8)
    guard bytes.firstOffset(of: Array("```".utf8)) != nil || bytes.firstOffset(of: Array("~~~".utf8)) != nil else {
      return []
    }
    var (fences, line): ([BlockFence], Int) = ([], firstLine)
    var open: (fence: OpenFence, block: BlockFence?)?
    for content in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      defer { line += 1 }
      if let current = open {
        if current.fence.isClosed(by: content) {
          if let block = current.block { fences.append(block) }
          open = nil
        } else if let block = current.block, block.firstText == nil, content.contains(where: { !$0.isWhitespace }) {
          open = (current.fence, block.holding(String(content), at: line))
        }
      } else if let fence = OpenFence(content) {
        open = (fence, BlockFence(content, fence, line))
      }
    }
    // A fence that is never closed ends with its text.
    if let block = open?.block { fences.append(block) }
    return fences
  }

  private init?(_ line: Substring, _ fence: OpenFence, _ number: Int) {
    var (words, word, start): ([Word], String, Int) = ([], "", 0)
    var column = fence.indent + fence.length
    for character in line.dropFirst(column) {
      column += 1
      if character.isWhitespace {
        if !word.isEmpty { words.append(Word(text: word, column: start)) }
        word = ""
      } else {
        if word.isEmpty { start = column }
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(Word(text: word, column: start)) }
    guard let kind = words.first.flatMap({ BlockForm(word: $0.text) }) else { return nil }
    self.init(kind: kind, words: Array(words.dropFirst()), line: number, column: fence.indent + 1, firstText: nil)
  }

  private func holding(_ text: String, at line: Int) -> BlockFence {
    BlockFence(kind: kind, words: words, line: self.line, column: column, firstText: (line, text))
  }
}

/// A code fence that has been opened (CommonMark 4.5).
private struct OpenFence {
  let mark: Character
  let length: Int
  let indent: Int

  init?(_ line: Substring) {
    indent = line.prefix { $0 == " " }.count
    let rest = line.dropFirst(indent)
    guard let mark = rest.first, mark == "`" || mark == "~" else { return nil }
    self.mark = mark
    length = rest.prefix { $0 == mark }.count
    guard length >= 3, mark == "~" || !rest.dropFirst(length).contains("`") else { return nil }
  }

  func isClosed(by line: Substring) -> Bool {
    let rest = line.drop { $0 == " " }
    let run = rest.prefix { $0 == mark }.count
    return run >= length && rest.dropFirst(run).allSatisfy(\.isWhitespace)
  }
}
