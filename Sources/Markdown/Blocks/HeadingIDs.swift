/// The ids of a page's headings, each given once.
struct HeadingIDs {
  private let prefix: String
  private var given: Set<String> = []
  /// The number with which the next heading of the same words ends.
  private var next: [String: Int] = [:]

  /// The ids that the frame of a page has itself are taken from the start.
  init(prefix: String) {
    self.prefix = prefix
    given = ["main"]
  }

  /// A new id: letters and digits of any script, spaces as hyphens, ASCII in lower case, nothing else.
  mutating func id(for text: String) -> String {
    let base = prefix + HeadingIDs.slug(text)
    if given.insert(base).inserted { return base }
    var number = next[base] ?? 2
    while !given.insert("\(base)-\(number)").inserted { number += 1 }
    next[base] = number + 1
    return "\(base)-\(number)"
  }

  private static func slug(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var hyphen = false
    for scalar in text.unicodeScalars {
      if let kept = kept(scalar) {
        if hyphen, !result.isEmpty { result.append("-") }
        hyphen = false
        result.append(kept)
      } else if scalar == "-" || scalar.properties.isWhitespace {
        hyphen = true
      }
    }
    return result.isEmpty ? "section" : String(result)
  }

  private static func kept(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "A"..."Z": Unicode.Scalar(scalar.value + 0x20)
    case "a"..."z", "0"..."9", "_": scalar
    case _ where scalar.isASCII: nil
    // Most letters of a Chinese heading, without asking the Unicode tables.
    case "\u{4E00}"..."\u{9FFF}": scalar
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? scalar : nil
    }
  }
}
