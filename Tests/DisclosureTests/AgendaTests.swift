import Register
import Testing

@testable import Disclosure

/// What the coming days bring, as the office reads it.
@Suite struct `The coming days` {
  private static func lines(_ register: Register, after text: String, days: Int = 30) throws -> [String] {
    Disclosure.agenda(register, after: try day(text), days: days).map {
      "\($0.day) \($0.kind.rawValue) \($0.record)"
    }
  }

  @Test func `hold a record's coming and going, each from the day before on`() throws {
    let register = Sample.register(try Sample.penalty())
    #expect(try Self.lines(register, after: "2026-05-26", days: 1).contains("2026-05-27 appears case 2026-0001"))
    #expect(try !Self.lines(register, after: "2026-05-27").contains { $0.contains("appears") })
    #expect(try Self.lines(register, after: "2027-05-19", days: 1) == ["2027-05-20 withdraw case 2026-0001"])
    #expect(try Self.lines(register, after: "2027-05-18", days: 1) == [])
    #expect(try Self.lines(register, after: "2027-05-20") == [])
  }

  @Test func `name the copies that must be taken down elsewhere`() throws {
    var item = try Sample.penalty()
    item.channels = [
      Channel(kind: .wechat, url: "https://wechat.example/1", date: nil),
      Channel(kind: .newspaper, url: nil, date: nil),
    ]
    let entries = Disclosure.agenda(Sample.register(item), after: try day("2027-05-01"), days: 30)
    #expect(entries.map(\.kind) == [.withdraw])
    #expect(entries.allSatisfy { $0.words.contains("https://wechat.example/1、") })
  }

  @Test func `hold nothing of a case that is never shown`() throws {
    var minor = try Sample.penalty()
    minor.party?.isMinor = true
    let kinds = Disclosure.agenda(Sample.register(minor), after: try day("2026-05-01"), days: 366).map(\.kind)
    #expect(!kinds.contains(.appears) && !kinds.contains(.withdraw))
  }

  @Test func `ask for problems of the last quarter that nobody looked at again`() throws {
    var first = try Sample.task(
      "q2", window: nil, published: "2026-06-20",
      results: ["1", "2"].map { try Sample.result($0, date: "2026-05-10", outcome: .found, problem: "台账不全") })
    first.quarter = Quarter("2026-Q2")
    var row = try Sample.result("1", date: "2026-08-10")
    row.recheckOf = "q2/1"
    var second = try Sample.task("q3", window: nil, published: nil, results: [row])
    second.quarter = Quarter("2026-Q3")
    var register = Sample.register()
    register.tasks = [first, second]
    func rechecks(_ on: String) throws -> [String] {
      try Self.lines(register, after: on, days: 100).filter { $0.contains("recheck") }
    }
    #expect(try rechecks("2026-08-09") == ["2026-09-30 recheck task q2/1", "2026-09-30 recheck task q2/2"])
    #expect(try rechecks("2026-08-10") == ["2026-09-30 recheck task q2/2"])
    #expect(try rechecks("2026-06-30") == [] && rechecks("2026-10-01") == [])
  }

  @Test func `hold the times of own plans until they are done, none of reproduced ones`() throws {
    let item = try Sample.item { item in item.due = [Sample.time(.by(try day("2026-07-15")))] }
    var register = Sample.register()
    register.plans = [Sample.plan([item])]
    #expect(try Self.lines(register, after: "2026-07-14", days: 1) == ["2026-07-15 plan plan sample/01"])
    register.plans = [Sample.plan([item], reproduced: true)]
    #expect(try Self.lines(register, after: "2026-07-14", days: 1) == [])
    var done = item
    done.progress = [try Sample.progress("2026-07-10", done: true)]
    register.plans = [Sample.plan([done])]
    #expect(try Self.lines(register, after: "2026-07-14", days: 1) == [])
  }
}
