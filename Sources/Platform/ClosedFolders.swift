import Glibc

/// The folders that a file for an office's own use stays out of: `Content/`, which the next build reads, and every published
/// site, which the public reads.
public struct ClosedFolders: Sendable {
  /// One of them.
  public enum Folder: Sendable {
    /// `Content/` of the office.
    case content
    /// A site, published here or elsewhere.
    case site
  }

  private let content: String?
  private let site: String?

  /// Those of the office whose `Content/` and `Public/` lie in `root`.
  public init(of root: String) {
    content = realPath("\(root)/Content")
    site = realPath("\(root)/Public")
  }

  /// The one that `path` would lie in, also by way of links; `nil` when it may be written.
  ///
  /// - Throws: when the folder of `path` is not there.
  public func holding(_ path: String) throws(FileError) -> Folder? {
    let parent = PathParts(path).folder
    guard var folder = realPath(parent) else { throw FileError(parent, errno) }
    while !folder.isEmpty {
      if folder == content { return .content }
      // Every site has its list of files, whoever published it.
      if folder == site || access("\(folder)/manifest.json", F_OK) == 0 { return .site }
      folder = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
    }
    return nil
  }
}
