import Diagnostics
import Register
import Testing

@testable import Disclosure

@Suite struct `Statistics` {
  private static func measure(_ kind: MeasureKind, _ from: String? = nil, _ fen: Int? = nil) throws -> Measure {
    var measure = Measure(kind: kind)
    measure.from = try from.map(day)
    measure.amount = fen.map { Yuan(fen: $0) }
    return measure
  }

  private static func figure(
    _ period: String, _ measure: StatisticMeasure, _ value: String, _ unit: StatisticUnit = .office
  ) throws -> StatisticFigure {
    StatisticFigure(
      period: try #require(Period(period)), unit: unit, measure: measure, value: try #require(Decimal(value)),
      source: "示例", origin: Origin(file: "Content/statistics/x.csv", line: 2))
  }

  private static func office(_ cases: [Case], _ figures: [StatisticFigure] = []) -> Register {
    var register = Sample.register()
    for index in register.authorities.indices.dropFirst() {
      register.authorities[index].isRanked = true
      register.authorities[index].parent = "bureau"
    }
    register.cases = CaseRecords(cases)
    register.statistics = figures
    return register
  }

  private static func publish(_ register: Register, on text: String) async throws -> PublicStatistics? {
    await Disclosure.publish(register, on: try day(text), jobs: 1).site.statistics
  }

  private static func values(_ row: PublicStatisticRow?) -> [String?]? { row?.values.map { $0?.description } }

  @Test func `exist only with the folder`() async throws {
    var register = Self.office([try Sample.penalty()])
    register.statistics = nil
    #expect(try await Self.publish(register, on: "2026-06-30") == nil)
  }

