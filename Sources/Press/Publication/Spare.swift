import Glibc
import Platform

/// What was in the staging folder before this publication: the folders of the site before, with links to the files that
/// the site now has too.
///
/// To make and remove 10 000 folders for one page that changed takes 1.3 s, and on ext4 up to 9 s in the minute after
/// the last time, as it does not give the numbers of removed folders away so soon; to look through those that are there
/// takes 0.1 s. It may be in any state: what is wrong in it is put right.
struct Spare {
  private(set) var files: [SitePath: FileIdentity] = [:]
  private(set) var folders: [SitePath] = []

  static let empty = Spare()

  var isEmpty: Bool { files.isEmpty && folders.isEmpty }

  private init() {}

  /// Lists the folder and removes from it whatever is not a file or a folder, so that no link leads out of it.
  init(_ root: OpenFolder) throws(FileError) {
    let reader = FolderReader()
    try look(through: try OpenFolder(BytePath("."), in: root), at: BytePath(""), reader)
  }

  private mutating func look(
    through folder: OpenFolder, at path: BytePath, _ reader: borrowing FolderReader
  ) throws(FileError) {
    for entry in try reader.entries(of: folder) {
      let site = SitePath(trusted: path.appending(entry.name))
      switch entry.kind {
      case .folder:
        folders.append(site)
        try look(through: try OpenFolder(entry.name, in: folder), at: site.bytes, reader)
      case .file:
        guard let status = folder.status(entry.name) else { throw folder.failure(entry.name) }
        files[site] = FileIdentity(status)
      case .link, .other:
        guard unlinkat(folder.descriptor, entry.name.cString, 0) == 0 else { throw folder.failure(entry.name) }
      }
    }
  }
}

extension Staging {
  /// Removes what the staging folder had that does not belong in the new site; returns what may stay.
  ///
  /// `unchanged` are the files as they are in the old site, `written` those that were written here, `folders` those
  /// that the new site needs.
  func settle(
    unchanged: [SitePath: FileIdentity], written: Set<SitePath>, folders: (SitePath) -> Bool
  ) throws(FileError) -> Set<SitePath> {
    var kept: Set<SitePath> = []
    for (path, identity) in spare.files where !written.contains(path) {
      if unchanged[path] == identity {
        kept.insert(path)
      } else if unlinkat(root.descriptor, path.cString, 0) != 0, !Self.isGone(errno) {
        throw root.failure(path.bytes)
      }
    }
    // From the deepest up: a path is greater than those that it starts with.
    for folder in spare.folders.sorted(by: >) where !folders(folder) {
      guard unlinkat(root.descriptor, folder.cString, Int32(AT_REMOVEDIR)) == 0 || Self.isGone(errno) else {
        throw root.failure(folder.bytes)
      }
    }
    return kept
  }

  /// A file that was written may have taken the place of a folder, or a folder that of a file.
  private static func isGone(_ number: Int32) -> Bool { number == ENOENT || number == ENOTDIR || number == EISDIR }
}
