import Register
import Testing

@testable import Disclosure

/// What the office is told of visits: caps (国办发〔2024〕54号), several units in a month (ez21-a1-10), the positive list (ez21-a3-21).
@Suite struct `Visits of a year` {
  /// Days and units of visits to one enterprise, each a task of its own.
  private static func kinds(
    _ visits: [(day: String, unit: String)], cap: Int? = 2, on: String = "2026-11-15", listed: String? = nil,
    _ change: (inout InspectionTask) -> Void = { _ in }
  ) throws -> [VisitNote] {
    var register = Sample.register()
    register.authorities.append(Sample.authority("branch", "东城分局"))
    register.items = [
      InspectionItem(
        id: "enterprise", name: "企业环境管理", object: nil, basis: [], method: nil, isGeneral: nil, checkKind: .routine,
        frequencyCap: cap, standard: nil)
    ]
    register.positiveList =
      try listed.map {
        [PositiveListing(code: try Sample.code(1), name: "示例", reason: nil, from: try day($0), until: nil)]
      } ?? []
    register.tasks = try visits.enumerated().map { index, visit in
      var row = try Sample.result("1", code: Sample.code(1), date: visit.day)
      row.item = "enterprise"
      row.authority = visit.unit
      var task = try Sample.task("t\(index)", window: nil, published: nil, results: [row])
      change(&task)
      return task
    }
    return VisitNotes(register: register, day: try day(on)).all()
  }

  @Test func `are told when they are more than the item's cap, one a day, those of the year alone`() throws {
    let three = [("2026-01-10", "team"), ("2026-03-10", "team"), ("2026-05-10", "team")]
    #expect(
      try Self.kinds(three).map(\.kind) == [.overCap(item: "企业环境管理", cap: 2, visits: 3)])
    #expect(try Self.kinds(three, on: "2026-05-09").isEmpty)
    #expect(try Self.kinds(three, cap: nil).isEmpty && Self.kinds(three, cap: 3).isEmpty)
    #expect(try Self.kinds([("2025-12-31", "team"), ("2026-01-10", "team"), ("2026-03-10", "team")]).isEmpty)
    #expect(try Self.kinds([("2026-01-10", "team"), ("2026-01-10", "team"), ("2026-03-10", "team")]).isEmpty)
  }

  @Test func `for a lead and re-checks do not count, and say so`() throws {
    let three = [("2026-01-10", "team"), ("2026-03-10", "team"), ("2026-05-10", "team")]
    #expect(try Self.kinds(three) { $0.checkKind = .case }.isEmpty)
    #expect(try Self.kinds(three) { $0.results[0].recheckOf = "x/1" }.isEmpty)
    let four = three + [("2026-06-10", "team")]
    let notes = try Self.kinds(four) { if $0.id == "t0" { $0.checkKind = .case } }
    #expect(notes.map(\.exempt) == [["个案检查": 1]])
  }

  @Test func `by two units in one month are told, those of a joint task not`() throws {
    let month = try #require(Month("2026-03"))
    let both = [("2026-03-02", "team"), ("2026-03-31", "branch")]
    #expect(try Self.kinds(both).map(\.kind) == [.severalUnits(month, units: ["东城分局", "示例支队"])])
    #expect(try Self.kinds([("2026-03-31", "team"), ("2026-04-01", "branch")]).isEmpty)
    #expect(
      try Self.kinds(both) {
        $0.id = "joint"
        $0.partners = ["market"]
      }.isEmpty)
  }

  @Test func `of routine to an enterprise on the positive list are told from its first day on`() throws {
    let one = [("2026-03-20", "team")]
    #expect(try Self.kinds(one, listed: "2026-03-20").map(\.kind) == [.listed(try day("2026-03-20"), task: "t0")])
    #expect(try Self.kinds(one, listed: "2026-03-21").isEmpty)
    #expect(try Self.kinds(one, listed: "2026-03-20") { $0.checkKind = .campaign }.isEmpty)
  }
}
