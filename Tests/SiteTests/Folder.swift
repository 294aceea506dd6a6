import Foundation
import Testing

/// A folder of files for one test, gone with the last reference to it: what works in it takes the folder, not its path.
final class Folder: Sendable {
  let path: String

  /// A new folder; its name may hold what a name may hold.
  init(named name: String = "site") throws {
    let parent = FileManager.default.temporaryDirectory.appending(path: "gongshi-\(UUID().uuidString)")
    path = parent.appending(path: name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: URL(filePath: path).deletingLastPathComponent()) }

  func write(_ name: String, _ bytes: Data) throws { try Files.write(bytes, to: path + "/" + name) }

  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

  /// The names in it.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

  /// All files below a folder in it.
  func files(_ name: String) throws -> FileTree { try Files.read(path + "/" + name) }

  /// What tells whether anything below a folder in it was touched: for each name its inode, times and size.
  func traces(_ name: String) throws -> [String: [Int]] { try Files.traces(path + "/" + name) }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path + "/" + name)), as: UTF8.self)
  }
}

/// Files by their path below a folder.
typealias FileTree = [String: Data]

enum Files {
  /// All files below a folder, none when it is not there.
  static func read(_ folder: String) throws -> FileTree {
    var tree: FileTree = [:]
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [] {
      let path = folder + "/" + name
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      tree[name] = try Data(contentsOf: URL(filePath: path))
    }
    return tree
  }

  static func write(_ bytes: Data, to path: String) throws {
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }

  /// Writes a tree, in the order of `names` when it is given.
  static func write(_ tree: FileTree, below folder: String, order names: [String]? = nil) throws {
    for name in names ?? tree.keys.sorted() { try write(tree[name] ?? Data(), to: folder + "/" + name) }
  }

  /// What differs, one line each: files that are missing, that are unexpected, and the first line that is not the same.
  static func differences(_ found: FileTree, from expected: FileTree) -> [String] {
    var lines = expected.keys.filter { found[$0] == nil }.map { "missing: \($0)" }
    lines += found.keys.filter { expected[$0] == nil }.map { "unexpected: \($0)" }
    for (name, wanted) in expected {
      guard let bytes = found[name], bytes != wanted else { continue }
      let (left, right) = (rows(bytes), rows(wanted))
      let row = zip(left, right).prefix { $0 == $1 }.count
      func line(_ rows: [Data]) -> String { row < rows.count ? String(decoding: rows[row], as: UTF8.self) : "(end)" }
      lines.append("differs: \(name):\(row + 1)\n  expected \(line(right))\n  found    \(line(left))")
    }
    return lines.sorted()
  }

  private static func rows(_ bytes: Data) -> [Data] { bytes.split(separator: 0x0A, omittingEmptySubsequences: false) }

  static func traces(_ folder: String) throws -> [String: [Int]] {
    var result: [String: [Int]] = [:]
    for name in [""] + ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []) {
      let facts = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
      let time = (facts[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      result[name] = [facts[.systemFileNumber] as? Int ?? 0, Int(time * 1_000_000), facts[.size] as? Int ?? 0]
    }
    return result
  }
}

/// The repository that holds this test.
enum Repository {
  static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The sample `Content/`, its files by their path below the repository.
  static func sample() throws -> FileTree {
    let tree = try Files.read(path + "/Content")
    return Dictionary(uniqueKeysWithValues: tree.map { ("Content/" + $0.key, $0.value) })
  }
}

/// Whether snapshots are written anew instead of compared.
let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
