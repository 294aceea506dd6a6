import Foundation
import Testing

@Suite struct `The command new briefing` {
  @Test func `drafts a briefing that builds once its words are written`() throws {
    let folder = try TestFolder.office()
    let run = try Program.run("new", "briefing", "2026-Q3", "--source", folder.path)
    #expect(run.status == 0 && run.output == "Content/briefings/2026-q3.md\n", "\(run.errors)")
    let text = try folder.text("Content/briefings/2026-q3.md")
    for part in ["一、总体情况", "二、分单位情况", "三、配套办法和移送", "四、双随机抽查进度", "五、典型案例", "六、存在问题", "七、下一步工作", "附表"] {
      #expect(text.contains("## \(part)\n"))
    }
    #expect(text.contains("issue: 1\ntotal_issue: 1\n"))
    // As a draft it stops nothing and is not on the site.
    let draft = try Program.run("check", "--source", folder.path, "--as-of", "2026-11-15")
    #expect(draft.status == 0, "\(draft.errors)")
    // Issued with words still missing, it stops the build at each of them.
    try folder.write(
      "Content/briefings/2026-q3.md",
      text.replacingOccurrences(of: "# issued: 2026-10-15 ", with: "issued: 2026-10-15 "))
    let unfinished = try Program.run("check", "--source", folder.path, "--as-of", "2026-11-15")
    #expect(unfinished.status == 1 && unfinished.errors.contains("error[unfinished-words]"))
    let written = try folder.text("Content/briefings/2026-q3.md").split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .filter { !$0.hasPrefix("待补") }.joined(separator: "\n").replacingOccurrences(of: "“待补”", with: "")
    try folder.write("Content/briefings/2026-q3.md", written)
    let finished = try Program.run(
      "build", "--source", folder.path, "--output", "\(folder.path)/Public", "--as-of", "2026-11-15")
    #expect(finished.status == 0, "\(finished.errors)")
    #expect(folder.has("Public/briefings/2026/q3/index.html") && folder.has("Public/briefings/feed.xml"))
  }

  @Test func `numbers it after the one before, and never replaces one`() throws {
    let folder = try TestFolder.office()
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/Content/briefings", withIntermediateDirectories: true)
    try folder.write("Content/briefings/2026-q2.md", "---\ntitle: 示例\nissue: 2\ntotal_issue: 30\n---\n")
    #expect(try Program.run("new", "briefing", "2026-q3", "--source", folder.path).status == 0)
    #expect(try folder.text("Content/briefings/2026-q3.md").contains("issue: 3\ntotal_issue: 31\n"))
    let again = try Program.run("new", "briefing", "2026-Q3", "--source", folder.path)
    #expect(again.status == 1 && again.errors.contains("2026-q3.md"))
    #expect(try Program.run("new", "briefing", "2027-Q1", "--source", folder.path).status == 0)
    #expect(try folder.text("Content/briefings/2027-q1.md").contains("issue: 1\ntotal_issue: 32\n"))
  }

  @Test(arguments: [
    (["2026-10"], "2026-10"), (["2026-Q3", "--release"], "2026-q3-release"),
    (["2026-10", "--internal"], "2026-10-internal"),
  ])
  func `drafts bulletins, texts for the press and internal ones`(arguments: [String], slug: String) throws {
    let folder = try TestFolder.office()
    let run = try Program.run(["new", "briefing"] + arguments + ["--source", folder.path, "--json"])
    #expect(run.status == 0 && run.output == "{\"written\":\"Content/briefings/\(slug).md\"}\n", "\(run.errors)")
    #expect(try Program.run("check", "--source", folder.path, "--as-of", "2026-11-15").status == 0)
  }

  @Test(arguments: [["2026"], ["2026-06-15"], ["2026-Q5"], ["2026-Q3", "--release", "--internal"], []])
  func `refuses what is no period of a briefing`(arguments: [String]) throws {
    #expect(try Program.run(["new", "briefing"] + arguments).status == 64)
  }
}

@Suite struct `The page of computed blocks` {
  /// `gongshi reference blocks docs/blocks.md` writes it anew.
  @Test func `is the one that the list of blocks makes`() throws {
    let folder = try TestFolder()
    #expect(try Program.run("reference", "blocks", "\(folder.path)/blocks.md").status == 0)
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    let committed = try String(contentsOf: root.appending(path: "docs/blocks.md"), encoding: .utf8)
    #expect(try folder.text("blocks.md") == committed)
  }
}
