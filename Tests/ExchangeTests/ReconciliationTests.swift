import Register
import Testing

@testable import Exchange

@Suite struct `An export of the portal` {
  private static let header = "行政相对人名称,统一社会信用代码,行政处罚决定书文号,罚款金额（万元）,处罚决定日期,公示截止期"
  private static let row = "示例甲印染有限公司,91000000MA1JYR013J,示例环罚〔2026〕1号,12,2026/5/20,2027年5月20日"

  private func states(_ rows: [String], _ changes: [String: String] = [:], on day: String = "2026-06-10") async throws
    -> [String]
  {
    let office = try creditOffice(["2026-0001": penalty(1, changes)])
    return try await office.reconcile([Self.header] + rows, on: day).items.map { "\($0.state.name) \($0.id ?? "-")" }
  }

  @Test(
    arguments: [
      // The same, however it is written.
      ([row], [:], "2026-06-10", []), ([row.replacing("12,", with: "12.000000,")], [:], "2026-06-10", []),
      ([row.replacing("〔2026〕", with: "(2026) ")], [:], "2026-06-10", []),
      // Missing there.
      ([row.replacing("1号", with: "9号")], [:], "2026-06-10", ["missing 2026-0001", "unknown -"]),
      // Not published here yet: not missed there, and compared all the same.
      ([row.replacing("1号", with: "9号")], ["published": "2026-06-20"], "2026-06-10", ["unknown -"]),
      ([row], ["published": "2026-06-20"], "2026-06-10", []),
      // Different.
      ([row.replacing(",12,", with: ",12.000001,")], [:], "2026-06-10", ["different 2026-0001"]),
      ([row.replacing("2026/5/20", with: "2026/5/21")], [:], "2026-06-10", ["different 2026-0001"]),
      ([row.replacing("甲印染", with: "乙印染")], [:], "2026-06-10", ["different 2026-0001"]),
      ([row.replacing("91000000MA1JYR013J", with: "91000000MA1BDC029J")], [:], "2026-06-10", ["different 2026-0001"]),
      // Ended here.
      ([row], [:], "2027-05-20", ["take-down 2026-0001"]), ([row], [:], "2027-05-19", []),
      ([row], ["history": "[{date: 2026-06-09, status: repaired}]"], "2026-06-10", ["take-down 2026-0001"]),
      (
        [row], ["history": "[{date: 2026-06-09, status: withdrawn, reason: 撤销}]"], "2026-06-10", ["take-down 2026-0001"]
      ),
      ([row], ["history": "[{date: 2026-06-09, status: changed}]"], "2026-06-10", ["take-down 2026-0001"]),
      ([row], ["tier": "minor"], "2026-06-10", ["not-for-portal 2026-0001"]),
      ([row, row], [:], "2026-06-10", ["repeated 2026-0001"]),
    ] as [([String], [String: String], String, [String])])
  func `is compared row by row`(rows: [String], changes: [String: String], day: String, expected: [String]) async throws
  {
    #expect(try await states(rows, changes, on: day) == expected)
  }

  @Test func `gives the columns that differ, and never the name of a person`() async throws {
    let office = try creditOffice(["2026-0001": penalty(1, ["party": "{name: 张示例, type: person}"])])
    let rows = ["行政相对人名称,行政相对人类别,行政处罚决定书文号,罚款金额(元),证件号码", "张示意,自然人,示例环罚〔2026〕1号,130000,110101199003077758"]
    let result = try await office.reconcile(rows)
    #expect(result.items.map(\.party) == ["张某某"])
    #expect(result.unreadable.isEmpty)
    guard case .different(let list) = try #require(result.items.first).state else {
      Issue.record("nothing differs")
      return
    }
    #expect(
      list == [
        .init(column: .party, here: nil, there: nil), .init(column: .fine, here: "120000.00", there: "130000.00"),
      ])
  }

  @Test func `tells cells that cannot be read`() async throws {
    let office = try creditOffice(["2026-0001": penalty(1)])
    let result = try await office.reconcile([Self.header, Self.row.replacing(",12,", with: ",十二,")])
    #expect(result.unreadable.map(\.row) == [2])
    #expect(result.items.isEmpty)
  }
}
