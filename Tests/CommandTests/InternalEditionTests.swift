import Foundation
import Testing

@Suite struct `The internal edition in its folder` {
  private static func pages(_ folder: String) throws -> [String] {
    let names = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
    return try names.filter { $0.hasSuffix(".html") }.map {
      try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
    }
  }

  @Test func `marks every page, and the published site none`() throws {
    let folder = try TestFolder.office()
    let inside = "\(folder.path)/edition"
    #expect(try Program.run("build", "--source", folder.path, "--as-of", "2026-11-05").status == 0)
    #expect(
      try Program.run("build", "--source", folder.path, "--as-of", "2026-11-05", "--internal", inside).status == 0)
    let (office, published) = (try Self.pages(inside), try Self.pages("\(folder.path)/Public"))
    #expect(office.count > published.count)
    #expect(office.allSatisfy { $0.contains("内部资料，仅供本机关使用，不得对外公开。") && $0.contains("<title>【内部】") })
    #expect(office.allSatisfy { $0.contains("content=\"noindex\"") && !$0.contains("rel=\"canonical\"") })
    #expect(published.allSatisfy { !$0.contains("内部资料") && !$0.contains("/office/") })
    #expect(folder.has("edition/office/drafts.csv") && !folder.has("Public/office"))
    #expect(!folder.has("edition/feed.xml") && !folder.has("edition/sitemap.xml"))
    #expect(try folder.text("edition/robots.txt") == "User-agent: *\nDisallow: /\n")
  }

  @Test func `never takes the place of a published site, nor lies in one`() throws {
    let folder = try TestFolder.office()
    let (day, site) = ("2026-11-05", "\(folder.path)/Public")
    #expect(try Program.run("build", "--source", folder.path, "--as-of", day).status == 0)
    let before = try Self.pages(site)
    for place in [site, "\(site)/office", "\(site)/cases/office"] {
      let run = try Program.run("build", "--source", folder.path, "--as-of", day, "--internal", place)
      #expect(run.status == 1)
    }
    #expect(try Self.pages(site) == before)
    let inside = "\(folder.path)/edition"
    #expect(try Program.run("build", "--source", folder.path, "--as-of", day, "--internal", inside).status == 0)
    #expect(try Program.run("build", "--source", folder.path, "--as-of", day, "--output", inside).status == 1)
    #expect(try Program.run("build", "--source", folder.path, "--as-of", day, "--output", "\(inside)/site").status == 1)
  }

  @Test func `refuses to lie in Content, and with an output folder`() throws {
    let folder = try TestFolder.office()
    let inside = "\(folder.path)/Content/static/edition"
    for path in [inside, inside + "/"] {
      let run = try Program.run("build", "--source", folder.path, "--internal", path, locale: "zh_CN.UTF-8")
      #expect(run.status == 1 && run.errors.contains("不得位于 Content/ 之内"))
    }
    #expect(try Program.run("build", "--internal", "a", "--output", "b").status == 64)
  }
}
