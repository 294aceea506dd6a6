import Glibc
import Platform
import Testing

@testable import Press

@Suite struct `A publication` {
  let workshop: Workshop
  let pages = ["index.html": "首页", "cases/1/index.html": "一", "cases/2/index.html": "二", "site.css": "p{}"]

  init() throws { workshop = try Workshop() }

  @Test func `makes a site where there is none`() throws {
    let summary = try workshop.publish(pages)
    #expect(try workshop.tree() == pages)
    #expect(summary == PublicationSummary(files: 4, pages: 3, written: 4, inPlace: true))
    #expect(try workshop.names() == ["Public"])
    #expect(try workshop.status("Public/cases/1/index.html").st_mode & 0o7577 == 0o444)
  }

  @Test func `fills an empty folder`() throws {
    mkdir(workshop.site, 0o750)
    try workshop.publish(pages)
    #expect(try workshop.tree() == pages)
    #expect(try workshop.status("Public").st_mode & 0o777 == 0o750)
  }

  @Test func `touches nothing when nothing differs`() throws {
    try workshop.publish(pages)
    let names = ["Public", "Public/cases", "Public/cases/1/index.html", "Public/manifest.json"]
    let before = try names.map(workshop.trace)
    let summary = try workshop.publish(pages)
    #expect(summary == PublicationSummary(files: 4, pages: 3, unchanged: 4))
    #expect(try names.map(workshop.trace) == before)
    #expect(try workshop.names() == ["Public"])
  }

  @Test(arguments: [true, false]) func `writes only the file that changed, again and again`(keepsSpare: Bool) throws {
    try workshop.publish(pages)
    let kept = try workshop.status("Public/cases/1/index.html")
    var pages = pages
    for round in 1...4 {
      pages["cases/2/index.html"] = "二·\(round)"
      let summary = try workshop.publish(pages, keepsSpare: keepsSpare)
      #expect(summary == PublicationSummary(files: 4, pages: 3, written: 1, unchanged: 3, inPlace: true))
      #expect(try workshop.tree() == pages)
      #expect(try workshop.status("Public/cases/1/index.html").st_ino == kept.st_ino)
    }
    #expect(try workshop.names() == (keepsSpare ? [".Public.gongshi-spare", "Public"] : ["Public"]))
  }

  @Test func `leaves no file beside the site that the site does not have`() throws {
    try workshop.publish(pages)
    try workshop.write("Public/.well-known/check.txt", "x")
    try workshop.publish(["index.html": "新", "cases/1/index.html": "一"])
    #expect(try workshop.tree(".Public.gongshi-spare") == ["cases/1/index.html": "一"])
  }

  @Test func `removes a file and the folders that it leaves empty`() throws {
    try workshop.publish(pages)
    var pages = pages
    for _ in 1...2 {
      pages["cases/1/index.html"] = nil
      let summary = try workshop.publish(pages)
      #expect(summary.removed == 1)
      #expect(try workshop.tree() == pages)
      #expect(!workshop.exists("Public/cases/1"))
      pages["cases/1/index.html"] = "又"
      try workshop.publish(pages)
      #expect(try workshop.tree() == pages)
    }
  }

  @Test(arguments: [true, false]) func `lets a file and a folder take each other's place`(keepsSpare: Bool) throws {
    let other = ["cases": "文件", "index.html/a/b.html": "夹", "site.css": "p{}"]
    for files in [pages, other, pages, other, pages] {
      try workshop.publish(files, keepsSpare: keepsSpare)
      #expect(try workshop.tree() == files)
    }
  }

  @Test func `goes where the link at its destination leads`() throws {
    mkdir(workshop.path + "/releases", 0o755)
    symlink("releases/site", workshop.site)
    try workshop.publish(pages)
    try workshop.publish(["index.html": "新"])
    #expect(try workshop.status("Public").st_mode & S_IFMT == S_IFLNK)
    #expect(try workshop.tree("releases/site") == ["index.html": "新"])
  }

  @Test func `writes a page anew that was edited by hand, also with its size and time set back`() throws {
    try workshop.publish(pages)
    let before = try workshop.status("Public/cases/1/index.html")
    try workshop.write("Public/cases/1/index.html", "二")
    let times = [before.st_atim, before.st_mtim]
    utimensat(AT_FDCWD, workshop.site + "/cases/1/index.html", times, 0)
    let summary = try workshop.publish(pages)
    #expect(summary.written == 1)
    #expect(try workshop.tree() == pages)
    #expect(try workshop.read("Public/manifest.json").contains("cases/2"))
  }

  @Test func `is the same with and without links, exchanges and a spare`() throws {
    let abilities = FileSystemAbilities(exchanges: false, links: false)
    try workshop.publish(pages, abilities)
    try workshop.write("Public/.well-known/check.txt", "x")
    symlink("index.html", workshop.site + "/start")
    var pages = pages
    for round in 1...3 {
      pages["index.html"] = "\(round)"
      let summary = try workshop.publish(pages, abilities)
      #expect(summary.foreignKept == 2)
      var expected = pages
      expected[".well-known/check.txt"] = "x"
      expected["start"] = "→"
      #expect(try workshop.tree() == expected)
    }
    #expect(try workshop.names() == ["Public"])
  }

  @Test func `copies files from elsewhere`() throws {
    let long = String(repeating: "长文", count: 100_000)
    try workshop.write("source.pdf", long)
    for expected in [1, 0] {
      let publication = try workshop.open()
      try publication.copyFile(path: "files/a.pdf", from: workshop.path + "/source.pdf")
      #expect(try publication.finish(manifest: Workshop.manifest).written == expected)
      #expect(try workshop.read("Public/files/a.pdf") == long)
    }
    try workshop.write("source.pdf", String(long.dropLast()) + "新")
    let publication = try workshop.open()
    try publication.copyFile(path: "files/a.pdf", from: workshop.path + "/source.pdf")
    #expect(try publication.finish(manifest: Workshop.manifest).written == 1)
    #expect(try workshop.read("Public/files/a.pdf").last == "新")
  }

  @Test func `takes files from eight tasks at once`() async throws {
    for change in [0, 0, 7] {
      let publication = try workshop.open()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for task in 0..<8 {
          group.addTask {
            for number in 0..<100 {
              let text = number == change ? "\(task) \(change)" : "\(task)"
              try publication.add(path: "a/\(number % 10)/\(number)/\(task).html", bytes: Array(text.utf8))
            }
          }
        }
        try await group.waitForAll()
      }
      var paths: [String] = []
      _ = try publication.finish { files in
        paths = files.map(\.path)
        return Workshop.manifest(files)
      }
      #expect(paths.count == 800)
      #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      #expect(try workshop.tree().count == 800)
    }
  }
}
