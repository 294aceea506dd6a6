import Glibc
import Platform
import Testing

@testable import Press

/// A folder for one test, with the site in `Public`.
final class Workshop {
  static let mark = "\"generator\":\"gongshi\""
  let path: String
  var site: String { path + "/Public" }

  init() throws {
    var template = Array("/tmp/gongshi-publication-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    // The destination is known by its real path.
    let real = try #require(realpath(made, nil))
    defer { free(real) }
    path = String(cString: real)
  }

  deinit { try? removeTree(BytePath(path), in: OpenFolder("/")) }

  func open(
    _ destination: String? = nil, keepsSpare: Bool = true, _ abilities: FileSystemAbilities = .init()
  ) throws(PublicationError) -> Publication {
    try Publication(
      destination: destination ?? site, generatorMark: Self.mark, keepsSpare: keepsSpare, abilities: abilities)
  }

  /// Publishes exactly these files.
  @discardableResult func publish(
    _ files: [String: String], to destination: String? = nil, keepsSpare: Bool = true,
    _ abilities: FileSystemAbilities = .init()
  ) throws(PublicationError) -> PublicationSummary {
    let publication = try open(destination, keepsSpare: keepsSpare, abilities)
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      try publication.add(path: path, bytes: Array(text.utf8))
    }
    return try publication.finish(manifest: Self.manifest)
  }

  static func manifest(_ files: [FileRecord]) -> [UInt8] {
    let rows = files.map { #"{"path":"\#($0.path)","size":\#($0.size),"sha256":"\#($0.sha256)"}"# }
    return Array("{\(mark),\"files\":[\n\(rows.joined(separator: ",\n"))\n]}\n".utf8)
  }

  /// Every file below a folder but the manifest, with its text; a link with an arrow before what it leads to.
  func tree(_ folder: String = "Public") throws -> [String: String] {
    var files: [String: String] = [:]
    func look(_ name: String) throws {
      for entry in try FolderReader().entries(of: OpenFolder(path + "/" + folder + name)) {
        let below = name + "/" + entry.name.text
        switch entry.kind {
        case .folder: try look(below)
        case .link: files[String(below.dropFirst())] = "→"
        default: files[String(below.dropFirst())] = try read(folder + below)
        }
      }
    }
    try look("")
    files["manifest.json"] = nil
    return files
  }

  func read(_ name: String) throws -> String { String(decoding: try readFile(path + "/" + name), as: UTF8.self) }

  /// Writes a file by hand, in place, and makes its folders.
  func write(_ name: String, _ text: String) throws {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
    let file = try #require(fopen(path + "/" + name, "w"))
    fputs(text, file)
    fclose(file)
  }

  func status(_ name: String) throws -> stat {
    var status = stat()
    try #require(lstat(path + "/" + name, &status) == 0)
    return status
  }

  /// What tells whether a file or folder was touched.
  func trace(_ name: String) throws -> [Int] {
    let status = try status(name)
    return [
      Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
    ]
  }

  func exists(_ name: String) -> Bool {
    var status = stat()
    return lstat(path + "/" + name, &status) == 0
  }

  /// The names beside the site.
  func names() throws -> [String] { try listFolder(path).map(\.name) }
}
