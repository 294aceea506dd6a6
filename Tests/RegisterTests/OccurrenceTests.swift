import Register
import Testing

@Suite struct `A time of a plan falls` {
  /// `limit 2021-03-20`, `recurrence 2021-01-01..2021-03-31 by 2021-03-20`; `or` marks the second reading.
  static func brief(_ entry: TimeEntry, _ year: Int, due: Bool = false) -> [String] {
    entry.occurrences(year: year, isDue: due).map { found in
      let days = found.kind == .limit ? "" : " \(found.first)..\(found.last)"
      let limit = found.limit.map { found.kind == .limit ? " \($0)" : " by \($0)" } ?? ""
      return "\(found.kind)\(days)\(limit)\(found.isSecondReading ? " or" : "")"
    }
  }

  static func entry(_ form: TimeEntry.Form, or other: TimeEntry.Form? = nil, then continuous: Bool = false) -> TimeEntry
  {
    TimeEntry(
      form: form, activity: nil, to: nil, unit: nil, scope: nil, text: nil, thenContinuous: continuous, precision: nil,
      alternative: other.map { [entry($0)] } ?? [])
  }

  static func every(_ unit: Recurrence, _ rule: String? = nil, offset: Int? = nil) throws -> TimeEntry.Form {
    .every(Cadence(every: unit, rule: try rule.map { try #require(Cadence.Rule($0)) }, minimum: nil, offset: offset))
  }

  static func by(_ text: String) throws -> TimeEntry.Form { .by(try #require(Day(text))) }
  static func window(_ text: String) throws -> TimeEntry.Form { .window(try #require(Period(text))) }

  @Test func `on the dates that the plan gives`() throws {
    let rows: [(source: String, TimeEntry, Int, [String])] = [
      ("鄂州2021 附件二 1 ① 4月底", Self.entry(try Self.by("2021-04-30")), 2021, ["limit 2021-04-30"]),
      ("东莞2019 3 2020年6月底", Self.entry(try Self.by("2020-06-30")), 2019, ["limit 2020-06-30"]),
      ("鄂州2021 附件二 8 ① 10月", Self.entry(try Self.window("2021-10")), 2021, ["window 2021-10-01..2021-10-31"]),
      ("鄂州2021 附件二 7 5-9月", Self.entry(try Self.window("2021-05..2021-09")), 2021, ["window 2021-05-01..2021-09-30"]),
      (
        "鄂州2021 附件三 2 3月10日至20日", Self.entry(try Self.window("2021-03-10..2021-03-20")), 2021,
        ["window 2021-03-10..2021-03-20"]
      ),
      (
        "鄂州2021 附件二 13 第2、3、4季度", Self.entry(.quarters([2, 3, 4])), 2021,
        ["window 2021-04-01..2021-06-30", "window 2021-07-01..2021-09-30", "window 2021-10-01..2021-12-31"]
      ),
      (
        "湖北2024 附表 2024年底，并持续推进", Self.entry(try Self.by("2024-12-31"), then: true), 2024,
        ["limit 2024-12-31"]
      ),
      (
        "鄂州2021 附件三 6 4-10月，并持续推进", Self.entry(try Self.window("2021-04..2021-10"), then: true), 2021,
        ["window 2021-04-01..2021-10-31", "continuous 2021-11-01..2021-12-31"]
      ),
      (
        "湖北2024 F36 9月前", Self.entry(try Self.by("2024-08-31"), or: try Self.by("2024-09-30")), 2024,
        ["limit 2024-08-31", "limit 2024-09-30 or"]
      ),
      (
        "东莞2019 2020年1月起常态化施行", Self.entry(.continuous(since: Month("2020-01"))), 2019,
        ["continuous 2020-01-01..2020-12-31"]
      ),
      ("鄂州2021 贯穿全年", Self.entry(.continuous(since: nil)), 2021, ["continuous 2021-01-01..2021-12-31"]),
      (
        "常态化 since an earlier year", Self.entry(.continuous(since: Month("2020-01"))), 2026,
        ["continuous 2026-01-01..2026-12-31"]
      ),
    ]
    for (source, entry, year, expected) in rows { #expect(Self.brief(entry, year) == expected, "\(source)") }
  }

  @Test func `in every period of what recurs`() throws {
    let rows: [(source: String, TimeEntry.Form, Int, [String])] = [
      (
        "鄂州2021 附件二 1 ② 每季度最后一个月20日前", try Self.every(.quarter, "day 20 of the last month"), 2021,
        [
          "2021-01-01..2021-03-31 by 2021-03-20", "2021-04-01..2021-06-30 by 2021-06-20",
          "2021-07-01..2021-09-30 by 2021-09-20", "2021-10-01..2021-12-31 by 2021-12-20",
        ]
      ),
      (
        "鄂州2021 附件二 1 ③ 下一季度复查", try Self.every(.quarter, offset: 1), 2021,
        ["2021-04-01..2021-06-30", "2021-07-01..2021-09-30", "2021-10-01..2021-12-31", "2022-01-01..2022-03-31"]
      ),
      (
        "大同2021 季度末前10日 (F22)", try Self.every(.quarter, "10 days before the end"), 2021,
        [
          "2021-01-01..2021-03-31 by 2021-03-21", "2021-04-01..2021-06-30 by 2021-06-20",
          "2021-07-01..2021-09-30 by 2021-09-20", "2021-10-01..2021-12-31 by 2021-12-21",
        ]
      ),
      (
        "鄂州2021 附件三 6 每半年一次", try Self.every(.halfyear), 2021,
        ["2021-01-01..2021-06-30", "2021-07-01..2021-12-31"]
      ),
      ("东莞2019 17 每年不少于5次", try Self.every(.year), 2019, ["2019-01-01..2019-12-31"]),
      ("正面清单 每年3月底前", try Self.every(.year, "03-31"), 2026, ["2026-01-01..2026-12-31 by 2026-03-31"]),
      ("湖北2024 9 日盯办", try Self.every(.day), 2024, ["2024-01-01..2024-12-31"]),
      (
        "简报 每季度次月15日前", try Self.every(.quarter, "day 15 of the next month"), 2026,
        [
          "2026-04-01..2026-06-30 by 2026-04-15", "2026-07-01..2026-09-30 by 2026-07-15",
          "2026-10-01..2026-12-31 by 2026-10-15", "2027-01-01..2027-03-31 by 2027-01-15",
        ]
      ),
      (
        "每季度末月20日前, a quarter later", try Self.every(.quarter, "day 20 of the last month", offset: 1), 2026,
        [
          "2026-04-01..2026-06-30 by 2026-06-20", "2026-07-01..2026-09-30 by 2026-09-20",
          "2026-10-01..2026-12-31 by 2026-12-20", "2027-01-01..2027-03-31 by 2027-03-20",
        ]
      ),
    ]
    for (source, form, year, expected) in rows {
      #expect(Self.brief(Self.entry(form), year) == expected.map { "recurrence \($0)" }, "\(source)")
    }
  }

  @Test func `on a month's last day where it has no such day, and in ISO weeks`() throws {
    let ends = Self.brief(Self.entry(try Self.every(.month, "day 31")), 2024)
    #expect(ends.count == 12 && ends[1] == "recurrence 2024-02-01..2024-02-29 by 2024-02-29")
    let filings = Self.brief(Self.entry(try Self.every(.month, "day 5")), 2021)
    #expect(filings.count == 12 && filings[11] == "recurrence 2021-12-01..2021-12-31 by 2021-12-05")
    let later = Self.brief(Self.entry(try Self.every(.month, "day 31 of the next month")), 2026)
    #expect(later[0] == "recurrence 2026-02-01..2026-02-28 by 2026-02-28")
    #expect(later[11] == "recurrence 2027-01-01..2027-01-31 by 2027-01-31")
    // 曝光台每周 (东莞2019 56); 2020 has 53 weeks.
    let weeks = Self.brief(Self.entry(try Self.every(.week)), 2020)
    #expect(weeks.count == 53)
    #expect(weeks.first == "recurrence 2019-12-30..2020-01-05" && weeks.last == "recurrence 2020-12-28..2021-01-03")
    #expect(Self.brief(Self.entry(try Self.every(.year, "02-29")), 2026) == ["recurrence 2026-01-01..2026-12-31"])
  }

  @Test func `in both readings of an unclear cadence, the second with what the first says`() throws {
    var entry = Self.entry(try Self.every(.quarter, "10 days before the end"), or: try Self.every(.quarter))
    (entry.activity, entry.unit, entry.to) = (.report, "teams", "bureau")
    let found = entry.occurrences(year: 2021, isDue: false)
    #expect(found.map(\.isSecondReading) == [false, false, false, false, true, true, true, true])
    #expect(found.allSatisfy { $0.entry.activity == .report && $0.entry.unit == "teams" && $0.entry.to == "bureau" })
    #expect(found.map(\.precision) == [.day, .day, .day, .day, .quarter, .quarter, .quarter, .quarter])
    #expect(found.prefix(4).map(\.about) == (1...4).map { Quarter(year: 2021, quarter: $0).map { .quarter($0) } })
  }

  @Test func `at its end where it must be finished`() throws {
    #expect(
      Self.brief(Self.entry(try Self.window("2021-09")), 2021, due: true) == [
        "window 2021-09-01..2021-09-30 by 2021-09-30"
      ])
    #expect(Self.brief(Self.entry(.quarters([4])), 2021, due: true) == ["window 2021-10-01..2021-12-31 by 2021-12-31"])
    #expect(
      Self.brief(Self.entry(try Self.every(.halfyear)), 2021, due: true).first
        == "recurrence 2021-01-01..2021-06-30 by 2021-06-30")
    #expect(Self.brief(Self.entry(try Self.every(.week)), 2021, due: true).allSatisfy { !$0.contains("by") })
  }

  @Test func `on no day where the plan gives none`() {
    let forms: [TimeEntry.Form] = [
      .open(.promptly), .open(.unstated), .none("/"), .blank, .after(event: "结案", within: Span(1, .weeks)),
    ]
    for form in forms { #expect(Self.brief(Self.entry(form), 2021).isEmpty) }
    // 鄂州2021: a phrase with a day in one of its readings alone.
    let unclear = Self.entry(.open(.unstated), or: .quarters([1]))
    #expect(Self.brief(unclear, 2021) == ["window 2021-01-01..2021-03-31 or"])
  }
}
