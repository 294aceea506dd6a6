/// Reads articles as they are written: in front matter, and after the name of a law in running text.
struct ArticleReader {
  /// What stands between two places: 、 or 至.
  enum Separator { case list, range }

  /// What has not been read yet.
  private(set) var rest: Substring.UnicodeScalarView
  /// Whether 第 may be left out, as in front matter: in running text, 三条 is a number of things.
  let isLenient: Bool

  init(_ text: Substring.UnicodeScalarView, isLenient: Bool) {
    rest = text
    self.isLenient = isLenient
  }

  /// Reads one place; `previous` completes one that begins with a paragraph or an item: 第八十三条第一项、第二项.
  mutating func article(after previous: Article?) -> Article? {
    let start = rest
    var parts: [Article.Part] = []
    while let part = part(below: parts.last?.level) { parts.append(part) }
    guard let first = parts.first else {
      rest = start
      return nil
    }
    if first.level.rawValue > Article.Level.article.rawValue {
      let above = previous?.parts.prefix { $0.level.rawValue < first.level.rawValue } ?? []
      guard above.contains(where: { $0.level == .article }) else {
        rest = start
        return nil
      }
      parts = above + parts
    }
    return Article(parts: parts, passage: passage())
  }

  private static let separators: [(mark: String, kind: Separator)] = [
    ("、", .list), ("和", .list), ("，", .list), ("至", .range), ("以及", .list), ("及", .list), ("与", .list), ("或", .list),
    ("到", .range),
    (",", .list), ("—", .range), ("–", .range), ("-", .range), ("~", .range), ("～", .range),
  ]

  /// Reads what stands between two places.
  mutating func separator() -> Separator? {
    let start = rest
    skipBlanks()
    if !rest.isEmpty {
      for (mark, kind) in ArticleReader.separators where accept(mark) {
        if kind == .range { while accept(mark) {} }
        skipBlanks()
        // 第一款、和第二款
        if kind == .list { _ = accept("以及") || accept("和") || accept("及") }
        skipBlanks()
        return kind
      }
    }
    rest = start
    return nil
  }

  mutating func skipBlanks() {
    while let scalar = rest.first, scalar == " " || scalar == "\u{3000}" || scalar == "\t" { rest.removeFirst() }
  }

  /// Drops `word` from the start.
  mutating func accept(_ word: String) -> Bool {
    guard rest.starts(with: word.unicodeScalars) else { return false }
    rest.removeFirst(word.unicodeScalars.count)
    return true
  }

  /// Drops one character; false at the end.
  mutating func dropFirst() -> Bool { rest.popFirst() != nil }

  private mutating func part(below level: Article.Level?) -> Article.Part? {
    let start = rest
    if isLenient { skipBlanks() }
    let hasOrdinal = accept("第")
    let hasBracket = accept("（") || accept("(")
    guard hasOrdinal || hasBracket && level != nil || isLenient, let number = ChineseNumeral.read(from: &rest),
      !hasBracket || accept("）") || accept(")")
    else {
      rest = start
      return nil
    }
    // 第八十三条（二） leaves out 项.
    guard
      let found = self.level() ?? (hasBracket && level == .article || hasBracket && level == .paragraph ? .item : nil),
      level.map({ $0.rawValue < found.rawValue }) ?? true
    else {
      rest = start
      return nil
    }
    var part = Article.Part(level: found, number: number)
    if found == .article {
      let before = rest
      if accept("之"), let inserted = ChineseNumeral.read(from: &rest) {
        part.inserted = inserted
      } else {
        rest = before
      }
    }
    return part
  }

  private mutating func level() -> Article.Level? {
    if accept("条") { return .article }
    if accept("款") { return .paragraph }
    if accept("项") { return .item }
    if accept("目") { return .point }
    if accept("分编") { return .subbook }
    if accept("编") { return .book }
    if accept("章") { return .chapter }
    return accept("节") ? .section : nil
  }

  private mutating func passage() -> Article.Passage? { Article.Passage.allCases.first { accept($0.rawValue) } }
}

extension Article {
  /// How many articles 至 may name at once.
  private static let longestRange = 50

  /// The articles that a text names: `第八十三条第二项`, `第十条、第三十九条`, `第十条至第十二条`, `83`; `nil` when it names something else.
  public static func list(_ text: String) -> [Article]? {
    var reader = ArticleReader(text.unicodeScalars[...], isLenient: true)
    reader.skipBlanks()
    if let number = bareNumber(reader.rest) { return [Article(parts: [Part(level: .article, number: number)])] }
    var list: [Article] = []
    var isRange = false
    while true {
      guard let next = reader.article(after: list.last) else { return nil }
      if isRange {
        guard let first = list.last, let between = range(from: first, to: next) else { return nil }
        list += between
      } else {
        list.append(next)
      }
      guard let separator = reader.separator() else { break }
      isRange = separator == .range
    }
    _ = reader.accept("的规定") || reader.accept("之规定") || reader.accept("规定")
    reader.skipBlanks()
    return reader.rest.isEmpty ? list : nil
  }

  /// A number that stands alone.
  private static func bareNumber(_ text: Substring.UnicodeScalarView) -> Int? {
    var rest = text
    guard let number = ChineseNumeral.read(from: &rest), rest.isEmpty else { return nil }
    return number
  }

  /// What stands after `first` up to and with `last`, which differs from it in its last number alone.
  private static func range(from first: Article, to last: Article) -> [Article]? {
    guard let (low, high) = first.parts.last.flatMap({ low in last.parts.last.map { (low, $0) } }),
      first.parts.dropLast() == last.parts.dropLast(), low.level == high.level, low.inserted == 0, high.inserted == 0,
      first.passage == nil, last.passage == nil, low.number < high.number, high.number - low.number < longestRange
    else { return nil }
    return ((low.number + 1)...high.number).map { number in
      Article(parts: first.parts.dropLast() + [Part(level: low.level, number: number)])
    }
  }
}
