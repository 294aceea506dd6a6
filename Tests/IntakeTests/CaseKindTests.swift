import Diagnostics
import Register
import Testing

@testable import Intake

/// What the kind of a case asks of it once it is published.
@Suite struct `The kinds of cases` {
  private static func codes(_ lines: String) -> [String] {
    var names = Names()
    let bureau = Authority(
      id: "bureau", name: "示例局", short: nil, aliases: [], parent: nil, level: nil, region: nil, code: nil,
      isRanked: true,
      reviewBy: [], court: nil, isCollective: false, members: [], isExternal: false)
    names.add([(authority: bureau, place: Place("a.yml"))])
    let start =
      "id: 2026-0001\ntitle: 示例案\npublished: 2026-06-01\ntier: none\n"
      + "party: {name: 示例公司, type: enterprise}\ndecision: {number: 示例环罚〔2026〕1号, date: 2026-05-20, authority: bureau}\n"
    return record(start + lines, CaseContract.schema, names: names) { record, reading in
      CaseContract.read(record, reading, year: 2026)
    }.diagnostics.map(\.problem.code)
  }

  private static let apology = "training: 2026-04-02, passed: true, medium: 示例日报, date: 2026-04-10, commitment: 守法"

  @Test(
    arguments: [
      // 行政处罚法 art. 33: the ground, the list item and the conditions.
      ("kind: lenient\nlenient: {ground: first, item: 第1项, conditions: [初次违法]}", []),
      ("kind: lenient\nlenient: {ground: first, conditions: [初次违法]}", ["missing-for"]),
      ("kind: lenient\nlenient: {ground: first}", ["missing-for", "missing-for"]),
      // S33: the repair state of each compensation.
      ("kind: compensation\ncompensation: {repair: ongoing}", []),
      ("kind: compensation\ncompensation: {agreed: 2026-05-20}", ["missing-for"]),
      ("kind: compensation", ["missing-for"]),
      // S27: a reason, and an outcome of what is closed.
      ("kind: investigation\ninvestigation: {reason: 群众反映强烈, opened: 2026-05-01}", []),
      ("kind: investigation\ninvestigation: {opened: 2026-05-01}", ["missing-for"]),
      ("kind: investigation\ninvestigation: {reason: 影响恶劣, closed: 2026-05-20}", ["missing-for"]),
      // S34 (dg19-44, dg19-45): all four conditions.
      ("kind: penalty\napology: {\(apology), rectified: 2026-04-20}", []),
      ("kind: penalty\napology: {\(apology)}", ["missing-for"]),
      ("kind: penalty\napology: {medium: 示例日报}", Array(repeating: "missing-for", count: 4)),
    ] as [(String, [String])])
  func `ask for what goes with them`(lines: String, codes: [String]) {
    #expect(Self.codes(lines) == codes)
  }

  @Test(
    arguments: [
      ("{type: daily-fine, amount: 750000, days: 30, per_day: 25000}", []),
      ("{type: daily-fine, amount: 750000, days: 31, per_day: 25000}", ["amount-differs"]),
      ("{type: daily-fine, amount: 1, days: 999999, per_day: 999999999999999}", ["amount-differs"]),
      // 行政强制法 art. 25: 30 days, and 30 more.
      ("{type: seize, from: 2026-06-04, until: 2026-07-04}", []),
      ("{type: seize, from: 2026-06-04, until: 2026-07-05}", ["measure-too-long"]),
      ("{type: seize, from: 2026-06-04, until: 2026-07-04, extended: 2026-08-03}", []),
      ("{type: seize, from: 2026-06-04, until: 2026-07-04, extended: 2026-08-04}", ["measure-too-long"]),
      // 限制生产、停产整治办法: three months, and three more; a halt lasts until it is lifted.
      ("{type: restrict-production, from: 2026-02-12, until: 2026-05-12}", []),
      ("{type: restrict-production, from: 2026-02-12, until: 2026-05-13}", ["measure-too-long"]),
      ("{type: stop-production, from: 2026-02-12, until: 2026-12-31}", []),
      ("{type: stop-production, from: 2026-02-12, lifted: 2026-02-11}", ["stage-order"]),
      ("{type: seize, from: 2026-06-04, until: 2026-07-04, extended: 2026-07-04}", ["not-after"]),
    ] as [(String, [String])])
  func `have measures within the law`(measure: String, codes: [String]) {
    #expect(Self.codes("kind: penalty\nmeasures: [\(measure)]") == codes)
  }
}
