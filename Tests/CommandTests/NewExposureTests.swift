import Testing

/// `gongshi new exposure` drafts a week's words from what is ready.
@Suite struct `gongshi new exposure` {
  private static func draft(_ folder: TestFolder, _ arguments: String...) throws -> Program.Result {
    try Program.run(["new", "exposure", "--source", folder.path] + arguments)
  }

  private static func ids(_ folder: TestFolder) throws -> [String] {
    let listed = try Program.run("next", "--source", folder.path, "--json")
    #expect(listed.status == 0)
    let files = try Program.run("duties", "--source", folder.path, "--json")
    return files.output.matches(of: /case (\d{4}-\d{4})/).map { String($0.1) }
  }

  @Test func `lists what is ready, changes nothing else, and never replaces a draft`() throws {
    let folder = try TestFolder.office()
    let result = try Self.draft(folder, "2026-W47")
    #expect(result.status == 0 && result.output == "Content/exposures/2026-w47.md\n")
    let draft = try folder.text("Content/exposures/2026-w47.md")
    #expect(draft.hasPrefix("---\nweek: 2026-W47\n") && draft.contains("\norder:\n"))
    #expect(try Program.run("check", "--source", folder.path).status == 0)
    let again = try Self.draft(folder, "2026-W47")
    #expect(again.status == 1 && again.errors.contains("is there already"))
    #expect(try folder.text("Content/exposures/2026-w47.md") == draft)
  }

  @Test func `adds the week to the cases that are named, and to no other byte`() throws {
    let folder = try TestFolder.office()
    let id = try #require(try Self.ids(folder).first)
    let file = "Content/cases/\(id.prefix(4))/\(id).md"
    let before = try folder.text(file)
    let result = try Self.draft(folder, "2026-w48", "--cases", id)
    #expect(result.status == 0 && result.output == "Content/exposures/2026-w48.md\n\(file)\n", "\(result.errors)")
    let after = try folder.text(file)
    #expect(after != before && after.contains("2026-W48"))
    #expect(
      after.split(separator: "\n").filter { !$0.hasPrefix("expose:") }
        == before.split(separator: "\n").filter { !$0.hasPrefix("expose:") })
    #expect(try folder.text("Content/exposures/2026-w48.md").contains("order:\n  - \(id)\n"))
    #expect(try Program.run("check", "--source", folder.path).status == 0)
  }

  @Test(arguments: [
    (["2026-W47", "--cases", "2099-0001"], "no case"), (["2026-W54"], "2026-W54"),
    (["2026-W47", "--cases", ","], "at least one"),
  ])
  func `refuses what it cannot do, and writes nothing`(arguments: [String], words: String) throws {
    let folder = try TestFolder.office()
    let result = try Program.run(["new", "exposure", "--source", folder.path] + arguments)
    #expect(result.status != 0 && result.errors.contains(words), "\(result.errors)")
    #expect(!folder.has("Content/exposures"))
  }
}
