import Diagnostics
import Register
import Testing

@testable import Disclosure

@Suite struct `The wording of a record` {
  /// The text as shown, and the code and place of what is wrong.
  static func disclose(
    _ text: String, forbidden: [String] = [], allowed: [String] = [], party: String? = "某有限公司", links: Bool = true
  ) -> (text: String, problems: [String]) {
    let references = [
      "2025-0001": Wording.Reference(
        title: "示例案", address: Address("cases/2025/2025-0001/"), isShown: true, hasLeft: false),
      "2025-0002": Wording.Reference(
        title: "示例旧案", address: Address("cases/2025/2025-0002/"), isShown: false, hasLeft: true),
      "2025-0003": Wording.Reference(
        title: "示例内部案", address: Address("cases/2025/2025-0003/"), isShown: false, hasLeft: false),
      "2025-0004": Wording.Reference(
        title: "[`*_<\\]", address: Address("cases/2025/2025-0004/"), isShown: true, hasLeft: false),
    ]
    let wording = Wording(
      forbidden: forbidden,
      allowances: AllowanceLog("", allowed.map { Allowance(text: $0, reason: "公开", line: 1) }), party: party,
      linksCases: links, reference: { references[$0] })
    var diagnostics: [Diagnostic] = []
    let shown = wording.disclose(text, file: "a.md", line: 10, diagnostics: &diagnostics)
    return (shown, diagnostics.map { "\($0.place.line):\($0.place.column) \($0.problem.code)" })
  }

  @Test(arguments: [
    ("产量==每日40吨==。", "产量■■。"), ("==a==", "■■"), ("==甲==和==乙乙乙==", "■■和■■"), ("x == y", "x == y"),
    ("a == b == c", "a == b == c"),
    ("==甲= =乙==", "■■"), ("标题\n==\n正文", "标题\n==\n正文"), ("标题\n====\n正文", "标题\n====\n正文"), ("标题\n===", "标题\n==="),
    ("=", "="),
    ("===甲===", "===甲==="), ("==", "=="), ("", ""), ("正文", "正文"),
  ])
  func `blackens secrets, whatever their length`(text: String, expected: String) {
    let found = Self.disclose(text)
    #expect(found.text == expected)
    #expect(found.problems.isEmpty)
  }

  @Test(arguments: [
    ("产量==每日40吨", "10:3 unclosed-secret"), ("一\n二==三\n四==", "11:2 unclosed-secret"),
    ("==甲==乙==丙", "10:7 unclosed-secret"),
  ])
  func `does not leave a secret open`(text: String, expected: String) {
    #expect(Self.disclose(text).problems == [expected])
  }

  @Test(arguments: [
    ("{{当事人}}排放废水", "某有限公司排放废水"), ("{{ 当事人 }}", "某有限公司"), ("见{{case 2025-0001}}", "见[示例案](/cases/2025/2025-0001/)"),
    ("见{{案件 2025-0001}}", "见[示例案](/cases/2025/2025-0001/)"), ("见{{case 2025-0002}}", "见已停止公示"),
    ("见{{case 2025-0003}}", "见另案"),
    ("{{case 2025-0004}}", "[\\[\\`\\*\\_\\<\\\\\\]](/cases/2025/2025-0004/)"), ("{{当事人", "{{当事人"),
    ("{{当事\n人}}", "{{当事\n人}}"),
    ("{ {当事人} }", "{ {当事人} }"),
  ])
  func `fills in the party and other records`(text: String, expected: String) {
    let found = Self.disclose(text)
    #expect(found.text == expected)
    #expect(found.problems.isEmpty)
  }

  @Test func `of a masked record leads to no other`() {
    #expect(Self.disclose("见{{case 2025-0001}}", links: false).text == "见另案")
    #expect(Self.disclose("见{{case 2025-0002}}", links: false).text == "见已停止公示")
  }

  @Test(arguments: ["{{负责人}}", "{{case}}", "{{case 2025-9999}}", "{{case 2025-0001 x}}", "{{}}", "{{ }}"])
  func `refuses a placeholder that it does not know, and shows nothing of it`(text: String) {
    let found = Self.disclose("甲\(text)乙")
    #expect(found.text == "甲乙")
    #expect(found.problems == ["10:2 unknown-placeholder"])
  }

  @Test func `of a page has no party`() {
    #expect(Self.disclose("{{当事人}}", party: nil).problems == ["10:1 unknown-placeholder"])
  }

  @Test func `names the place of a masked name`() {
    let found = Self.disclose("一\n二示例东湖化工三\n", forbidden: ["张示例", "示例东湖化工"])
    #expect(found.problems == ["11:2 masked-name-in-text"])
    #expect(Self.disclose("示例东湖化工有限公司", forbidden: ["示例东湖化工有限公司", "示例东湖化工"]).problems.count == 2)
    #expect(Self.disclose("示例东湖化工", forbidden: ["示例东湖化工"], allowed: ["位于示例东湖化工园区"]).problems.isEmpty)
    #expect(Self.disclose("正文", forbidden: [""]).problems.isEmpty)
  }

  @Test func `does not hide a name in a secret from the check`() {
    #expect(Self.disclose("==张示例==", forbidden: ["张示例"]).problems == ["10:3 masked-name-in-text"])
  }

  @Test func `names the place of a private number, folded or not`() {
    #expect(Self.disclose("联系人电话13900000000").problems == ["10:6 private-value"])
    #expect(
      Self.disclose("一\n电话：１３９００００００００，身份证000000199003070012").problems == [
        "11:4 private-value", "11:19 private-value",
      ])
    #expect(Self.disclose("热线13900000000", allowed: ["13900000000"]).problems.isEmpty)
    #expect(Self.disclose("热线13900000000、13900000001", allowed: ["13900000000"]).problems == ["10:15 private-value"])
  }

  @Test func `stays as it is when there is nothing to do`() {
    let text = "# 标题\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | `{}` |\n"
    #expect(Self.disclose(text).text == text)
  }

  @Test func `takes a long text with many marks in good time`() {
    let text = String(repeating: "==甲==乙{{当事人}} == {{ 丙\n", count: 20_000)
    let found = Self.disclose(text)
    #expect(found.text.utf8.count > 20_000 && !found.text.contains("甲"))
  }
}
