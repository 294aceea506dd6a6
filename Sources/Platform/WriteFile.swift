import CShims
import Glibc

/// Puts a file with `bytes` at `path` in one step: whoever reads it sees the file before or the file after.
///
/// A file that is there already keeps its mode; a new one is readable by all that the umask allows.
public func writeFileAtomically(_ path: String, _ bytes: [UInt8]) throws(FileError) {
  var status = stat()
  let mode = stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  let temporary = "\(path).gongshi-\(getpid())"
  unlink(temporary)
  let descriptor = gongshi_openat(AT_FDCWD, temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw FileError(temporary, -descriptor) }
  var failure = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
  if let mode, failure == 0, fchmod(descriptor, mode) != 0 { failure = errno }
  if close(descriptor) != 0, failure == 0 { failure = errno }
  if failure == 0, rename(temporary, path) != 0 { failure = errno }
  guard failure != 0 else { return }
  unlink(temporary)
  throw FileError(path, failure)
}

/// Writes all of `bytes`; returns 0 or `errno`.
public func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
  var position = 0
  while position < bytes.count {
    let written = write(descriptor, bytes.baseAddress.map { $0 + position }, bytes.count - position)
    if written < 0 {
      if errno == EINTR { continue }
      return errno
    }
    position += written
  }
  return 0
}

/// Reads until `buffer` is full or the file ends; returns the bytes read, or the negative value of `errno`.
public func readAll(_ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32) -> Int {
  var position = 0
  while position < buffer.count {
    let got = read(descriptor, buffer.baseAddress.map { $0 + position }, buffer.count - position)
    if got < 0 {
      if errno == EINTR { continue }
      return -Int(errno)
    }
    if got == 0 { break }
    position += got
  }
  return position
}
