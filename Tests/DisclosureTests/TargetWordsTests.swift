import Register
import Testing

@testable import Disclosure

@Suite struct `A target` {
  static func target(
    _ comparator: Comparator, _ value: String?, unit: String? = nil, _ change: (inout Target) -> Void = { _ in }
  ) throws -> PublicTarget {
    var target = Target(
      what: "抽查比例", objectClass: nil, base: nil, comparator: comparator,
      value: try value.map { try #require(Amount($0)) }, unit: unit,
      per: nil, period: nil, isEach: false, objects: [], hedge: nil, scope: nil, note: nil)
    change(&target)
    return TargetWords.target(target)
  }

  static let values: [(Comparator, String?, String?, String)] = [
    (.equal, "40", "家", "40家"), (.atLeast, "80%", "家", "≥ 80%"), (.atMost, "85.7", "微克", "≤ 85.7微克"),
    (.moreThan, "30", "件", "＞ 30件"),
    (.somewhatMore, "100", "家", "100余家"), (.range, "3-12", "次", "3至12次"), (.equal, "1:5", "家", "1:5"),
    (.equal, "100%", nil, "100%"),
    (.none, nil, "家", "未给出数值"), (.none, "40", "家", "未给出数值"), (.equal, nil, nil, "未给出数值"),
    (.atLeast, "0.50", nil, "≥ 0.50"),
  ]

  @Test(arguments: values.indices)
  func `reads as it was written`(index: Int) throws {
    let (comparator, value, unit, expected) = Self.values[index]
    #expect(try Self.target(comparator, value, unit: unit).value == expected)
  }

  @Test func `has its base, period, scope, objects and hedge beside it`() throws {
    let found = try Self.target(.equal, "10%", unit: "家") {
      $0.base = 769
      $0.per = .year
      $0.period = Period("2026-Q1")
      $0.scope = "市级"
      $0.objects = ["甲", "乙"]
      $0.isEach = true
      $0.hedge = "原则上"
      $0.note = "示例说明"
    }
    #expect(found.details == ["基数769家", "每年", "2026年第一季度", "市级", "甲、乙（逐个）", "原则上", "示例说明"])
    #expect(try Self.target(.equal, "10%") { $0.objects = ["甲"] }.details == ["甲"])
  }

  /// What is told of the second of two targets, by the day asked.
  @Test(arguments: [
    ("2026-03-19", nil), ("2026-03-20", "1期 2026-03-20"), ("2026-06-12", "2期 2026-06-12"),
    // The later of two counts of one day is the one that was added last; one without a value leaves it as it was.
    ("2026-09-11", "4期 2026-09-11"), ("2026-12-31", "4期 2026-09-11"),
  ])
  func `has the newest value that the office has counted by the day`(on: String, expected: String?) throws {
    let entries: [(String, String?, Int?)] = [
      ("2026-03-20", "1", 2), ("2026-09-11", "3", 2), ("2026-06-12", "2", 2), ("2026-09-11", "4", 2),
      ("2026-10-01", nil, nil), ("2026-10-02", "90%", 1),
    ]
    var item = PlanItem(line: 1)
    item.targets = ["人", "期"].map { unit in
      Target(
        what: "培训", objectClass: nil, base: nil, comparator: .atLeast, value: Amount("4"), unit: unit,
        per: .year, period: nil, isEach: false, objects: [], hedge: nil, scope: nil, note: nil)
    }
    item.progress = try entries.map { date, value, target in
      var progress = try Sample.progress(date)
      (progress.value, progress.target) = (try value.map { try #require(Amount($0)) }, target)
      return progress
    }
    let found = TargetWords.targets(of: item, on: try day(on))
    #expect(found[1].reached.map { "\($0.value) \($0.date)" } == expected)
    #expect(found[0].reached?.value == (on < "2026-10-02" ? nil : "90%"))
    #expect(found.map(\.value) == ["≥ 4人", "≥ 4期"])
  }
}
