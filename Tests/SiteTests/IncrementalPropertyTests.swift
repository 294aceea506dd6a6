import Diagnostics
import Foundation
import Press
import Testing

/// A build after any edit gives the site that a build into an empty folder gives. `GONGSHI_STEPS` says how many edits
/// (25, or 15 without optimisation), `GONGSHI_SEED` which.
@Suite(.serialized) struct `Property: an incremental build` {
  @Test func `is a clean build, after every edit of a long row`() async throws {
    let folder = try Folder()
    // Without the record, which would ask for a reason at nearly every edit.
    try Files.write(try Repository.sample().filter { !$0.key.hasPrefix("Content/record/") }, below: folder.path)
    var edits = Edits(root: folder.path, seed: UInt64(Steps.number("GONGSHI_SEED", optimised: 2026, plain: 2026)))
    var last = try await SampleBuild.run(folder).summary
    try #require(last != nil, "the sample has errors")
    var published = 0
    var row: [Edits.Kind] = []

    for step in 1...Steps.number("GONGSHI_STEPS", optimised: 25, plain: Edits.Kind.allCases.count) {
      if row.isEmpty { row = Edits.Kind.allCases.shuffled(using: &edits.random) }
      let kind = row.removeLast()
      let content = try folder.files("Content")
      let before = try folder.files("Public")
      let what = try edits.edit(kind)
      let result = try await SampleBuild.run(folder)
      last = result.summary
      let found = try folder.files("Public")
      if let last {
        published += 1
        let differences = try await Self.differences(found, fromCleanBuildOf: folder)
        #expect(differences.isEmpty, "step \(step), \(what):\n\(differences.joined(separator: "\n"))")
        if kind == .touchPage { #expect(last.written == 0, "step \(step), \(what)") }
        if step % 5 == 0 {
          let wrong = try SiteManifest(found["manifest.json"]).differences(from: found)
          #expect(wrong.isEmpty, "step \(step), \(what):\n\(wrong.joined(separator: "\n"))")
        }
      } else {
        #expect(result.diagnostics.hasErrors, "step \(step), \(what): neither published nor refused")
        #expect(found == before, "step \(step), \(what): an error changed the site")
        try FileManager.default.removeItem(atPath: folder.path + "/Content")
        try Files.write(content, below: folder.path + "/Content")
      }
      if [.unknownKey, .brokenYAML, .missingTitle].contains(kind) {
        #expect(last == nil, "step \(step), \(what): no error")
      }
    }
    #expect(published > 0)
  }

  private static func differences(_ found: FileTree, fromCleanBuildOf folder: Folder) async throws -> [String] {
    let clean = try Folder()
    let summary = try await SampleBuild.run(folder, to: clean, jobs: 1).summary
    guard summary != nil else { return ["the clean build has errors"] }
    return Files.differences(found, from: try clean.files("Public"))
  }
}
