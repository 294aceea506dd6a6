import Digest
import Glibc
public import Platform

/// A bag that lies in a folder: everything that is in it, and what is wrong with it.
public struct BagReading: Sendable {
  /// The bytes of each file, by its path in the bag.
  public private(set) var files: [String: [UInt8]] = [:]
  /// `bag-info.txt`, in order.
  public private(set) var info: [(label: String, value: String)] = []
  /// In the order of the paths.
  public private(set) var faults: [BagFault] = []

  /// Reads a folder; no link in it is followed.
  ///
  /// - Throws: `FileError` when the folder cannot be read at all.
  public init(_ path: String) throws(FileError) {
    let root = try OpenFolder(path)
    try look(through: root, at: "", FolderReader())
    check()
    faults.sort { ($0.file, "\($0)") < ($1.file, "\($1)") }
  }

  /// The values of a label.
  public func values(_ label: String) -> [String] { info.filter { $0.label == label }.map(\.value) }

  /// The first value of a label.
  public subscript(label: String) -> String? { values(label).first }

  /// The digest of a file in hexadecimal digits.
  public func digest(_ path: String) -> String? { files[path].map { $0.withUnsafeBytes { SHA256Digest(of: $0) }.hex } }

  private mutating func look(
    through folder: OpenFolder, at path: String, _ reader: borrowing FolderReader
  ) throws(FileError) {
    for entry in try reader.entries(of: folder) {
      let name = path + entry.name.text
      switch entry.kind {
      case .folder: try look(through: try OpenFolder(entry.name, in: folder), at: name + "/", reader)
      case .file: files[name] = try BagReading.bytes(of: entry.name, in: folder)
      case .link, .other: faults.append(.notAFile(name))
      }
    }
  }

  private static func bytes(of name: BytePath, in folder: OpenFolder) throws(FileError) -> [UInt8] {
    let descriptor = openat(folder.descriptor, name.cString, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw folder.failure(name) }
    defer { close(descriptor) }
    var (bytes, failure): ([UInt8], Int) = ([], 0)
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
      while true {
        let count = readAll(buffer, from: descriptor)
        if count <= 0 {
          failure = -count
          return
        }
        bytes += buffer[..<count]
      }
    }
    guard failure == 0 else { throw folder.failure(name, Int32(failure)) }
    return bytes
  }

  private mutating func check() {
    if files["bagit.txt"].map({ $0 != Array(Bag.declaration.utf8) }) ?? false {
      faults.append(.unreadable("bagit.txt"))
    }
    for name in ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"] where files[name] == nil
    {
      if !faults.contains(.notAFile(name)) { faults.append(.missing(name)) }
    }
    readInfo()
    let payload = compare("manifest-sha256.txt")
    let tags = compare("tagmanifest-sha256.txt")
    for path in files.keys where path != "tagmanifest-sha256.txt" {
      let listed = path.hasPrefix("data/") ? payload : tags
      if !listed.contains(path) { faults.append(.added(path)) }
    }
    let data = files.filter { $0.key.hasPrefix("data/") }
    let oxum = "\(data.values.reduce(0) { $0 + $1.count }).\(data.count)"
    if files["bag-info.txt"] != nil, self["Payload-Oxum"] != oxum { faults.append(.oxum(oxum)) }
  }

  private mutating func readInfo() {
    guard let bytes = files["bag-info.txt"] else { return }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      guard let colon = line.firstRange(of: ": "), !line.hasPrefix(" ") else {
        faults.append(.unreadable("bag-info.txt"))
        return
      }
      info.append((String(line[..<colon.lowerBound]), String(line[colon.upperBound...])))
    }
  }

  /// Compares the files with a manifest; the paths that it lists.
  private mutating func compare(_ manifest: String) -> Set<String> {
    guard let bytes = files[manifest] else { return [] }
    var listed: Set<String> = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, parts[0].utf8.count == 64 else {
        faults.append(.unreadable(manifest))
        return listed
      }
      let path = Bag.decoded(String(parts[1].drop { $0 == " " || $0 == "*" }))
      guard listed.insert(path).inserted else {
        faults.append(.unreadable(manifest))
        return listed
      }
      if let digest = digest(path) {
        if digest != parts[0].lowercased() { faults.append(.changed(path)) }
      } else if !faults.contains(.notAFile(path)), !faults.contains(.missing(path)) {
        faults.append(.missing(path))
      }
    }
    return listed
  }
}
