/// A value of a fixed list of the content contract: written by its English key or by its Chinese name.
public protocol FixedValue: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The Chinese name (中文名), as written in files and shown on pages.
  var chinese: String { get }
  /// Other Chinese names that files may use.
  var aliases: [String] { get }
}

extension FixedValue {
  /// Other Chinese names that files may use.
  public var aliases: [String] { [] }
}

/// Where a record stands in the author's files, so that a rule that is checked later can still name the place.
package struct Origin: Hashable, Sendable {
  /// The path from the folder that holds `Content/`.
  package var file: String
  /// The line on which the record, or its body, begins.
  package var line: Int

  package init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}
