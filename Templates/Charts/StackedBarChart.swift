import Markup

/// Bars of parts that add up (堆叠条形图), with the sum above each.
///
/// A bar of which a part is not known has no sum and is a dash. Parts are counts: one below zero would be none.
struct StackedBarChart {
  let chart: Chart
  /// What the parts are, at most as many as there are patterns.
  let parts: [String]
  let bars: [(name: String, values: [Int?])]

  /// The whole drawing.
  var drawing: SVG {
    let legend = ChartLegend(names: parts)
    let (left, top) = (44, legend.height + 20)
    let bottom = top + 160
    let scale = ChartScale(bars.map(sum), from: bottom, to: top)
    let slot = (Chart.width - left) / max(1, bars.count)
    let width = min(36, max(4, slot * 2 / 3))
    let columns: [SVG] = bars.enumerated().map { index, bar in
      let middle = left + slot * index + slot / 2
      let name = chart.label(bar.name, x: middle, y: bottom + 18, .middle)
      guard let sum = sum(bar) else { return name + chart.label("—", x: middle, y: bottom - 5, .middle) }
      let sumLabel = chart.label(chart.format(sum), x: middle, y: scale.place(sum) - 5, .middle)
      return name + column(bar.values, scale, x: middle - width / 2, width: width) + sumLabel
    }
    let marks = legend.drawing(chart) { index, x, y in
      ChartPattern.rectangle(chart.id, index, x: x + 1, y: y + 3, width: 16, height: 12)
    }
    let definitions = ChartPattern.definitions(chart.id, parts.count)
    return chart.drawing(
      height: bottom + 28, "\(definitions)\(marks)\(chart.grid(scale, left: left))\(columns)")
  }

  /// The parts of a bar from the ground up. Each begins where the one below ends, so that they never drift apart.
  private func column(_ values: [Int?], _ scale: ChartScale, x: Int, width: Int) -> SVG {
    var (below, pieces) = (0, [SVG]())
    for (kind, value) in values.enumerated() {
      guard let value, value > 0 else { continue }
      let (from, to) = (scale.place(below), scale.place(below + value))
      pieces.append(ChartPattern.rectangle(chart.id, kind, x: x, y: to, width: width, height: from - to))
      below += value
    }
    return "\(pieces)"
  }

  private func sum(_ bar: (name: String, values: [Int?])) -> Int? {
    let known = bar.values.compactMap { $0.map { max(0, $0) } }
    return known.count == bar.values.count ? known.reduce(0, +) : nil
  }
}
