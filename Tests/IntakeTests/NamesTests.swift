import Diagnostics
import Register
import Testing

@testable import Intake

@Suite struct `A name` {
  private func resolve(_ text: String, scope: String?) -> (id: String?, diagnostics: [Diagnostic]) {
    let reading = Reading(file: "x.yml", names: cities(), scope: scope)
    let node = Node(line: 1, column: 1, content: .scalar(text, isQuoted: false))
    return (ValueType<String>.reference(.authority).read(node, reading), reading.diagnostics)
  }

  @Test(
    arguments: [
      ("办公室", "east", "east-office"), ("办公室", "west", "west-office"), ("东市局办公室", "west", "east-office"),
      ("支队", "east", "east-team"),
      ("支队", "west", "east-team"), ("支队", nil, "east-team"), ("east-team", "west", "east-team"),
      ("办公室", "east-office", "east-office"),
      ("东市执法支队(大队)", nil, "east-team"), ("东市 执法支队（ 大队 ）", nil, "east-team"), ("东市执法支队（大队)\u{3000}", nil, "east-team"),
    ] as [(String, String?, String)])
  func `is looked up among the plan's own units first`(text: String, scope: String?, id: String) {
    let (found, diagnostics) = resolve(text, scope: scope)
    #expect(found == id)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [nil, "east-team", "nobody"] as [String?])
  func `that means several things is an error that names them`(scope: String?) {
    let (found, diagnostics) = resolve("办公室", scope: scope)
    #expect(found == nil)
    #expect(diagnostics.map(\.problem) == [.ambiguousReference("办公室", kind: NameKind.authority.term)])
    #expect(diagnostics[0].notes.map(\.kind) == [.candidate("east-office"), .candidate("west-office")])
  }

  @Test func `that means nothing is an error with the nearest one`() {
    let (found, diagnostics) = resolve("east-taem", scope: "east")
    #expect(found == nil)
    #expect(
      diagnostics.map(\.problem) == [
        .unknownReference("east-taem", kind: NameKind.authority.term, suggestion: "east-team")
      ])
  }

  @Test func `of a region is found by id, name and alias`() {
    for text in ["sl-east", "东城区", "东城", " 东城区 "] {
      #expect(value(.reference(.region), "\"\(text)\"", names: cities()).value == "sl-east")
    }
    #expect(value(ValueType<String>.reference(.region), "西城区", names: cities()).codes == ["unknown-reference"])
    #expect(value(ValueType<String>.reference(.law), "[x]", names: cities()).codes == ["wrong-kind"])
  }
}
