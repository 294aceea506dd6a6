import CShims
import Glibc

/// A file that could not be read or written, with the system's own words.
public struct FileError: Error, Hashable, CustomStringConvertible {
  /// The path as it was given to the system.
  public var path: String
  /// `errno`.
  public var number: Int32

  /// What the system says about `number` at `path`.
  public init(_ path: String, _ number: Int32) {
    self.path = path
    self.number = number
  }

  /// The system's message.
  public var reason: String { String(cString: strerror(number)) }

  /// The path and the system's message.
  public var description: String { "\(path): \(reason)" }
}

/// The whole file at `path`.
///
/// - Throws: `FileError`.
public func readFile(_ path: String) throws(FileError) -> [UInt8] {
  let descriptor = gongshi_openat(AT_FDCWD, path, O_RDONLY | O_CLOEXEC, 0)
  guard descriptor >= 0 else { throw FileError(path, -descriptor) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw FileError(path, errno) }
  guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path, EISDIR) }
  var failure: Int32 = 0
  let size = Int(status.st_size)
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let got = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
      if got < 0, errno == EINTR { continue }
      if got < 0 { failure = errno }
      if got <= 0 { break }
      count += got
    }
  }
  guard failure == 0 else { throw FileError(path, failure) }
  return bytes
}
