import Diagnostics
import Disclosure
import Markup
import Templates

/// One file of the site, and how it is made. Nothing is rendered until the press comes to it, and nothing is kept.
final class Route: Sendable {
  /// What a route gives.
  enum Content: Sendable {
    /// Made in memory.
    case rendered(@Sendable () -> RenderedFile)
    /// Made in memory with what the site has at a path, which is known when every route is.
    case linked(@Sendable (_ exists: @escaping (String) -> Bool) -> RenderedFile)
    /// Copied from below the folder that holds `Content/`.
    case copied(from: String)
  }

  /// The path of the file below `Public/`.
  let path: String
  /// What it was made from, for a collision: a file of the author, or a word.
  let source: String
  let content: Content
  /// For the site map: whether it is a page to be found, and its last day of change.
  let listing: Listing?

  init(path: String, source: String, content: Content, listing: Listing?) {
    self.path = path
    self.source = source
    self.content = content
    self.listing = listing
  }

  /// The file as it is in a site of `table`; `nil` for one that is copied.
  func rendered(in table: RouteTable) -> RenderedFile? {
    switch content {
    case .rendered(let make): make()
    case .linked(let make): make(table.hasPlace)
    case .copied: nil
    }
  }

  /// Whether it is a page of HTML.
  var isPage: Bool { path.utf8.suffix(5).elementsEqual(".html".utf8) }

  /// An entry of the site map.
  struct Listing: Sendable {
    let address: Address
    let updated: String?
  }

  /// A page that cannot lose anything.
  static func page(
    _ address: Address, source: String, updated: String? = nil, isListed: Bool = true,
    _ make: @escaping @Sendable () -> HTML
  ) -> Route {
    Route(
      path: address.file, source: source, content: .rendered { RenderedFile(bytes: make().bytes) },
      listing: isListed ? Listing(address: address, updated: updated) : nil)
  }

  /// A page with an author's text.
  static func record(
    _ address: Address, source: String, updated: String?, _ make: @escaping @Sendable () -> RenderedPage
  ) -> Route {
    Route(
      path: address.file, source: source,
      content: .rendered {
        RenderedFile(make())
      }, listing: Listing(address: address, updated: updated))
  }

  /// A file that is no page.
  static func file(_ path: String, _ make: @escaping @Sendable () -> [UInt8]) -> Route {
    Route(path: path, source: "gongshi", content: .rendered { RenderedFile(bytes: make()) }, listing: nil)
  }
}

/// A finished file, and what was lost on the way.
struct RenderedFile: Sendable {
  var bytes: [UInt8]
  var diagnostics: [Diagnostic] = []
  /// The places of the site that its author links to.
  var places: [LinkedPlace] = []
}

extension RenderedFile {
  init(_ page: RenderedPage) {
    self.init(bytes: page.html.bytes, diagnostics: page.diagnostics, places: page.places)
  }
}
