import CShims
import Digest
import Glibc
import Platform
import Synchronization

/// The new site while it is made, beside the old one. Files in it are only ever created, never opened again: one that
/// is there already may be a file of the old site too.
final class Staging: Sendable {
  let name: BytePath
  let root: OpenFolder
  /// What was there before.
  let spare: Spare
  private let isNew: Bool
  private let created = Mutex<[BytePath]>([])
  private let parent: OpenFolder
  private let hasLinks: Bool

  /// Makes the folder or takes the one that is there, with the mode and owner of the `old` site's where there is one.
  init(_ name: BytePath, in parent: OpenFolder, like old: stat?, hasLinks: Bool) throws(FileError) {
    let isNew = mkdirat(parent.descriptor, name.cString, 0o755) == 0
    guard isNew || errno == EEXIST else { throw parent.failure(name) }
    self.isNew = isNew
    self.name = name
    self.parent = parent
    self.hasLinks = hasLinks
    let root = try OpenFolder(name, in: parent)
    self.root = root
    self.spare = isNew ? .empty : try Spare(root)
    guard let old else { return }
    // Only who may give a folder away does; the mode goes last, as a change of owner clears bits of it.
    _ = fchown(root.descriptor, old.st_uid, old.st_gid)
    _ = fchmod(root.descriptor, old.st_mode & 0o7777 | 0o700)
  }

  /// Removes the folder, or only what was put in it when it was there before.
  func remove() {
    if isNew {
      try? removeTree(name, in: parent)
      return
    }
    for path in created.withLock({ $0 }) { _ = unlinkat(root.descriptor, path.cString, 0) }
  }

  /// Writes a new file. `folderIsNew`: it is likely that its folder is still to be made.
  func write(
    _ bytes: UnsafeRawBufferPointer, at path: SitePath, folderIsNew: Bool = false, seal: SHA256Digest? = nil
  ) throws(FileError) {
    if folderIsNew { try makeFolder(of: path.bytes) }
    let descriptor = try create(path.bytes)
    let failure = writeAll(bytes, to: descriptor)
    if let seal { Seal.set(seal, on: descriptor) }
    guard close(descriptor) == 0, failure == 0 else { throw root.failure(path.bytes, failure == 0 ? errno : failure) }
  }

  /// A new empty file, and the folders that it needs.
  func create(_ path: BytePath) throws(FileError) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    var opened = gongshi_openat(root.descriptor, path.cString, flags, 0o644)
    if opened == -ENOENT || opened == -ENOTDIR {
      try makeFolder(of: path)
      opened = gongshi_openat(root.descriptor, path.cString, flags, 0o644)
    } else if opened == -EEXIST {
      try removeTree(path, in: root)
      opened = gongshi_openat(root.descriptor, path.cString, flags, 0o644)
    }
    guard opened >= 0 else { throw root.failure(path, -opened) }
    created.withLock { $0.append(path) }
    return opened
  }

  /// Puts what is at `path` in `site` here too: linked, or copied where links are refused.
  func carry(_ path: BytePath, _ kind: TreeEntry.Kind, from site: OldSite) throws(FileError) {
    var failure = hasLinks ? link(path, from: site) : EPERM
    if failure == ENOENT {
      try makeFolder(of: path)
      failure = link(path, from: site)
    }
    switch failure {
    case 0: return
    case EXDEV, EPERM, EMLINK, EOPNOTSUPP:
      switch kind {
      case .file: return try copy(path, from: site)
      case .link: return try copyLink(path, from: site)
      case .folder, .other: throw root.failure(path, failure)
      }
    default: throw root.failure(path, failure)
    }
  }

  /// Gives folders here the modes that they have in `site`. To be done last: one may forbid to write in it.
  func copyModes(of folders: some Sequence<SitePath>, from site: OldSite) throws(FileError) {
    for folder in folders {
      guard let status = site.root.status(folder.bytes) else { continue }
      guard fchmodat(root.descriptor, folder.cString, status.st_mode & 0o7777, 0) == 0 else {
        throw root.failure(folder.bytes)
      }
    }
  }

  private func link(_ path: BytePath, from site: OldSite) -> Int32 {
    linkat(site.root.descriptor, path.cString, root.descriptor, path.cString, 0) == 0 ? 0 : errno
  }

  private func copy(_ path: BytePath, from site: OldSite) throws(FileError) {
    var status = stat()
    guard let source = site.open(path) else { throw site.root.failure(path) }
    defer { close(source) }
    guard fstat(source, &status) == 0 else { throw site.root.failure(path) }
    let target = try create(path)
    defer { close(target) }
    if let failure = copyAll(source, to: target, { _ in }) { throw root.failure(path, failure) }
    let times = [status.st_atim, status.st_mtim]
    guard fchmod(target, status.st_mode & 0o7777) == 0, futimens(target, times) == 0 else { throw root.failure(path) }
  }

  private func copyLink(_ path: BytePath, from site: OldSite) throws(FileError) {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    guard readlinkat(site.root.descriptor, path.cString, &target, Int(PATH_MAX)) >= 0 else {
      throw site.root.failure(path)
    }
    if symlinkat(target, root.descriptor, path.cString) == 0 { return }
    guard errno == ENOENT else { throw root.failure(path) }
    try makeFolder(of: path)
    guard symlinkat(target, root.descriptor, path.cString) == 0 else { throw root.failure(path) }
  }

  private func makeFolder(of path: BytePath) throws(FileError) {
    guard let folder = path.folder else { return }
    if mkdirat(root.descriptor, folder.cString, 0o755) == 0 { return }
    switch errno {
    case EEXIST:
      // Made by another task in the meantime, unless it is a file that was there before.
      guard let status = root.status(folder), TreeEntry.Kind(mode: status.st_mode) != .folder else { return }
      _ = unlinkat(root.descriptor, folder.cString, 0)
    case ENOENT, ENOTDIR: try makeFolder(of: folder)
    default: throw root.failure(folder)
    }
    guard mkdirat(root.descriptor, folder.cString, 0o755) == 0 || errno == EEXIST else { throw root.failure(folder) }
  }
}

/// Copies the rest of an open file, showing each piece to `look`; returns nil or `errno`.
func copyAll(_ source: Int32, to target: Int32?, _ look: (UnsafeRawBufferPointer) -> Void) -> Int32? {
  withUnsafeTemporaryAllocation(byteCount: 131_072, alignment: 8) { buffer in
    while true {
      let count = readAll(buffer, from: source)
      if count < 0 { return Int32(-count) }
      if count == 0 { return nil }
      let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      look(piece)
      if let target {
        let failure = writeAll(piece, to: target)
        if failure != 0 { return failure }
      }
    }
  }
}
