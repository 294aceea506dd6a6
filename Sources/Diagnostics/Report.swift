/// Turns diagnostics into the lines that a person or a machine reads.
public struct Report: Sendable {
  /// The language of the words.
  public var language: Language
  /// Gives the text of a line (from 1) of a file, when it can still be read.
  public var line: @Sendable (_ file: String, _ number: Int) -> String?

  /// A report in `language`, with source lines from `line`.
  public init(language: Language, line: @escaping @Sendable (String, Int) -> String? = { _, _ in nil }) {
    self.language = language
    self.line = line
  }

  /// All of them, sorted, each with its source line, caret, notes and hint.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.sortedForReport().map(text).joined()
  }

  /// One diagnostic in several lines, the first of which is `path:line:column: error[CODE]: message`.
  public func text(_ diagnostic: Diagnostic) -> String {
    let words = diagnostic.problem.words(in: language)
    var result = "\(diagnostic.place): \(diagnostic.severity.rawValue)[\(diagnostic.problem.code)]: \(words.summary)\n"
    // The line would repeat what must not be seen.
    if !diagnostic.problem.isPrivate { result += excerpt(diagnostic.place) }
    for note in diagnostic.notes {
      result += "\(note.place): note: \(note.kind.words(in: language))\n"
    }
    result += "  \(language == .chinese ? "提示" : "hint"): \(words.hint)\n"
    return result
  }

  /// The source line and a caret under the column; long lines are cut around it.
  private func excerpt(_ place: Place) -> String {
    guard place.line > 0, let line = line(place.file, place.line) else { return "" }
    let scalars = Array(line.unicodeScalars)
    let column = min(max(place.column, 1), scalars.count + 1)
    let start = max(0, column - 60)
    let end = min(scalars.count, start + 100)
    func visible(_ part: ArraySlice<Unicode.Scalar>) -> String {
      String(String.UnicodeScalarView(part.map { $0.value < 0x20 ? " " : $0 }))
    }
    var result = "  | \(start > 0 ? "…" : "")\(visible(scalars[start..<end]))\(end < scalars.count ? "…" : "")\n"
    if place.column > 0 {
      let before = scalars[start..<(column - 1)].reduce(start > 0 ? 1 : 0) { $0 + $1.columns }
      result += "  | " + String(repeating: " ", count: before) + "^\n"
    }
    return result
  }
}

extension Diagnostic.Note.Kind {
  func words(in language: Language) -> String {
    switch self {
    case .firstGivenHere: Term("first given here", "首次出现于此")(language)
    case .openedHere: Term("opened here", "从这里开始")(language)
    case .declaredHere: Term("declared here", "声明于此")(language)
    case .candidate(let name): Term("could be `\(name)`", "可能是 `\(name)`")(language)
    }
  }
}

extension Unicode.Scalar {
  /// How many columns of a terminal the character takes: 2 for East Asian wide ones, 0 for combining marks.
  fileprivate var columns: Int {
    switch value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
