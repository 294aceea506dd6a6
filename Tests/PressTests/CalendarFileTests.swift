import Foundation
import Register
import Templates
import Testing

@testable import Disclosure
@testable import Press

@Suite struct `A calendar to subscribe to` {
  static func text(_ build: (inout CalendarFile) -> Void) -> String {
    var file = CalendarFile()
    build(&file)
    return String(decoding: file.bytes, as: UTF8.self)
  }

  /// RFC 5545, 3.3.11.
  @Test(arguments: [
    ("甲;乙,丙\\丁", "甲\\;乙\\,丙\\\\丁"), ("一\n二", "一\\n二"), ("a:b \"c\"", "a:b \"c\""), ("\r\u{7}\u{7F}x", "x"),
    ("BEGIN:VEVENT", "BEGIN:VEVENT"),
  ])
  func `escapes what would end a value`(value: String, expected: String) {
    #expect(Self.text { $0.add("SUMMARY", value) } == "SUMMARY:\(expected)\r\n")
  }

  /// RFC 5545, 3.1: 75 octets without the end of the line.
  @Test(arguments: [(67, 1), (68, 2), (141, 2), (142, 3)])
  func `folds a line after 75 octets`(length: Int, lines: Int) {
    let text = Self.text { $0.add("SUMMARY", String(repeating: "x", count: length)) }
    let found = text.components(separatedBy: "\r\n").dropLast()
    #expect(found.count == lines && found.allSatisfy { $0.utf8.count <= 75 })
    #expect(found.dropFirst().allSatisfy { $0.hasPrefix(" ") })
    #expect(text.replacing("\r\n ", with: "") == "SUMMARY:\(String(repeating: "x", count: length))\r\n")
  }

  @Test func `never folds inside a character`() {
    for length in 1...80 {
      let value = String(repeating: "a", count: length) + "生态环境👩‍🔬执法公示站点日历一二三四五六七八九十"
      var file = CalendarFile()
      file.add("X", value)
      let lines = Data(file.bytes).split(separator: 0x0D).map { $0.drop { $0 == 0x0A } }
      #expect(lines.allSatisfy { $0.count <= 75 && String(bytes: $0, encoding: .utf8) != nil })
    }
  }

  static func events(_ items: [PlanItem], issued: String? = "2026-03-25", on day: String = "2026-05-27") async throws
    -> [String]
  {
    var register = Register(site: Site(name: "示例公示", agency: "示例局", baseURL: "https://gongshi.example/zfgs/"))
    register.plans = [
      Plan(
        id: "sample", title: "示例计划", year: 2026, kind: .inspections, authority: "bureau", isReproduced: false,
        document: issued.map { issued in
          PlanDocument(
            name: nil, number: nil, issuer: nil, issued: Day(issued), published: nil, index: nil, status: nil)
        }, source: nil, declared: nil, groups: [], flags: [], notes: [], items: items,
        origin: Origin(file: "plan.yml", line: 1))
    ]
    let site = await Disclosure.publish(register, on: try #require(Day(day)), jobs: 1).site
    let text = String(decoding: PlanEvents.bytes(PlanCalendar(site.plans), SmallSite.frame(site)), as: UTF8.self)
    return text.replacing("\r\n ", with: "").components(separatedBy: "BEGIN:VEVENT\r\n")
  }

  static func item(_ id: String, _ change: (inout PlanItem) throws -> Void) rethrows -> PlanItem {
    var item = PlanItem(line: 1)
    (item.id, item.title) = (id, "示例,事项")
    try change(&item)
    return item
  }

  static func time(_ form: TimeEntry.Form, _ activity: Activity? = nil, or other: [TimeEntry] = []) -> TimeEntry {
    TimeEntry(
      form: form, activity: activity, to: nil, unit: nil, scope: nil, text: nil, thenContinuous: false, precision: nil,
      alternative: other)
  }

  @Test func `has an event of whole days for each time, which ends on the day after`() async throws {
    let limit = try #require(Day("2026-12-31"))
    let parts = try await Self.events([
      Self.item("01") { $0.schedule = [Self.time(.window(try #require(Period("2026-04..2026-06"))), .check)] },
      Self.item("02") { $0.due = [Self.time(.by(limit))] },
    ])
    #expect(parts.count == 3)
    #expect(
      parts[0].hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
        && parts[2].hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
    for line in [
      "UID:sample/01.check.2026-04-01@gongshi.example", "DTSTAMP:20260325T000000Z", "DTSTART;VALUE=DATE:20260401",
      "DTEND;VALUE=DATE:20260701", "SUMMARY:示例\\,事项：检查", "CATEGORIES:现场执法检查计划,检查",
      "URL:https://gongshi.example/zfgs/plans/sample/01/",
    ] { #expect(parts[1].contains(line + "\r\n"), "\(line)") }
    #expect(parts[2].contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\nSUMMARY:示例\\,事项：完成时限\r\n"))
  }

  @Test func `names each event once, and the same on every day and after other items come or go`() async throws {
    let limit = try #require(Day("2026-06-30")), other = try #require(Day("2026-07-31"))
    let quarterly = Self.time(
      .every(Cadence(every: .quarter, rule: .dayOfNextMonth(15), minimum: nil, offset: nil)), .report)
    let item = Self.item("02") {
      $0.schedule = [quarterly, quarterly]
      $0.due = [Self.time(.by(limit), or: [Self.time(.by(other))])]
      $0.steps = [Self.item("s") { $0.due = [Self.time(.by(limit))] }]
    }
    let first = Self.item("01") { $0.due = [Self.time(.by(limit))] }
    func names(_ parts: [String]) -> [String] {
      parts.compactMap { $0.split(separator: "\r\n").first { $0.hasPrefix("UID:sample/02") }.map(String.init) }
    }
    let alone = names(try await Self.events([item]))
    #expect(alone.count == 11 && Set(alone).count == 11)
    #expect(alone.contains("UID:sample/02.limit.2026-07-31.or@gongshi.example"))
    #expect(alone.contains("UID:sample/02/s.limit.2026-06-30@gongshi.example"))
    #expect(names(try await Self.events([first, item])) == alone)
    #expect(try await Self.events([item], on: "2026-12-30") == Self.events([item], on: "2026-05-27"))
    #expect(try await Self.events([item], issued: nil)[1].contains("DTSTAMP:20260101T000000Z"))
  }
}
