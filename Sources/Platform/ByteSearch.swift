import CShims
import Glibc

extension [UInt8] {
  /// The offset at which `needle` first occurs from `start` on.
  public func firstOffset(of needle: [UInt8], from start: Int = 0) -> Int? {
    guard start <= count, !needle.isEmpty else { return nil }
    return withUnsafeBytes { bytes in
      needle.withUnsafeBytes { needle in
        guard let base = bytes.baseAddress else { return nil }
        let found = gongshi_find(base + start, UInt(bytes.count - start), needle.baseAddress, UInt(needle.count))
        return found < 0 ? nil : start + found
      }
    }
  }

  /// The offset at which a byte first occurs from `start` on.
  public func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count else { return nil }
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), bytes.count - start) else {
        return nil
      }
      return UnsafeRawPointer(found) - base
    }
  }

  /// The offset of the first full-width digit or `Ｘ` from `start` on.
  public func firstFullWidthDigit(from start: Int = 0) -> Int? {
    withUnsafeBufferPointer { bytes in
      let found = gongshi_find_full_width(bytes.baseAddress, UInt(bytes.count), UInt(start))
      return found < 0 ? nil : found
    }
  }
}

extension String {
  /// Whether a byte occurs in its UTF-8; the text is not copied for it.
  public func hasByte(_ byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      bytes.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false
    } ?? utf8.contains(byte)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first `@`, or of the first capital letter behind a character beyond ASCII, from `start` on.
  public func firstLetterAnchor(from start: Int) -> Int? {
    let found = gongshi_find_letter_anchor(baseAddress, UInt(count), UInt(start))
    return found < 0 ? nil : found
  }
}
