import Glibc

/// What tells whether anything changed in a tree of files since it was last looked at.
///
/// For every file in the order of names: its path in the tree, a NUL, and five numbers of eight bytes, little endian:
/// size, modification and change of state in nanoseconds, inode, device. Folders are not in it. A link counts as what
/// it leads to, as it does when content is read; one that leads nowhere counts as itself.
///
/// - Throws: `FileError`; `ELOOP` where folders and links lead in a circle.
public func stampTree(_ path: String, skipHidden: Bool) throws(FileError) -> [UInt8] {
  var stamp = TreeStamp(skipHidden: skipHidden)
  try stamp.add(try OpenFolder(path), at: BytePath(""), depth: 0)
  return stamp.bytes
}

/// The newest modification or change of state in a stamp, in nanoseconds since 1970; nil when it holds no file.
///
/// A file that changed in the same tick of the clock in which it was stamped may change again unseen: a stamp is to be
/// trusted only when this is some way before the moment at which it was taken.
public func newestChange(inStamp stamp: [UInt8]) -> Int64? {
  var newest: Int64?
  stamp.withUnsafeBytes { bytes in
    var position = 0
    while let end = bytes[position...].firstIndex(of: 0), end + TreeStamp.numbersSize < bytes.count {
      for offset in [9, 17] {
        let time = Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: end + offset, as: Int64.self))
        newest = max(newest ?? time, time)
      }
      position = end + 1 + TreeStamp.numbersSize
    }
  }
  return newest
}

private struct TreeStamp: ~Copyable {
  static let numbersSize = 40
  private static let deepest = 64

  var bytes: [UInt8] = []
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
      append(status, path, entry.name)
    }
  }

  private mutating func append(_ status: stat, _ path: BytePath, _ name: BytePath) {
    if !path.isEmpty {
      path.cString.withUnsafeBytes { bytes.append(contentsOf: $0.dropLast()) }
      bytes.append(0x2F)
    }
    name.cString.withUnsafeBytes { bytes.append(contentsOf: $0) }
    let numbers: InlineArray<5, UInt64> = [
      UInt64(bitPattern: Int64(status.st_size)).littleEndian, nanoseconds(status.st_mtim).littleEndian,
      nanoseconds(status.st_ctim).littleEndian, UInt64(status.st_ino).littleEndian, UInt64(status.st_dev).littleEndian,
    ]
    withUnsafeBytes(of: numbers) { bytes.append(contentsOf: $0) }
  }

  private func nanoseconds(_ time: timespec) -> UInt64 {
    UInt64(bitPattern: Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec))
  }
}
