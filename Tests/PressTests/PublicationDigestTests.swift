import Digest
import Glibc
import Platform
import Testing

@testable import Press

@Suite struct `The digests in the manifest` {
  let workshop: Workshop
  let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
  let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  init() throws { workshop = try Workshop() }

  private func digests(_ files: [String: String]) throws -> [String] {
    let publication = try workshop.open()
    for (path, text) in files { try publication.add(path: path, bytes: Array(text.utf8)) }
    var found: [String] = []
    _ = try publication.finish { files in
      found = files.map(\.sha256)
      return Workshop.manifest(files)
    }
    return found
  }

  @Test func `are SHA-256`() throws {
    let tens = String(repeating: "1234567890", count: 8)
    let eighty = "f371bc4a311f2b009eef952dd83ca80e2b60026c8e935592d0f9c308453c813e"
    #expect(try digests(["a": "", "b": "abc", "c": tens]) == [empty, abc, eighty])
    #expect(SHA256Digest(hex: eighty.utf8)?.hex == eighty)
    #expect(SHA256Digest(hex: eighty.uppercased().utf8) == nil)
  }

  @Test func `are right when an edited file is what it was edited to`() throws {
    _ = try digests(["a": "xyz"])
    try workshop.write("Public/a", "abc")
    #expect(try digests(["a": "abc"]) == [abc])
    #expect(try digests(["a": "abc"]) == [abc])
  }

  @Test func `are right after the manifest was edited`() throws {
    _ = try digests(["a": "abc"])
    let edited = try workshop.read("Public/manifest.json").replacing("ba7816", with: "000000")
    try workshop.write("Public/manifest.json", edited)
    #expect(try digests(["a": "abc"]) == [abc])
    #expect(try workshop.read("Public/manifest.json").contains(abc))
  }

  @Test func `are read whatever the writing of the manifest`() {
    let manifest = OldManifest(
      Array(#"{"files" : [ {"path" : "a\/\u516c\n", "sha256": "\#(abc)"}, {"path":"b", "size":1} ], "path": 3}"#.utf8))
    #expect(manifest.files.count == 2)
    #expect(manifest.files[BytePath("a/公\n")]??.hex == abc)
    #expect(manifest.files[BytePath("b")] == .some(nil))
  }

  @Test func `must be listed with the mark`() throws {
    let publication = try workshop.open()
    try publication.add(path: "a", bytes: [1])
    #expect(throws: PublicationError.unusableManifest) { try publication.finish { _ in Array(Workshop.mark.utf8) } }
    #expect(try workshop.names() == [])
  }
}

@Suite struct `The stamp of a tree` {
  @Test func `changes with every file, and only then`() throws {
    let workshop = try Workshop()
    let content = workshop.path + "/Content"
    try workshop.write("Content/a.md", "1")
    try workshop.write("Content/b/c.md", "2")
    try workshop.write("Content/.hidden", "3")
    symlink("b", content + "/link")
    let stamp = try FolderStamp(ofTree: content, skipHidden: true)
    #expect(try FolderStamp(ofTree: content, skipHidden: true) == stamp)
    #expect(try FolderStamp(ofTree: content, skipHidden: false).bytes.count > stamp.bytes.count)
    #expect(try #require(stamp.newestChange) > 1_700_000_000_000_000_000)

    let before = try workshop.status("Content/a.md")
    try writeFileAtomically(content + "/a.md", Array("4".utf8))
    utimensat(AT_FDCWD, content + "/a.md", [before.st_atim, before.st_mtim], 0)
    let second = try FolderStamp(ofTree: content, skipHidden: true)
    #expect(second != stamp)
    try workshop.write("Content/.hidden", "5")
    #expect(try FolderStamp(ofTree: content, skipHidden: true) == second)
    symlink("..", content + "/b/up")
    #expect(throws: FileError.self) { try FolderStamp(ofTree: content, skipHidden: true) }
  }

  @Test func `of a file written in one step shows its bytes and its mode`() throws {
    let workshop = try Workshop()
    try writeFileAtomically(workshop.path + "/a", [0x61])
    chmod(workshop.path + "/a", 0o600)
    try writeFileAtomically(workshop.path + "/a", [0x62])
    #expect(try workshop.read("a") == "b")
    #expect(try workshop.status("a").st_mode & 0o777 == 0o600)
    #expect(try workshop.names() == ["a"])
    #expect(throws: FileError(workshop.path + "/no/a.gongshi-\(getpid())", ENOENT)) {
      try writeFileAtomically(workshop.path + "/no/a", [])
    }
  }
}
