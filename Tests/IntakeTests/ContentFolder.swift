import Foundation

/// A folder with the content of a small office, made anew for a test.
final class ContentFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("gongshi-intake-\(UUID().uuidString)")
    path = url.path
    try write("Content/site.yml", "name: 示例公示\nagency: 示例市生态环境局\nbase_url: https://gongshi.example/\n")
    try write(
      "Content/registry/authorities.yml", "- {id: bureau, name: 示例市生态环境局}\n- {id: team, name: 示例支队, parent: bureau}\n")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and the folders that it needs.
  func write(_ file: String, _ text: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(file)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}
