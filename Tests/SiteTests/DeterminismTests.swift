import Foundation
import Testing

/// The same files give the same bytes.
@Suite(.serialized) struct `The same content` {
  /// A way to build that must not matter.
  struct Way: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var jobs = "2"
    var timeZone = "UTC"
    var language = "C.UTF-8"
    var folder = "site"
    /// The files are written in this order, so that the folders list them in another.
    var seed: UInt64?
    var isRelative = false
  }

  static let ways = [
    Way(testDescription: "one job", jobs: "1"), Way(testDescription: "eight jobs", jobs: "8"),
    Way(testDescription: "west of Greenwich, in Chinese", timeZone: "Pacific/Honolulu", language: "zh_CN.UTF-8"),
    Way(testDescription: "east of Greenwich, in Turkish", timeZone: "Pacific/Kiritimati", language: "tr_TR.UTF-8"),
    Way(testDescription: "files in another order", seed: 1), Way(testDescription: "files in a third order", seed: 2),
    Way(testDescription: "a folder named otherwise", folder: "公示 (副本) 100%"),
    Way(testDescription: "from within the folder", isRelative: true),
  ]

  private static let reference = Task<[FileTree], any Error> {
    try sources().map { try build($0, Way(testDescription: "as usual")) }
  }

  /// The sample, and the fixture with most kinds of record.
  private static func sources() throws -> [FileTree] {
    [try Repository.sample(), try #require(Fixture.sites.first { $0.name == "whole" }).content()]
  }

  private static func build(_ content: FileTree, _ way: Way) throws -> FileTree {
    let folder = try Folder(named: way.folder)
    var names = content.keys.sorted()
    if let seed = way.seed {
      var random = SeededGenerator(seed: seed)
      names.shuffle(using: &random)
    }
    try Files.write(content, below: folder.path, order: names)
    let program = Program(language: way.language, timeZone: way.timeZone, place: way.isRelative ? folder.path : nil)
    let run = try program.build(folder, named: way.isRelative ? "." : nil, "--jobs", way.jobs)
    try #require(run.status == 0, "\(run.errors)")
    return try folder.files("Public")
  }

  @Test(arguments: ways)
  func `gives the same bytes`(way: Way) async throws {
    let expected = try await Self.reference.value
    for (content, wanted) in zip(try Self.sources(), expected) {
      #expect(wanted.count > 20)
      let found = try Self.build(content, way)
      for difference in Files.differences(found, from: wanted) { Issue.record("\(difference)") }
    }
  }

  @Test func `gives no trace of the place where it was built`() async throws {
    let temporary = FileManager.default.temporaryDirectory.path
    for (path, bytes) in try await Self.reference.value[0] {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains(temporary) && !text.contains(Repository.path), "\(path)")
    }
  }
}

/// Numbers that look random and are the same on each run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
