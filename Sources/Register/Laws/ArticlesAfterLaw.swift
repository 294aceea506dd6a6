extension Article {
  /// The articles that stand at the start of running text, right after the name of a law (`第十条、第三十九条和第八十三条`), each
  /// with the bytes of its own words.
  ///
  /// - Parameter text: what follows the name; a note of the version, `（2017年修正）`, is passed over.
  public static func leading(_ text: Substring) -> [(article: Article, bytes: Range<Int>)] {
    var reader = ArticleReader(text.unicodeScalars, isLenient: false)
    reader.skipVersionNote()
    var list: [(Article, Range<Int>)] = []
    while true {
      let start = reader.rest.startIndex
      guard let article = reader.article(after: list.last?.0) else { break }
      list.append((article, offset(start, in: text)..<offset(reader.rest.startIndex, in: text)))
      guard reader.separator() != nil else { break }
    }
    return list
  }

  private static func offset(_ index: Substring.Index, in text: Substring) -> Int {
    text.utf8.distance(from: text.startIndex, to: index)
  }
}

extension ArticleReader {
  /// How many characters a note of the version may have.
  private static let longestNote = 24

  /// Drops `（2017年修正）`, `（2017年6月27日第二次修正）`.
  fileprivate mutating func skipVersionNote() {
    let start = self
    guard accept("（") || accept("(") else { return }
    var hasYear = false
    for _ in 0..<ArticleReader.longestNote {
      if accept("）") || accept(")") {
        if !hasYear { self = start }
        return
      }
      if rest.first == "年" || rest.first == "修" { hasYear = true }
      guard dropFirst() else { break }
    }
    self = start
  }
}
