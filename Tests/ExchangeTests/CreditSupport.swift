import Diagnostics
import Register
import Testing
import Workbook

@testable import Exchange
@testable import Intake

/// An office with codes, laws and penalties in files of their own.
func creditOffice(_ cases: [String: String] = [:], site: String = "") throws -> Office {
  let office = try Office()
  try office.write(
    "Content/site.yml",
    "name: 示例公示\nagency: 示例市生态环境局\nbase_url: https://gongshi.example/\nas_of: 2026-06-10\n\(site)")
  try office.write(
    "Content/registry/authorities.yml",
    """
    - {id: bureau, name: 示例市生态环境局, code: 11000000MB2K00176X}
    - {id: team, name: 示例市生态环境保护综合行政执法支队, short: 执法支队, parent: bureau, ranked: true}

    """)
  try office.write(
    "Content/registry/laws.yml", "- {id: water, title: 中华人民共和国水污染防治法, short: 水污染防治法, in_force: 2018-01-01}\n")
  for (id, text) in cases { try office.write("Content/cases/2026/\(id).md", text) }
  return office
}

/// A penalty; `changes` replaces keys of its front matter, or takes one out when the text is empty.
func penalty(_ number: Int, _ changes: [String: String] = [:], body: String = "## 违法事实\n{{当事人}}总排口超标。\n") -> String {
  var keys: [(String, String)] = [
    ("id", "2026-000\(number)"), ("title", "示例案"), ("kind", "penalty"),
    ("party", "{name: 示例甲印染有限公司, type: enterprise, code: 91000000MA1JYR013J, representative: 张示例}"),
    ("decision", "{number: 示例环罚〔2026〕\(number)号, date: 2026-05-20, authority: bureau}"),
    ("violations", "[超标排放水污染物]"), ("laws", "[{law: water, articles: [第八十三条第二项], role: penalty}]"),
    ("measures", "[{type: fine, amount: 120000.00}, {type: order-correct, due: 2026-06-20}]"), ("tier", "general"),
    ("published", "2026-05-27"),
  ]
  for (key, text) in changes.sorted(by: { $0.key < $1.key }) {
    if let index = keys.firstIndex(where: { $0.0 == key }) { keys[index].1 = text } else { keys.append((key, text)) }
  }
  return "---\n" + keys.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)\n" }.joined() + "---\n" + body
}

extension Office {
  /// What `Content/` holds; every error is a failure of the test.
  func register() async throws -> Register {
    let result = await Intake.read(root: path, jobs: 2)
    #expect(result.diagnostics.filter { $0.severity == .error } == [])
    return try #require(result.register)
  }

  func export(_ period: String = "2026-05", on day: String = "2026-06-10", onlyNew: Bool = false) async throws
    -> PenaltyExport
  {
    let (period, day) = (try #require(Period(period)), try #require(Day(day)))
    return PenaltyExport(try await register(), decided: period.first...period.last, on: day, onlyNew: onlyNew)
  }

  /// Compares a table of the portal, one line a row, with the records.
  func reconcile(_ lines: [String], on day: String = "2026-06-10") async throws -> Reconciliation {
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    let table = try CreditTable(WorkbookReader.read(bytes, sheetName: "表1"), sheet: nil)
    return Reconciliation(table, try await register(), on: try #require(Day(day)), decided: nil)
  }

  func importPenalties(
    _ lines: [String], _ change: (inout PenaltyImport) -> Void = { _ in }
  ) async throws -> PenaltyImport.Outcome {
    try handIn(lines, as: "双公示.csv")
    var work = PenaltyImport(root: path, file: "\(path)/双公示.csv", jobs: 2)
    change(&work)
    return try await work.run()
  }
}

/// Findings as `C3 error invalid-credit-code`.
func brief(_ outcome: PenaltyImport.Outcome) -> [String] {
  outcome.findings.map { "\($0.finding.address) \($0.finding.severity) \($0.finding.code)" }
}
