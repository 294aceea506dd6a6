import Glibc

/// The state of a file by which it is seen whether it was touched: size, modification and change of state in
/// nanoseconds, inode, device.
struct FileState: Equatable {
  let size: Int64
  let modified: Int64
  let changed: Int64
  let inode: UInt64
  let device: UInt64

  init(_ status: stat) {
    size = Int64(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
    inode = UInt64(status.st_ino)
    device = UInt64(status.st_dev)
  }

  static func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec) }
}

/// The state of files that are known by name, one after another: path, NUL, numbers.
///
/// To ask for 12 000 files by name takes a tenth of the time that it takes to look through their folders.
public enum FileStamps {
  /// The stamps of `paths` below a folder; nil when one of them is missing.
  public static func of(_ paths: ArraySlice<BytePath>, in folder: OpenFolder) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(paths.count * 96)
    for path in paths {
      guard let status = folder.status(path) else { return nil }
      bytes.append(path)
      bytes.append(FileState(status))
    }
    return bytes
  }

  /// Whether every file that is stamped in `bytes` is there in the same state.
  public static func areCurrent(_ bytes: ArraySlice<UInt8>, in folder: OpenFolder) -> Bool {
    bytes.withUnsafeBytes { bytes in
      let stateSize = MemoryLayout<FileState>.size
      var position = 0
      while position < bytes.count {
        guard let base = bytes.baseAddress else { return false }
        let name = (base + position).assumingMemoryBound(to: CChar.self)
        let length = strnlen(name, bytes.count - position)
        guard position + length + 1 + stateSize <= bytes.count else { return false }
        var status = stat()
        guard fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return false }
        let known = bytes.loadUnaligned(fromByteOffset: position + length + 1, as: FileState.self)
        guard FileState(status) == known else { return false }
        position += length + 1 + stateSize
      }
      return true
    }
  }
}
