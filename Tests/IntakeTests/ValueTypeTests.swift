import Diagnostics
import Register
import Testing

@testable import Intake

@Suite struct `A value` {
  /// Reads it and words the outcome: the value, or the code of what is wrong.
  private func outcome<Value>(_ type: ValueType<Value>, _ yaml: String) -> String {
    let (found, codes) = value(type, yaml, names: cities())
    return codes.isEmpty ? found.map { "\($0)" } ?? "nothing" : codes.joined(separator: " ")
  }

  @Test(arguments: [
    ("no", "no"), ("2026", "2026"), ("' x '", " x "), ("[a]", "wrong-kind"), ("{a: b}", "wrong-kind"),
    ("null", "wrong-kind"),
    ("\"null\"", "null"),
  ])
  func `of text`(yaml: String, expected: String) { #expect(outcome(.text, yaml) == expected) }

  @Test(arguments: [
    ("a", "a"), ("2026-0042", "2026-0042"), ("0", "0"), ("a-", "a-"), ("-a", "invalid-id"), ("A", "invalid-id"),
    ("a_b", "invalid-id"),
    ("甲", "invalid-id"), ("\"\"", "wrong-kind"), ("a b", "invalid-id"), ("2026", "reserved-id"),
    ("calendar", "reserved-id"),
    ("page", "reserved-id"), ("20266", "20266"), ("[a]", "wrong-kind"),
    (String(repeating: "a", count: 64), String(repeating: "a", count: 64)),
    (String(repeating: "a", count: 65), "invalid-id"),
  ])
  func `of an id`(yaml: String, expected: String) { #expect(outcome(.id, yaml) == expected) }

  @Test(arguments: [
    ("https://gongshi.example/zfgs/", "https://gongshi.example/zfgs/"), ("http://x", "http://x"),
    ("ftp://x", "wrong-value"),
    ("javascript:alert(1)", "wrong-value"), ("\"https://x y\"", "wrong-value"), ("HTTPS://x", "wrong-value"),
    ("//x", "wrong-value"),
  ])
  func `of an address`(yaml: String, expected: String) { #expect(outcome(.url, yaml) == expected) }

  // Contrasts to white by another program: #767676 4.54, #777777 4.48, #ff0000 4.00, #0000ff 8.59, #008000 5.14.
  @Test(arguments: [
    ("\"#0b5b56\"", "#0b5b56"), ("\"#C00000\"", "#C00000"), ("\"#0b5b5\"", "wrong-value"), ("0b5b56", "wrong-value"),
    ("\"#0b5b5g\"", "wrong-value"), ("red", "wrong-value"), ("\"#+b5b56\"", "wrong-value"), ("\"#000000\"", "#000000"),
    ("\"#767676\"", "#767676"), ("\"#777777\"", "wrong-value"), ("\"#ffffff\"", "wrong-value"),
    ("\"#ff0000\"", "wrong-value"), ("\"#0000ff\"", "#0000ff"), ("\"#008000\"", "#008000"),
  ])
  func `of a colour that can be read on white`(yaml: String, expected: String) {
    #expect(outcome(.accent, yaml) == expected)
  }

  @Test(arguments: [
    ("https://gongshi.example/zfgs/", "https://gongshi.example/zfgs/"), ("http://x", "http://x"),
    ("https://x/?a=1", "wrong-value"), ("\"https://x/#top\"", "wrong-value"), ("https://", "wrong-value"),
    ("https:///x", "wrong-value"), ("gongshi.example", "wrong-value"),
  ])
  func `of an address to which paths are added`(yaml: String, expected: String) {
    #expect(outcome(.baseURL, yaml) == expected)
  }

  @Test(arguments: [
    ("2026", "2026"), ("1949", "1949"), ("2100", "2100"), ("26", "wrong-value"), ("1948", "wrong-value"),
    ("20266", "wrong-value"), ("二〇二六", "wrong-value"),
  ])
  func `of a year`(yaml: String, expected: String) { #expect(outcome(.year, yaml) == expected) }

  @Test(arguments: ["\"\"", "\" \"", "\"　\"", "''"])
  func `of a text is not nothing between quotation marks`(yaml: String) {
    #expect(outcome(.text, yaml) == "wrong-kind")
  }

  @Test(arguments: [
    ("true", "true"), ("是", "true"), ("false", "false"), ("否", "false"), ("yes", "wrong-value"),
    ("True", "wrong-value"), ("1", "wrong-value"),
    ("[true]", "wrong-kind"),
  ])
  func `of yes or no`(yaml: String, expected: String) { #expect(outcome(.flag, yaml) == expected) }

  @Test(arguments: [
    ("false", "false"), ("否", "false"), ("true", "not-built-yet"), ("是", "not-built-yet"), ("{a: b}", "not-built-yet"),
  ])
  func `of a switch that is not built yet`(yaml: String, expected: String) {
    #expect(outcome(.later("traditional"), yaml) == expected)
  }

  @Test(arguments: [
    ("0", "0"), ("342", "342"), ("\"15\"", "15"), ("007", "7"), ("999999999", "999999999"),
    ("1000000000", "wrong-value"), ("-1", "wrong-value"),
    ("+1", "wrong-value"), ("1.0", "wrong-value"), ("1,000", "wrong-value"), ("１", "wrong-value"),
    ("\"\"", "wrong-kind"),
  ])
  func `of a whole number`(yaml: String, expected: String) { #expect(outcome(.integer, yaml) == expected) }

  @Test func `of a day, a month, a quarter, a week, a period or a duration`() {
    #expect(outcome(.day, "2026-04-30") == "2026-04-30")
    #expect(outcome(.day, "2026-04-31") == "wrong-value")
    #expect(outcome(.day, "2026-04-30T08:00:00") == "wrong-value")
    #expect(outcome(.month, "2026-04") == "2026-04")
    #expect(outcome(.month, "2026-04-01") == "wrong-value")
    #expect(outcome(.quarter, "2026-Q2") == "2026-Q2")
    #expect(outcome(.quarter, "2026Q2") == "wrong-value")
    #expect(outcome(.week, "2026-W53") == "2026-W53")
    #expect(outcome(.week, "2025-W53") == "wrong-value")
    #expect(value(.period, "2021-05..2021-07").value?.chinese == "2021年5月至7月")
    #expect(outcome(.period, "2021-07..2021-05") == "wrong-value")
    #expect(outcome(.span, "7 working days") == "7 working days")
    #expect(outcome(.span, "soon") == "wrong-value")
  }

  @Test func `of money, of a target or of a credit code`() {
    #expect(outcome(.yuan, "120000.00") == "120000.00")
    #expect(outcome(.yuan, "12万") == "wrong-value")
    #expect(outcome(.yuan, "0.001") == "wrong-value")
    #expect(outcome(.amount, "1:5") == "1:5")
    #expect(outcome(.amount, "100%") == "100%")
    #expect(outcome(.amount, "全部") == "wrong-value")
    #expect(outcome(.creditCode, "91000000MA0000001R") == "91000000MA0000001R")
    #expect(outcome(.creditCode, "91000000MA0000001A") == "invalid-credit-code")
  }

  @Test(arguments: [
    ("key", "key"), ("重点", "key"), ("重点排污单位", "key"), ("低频监管", "low"), ("Key", "unknown-choice"),
    ("无", "unknown-choice"), ("[key]", "wrong-kind"),
  ])
  func `of a fixed list`(yaml: String, expected: String) {
    #expect(outcome(ValueType<ObjectClass>.choice("class", "监管类别"), yaml) == expected)
  }

  @Test func `outside a fixed list suggests the nearest and lists all`() {
    let node = Node(line: 1, column: 1, content: .scalar("serius", isQuoted: false))
    let reading = Reading(file: "x.yml", names: Names())
    #expect(ValueType<Tier>.choice("tier", "失信程度").read(node, reading) == nil)
    let allowed = Tier.allCases.map { Term($0.rawValue, $0.chinese) }
    #expect(
      reading.diagnostics.map(\.problem) == [
        .unknownChoice("serius", of: Term("tier", "失信程度"), allowed: allowed, suggestion: "serious")
      ])
  }

  @Test func `of a list may stand alone, and a cell holds several`() {
    #expect(value(.list(.text), "[a, b]").value == ["a", "b"])
    #expect(value(.list(.text), "a").value == ["a"])
    #expect(value(.list(.text), "[]").value == [])
    #expect(value(.list(.integer), "[1, x, 3]").value == [1, 3])
    #expect(value(.list(.integer), "[1, x, 3]").codes == ["wrong-value"])
    #expect(value(.cellList(.text), "\"甲；乙;丙\"").value == ["甲", "乙", "丙"])
  }

  @Test func `of printed cells keeps their order, the empty ones and the strokes`() {
    let (cells, codes) = value(.cells, "{考评节点: \"/\", 备注: \"\", 责任人: null, 序号: 1}")
    #expect(cells?.map { "\($0.column)=\($0.text)" } == ["考评节点=/", "备注=", "序号=1"])
    #expect(codes.isEmpty)
    #expect(value(ValueType<[PrintedCell]>.cells, "[a]").codes == ["wrong-kind"])
    #expect(value(ValueType<[PrintedCell]>.cells, "{a: [b]}").codes == ["wrong-kind"])
  }

  @Test(arguments: [
    ("sample-2026-inspections/01", true), ("a/b", true), ("a", false), ("/01", false), ("a/", false),
  ])
  func `of a plan item is plan/item`(yaml: String, isAccepted: Bool) {
    let (found, codes) = value(.planReference, yaml)
    #expect((found != nil) == isAccepted)
    #expect(codes == (isAccepted ? [] : ["wrong-value"]))
  }

  @Test(arguments: [
    ("page:registry", ""), ("task:2026-q2", ""), ("case:2026-0042", ""), ("https://x.example/", ""),
    ("registry", "wrong-value"),
    ("javascript:x", "wrong-value"), ("Page:x", "wrong-value"),
  ])
  func `of evidence is one of the kinds`(yaml: String, expected: String) {
    #expect(value(ValueType<String>.evidence, "\"\(yaml)\"").codes.joined() == expected)
  }
}
