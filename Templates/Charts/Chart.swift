import Markup
import Register

/// What every chart says of itself, and how it writes its values (统计图).
///
/// Values are whole numbers, or `nil` where none is known: a gap with a dash, never a zero. A chart is 360 wide, so that its
/// letters have their size on a phone; kinds of marks differ in pattern or shape, so that it reads without colour.
struct Chart {
  /// What its ids begin with; each on a page has its own.
  let id: String
  let title: String
  /// What is to be seen in a sentence, for those who do not see it.
  let description: String
  /// A value in words.
  var format: @Sendable (Int) -> String = { grouped($0) }

  /// The width of every chart in its own units.
  static let width = 360

  /// The whole drawing, `height` high.
  func drawing(height: Int, _ content: SVG) -> SVG {
    """
    <svg role="img" viewBox="0 0 \(Chart.width) \(height)" width="\(Chart.width * 4 / 3)" height="\(height * 4 / 3)" font-size="12" aria-labelledby="\(id)-title \(id)-desc">
    <title id="\(id)-title">\(title)</title>
    <desc id="\(id)-desc">\(description)</desc>
    \(content)</svg>

    """
  }

  /// A word at a place.
  func label(_ text: String, x: Int, y: Int, _ anchor: Anchor = .start) -> SVG {
    switch anchor {
    case .start: "<text x=\"\(x)\" y=\"\(y)\">\(text)</text>\n"
    case .middle: "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"middle\">\(text)</text>\n"
    case .end: "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"end\">\(text)</text>\n"
    }
  }

  /// Where a word stands to its place.
  enum Anchor {
    case start, middle, end
  }

  /// Lines across at the round values of an upright scale, with their values to the left.
  func grid(_ scale: ChartScale, left: Int) -> SVG {
    let lines = scale.ticks.map { "M\(left) \(scale.place($0))H\(Chart.width)" }.joined(separator: "")
    let values: [SVG] = scale.ticks.map { label(format($0), x: left - 6, y: scale.place($0) + 4, .end) }
    let zero: SVG = "<path d=\"M\(left) \(scale.place(0))H\(Chart.width)\" stroke=\"currentColor\"/>\n"
    return "<path class=\"grid\" d=\"\(lines)\"/>\n\(zero)\(values)"
  }
}

/// The fills of a chart's kinds, told apart by their pattern (图案).
enum ChartPattern {
  /// How many there are.
  static let count = 5

  /// The patterns for the first `kinds` kinds; the first is plain colour and needs none.
  static func definitions(_ id: String, _ kinds: Int) -> SVG {
    let shapes: [SVG] = [
      "<path d=\"M-1 7L7-1M-1 1L1-1M5 7L7 5\" stroke=\"currentColor\" stroke-width=\"1.4\"/>", "",
      "<circle cx=\"3\" cy=\"3\" r=\"1.3\" fill=\"currentColor\"/>",
      "<path d=\"M0 1.5H6M0 4.5H6\" stroke=\"currentColor\" stroke-width=\"1.4\"/>",
    ]
    let patterns: [SVG] = shapes.enumerated().prefix(max(0, kinds - 1)).map { index, shape in
      """
      <pattern id="\(id)-fill\(index + 1)" width="6" height="6" patternUnits="userSpaceOnUse">\(shape)</pattern>

      """
    }
    return patterns.isEmpty ? "" : "<defs>\n\(patterns)</defs>\n"
  }

  /// A rectangle in the fill of a kind, counted from 0.
  static func rectangle(_ id: String, _ kind: Int, x: Int, y: Int, width: Int, height: Int) -> SVG {
    let place: SVG = "x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\""
    let kind = kind % count
    return kind == 0
      ? "<rect class=\"bar\" \(place)/>\n"
      : "<rect \(place) fill=\"url(#\(id)-fill\(kind))\" stroke=\"currentColor\"/>\n"
  }
}

/// A list of what the fills or lines of a chart stand for (图例), three in a row.
struct ChartLegend {
  let names: [String]

  /// How high it is.
  var height: Int { (names.count + 2) / 3 * 20 }

  /// The list, each name beside its mark.
  func drawing(_ chart: Chart, mark: (_ index: Int, _ x: Int, _ y: Int) -> SVG) -> SVG {
    let items: [SVG] = names.enumerated().map { index, name in
      let (x, y) = (index % 3 * 120, index / 3 * 20)
      return "\(mark(index, x, y))\(chart.label(name, x: x + 22, y: y + 13))"
    }
    return "\(items)"
  }
}

extension SVG {
  /// Both, one after the other.
  static func + (left: SVG, right: SVG) -> SVG {
    var result = left
    result += right
    return result
  }
}
