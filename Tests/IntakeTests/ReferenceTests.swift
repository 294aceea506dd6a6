import Foundation
import Testing

@testable import Intake

/// The committed reference page and schemas; `RECORD=1 swift test` writes them anew.
@Suite struct `The reference` {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  private func check(_ path: String, _ text: String) throws {
    let file = Self.root.appending(path: path)
    if Self.isRecording {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let committed = try String(contentsOf: file, encoding: .utf8)
    #expect(committed == text, "\(path) is not what the schema says: run `gongshi reference docs`")
  }

  @Test func `page is the one that the schema makes`() throws {
    try check("docs/content-reference.md", ContentReference.markdown())
  }

  @Test func `schemas for editors are those that the schema makes, and no others lie beside them`() throws {
    let schemas = ContentReference.jsonSchemas()
    for (name, text) in schemas { try check("schema/\(name)", text) }
    let folder = Self.root.appending(path: "schema").path(percentEncoded: false)
    let committed = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
    #expect(committed.sorted() == schemas.map(\.name).sorted())
  }

  @Test func `schemas are JSON`() throws {
    for (name, text) in ContentReference.jsonSchemas() {
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      #expect(object?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema", "\(name)")
    }
  }

  @Test func `page has a target for every link in it and a column for every cell`() {
    let page = ContentReference.markdown()
    let targets = Set(page.matches(of: /<a id="([^"]+)">/).map { String($0.1) })
    let links = page.matches(of: /\]\(#([^)]+)\)/).map { String($0.1) }
    #expect(!links.isEmpty)
    #expect(Set(links).subtracting(targets).isEmpty)
    for line in page.split(separator: "\n") where line.hasPrefix("| ") {
      #expect([3, 7].contains(line.replacing("\\|", with: "").count { $0 == "|" } - 1), "\(line)")
    }
  }

  @Test(arguments: [
    ("site", "site.yml"), ("plan", "plans"), ("task", "inspections"), ("case", "cases"), ("page", "pages"),
    ("duties", "duties.yml"),
    ("ledger", "rectifications"), ("indicators", "indicators"),
  ])
  func `schemas accept the content of the sample site`(name: String, path: String) throws {
    let schema = try #require(ContentReference.schemas().first { $0.name == "\(name).schema.json" }?.json)
    let files = try Self.files(below: "Content/\(path)", suffix: ["case", "page"].contains(name) ? ".md" : ".yml")
    #expect(!files.isEmpty)
    for file in files { #expect(try Self.problems(file, schema) == [], "\(file)") }
  }

  @Test(arguments: ["authorities", "regions", "laws", "items", "holidays"])
  func `schemas accept the registry of the sample site`(name: String) throws {
    let schema = try #require(ContentReference.schemas().first { $0.name == "\(name).schema.json" }?.json)
    #expect(try Self.problems("Content/registry/\(name).yml", schema) == [])
  }

  @Test(
    arguments: [
      ("plan", "id: a\ntitle: 甲\nyear: 2026\nkind: 工作要点\nauthority: x\nitems: []", []),
      ("plan", "编号: a\n标题: 甲\n年度: \"2026\"\n类型: points\n机关: x\n条目: {编号: 1, 步骤: {步骤: [{标题: 乙}]}}", []),
      ("plan", "title: 甲\nyear: 2026\nkind: points\nauthority: x\nitems: []", ["$: anyOf"]),
      ("plan", "id: a\ntitle: 甲\nyear: 二〇二六\nkind: points\nauthority: x\nitems: []", ["$.year: pattern"]),
      (
        "plan", "id: A\ntitle: 甲\nyear: 2026\nkind: pointz\nauthority: x\nitems: []", ["$.id: pattern", "$.kind: enum"]
      ),
      (
        "plan", "id: a\ntitle: 甲\nyear: 2026\nkind: points\nauthority: x\nitems: []\ntitel: x",
        ["$.titel: additionalProperties"]
      ),
      ("holidays", "\"2026\": {off: [2026-01-01], work: 2026-01-04}", []),
      ("holidays", "\"26\": {off: [2026-01-01]}", ["$.26: additionalProperties"]),
      ("site", "name: 甲\nagency: 乙\nbase_url: https://x.example/\ntraditional: true", ["$.traditional: enum"]),
      ("regions", "- {id: a, name: 甲}\n- {id: b}", ["$[1]: anyOf"]),
    ] as [(String, String, [String])])
  func `schemas find what is wrong`(name: String, yaml: String, expected: [String]) throws {
    let schema = try #require(ContentReference.schemas().first { $0.name == "\(name).schema.json" }?.json)
    let node = try #require(YAMLReader.read(Array(yaml.utf8)[...], file: "x.yml").node)
    #expect(SchemaCheck(schema).problems(of: node) == expected)
  }

  private static func files(below path: String, suffix: String) throws -> [String] {
    if path.hasSuffix(suffix) { return [path] }
    let folder = root.appending(path: path).path(percentEncoded: false)
    return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(suffix) }.sorted().map {
      "\(path)/\($0)"
    }
  }

  private static func problems(_ file: String, _ schema: JSON) throws -> [String] {
    let source = try SourceText.load(file, in: root.path(percentEncoded: false)).get()
    let yaml = file.hasSuffix(".md") ? try FrontMatter(source).yaml : source.bytes[...]
    let node = try #require(YAMLReader.read(yaml, file: file).node)
    return SchemaCheck(schema).problems(of: node)
  }
}
