import CShims
import Digest
import Glibc
import Platform

/// Which file it is, whatever its names.
struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64

  init(_ status: stat) {
    self.device = UInt64(status.st_dev)
    self.number = UInt64(status.st_ino)
  }
}

/// The site that is at the destination now. Nothing in it is changed while it is there.
struct OldSite: Sendable {
  static let manifestName = "manifest.json"
  private static let markReach = 512
  private static let chunk = 65_536

  let root: OpenFolder
  let status: stat
  let manifest: OldManifest
  /// The time of a manifest that is sealed; nil when its digests are not to be relied on.
  private let sealed: timespec?

  /// Opens the site at `destination`; nil when there is nothing. An empty folder is a site without files.
  init?(at destination: Destination, mark: String) throws(PublicationError) {
    let name = BytePath(destination.name)
    guard let status = destination.parent.status(name) else { return nil }
    guard TreeEntry.Kind(mode: status.st_mode) == .folder else { throw .foreignFolder(destination.path) }
    var outside = stat()
    guard fstat(destination.parent.descriptor, &outside) == 0, outside.st_dev == status.st_dev else {
      throw .cannotExchange(destination.path)
    }
    let root = try system { () throws(FileError) in try OpenFolder(name, in: destination.parent) }
    let entries = try system { () throws(FileError) in try FolderReader().entries(of: root) }
    let (bytes, sealed) = Self.readManifest(root)
    // Names with a dot, such as `.gitkeep`, do not make a folder somebody else's site; they are carried along.
    let isBare = entries.allSatisfy(\.name.isHidden)
    guard isBare || Self.carries(mark, bytes) else { throw .foreignFolder(destination.path) }
    self.root = root
    self.status = status
    self.manifest = OldManifest(bytes)
    self.sealed = sealed
  }

  /// Whether a manifest with these bytes is one of ours.
  static func carries(_ mark: String, _ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(markReach)
    let mark = Array(mark.utf8)
    guard !mark.isEmpty, head.count >= mark.count else { return false }
    return (0...head.count - mark.count).contains { head[$0...].starts(with: mark) }
  }

  /// Opens a file, not a link, for reading; nil when there is none. What is not a file does not make it wait.
  func open(_ path: BytePath) -> Int32? { Self.open(path, in: root) }

  /// Which file at `path` has exactly these bytes, and its digest if that is known; nil when there is none.
  func match(_ bytes: UnsafeRawBufferPointer, at path: BytePath) -> (FileIdentity, SHA256Digest?)? {
    guard let descriptor = open(path) else { return nil }
    defer { close(descriptor) }
    guard let status = Self.fileStatus(descriptor, size: bytes.count) else { return nil }
    let isEqual = withUnsafeTemporaryAllocation(byteCount: min(Self.chunk, bytes.count), alignment: 8) { buffer in
      var position = 0
      while position < bytes.count {
        let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, bytes.count - position)])
        guard readAll(part, from: descriptor) == part.count, let read = part.baseAddress,
          let expected = bytes.baseAddress, memcmp(read, expected + position, part.count) == 0
        else { return false }
        position += part.count
      }
      return true
    }
    return isEqual ? (FileIdentity(status), knownDigest(of: path, status)) : nil
  }

  /// What the manifest says is the digest of a file that nobody wrote to since.
  func knownDigest(of path: BytePath, _ status: stat) -> SHA256Digest? {
    guard let sealed, let digest = manifest.files[path] else { return nil }
    let time = status.st_mtim
    return (time.tv_sec, time.tv_nsec) <= (sealed.tv_sec, sealed.tv_nsec) ? digest : nil
  }

  /// The state of an open file, if it is a regular one of this size.
  static func fileStatus(_ descriptor: Int32, size: Int) -> stat? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size) == size ? status : nil
  }

  private static func open(_ path: BytePath, in root: OpenFolder) -> Int32? {
    let opened = gongshi_openat(
      root.descriptor, path.cString, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0)
    return opened >= 0 ? opened : nil
  }

  private static func readManifest(_ root: OpenFolder) -> ([UInt8], sealed: timespec?) {
    guard let descriptor = open(BytePath(manifestName), in: root) else { return ([], nil) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return ([], nil) }
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, filled in
      filled = max(0, readAll(UnsafeMutableRawBufferPointer(buffer), from: descriptor))
    }
    return (bytes, Seal.isOn(descriptor, bytes) ? status.st_mtim : nil)
  }
}
