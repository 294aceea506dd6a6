import Register
import Testing

@testable import Disclosure

@Suite struct `An indicator` {
  typealias Row = (source: String, op: Comparator, target: String?, value: String?, state: IndicatorState)

  /// S44: the goals of ez24-g1, and every way in which a document compares.
  static let rows: [Row] = [
    ("N115: 3 sections", .equal, "100%", "100%", .met),
    ("N115: one of three missing", .equal, "100%", "66.7%", .below),
    ("N117: 7 sections, 6/7", .equal, "85.7%", "85.7%", .met),
    ("N117: written with more zeros", .equal, "85.7%", "85.700%", .met),
    ("N117: exact, not rounded", .equal, "85.7%", "85.714%", .above),
    ("N117: all seven", .equal, "85.7%", "100%", .above),
    ("N119: 5 sources", .equal, "100%", "80%", .below),
    ("N121: 92%以上", .atLeast, "92%", "92%", .met),
    ("N121: just below", .atLeast, "92%", "91.999999%", .notMet),
    ("N122: 78.02 %", .equal, "78.02%", "78.02%", .met),
    ("N122: a hundredth less", .equal, "78.02%", "78.01%", .below),
    ("N123: 90%以上", .atLeast, "90%", "90.1%", .met),
    ("at most", .atMost, "35", "35.0", .met),
    ("at most, above", .atMost, "35", "35.1", .notMet),
    ("more than", .moreThan, "90%", "90%", .notMet),
    ("more than, above", .moreThan, "90%", "90.01%", .met),
    ("余", .somewhatMore, "40", "40", .notMet),
    ("余, above", .somewhatMore, "40", "41", .met),
    ("a range, lower end", .range, "3-12", "3", .met),
    ("a range, upper end", .range, "3-12", "12.0", .met),
    ("a range, outside", .range, "3-12", "12.1", .notMet),
    ("below zero", .atMost, "-0.5", "-1", .met),
    ("no value yet", .atLeast, "90%", nil, .noValue),
    ("nothing to reach", .none, nil, "4", .noTarget),
    ("nothing to reach, nothing reached", .none, nil, nil, .noTarget),
  ]

  @Test(arguments: rows) func `stands to its target as the document compares`(row: Row) throws {
    let item = try LedgerSamples.indicator(row.op, row.target, [:])
    #expect(IndicatorDisclosure.state(of: item, row.value.flatMap { Amount($0) }) == row.state, "\(row.source)")
  }

  private static func shown(_ item: Indicator, on date: String) async throws -> PublicIndicator? {
    var register = Sample.register()
    register.indicators = [
      IndicatorSet(id: "a", year: 2026, items: [item], origin: Origin(file: "Content/indicators/a.yml", line: 1))
    ]
    return await Disclosure.publish(register, on: try day(date), jobs: 1).site.indicators.first?.items.first
  }

  @Test(
    arguments: [
      ("2026-03-31", [], nil), ("2026-04-01", ["2026年第一季度"], "70%"),
      ("2026-06-30", ["2026年第一季度", "2026年5月"], "82%"),
      ("2026-07-01", ["2026年第一季度", "2026年5月", "2026年6月", "2026年1月至6月"], "90%"),
      ("2026-12-31", ["2026年第一季度", "2026年5月", "2026年6月", "2026年1月至6月"], "90%"),
      ("2027-01-01", ["2026年第一季度", "2026年5月", "2026年6月", "2026年1月至6月", "2026年"], "89.5%"),
    ] as [(String, [String], String?)])
  func `is known when its period has ended, the longer of two that end together last`(
    date: String, periods: [String], latest: String?
  ) async throws {
    let item = try LedgerSamples.indicator(
      .atLeast, "90%",
      ["2026": "89.5%", "2026-01..2026-06": "90%", "2026-06": "95%", "2026-Q1": "70%", "2026-05": "82%"])
    let found = try #require(try await Self.shown(item, on: date))
    #expect(found.values.map(\.period.chinese) == periods)
    #expect(found.latest?.value == latest)
  }

  @Test func `has its comparator in words and its unit once`() async throws {
    var item = try LedgerSamples.indicator(.atMost, "35", ["2026-05": "34.50"])
    item.unit = "微克/立方米"
    let found = try #require(try await Self.shown(item, on: "2026-06-01"))
    #expect((found.comparator, found.target, found.latest?.value) == ("不超过", "35微克/立方米", "34.50微克/立方米"))
    item.unit = "%"
    let share = try #require(try await Self.shown(item, on: "2026-06-01"))
    #expect((share.target, share.latest?.value) == ("35%", "34.50%"))
  }

  @Test func `stays inside when it is internal`() async throws {
    var register = Sample.register()
    var set = try LedgerSamples.water()
    set.visibility = .internal
    register.indicators = [set]
    #expect(await Disclosure.publish(register, on: try day("2026-11-15"), jobs: 1).site.indicators.isEmpty)
    #expect(Disclosure.changes(register, after: try day("2026-01-01")).isEmpty)
  }
}
