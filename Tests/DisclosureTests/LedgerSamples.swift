import Register
import Testing

@testable import Disclosure

/// Ledgers and indicators made by hand.
enum LedgerSamples {
  static let stages = ["溯源", "整治", "核查"]

  static func ledger(_ items: [LedgerItem] = [], due: String? = "2026-12-31", _ targets: LedgerTarget...) throws
    -> Ledger
  {
    var ledger = Ledger(
      id: "outfalls", title: "示例台账", stages: stages,
      origin: Origin(file: "Content/rectifications/outfalls.yml", line: 1))
    ledger.due = try due.map(day)
    ledger.items = items
    ledger.targets = targets
    return ledger
  }

  /// An item with the days of its stages and of its clearing; `-` for none.
  static func item(_ number: String, _ dates: String, cleared: String? = nil, due: String? = nil) throws -> LedgerItem {
    let days = try dates.split(separator: " ").map { $0 == "-" ? nil : try day(String($0)) }
    var item = LedgerItem(number: number, name: "示例\(number)号排口", dates: days, line: 2)
    item.cleared = try cleared.map(day)
    item.due = try due.map(day)
    return item
  }

  /// `count` items, of which the first `cleared` were cleared on the day.
  static func items(_ count: Int, cleared: Int, on date: String = "2026-06-01") throws -> [LedgerItem] {
    try (1...max(count, 1)).prefix(count).map { number in
      try number <= cleared
        ? item("\(number)", "2026-01-05 2026-03-01 2026-05-01", cleared: date) : item("\(number)", "- - -")
    }
  }

  static func target(
    _ comparator: Comparator, _ value: String?, counted: LedgerTarget.Counted = .cleared, in period: String? = nil,
    per: Recurrence? = nil, scope: String? = nil
  ) throws -> LedgerTarget {
    LedgerTarget(
      target: Target(
        what: "销号率", objectClass: nil, base: nil, comparator: comparator, value: value.flatMap { Amount($0) },
        unit: "项",
        per: per, period: try period.map { try #require(Period($0)) }, isEach: false, objects: [], hedge: nil,
        scope: scope, note: nil), counted: counted)
  }

  /// A ledger in which something becomes known on every day that a calendar must foretell.
  static func outfalls() throws -> Ledger {
    var ledger = try ledger(
      [
        item("1", "2026-04-21 2026-05-05 2026-06-06", cleared: "2026-07-27"),
        item("2", "2026-04-22 2026-09-03 -", due: "2026-08-08"),
      ], due: "2026-10-31", target(.atLeast, "65%", in: "2026-04..2026-05"), target(.atLeast, "80%"))
    ledger.published = try day("2026-04-25")
    return ledger
  }

  static func water() throws -> IndicatorSet {
    IndicatorSet(
      id: "water", year: 2026,
      items: [try indicator(.atLeast, "90%", ["2026-Q1": "80%", "2026-05": "90%", "2026-06-08..2026-06-14": "91%"])],
      origin: Origin(file: "Content/indicators/water.yml", line: 1))
  }

  static func indicator(_ comparator: Comparator, _ target: String?, _ values: KeyValuePairs<String, String>) throws
    -> Indicator
  {
    var item = Indicator(
      id: "a", name: "示例率", comparator: comparator, target: target.flatMap { Amount($0) }, line: 3)
    item.values = try values.map {
      IndicatorValue(period: try #require(Period($0.key)), value: try #require(Amount($0.value)))
    }
    return item
  }
}
