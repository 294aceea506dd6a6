import Foundation
import Testing

/// Data goes one way: each room imports only what stands before it.
@Suite struct `The rooms` {
  /// In the order in which data passes through them; what each may import beside the standard library.
  static let table: [(folder: String, imports: Set<String>)] = [
    ("Sources/Diagnostics", []), ("Sources/Markup", []), ("Sources/Platform", ["CShims", "Glibc"]),
    ("Sources/Markdown", ["CCMark", "CShims", "Markup", "Diagnostics"]), ("Sources/Register", []),
    ("Sources/Digest", ["CCrypto"]),
    ("Sources/Archive", ["Register", "Diagnostics", "Platform", "Digest", "CZip", "Glibc"]),
    ("Sources/Intake", ["Archive", "Register", "Diagnostics", "Platform", "CYAML"]),
    ("Sources/Workbook", ["Register", "CZip", "CXML2", "CXLSXWriter", "Glibc"]),
    ("Sources/Draws", ["Register", "Diagnostics", "Digest"]),
    ("Sources/Disclosure", ["Register", "Diagnostics", "Platform", "Digest"]),
    (
      "Sources/Exchange", ["Disclosure", "Intake", "Workbook", "Register", "Diagnostics", "Platform", "Glibc"]
    ),
    ("Sources/Attachments", ["Disclosure", "Workbook", "Register", "Diagnostics", "Platform", "Glibc"]),
    ("Templates", ["Disclosure", "Register", "Markup", "Markdown", "Diagnostics"]),
    (
      "Sources/Press",
      [
        "Templates", "Disclosure", "Archive", "Register", "Markup", "Diagnostics", "Platform", "Digest", "CShims",
        "Glibc",
        "Synchronization",
      ]
    ),
    (
      "Sources/gongshi",
      [
        "Press", "Templates", "Markup", "Attachments", "Archive", "Digest", "Exchange", "Intake", "Disclosure", "Draws",
        "Workbook",
        "Register", "Diagnostics",
        "Platform",
        "ArgumentParser", "FlyingFox", "FlyingSocks", "Glibc",
        "Synchronization",
      ]
    ),
  ]

  /// Normal form C, powers and the preview server cannot be had without them.
  static let exceptions = [
    "Sources/Intake/Text/Encoding.swift": "Foundation", "Sources/gongshi/Preview/PreviewServer.swift": "Foundation",
    "Sources/Intake/Schema/Contrast.swift": "Glibc", "Sources/gongshi/Preview/Interrupt.swift": "Dispatch",
  ]

  @Test func `import nothing but what the table allows`() throws {
    var wrong: [String] = []
    for (folder, allowed) in Self.table {
      let files = try Self.files(folder)
      #expect(!files.isEmpty, "\(folder) has no files")
      for file in files {
        let found = Self.imports(try String(contentsOf: Compiler.root.appending(path: file), encoding: .utf8))
        let extra = found.subtracting(allowed).filter { $0 != Self.exceptions[file] }
        wrong += extra.sorted().map { "\(file) imports \($0)" }
      }
    }
    #expect(wrong == [])
  }

  @Test func `stand in an order in which no door opens backwards`() {
    let names = Self.table.map { $0.folder.split(separator: "/").last.map(String.init) ?? "" }
    for (index, room) in Self.table.enumerated() {
      #expect(room.imports.isDisjoint(with: names[index...]), "\(room.folder)")
    }
  }

  @Test func `are all in the table`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Compiler.root.path + "/Sources")
    let swift = try folders.filter { try !Self.files("Sources/\($0)").isEmpty }.map { "Sources/\($0)" }
    #expect(Set(swift).subtracting(Self.table.map(\.folder)) == [])
  }

  @Test func `after Disclosure are built without package access`() throws {
    let manifest = try String(contentsOf: Compiler.root.appending(path: "Package.swift"), encoding: .utf8)
    for room in ["Templates", "Press"] {
      let start = try #require(manifest.range(of: ".target(\n      name: \"\(room)\""))
      let rest = manifest[start.upperBound...]
      let end = rest.range(of: "\n    .")?.lowerBound ?? rest.endIndex
      #expect(rest[..<end].contains("packageAccess: false"), "\(room)")
    }
  }

  @Test(arguments: [
    ("import A", ["A"]), ("public import A\n@testable import B", ["A", "B"]), ("import struct A.B", ["A"]),
    ("// import A", []), ("let importA = 1", []),
    ("@_implementationOnly internal import A", ["A"]), ("  import A.B", ["A"]),
  ])
  func `have their import lines read rightly`(text: String, expected: [String]) {
    #expect(Self.imports(text).sorted() == expected)
  }

  private static func files(_ folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: Compiler.root.path + "/" + folder)
      .filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }.sorted()
  }

  private static func imports(_ text: String) -> Set<String> {
    let kinds: Set<Substring> = ["struct", "enum", "class", "protocol", "func", "typealias", "var", "let"]
    let access: Set<Substring> = ["public", "package", "internal", "private", "fileprivate"]
    var result: Set<String> = []
    for line in text.split(separator: "\n") {
      var words = line.split(separator: " ")[...]
      words = words.drop { $0.hasPrefix("@") || access.contains($0) }
      guard words.popFirst() == "import" else { continue }
      words = words.drop { kinds.contains($0) }
      if let name = words.first?.split(separator: ".").first { result.insert(String(name)) }
    }
    return result
  }
}
