import Diagnostics
import Testing

@testable import Intake

@Suite struct `The text of a file` {
  private func code(_ bytes: [UInt8]) -> String? {
    if case .failure(let error) = SourceText.decode(bytes, file: "x.md") { return error.diagnostic.problem.code }
    return nil
  }

  @Test(arguments: [
    ("\u{FEFF}标题: x\n", "标题: x\n"), ("a\r\nb\r\n", "a\nb\n"), ("a\rb\r", "a\nb\n"), ("a\r\r\nb", "a\n\nb"),
    ("\u{FEFF}a\r\nb\rc", "a\nb\nc"), ("a\nb", "a\nb"),
  ])
  func `loses its byte-order mark and gets Unix line ends`(text: String, expected: String) throws {
    #expect(String(decoding: try source(text).bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: ["", " ", "\n\n", "\u{FEFF}", "\u{FEFF} \t\r\n"])
  func `is refused when there is none`(text: String) { #expect(code(Array(text.utf8)) == "empty-file") }

  @Test func `is refused in GBK`() {
    // 企业名称,区域 as a spreadsheet of an older office suite saves it.
    let gbk: [UInt8] = [0xC6, 0xF3, 0xD2, 0xB5, 0xC3, 0xFB, 0xB3, 0xC6, 0x2C, 0xC7, 0xF8, 0xD3, 0xF2, 0x0A]
    #expect(code(gbk) == "looks-like-gbk")
  }

  @Test(arguments: [
    // 企业 as Notepad saves it as “Unicode”, and as “Unicode big endian”.
    [0xFF, 0xFE, 0x01, 0x4F, 0x1A, 0x4E], [0xFE, 0xFF, 0x4F, 0x01, 0x4E, 0x1A],
    // ASCII alone, whose other bytes are all of UTF-8.
    [0xFF, 0xFE, 0x61, 0x00],
  ])
  func `is refused in UTF-16`(bytes: [UInt8]) { #expect(code(bytes) == "looks-like-utf16") }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0xFF, 0x0A], 2, 2, 1), ([0xC0, 0x80], 0, 1, 1), ([0xED, 0xA0, 0x80], 0, 1, 1),
      ([0xF5, 0x80, 0x80, 0x80], 0, 1, 1), ([0xE5, 0xA4, 0xA7, 0x61, 0xFF], 4, 1, 3),
      ([0xE5, 0xA4, 0xA7, 0x0A, 0xE5, 0xA4], 4, 2, 1), ([0x80], 0, 1, 1), ([0xFE, 0x61], 0, 1, 1),
    ] as [([UInt8], Int, Int, Int)])
  func `is refused with the place of the first byte that is not UTF-8`(
    bytes: [UInt8], offset: Int, line: Int, column: Int
  ) {
    guard case .failure(let error) = SourceText.decode(bytes, file: "x.md") else {
      Issue.record("accepted")
      return
    }
    #expect(error.diagnostic.place == Place("x.md", line: line, column: column))
    #expect([Problem.notUTF8(offset: offset), .looksLikeGBK].contains(error.diagnostic.problem))
  }

  @Test(arguments: [
    ("caf\u{E9}\ncafe\u{301}", 2, 4), ("ガ", 0, 0), ("カ\u{3099}", 1, 1), ("x\u{2126}", 1, 2), ("\u{F900}", 1, 1),
    ("標題：é", 0, 0),
  ])
  func `is refused outside normal form C`(text: String, line: Int, column: Int) {
    switch SourceText.decode(Array(text.utf8), file: "x.md") {
    case .success: #expect(line == 0)
    case .failure(let error):
      #expect(error.diagnostic.place == Place("x.md", line: line, column: column))
      #expect(error.diagnostic.problem.code == "not-normalised")
    }
  }

  @Test func `is reported when it cannot be read`() {
    guard case .failure(let error) = SourceText.load("Content/none.yml", in: "/nowhere") else {
      Issue.record("read")
      return
    }
    #expect(error.diagnostic.problem.code == "unreadable-file")
    #expect(error.diagnostic.place == Place("Content/none.yml"))
  }
}

@Suite struct `Front matter` {
  @Test(arguments: [
    ("---\nid: a\n---\n正文\n", "id: a\n", "正文\n", 4), ("---\nid: a\n---", "id: a\n", "", 4),
    ("--- \t\nid: a\n---  \nx", "id: a\n", "x", 4), ("---\n---\nx", "", "x", 3),
    ("---\nid: a\n---\n段一\n\n---\n\n段二\n", "id: a\n", "段一\n\n---\n\n段二\n", 4),
    ("---\na: \"---\"\nb: x---\n----\n---\nx", "a: \"---\"\nb: x---\n----\n", "x", 6),
  ])
  func `ends at the first line of three hyphens`(text: String, yaml: String, body: String, bodyLine: Int) throws {
    let front = try FrontMatter(source(text))
    #expect(String(decoding: front.yaml, as: UTF8.self) == yaml)
    #expect((front.body, front.bodyLine, front.yamlLine) == (body, bodyLine, 2))
  }

  @Test(arguments: [
    ("id: a\n---\n", "front-matter-missing"), (" ---\nid: a\n---\n", "front-matter-missing"),
    ("--\nid: a\n", "front-matter-missing"), ("----\nid: a\n---\n", "front-matter-missing"),
    ("---\nid: a\n", "front-matter-unterminated"), ("---\nid: a\n --- \n正文", "front-matter-unterminated"),
    ("---", "front-matter-unterminated"),
  ])
  func `is an error when it is missing or does not end`(text: String, code: String) throws {
    let error = #expect(throws: DiagnosticError.self) { try FrontMatter(source(text)) }
    #expect(error?.diagnostic.problem.code == code)
    #expect(error?.diagnostic.place == Place("Content/x.yml", line: 1, column: 1))
  }

  @Test func `counts its lines from the beginning of the file`() throws {
    let front = try FrontMatter(source("---\nid: a\nid: b\n---\n"))
    let (_, problems) = YAMLReader.read(front.yaml, file: "x.md", firstLine: front.yamlLine)
    #expect(brief(problems) == ["3:1 duplicate-key"])
  }

  @Test(arguments: ["---\n---\n正文", "---\n# 待补\n---\n正文"])
  func `with nothing in it is an error and not a missing record`(text: String) throws {
    let front = try FrontMatter(source(text))
    let (node, problems) = YAMLReader.read(front.yaml, file: "x.md", firstLine: front.yamlLine)
    #expect(node == nil)
    #expect(brief(problems) == ["2:0 empty-file"])
  }
}
