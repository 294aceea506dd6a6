import Disclosure
import Foundation
import Register
import Testing

/// What every page of the built sample has.
@Suite struct `Every page of the sample` {
  static let base = "https://gongshi.example/zfgs/"

  private func pages() async throws -> [(path: String, page: HTMLScan)] {
    // What is to be put into an official account is a file to copy from, not a page of the site.
    try await Sample.built().pages.filter { !$0.key.hasSuffix("/wechat.html") }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  /// The absolute address of a file.
  private static func address(_ path: String) -> String {
    let place = path == "index.html" || path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path
    let plain = CharacterSet(charactersIn: "/-._~@").union(CharacterSet(charactersIn: "a"..."z")).union(
      CharacterSet(charactersIn: "0"..."9"))
    return base + (place.addingPercentEncoding(withAllowedCharacters: plain) ?? place)
  }

  @Test func `has one title, one heading of the first level, and no id twice`() async throws {
    let pages = try await pages()
    #expect(pages.count > 300)
    for (path, page) in pages {
      #expect(page.head.count { $0.name == "title" } == 1, "\(path)")
      #expect(page.text(of: "title")?.isEmpty == false, "\(path)")
      #expect(page.count("h1") == 1, "\(path)")
      #expect(page.text(of: "h1")?.isEmpty == false, "\(path)")
      #expect(page.count("main") == 1, "\(path)")
      let ids = page.values(of: "id")
      #expect(
        Set(ids).count == ids.count,
        "\(path): \(Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys.sorted())")
      #expect(page.tags.first { $0.name == "html" }?.attributes["lang"] == "zh-CN", "\(path)")
    }
  }

  @Test func `names its own address as canonical`() async throws {
    for (path, page) in try await pages() { #expect(page.canonical == [Self.address(path)], "\(path)") }
  }

  @Test func `skips no level of its headings`() async throws {
    for (path, page) in try await pages() {
      let levels = page.tags.compactMap {
        $0.name.count == 2 && $0.name.first == "h" ? $0.name.last?.wholeNumberValue : nil
      }
      for (above, below) in zip(levels, levels.dropFirst()) {
        #expect(below <= above + 1, "\(path): h\(above), then h\(below)")
      }
    }
  }

  @Test func `carries the meta tags of a government web page`() async throws {
    let built = try await Sample.built()
    let contentPages = Set(
      built.site.cases.map(\.address.file) + built.site.pages.map(\.address.file)
        + built.site.plans.flatMap(\.items).compactMap(\.address?.file)
        + built.site.plans.map(\.address.file) + built.site.tasks.map(\.address.file)
        + built.site.announcedTasks.map(\.address.file)
        + built.site.exposures.filter { !$0.isOver }.map { Address.exposure($0.week).file }
        + built.site.briefings.map(\.address.file))
    // A document of another office may give no day at all.
    let undatedPlans = built.site.plans.filter { $0.document?.published == nil && $0.document?.issued == nil }
    #expect(undatedPlans.count { !$0.isReproduced } == 0)
    let undated = undatedPlans.map(\.address.path)
    for (path, page) in try await pages() {
      let meta = page.meta
      let doubled = meta.filter { $0.value.count > 1 }.keys
      #expect(doubled.isEmpty, "\(path): \(doubled.sorted()) twice")
      #expect(
        meta["SiteName"]?.first == built.site.info.name && meta["SiteDomain"]?.first == "gongshi.example", "\(path)")
      #expect(meta["SiteIDCode"]?.first == "0000000000", "\(path)")
      if path != "index.html" {
        for name in ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"] {
          #expect(meta[name]?.first?.isEmpty == false, "\(path): \(name)")
        }
      }
      let isContinued = path.contains("/page/")
      #expect((meta["ArticleTitle"] != nil) == contentPages.contains(path) || isContinued, "\(path): ArticleTitle")
      guard let title = meta["ArticleTitle"]?.first, let heading = page.text(of: "h1") else { continue }
      #expect(title == heading || isContinued && title.hasPrefix(heading), "\(path): \(title), \(heading)")
      let date = meta["PubDate"]?.first
      #expect(
        date?.wholeMatch(of: /\d{4}-\d{2}-\d{2} \d{2}:\d{2}/) != nil
          || date == nil && undated.contains { path.hasPrefix($0) }, "\(path): \(date ?? "no PubDate")")
      #expect(meta["ContentSource"]?.first?.isEmpty == false, "\(path)")
      #expect(meta["Url"]?.first == Self.address(path), "\(path)")
    }
  }

  @Test func `asks nothing of another site and keeps to the content security policy`() async throws {
    for (path, page) in try await pages() {
      for source in page.values(of: "src") + page.values(of: "href", in: "link", "use", "image")
      where !page.canonical.contains(source) {
        #expect(source.hasPrefix("/zfgs/") || source.hasPrefix("#"), "\(path): \(source)")
      }
      for tag in page.tags {
        let handlers = tag.attributes.keys.filter {
          $0 == "style" || $0.hasPrefix("on") || $0 == "srcset" || $0 == "ping"
        }
        #expect(handlers.isEmpty, "\(path): <\(tag.name) \(handlers.sorted())>")
        #expect(tag.name != "style" && tag.name != "iframe" && tag.name != "base", "\(path): <\(tag.name)>")
        if tag.name == "script" {
          #expect(tag.attributes["src"] != nil || tag.attributes["type"] == "application/ld+json", "\(path)")
        }
      }
    }
  }

  @Test func `is below a hundred kilobytes with its style and script`() async throws {
    let files = try await Sample.built().files
    let shared = files.filter { $0.key.hasPrefix("assets/") || $0.key == "extra.css" }.values.reduce(0) {
      $0 + $1.count
    }
    for (path, bytes) in files where path.hasSuffix(".html") {
      let size = bytes.count + shared
      #expect(size <= 100 * 1024, "\(path): \(size) bytes")
    }
  }
}
