public import Register

/// The titles of laws, by which they are recognised in running text (《》中的法律名称).
///
/// A title is found whole, by its short name or an alias, with or without 中华人民共和国: 《水法》 is never 《水污染防治法》.
public struct LawTitles: Sendable {
  private let ids: [String: String]
  /// Titles long enough that one character makes a slip of them and not another law.
  private let long: [(scalars: [Unicode.Scalar], title: String)]

  /// A place in a text that names a law.
  public struct Mention: Hashable, Sendable {
    /// The bytes of its words: the title with its first article, or one of the articles after it.
    public let bytes: Range<Int>
    /// Whether the title is among them.
    public let hasTitle: Bool
    /// What it names.
    public let target: Target
  }

  /// What a mention names.
  public enum Target: Hashable, Sendable {
    /// A law of the registry, and one article of it.
    case law(String, Article?)
    /// A title that differs from one of the registry in one character.
    case slip(title: String, meant: String)
  }

  /// The titles of `laws`; where two laws share a name, the one whose title it is comes first, then the first short name.
  public init(_ laws: [PublicLaw]) {
    var ids: [String: String] = [:]
    let ranks: [(PublicLaw) -> [String]] = [{ [$0.title] }, { $0.names }]
    for names in ranks {
      for law in laws {
        for name in names(law) where ids[LawTitles.key(name)] == nil { ids[LawTitles.key(name)] = law.id }
      }
    }
    self.ids = ids
    long = laws.map { LawTitles.key($0.title) }.filter { $0.count >= LawTitles.shortestSlip }.map {
      (Array($0.unicodeScalars), $0)
    }
  }

  /// Whether there is nothing to recognise.
  public var isEmpty: Bool { ids.isEmpty }

  /// The law that a title means.
  func law(named title: String) -> String? {
    let key = LawTitles.key(title)
    if let id = ids[key] { return id }
    // 《水污染防治法（2017年修正）》
    guard key.hasSuffix(")"), let open = key.lastIndex(of: "("), key[open...].contains("年") else { return nil }
    return ids[String(key[..<open])]
  }

  /// What `text` names, in its order.
  public func mentions(in text: UnsafeBufferPointer<UInt8>) -> [Mention] {
    var mentions: [Mention] = []
    var index = 0
    while let open = LawTitles.mark(LawTitles.opening, in: text, from: index) {
      let start = open + 3
      index = start
      guard let close = LawTitles.mark(LawTitles.closing, in: text, from: start, within: LawTitles.longestTitle) else {
        continue
      }
      // 《…《…》: the inner one is the title.
      if let inner = LawTitles.mark(LawTitles.opening, in: text, from: start), inner < close { continue }
      let title = String(decoding: UnsafeBufferPointer(rebasing: text[start..<close]), as: UTF8.self)
      index = close + 3
      if let id = law(named: title) {
        index = append(id, open..<index, in: text, to: &mentions)
      } else if let meant = slip(title) {
        mentions.append(Mention(bytes: open..<index, hasTitle: true, target: .slip(title: title, meant: meant)))
      }
    }
    return mentions
  }

  /// Appends a law with the articles after its title; gives back where they end.
  private func append(
    _ id: String, _ title: Range<Int>, in text: UnsafeBufferPointer<UInt8>, to mentions: inout [Mention]
  ) -> Int {
    let end = LawTitles.end(from: title.upperBound, in: text)
    let tail = String(decoding: UnsafeBufferPointer(rebasing: text[title.upperBound..<end]), as: UTF8.self)
    let articles = Article.leading(tail[...])
    let first = articles.first.map { title.upperBound + $0.bytes.upperBound } ?? title.upperBound
    mentions.append(Mention(bytes: title.lowerBound..<first, hasTitle: true, target: .law(id, articles.first?.article)))
    for (article, bytes) in articles.dropFirst() {
      let place = (title.upperBound + bytes.lowerBound)..<(title.upperBound + bytes.upperBound)
      mentions.append(Mention(bytes: place, hasTitle: false, target: .law(id, article)))
    }
    return mentions.last?.bytes.upperBound ?? title.upperBound
  }

  // MARK: Titles

  private static let prefix = "中华人民共和国"
  private static let shortestSlip = 6

  /// A name without 中华人民共和国 and blanks, with full-width brackets folded.
  private static func key(_ name: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case " ", "\t", "\u{3000}": continue
      case "（": key.append("(")
      case "）": key.append(")")
      default: key.append(scalar)
      }
    }
    let text = String(key)
    return text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
  }

  /// The title of a law that differs from `title` in one character, which may be missing or one too many.
  private func slip(_ title: String) -> String? {
    let key = LawTitles.key(title)
    guard key.hasSuffix("法") || key.hasSuffix("条例"), key.unicodeScalars.count >= LawTitles.shortestSlip else {
      return nil
    }
    let scalars = Array(key.unicodeScalars)
    return long.first { LawTitles.isSlip(scalars, of: $0.scalars) }?.title
  }

  /// The last character is the kind of law, and never the slip.
  private static func isSlip(_ text: [Unicode.Scalar], of title: [Unicode.Scalar]) -> Bool {
    guard abs(text.count - title.count) <= 1, text.last == title.last else { return false }
    let shorter = min(text.count, title.count)
    var before = 0
    while before < shorter, text[before] == title[before] { before += 1 }
    var after = 0
    while after < shorter - before, text[text.count - 1 - after] == title[title.count - 1 - after] { after += 1 }
    return before + after >= max(text.count, title.count) - 1
  }

  // MARK: Bytes

  private static let opening: UInt8 = 0x8A
  private static let closing: UInt8 = 0x8B
  /// Titles and the articles after them are no longer, in bytes.
  private static let longestTitle = 240

  /// Where 《 (E3 80 8A) or 》 (E3 80 8B) stands.
  private static func mark(
    _ last: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int, within length: Int = .max
  ) -> Int? {
    let end = length < text.count - start ? start + length : text.count
    var index = start
    while index + 2 < end {
      if text[index + 2] == last, text[index + 1] == 0x80, text[index] == 0xE3 { return index }
      index += 1
    }
    return nil
  }

  /// The end of what may be articles after a title, between two characters.
  private static func end(from start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var end = min(start + longestTitle, text.count)
    while end > start, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
