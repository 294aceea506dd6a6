import Platform

/// A checked path in the site: relative, without empty parts, `.`, `..` or NUL.
struct SitePath: Hashable, Comparable, Sendable {
  let bytes: BytePath

  init(_ text: String) throws(PublicationError) {
    guard Self.isSafe(text) else { throw .unsafePath(text) }
    self.bytes = BytePath(text)
  }

  init(trusted bytes: BytePath) { self.bytes = bytes }

  /// The folder it is in; nil at the top.
  var folder: SitePath? { bytes.folder.map { SitePath(trusted: $0) } }

  /// Whether it is the file of a page.
  var isPage: Bool { bytes.hasSuffix(".html") }

  var text: String { bytes.text }
  var cString: [CChar] { bytes.cString }

  static func < (left: SitePath, right: SitePath) -> Bool { left.bytes < right.bytes }

  private static func isSafe(_ text: String) -> Bool {
    var length = 0
    var dots = 0
    for byte in text.utf8 {
      switch byte {
      case 0: return false
      case UInt8(ascii: "/"):
        if length == dots && length <= 2 { return false }
        length = 0
        dots = 0
      default:
        length += 1
        if byte == UInt8(ascii: ".") { dots += 1 }
      }
    }
    return !(length == dots && length <= 2)
  }
}

/// The paths that are taken in the new site.
struct Claims {
  private(set) var files: Set<SitePath> = []
  private(set) var folders: Set<SitePath> = []

  /// Takes a path for a file; true when it is the first one in its folder.
  mutating func claim(_ path: SitePath) throws(PublicationError) -> Bool {
    guard !folders.contains(path), files.insert(path).inserted else { throw .collision(path.text) }
    var isFirst = false
    var next = path.folder
    while let folder = next, folders.insert(folder).inserted {
      if files.contains(folder) { throw .collision(folder.text) }
      isFirst = true
      next = folder.folder
    }
    return isFirst
  }
}
