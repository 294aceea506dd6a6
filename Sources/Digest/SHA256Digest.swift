import CCrypto

/// A SHA-256 (摘要).
public struct SHA256Digest: Hashable, Sendable {
  private let words: InlineDigest

  private struct InlineDigest: Hashable { var first: UInt64, second: UInt64, third: UInt64, fourth: UInt64 }

  /// `EVP_sha256()` is looked up again on each use; a fetched one is not.
  fileprivate nonisolated(unsafe) static let method: OpaquePointer? = EVP_MD_fetch(nil, "SHA256", nil)

  /// The digest of `bytes`.
  public init(of bytes: UnsafeRawBufferPointer) {
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
  public init?(hex: some Collection<UInt8>) {
    guard hex.count == 64 else { return nil }
    var digest: [UInt8] = []
    digest.reserveCapacity(32)
    var high: UInt8?
    for digit in hex {
      guard let value = Self.value(digit) else { return nil }
      if let first = high { digest.append(first << 4 | value) }
      high = high == nil ? value : nil
    }
    self.init { target in
      target?.update(from: digest, count: digest.count)
      return 1
    }
  }

  /// 64 lower-case hexadecimal digits.
  public var hex: String {
    var digits: [UInt8] = []
    appendHex(to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  /// Appends the 64 digits.
  public func appendHex(to bytes: inout [UInt8]) {
    withUnsafeBytes(of: words) { digest in
      for byte in digest {
        bytes.append(Self.digit(byte >> 4))
        bytes.append(Self.digit(byte & 15))
      }
    }
  }

  /// Whether `digits` are the 64 of `hex`; far quicker than to read them.
  public func isWritten(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard digits.count == 64 else { return false }
    let digits = UnsafeBufferPointer(rebasing: digits)
    return withUnsafeBytes(of: words) { digest in
      for index in 0..<32
      where digits[2 * index] != Self.digit(digest[index] >> 4)
        || digits[2 * index + 1] != Self.digit(digest[index] & 15)
      {
        return false
      }
      return true
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
public struct SHA256Stream: ~Copyable {
  private let context = EVP_MD_CTX_new()

  /// A stream of no bytes yet.
  public init() { EVP_DigestInit_ex(context, SHA256Digest.method, nil) }

  deinit { EVP_MD_CTX_free(context) }

  /// Takes the next bytes.
  public func update(_ bytes: UnsafeRawBufferPointer) { EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) }

  /// The digest of all of them; to be asked for once.
  public func finish() -> SHA256Digest {
    SHA256Digest { EVP_DigestFinal_ex(context, $0, nil) }
  }
}
