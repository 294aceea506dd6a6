import Register
import Testing

@testable import Exchange
@testable import Intake

@Suite struct `The import of penalties` {
  private static let header = CreditColumn.allCases.map(\.chinese).joined(separator: ",")
  private static func row(_ changes: [CreditColumn: String] = [:]) -> String {
    let texts: [CreditColumn: String] = [
      .party: "示例甲印染有限公司", .partyType: "法人及非法人组织", .code: "91000000ma1jyr013j", .representative: "张示例",
      .representativeDocument: "110101199003077758", .number: "示例环罚〔2026〕1号", .violation: "超标排放水污染物",
      .facts: "示例甲印染有限公司总排口*超标*。", .basis: "依据《水污染防治法》第八十三条第二项、第八十四条的规定", .penaltyKind: "罚款；其他-责令拆除",
      .content: "罚款12万元", .fine: "12.345678", .decided: "2026年5月20日", .displayedUntil: "2027-05-20",
      .authority: "示例市生态环境局",
    ]
    return CreditColumn.allCases.map { changes[$0] ?? texts[$0] ?? "" }.joined(separator: ",")
  }

  @Test func `makes a draft of each row, exact to the fen, without gravity and day of publication`() async throws {
    let office = try creditOffice(["2026-0007": penalty(7)])
    let outcome = try await office.importPenalties([Self.header, Self.row()])
    #expect(brief(outcome) == [])
    #expect((outcome.new, outcome.bad, outcome.paths) == (["2026-0008"], 0, ["Content/cases/2026.csv"]))
    #expect(
      rows(try office.text("Content/cases/2026.csv")) == [
        "2026-0008,示例甲印染有限公司超标排放水污染物案,行政处罚,示例甲印染有限公司,法人或其他组织,91000000MA1JYR013J,张示例,示例市生态环境局,"
          + "示例环罚〔2026〕1号,2026-05-20,超标排放水污染物,《水污染防治法》第八十三条第二项、第八十四条（处罚依据）,罚款123456.78；责令拆除,,"
      ])
    #expect(
      try office.text("Content/cases/2026/2026-0008.md")
        == "---\nid: 2026-0008\n---\n## 违法事实\n{{当事人}}总排口\\*超标\\*。\n")
    let item = try #require(try await office.register().cases.first { $0.id == "2026-0008" })
    #expect(item.measures.map(\.amount) == [Yuan(fen: 12_345_678), nil])
    #expect(item.citations.map { $0.articles.map(\.description) } == [["第八十三条第二项", "第八十四条"]])
    #expect((item.tier, item.published, item.party?.representative) == (nil, nil, "张示例"))
    // Nothing is added twice.
    let again = try await office.importPenalties([Self.header, Self.row()])
    #expect((again.new, again.present) == ([], ["2026-0008"]))
    #expect(brief(again) == [])
    let other = try await office.importPenalties([Self.header, Self.row([.fine: "13"])])
    #expect(brief(other) == ["N2 warning present-case"])
    #expect(other.paths.isEmpty)
  }

  @Test(
    arguments: [
      ([.code: "91000000MA1JYR013K"], ["C2 error invalid-credit-code"]), ([.party: ""], ["A2 error missing-key"]),
      ([.decided: "去年"], ["W2 error not-a-day"]), ([.decided: ""], ["W2 error missing-key"]),
      ([.fine: "十二"], ["T2 error wrong-value"]), ([.fine: ""], ["R2 error missing-for"]),
      ([.penaltyKind: "罚钱"], ["R2 error wrong-value"]), ([.authority: "某局"], ["Z2 error unknown-reference"]),
      ([.facts: "电话13800138000"], ["P2 error private-value"]), ([.basis: "《某法》第一条"], ["Q2 warning unknown-basis"]),
      ([.basis: "《水污染防治法》第某条"], ["Q2 warning unknown-basis"]),
    ] as [([CreditColumn: String], [String])])
  func `reports cells that cannot be taken`(changes: [CreditColumn: String], expected: [String]) async throws {
    let office = try creditOffice()
    let outcome = try await office.importPenalties([Self.header, Self.row(changes)])
    #expect(brief(outcome) == expected)
    let isBad = expected.contains { $0.contains("error") }
    #expect(outcome.bad == (isBad ? 1 : 0))
    #expect(office.has("Content/cases/2026.csv") != isBad)
    #expect(office.has("双公示-批注.xlsx") == isBad)
  }

  @Test func `takes good rows beside bad ones only when asked`() async throws {
    let office = try creditOffice()
    let lines = [Self.header, Self.row(), Self.row([.number: "示例环罚〔2026〕2号", .code: "1"]), Self.row()]
    let refused = try await office.importPenalties(lines)
    #expect(brief(refused) == ["C3 error invalid-credit-code", "N4 error repeated-case"])
    #expect(!office.has("Content/cases"))
    let taken = try await office.importPenalties(lines) { $0.skipsBad = true }
    #expect((taken.new, taken.bad) == (["2026-0001"], 2))
    let dry = try await office.importPenalties([Self.header, Self.row([.number: "示例环罚〔2026〕3号"])]) { $0.isDry = true }
    #expect(dry.new == ["2026-0002"])
    #expect(!(try office.text("Content/cases/2026.csv")).contains("3号"))
  }

  @Test func `names no natural person in texts, and reads no document`() async throws {
    let office = try creditOffice()
    let changes: [CreditColumn: String] = [
      .party: "张示意", .partyType: "自然人", .code: "", .document: "110101199003077758", .facts: "张示意焚烧垃圾。",
      .representative: "",
    ]
    let outcome = try await office.importPenalties([Self.header, Self.row(changes)])
    #expect(brief(outcome) == [])
    let table = try office.text("Content/cases/2026.csv")
    #expect(table.contains("2026-0001,{{当事人}}超标排放水污染物案,行政处罚,张示意,自然人,,,"))
    #expect(!table.contains("110101"))
    #expect(try office.text("Content/cases/2026/2026-0001.md").hasSuffix("{{当事人}}焚烧垃圾。\n"))
  }

  /// What one office exports, another office can import: the same facts come back.
  @Test func `reads what the export writes`() async throws {
    let office = try creditOffice([
      "2026-0001": penalty(1),
      "2026-0002": penalty(
        2,
        [
          "measures":
            "[{type: fine, amount: 0.01}, {type: confiscate, proceeds: 84150.33}, {type: revoke-licence, licence: {name: 排污许可证}}]",
          "party": "{name: 示例乙包装有限公司, type: enterprise, code: 91000000MA1BDC029J}",
        ]),
    ])
    let before = try await office.register().cases
    let path = try await office.export().write(to: "\(office.path)/双公示.xlsx", root: office.path, isReplacing: false)
    let other = try creditOffice()
    var work = PenaltyImport(root: other.path, file: path, jobs: 1)
    work.isDry = false
    #expect(brief(try await work.run()) == [])
    for (old, new) in zip(before, try await other.register().cases) {
      #expect(
        (new.party, new.decision?.number, new.decision?.date) == (old.party, old.decision?.number, old.decision?.date))
      #expect(new.violations == old.violations)
      #expect(CreditKind.names(of: new.measures) == CreditKind.names(of: old.measures))
      #expect(CreditKind.fine(new.measures) == CreditKind.fine(old.measures))
      #expect(CreditKind.confiscated(new.measures) == CreditKind.confiscated(old.measures))
      #expect(new.citations.map(\.law) == old.citations.map(\.law))
    }
  }
}
