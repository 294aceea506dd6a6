import Glibc

/// What tells whether anything changed in a tree of files since it was last looked at.
///
/// For every file in the order of names: its path in the tree, a NUL, and the numbers of its state. Folders are not in
/// it. A link counts as what it leads to, as it does when content is read; one that leads nowhere counts as itself.
public struct FolderStamp: Sendable, Equatable {
  /// Paths and states.
  public private(set) var bytes: [UInt8] = []
  /// The newest modification or change of state of a file or folder, in nanoseconds since 1970; nil for an empty tree.
  ///
  /// A file that changed in the same tick of the clock in which it was stamped may change again unseen: a stamp is to be
  /// trusted only when this is some way before the moment at which it was taken. As folders count here, that also holds
  /// for a file that was added or removed while the tree was being looked through.
  public private(set) var newestChange: Int64?

  /// Looks through the tree at `path`.
  ///
  /// - Throws: `FileError`; `ELOOP` where folders and links lead in a circle.
  public init(ofTree path: String, skipHidden: Bool) throws(FileError) {
    var walk = TreeWalk(skipHidden: skipHidden)
    try walk.add(try OpenFolder(path), at: BytePath(""), depth: 0)
    bytes = walk.bytes
    newestChange = walk.newest
  }

  /// Whether both saw the same files in the same state.
  public static func == (left: FolderStamp, right: FolderStamp) -> Bool { left.bytes == right.bytes }
}

private struct TreeWalk: ~Copyable {
  private static let deepest = 64

  var bytes: [UInt8] = []
  var newest: Int64?
  private let skipHidden: Bool
  private let reader = FolderReader()

  init(skipHidden: Bool) { self.skipHidden = skipHidden }

  mutating func add(_ folder: OpenFolder, at path: BytePath, depth: Int) throws(FileError) {
    guard depth < Self.deepest else { throw FileError(folder.path, ELOOP) }
    var entries = try reader.entries(of: folder)
    if skipHidden { entries.removeAll { $0.name.isHidden } }
    entries.sort { $0.name < $1.name }
    for entry in entries {
      if entry.kind == .folder {
        try add(try OpenFolder(entry.name, in: folder), at: path.appending(entry.name), depth: depth + 1)
      } else {
        try addFile(entry, in: folder, at: path, depth: depth)
      }
    }
    // Last, so that a file that went away meanwhile shows in the time of its folder.
    var status = stat()
    if fstat(folder.descriptor, &status) == 0 { note(status) }
  }

  private mutating func addFile(
    _ entry: TreeEntry, in folder: OpenFolder, at path: BytePath, depth: Int
  ) throws(FileError) {
    var status = stat()
    if fstatat(folder.descriptor, entry.name.cString, &status, 0) != 0 {
      // Removed since it was listed, or a link to nothing.
      guard let own = folder.status(entry.name) else { return }
      status = own
    }
    if entry.kind == .link, TreeEntry.Kind(mode: status.st_mode) == .folder {
      let target = try OpenFolder(folder.path + "/" + entry.name.text)
      try add(target, at: path.appending(entry.name), depth: depth + 1)
    } else {
      note(status)
      bytes.append(path, slash: !path.isEmpty)
      bytes.append(entry.name)
      bytes.append(FileState(status))
    }
  }

  private mutating func note(_ status: stat) {
    let time = max(FileState.nanoseconds(status.st_mtim), FileState.nanoseconds(status.st_ctim))
    newest = max(newest ?? time, time)
  }
}

extension [UInt8] {
  /// A name and its NUL, or a folder and a slash.
  fileprivate mutating func append(_ path: BytePath, slash: Bool) {
    guard slash else { return }
    path.cString.withUnsafeBytes { append(contentsOf: $0.dropLast()) }
    append(0x2F)
  }

  mutating func append(_ name: BytePath) { name.cString.withUnsafeBytes { append(contentsOf: $0) } }

  mutating func append(_ state: FileState) { Swift.withUnsafeBytes(of: state) { append(contentsOf: $0) } }
}
