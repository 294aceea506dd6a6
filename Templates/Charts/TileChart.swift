import Markup

/// A tile for each district (区域方格图), in the order of the registry: its name, its value, and a band as long as the value.
///
/// It is no map: a district of few people is as large as one of many, and nothing has to be told by shades.
struct TileChart {
  let chart: Chart
  let tiles: [(name: String, value: Int?)]

  private let columns = 3
  private let width = 114
  private let height = 66

  /// The whole drawing.
  var drawing: SVG {
    let greatest = max(1, tiles.compactMap(\.value).max() ?? 1)
    let shapes: [SVG] = tiles.enumerated().map { index, tile in
      let (x, y) = (index % columns * (width + 8) + 1, index / columns * (height + 8) + 1)
      let frame: SVG =
        "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"none\" stroke=\"currentColor\"/>\n"
      let words = chart.label(tile.name, x: x + 8, y: y + 19) + chart.label(value(tile.value), x: x + 8, y: y + 41)
      let length = max(0, tile.value ?? 0) * (width - 16) / greatest
      let band = ChartPattern.rectangle(chart.id, 0, x: x + 8, y: y + height - 16, width: length, height: 8)
      return frame + words + (length > 0 ? band : "")
    }
    let rows = (tiles.count + columns - 1) / columns
    return chart.drawing(height: rows * (height + 8), "\(shapes)")
  }

  private func value(_ value: Int?) -> String { value.map(chart.format) ?? "—" }
}
