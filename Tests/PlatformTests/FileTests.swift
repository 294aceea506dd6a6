import Foundation
import Platform
import Testing

/// A folder for one test.
private final class Workshop {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "gongshi-platform-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: [UInt8] = []) throws {
    try Data(bytes).write(to: URL(filePath: path + "/" + name))
  }
  func folder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
  }
}

@Suite struct `A file` {
  @Test(arguments: [0, 1, 255, 4096, 4097, 1_000_003])
  func `is read whole`(size: Int) throws {
    let shop = try Workshop()
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try shop.write("名 with blank.bin", bytes)
    #expect(try readFile(shop.path + "/名 with blank.bin") == bytes)
  }

  @Test func `that is missing, a folder or no plain file is an error with its path`() throws {
    let shop = try Workshop()
    try shop.folder("folder")
    for (path, number) in [(shop.path + "/none", ENOENT), (shop.path + "/folder", EISDIR), ("/dev/null", EISDIR)] {
      #expect(throws: FileError(path, number)) { try readFile(path) }
    }
    #expect(FileError("x", ENOENT).description == "x: No such file or directory")
  }

  @Test func `behind a link is read, a link that goes in circles is not`() throws {
    let shop = try Workshop()
    try shop.write("a", [1, 2])
    try FileManager.default.createSymbolicLink(atPath: shop.path + "/b", withDestinationPath: "a")
    try FileManager.default.createSymbolicLink(atPath: shop.path + "/c", withDestinationPath: "c")
    #expect(try readFile(shop.path + "/b") == [1, 2])
    #expect(throws: FileError(shop.path + "/c", ELOOP)) { try readFile(shop.path + "/c") }
  }
}

@Suite struct `A folder` {
  @Test func `is listed in the order of the bytes of its names, whatever the locale`() throws {
    let shop = try Workshop()
    let names = ["b", "a", "B", "_", "10", "9", "公示", "案件", "a.md", "a-b", ".hidden", "é"]
    for name in names { try shop.write(name) }
    let listed = try listFolder(shop.path).map(\.name)
    #expect(listed == names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
  }

  @Test func `tells files, folders and what a link leads to`() throws {
    let shop = try Workshop()
    try shop.write("file")
    try shop.folder("folder")
    for (name, target) in [("to-file", "file"), ("to-folder", "folder"), ("to-nothing", "none")] {
      try FileManager.default.createSymbolicLink(atPath: shop.path + "/" + name, withDestinationPath: target)
    }
    #expect(mkfifo(shop.path + "/pipe", 0o600) == 0)
    let kinds = try listFolder(shop.path).map { "\($0.name) \($0.kind)" }
    #expect(
      kinds == ["file file", "folder folder", "pipe other", "to-file file", "to-folder folder", "to-nothing other"])
  }

  @Test func `that is empty has no names, and one that is missing is an error`() throws {
    let shop = try Workshop()
    #expect(try listFolder(shop.path).isEmpty)
    #expect(throws: FileError(shop.path + "/none", ENOENT)) { try listFolder(shop.path + "/none") }
    try shop.write("file")
    #expect(throws: FileError(shop.path + "/file", ENOTDIR)) { try listFolder(shop.path + "/file") }
  }

  @Test func `with a thousand names gives each once`() throws {
    let shop = try Workshop()
    for number in 0..<1000 { try shop.write("\(number)") }
    #expect(Set(try listFolder(shop.path).map(\.name)) == Set((0..<1000).map(String.init)))
  }
}

@Suite struct `A tree` {
  @Test func `is removed with all that is in it, by its path, and a link without what it leads to`() throws {
    let shop = try Workshop()
    try shop.folder("tree/a/b")
    try shop.write("tree/a/b/file", [1])
    try shop.write("other", [2])
    try FileManager.default.createSymbolicLink(atPath: shop.path + "/tree/link", withDestinationPath: "../other")
    try removeTree(shop.path + "/tree")
    #expect(!FileManager.default.fileExists(atPath: shop.path + "/tree"))
    #expect(try readFile(shop.path + "/other") == [2])
    try removeTree(shop.path + "/tree")
    try removeTree(shop.path + "/none/tree")
  }
}

@Suite struct `A path in two` {
  @Test(
    arguments: [
      ("a", ".", "a"), ("a/b", "a", "b"), ("/a", "/", "a"), ("/a/b/", "/a", "b"), ("a//", ".", "a"), ("/", "/", ""),
      ("", ".", ""), ("图/名.pdf", "图", "名.pdf"),
    ])
  func `is its folder and its name`(path: String, folder: String, name: String) {
    let parts = PathParts(path)
    #expect(parts.folder == folder && parts.name == name)
  }
}

@Suite struct `A file for an office's own use` {
  @Test func `lies neither in its content nor in a site, also by way of a link`() throws {
    let shop = try Workshop()
    for folder in ["office/Content/cases", "office/Public/deep", "elsewhere/deep", "own"] { try shop.folder(folder) }
    try shop.write("elsewhere/manifest.json")
    let office = shop.path + "/office"
    for (name, target) in [("to-content", "office/Content/cases"), ("to-site", "elsewhere/deep")] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(shop.path)/\(name)", withDestinationPath: "\(shop.path)/\(target)")
    }
    let closed = ClosedFolders(of: office)
    for (path, folder) in [
      ("office/Content/x.pdf", .content), ("office/Content/edition/", .content),
      ("office/Content/cases/x.pdf", .content), ("to-content/x.pdf", .content),
      ("office/Public/x.pdf", .site), ("office/Public/deep/x.pdf", .site), ("elsewhere/deep/x.pdf", .site),
      ("to-site/x.pdf", .site), ("own/x.pdf", nil), ("office/x.pdf", nil), ("Content.pdf", nil),
    ] as [(String, ClosedFolders.Folder?)] {
      #expect(try closed.holding("\(shop.path)/\(path)") == folder, "\(path)")
    }
    #expect(throws: FileError("\(shop.path)/none", ENOENT)) { try closed.holding("\(shop.path)/none/x.pdf") }
  }
}
