import Glibc
import Platform

/// What is in the old site besides the files that the new one has too.
struct Survey: ~Copyable {
  /// The files that are not ours, in no order.
  private(set) var foreign: [(path: BytePath, kind: TreeEntry.Kind)] = []
  /// Our files that the new site does not have.
  private(set) var removed: [BytePath] = []

  /// Files at paths that were written anew.
  private(set) var replaced: [BytePath] = []

  private let claims: Claims
  private let written: Set<SitePath>
  private let manifest: OldManifest
  private let reader = FolderReader()

  /// Looks through `site`. `written` are the paths whose bytes are not those in the old site.
  ///
  /// A folder with nothing in it is not kept: it may be one of ours whose file was removed by hand.
  init(_ site: OldSite, claims: Claims, written: Set<SitePath>) throws(PublicationError) {
    self.claims = claims
    self.written = written
    self.manifest = site.manifest
    let root = try system { () throws(FileError) in try OpenFolder(BytePath("."), in: site.root) }
    try look(through: root, at: BytePath(""), inTheWayOf: nil)
  }

  /// `file` is the file of the new site that stands where the folder, or one that it is in, was.
  private mutating func look(
    through folder: OpenFolder, at path: BytePath, inTheWayOf file: SitePath?
  ) throws(PublicationError) {
    let entries: [TreeEntry]
    do throws(FileError) { entries = try reader.entries(of: folder) } catch { throw .system(error) }
    for entry in entries {
      let site = SitePath(trusted: path.appending(entry.name))
      if entry.kind == .folder {
        let opened = try system { () throws(FileError) in try OpenFolder(entry.name, in: folder) }
        try look(through: opened, at: site.bytes, inTheWayOf: file ?? (claims.files.contains(site) ? site : nil))
      } else if claims.files.contains(site) {
        guard written.contains(site) else { continue }
        guard isOurs(site) else { throw .foreignCollision(site.text) }
        replaced.append(site.bytes)
      } else if isOurs(site) {
        removed.append(site.bytes)
      } else if let file {
        throw .foreignCollision(file.text)
      } else if claims.folders.contains(site) {
        throw .foreignCollision(site.text)
      } else {
        foreign.append((site.bytes, entry.kind))
      }
    }
  }

  /// The folders that are there only for files that are not ours.
  func foreignFolders() -> Set<SitePath> {
    var folders: Set<SitePath> = []
    for (path, _) in foreign {
      var next = SitePath(trusted: path).folder
      while let folder = next, !claims.folders.contains(folder), folders.insert(folder).inserted {
        next = folder.folder
      }
    }
    return folders
  }

  private func isOurs(_ path: SitePath) -> Bool {
    manifest.files.keys.contains(path.bytes) || path.bytes == BytePath(OldSite.manifestName)
  }
}
