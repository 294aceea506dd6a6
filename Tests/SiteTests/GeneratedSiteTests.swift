import Foundation
import Testing

/// Sites that are made here, because their bytes are no text, or too many.
@Suite struct `A site of unusual bytes` {
  private func build(_ change: (Folder) throws -> Void) throws -> (run: Program.Run, folder: Folder) {
    let folder = try Fixture.base.folder()
    try change(folder)
    return (try Program().build(folder), folder)
  }

  @Test(arguments: ["whole", "markdown"])
  func `with byte-order marks and CRLF is the same site`(name: String) throws {
    let fixture = try #require(Fixture.sites.first { $0.name == name })
    let folder = try Folder()
    for (path, bytes) in try fixture.content() {
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      try folder.write(path, "\u{FEFF}" + lines.joined(separator: "\r\n"))
    }
    let run = try Program().build(folder)
    #expect(run.status == 0)
    let found = try Fixture.published(folder)
    for difference in Files.differences(found, from: try fixture.output()) { Issue.record("\(difference)") }
  }

  @Test func `without Content names what is missing`() throws {
    let run = try Program().build(try Folder())
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("Content/site.yml: error[missing-content]: "))
  }

  @Test func `in GBK says so and names the line`() throws {
    // 示例 in GBK; its first two bytes are a character of UTF-8 as well.
    let table = Data("code,name\n91000000MA0000001R,".utf8) + Data([0xCA, 0xBE, 0xC0, 0xFD, 0x0A])
    let (run, folder) = try build { try $0.write("Content/registry/enterprises.csv", table) }
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("Content/registry/enterprises.csv:2:21: error[looks-like-gbk]: "))
    #expect(!folder.has("Public"))
  }

  @Test func `in UTF-16 says so`() throws {
    let table = Data([0xFF, 0xFE]) + "code,name\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let (run, _) = try build { try $0.write("Content/registry/enterprises.csv", table) }
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("Content/registry/enterprises.csv:1:1: error[looks-like-utf16]: "))
  }

  @Test func `with a byte that is no character names the line`() throws {
    let page = Data("---\ntitle: 一\n---\n正文".utf8) + Data([0xFF, 0x0A])
    let (run, _) = try build { try $0.write("Content/pages/bytes.md", page) }
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("Content/pages/bytes.md:4:3: error[not-utf8]: "))
  }

  @Test(
    arguments: ["penalties", "inspection", "plan", "duties", "record"],
    ["authorities.yml", "regions.yml", "laws.yml", "items.yml"])
  func `with a registry that cannot be read says that alone`(site: String, registry: String) throws {
    let folder = try #require(Fixture.sites.first { $0.name == site }).folder()
    let path = "Content/registry/\(registry)"
    try folder.write(path, try folder.text(path) + "x: [\n")
    let run = try Program().build(folder)
    #expect(run.status == 1)
    #expect(run.errors.split(separator: "\n").filter { $0.contains(": error[") }.count == 1, "\(run.errors)")
    #expect(run.errors.contains("\(path):"))
    #expect(!folder.has("Public"))
  }

  @Test func `may hold links that stay in Content, and publishes nothing from elsewhere`() throws {
    let outside = try Folder()
    try outside.write("private.txt", "不得公开")
    func link(_ name: String, to target: String, in folder: Folder) throws {
      try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/Content/\(name)", withDestinationPath: target)
    }
    let (run, folder) = try build {
      try $0.write("Content/static/own.txt", "可以公开")
      try link("static/again.txt", to: "own.txt", in: $0)
    }
    #expect(run.status == 0)
    #expect(try folder.text("Public/again.txt") == "可以公开")
    let places = [
      "static/file.txt": "/private.txt", "static/folder": "", "static/none": "/none", "pages/page.md": "/private.txt",
    ]
    for (name, target) in places {
      let (run, folder) = try build {
        try $0.write("Content/static/own.txt", "可以公开")
        try link(name, to: outside.path + target, in: $0)
      }
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix("Content/\(name): error[unexpected-file]: "), "\(run.errors)")
      #expect(!folder.has("Public"))
    }
  }

  @Test func `may link to an element of a page, and to an address that is encoded already`() throws {
    let page = "---\ntitle: 链\n---\n[一](/about/#a-1) [二](/%E6%96%87%20%E4%BB%B6.txt) [三](page:about#五) [四](#六)\n"
    let (run, folder) = try build {
      try $0.write("Content/pages/links.md", page)
      try $0.write("Content/static/文 件.txt", "文")
    }
    #expect(run.errors == "")
    let links = try folder.text("Public/links/index.html").matches(of: #/href="([^"]*)">[一二三四]</#).map { String($0.1) }
    #expect(links == ["/zf/about/#a-1", "/zf/%E6%96%87%20%E4%BB%B6.txt", "/zf/about/#%E4%BA%94", "#%E5%85%AD"])
  }

  @Test func `may have a line of five megabytes`() throws {
    let line = String(repeating: "很长的一行，", count: 5_000_000 / 18)
    let clock = ContinuousClock()
    var status: Int32 = -1
    let time = try clock.measure {
      let (run, folder) = try build { try $0.write("Content/pages/long.md", "---\ntitle: 长\n---\n\(line)\n") }
      status = run.status
      #expect(try folder.text("Public/long/index.html").utf8.count > 4_900_000)
    }
    #expect(status == 0)
    #expect(time < .seconds(60))
  }

  @Test func `reports an error in a long line by its neighbourhood alone`() throws {
    let line = String(repeating: "长", count: 200_000) + "13800138000"
    let (run, _) = try build { try $0.write("Content/pages/long.md", "---\ntitle: 长\n---\n\(line)\n") }
    #expect(run.status == 1)
    #expect(run.errors.contains("Content/pages/long.md:4:200001: error[private-value]"))
    #expect(run.errors.utf8.count < 2_000)
  }

  @Test(arguments: [(32, false), (33, true), (5_000, true)])
  func `may be thirty-two levels deep and no more`(levels: Int, isTooDeep: Bool) throws {
    // The map is the first level, the list the second.
    let value = String(repeating: "[", count: levels - 2) + "一" + String(repeating: "]", count: levels - 2)
    let (run, _) = try build {
      try $0.write("Content/site.yml", try $0.text("Content/site.yml") + "links: \(value)\n")
    }
    #expect(run.status == 1)
    #expect(run.errors.contains("error[too-deep]: more than 32 levels") == isTooDeep)
    #expect(run.errors.contains("error[wrong-kind]") != isTooDeep)
  }

  @Test func `takes the files that desktops leave behind for none`() throws {
    let (run, folder) = try build {
      for name in [
        ".DS_Store", "pages/Thumbs.db", "registry/~$enterprises.csv", "pages/about.md~", "static/desktop.ini",
      ] {
        try $0.write("Content/" + name, "x")
      }
    }
    #expect(run.status == 0 && run.errors.isEmpty)
    let found = try Fixture.published(folder)
    #expect(Files.differences(found, from: try Fixture.base.output()).isEmpty)
  }
}
