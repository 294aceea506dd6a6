import Foundation
import Markup
import Testing

@testable import Templates

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct `A scale` {
  @Test(
    arguments: [
      ([0], 0, 1, 1), ([nil], 0, 1, 1), ([], 0, 1, 1), ([1], 0, 1, 1), ([3, 7], 0, 8, 2), ([16], 0, 20, 5),
      ([99, 4], 0, 100, 20),
      ([35667, 36302], 0, 40000, 10000), ([-3394, 2115], -4000, 4000, 2000), ([-5, -1], -5, 0, 1), ([-7], -8, 0, 2),
      ([1, -1], -1, 1, 1),
    ] as [([Int?], Int, Int, Int)])
  func `goes in round steps from zero or below to the greatest value`(values: [Int?], low: Int, high: Int, step: Int) {
    let scale = ChartScale(values, from: 200, to: 0)
    #expect((scale.low, scale.high, scale.step) == (low, high, step))
    #expect(scale.ticks.first == low && scale.ticks.last == high && scale.ticks.contains(0) && scale.ticks.count <= 6)
  }

  @Test func `places its ends at its ends, and halves half way`() {
    let up = ChartScale([10], from: 180, to: 20), across = ChartScale([-10, 10], from: 100, to: 300)
    #expect((up.place(0), up.place(5), up.place(10)) == (180, 100, 20))
    #expect((across.place(-10), across.place(0), across.place(10)) == (100, 200, 300))
  }
}

@Suite struct `A chart` {
  private static func chart(_ id: String) -> Chart {
    Chart(id: id, title: "示例<图>", description: "甲 3，乙 \"无数据\"")
  }

  private static let stacked = StackedBarChart(
    chart: chart("stacked"), parts: ["甲", "乙", "丙", "丁", "戊"],
    bars: [("1月", [3, 2, 1, 1, 1]), ("2月", [0, 0, 0, 0, 0]), ("3月", [1, nil, 0, 0, 0]), ("4月", [7, 7, 7, 7, 7])])

  static let golden: [(name: String, drawing: SVG)] = [
    (
      "bars-upright",
      BarChart(chart: chart("upright"), bars: [("1月", 3), ("2月", 0), ("3月", nil), ("4月", -2), ("5月", 7)]).drawing
    ),
    (
      "bars-lying",
      BarChart(
        chart: chart("lying"), bars: [("按日连续处罚", -3394), ("查封扣押", 2115), ("限产停产", nil), ("移送行政拘留", 0)],
        direction: .lying
      ).drawing
    ),
    ("stacked", stacked.drawing),
    (
      "lines",
      LineChart(
        chart: chart("lines"), names: ["2023年", "2024年", "2025年", "2026年"],
        lines: [("甲", [3, 5, nil, 4]), ("乙", [0, 1, 2, 3]), ("丙", [nil, nil, nil, nil])]
      ).drawing
    ),
    (
      "line", LineChart(chart: chart("line"), names: ["2023年", "2024年", "2025年"], lines: [("甲", [3, nil, 5])]).drawing
    ),
    (
      "tiles", TileChart(chart: chart("tiles"), tiles: [("东城区", 12), ("西城区", 0), ("临江区", nil), ("示例经济开发区", 6)]).drawing
    ),
  ]

  @Test(arguments: golden.indices) func `is drawn as it is kept`(index: Int) throws {
    let (name, drawing) = Self.golden[index]
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Charts/\(name).svg")
    let text = String(decoding: drawing.bytes, as: UTF8.self)
    if ProcessInfo.processInfo.environment["RECORD"] != nil { try Data(text.utf8).write(to: file) }
    #expect(try text == String(contentsOf: file, encoding: .utf8))
  }

  @Test(arguments: golden.indices)
  func `is well formed, says what it shows, and has no style of its own`(index: Int) throws {
    let text = String(decoding: Self.golden[index].drawing.bytes, as: UTF8.self)
    let parser = XMLParser(data: Data(text.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(text.contains("role=\"img\"") && text.contains("<title id=") && text.contains("<desc id="))
    #expect(text.contains("viewBox=\"0 0 360 ") && !text.contains("style="))
    #expect(text.contains("示例&lt;图&gt;"))
  }

  @Test func `stacks its parts without gaps up to the sum`() throws {
    let text = String(decoding: Self.stacked.drawing.bytes, as: UTF8.self)
    // The last bar: five parts of seven each, the greatest sum, 35 of 40 on the scale of 160.
    let bars = text.matches(of: /<rect[^>]* x="(\d+)" y="(\d+)" width="\d+" height="(\d+)"/).compactMap {
      match -> [Int]? in
      let numbers = [match.1, match.2, match.3].compactMap { Int($0) }
      return numbers.count == 3 && numbers[0] > 280 && numbers[1] > 60 ? numbers : nil
    }
    #expect(bars.count == 5)
    for (below, above) in zip(bars, bars.dropFirst()) { #expect(above[1] + above[2] == below[1]) }
    #expect(bars.reduce(0) { $0 + $1[2] } == 140)
  }

  @Test func `shows a value that is not known as a dash, and never as zero`() {
    for (name, drawing) in Self.golden {
      let text = String(decoding: drawing.bytes, as: UTF8.self)
      #expect(text.contains(">—</text>") == (name != "lines"), "\(name)")
    }
    #expect(LineChart.path([(1, 1), (2, 2), nil, (4, 4), nil, (6, 6), (7, 7)]) == "M1 1L2 2M6 6L7 7")
  }

  @Test func `tells its kinds apart without colour`() {
    let text = String(decoding: Self.stacked.drawing.bytes, as: UTF8.self)
    for kind in 1...4 {
      #expect(text.contains("url(#stacked-fill\(kind))") && text.contains("id=\"stacked-fill\(kind)\""))
    }
  }
}
