import Diagnostics
import Platform

/// A Markdown file in its two parts.
struct FrontMatter: Sendable {
  /// The YAML between the two `---` lines.
  let yaml: ArraySlice<UInt8>
  /// The line in the file on which the YAML begins.
  let yamlLine: Int
  /// The Markdown after it.
  let body: String
  /// The line in the file on which the Markdown begins.
  let bodyLine: Int

  /// Splits a file at the lines that hold nothing but `---`.
  init(_ source: SourceText) throws(DiagnosticError) {
    let bytes = source.bytes
    guard FrontMatter.isFence(bytes, at: 0) else {
      throw DiagnosticError(.error(.frontMatterMissing, at: Place(source.file, line: 1, column: 1)))
    }
    let opening = (bytes.firstIndex(of: 0x0A) ?? 0) + 1
    var start = 0
    while let newline = bytes.firstOffset(of: FrontMatter.fence, from: start) {
      start = newline + 1
      guard FrontMatter.isFence(bytes, at: start) else { continue }
      yaml = bytes[opening..<max(opening, start)]
      yamlLine = 2
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      body = String(validated: bytes.span.extracting(end...))
      bodyLine = 2 + bytes[..<start].count { $0 == 0x0A }
      return
    }
    throw DiagnosticError(.error(.frontMatterUnterminated, at: Place(source.file, line: 1, column: 1)))
  }

  private static let fence = Array("\n---".utf8)

  /// Whether the line that begins at `start` is `---`, with nothing but blanks after it.
  private static func isFence(_ bytes: [UInt8], at start: Int) -> Bool {
    guard start + 3 <= bytes.count, bytes[start] == 0x2D, bytes[start + 1] == 0x2D, bytes[start + 2] == 0x2D else {
      return false
    }
    for byte in bytes[(start + 3)...] {
      if byte == 0x0A { return true }
      if byte != 0x20, byte != 0x09 { return false }
    }
    return true
  }
}
