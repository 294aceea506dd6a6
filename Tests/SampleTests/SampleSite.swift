import Diagnostics
import Disclosure
import Foundation
import Intake
import Press
import Register
import Testing

/// The sample site of this repository, read and published once for all tests.
enum SampleSite {
  /// The folder that holds `Content/`.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  struct Built: Sendable {
    let register: Register
    let site: PublicSite
    let diagnostics: [Diagnostic]
    /// The published files: path below `Public/` and bytes.
    let files: [String: Data]
  }

  private static let task = Task<Built, any Error> {
    let intake = await Intake.read(root: root, jobs: 2)
    let register = try #require(intake.register)
    let day = try #require(register.site.asOf)
    let result = await Disclosure.publish(register, on: day, jobs: 2)
    let output = FileManager.default.temporaryDirectory.appending(path: "gongshi-sample-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    let outcome = try await Press.publish(result.site, root: root, destination: output.path, jobs: 2)
    return Built(
      register: register, site: result.site,
      diagnostics: intake.diagnostics + result.diagnostics + outcome.diagnostics, files: try read(output))
  }

  static func built() async throws -> Built { try await task.value }

  /// All files below a folder.
  static func read(_ folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    for name in names {
      var isFolder: ObjCBool = false
      let path = folder.appending(path: name).path
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      files[name] = try Data(contentsOf: URL(filePath: path))
    }
    return files
  }

  /// The rows of a table of facts beside this file, by their column names.
  static func facts(_ name: String) throws -> [[String: String]] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Facts/\(name)")
    let rows = CSVRows.parse(try String(contentsOf: url, encoding: .utf8))
    guard let header = rows.first else { return [] }
    return rows.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }
}

/// A plain reader of comma-separated rows, apart from the one that is under test.
enum CSVRows {
  static func parse(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var characters = Array(text.unicodeScalars)[...]
    if characters.first == "\u{FEFF}" { characters.removeFirst() }
    while let character = characters.popFirst() {
      switch (character, isQuoted) {
      case ("\"", true) where characters.first == "\"":
        cell.append("\"")
        characters.removeFirst()
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        row.append(cell)
        cell = ""
      case ("\n", false):
        rows.append(row + [cell])
        (row, cell) = ([], "")
      case ("\r", false): continue
      default: cell.unicodeScalars.append(character)
      }
    }
    if !row.isEmpty || !cell.isEmpty { rows.append(row + [cell]) }
    return rows
  }
}
