/// A path in two: the folder that it is in, and its name there. Slashes at the end do not count.
public struct PathParts: Sendable {
  /// `.` for a bare name, `/` for what lies at the top.
  public let folder: String
  /// What comes behind the last slash; empty for the root.
  public let name: String

  /// Takes a path apart, without looking whether anything is there.
  public init(_ path: String) {
    var path = path[...]
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      (folder, name) = (".", String(path))
      return
    }
    folder = slash == path.startIndex ? "/" : String(path[..<slash])
    name = String(path[path.utf8.index(after: slash)...])
  }
}
