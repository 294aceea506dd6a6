import Foundation
import Testing

/// A build with errors reports all of them and touches nothing.
@Suite struct `A build with errors` {
  private let fixture = Fixture(group: "Problems", name: "all-errors-in-one-run")

  @Test func `reports ten and more kinds in several files in one run, sorted`() throws {
    let run = try Program().build(try fixture.folder())
    let lines = run.errors.split(separator: "\n").filter { $0.contains(": error[") }
    let codes = Set(lines.compactMap { $0.split(separator: "[").dropFirst().first?.prefix { $0 != "]" } })
    let files = lines.compactMap { $0.split(separator: ":").first.map(String.init) }
    #expect(codes.count >= 10)
    #expect(Set(files).count >= 5)
    #expect(files == files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(run.errors.hasSuffix("\(lines.count) errors, 0 warnings; the site was left as it is\n"))
  }

  @Test(arguments: ["all-errors-in-one-run", "private-value--field", "unknown-block", "duplicate-address"])
  func `leaves the old site as it was, to the last time stamp`(name: String) throws {
    let folder = try Fixture.base.folder()
    #expect(try Program().build(folder).status == 0)
    try folder.write("Public/.well-known/proof.txt", "of another\n")
    let before = (try folder.files("Public"), try folder.traces("Public"))
    let beside = try folder.names()
    for (path, bytes) in try Fixture(group: "Problems", name: name).content() { try folder.write(path, bytes) }
    #expect(try Program().build(folder).status == 1)
    #expect(try folder.files("Public") == before.0)
    #expect(try folder.traces("Public") == before.1)
    #expect(try folder.names() == beside)
  }

  @Test(arguments: ["one-case", "markdown"])
  func `is what check says too, writing nothing`(name: String) throws {
    let folder = try #require(Fixture.sites.first { $0.name == name }).folder()
    let (check, build) = (try Program().check(folder), try Program().build(folder))
    #expect(check.status == 0)
    #expect(check.errors == build.errors)
    let broken = try fixture.folder()
    let found = try Program().check(broken)
    #expect(found.status == 1)
    #expect(found.errors == (try Program().build(broken)).errors)
    #expect(!broken.has("Public"))
  }

  @Test func `of nothing new writes nothing`() throws {
    let folder = try #require(Fixture.sites.first { $0.name == "one-case" }).folder()
    #expect(try Program().build(folder).status == 0)
    let before = try folder.traces("Public")
    #expect(try Program().build(folder).output.contains(" 0 files written, "))
    #expect(try folder.traces("Public") == before)
  }
}
