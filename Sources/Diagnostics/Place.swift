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
