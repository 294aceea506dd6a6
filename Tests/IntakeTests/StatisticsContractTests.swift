import Diagnostics
import Register
import Testing

@testable import Intake

@Suite struct `A table of figures` {
  private static let head = "期间,单位,指标,数值,来源\n"
  private static let five = ["按日连续处罚", "查封扣押", "限产停产", "移送行政拘留", "移送涉嫌污染犯罪"]

  private func read(_ rows: String, year: Int = 2021, office: String? = nil, units: [String] = []) throws -> (
    figures: [StatisticFigure], found: [String]
  ) {
    let reading = Reading(file: "Content/statistics/\(year).csv", names: cities(), scope: nil)
    let rows = ContentReader.table(
      try source(Self.head + rows, "Content/statistics/\(year).csv"), StatisticsContract.schema, reading
    ) { StatisticsContract.read($0, $1, own: Set(units), office: office) }
    let checks = StatisticsChecks.check(rows.map { (figure: $0.0, place: $0.1) }, year: year, units: units)
    return (rows.map(\.0), brief(reading.diagnostics + checks))
  }

  /// The national rows of the ministry's notices.
  @Test(
    arguments: [
      (2021, "2021", [199, 8897, 1093, 3397, 1868], 15454),
      (2018, "2018-01..2018-11", [691, 19903, 6196, 7145, 2367], 36302),
      (2017, "2017-01..2017-11", [1046, 16429, 7842, 7827, 2523], 35667),
    ] as [(Int, String, [Int], Int)])
  func `adds up, or the build stops at the total`(year: Int, period: String, values: [Int], total: Int) throws {
    let parts = zip(Self.five, values).map { "\(period),全国,\($0),\($1),生态环境部通报\n" }.joined()
    let right = try read(parts + "\(period),全国,合计,\(total),生态环境部通报\n", year: year)
    #expect(right.found == [] && right.figures.count == 6)
    let wrong = try read(parts + "\(period),全国,合计,\(total + 1),生态环境部通报\n", year: year)
    #expect(wrong.found == ["7:1 sum-differs"])
  }

  @Test(
    arguments: [
      ("2021,全国,限产停产,1,甲", []),
      ("2021-Q4,全国,罚款金额,1200.50,甲", []),
      ("2021,全国,production,1,甲", []),
      ("2021,全国,限产、停产,1,甲", []),
      ("2021,全国,限产停产,1,", ["2:6 missing-for"]),
      ("2021,全国,限产停止,1,甲", ["2:9 unknown-choice"]),
      ("2021,全国,限产停产,1.5,甲", ["2:14 wrong-value"]),
      ("2021,全国,限产停产,-1,甲", ["2:14 wrong-value"]),
      ("2021,全国,罚款金额,1.005,甲", ["2:14 wrong-value"]),
      ("2021,全国,限产停产,约1,甲", ["2:14 wrong-value"]),
      ("2021,全国,限产停产,,甲", ["2:1 missing-key"]),
      ("2020,全国,限产停产,1,甲", ["2:1 wrong-value"]),
      ("2021-05-03,全国,限产停产,1,甲", ["2:1 wrong-value"]),
      ("2020-12..2021-01,全国,限产停产,1,甲", ["2:1 wrong-value"]),
      ("2021-01..2021-02,全国,合计,1,甲\n2021-01-01..2021-02-28,全国,合计,2,甲", ["3:1 duplicate-id"]),
      ("2021-01,全国,合计,1,甲\n2021-02,全国,合计,2,甲\n2021-01..2021-02,全国,合计,3,甲", []),
      ("2021-01,全国,合计,1,甲\n2021-02,全国,合计,2,甲\n2021-01..2021-02,全国,合计,4,甲", ["4:1 sum-differs"]),
      ("2021-01,全国,合计,1,甲\n2021-03,全国,合计,2,甲\n2021-Q1,全国,合计,9,甲", []),
      ("2021-Q1,全国,合计,1,甲\n2021-Q2,全国,合计,1,甲\n2021-01..2021-06,全国,合计,1,甲", ["4:1 sum-differs"]),
      ("2021-01,全国,罚款金额,1.5,甲\n2021-02,全国,罚款金额,2.25,甲\n2021-01..2021-02,全国,罚款金额,3.75,甲", []),
      ("2021,全国,合计,1,甲\n2021,全省,合计,1,甲\n2021-Q1,全国,合计,1,甲", []),
    ] as [(String, [String])])
  func `is checked cell by cell`(rows: String, expected: [String]) throws {
    #expect(try read(rows + "\n").found == expected)
  }

  /// Units whose figures do not come to the office's stop the build, as every table and chart of both is drawn from them.
  @Test(
    arguments: [
      ("7", "3", "4", []), ("7", "3", "5", ["2:1 sum-differs"]), ("7", "3", "3", ["2:1 sum-differs"]),
      ("7", "3", nil, []), ("7", "8", nil, ["2:1 sum-differs"]), ("7.50", "3.25", "4.25", []),
      ("7.50", "3.25", "4.2", ["2:1 sum-differs"]),
    ] as [(String, String, String?, [String])])
  func `adds the listed units up to the office`(all: String, first: String, second: String?, expected: [String]) throws
  {
    let rows = [("示例东市生态环境局", all), ("东市局办公室", first), ("东市执法支队（大队）", second)].compactMap { unit, value in
      value.map { "2021-03,\(unit),罚款金额,\($0)," }
    }
    let found = try read(
      rows.joined(separator: "\n") + "\n2021-04,支队,罚款金额,900,\n", office: "east", units: ["east-office", "east-team"])
    #expect(found.found == expected)
  }
}
