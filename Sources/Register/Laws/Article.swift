/// A place in a law (条款): an article with its paragraph and item, or a part of the law.
///
/// It is read in the forms in which offices write it, `第83条第（二）项` too, and printed in one: `第八十三条第二项`.
public struct Article: Hashable, Sendable {
  /// What the parts of a law are called, from the whole to the smallest (立法法 art. 65).
  public enum Level: Int, Hashable, Sendable {
    case book, subbook, chapter, section, article, paragraph, item, point

    /// 编, 分编, 章, 节, 条, 款, 项, 目.
    public var chinese: String {
      switch self {
      case .book: "编"
      case .subbook: "分编"
      case .chapter: "章"
      case .section: "节"
      case .article: "条"
      case .paragraph: "款"
      case .item: "项"
      case .point: "目"
      }
    }
  }

  /// One step on the way to the place: 第八十三条, 第二项.
  public struct Part: Hashable, Sendable {
    /// 条, 款, 项 …
    public var level: Level
    /// Its number.
    public var number: Int
    /// For an article that an amendment put in (第一百二十条之一): 1; otherwise 0.
    public var inserted = 0
  }

  /// A part of a paragraph that has no number.
  public enum Passage: String, Hashable, Sendable, CaseIterable {
    case first = "前段"
    case second = "后段"
    case proviso = "但书"
  }

  /// From the largest to the smallest; never empty.
  public let parts: [Part]
  /// 前段, 后段, 但书.
  public let passage: Passage?

  init(parts: [Part], passage: Passage? = nil) {
    self.parts = parts
    self.passage = passage
  }

  /// The article as a whole (条), or the part of the law when no article is named: what cases are listed under.
  public var head: Article {
    if let article = parts.first(where: { $0.level == .article }) { return Article(parts: [article]) }
    return Article(parts: parts.filter { $0.level.rawValue < Level.article.rawValue })
  }

  /// The number of the article (条); `nil` for a part of the law.
  public var number: Int? { parts.first { $0.level == .article }?.number }

  /// The name of its article in an address: `a83`, `a120-1`, `b5` for 第五编.
  public var anchor: String {
    if let first = parts.first, first.level == .article, first.inserted == 0 { return "a\(first.number)" }
    return head.parts.reduce(into: "") { text, part in
      let letter =
        switch part.level {
        case .book: "b"
        case .subbook: "g"
        case .chapter: "c"
        case .section: "s"
        case .article, .paragraph, .item, .point: "a"
        }
      text += part.inserted == 0 ? "\(letter)\(part.number)" : "\(letter)\(part.number)-\(part.inserted)"
    }
  }
}

extension Article: CustomStringConvertible {
  /// The standard form: `第八十三条第一款第二项`, `第一百二十条之一`.
  public var description: String {
    let text = parts.reduce(into: "") { text, part in
      text += "第" + ChineseNumeral.text(part.number) + part.level.chinese
      if part.inserted > 0 { text += "之" + ChineseNumeral.text(part.inserted) }
    }
    return text + (passage?.rawValue ?? "")
  }
}

extension Article: Comparable {
  /// In the order of the law; parts of the law stand before articles, an article before its paragraphs.
  public static func < (left: Article, right: Article) -> Bool {
    for (a, b) in zip(left.parts, right.parts) where a != b {
      return (a.level.rawValue, a.number, a.inserted) < (b.level.rawValue, b.number, b.inserted)
    }
    if left.parts.count != right.parts.count { return left.parts.count < right.parts.count }
    return (left.passage?.rawValue ?? "") < (right.passage?.rawValue ?? "")
  }
}
