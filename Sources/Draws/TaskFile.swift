/// Writes the facts of a draw into a task's file, by line, so that the author's comments and order stay.
package struct TaskFile: Sendable {
  /// The file's text.
  package private(set) var text: String

  /// A task's file as it is.
  package init(_ text: String) { self.text = text }

  /// Adds keys at the end of the file.
  package mutating func append(_ lines: [(key: String, value: String)]) {
    if !text.hasSuffix("\n") { text += "\n" }
    for line in lines { text += "\(line.key): \(line.value)\n" }
  }

  /// Adds entries to the map that stands on the line of `key`; false when there is no such line.
  package mutating func extend(_ key: String, _ entries: [(key: String, value: String)]) -> Bool {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let index = lines.firstIndex(where: { $0.hasPrefix("\(key): {") && $0.hasSuffix("}") }) else { return false }
    let added = entries.map { ", \($0.key): \($0.value)" }.joined()
    lines[index] = lines[index].dropLast() + added + "}"
    text = lines.joined(separator: "\n")
    return true
  }
}
