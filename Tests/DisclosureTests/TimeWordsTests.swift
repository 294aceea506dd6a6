import Register
import Testing

@testable import Disclosure

@Suite struct `A time of a plan` {
  static let words = TimeWords(year: 2026, authorities: ["bureau": "市局", "team": "支队"])

  static func window(_ text: String) throws -> TimeEntry.Form { .window(try #require(Period(text))) }
  static func every(_ unit: Recurrence, _ rule: String? = nil, min: Int? = nil, offset: Int? = nil) throws
    -> TimeEntry.Form
  {
    .every(Cadence(every: unit, rule: try rule.map { try #require(Cadence.Rule($0)) }, minimum: min, offset: offset))
  }

  @Test(arguments: [
    ("2026-04-30", Precision?.none, "4月30日前"), ("2026-04-30", .day, "4月30日前"), ("2026-04-30", .month, "4月底前"),
    ("2026-04-29", .month, "4月29日前"),
    ("2026-06-30", .quarter, "第二季度末前"), ("2026-06-29", .quarter, "6月29日前"), ("2026-12-31", .year, "年底前"),
    ("2026-03-31", .vague, "约3月"),
    ("2027-01-15", nil, "2027年1月15日前"), ("2027-02-28", .month, "2027年2月底前"), ("2028-02-29", .month, "2028年2月底前"),
    ("2027-12-31", .year, "2027年底前"),
    ("2027-03-31", .quarter, "2027年第一季度末前"), ("2027-03-31", .vague, "约2027年3月"),
  ])
  func `that is a limit reads as precisely as it was given`(limit: String, precision: Precision?, expected: String)
    throws
  {
    let entry = try Sample.time(.by(day(limit))) { $0.precision = precision }
    #expect(Self.words.words(entry) == expected)
  }

  @Test(arguments: [
    ("2026-04", "4月"), ("2026-04..2026-06", "4月至6月"), ("2026-11..2027-02", "2026年11月至2027年2月"),
    ("2026-Q2", "2026年第二季度"), ("2026", "2026年"),
    ("2027-04", "2027年4月"), ("2026-04-10..2026-04-20", "2026年4月10日至2026年4月20日"),
  ])
  func `that is a window leaves out the plan's year`(period: String, expected: String) throws {
    #expect(Self.words.words(Sample.time(try Self.window(period))) == expected)
  }

  static let cadences: [(Recurrence, String?, Int?, Int?, String)] = [
    (.day, nil, nil, nil, "每日"), (.week, nil, 1, nil, "每周至少1次"), (.month, "day 5", nil, nil, "每月5日前"),
    (.quarter, "day 20 of the last month", nil, nil, "每季度最后一个月20日前"),
    (.quarter, "day 15 of the next month", nil, nil, "每季度次月15日前"),
    (.halfyear, "10 days before the end", nil, nil, "每半年末前10日"), (.year, "03-31", nil, nil, "每年3月31日前"),
    (.quarter, nil, nil, 1, "每季度（推后1期）"), (.month, "day 25", 2, nil, "每月25日前至少2次"),
  ]

  @Test(arguments: cadences.indices)
  func `that recurs says how often and by when`(index: Int) throws {
    let (unit, rule, minimum, offset, expected) = Self.cadences[index]
    #expect(Self.words.words(Sample.time(try Self.every(unit, rule, min: minimum, offset: offset))) == expected)
  }

  static let others: [(TimeEntry.Form, String?, String)] = [
    (.quarters([2, 3]), nil, "第二、三季度"), (.quarters([1]), nil, "第一季度"), (.continuous(since: nil), nil, "常态化开展"),
    (.continuous(since: nil), "全年", "全年"), (.continuous(since: Month("2020-01")), "全年", "2020年1月起常态化开展"),
    (.after(event: "结案", within: nil), nil, "结案后"),
    (.after(event: "结案", within: Span(1, .weeks)), nil, "结案后1周内"),
    (.after(event: "送达", within: Span(7, .workingDays)), nil, "送达后7个工作日内"),
    (.open(.promptly), nil, "及时"), (.open(.asRequired), "按照要求", "依要求"), (.open(.unstated), nil, "未载明"),
    (.open(.unstated), "年初", "年初"),
    (.none("/"), nil, "/（无）"), (.none("无"), nil, "无"), (.blank, nil, "（空白）"),
  ]

  @Test(arguments: others.indices)
  func `in every other form has its words`(index: Int) {
    let (form, text, expected) = Self.others[index]
    #expect(Self.words.words(Sample.time(form) { $0.text = text }) == expected)
  }

  @Test func `says what, who, to whom, and the second reading`() throws {
    let limit = try day("2026-04-30")
    let report = Sample.time(.by(limit)) {
      $0.activity = .report
      $0.unit = "team"
      $0.to = "bureau"
      $0.scope = "市级"
    }
    #expect(Self.words.words(report) == "市级：支队报送，4月30日前，报市局")
    let unclear = try Sample.time(.by(limit)) {
      $0.thenContinuous = true
      $0.activity = .work
      $0.alternative = [Sample.time(.by(try day("2026-05-31")))]
    }
    #expect(Self.words.words(unclear) == "4月30日前，并持续推进（另一理解：5月31日前）")
    #expect(Self.words.words(Sample.time(.by(limit)) { $0.to = "unknown" }) == "4月30日前")
  }

  static func marks(_ entry: TimeEntry) -> String {
    words.time(entry).spans.map { "\($0.kind == .work ? "work" : "limit") \($0.from)..\($0.to)" }.joined(separator: " ")
  }

  @Test func `takes its days on a chart, within the plan's year`() throws {
    let rows: [(TimeEntry.Form, String)] = [
      (.by(try day("2026-04-30")), "limit 2026-04-30..2026-04-30"), (.by(try day("2027-01-01")), ""),
      (try Self.window("2026-11..2027-02"), "work 2026-11-01..2026-12-31"), (try Self.window("2024-11..2025-02"), ""),
      (try Self.window("2025-12-31..2026-01-01"), "work 2026-01-01..2026-01-01"),
      (.quarters([1, 4]), "work 2026-01-01..2026-03-31 work 2026-10-01..2026-12-31"),
      (.continuous(since: Month("2020-01")), "work 2026-01-01..2026-12-31"),
      (.continuous(since: Month("2026-05")), "work 2026-05-01..2026-12-31"),
      (.continuous(since: Month("2027-01")), ""), (.blank, ""), (.none("/"), ""), (.open(.promptly), ""),
      (.after(event: "结案", within: nil), ""),
    ]
    for (form, expected) in rows { #expect(Self.marks(Sample.time(form)) == expected) }
    let then = try Sample.time(.by(day("2026-10-31"))) { $0.thenContinuous = true }
    #expect(Self.marks(then) == "limit 2026-10-31..2026-10-31 work 2026-10-31..2026-12-31")
  }

  @Test(arguments: [
    (Recurrence.month, "day 31", ["2026-01-31", "2026-02-28", "2026-03-31"]),
    (.month, "day 5", ["2026-01-05", "2026-02-05", "2026-03-05"]),
    (.quarter, "day 20 of the last month", ["2026-03-20", "2026-06-20", "2026-09-20", "2026-12-20"]),
    (.quarter, "day 15 of the next month", ["2026-04-15", "2026-07-15", "2026-10-15"]),
    (.halfyear, "10 days before the end", ["2026-06-20", "2026-12-21"]),
    (.year, "03-31", ["2026-03-31"]), (.year, "02-29", []), (.week, "day 5", []),
  ])
  func `that recurs has its limits on the chart`(unit: Recurrence, rule: String, expected: [String]) throws {
    let found = Self.words.time(Sample.time(try Self.every(unit, rule))).spans.filter { $0.kind == .limit }.map(
      \.from.description)
    #expect(unit == .month ? Array(found.prefix(3)) == expected && found.count == 12 : found == expected)
  }
}
