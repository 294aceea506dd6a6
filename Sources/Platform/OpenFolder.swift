import CShims
public import Glibc

/// A folder that is open, so that what is in it can be reached whatever becomes of its path.
public final class OpenFolder: Sendable {
  /// The path by which it was opened, for messages.
  public let path: String
  /// The descriptor, closed with the object.
  public let descriptor: Int32

  /// Opens the folder at `path`, through links.
  public init(_ path: String) throws(FileError) {
    let opened = gongshi_openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    guard opened >= 0 else { throw FileError(path, -opened) }
    self.path = path
    self.descriptor = opened
  }

  /// Opens a folder in `parent`; a link at `name` is refused.
  public init(_ name: BytePath, in parent: OpenFolder) throws(FileError) {
    let opened = gongshi_openat(
      parent.descriptor, name.cString, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0)
    guard opened >= 0 else { throw FileError(parent.path + "/" + name.text, -opened) }
    self.path = parent.path + "/" + name.text
    self.descriptor = opened
  }

  deinit { close(descriptor) }

  /// What the system says went wrong at `name` in the folder just now.
  public func failure(_ name: BytePath) -> FileError { failure(name, errno) }

  /// The error with `number` at `name` in the folder.
  public func failure(_ name: BytePath, _ number: Int32) -> FileError {
    FileError(path + "/" + name.text, number)
  }

  /// The state of `name` without following a link; nil when there is none.
  public func status(_ name: BytePath) -> stat? {
    var status = stat()
    return fstatat(descriptor, name.cString, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }
}

/// A name in a folder, and what it is itself: a link is a link.
public struct TreeEntry: Sendable {
  /// What a name stands for.
  public enum Kind: Sendable {
    case file, folder, link, other

    /// The kind in a mode.
    public init(mode: mode_t) {
      switch mode & S_IFMT {
      case S_IFREG: self = .file
      case S_IFDIR: self = .folder
      case S_IFLNK: self = .link
      default: self = .other
      }
    }
  }

  /// The name alone.
  public var name: BytePath
  /// What it stands for.
  public var kind: Kind
}

/// Lists folder after folder through one buffer.
public struct FolderReader: ~Copyable {
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 32_768, alignment: 8)

  /// A reader with a buffer of its own.
  public init() {}

  deinit { buffer.deallocate() }

  /// The entries of a folder that was opened and not read yet, in the order in which the system gives them.
  public func entries(of folder: OpenFolder) throws(FileError) -> [TreeEntry] {
    var entries: [TreeEntry] = []
    while true {
      let filled = gongshi_entries(folder.descriptor, buffer.baseAddress, UInt(buffer.count))
      guard filled >= 0 else { throw FileError(folder.path, Int32(-filled)) }
      guard filled > 0, let start = buffer.baseAddress else { return entries }
      var offset = 0
      while offset < filled {
        let entry = start + offset
        offset += Int(entry.loadUnaligned(fromByteOffset: 16, as: UInt16.self))
        let name = (entry + 19).assumingMemoryBound(to: CChar.self)
        if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { continue }
        let path = BytePath(copying: name)
        let type = Int(entry.load(fromByteOffset: 18, as: UInt8.self))
        entries.append(TreeEntry(name: path, kind: kind(type, of: path, in: folder)))
      }
    }
  }

  private func kind(_ type: Int, of name: BytePath, in folder: OpenFolder) -> TreeEntry.Kind {
    switch type {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): folder.status(name).map { TreeEntry.Kind(mode: $0.st_mode) } ?? .other
    default: .other
    }
  }
}
