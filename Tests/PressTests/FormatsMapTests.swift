import Digest
import Foundation
import FoundationXML
import Register
import Templates
import Testing

@testable import Disclosure
@testable import Press

@Suite struct `A site map` {
  static func files(_ count: Int) async throws -> [String: String] {
    let site = try await SmallSite.site([])
    let listings = (0..<count).map {
      Route.Listing(address: Address("p/\($0)/"), updated: $0 == 0 ? "2026-05-27" : nil)
    }
    var files: [String: String] = [:]
    for route in SiteMap.routes(listings, SmallSite.frame(site)) {
      guard case .rendered(let make) = route.content else { continue }
      files[route.path] = String(decoding: make().bytes, as: UTF8.self)
    }
    return files
  }

  @Test(arguments: [0, 1, 40_000])
  func `is one file up to forty thousand pages`(count: Int) async throws {
    let files = try await Self.files(count)
    #expect(files.keys.sorted() == ["sitemap.xml"])
    let text = try #require(files["sitemap.xml"])
    #expect(text.components(separatedBy: "<url>").count == count + 1)
    #expect(XMLParser(data: Data(text.utf8)).parse())
  }

  @Test(arguments: [(40_001, [40_000, 1]), (80_001, [40_000, 40_000, 1])])
  func `is an index of parts above that`(count: Int, parts: [Int]) async throws {
    let files = try await Self.files(count)
    let index = try #require(files["sitemap.xml"])
    #expect(files.count == parts.count + 1)
    for (number, size) in parts.enumerated() {
      let name = "sitemap-\(number + 1).xml"
      #expect(index.contains("<loc>https://gongshi.example/zfgs/\(name)</loc>"))
      #expect(files[name]?.components(separatedBy: "<url>").count == size + 1)
    }
    #expect(XMLParser(data: Data(index.utf8)).parse())
  }

  @Test func `names whole addresses, and the last change where it is known`() async throws {
    let text = try #require(try await Self.files(2)["sitemap.xml"])
    #expect(text.contains("<url><loc>https://gongshi.example/zfgs/p/0/</loc><lastmod>2026-05-27</lastmod></url>"))
    #expect(text.contains("<url><loc>https://gongshi.example/zfgs/p/1/</loc></url>"))
  }
}

@Suite struct `The manifest` {
  private struct Parsed: Decodable {
    struct File: Decodable, Equatable {
      var path: String
      var bytes: Int
      var sha256: String
    }
    var generator: String
    var baseUrl: String
    var day: String
    var validThrough: String?
    var files: [File]
  }

  private static func parse(_ bytes: [UInt8]) throws -> Parsed {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Parsed.self, from: Data(bytes))
  }

  @Test func `is JSON that escapes every name`() async throws {
    let site = try await SmallSite.site()
    let names = ["index.html", "a\"b\\c.pdf", "公开版.pdf", "a\nb\t\u{1}.txt", "a\u{2028}b/👨‍👩‍👧.txt", "</script>"]
    let digest = try #require(SHA256Digest(hex: String(repeating: "0", count: 64).utf8))
    let records = try names.map {
      FileRecord(file: AcceptedFile(path: try SitePath($0), size: $0.utf8.count, digest: digest))
    }
    let bytes = Manifest.bytes(site, records)
    let found = try Self.parse(bytes)
    #expect(found.files.map(\.path) == names)
    #expect(found.files.map(\.bytes) == names.map(\.utf8.count))
    #expect(found.generator == "gongshi \(Press.version)" && found.baseUrl == "https://gongshi.example/zfgs/")
    #expect(found.day == site.info.day.description && found.validThrough == site.validThrough?.description)
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix(Manifest.mark(.published)))
  }

  @Test func `without files is JSON too`() async throws {
    let site = try await SmallSite.site([])
    let bytes = Manifest.bytes(site, [])
    #expect(try Self.parse(bytes).files == [])
    #expect(try Self.parse(bytes).validThrough == site.validThrough?.description)
  }
}
