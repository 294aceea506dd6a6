import Foundation
import Testing

/// A tiny site below `Fixtures/`, with what comes of it. `README.md` there says what its files mean.
struct Fixture: Sendable, CustomTestStringConvertible {
  /// `Sites` or `Problems`.
  let group: String
  let name: String

  var testDescription: String { name }
  var path: String { Fixture.root + "/\(group)/\(name)" }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures").path
  static let base = Fixture(group: "Sites", name: "base")
  /// Sites that are published, those first that others refer to.
  static let sites = [base] + all("Sites").filter { $0.name != "base" }.sorted { !$0.has("like") && $1.has("like") }
  /// One site for each kind of problem.
  static let problems = all("Problems")

  private static func all(_ group: String) -> [Fixture] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root + "/" + group)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { Fixture(group: group, name: $0) }
  }

  /// The code of the problem that the fixture is about: its name up to `--`.
  var code: String { name.firstRange(of: "--").map { String(name[..<$0.lowerBound]) } ?? name }

  func has(_ file: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + file) }

  func text(_ file: String) -> String? { try? String(contentsOfFile: path + "/" + file, encoding: .utf8) }

  private var isStandalone: Bool { has("standalone") }

  /// The files of `Content/`: those of `base`, and over them its own.
  func content() throws -> FileTree {
    let own = try Files.read(path + "/Content")
    let below = isStandalone || name == "base" ? [:] : try Files.read(Fixture.base.path + "/Content")
    return Dictionary(uniqueKeysWithValues: below.merging(own) { $1 }.map { ("Content/" + $0.key, $0.value) })
  }

  /// The published files: those of `base`, and over them its own; all of another fixture's when it is `like` that.
  func output() throws -> FileTree {
    if let other { return try other.output() }
    let own = try Files.read(path + "/Output")
    return isStandalone || name == "base" ? own : try Fixture.base.output().merging(own) { $1 }
  }

  private var other: Fixture? {
    text("like").map { Fixture(group: group, name: $0.trimmingCharacters(in: .whitespacesAndNewlines)) }
  }

  /// Writes the published files anew, without those that are the same in `base`.
  func record(output: FileTree) throws {
    try? FileManager.default.removeItem(atPath: path + "/Output")
    guard other == nil else { return }
    let below = isStandalone || name == "base" ? [:] : try Fixture.base.output()
    try Files.write(output.filter { below[$0.key] != $0.value }, below: path + "/Output")
  }

  /// A folder with its `Content/`.
  func folder() throws -> Folder {
    let folder = try Folder()
    try Files.write(try content(), below: folder.path)
    return folder
  }

  /// Compares with a file beside `Content/`, or writes it anew.
  func expect(_ text: String, in file: String) throws {
    if isRecording { try Files.write(Data(text.utf8), to: path + "/" + file) }
    #expect(text == self.text(file), "RECORD=1 records \(group)/\(name)/\(file) anew")
  }

  /// The published files without what is the same in every site and changes with every stroke of the style sheet:
  /// style and script, and their lines in the manifest.
  static func published(_ folder: Folder) throws -> FileTree {
    var tree = try folder.files("Public")
    for place in ["assets/site.css", "assets/site.js"] {
      #expect(tree.removeValue(forKey: place)?.isEmpty == false, "there is no \(place)")
    }
    let manifest = String(decoding: tree["manifest.json"] ?? Data(), as: UTF8.self)
    let lines = manifest.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.contains("\"assets/site.")
    }
    tree["manifest.json"] = Data(lines.joined(separator: "\n").utf8)
    return tree
  }
}
