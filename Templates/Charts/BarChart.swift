import Markup

/// One bar for each name (条形图): upright for months and years, lying for units.
struct BarChart {
  /// How the bars stand.
  enum Direction {
    case upright, lying
  }

  let chart: Chart
  let bars: [(name: String, value: Int?)]
  var direction = Direction.upright

  /// The whole drawing.
  var drawing: SVG { direction == .upright ? upright : lying }

  private var upright: SVG {
    let (left, top, bottom) = (44, 18, 184)
    let scale = ChartScale(bars.map(\.value), from: bottom, to: top)
    let slot = (Chart.width - left) / max(1, bars.count)
    let width = min(40, max(2, slot * 2 / 3))
    // Below the values that stand under bars below zero.
    let names = bottom + (bars.contains { ($0.value ?? 0) < 0 } ? 32 : 18)
    let marks: [SVG] = bars.enumerated().map { index, bar in
      let middle = left + slot * index + slot / 2
      let name = chart.label(bar.name, x: middle, y: names, .middle)
      guard let value = bar.value else {
        return name + chart.label("—", x: middle, y: scale.place(0) - 5, .middle)
      }
      let (zero, end) = (scale.place(0), scale.place(value))
      let shape = ChartPattern.rectangle(
        chart.id, 0, x: middle - width / 2, y: min(zero, end), width: width, height: abs(zero - end))
      return name + shape + chart.label(chart.format(value), x: middle, y: value < 0 ? end + 14 : end - 5, .middle)
    }
    return chart.drawing(height: names + 10, "\(chart.grid(scale, left: left))\(marks)")
  }

  private var lying: SVG {
    let (row, top) = (28, 4)
    let left = 12 * min(11, max(4, bars.map { $0.name.count }.max() ?? 4)) + 8
    // Room for the value beside the longest bar, on the side to which it points.
    let hasNegative = bars.contains { ($0.value ?? 0) < 0 }
    let scale = ChartScale(bars.map(\.value), from: left + (hasNegative ? 52 : 0), to: Chart.width - 52)
    let zero = scale.place(0)
    let marks: [SVG] = bars.enumerated().map { index, bar in
      let y = top + row * index
      let name = chart.label(bar.name, x: 0, y: y + 17)
      guard let value = bar.value else { return name + chart.label("—", x: zero + 6, y: y + 17) }
      let end = scale.place(value)
      let shape = ChartPattern.rectangle(
        chart.id, 0, x: min(zero, end), y: y + 4, width: abs(end - zero), height: row - 10)
      let words =
        value < 0
        ? chart.label(chart.format(value), x: end - 6, y: y + 17, .end)
        : chart.label(chart.format(value), x: end + 6, y: y + 17)
      return name + shape + words
    }
    let height = top + row * bars.count + 4
    let line: SVG = "<path d=\"M\(zero) \(top)V\(height - 4)\" stroke=\"currentColor\"/>\n"
    return chart.drawing(height: height, "\(marks)\(line)")
  }
}
