import Register
import Testing

@testable import Disclosure

@Suite struct `The yearly statistics of the office` {
  private static func penalty(_ id: String, _ kinds: [MeasureKind]) throws -> Case {
    var item = try Sample.penalty(id)
    item.authority = "east"
    item.measures = kinds.map { kind in
      var measure = Measure(kind: kind)
      if kind == .fine { measure.amount = Yuan(fen: 1000_00) }
      return measure
    }
    return item
  }

  private static func pack(_ cases: [Case], order: [MeasureKind]? = nil, on text: String = "2026-12-31") throws
    -> YearlyPack
  {
    var register = Sample.register()
    register.authorities[2].isRanked = true
    register.site.penaltyOrder = order
    register.cases = CaseRecords(cases)
    return Disclosure.yearlyPack(register, year: 2026, on: try day(text))
  }

  private static func first(_ pack: YearlyPack) -> [String: Int] {
    Dictionary(pack.penalties.map { ($0.name, $0.values[0]) }) { first, _ in first }.filter { $0.value > 0 }
  }

  /// 行政处罚法 art. 9; rules.md asks that a decision with several penalties counts once, under the heaviest.
  @Test(
    arguments: [
      ([.warning], "警告"), ([.fine, .warning], "罚款"), ([.fine, .confiscate], "没收"), ([.fine, .revokeLicence], "吊销许可证件"),
      ([.close, .fine, .revokeLicence], "责令关闭"), ([.detain, .close], "行政拘留"), ([.orderCorrect, .criticism], "通报批评"),
      ([.dailyFine, .fine], "按日连续处罚"),
    ] as [([MeasureKind], String)])
  func `count a decision once, under its heaviest penalty`(kinds: [MeasureKind], expected: String) throws {
    var found = Self.first(try Self.pack([try Self.penalty("2026-0001", kinds)]))
    found["罚款金额（元）"] = nil
    #expect(found == [expected: 1, "合计（每件决定计一次）": 1])
  }

  @Test func `take the office's own order where it gives one`() throws {
    let item = try Self.penalty("2026-0001", [.fine, .confiscate])
    #expect(
      Self.first(try Self.pack([item], order: [.confiscate, .fine])) == ["罚款": 1, "合计（每件决定计一次）": 1, "罚款金额（元）": 1000_00])
  }

  @Test func `add up by unit, and list what is missing`() throws {
    var loose = try Self.penalty("2026-0002", [.orderCorrect])
    loose.authority = nil
    var withdrawn = try Self.penalty("2026-0003", [.fine])
    withdrawn.history = [try Sample.event("2026-07-01", .withdrawn)]
    let hidden = try Self.penalty("2026-0004", [])
    let pack = try Self.pack([try Self.penalty("2026-0001", [.fine]), loose, withdrawn, hidden])
    #expect(pack.units == ["示例东分局", "其他"])
    #expect(pack.penalties.first { $0.name.hasPrefix("合计") }?.values == [3, 2, 1])
    #expect(
      pack.gaps.map { "\($0.id) \($0.what)" } == [
        "2026-0002 办案单位不属于参评单位，计入“其他”", "2026-0002 处罚内容中没有行政处罚种类", "2026-0004 没有处罚内容（measures）",
      ])
    for row in pack.penalties + pack.measures { #expect(row.values[0] == row.values.dropFirst().reduce(0, +)) }
  }

  @Test(arguments: [("2026-05-19", 0), ("2026-05-20", 1)])
  func `know nothing of a decision before its day`(date: String, expected: Int) throws {
    let pack = try Self.pack([try Self.penalty("2026-0001", [.fine])], on: date)
    #expect(pack.penalties.first { $0.name == "罚款" }?.values[0] == expected)
  }
}
