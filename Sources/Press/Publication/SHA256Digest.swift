import CCrypto

/// A SHA-256.
struct SHA256Digest: Hashable, Sendable {
  private let words: InlineDigest

  private struct InlineDigest: Hashable { var first: UInt64, second: UInt64, third: UInt64, fourth: UInt64 }

  /// `EVP_sha256()` is looked up again on each use; a fetched one is not.
  fileprivate nonisolated(unsafe) static let method: OpaquePointer? = EVP_MD_fetch(nil, "SHA256", nil)

  /// The digest of `bytes`.
  init(of bytes: UnsafeRawBufferPointer) {
    self.init { digest in
      EVP_Digest(bytes.baseAddress, bytes.count, digest, nil, Self.method, nil)
    }
  }

  fileprivate init(_ fill: (UnsafeMutablePointer<UInt8>?) -> Int32) {
    var words = InlineDigest(first: 0, second: 0, third: 0, fourth: 0)
    let success = withUnsafeMutableBytes(of: &words) { fill($0.assumingMemoryBound(to: UInt8.self).baseAddress) }
    precondition(success == 1, "libcrypto has no SHA-256")
    self.words = words
  }

  /// The digest that 64 hexadecimal digits stand for; nil when `hex` is something else.
  init?(hex: some Collection<UInt8>) {
    guard hex.count == 64, hex.allSatisfy({ Self.value($0) != nil }) else { return nil }
    self.init { digest in
      for (index, digit) in hex.enumerated() {
        let value = Self.value(digit) ?? 0
        digest?[index / 2] = index % 2 == 0 ? value << 4 : (digest?[index / 2] ?? 0) | value
      }
      return 1
    }
  }

  /// 64 lower-case hexadecimal digits.
  var hex: String {
    withUnsafeBytes(of: words) { bytes in
      String(unsafeUninitializedCapacity: 64) { buffer in
        for (index, byte) in bytes.enumerated() {
          buffer[2 * index] = Self.digit(byte >> 4)
          buffer[2 * index + 1] = Self.digit(byte & 15)
        }
        return 64
      }
    }
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x57
    default: nil
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}

/// A SHA-256 of bytes that come piece by piece.
struct SHA256Stream: ~Copyable {
  private let context = EVP_MD_CTX_new()

  init() { EVP_DigestInit_ex(context, SHA256Digest.method, nil) }

  deinit { EVP_MD_CTX_free(context) }

  func update(_ bytes: UnsafeRawBufferPointer) { EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) }

  /// The digest of all of them; to be asked for once.
  func finish() -> SHA256Digest {
    SHA256Digest { EVP_DigestFinal_ex(context, $0, nil) }
  }
}
