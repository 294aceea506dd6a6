import CShims

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
}
