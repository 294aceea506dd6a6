import CShims
import Glibc
import Platform

/// The right to publish to one destination, held until it is released or the process ends.
struct BuildLock: Sendable {
  private let descriptor: Int32
  private let path: String

  /// Takes the lock at `path`, or throws `.locked` with the `destination`.
  init(_ path: String, of destination: String) throws(PublicationError) {
    while true {
      let opened = gongshi_openat(AT_FDCWD, path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
      guard opened >= 0 else { throw .system(FileError(path, -opened)) }
      if flock(opened, LOCK_EX | LOCK_NB) != 0 {
        let number = errno
        close(opened)
        throw number == EWOULDBLOCK ? .locked(destination) : .system(FileError(path, number))
      }
      if Self.isAt(path, opened) {
        self.descriptor = opened
        self.path = path
        return
      }
      // The one who held it removed the file between our opening and locking it.
      close(opened)
    }
  }

  func release() {
    unlink(path)
    close(descriptor)
  }

  private static func isAt(_ path: String, _ descriptor: Int32) -> Bool {
    var named = stat()
    var opened = stat()
    return lstat(path, &named) == 0 && fstat(descriptor, &opened) == 0
      && named.st_ino == opened.st_ino && named.st_dev == opened.st_dev
  }
}
