import Register

/// The text of one cell of `cases/<year>.csv`, taken apart: values at `；`, further keys in brackets at an entry's end.
enum CellParts {
  private static let openers: Set<Unicode.Scalar> = ["（", "(", "《", "〔", "【", "“", "["]
  private static let closers: Set<Unicode.Scalar> = ["）", ")", "》", "〕", "】", "”", "]"]

  /// The values of a cell; a `；` within brackets or quotation marks divides nothing.
  static func values(_ text: Substring) -> [Substring] { split(text) { $0 == "；" || $0 == ";" }.map(trimmed) }

  /// The values of a cell.
  static func values(_ text: String) -> [Substring] {
    // Most cells hold one.
    guard text.utf8.contains(where: { $0 == 0xEF || $0 == 0x3B }) else { return [trimmed(text[...])] }
    return values(text[...]).filter { !$0.isEmpty }
  }

  private static func split(_ text: Substring, at isSeparator: (Unicode.Scalar) -> Bool) -> [Substring] {
    var parts: [Substring] = []
    var depth = 0
    var start = text.startIndex
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      if openers.contains(scalar) {
        depth += 1
      } else if closers.contains(scalar) {
        depth = max(0, depth - 1)
      } else if depth == 0, isSeparator(scalar) {
        parts.append(text[start..<index])
        start = scalars.index(after: index)
      }
    }
    return parts + [text[start...]]
  }

  /// Without blanks at both ends.
  static func trimmed(_ text: Substring) -> Substring {
    var scalars = text.unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return Substring(scalars)
  }

  /// What stands before the bracket at the end of an entry, and what is in it; `nil` when none stands there.
  static func bracket(_ text: Substring) -> (head: Substring, inner: Substring)? {
    let scalars = text.unicodeScalars
    guard let last = scalars.last, last == "）" || last == ")" else { return nil }
    var depth = 0
    var index = scalars.endIndex
    while index > scalars.startIndex {
      index = scalars.index(before: index)
      let scalar = scalars[index]
      if scalar == "）" || scalar == ")" { depth += 1 }
      if scalar == "（" || scalar == "(" { depth -= 1 }
      if depth == 0 {
        let inner = text[scalars.index(after: index)..<scalars.index(before: scalars.endIndex)]
        return (trimmed(text[..<index]), inner)
      }
    }
    return nil
  }

  /// `期限：2026-06-20；文书：…` as keys and values; `nil` when the first has no colon. A comma divides too where a key of the
  /// schema follows.
  static func pairs(_ inner: Substring, isKey: (String) -> Bool) -> [(key: String, value: Substring)]? {
    var pairs: [(key: String, value: Substring)] = []
    for part in split(inner, at: { $0 == "；" || $0 == ";" }) {
      for piece in split(part, at: { $0 == "，" || $0 == "," }) {
        if let (key, value) = pair(piece), pairs.isEmpty || isKey(key) || piece.startIndex == part.startIndex {
          pairs.append((key, value))
        } else if let last = pairs.last {
          pairs[pairs.count - 1].value = trimmed(inner[last.value.startIndex..<piece.endIndex])
        } else {
          return nil
        }
      }
    }
    return pairs.isEmpty ? nil : pairs
  }

  private static func pair(_ text: Substring) -> (key: String, value: Substring)? {
    guard let colon = text.unicodeScalars.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
    let key = trimmed(text[..<colon])
    guard !key.isEmpty else { return nil }
    return (String(key), trimmed(text[text.unicodeScalars.index(after: colon)...]))
  }
}
