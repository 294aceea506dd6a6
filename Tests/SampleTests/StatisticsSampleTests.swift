import Disclosure
import Register
import Testing

@Suite struct `The sample's statistics` {
  /// The national rows (生态环境部通报) as the site shows them, and how 2018 changed against 2017.
  @Test(
    arguments: [
      ("2021年", ["199", "8,897", "1,093", "3,397", "1,868", "15,454"], [nil, nil, nil, nil, nil, nil]),
      (
        "2018年1月至11月", ["691", "19,903", "6,196", "7,145", "2,367", "36,302"],
        ["−33.94%", "+21.15%", "−20.99%", "−8.71%", "−6.18%", "+1.78%"]
      ),
      (
        "2017年1月至11月", ["1,046", "16,429", "7,842", "7,827", "2,523", "35,667"], [nil, nil, nil, nil, nil, nil]
      ),
    ] as [(String, [String], [String?])])
  func `cite the national figures with their source`(period: String, values: [String], changes: [String?]) async throws
  {
    let statistics = try #require(try await SampleSite.built().site.statistics)
    let cited = try #require(statistics.cited.first { $0.period.chinese == period })
    #expect(cited.unit == "全国" && cited.source == "生态环境部通报")
    #expect(cited.lines.map { $0.value?.chinese } == values)
    #expect(cited.lines.map { $0.change?.description } == changes)
  }

  @Test func `add up by month and by unit`() async throws {
    let statistics = try #require(try await SampleSite.built().site.statistics)
    #expect(statistics.years.map(\.year) == [2026, 2025, 2024, 2023, 2021, 2018, 2017])
    for year in statistics.years where year.isOwn {
      for table in [year.months, year.units, year.decisions] where !table.rows.isEmpty {
        for column in table.measures.indices {
          let values = table.rows.compactMap { $0.values[column] }
          let total = try #require(table.total?.values[column])
          #expect(
            values.count == table.rows.count && values.reduce(Decimal(0), +).chinese == total.chinese, "\(year.year)")
        }
      }
    }
  }

  /// A count that an independent reading of the files gives: five measures of 2026 up to the sample's day.
  @Test func `count the measures of the cases`() async throws {
    let statistics = try #require(try await SampleSite.built().site.statistics)
    let total = try #require(statistics.years.first?.months.total)
    #expect(total.values.map { $0?.description } == ["0", "2", "2", "5", "2", "11"])
  }
}
