import Disclosure
import Foundation
import Register
import Testing

/// Everything that the built sample names is there, and everything that is there is named.
@Suite struct `The built sample` {
  private static let base = "https://gongshi.example/zfgs/"

  /// The file that a server gives for an address of the site; `nil` for another site's.
  private static func file(_ address: String) -> String? {
    var path = address
    if path.hasPrefix(base) {
      path = String(path.dropFirst(base.count))
    } else if path.hasPrefix("/zfgs/") {
      path = String(path.dropFirst(6))
    } else {
      return nil
    }
    path = path.prefix { $0 != "#" && $0 != "?" }.removingPercentEncoding ?? path
    return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }

  @Test func `links to nothing that is not there`() async throws {
    let (files, pages) = (try await Sample.built().files, try await Sample.built().pages)
    let ids = pages.mapValues { Set($0.values(of: "id")) }
    var links = 0
    for (path, page) in pages {
      for address in page.values(of: "href") + page.values(of: "src") {
        if address.hasPrefix("#") {
          #expect(
            ids[path]?.contains(String(address.dropFirst()).removingPercentEncoding ?? "") == true,
            "\(path): \(address)")
        } else if let target = Self.file(address) {
          links += 1
          #expect(files[target] != nil, "\(path): \(address)")
          if let hash = address.firstIndex(of: "#") {
            #expect(
              ids[target]?.contains(String(address[address.index(after: hash)...])) == true, "\(path): \(address)")
          }
        } else {
          #expect(address.contains(":") && !address.hasPrefix("/"), "\(path): \(address) leaves the base path")
        }
      }
    }
    #expect(links > 10_000)
  }

  @Test func `leads from the home page to every page but notices`() async throws {
    let pages = try await Sample.built().pages
    var (seen, queue): (Set<String>, [String]) = (["index.html"], ["index.html"])
    while let path = queue.popLast() {
      guard let page = pages[path] else { continue }
      for target in page.values(of: "href", in: "a").compactMap(Self.file) where seen.insert(target).inserted {
        queue.append(target)
      }
    }
    for (path, page) in pages where page.meta["robots"] == nil {
      #expect(seen.contains(path), "no way leads to \(path)")
    }
  }

  @Test func `lists every page for search engines once in sitemap.xml`() async throws {
    let built = try await Sample.built()
    let map = try XMLScan(built.files["sitemap.xml"])
    let found = map.texts(of: "loc")
    let pages = built.pages.filter { $0.value.meta["robots"] == nil }
    #expect(Set(found).count == found.count)
    let listed = Set(found.compactMap(Self.file))
    #expect(listed == Set(pages.keys), "\(listed.symmetricDifference(pages.keys).sorted())")
    for day in map.texts(of: "lastmod") { #expect(day.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil, "\(day)") }
  }

  @Test func `is listed in manifest.json with the right size and SHA-256 of each file`() async throws {
    let built = try await Sample.built()
    let manifest = try SiteManifest(built.files["manifest.json"])
    for line in manifest.differences(from: built.files) { Issue.record("\(line)") }
    #expect(manifest.day == built.site.info.day.description)
    #expect(manifest.valid_through == built.site.validThrough?.description)
    let paths = manifest.files.map(\.path)
    #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test(arguments: ["feed.xml", "cases/feed.xml", "inspections/feed.xml"])
  func `has feeds that are well-formed and short, whose addresses are there`(name: String) async throws {
    let files = try await Sample.built().files
    let feed = try XMLScan(files[name])
    #expect((1...20).contains(feed.count("entry")), "\(feed.count("entry")) entries")
    let ids = feed.texts(of: "id")
    #expect(ids.count == feed.count("entry") + 1 && Set(ids).count == ids.count)
    for address in ids + feed.values(of: "href", in: "link") {
      #expect(Self.file(address).map { files[$0] != nil } == true, "\(address)")
    }
    #expect(feed.texts(of: "updated").count == ids.count)
    for time in feed.texts(of: "updated") + feed.texts(of: "published") {
      #expect(time.wholeMatch(of: /\d{4}-\d{2}-\d{2}T00:00:00\+08:00/) != nil, "\(time)")
    }
    let published = feed.texts(of: "published")
    #expect(published == published.sorted(by: >))
  }

  @Test func `has names in lower case, and no two that differ by case alone`() async throws {
    let built = try await Sample.built()
    let statics = Set(built.site.files.map(\.address.path))
    for path in built.files.keys where !statics.contains(path) { #expect(path == path.lowercased(), "\(path)") }
    #expect(Set(built.files.keys.map { $0.lowercased() }).count == built.files.count)
  }
}
