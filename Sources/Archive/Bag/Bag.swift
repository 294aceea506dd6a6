import Digest

/// A bag of files with their digests (RFC 8493): what it holds, and the files that it consists of.
public struct Bag: Sendable {
  /// `bag-info.txt`: labels with their values, in order; a label may come more than once.
  public var info: [(label: String, value: String)]
  /// What lies below `data/`, by name.
  public var payload: [(name: String, bytes: [UInt8])]

  /// A bag with this content; names are plain, without folders.
  public init(info: [(label: String, value: String)], payload: [(name: String, bytes: [UInt8])]) {
    self.info = info
    self.payload = payload.sorted { $0.name < $1.name }
  }

  /// `bagit.txt`.
  static let declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

  /// Every file of the bag, by its path; the same bytes for the same bag.
  public var files: [(path: String, bytes: [UInt8])] {
    let payload = payload.map { (path: "data/\($0.name)", bytes: $0.bytes) }
    let size = payload.reduce(0) { $0 + $1.bytes.count }
    let lines = info.map { "\($0.label): \(Bag.line($0.value))\n" } + ["Payload-Oxum: \(size).\(payload.count)\n"]
    var tags: [(path: String, bytes: [UInt8])] = [
      ("bag-info.txt", Array(lines.joined().utf8)), ("bagit.txt", Array(Bag.declaration.utf8)),
      ("manifest-sha256.txt", Bag.manifest(payload)),
    ]
    tags.append(("tagmanifest-sha256.txt", Bag.manifest(tags)))
    return tags + payload
  }

  /// A value on one line: RFC 8493 section 2.2.2 would let it go on in the next.
  private static func line(_ value: String) -> String {
    value.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func manifest(_ files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
    var lines = ""
    for (path, bytes) in files {
      lines += "\(bytes.withUnsafeBytes { SHA256Digest(of: $0) }.hex)  \(Bag.encoded(path))\n"
    }
    return Array(lines.utf8)
  }

  /// Line breaks and per cent signs are encoded in a manifest (section 2.1.3).
  static func encoded(_ path: String) -> String {
    path.replacing("%", with: "%25").replacing("\n", with: "%0A").replacing("\r", with: "%0D")
  }

  static func decoded(_ path: String) -> String {
    path.replacing("%0A", with: "\n").replacing("%0D", with: "\r").replacing("%25", with: "%")
  }
}
