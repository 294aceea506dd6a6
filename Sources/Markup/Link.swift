/// An address that a page may point to: a place on this site, or an absolute one with a harmless scheme.
///
/// There is no initialiser from a plain `String` that cannot fail, so an unchecked address never becomes a link.
public struct Link: Sendable {
  /// What stands before `rest`: the site's path, `#`, or nothing. The two are put together only in the page.
  fileprivate let start: String
  fileprivate let rest: String
  /// Whether `rest` is percent-encoded already; a path is encoded when it is written.
  fileprivate let isEncoded: Bool

  /// The address as it stands in the page, not yet escaped.
  public var text: String { start + (isEncoded ? rest : Link.encoded(rest)) }

  /// A place on this site.
  ///
  /// - Parameters:
  ///   - base: the path under which the site lives, `/` at both ends (`/`, `/zfgs/`).
  ///   - path: the place below it without a leading slash (`cases/2026/2026-0042/`); each byte that a path may not
  ///     hold is percent-encoded, and slashes at its start are dropped, because `//` would name another host.
  public init(base: String, path: String) {
    start = base
    let isPlaced = path.utf8.first == UInt8(ascii: "/")
    rest = isPlaced ? String(Substring(path.utf8.drop { $0 == UInt8(ascii: "/") })) : path
    isEncoded = false
  }

  /// A place on a page of this site: its path, and the id of an element there.
  public init(base: String, path: String, fragment: String) {
    self.init(base: base, path: path)
    self = Link(start: base, encoded: Link.encoded(rest) + "#" + Link.encoded(fragment))
  }

  private init(start: String, encoded: String) {
    self.start = start
    rest = encoded
    isEncoded = true
  }

  /// A place on the same page.
  public init(fragment: String) {
    start = "#"
    rest = fragment
    isEncoded = false
  }

  /// An absolute address whose scheme is `http`, `https`, `mailto` or `tel`; `nil` for every other one.
  ///
  /// Browsers ignore control characters and spaces before and inside a scheme, so any such character refuses the address.
  public init?(checking address: String) {
    let utf8 = Array(address.utf8)
    guard !utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }), utf8.count <= 4096 else { return nil }
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = String(decoding: utf8[..<colon], as: UTF8.self).lowercased()
    let rest = utf8[(colon + 1)...]
    switch scheme {
    case "http", "https":
      guard rest.starts(with: "//".utf8), rest.count > 2, rest[rest.startIndex + 2] != UInt8(ascii: "/") else {
        return nil
      }
    case "mailto", "tel":
      guard !rest.isEmpty else { return nil }
    default: return nil
    }
    start = ""
    self.rest = Link.encoded(address, keeping: true)
    isEncoded = true
  }

  /// Percent-encodes what an address may not hold as it is.
  private static func encoded(_ text: String, keeping whole: Bool = false) -> String {
    var result: [UInt8] = []
    result.append(encoding: text, keeping: whole)
    return String(decoding: result, as: UTF8.self)
  }

  /// A text with its percent-encoded bytes decoded; `nil` when they are no text.
  public static func decoded(_ text: Substring) -> String? {
    var result: [UInt8] = []
    var rest = text.utf8
    while let byte = rest.popFirst() {
      let digits = Substring(rest.prefix(2))
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, digits.allSatisfy(\.isHexDigit),
        let value = UInt8(digits, radix: 16)
      {
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(validating: result, as: UTF8.self)
  }

  /// Whether a byte may stand in a path, or in an address that is `whole`.
  @inline(__always)
  fileprivate static func isKept(_ byte: UInt8, _ whole: Bool) -> Bool {
    // Most bytes of an address are small letters.
    (0x61...0x7A).contains(byte) || isIn(plain, byte) || (whole && isIn(reserved, byte))
  }

  /// Letters, digits and `-._~/@`, a bit for each byte below 0x40 and for each from there to 0x7F.
  private static let plain: (low: UInt64, high: UInt64) = (0x03FF_E000_0000_0000, 0x47FF_FFFE_87FF_FFFF)
  /// `:?#[]!$&()*+,;=%`
  private static let reserved: (low: UInt64, high: UInt64) = (0xAC00_1F7A_0000_0000, 0x0000_0000_2800_0000)

  @inline(__always)
  private static func isIn(_ set: (low: UInt64, high: UInt64), _ byte: UInt8) -> Bool {
    byte < 0x80 && (byte < 0x40 ? set.low : set.high) &>> UInt64(byte & 0x3F) & 1 == 1
  }

  fileprivate static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}

extension Link: Hashable {
  /// Two links are one when their addresses are.
  public static func == (left: Link, right: Link) -> Bool { left.text == right.text }

  /// By the address.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension [UInt8] {
  /// Appends an address, escaped. What is percent-encoded as a path holds nothing to be escaped.
  @usableFromInline
  mutating func append(link: Link) {
    appendEscaped(link.start)
    if link.isEncoded { appendEscaped(link.rest) } else { append(encoding: link.rest) }
  }

  /// Appends text with each byte percent-encoded that an address may not hold.
  fileprivate mutating func append(encoding text: String, keeping whole: Bool = false) {
    var text = text
    text.withUTF8 { bytes in
      // Made apart, on the stack for an address of usual length, so that it comes to the page in one run.
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count * 3) { encoded in
        var count = 0
        for byte in bytes {
          if Link.isKept(byte, whole) {
            encoded[count] = byte
            count += 1
          } else {
            encoded[count] = UInt8(ascii: "%")
            encoded[count + 1] = Link.hexDigit(byte >> 4)
            encoded[count + 2] = Link.hexDigit(byte & 15)
            count += 3
          }
        }
        append(run: UnsafeBufferPointer(rebasing: encoded[..<count]))
      }
    }
  }
}
