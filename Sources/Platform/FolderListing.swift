import Glibc

/// A name in a folder.
public struct FolderEntry: Hashable, Sendable {
  /// What a name stands for; a link counts as what it leads to.
  public enum Kind: Hashable, Sendable {
    case file, folder, other
  }

  /// The name alone.
  public var name: String
  /// What it stands for.
  public var kind: Kind
  /// Whether it is a link.
  public var isLink: Bool
}

/// The path without links; nil, with `errno`, when it leads to nothing.
public func realPath(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}

/// The names in the folder at `path` in the order of their bytes, without `.` and `..`.
///
/// - Throws: `FileError`.
public func listFolder(_ path: String) throws(FileError) -> [FolderEntry] {
  guard let folder = opendir(path) else { throw FileError(path, errno) }
  defer { closedir(folder) }
  var entries: [FolderEntry] = []
  while true {
    errno = 0
    guard let entry = readdir(folder) else {
      if errno != 0 { throw FileError(path, errno) }
      break
    }
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name == "." || name == ".." { continue }
    let kind: FolderEntry.Kind
    switch Int(entry.pointee.d_type) {
    case Int(DT_REG): kind = .file
    case Int(DT_DIR): kind = .folder
    default: kind = kindOfTarget(path + "/" + name)
    }
    entries.append(FolderEntry(name: name, kind: kind, isLink: isLink(entry.pointee.d_type, path + "/" + name)))
  }
  return sortedByName(entries)
}

/// In the order of bytes. The first sixteen of a name are compared as one number, which nearly always decides; names have no NUL,
/// so a shorter one comes first.
private func sortedByName(_ entries: [FolderEntry]) -> [FolderEntry] {
  let keys = entries.indices.map { index in
    (
      start: entries[index].name.utf8.prefix(16).enumerated().reduce(UInt128(0)) { key, byte in
        key | UInt128(byte.element) << UInt128(120 - 8 * byte.offset)
      }, index: index
    )
  }
  let order = keys.sorted { left, right in
    left.start == right.start
      ? entries[left.index].name.utf8.lexicographicallyPrecedes(entries[right.index].name.utf8)
      : left.start < right.start
  }
  return order.map { entries[$0.index] }
}

private func isLink(_ type: UInt8, _ path: String) -> Bool {
  switch Int(type) {
  case Int(DT_LNK): return true
  case Int(DT_UNKNOWN):
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  default: return false
  }
}

private func kindOfTarget(_ path: String) -> FolderEntry.Kind {
  var status = stat()
  guard stat(path, &status) == 0 else { return .other }
  switch status.st_mode & S_IFMT {
  case S_IFREG: return .file
  case S_IFDIR: return .folder
  default: return .other
  }
}
