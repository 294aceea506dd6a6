import CShims
import Digest
import Platform

/// The mark by which a manifest is known to be, byte for byte, the one that we wrote: its digest, as an attribute of
/// the file. A copy or an edited manifest does not have it, or not the right one.
///
/// The digests in a sealed manifest spare us those of the files that did not change. Without an instruction of the
/// processor for it SHA-256 takes 36 µs a page of 13 KB, reading and comparing it 8.
enum Seal {
  private static let attribute = "user.gongshi.sha256"

  /// Seals an open file; where the file system has no attributes, it stays without.
  static func set(_ digest: SHA256Digest, on descriptor: Int32) {
    let hex = Array(digest.hex.utf8)
    _ = gongshi_set_attribute(descriptor, attribute, hex, UInt(hex.count))
  }

  /// Whether an open file with these bytes is sealed.
  static func isOn(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
    var found = [UInt8](repeating: 0, count: 64)
    guard gongshi_get_attribute(descriptor, attribute, &found, 64) == 64 else { return false }
    return found == Array(bytes.withUnsafeBytes { SHA256Digest(of: $0) }.hex.utf8)
  }
}
