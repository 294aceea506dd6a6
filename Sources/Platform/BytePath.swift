import Glibc

/// A path or a name as the bytes that the system sees, ready for a system call.
///
/// A `String` would be equal to another with other bytes, and a name that is not UTF-8 would not survive in it.
public struct BytePath: Sendable {
  /// The bytes, with the NUL at the end.
  public let cString: [CChar]

  /// The bytes of `text`; what follows a NUL in it is lost.
  public init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  /// A path of these bytes; what follows a NUL among them is lost.
  public init(bytes: [UInt8]) {
    let count = bytes.firstIndex(of: 0) ?? bytes.count
    self.cString = [CChar](unsafeUninitializedCapacity: count + 1) { buffer, filled in
      for index in 0..<count { buffer[index] = CChar(bitPattern: bytes[index]) }
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
      for index in 0..<count { buffer[index] = path.cString[index] }
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

  /// Whether the first byte is a dot.
  public var isHidden: Bool { cString[0] == 0x2E }

  /// The path as text, with U+FFFD where it is not UTF-8.
  public var text: String { cString.withUnsafeBytes { String(decoding: $0.dropLast(), as: UTF8.self) } }

  private static let slash: CChar = 0x2F
}

extension BytePath: Hashable, Comparable {
  /// Whether both have the same bytes.
  public static func == (left: BytePath, right: BytePath) -> Bool {
    left.cString.count == right.cString.count && strcmp(left.cString, right.cString) == 0
  }

  /// Whether the left one comes first in the order of bytes.
  public static func < (left: BytePath, right: BytePath) -> Bool { strcmp(left.cString, right.cString) < 0 }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    cString.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
