import Diagnostics
import Testing

@testable import Intake

@Suite struct `YAML` {
  private func read(_ text: String) -> (node: Node?, diagnostics: [Diagnostic]) {
    YAMLReader.read(Array(text.utf8)[...], file: "x.yml")
  }

  /// The tree in one line, with `'…'` around quoted scalars.
  private func dump(_ node: Node) -> String {
    switch node.content {
    case .scalar(let text, let isQuoted): isQuoted ? "'\(text)'" : text
    case .sequence(let nodes): "[\(nodes.map(dump).joined(separator: ", "))]"
    case .mapping(let pairs): "{\(pairs.map { "\($0.key): \(dump($0.value))" }.joined(separator: ", "))}"
    }
  }

  @Test(arguments: [
    ("a: no", "{a: no}"), ("a: 1:5", "{a: 1:5}"), ("a: 0123", "{a: 0123}"), ("a: 2026-04-30", "{a: 2026-04-30}"),
    ("a: 'x'", "{a: 'x'}"), ("a: [1, \"2\", [3]]", "{a: [1, '2', [3]]}"), ("- a\n- b: c", "[a, {b: c}]"),
    ("a: |\n  一\n  二\n", "{a: '一\n二\n'}"), ("a: >-\n  一\n  二\n", "{a: '一 二'}"), ("标题: 甲 # 注", "{标题: 甲}"),
    ("a:\nb: ~", "{a: , b: ~}"), ("a: {b: {c: d}}", "{a: {b: {c: d}}}"), ("plain", "plain"), ("a: x\\ny", "{a: x\\ny}"),
    ("---\na: b\n...\n", "{a: b}"),
  ])
  func `keeps every scalar as its text`(yaml: String, tree: String) throws {
    let (node, diagnostics) = read(yaml)
    #expect(dump(try #require(node)) == tree)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("a: &x b", "1:4 yaml-feature"), ("a: &x [b]", "1:4 yaml-feature"), ("a: &x {b: c}", "1:4 yaml-feature"),
    ("a: !!str b", "1:4 yaml-feature"), ("a: !x [b]", "1:4 yaml-feature"), ("&x a: b", "1:1 yaml-feature"),
    ("<<: {a: b}", "1:1 yaml-feature"), ("? [a]\n: b", "1:3 yaml-feature"), ("a: b\n---\nc: d", "2:1 yaml-feature"),
    ("a: b\nc: d\na: e", "3:1 duplicate-key"), ("a: {x: 1, x: 2}", "1:11 duplicate-key"),
    ("\"a\": b\na: c", "2:1 duplicate-key"),
    ("# 待补\n", "1:0 empty-file"),
  ])
  func `outside the contract is an error at its place`(yaml: String, expected: String) {
    #expect(brief(read(yaml).diagnostics) == [expected])
  }

  @Test func `reports an anchor and its alias`() {
    let (node, diagnostics) = read("a: &x b\nc: *x")
    #expect(diagnostics.map(\.problem) == [.yamlFeature(.anchor), .yamlFeature(.alias)])
    #expect(brief(diagnostics) == ["1:4 yaml-feature", "2:4 yaml-feature"])
    #expect(node != nil)
  }

  @Test func `takes a quoted merge key for a word`() {
    #expect(read("\"<<\": a").diagnostics.isEmpty)
  }

  @Test func `keeps the first of two equal keys and points to it`() throws {
    let (node, diagnostics) = read("标题: 一\nid: x\n标题: 二\n标题: 三")
    #expect(dump(try #require(node)) == "{标题: 一, id: x}")
    #expect(brief(diagnostics) == ["3:1 duplicate-key", "4:1 duplicate-key"])
    #expect(diagnostics.allSatisfy { $0.notes == [.firstGiven(at: Place("x.yml", line: 1, column: 1))] })
  }

  @Test func `is read 32 levels deep and no deeper`() {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels - 1) + "x" + String(repeating: "]", count: levels - 1)
    }
    #expect(read(nested(32)).diagnostics.isEmpty)
    let (node, diagnostics) = read(nested(33))
    #expect(node == nil)
    #expect(brief(diagnostics) == ["1:33 too-deep"])
    #expect(read(nested(5000)).diagnostics.count == 1)
  }

  @Test(arguments: [
    ("a: b\n c: d", 2, 3), ("a: [b", 1, 4), ("a: \"b", 1, 4), ("a: 1\nb: \"c\nd: e", 2, 4), ("a: b\u{7}", 1, 5),
    ("a: 甲\nb: 乙\u{0}丙", 2, 5), ("a: b: c", 1, 5), ("a: b\n- c", 2, 1), ("a: @b", 1, 4),
    ("\ta: b", 1, 1),
  ])
  func `with broken syntax is an error at its place`(yaml: String, line: Int, column: Int) {
    let (node, diagnostics) = read(yaml)
    #expect(node == nil)
    #expect(brief(diagnostics) == ["\(line):\(column) yaml-syntax"])
  }

  @Test(arguments: [
    ("a: b\nc: [d\n", "2:4"), ("a: b\nc: {d: e", "2:4"), ("a: b\nc\n", "2:1"), ("- a\n- b\nc", "3:1"),
    ("a: b\n%", "2:2"), ("a: b\nc: {d: ", "2:1"),
  ])
  func `broken at the end is told at the last line that has something`(yaml: String, place: String) {
    #expect(brief(read(yaml).diagnostics) == ["\(place) yaml-syntax"])
  }

  @Test(arguments: [("a: [b\nc: d\n", 1, 4), ("x: 1\na: {b: c\nd: e\n", 2, 4)])
  func `with a bracket that is not closed names where it was opened`(yaml: String, line: Int, column: Int) throws {
    let found = try #require(read(yaml).diagnostics.first)
    #expect(found.place.line > line)
    #expect(found.notes == [.opened(at: Place("x.yml", line: line, column: column))])
  }

  @Test(arguments: [
    ("a:", true), ("a: null", true), ("a: ~", true), ("a: \"\"", false), ("a: \"null\"", false), ("a: '~'", false),
    ("a: Null", false),
    ("a: 无", false), ("a: []", false),
  ])
  func `has nothing only where nothing is written plainly`(yaml: String, isNull: Bool) throws {
    guard case .mapping(let pairs)? = read(yaml).node?.content else {
      Issue.record("no map")
      return
    }
    #expect(pairs[0].value.isNull == isNull)
  }

  @Test func `counts columns in characters`() throws {
    guard case .mapping(let pairs)? = read("标题: 甲\n单位: [甲, 乙😀, 丙]").node?.content,
      case .sequence(let units) = pairs[1].value.content
    else {
      Issue.record("no list")
      return
    }
    #expect((pairs[0].value.line, pairs[0].value.column) == (1, 5))
    #expect(units.map(\.column) == [6, 9, 13])
    #expect(units.map(\.line) == [2, 2, 2])
  }
}
