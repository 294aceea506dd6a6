import Disclosure
import Markup
import Templates

/// `sitemap.xml` (sitemaps.org); above 40 000 pages it becomes an index of parts.
enum SiteMap {
  private static let limit = 40_000

  static func routes(_ listings: [Route.Listing], _ frame: Frame) -> [Route] {
    if listings.count <= limit { return [.file("sitemap.xml") { part(listings[...], frame).bytes }] }
    let parts = stride(from: 0, to: listings.count, by: limit).map { listings[$0..<min($0 + limit, listings.count)] }
    let index = Route.file("sitemap.xml") {
      let entries: [XML] = parts.indices.map {
        "<sitemap><loc>\(address: frame.absolute(Address("sitemap-\($0 + 1).xml")))</loc></sitemap>\n"
      }
      let document: XML = """
        <?xml version="1.0" encoding="utf-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        \(entries)</sitemapindex>

        """
      return document.bytes
    }
    return [index]
      + parts.enumerated().map { number, part in .file("sitemap-\(number + 1).xml") { self.part(part, frame).bytes } }
  }

  private static func part(_ listings: ArraySlice<Route.Listing>, _ frame: Frame) -> XML {
    let entries: [XML] = listings.map { listing in
      let updated: XML? = listing.updated.map { "<lastmod>\($0)</lastmod>" }
      return "<url><loc>\(address: frame.absolute(listing.address))</loc>\(updated)</url>\n"
    }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(entries)</urlset>

      """
  }
}