  @Test func `count a measure once a case, on its own day or on the decision's`() throws {
    var item = try Sample.penalty()
    item.measures = [
      try Self.measure(.seize, "2026-04-02"), try Self.measure(.seize, "2026-03-01"),
      try Self.measure(.dailyFine, nil, 100),
      try Self.measure(.restrictProduction, "2026-05-01"), try Self.measure(.stopProduction),
      try Self.measure(.fine, nil, 250),
    ]
    let events = CaseCount.events(of: item).map { "\($0.measure) \($0.day) \($0.amount)" }
    #expect(
      events == [
        "dailyFine 2026-05-20 1", "seize 2026-03-01 1", "production 2026-05-01 1", "penalties 2026-05-20 1",
        "fines 2026-05-20 350",
      ])
  }

  typealias Row = (what: String, change: @Sendable (inout Case) throws -> Void, counted: Bool)

  static let rows: [Row] = [
    ("as it is", { _ in }, true),
    ("not yet published", { $0.published = nil }, true),
    ("after its display", { $0.decision?.date = try day("2020-05-20") }, true),
    ("of a tier that is not shown", { $0.tier = .minor }, true),
    ("with a minor", { $0.party?.isMinor = true }, true),
    ("repaired", { $0.history = [try Sample.event("2026-06-01", .repaired)] }, true),
    ("changed without a successor", { $0.history = [try Sample.event("2026-06-01", .changed)] }, true),
    ("changed into another", { $0.history = [try Sample.event("2026-06-01", .changed, by: "b")] }, false),
    ("withdrawn", { $0.history = [try Sample.event("2026-06-01", .withdrawn)] }, false),
    ("withdrawn later", { $0.history = [try Sample.event("2026-08-01", .withdrawn)] }, true),
    ("internal", { $0.visibility = .internal }, false),
    ("lawfully not published", { $0.notPublished = Sample.notPublished }, false),
    ("published by mistake", { $0.isMispublished = true }, false),
  ]

  @Test(arguments: rows)
  func `name nobody, and count what the public may know of`(row: Row) throws {
    var item = try Sample.penalty()
    try row.change(&item)
    #expect(CaseCount.isCounted(item, on: try day("2026-06-30")) == row.counted, "\(row.what)")
  }

  @Test func `go month by month and unit by unit, to the day`() async throws {
    var first = try Sample.penalty("2026-0001", decided: "2026-05-20")
    first.authority = "east"
    first.measures = [try Self.measure(.seize, "2026-04-10"), try Self.measure(.fine, nil, 12_000_00)]
    var second = try Sample.penalty("2026-0002", decided: "2026-06-20", published: nil)
    second.measures = [try Self.measure(.transferDetention)]
    let found = try #require(try await Self.publish(Self.office([first, second]), on: "2026-06-15"))
    let year = try #require(found.years.first)
    #expect(year.months.rows.map(\.name).last == "6月（至15日）" && year.months.rows.count == 6)
    #expect(Self.values(year.months.rows[3]) == ["0", "1", "0", "0", "0", "1"])
    #expect(Self.values(year.months.total) == ["0", "1", "0", "0", "0", "1"])
    #expect(Self.values(year.decisions.rows[4]) == ["1", "12000", "0"])
    #expect(year.units.rows.map(\.name) == ["示例支队", "示例东分局"])
    #expect(year.units.rows.map { $0.values.last??.description } == ["0", "1"])
    #expect(year.comparison?.period.chinese == "2026年1月至5月")
    // The second decision is of none of the ranked units, and known from its day on.
    let later = try #require(try await Self.publish(Self.office([first, second]), on: "2026-06-20"))
    #expect(later.years[0].units.rows.map(\.name) == ["示例支队", "示例东分局", "其他"])
    #expect(Self.values(later.years[0].months.total) == ["0", "1", "0", "1", "0", "2"])
  }

  @Test func `are those of the file where it has any`() async throws {
    var old = try Sample.penalty("2025-0001", decided: "2025-02-03")
    old.measures = [try Self.measure(.seize)]
    let figures = [
      try Self.figure("2025-Q1", .seize, "4"), try Self.figure("2025-04", .seize, "2"),
      try Self.figure("2025", .penalties, "60"), try Self.figure("2025", .seize, "9", .authority("east")),
    ]
    let found = try #require(try await Self.publish(Self.office([old], figures), on: "2026-05-10"))
    let line = try #require(found.years[0].comparison?.lines.first { $0.measure == .seize })
    // January to April: a quarter and a month make four months, and nothing is added from the records.
    #expect((line.value?.description, line.before?.description, line.change?.description) == ("0", "6", "−100.00%"))
    let penalties = try #require(found.years[0].comparison?.lines.first { $0.measure == .penalties })
    #expect(penalties.before == nil && penalties.change == nil)
    let past = found.years[1]
    #expect(Self.values(past.months.rows[1]) == [nil, nil, nil, nil, nil, nil])
    #expect(Self.values(past.months.rows[3]) == [nil, "2", nil, nil, nil, nil])
    #expect(past.units.rows.map { Self.values($0)?[1] } == [nil, "9"])
    #expect(past.decisions.total?.values.first??.description == "60")
  }

  @Test func `know nothing of a year without figures and without cases`() async throws {
    let figures = [try Self.figure("2025-01..2025-05", .penalties, "20")]
    let found = try #require(
      try await Self.publish(Self.office([try Sample.penalty()], figures), on: "2026-06-15"))
    let lines = try #require(found.years[0].comparison?.lines)
    #expect(lines.first { $0.measure == .penalties }?.before?.description == "20")
    #expect(lines.first { $0.measure == .fines }?.before == nil && lines.first { $0.measure == .seize }?.before == nil)
    #expect(found.years[1].months.rows.isEmpty)
    #expect(found.years[1].decisions.total == nil)
    #expect(found.years[1].decisions.rows.map(\.name) == ["1月至5月"])
    #expect(Self.values(found.years[1].decisions.rows[0]) == ["20", nil, nil])
  }

  @Test func `have a dash for a base of zero`() async throws {
    var item = try Sample.penalty("2026-0001", decided: "2026-02-03")
    item.measures = [try Self.measure(.seize)]
    let figures = try StatisticMeasure.five.map { try Self.figure("2025-01..2025-03", $0, "0") }
    let found = try #require(try await Self.publish(Self.office([item], figures), on: "2026-04-10"))
    let lines = try #require(found.years[0].comparison?.lines)
    #expect(lines.prefix(6).map { $0.change?.description } == ["—", "—", "—", "—", "—", "—"])
    #expect(lines[1].value?.description == "1" && lines[5].before?.description == "0")
  }

  /// The national rows of 2017 and 2018 (生态环境部通报), beside each other.
  @Test func `cite others with the same months of the year before`() async throws {
    let rows: [(String, [String], String)] = [
      ("2017-01..2017-11", ["1046", "16429", "7842", "7827", "2523"], "35667"),
      ("2018-01..2018-11", ["691", "19903", "6196", "7145", "2367"], "36302"),
      ("2021", ["199", "8897", "1093", "3397", "1868"], "15454"),
    ]
    let figures = try rows.flatMap { period, values, total in
      try zip(StatisticMeasure.five + [.total], values + [total]).map {
        try Self.figure(period, $0, $1, .named("全国"))
      }
    }
    let found = try #require(try await Self.publish(Self.office([], figures), on: "2026-04-10"))
    #expect(found.cited.map(\.period.chinese) == ["2021年", "2018年1月至11月", "2017年1月至11月"])
    #expect(
      found.cited[1].lines.map { $0.change?.description }
        == ["−33.94%", "+21.15%", "−20.99%", "−8.71%", "−6.18%", "+1.78%"])
    #expect(found.cited[0].lines.allSatisfy { $0.change == nil })
    #expect(found.years.map(\.year) == [2026, 2021, 2018, 2017])
    #expect(found.years[1].months.rows.isEmpty && !found.years[1].isOwn)
  }

  @Test(arguments: [("2026-05-31", false), ("2026-06-01", true)])
  func `know a figure when its period has ended`(date: String, isKnown: Bool) async throws {
    let register = Self.office([], [try Self.figure("2026-05", .total, "7", .named("全国"))])
    #expect(try await Self.publish(register, on: date)?.cited.isEmpty == !isKnown)
    #expect(
      Disclosure.changes(register, after: try day("2026-05-10")).map { "\($0.day) \($0.what.english)" } == [
        "2026-06-01 statistics"
      ])
  }
}
