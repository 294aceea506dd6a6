import Diagnostics
import Register
import Testing

@testable import Intake

@Suite struct `A time` {
  private func read(_ yaml: String) -> (value: TimeEntry?, diagnostics: [Diagnostic]) {
    record(yaml, TimeContract.schema, names: cities(), TimeContract.read)
  }

  private static let forms: [(String, TimeEntry.Form)] = [
    ("{by: 2021-04-30}", .by(day("2021-04-30"))), ("{截止: 2021-04-30}", .by(day("2021-04-30"))),
    ("{from: 2021-04, to: 2021-06}", .window(period("2021-04..2021-06"))),
    ("{from: 2021-04, to: 2021-04}", .window(period("2021-04"))),
    ("{from: 2021-04-01, to: 2021-06-15}", .window(period("2021-04-01..2021-06-15"))),
    ("{quarters: [2, 3]}", .quarters([2, 3])), ("{quarters: 4}", .quarters([4])),
    ("{every: month, by: day 5}", .every(Cadence(every: .month, rule: .day(5), minimum: nil, offset: nil))),
    (
      "{every: quarter, by: day 20 of the last month}",
      .every(Cadence(every: .quarter, rule: .dayOfLastMonth(20), minimum: nil, offset: nil))
    ),
    ("{every: 季度, min: 2, offset: 1}", .every(Cadence(every: .quarter, rule: nil, minimum: 2, offset: 1))),
    (
      "{every: year, by: \"03-31\"}",
      .every(Cadence(every: .year, rule: .monthAndDay(3, 31), minimum: nil, offset: nil))
    ),
    ("{continuous: true, since: 2020-01}", .continuous(since: Month("2020-01"))), ("{常态化: 是}", .continuous(since: nil)),
    ("{after: 结案, within: 1 week}", .after(event: "结案", within: Span(1, .weeks))),
    ("{after: 结案}", .after(event: "结案", within: nil)),
    ("{open: 及时}", .open(.promptly)), ("{open: unstated, text: 年初}", .open(.unstated)), ("{none: \"/\"}", .none("/")),
    ("{blank: true}", .blank), ("{by: 2021-04-30, blank: false}", .by(day("2021-04-30"))),
    ("{continuous: false, open: 适时}", .open(.asAppropriate)),
  ]

  private static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
  private static func period(_ text: String) -> Period { Period(text) ?? .year(1) }

  @Test(arguments: forms)
  func `has one of nine forms`(yaml: String, form: TimeEntry.Form) {
    let (entry, diagnostics) = read(yaml)
    #expect(entry?.form == form)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("{by: 2021-04-30, quarters: [2]}", "1:1 wrong-value"), ("{by: 2021-04-30, continuous: true}", "1:1 wrong-value"),
    ("{from: 2021-04, to: 2021-06, by: 2021-06-30}", "1:1 wrong-value"),
    ("{every: month, open: 及时}", "1:1 wrong-value"),
    ("{none: \"/\", blank: true}", "1:1 wrong-value"), ("{after: 结案, continuous: true}", "1:1 wrong-value"),
    ("{}", "1:1 wrong-value"), ("{text: 年初}", "1:1 wrong-value"), ("{blank: false}", "1:1 wrong-value"),
    ("{from: 2021-04}", "1:1 missing-key"), ("{from: 2021-04, to: 2021-06-30}", "1:1 wrong-value"),
    ("{from: 2021-06, to: 2021-04}", "1:1 reversed-period"),
    ("{from: 2021-06-02, to: 2021-06-01}", "1:1 reversed-period"),
    ("{by: 2021-04}", "1:6 wrong-value"), ("{quarters: [0]}", "1:12 wrong-value"),
    ("{quarters: [5]}", "1:12 wrong-value"),
    ("{quarters: []}", "1:12 wrong-value"), ("{every: fortnight}", "1:9 unknown-choice"),
    ("{every: month, by: 5日}", "1:20 wrong-value"), ("{open: 尽快}", "1:8 unknown-choice"),
    ("{continuous: true, since: 2020}", "1:27 wrong-value"), ("{after: 结案, within: 尽快}", "1:21 wrong-value"),
    ("{open: 及时, then: later}", "1:18 wrong-value"), ("{open: 及时, untill: x}", "1:12 unknown-key"),
  ])
  func `in another form is an error at its place`(yaml: String, expected: String) {
    let (_, diagnostics) = read(yaml)
    #expect(brief(diagnostics) == [expected])
  }

  @Test func `carries what may be added`() throws {
    let (entry, diagnostics) = read(
      "{every: quarter, what: 报送, to: 办公室, unit: 支队, scope: 市级, text: 季末前10日, then: 常态化, precision: vague, or: {by: 2021-03-21}}"
    )
    #expect(diagnostics.map(\.problem) == [.ambiguousReference("办公室", kind: NameKind.authority.term)])
    let time = try #require(entry)
    #expect((time.activity, time.unit, time.scope, time.text) == (.report, "east-team", "市级", "季末前10日"))
    #expect((time.thenContinuous, time.precision) == (true, .vague))
    #expect(time.alternative.map(\.form) == [.by(Self.day("2021-03-21"))])
  }

  @Test func `names a recipient where it is no window`() throws {
    #expect(read("{every: month, what: report, to: 支队}").value?.to == "east-team")
    #expect(read("{from: 2021-04, to: 2021-06}").value?.to == nil)
  }
}
