import Foundation
import Testing

/// A case of the sample that leaves: after the next build, which only writes what differs, nothing of it is in any byte.
@Suite(.serialized) struct `A case that leaves` {
  /// It is exposed, displayed under its name, cites laws and has attachments.
  private static let file = "Content/cases/2026/2026-0042.md"

  private static let number = "示例环罚〔2026〕42号"

  /// How it leaves, the day of the build, and whether its notice gives the number.
  static let ways: [(name: String, lines: String, day: String, givesNumber: Bool)] = [
    ("repaired", "history: [{date: 2026-11-14, status: repaired}]\n", "2026-11-15", false),
    ("withdrawn", "history: [{date: 2026-11-14, status: withdrawn, reason: 复议机关撤销}]\n", "2026-11-15", true),
    ("expired", "", "2027-05-20", false), ("published by mistake", "mispublished: true\n", "2026-11-15", false),
  ]

  @Test(arguments: ways)
  func `leaves no trace after the next build`(name: String, lines: String, day: String, givesNumber: Bool) throws {
    let folder = try Folder()
    try FileManager.default.copyItem(atPath: Repository.path + "/Content", toPath: folder.path + "/Content")
    let program = Program()
    #expect(try program.run(["build", "--source", folder.path, "--as-of", "2026-11-15"]).status == 0)
    let text = try folder.text(Self.file)
    let before = try folder.files("Public").filter { Self.holds($0.value, "cases/2026/2026-0042") }
    #expect(before.count > 8, "the case stands in too few files to prove anything: \(before.keys.sorted())")

    try folder.write(Self.file, text.replacingOccurrences(of: "\npublished:", with: "\n\(lines)published:"))
    let run = try program.run(["build", "--source", folder.path, "--as-of", day])
    #expect(run.status == 0, "\(run.errors)")
    let own = "cases/2026/2026-0042/"
    for (path, bytes) in try folder.files("Public") {
      #expect(!path.hasPrefix(own) || path == own + "index.html", "\(path) is still there")
      for needle in ["示例澄溪化工有限公司超标排放", Self.number, "示例环责改〔2026〕30号"] + Self.words(of: text) {
        if givesNumber, needle == Self.number, Self.givesNumbers(path) { continue }
        #expect(!Self.holds(bytes, needle), "\(needle) is in \(path)")
      }
    }
  }

  /// Whether a file is the notice of the withdrawal, at the case's present and old address, or the list of them.
  private static func givesNumbers(_ path: String) -> Bool {
    ["cases/2026/2026-0042/", "xzcf/2026/0042/", "changes/"].contains { path.hasPrefix($0) }
  }

  /// What only its own words say.
  private static func words(of text: String) -> [String] {
    let body = text.components(separatedBy: "\n---\n").last ?? ""
    return body.split(separator: "\n").map(String.init).filter { line in
      line.count >= 16 && !line.contains { "#|{}[]*`=".contains($0) }
    }
  }

  private static func holds(_ bytes: Data, _ text: String) -> Bool { bytes.range(of: Data(text.utf8)) != nil }
}
