import Markup

/// Lines over time (折线图); each has its own dashes and marks, and a gap where a value is not known.
struct LineChart {
  let chart: Chart
  /// The points in time.
  let names: [String]
  let lines: [(name: String, values: [Int?])]

  /// The whole drawing.
  var drawing: SVG {
    let legend = ChartLegend(names: lines.count > 1 ? lines.map(\.name) : [])
    let (left, top) = (52, legend.height + 20)
    let bottom = top + 150
    let scale = ChartScale(lines.flatMap(\.values), from: bottom, to: top)
    let slot = (Chart.width - left) / max(1, names.count)
    func x(_ index: Int) -> Int { left + slot * index + slot / 2 }
    let labels: [SVG] = names.enumerated().map { chart.label($1, x: x($0), y: bottom + 20, .middle) }
    let shapes: [SVG] = lines.enumerated().map { kind, line in
      let points = line.values.enumerated().map { index, value in value.map { (x: x(index), y: scale.place($0)) } }
      let marks = points.compactMap { $0 }.map { LineChart.mark(kind, $0.x, $0.y) }.joined(separator: "")
      let values: [SVG] =
        lines.count > 1
        ? []
        : points.indices.compactMap { index in
          guard let point = points[index], let value = line.values[index] else { return nil }
          return chart.label(chart.format(value), x: point.x, y: point.y - 9, .middle)
        }
      let gaps: [SVG] =
        lines.count > 1
        ? []
        : points.indices.compactMap { index in
          points[index] == nil ? chart.label("—", x: x(index), y: scale.place(0) - 5, .middle) : nil
        }
      return "\(stroke(LineChart.path(points), kind))<path class=\"bar\" d=\"\(marks)\"/>\n\(values)\(gaps)"
    }
    let marks = legend.drawing(chart) { kind, x, y in
      "\(stroke("M\(x) \(y + 9)h18", kind))<path class=\"bar\" d=\"\(LineChart.mark(kind, x + 9, y + 9))\"/>\n"
    }
    return chart.drawing(height: bottom + 30, "\(marks)\(chart.grid(scale, left: left))\(labels)\(shapes)")
  }

  private func stroke(_ path: String, _ kind: Int) -> SVG {
    let dashes: [SVG] = [
      "", " stroke-dasharray=\"7 3\"", " stroke-dasharray=\"2 3\"", " stroke-dasharray=\"9 3 2 3\"",
      " stroke-dasharray=\"4 4\"",
    ]
    return path.isEmpty
      ? ""
      : "<path d=\"\(path)\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"\(dashes[kind % dashes.count])/>\n"
  }

  /// From known point to known point; a point between two gaps has no line.
  static func path(_ points: [(x: Int, y: Int)?]) -> String {
    var (path, isDown) = ("", false)
    for (index, point) in points.enumerated() {
      guard let point else {
        isDown = false
        continue
      }
      let isFollowed = index + 1 < points.count && points[index + 1] != nil
      if isDown { path += "L\(point.x) \(point.y)" } else if isFollowed { path += "M\(point.x) \(point.y)" }
      isDown = true
    }
    return path
  }

  /// A square, a diamond, a triangle, one upside down, a bar.
  private static func mark(_ kind: Int, _ x: Int, _ y: Int) -> String {
    switch kind % 5 {
    case 0: "M\(x - 3) \(y - 3)h6v6h-6z"
    case 1: "M\(x) \(y - 5)l5 5 -5 5 -5 -5z"
    case 2: "M\(x) \(y - 5)l5 9h-10z"
    case 3: "M\(x) \(y + 5)l5 -9h-10z"
    default: "M\(x - 5) \(y - 2)h10v4h-10z"
    }
  }
}
