import CShims
import Glibc
import Platform

/// Where the site goes, and the names beside it that a publication uses.
struct Destination: Sendable {
  /// The path, without links.
  let path: String
  /// The folder that it is in.
  let parent: OpenFolder
  /// Its name there.
  let name: String

  init(_ text: String) throws(PublicationError) {
    let resolved = try Self.resolve(text)
    guard let slash = resolved.utf8.lastIndex(of: UInt8(ascii: "/")), resolved.utf8.count > 1 else {
      throw .cannotExchange(text)
    }
    let folder = slash == resolved.startIndex ? "/" : String(resolved[..<slash])
    self.path = resolved
    self.name = String(resolved[resolved.utf8.index(after: slash)...])
    self.parent = try system { () throws(FileError) in try OpenFolder(folder) }
  }

  /// The nearest folder above that is a site with one of these marks; nil when there is none.
  func enclosingSite(of marks: [String]) -> String? {
    guard !marks.isEmpty else { return nil }
    var folder = parent.path[...]
    while true {
      let manifest = (try? readFile("\(folder)/\(OldSite.manifestName)")) ?? []
      if marks.contains(where: { OldSite.carries($0, manifest) }) { return String(folder) }
      guard let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      folder = folder[..<slash]
    }
  }

  var lockPath: String { "\(parent.path)/.\(name).gongshi-lock" }
  /// The staging folder. One name is enough, as only who holds the lock uses it.
  var stagingName: BytePath { BytePath(".\(name).gongshi-spare") }
  /// Where the old site is for a moment when it is replaced in two steps.
  var retiredName: BytePath { BytePath(".\(name).gongshi-old") }

  /// A path in the parent folder, for messages and for calls that take no folder.
  func beside(_ name: BytePath) -> String { parent.path + "/" + name.text }

  /// Puts right what a run that was interrupted left behind. Only who holds the lock may do this.
  func repair(keepingSpare: Bool) throws(PublicationError) {
    if parent.status(retiredName) != nil {
      // Between two renames the site is nowhere but here.
      if parent.status(BytePath(name)) == nil { try move(retiredName, to: BytePath(name)) }
      try? removeTree(retiredName, in: parent)
    }
    if !keepingSpare { try? removeTree(stagingName, in: parent) }
  }

  /// The path without links, also when it leads to nothing yet.
  private static func resolve(_ text: String) throws(PublicationError) -> String {
    var path = text
    for _ in 0..<40 {
      while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
      if let real = realPath(path) { return real }
      guard errno == ENOENT, !path.isEmpty else { throw .system(FileError(text, errno)) }
      let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
      let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
      guard name != "..", let real = realPath(folder) else { throw .system(FileError(folder, ENOENT)) }
      let base = real == "/" ? "" : real
      guard let target = linkTarget(path) else { return base + "/" + name }
      path = target.utf8.first == UInt8(ascii: "/") ? target : base + "/" + target
    }
    throw .system(FileError(text, ELOOP))
  }

  private static func linkTarget(_ path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink(path, &buffer, Int(PATH_MAX))
    return count < 0 ? nil : BytePath(copying: buffer).text
  }
}
