/// Where in an author's files something stands.
public struct Place: Hashable, Sendable {
  /// The path from the folder that holds `Content/`, such as `Content/cases/2026/2026-0042.md`.
  public var file: String
  /// The line, from 1; 0 for the file as a whole.
  public var line: Int
  /// The column in characters (Unicode scalars), from 1; 0 for the line as a whole.
  public var column: Int

  /// A place in `file`; without line and column, the file as a whole.
  public init(_ file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place of the byte at `offset` in UTF-8 text, of which it or what follows it may be none.
  public init(_ file: String, byte offset: Int, in bytes: some RandomAccessCollection<UInt8>) {
    let before = bytes.prefix(offset)
    let start = before.lastIndex(of: 0x0A).map { before.index(after: $0) } ?? before.startIndex
    self.init(
      file, line: before.count { $0 == 0x0A } + 1, column: before[start...].count { $0 & 0xC0 != 0x80 } + 1)
  }
}

extension Place: Comparable {
  /// By file, line and column.
  public static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension Place: CustomStringConvertible {
  /// `path:line:column`, shorter when line or column are not known.
  public var description: String {
    if line == 0 { return file }
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }
}
