import Disclosure
import Foundation
import Register
import Testing

/// The ledgers and indicators of the sample city, by the figures of S41, S42, S44 and F34.
@Suite struct `The ledgers of the sample city` {
  private func ledger(_ id: String) async throws -> PublicLedger {
    try #require(try await SampleSite.built().site.ledgers.first { $0.id == id })
  }

  @Test(arguments: [
    ("outfalls", 55, 39), ("feedback", 24, 16), ("feedback-overdue", 3, 1), ("warning-film", 3, 2),
  ])
  func `have as many items as the documents say`(id: String, total: Int, cleared: Int) async throws {
    let counts = try await ledger(id).counts
    #expect((counts.total, counts.cleared) == (total, cleared))
  }

  @Test func `stand against 65 % of the city and 80 % of the province`() async throws {
    let targets = try await ledger("outfalls").targets.filter { $0.what.contains("销号") }
    #expect(targets.map(\.scope) == ["市级", "省级"])
    #expect(targets.map(\.value) == ["≥ 65%", "≥ 80%"])
    #expect(targets.map(\.reached) == ["70.9%", "70.9%"])
    #expect(targets.map(\.state.chinese) == ["已达到", "尚未达到"])
  }

  @Test func `show every state of an item and of a target, and hide what is late`() async throws {
    let built = try await SampleSite.built()
    let states = built.site.ledgers.flatMap(\.items).map(\.state)
    for state in [LedgerItemState.untouched, .stage("溯源"), .stage("整改"), .ready, .cleared] {
      #expect(states.contains(state), "\(state)")
    }
    let targets = Set(built.site.ledgers.flatMap(\.targets).map(\.state))
    #expect(targets == [.met, .notYet, .missed])
    let day = built.site.info.day
    let late = Disclosure.ledgerSummaries(built.register, on: day)
    #expect(late.contains { !$0.overdue.isEmpty } && late.contains { !$0.clearedLate.isEmpty })
    for (path, bytes) in built.files where path.hasPrefix("rectifications/") {
      #expect(bytes.range(of: Data("逾期".utf8)) == nil, "\(path)")
    }
  }

  @Test func `are measured by indicators of every kind`() async throws {
    let built = try await SampleSite.built()
    let items = built.register.indicators.flatMap(\.items)
    #expect(Set(items.map(\.comparator)) == Set(Comparator.allCases))
    #expect(
      Set(built.site.indicators.flatMap(\.items).map(\.state))
        == [.met, .notMet, .above, .noValue, .noTarget])
    for item in built.site.indicators.flatMap(\.items) {
      #expect(item.values.allSatisfy { $0.period.last < built.site.info.day }, "\(item.id)")
    }
  }

  @Test func `fill a page with fifty items, and a table with all of them`() async throws {
    let built = try await SampleSite.built()
    func text(_ path: String) throws -> String {
      String(decoding: try #require(built.files[path], "\(path)"), as: UTF8.self)
    }
    let first = try text("rectifications/outfalls/index.html")
    let second = try text("rectifications/outfalls/page/2/index.html")
    func rows(_ text: String) -> Int { text.matches(of: /<td data-label="编号">SJ-/).count }
    #expect((rows(first), rows(second)) == (50, 5))
    let table = CSVRows.parse(try text("rectifications/outfalls/ledger.csv"))
    #expect(table.count == 56)
    #expect(
      table[0] == [
        "编号", "名称", "区域", "责任单位", "完成时限", "溯源", "制定方案", "设立标志", "完成整治", "核查", "销号日期", "当前阶段", "备注",
      ])
    #expect(try text("index.html").contains("/zfgs/rectifications/"))
    #expect(try text("plans/index.html").contains("/zfgs/indicators/water-2026/"))
    #expect(try text("indicators/index.html").contains("/zfgs/indicators/air-2026/"))
  }
}
