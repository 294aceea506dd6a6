import Foundation
import Testing

/// The program remembers what it built last; edits in quick succession are seen all the same.
@Suite(.serialized) struct `The program, edit after edit` {
  @Test(arguments: [1, 2])
  func `publishes what a build into another folder publishes`(seed: UInt64) throws {
    let folder = try #require(Fixture.sites.first { $0.name == "whole" }).folder()
    try folder.write("Content/static/one.txt", "一\n")
    var edits = Edits(root: folder.path, seed: seed)
    #expect(try Program().build(folder).status == 0)
    for kind in [
      .title, .touchPage, .body, .addStatic, .day, .progress, .copyCase, .result, .renamePage, .removeStatic,
    ] as [Edits.Kind] {
      let what = try edits.edit(kind)
      let run = try Program().build(folder)
      let clean = try Folder()
      let other = try Program().build(folder, "--output", clean.path + "/Public")
      #expect(run.status == other.status && run.errors == other.errors, "\(what): \(run.errors)")
      let differences = Files.differences(try folder.files("Public"), from: try clean.files("Public"))
      #expect(run.status != 0 || differences.isEmpty, "\(what):\n\(differences.joined(separator: "\n"))")
    }
  }

  @Test func `sees a change that leaves size and time of a file as they were`() throws {
    let folder = try Fixture.base.folder()
    #expect(try Program().build(folder).status == 0)
    Thread.sleep(forTimeInterval: 0.1)
    #expect(try Program().build(folder).output.contains(" 0 files written"))
    let page = folder.path + "/Content/pages/about.md"
    let time = try FileManager.default.attributesOfItem(atPath: page)[.modificationDate] ?? Date()
    try folder.write(
      "Content/pages/about.md", try folder.text("Content/pages/about.md").replacing("公开执法信息", with: "登载执法信息"))
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: page)
    #expect(try Program().build(folder).status == 0)
    #expect(try folder.text("Public/about/index.html").contains("登载执法信息"))
  }

  @Test func `writes again what was changed or removed in the site by hand`() throws {
    let folder = try Fixture.base.folder()
    #expect(try Program().build(folder).status == 0)
    let before = try folder.files("Public")
    Thread.sleep(forTimeInterval: 0.1)
    #expect(try Program().build(folder).output.contains(" 0 files written"))
    try folder.write("Public/about/index.html", "x")
    try FileManager.default.removeItem(atPath: folder.path + "/Public/robots.txt")
    #expect(try Program().build(folder).status == 0)
    #expect(Files.differences(try folder.files("Public"), from: before).isEmpty)
  }

  @Test func `reports warnings on each build`() throws {
    let fixture = try #require(Fixture.problems.first { $0.name == "link-refused" })
    let folder = try fixture.folder()
    for _ in 1...3 {
      let run = try Program().build(folder)
      #expect("exit \(run.status)\n\n\(run.errors)" == fixture.text("expected.txt"))
      Thread.sleep(forTimeInterval: 0.06)
    }
  }
}
