import Digest
import Glibc
import Platform

/// The files that a manifest lists: every text that is the value of a `"path"`, and the `"sha256"` that follows it.
///
/// It is all that has to be known of a manifest of an earlier version to tell our files from others.
struct OldManifest {
  /// The digests by path; nil where none follows.
  private(set) var files: [BytePath: SHA256Digest?] = [:]

  init(_ json: [UInt8]) {
    // About 150 bytes a file, so that the table need not grow.
    files.reserveCapacity(json.count / 128)
    OldManifest.scan(json) { path, hex in
      files[BytePath(bytes: JSONTexts.unescaped(path))] = .some(hex.flatMap { SHA256Digest(hex: $0) })
    }
  }

  /// Whether a manifest lists just these files with their digests, in this order and without escapes: how ours are, and
  /// a quarter of the work of reading it into a table.
  static func lists(_ files: [AcceptedFile], _ json: [UInt8]) -> Bool {
    var (count, isSame) = (0, true)
    scan(json) { path, hex in
      defer { count += 1 }
      guard isSame, count < files.count, let hex else { return isSame = false }
      isSame = files[count].path.bytes.hasBytes(path) && files[count].digest.isWritten(hex)
    }
    return isSame && count == files.count
  }

  /// Whether these files are listed and no others.
  func hasAll(of list: [AcceptedFile]) -> Bool {
    files.count == list.count && list.allSatisfy { files.keys.contains($0.path.bytes) }
  }

  /// Every path and the digits that follow it, as they stand in the document.
  private static func scan(_ json: [UInt8], _ body: (_ path: JSONTexts.Bytes, _ hex: JSONTexts.Bytes?) -> Void) {
    json.withUnsafeBufferPointer { bytes in
      var scanner = JSONTexts(bytes)
      var path: JSONTexts.Bytes?
      while let key = scanner.next() {
        let isPath = JSONTexts.isText(key, "path")
        guard isPath || JSONTexts.isText(key, "sha256"), scanner.skipColon(), let value = scanner.next() else {
          continue
        }
        if isPath {
          if let path { body(path, nil) }
          path = value
        } else if let name = path {
          body(name, value)
          path = nil
        }
      }
      if let path { body(path, nil) }
    }
  }
}

/// The texts in a JSON document, one after another.
struct JSONTexts {
  typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next text, without its quotes and with its escapes.
  mutating func next() -> Bytes? {
    guard let opening = offset(of: UInt8(ascii: "\""), in: position..<bytes.count) else {
      position = bytes.count
      return nil
    }
    let start = opening + 1
    position = start
    while let closing = offset(of: UInt8(ascii: "\""), in: position..<bytes.count) {
      // An escape takes the byte behind it with it, which may be the quote.
      if let escape = offset(of: UInt8(ascii: "\\"), in: position..<closing) {
        position = min(escape + 2, bytes.count)
        continue
      }
      position = closing + 1
      return bytes[start..<closing]
    }
    position = bytes.count
    return nil
  }

  private func offset(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard let base = bytes.baseAddress, let found = memchr(base + range.lowerBound, Int32(byte), range.count) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether a text is this one, without escapes.
  static func isText(_ text: Bytes, _ other: StaticString) -> Bool {
    guard text.count == other.utf8CodeUnitCount, let base = UnsafeBufferPointer(rebasing: text).baseAddress else {
      return false
    }
    return memcmp(base, other.utf8Start, text.count) == 0
  }

  /// Passes a colon before a text; false when something else comes.
  mutating func skipColon() -> Bool {
    var colons = 0
    for next in position..<bytes.count {
      switch bytes[next] {
      case UInt8(ascii: ":"): colons += 1
      case 0x20, 0x09, 0x0A, 0x0D: break
      case UInt8(ascii: "\""):
        position = next
        return colons == 1
      default: return false
      }
    }
    return false
  }

  static func unescaped(_ text: Bytes) -> [UInt8] {
    guard text.contains(UInt8(ascii: "\\")) else { return Array(text) }
    var units: [UInt16] = []
    var rest = Array(String(decoding: text, as: UTF8.self).utf16)[...]
    while let unit = rest.popFirst() {
      guard unit == 0x5C, let escape = rest.popFirst() else {
        units.append(unit)
        continue
      }
      switch escape {
      case 0x75:
        units.append(UInt16(String(decoding: rest.prefix(4), as: UTF16.self), radix: 16) ?? 0xFFFD)
        rest = rest.dropFirst(4)
      case 0x62: units.append(0x08)
      case 0x66: units.append(0x0C)
      case 0x6E: units.append(0x0A)
      case 0x72: units.append(0x0D)
      case 0x74: units.append(0x09)
      default: units.append(escape)
      }
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
