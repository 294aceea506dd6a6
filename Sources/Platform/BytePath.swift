import Glibc

/// A path or a name as the bytes that the system sees, ready for a system call.
///
/// A `String` would be equal to another with other bytes, and a name that is not UTF-8 would not survive in it.
public struct BytePath: Sendable {
  /// The bytes, with the NUL at the end.
  public let cString: [CChar]

  /// The bytes of `text`; what follows a NUL in it is lost.
  public init(_ text: String) {
    var text = text
    self = text.withUTF8 { BytePath(copying: UnsafeRawBufferPointer($0)) }
  }

  /// A path of these bytes; what follows a NUL among them is lost.
  public init(bytes: [UInt8]) { self = bytes.withUnsafeBytes { BytePath(copying: $0) } }

  private init(copying bytes: UnsafeRawBufferPointer) {
    let count = bytes.baseAddress.map { strnlen($0.assumingMemoryBound(to: CChar.self), bytes.count) } ?? 0
    self.cString = [CChar](unsafeUninitializedCapacity: count + 1) { buffer, filled in
      if let target = buffer.baseAddress, let source = bytes.baseAddress { memcpy(target, source, count) }
      buffer[count] = 0
      filled = count + 1
    }
  }

  /// A copy of the bytes before the NUL at `name`.
  public init(copying name: UnsafePointer<CChar>) {
    self.cString = Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1))
  }

  /// The first `count` bytes of `path`.
  private init(_ path: BytePath, first count: Int) {
    self.cString = [CChar](unsafeUninitializedCapacity: count + 1) { buffer, filled in
      path.cString.withUnsafeBufferPointer { source in
        if let target = buffer.baseAddress, let source = source.baseAddress { memcpy(target, source, count) }
      }
      buffer[count] = 0
      filled = count + 1
    }
  }

  private init(joining folder: BytePath, _ name: BytePath) {
    self.cString = folder.cString.dropLast() + [Self.slash] + name.cString
  }

  /// This folder's `name`; the name alone in a folder without a name.
  public func appending(_ name: BytePath) -> BytePath { isEmpty ? name : BytePath(joining: self, name) }

  /// The folder that the path is in; nil when it is a name alone.
  public var folder: BytePath? {
    cString.lastIndex(of: Self.slash).map { BytePath(self, first: $0) }
  }

  /// Whether there is no byte before the NUL.
  public var isEmpty: Bool { cString.count <= 1 }

  /// Whether it is made of these bytes.
  public func hasBytes(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    cString.withUnsafeBytes { own in
      guard own.count == bytes.count + 1 else { return false }
      guard let own = own.baseAddress, let other = UnsafeBufferPointer(rebasing: bytes).baseAddress else { return true }
      return memcmp(own, other, bytes.count) == 0
    }
  }

  /// Whether the bytes end like this.
  public func hasSuffix(_ suffix: StaticString) -> Bool {
    let start = cString.count - 1 - suffix.utf8CodeUnitCount
    guard start >= 0 else { return false }
    return cString.withUnsafeBytes { bytes in
      bytes[start...].prefix(suffix.utf8CodeUnitCount).elementsEqual(
        UnsafeBufferPointer(start: suffix.utf8Start, count: suffix.utf8CodeUnitCount))
    }
  }

  /// Whether the first byte is a dot.
  public var isHidden: Bool { cString[0] == 0x2E }

  /// The path as text, with U+FFFD where it is not UTF-8.
  public var text: String { cString.withUnsafeBytes { String(decoding: $0.dropLast(), as: UTF8.self) } }

  private static let slash: CChar = 0x2F
}

extension BytePath: Hashable, Comparable {
  /// Whether both have the same bytes.
  public static func == (left: BytePath, right: BytePath) -> Bool {
    left.cString == right.cString
  }

  /// Whether the left one comes first in the order of bytes.
  public static func < (left: BytePath, right: BytePath) -> Bool { strcmp(left.cString, right.cString) < 0 }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    cString.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
