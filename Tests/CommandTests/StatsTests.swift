import Foundation
import Testing

@Suite struct `The command stats` {
  @Test func `writes the same workbook for the same day, and leaves another one alone`() throws {
    let folder = try TestFolder.office()
    let file = folder.path + "/统计.xlsx"
    let arguments = ["stats", "2026", "--source", folder.path, "--as-of", "2026-11-05", "--to", file]
    let run = try Program.run(arguments)
    #expect(run.status == 0 && run.output.hasPrefix("\(file): 2026 as of 2026-11-05; "), "\(run.errors)")
    let bytes = try Data(contentsOf: URL(filePath: file))
    #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    #expect(try Program.run(arguments).status == 0)
    // The table of another year has another content.
    let other = try Program.run("stats", "2025", "--source", folder.path, "--as-of", "2026-11-05", "--to", file)
    #expect(other.status == 1 && other.errors.contains("exists already"))
    #expect(try Data(contentsOf: URL(filePath: file)) == bytes)
  }

  @Test func `keeps it out of folders that visitors read, and out of Content`() throws {
    let folder = try TestFolder.office()
    try FileManager.default.createDirectory(atPath: folder.path + "/Public/data", withIntermediateDirectories: true)
    try folder.write("Public/manifest.json", "{}")
    for place in ["Public", "Public/data", "Content"] {
      let run = try Program.run("stats", "2026", "--source", folder.path, "--to", "\(folder.path)/\(place)/统计.xlsx")
      #expect(run.status == 1 && run.errors.contains("must not lie in"), "\(place)")
      #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/\(place)/统计.xlsx"))
    }
  }

  @Test(
    arguments: [
      (["stats", "2026"], 64), (["stats", "2026", "--to", "a.csv"], 64), (["stats", "十", "--to", "a.xlsx"], 64),
      (["stats", "2027", "--as-of", "2026-11-05", "--to", "a.xlsx"], 1),
    ] as [([String], Int32)])
  func `refuses what is no year or no workbook`(arguments: [String], status: Int32) throws {
    let folder = try TestFolder.office()
    #expect(try Program.run(arguments + ["--source", folder.path]).status == status)
  }

  @Test func `orders penalties as site.yml does`() throws {
    let folder = try TestFolder.office()
    let site = try String(contentsOfFile: folder.path + "/Content/site.yml", encoding: .utf8)
    try folder.write("Content/site.yml", site + "\npenalty_order: [警告, fine, 没收]\n")
    let file = folder.path + "/a.xlsx"
    #expect(
      try Program.run("stats", "2026", "--source", folder.path, "--as-of", "2026-11-05", "--to", file).status == 0)
    try folder.write("Content/site.yml", site + "\npenalty_order: [警告, 罚]\n")
    let wrong = try Program.run("stats", "2026", "--source", folder.path, "--as-of", "2026-11-05", "--to", file)
    #expect(wrong.status == 1 && wrong.errors.contains("error[unknown-choice]"))
  }
}
