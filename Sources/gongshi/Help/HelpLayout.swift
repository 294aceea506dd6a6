import Glibc

/// Breaks the lines of a help text for a terminal, where a Chinese character takes two columns.
struct HelpLayout {
  /// The columns of a line.
  let columns: Int

  init(columns: Int) { self.columns = columns }

  /// For the terminal at a descriptor; 80 columns for what is none.
  init(terminal descriptor: Int32) {
    var size = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    columns = isKnown ? max(60, Int(size.ws_col)) : 80
  }

  /// The text with its long lines broken. What follows stands under the words of its line, and an example of a command
  /// stays in one piece, so that it can be copied.
  func laidOut(_ text: String) -> String {
    var lines: [String] = []
    var isContinued = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = Line(line)
      let staysWhole = isContinued || line.isBareCommand
      isContinued = line.text.hasSuffix("\\")
      lines += staysWhole ? [line.text] : broken(line)
    }
    return lines.joined(separator: "\n")
  }

  /// Puts the lines of each paragraph together; lines that are indented stay as they are.
  static func flowing(_ text: String) -> String {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      guard let last = lines.last, let end = last.unicodeScalars.last, let start = line.unicodeScalars.first,
        last.first != " ", line.first != " "
      else {
        lines.append(line)
        continue
      }
      lines[lines.count - 1] = last + (width(end) == 2 || width(start) == 2 ? "" : " ") + line
    }
    return lines.joined(separator: "\n")
  }

  private func broken(_ line: Line) -> [String] {
    var rest = Array(line.text.unicodeScalars)
    var lines: [String] = []
    let indent = [Unicode.Scalar](repeating: " ", count: min(line.hang, columns / 2))
    while let end = firstTooFar(rest), let cut = lastBreak(rest, from: indent.count, upTo: end, line.isUsage) {
      lines.append(HelpLayout.text(rest[..<cut]))
      rest = indent + rest[cut...].drop { $0 == " " }
    }
    return lines + [HelpLayout.text(rest[...])]
  }

  /// The first scalar that ends beyond the last column; nil when all fit.
  private func firstTooFar(_ scalars: [Unicode.Scalar]) -> Int? {
    var used = 0
    return scalars.firstIndex { scalar in
      used += HelpLayout.width(scalar)
      return used > columns
    }
  }

  private func lastBreak(
    _ scalars: [Unicode.Scalar], from start: Int, upTo end: Int, _ isUsage: Bool
  ) -> Int? {
    stride(from: end, to: start, by: -1).first { position in
      let (before, after) = (scalars[position - 1], scalars[position])
      guard scalars[start..<position].contains(where: { $0 != " " }) else { return false }
      // `[--as-of <YYYY-MM-DD>]` stays together.
      if isUsage { return before == " " && (after == "[" || after == "<") && !HelpLayout.isOpen(scalars[..<position]) }
      if before == " " || after == " " { return true }
      return (HelpLayout.width(before) == 2 || HelpLayout.width(after) == 2)
        && !HelpLayout.beginsNoLine.contains(after) && !HelpLayout.endsNoLine.contains(before)
    }
  }

  private static func isOpen(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.count { $0 == "[" } > scalars.count { $0 == "]" }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView(scalars)
    while view.last == " " { view.removeLast() }
    return String(view)
  }

  /// The columns that a scalar takes: two for Chinese characters, their punctuation and quotes.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x2018...0x201D, 0x2026, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  private static let beginsNoLine = Set("，。、；：？！）》〉”’〕】…,.;:?!)]'`".unicodeScalars)
  private static let endsNoLine = Set("（《〈“‘〔【([`".unicodeScalars)

  /// A line, and where it goes on when it is broken.
  private struct Line {
    let text: String
    /// The columns before its words.
    let hang: Int
    /// Whether it gives the form of a command.
    let isUsage: Bool
    /// Whether it is a command without a remark.
    let isBareCommand: Bool

    init(_ text: Substring) {
      self.text = String(text)
      let scalars = Array(text.unicodeScalars)
      let indent = scalars.prefix { $0 == " " }.count
      isUsage = UsageWords.usage.contains { text.lowercased().hasPrefix($0) }
      // The remark of an example, the words of an option.
      let gap = (indent + 1..<max(indent + 1, scalars.count)).first { scalars[$0] != " " && Line.endsGap(scalars, $0) }
      let colon = isUsage ? scalars.firstIndex { $0 == ":" || $0 == "：" } : nil
      let label = colon.map { scalars[$0] == ":" ? $0 + 2 : $0 + 1 } ?? gap
      hang = scalars.prefix(label ?? indent).reduce(0) { $0 + HelpLayout.width($1) }
      isBareCommand = indent > 0 && gap == nil && text.dropFirst(indent).hasPrefix("gongshi ")
    }

    /// Whether two spaces or more stand before a position.
    private static func endsGap(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
      position >= 2 && scalars[position - 1] == " " && scalars[position - 2] == " "
    }
  }
}
