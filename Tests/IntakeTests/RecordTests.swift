import Diagnostics
import Register
import Testing

@testable import Intake

@Suite struct `A record` {
  private func law(_ yaml: String) -> (value: Law?, diagnostics: [Diagnostic]) {
    record(yaml, LawContract.schema, LawContract.read)
  }

  @Test(arguments: [
    "id: a\ntitle: 甲法\naliases: [乙]", "编号: a\n标题: 甲法\n别名: 乙", "id: a\n标题: 甲法\naliases:\n  - 乙\nrepealed:\n废止日期: null",
  ])
  func `takes either name of a key`(yaml: String) throws {
    let (found, diagnostics) = law(yaml)
    let wrong = yaml.contains("repealed") ? ["6:1 duplicate-key"] : []
    #expect(brief(diagnostics) == wrong)
    #expect(
      try #require(found)
        == Law(id: "a", title: "甲法", short: nil, aliases: ["乙"], inForce: nil, repealed: nil, replacedBy: nil))
  }

  @Test func `given both names of a key is an error that points to the first`() {
    let (_, diagnostics) = law("id: a\ntitle: 甲法\n标题: 乙法")
    #expect(diagnostics.map(\.problem) == [.duplicateKey("标题")])
    #expect(diagnostics[0].place == Place("x.yml", line: 3, column: 1))
    #expect(diagnostics[0].notes == [.firstGiven(at: Place("x.yml", line: 2, column: 1))])
  }

  @Test(arguments: [("titel", "title"), ("标提", "标题"), ("in_forse", "in_force"), ("乙", nil)] as [(String, String?)])
  func `with an unknown key suggests the nearest`(key: String, suggestion: String?) {
    let (_, diagnostics) = law("id: a\ntitle: 甲法\n\(key): x")
    #expect(diagnostics.map(\.problem) == [.unknownKey(key, in: Term("a law", "法律法规"), suggestion: suggestion)])
    #expect(brief(diagnostics) == ["3:1 unknown-key"])
  }

  @Test(arguments: [
    ("title: 甲法", ["1:1 missing-key"]), ("id: a\ntitle:", ["1:1 missing-key"]),
    ("{}", ["1:1 missing-key", "1:1 missing-key"]),
    ("- a", ["1:1 wrong-kind"]), ("甲法", ["1:1 wrong-kind"]), ("id: a\ntitle: [甲]", ["2:8 wrong-kind"]),
    ("id: a\ntitle: {甲: 乙}", ["2:8 wrong-kind"]), ("id: a\ntitle: 甲\nin_force: 2026-2-1", ["3:11 wrong-value"]),
    ("id: a\ntitle: 甲\naliases: {乙: 丙}", ["3:10 wrong-kind"]),
    ("id: a\ntitle: 甲\naliases: [乙, [丙]]", ["3:14 wrong-kind"]),
    ("id: a\ntitle: 甲\naliases: [乙, null]", ["3:14 wrong-kind"]), ("id: A\ntitle: 甲", ["1:5 invalid-id"]),
  ])
  func `that does not fit is reported at its place`(yaml: String, expected: [String]) {
    #expect(brief(law(yaml).diagnostics) == expected)
  }

  @Test func `reports everything in one run`() {
    #expect(
      brief(law("编号: B\n标题: [甲]\nshrot: x\nin_force: 明天\nrepealed: 2026-02-30").diagnostics).sorted() == [
        "1:5 invalid-id", "2:5 wrong-kind", "3:1 unknown-key", "4:11 wrong-value", "5:11 wrong-value",
      ])
  }

  @Test func `has no two values of a fixed list under one name, and no two records under one`() {
    var catalogue = SchemaCatalogue()
    for kind in FileKind.all { kind.schema.map { _ = catalogue.add($0) } }
    for list in catalogue.lists {
      let names = list.values.flatMap { Set([$0.name.english, $0.name.chinese] + $0.aliases) }
      #expect(Set(names).count == names.count, "\(list.anchor)")
    }
    #expect(Set(catalogue.lists.map(\.anchor)).count == catalogue.lists.count)
    #expect(Set(catalogue.records.map(\.name.slug)).count == catalogue.records.count)
    for schema in catalogue.records {
      for case .record(let inner) in schema.fields.flatMap(\.shape.leaves) {
        let known = catalogue.records.first { $0.name == inner().name }
        #expect(known?.fields.map(\.key) == inner().fields.map(\.key), "\(inner().name.english)")
      }
    }
  }
}
