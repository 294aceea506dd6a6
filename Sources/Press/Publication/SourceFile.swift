import CShims
import Digest
import Glibc
import Platform

/// A file that is to be copied into the site.
final class SourceFile {
  let path: String
  let size: Int
  private let descriptor: Int32

  init(_ path: String) throws(FileError) {
    let opened = gongshi_openat(AT_FDCWD, path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0)
    guard opened >= 0 else { throw FileError(path, -opened) }
    var status = stat()
    guard fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(opened)
      throw FileError(path, EISDIR)
    }
    self.path = path
    self.size = Int(status.st_size)
    self.descriptor = opened
  }

  deinit { close(descriptor) }

  /// Which file at `site` in `old` has the same bytes, and its digest; nil when there is none.
  func match(_ site: SitePath, in old: OldSite) throws(FileError) -> (FileIdentity, SHA256Digest)? {
    guard let other = old.open(site.bytes) else { return nil }
    defer { close(other) }
    guard let status = OldSite.fileStatus(other, size: size) else { return nil }
    let known = old.knownDigest(of: site.bytes, status)
    let digest = SHA256Stream()
    var isEqual = true
    var seen = 0
    let failure = copyAll(descriptor, to: nil) { piece in
      guard isEqual else { return }
      isEqual = withUnsafeTemporaryAllocation(byteCount: piece.count, alignment: 8) { buffer in
        guard readAll(buffer, from: other) == piece.count, let left = buffer.baseAddress,
          let right = piece.baseAddress
        else { return false }
        return memcmp(left, right, piece.count) == 0
      }
      if known == nil { digest.update(piece) }
      seen += piece.count
    }
    if let failure { throw FileError(path, failure) }
    return isEqual && seen == size ? (FileIdentity(status), known ?? digest.finish()) : nil
  }

  /// Copies the file into the new site; returns what was written.
  func copy(to site: SitePath, in staging: Staging) throws(FileError) -> (SHA256Digest, size: Int) {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw FileError(path, errno) }
    let target = try staging.create(site.bytes)
    let digest = SHA256Stream()
    var written = 0
    let failure = copyAll(descriptor, to: target) { piece in
      digest.update(piece)
      written += piece.count
    }
    guard close(target) == 0, failure == nil else { throw staging.root.failure(site.bytes, failure ?? errno) }
    return (digest.finish(), written)
  }
}
