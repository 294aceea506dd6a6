import Glibc
import Platform
import Testing

@testable import Press

@Suite struct `What is there before a publication` {
  let workshop: Workshop
  let pages = ["index.html": "首页", "cases/1/index.html": "一"]

  init() throws { workshop = try Workshop() }

  @Test func `is refused and untouched when it is not ours`() throws {
    try workshop.write("Public/letter.txt", "x")
    try workshop.write("Public/manifest.json", #"{"name":"app"}"#)
    let before = try workshop.trace("Public")
    #expect(throws: PublicationError.foreignFolder(workshop.site)) { try workshop.publish(pages) }
    #expect(try workshop.tree() == ["letter.txt": "x"])
    #expect(try workshop.trace("Public") == before)
    #expect(try workshop.names() == ["Public"])
  }

  @Test(arguments: [true, false]) func `stays when it is a file of others, with its mode`(keepsSpare: Bool) throws {
    try workshop.publish(pages)
    try workshop.write("Public/.well-known/check.txt", "x")
    try workshop.write("Public/cases/.gitkeep", "")
    chmod(workshop.site + "/.well-known/check.txt", 0o640)
    chmod(workshop.site + "/.well-known", 0o711)
    symlink("/etc", workshop.site + "/.well-known/link")
    let gbk: [CChar] = (workshop.site + "/").utf8CString.dropLast() + [-0x2E, -0x45, 0]
    close(creat(gbk, 0o644))
    for (round, text) in ["1", "2", "3"].enumerated() {
      let summary = try workshop.publish(["index.html": text], keepsSpare: keepsSpare)
      #expect(summary.foreignKept == 4)
      #expect(summary.removed == (round == 0 ? 1 : 0))
      let tree = try workshop.tree()
      #expect(tree.count == 5 && tree[".well-known/link"] == "→" && tree["cases/.gitkeep"] != nil)
      #expect(try workshop.status("Public/.well-known/check.txt").st_mode & 0o777 == 0o640)
      #expect(try workshop.status("Public/.well-known").st_mode & 0o777 == 0o711)
    }
  }

  @Test func `is an error when a different file of others is in the way`() throws {
    try workshop.publish(pages)
    try workshop.write("Public/robots.txt", "theirs")
    var pages = pages
    pages["robots.txt"] = "ours"
    #expect(throws: PublicationError.foreignCollision("robots.txt")) { try workshop.publish(pages) }
    #expect(try workshop.read("Public/robots.txt") == "theirs")
    pages["robots.txt"] = "theirs"
    #expect(try workshop.publish(pages).foreignKept == 0)

    try workshop.write("Public/about/note.txt", "theirs")
    pages["about"] = "ours"
    #expect(throws: PublicationError.foreignCollision("about")) { try workshop.publish(pages) }
    symlink("/tmp", workshop.site + "/rules")
    pages["about"] = nil
    pages["rules/index.html"] = "ours"
    #expect(throws: PublicationError.foreignCollision("rules")) { try workshop.publish(pages) }
    #expect(try workshop.names() == [".Public.gongshi-spare", "Public"])
  }

  @Test func `is not written through a link, nor is what a link leads to removed`() throws {
    try workshop.publish(pages)
    try workshop.publish(["index.html": "2", "cases/1/index.html": "一"])
    try workshop.write("outside/1/index.html", "theirs")
    for folder in ["Public", ".Public.gongshi-spare"] {
      try removeTree(BytePath("cases"), in: OpenFolder(workshop.path + "/" + folder))
      symlink("../outside", workshop.path + "/" + folder + "/cases")
    }
    #expect(throws: PublicationError.foreignCollision("cases")) { try workshop.publish(["cases/1/index.html": "新"]) }
    try workshop.publish(["index.html": "3"])
    try workshop.publish(["index.html": "4"])
    #expect(try workshop.tree("outside") == ["1/index.html": "theirs"])
  }

  @Test func `is exactly as it was after an abandoned publication`() throws {
    try workshop.publish(pages)
    let names = ["Public", "Public/index.html", "Public/manifest.json"]
    let before = try names.map(workshop.trace)
    let publication = try workshop.open()
    try publication.add(path: "index.html", bytes: [1])
    publication.abandon()
    do {
      let forgotten = try workshop.open()
      try forgotten.add(path: "new.html", bytes: [1])
    }
    #expect(try names.map(workshop.trace) == before)
    #expect(try workshop.names() == ["Public"])
  }

  @Test func `keeps its spare, without the new files, after an abandoned publication`() throws {
    try workshop.publish(pages)
    try workshop.publish(["index.html": "2", "cases/1/index.html": "一"])
    let publication = try workshop.open()
    try publication.add(path: "index.html", bytes: [1])
    try publication.add(path: "new/index.html", bytes: [1])
    publication.abandon()
    #expect(try workshop.tree(".Public.gongshi-spare") == ["cases/1/index.html": "一"])
    try workshop.publish(pages)
    #expect(try workshop.tree() == pages)
    #expect(!workshop.exists("Public/new"))
  }

  @Test func `may be names with a dot alone`() throws {
    try workshop.write("Public/.gitkeep", "")
    #expect(try workshop.publish(pages).foreignKept == 1)
    #expect(workshop.exists("Public/.gitkeep"))
  }

  @Test func `is put right after an interruption`() throws {
    try workshop.publish(pages)
    try workshop.write(".Public.gongshi-spare/index.html/half", "x")
    try workshop.write(".Public.gongshi-spare/cases", "x")
    rename(workshop.site, workshop.path + "/.Public.gongshi-old")
    let summary = try workshop.publish(["index.html": "2", "cases/1/index.html": "一"])
    #expect(summary.written == 1 && summary.unchanged == 1)
    #expect(try workshop.tree() == ["index.html": "2", "cases/1/index.html": "一"])
    #expect(try workshop.names() == [".Public.gongshi-spare", "Public"])
    try workshop.publish(pages, keepsSpare: false)
    #expect(try workshop.names() == ["Public"])
  }

  @Test func `is locked while another publication is at work`() throws {
    let first = try workshop.open()
    #expect(throws: PublicationError.locked(workshop.site)) { _ = try workshop.open() }
    first.abandon()
    try workshop.publish(pages)
  }
}

@Suite struct `A path in a publication` {
  @Test(arguments: [
    "", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/.", "./a", "a\u{0}b", "/",
  ]) func `is refused when it is unsafe`(path: String) throws {
    let workshop = try Workshop()
    let publication = try workshop.open()
    #expect(throws: PublicationError.unsafePath(path)) { try publication.add(path: path, bytes: [1]) }
    #expect(throws: PublicationError.unsafePath(path)) { try publication.finish(manifest: Workshop.manifest) }
    #expect(try workshop.names() == [])
  }

  @Test(arguments: [
    ("a.html", "a.html", "a.html"), ("a/b", "a", "a"), ("a", "a/b/c", "a"), ("x", "manifest.json", "manifest.json"),
  ]) func `is named when it is taken`(first: String, second: String, named: String) throws {
    let workshop = try Workshop()
    let publication = try workshop.open()
    try publication.add(path: first, bytes: [1])
    #expect(throws: PublicationError.collision(named)) { try publication.add(path: second, bytes: [2]) }
    #expect(throws: PublicationError.collision(named)) { try publication.finish(manifest: Workshop.manifest) }
    #expect(try workshop.names() == [])
  }

  @Test func `may have any other name, and is another when its bytes are`() throws {
    let paths = ["...", ".a/..b", "公示/\u{E9}.html", "公示/e\u{301}.html", "a.b/c"]
    let workshop = try Workshop()
    for expected in [5, 0] {
      let publication = try workshop.open()
      for path in paths { try publication.add(path: path, bytes: Array(path.utf8)) }
      #expect(try publication.finish(manifest: Workshop.manifest).written == expected)
    }
    #expect(try FolderReader().entries(of: OpenFolder(workshop.site + "/公示")).count == 2)
  }
}
