import Foundation
import Testing

/// What the office is told of copies elsewhere (撤稿清单), in the sample.
@Suite struct `Copies elsewhere, on the command line` {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  @Test func `are listed by next before and after a record leaves, and by check until they are removed`() throws {
    func next(_ day: String) throws -> [String] {
      let run = try Program.run("next", "--source", Self.root, "--as-of", day, "--days", "1", "--json")
      #expect(run.status == 0)
      return run.output.split(separator: "\n").map(String.init).filter { $0.contains("case 2026-0056") }
    }
    let copy =
      "{\"kind\":\"newspaper\",\"url\":\"https://daily.example/20260523/4\",\"date\":\"2026-05-23\",\"of\":\"exposure 2026-W21\"}"
    let before = try next("2026-09-02")
    #expect(before.count == 1 && before[0].hasPrefix("{\"day\":\"2026-09-03\",\"kind\":\"withdraw\""))
    #expect(before.first?.contains(copy) == true)
    let after = try next("2026-09-03")
    #expect(after.count == 1 && after[0].hasPrefix("{\"day\":\"2026-09-03\",\"kind\":\"takedown\""))
    // The copy in the official account is marked as removed on that day.
    #expect(after.first?.contains("\"copies\":[\(copy)]") == true)
    let check = try Program.run("check", "--source", Self.root, "--json")
    #expect(check.output.contains("{\"takedown\":\"case 2026-0056\",\"since\":\"2026-09-03\",\"copies\":[\(copy)]}\n"))
    #expect(check.output.contains("{\"exposure_gaps\":[\"2026-W08\",\"2026-W25\"]}\n"))
  }

  @Test func `stand in the calendar of the office`() throws {
    let folder = try TestFolder()
    let file = folder.path + "/next.ics"
    #expect(try Program.run("next", "--source", Self.root, "--as-of", "2026-09-03", "--ics", file).status == 0)
    let calendar = try folder.text("next.ics").replacingOccurrences(of: "\r\n ", with: "")
    #expect(calendar.contains("SUMMARY:撤稿：") && calendar.contains("https://daily.example/20260523/4"))
  }
}
