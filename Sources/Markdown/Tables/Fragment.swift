import Markup

/// Text of the source that is parsed once more, for its inlines alone: cells of a table, lines around it.
///
/// Each text becomes a paragraph, whatever it begins with, by a guard before it: a letter and a space, so that emphasis
/// sees the same neighbours as at the beginning of a line.
struct Fragment {
  private(set) var bytes: [UInt8] = []
  private(set) var hasBracket = false

  /// How many bytes of the first text of each paragraph are the guard.
  static let guardLength = 2

  /// Begins a paragraph.
  mutating func begin() {
    bytes.append(static: bytes.isEmpty ? "x " : "\n\nx ")
  }

  /// Adds a cell, in which `\|` stands for a bar.
  mutating func add(cell: UnsafeBufferPointer<UInt8>) {
    begin()
    var start = 0
    for (index, byte) in cell.enumerated() {
      if byte == UInt8(ascii: "[") { hasBracket = true }
      guard byte == UInt8(ascii: "\\"), index + 1 < cell.count, cell[index + 1] == UInt8(ascii: "|") else { continue }
      bytes.append(run: UnsafeBufferPointer(rebasing: cell[start..<index]))
      start = index + 1
    }
    bytes.append(run: UnsafeBufferPointer(rebasing: cell[start...]))
  }

  /// Adds a line of running text; after the first one so far indented that it cannot begin another block.
  mutating func add(line: UnsafeBufferPointer<UInt8>, isFirst: Bool) {
    if !isFirst { bytes += [0x0A, 0x20, 0x20, 0x20, 0x20] }
    if line.contains(UInt8(ascii: "[")) { hasBracket = true }
    bytes.append(run: line)
  }

  /// The tree, in which links also find the source's `definitions`.
  consuming func tree(definitions: () -> [UInt8]) -> Tree? {
    if hasBracket {
      bytes += [0x0A, 0x0A]
      bytes += definitions()
    }
    return Tree(bytes)
  }

  /// The lines of a source that look like link reference definitions of one line, at most 16 KB of them, since they
  /// are parsed with each table that has a bracket.
  static func definitions(in lines: SourceLines) -> [UInt8] {
    var result: [UInt8] = []
    for line in stride(from: 1, through: lines.count, by: 1) {
      var range = lines[line]
      while let first = range.first, [0x20, 0x09, UInt8(ascii: ">")].contains(lines.source[first]) {
        range.removeFirst()
      }
      guard let first = range.first, lines.source[first] == UInt8(ascii: "["),
        lines.find("]:".utf8, in: range) != nil
      else { continue }
      guard result.count + range.count < 16_384 else { break }
      result.append(contentsOf: UnsafeBufferPointer(rebasing: lines.source[range]))
      result += [0x0A, 0x0A]
    }
    return result
  }
}
