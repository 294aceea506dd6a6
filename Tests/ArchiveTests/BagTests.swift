import Archive
import Foundation
import Testing

/// A folder for one test.
final class BagFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("gongshi-bag-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The folder with the files of a bag in it.
  convenience init(_ bag: Bag) throws {
    try self.init()
    for (name, bytes) in bag.files { try write(name, Data(bytes)) }
  }

  func write(_ name: String, _ data: Data) throws {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func data(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")) }
  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }
}

/// RFC 8493: what a bag is, and how every harm to it is found.
@Suite struct `A bag` {
  private static let bag = Bag(
    info: [("Source-Organization", "示例市生态环境局"), ("Gongshi-To", "报：甲"), ("Gongshi-To", "送：乙\n丙")],
    payload: [("values.json", Array("[]\n".utf8)), ("a%b.txt", Array("甲".utf8))])

  @Test func `has its declaration, its manifests and its payload, the same bytes each time`() throws {
    let files = Self.bag.files
    #expect(
      files.map(\.path) == [
        "bag-info.txt", "bagit.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt", "data/a%b.txt",
        "data/values.json",
      ])
    #expect(
      String(decoding: files[1].bytes, as: UTF8.self) == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    #expect(
      String(decoding: files[0].bytes, as: UTF8.self)
        == "Source-Organization: 示例市生态环境局\nGongshi-To: 报：甲\nGongshi-To: 送：乙 丙\nPayload-Oxum: 6.2\n")
    // sha256sum of three bytes, from another program.
    #expect(
      String(decoding: files[2].bytes, as: UTF8.self).hasSuffix(
        "37517e5f3dc66819f61f5a7bb8ace1921282415f10551d2defa5c3eb0985b570  data/values.json\n"))
    #expect(String(decoding: files[2].bytes, as: UTF8.self).contains("  data/a%25b.txt\n"))
    #expect(Self.bag.files.map(\.bytes) == files.map(\.bytes))
  }

  @Test func `is read again without a fault`() throws {
    let folder = try BagFolder(Self.bag)
    let reading = try BagReading(folder.path)
    #expect(reading.faults == [] && reading.values("Gongshi-To") == ["报：甲", "送：乙 丙"])
    #expect(reading["Payload-Oxum"] == "6.2" && reading.files["data/values.json"] == Array("[]\n".utf8))
  }

  private static func harmed(_ harm: (BagFolder) throws -> Void) throws -> [BagFault] {
    let folder = try BagFolder(bag)
    try harm(folder)
    return try BagReading(folder.path).faults
  }

  @Test func `shows each harm with its file`() throws {
    #expect(try Self.harmed { try $0.write("data/values.json", Data("[ \n".utf8)) } == [.changed("data/values.json")])
    #expect(
      try Self.harmed { try $0.write("data/values.json", Data("[]".utf8)) } == [
        .oxum("5.2"), .changed("data/values.json"),
      ])
    #expect(
      try Self.harmed { try $0.remove("data/a%b.txt") } == [.oxum("3.1"), .missing("data/a%b.txt")])
    #expect(
      try Self.harmed { try $0.write("data/sub/more.txt", Data()) } == [.oxum("6.3"), .added("data/sub/more.txt")])
    #expect(try Self.harmed { try $0.write("note.txt", Data()) } == [.added("note.txt")])
    #expect(try Self.harmed { try $0.remove("bagit.txt") } == [.missing("bagit.txt")])
    #expect(
      try Self.harmed { try $0.remove("manifest-sha256.txt") }.contains(.missing("manifest-sha256.txt")))
    #expect(
      try Self.harmed { try $0.write("bagit.txt", Data("BagIt-Version: 0.97\n".utf8)) } == [
        .changed("bagit.txt"), .unreadable("bagit.txt"),
      ])
    #expect(
      try Self.harmed { try $0.write("bag-info.txt", Data("nothing\n".utf8)) }.contains(.unreadable("bag-info.txt")))
    #expect(
      try Self.harmed { folder in
        let line = try folder.data("manifest-sha256.txt")
        try folder.write("manifest-sha256.txt", line + line)
      } == [.changed("manifest-sha256.txt"), .unreadable("manifest-sha256.txt")])
  }

  @Test func `follows no link out of it`() throws {
    let faults = try Self.harmed { folder in
      try folder.write("../gongshi-outside.txt", Data("[]\n".utf8))
      try folder.remove("data/values.json")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/data/values.json", withDestinationPath: "../../gongshi-outside.txt")
    }
    #expect(faults == [.oxum("3.1"), .notAFile("data/values.json")])
  }

  @Test func `is packed into the same bytes each time`() throws {
    let files = Self.bag.files
    let package = try ZipFile.bytes(files, in: "2026-q2")
    #expect(try ZipFile.bytes(files, in: "2026-q2") == package)
    let folder = try BagFolder()
    try folder.write("x.zip", Data(package))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-m", "zipfile", "-e", "\(folder.path)/x.zip", folder.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try BagReading("\(folder.path)/2026-q2").faults == [])
  }
}
