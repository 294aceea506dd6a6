import Disclosure
import Markup
import Register

extension Frame {
  /// The year of a plan as a chart; nothing when no item gives a day.
  func planChart(_ plan: PublicPlan) -> HTML {
    let chart = PlanChart(plan: plan, day: site.day) { self.link($0) }
    guard chart.hasMarks else { return "" }
    let content: HTML = """
      <div class="chart" role="region" aria-label="\(plan.year)年安排图" tabindex="0">
      \(chart.drawing)</div>
      <p class="note">粗横条为开展时段，细线为全年持续或定期开展，菱形为时限；行下方的细条和小菱形属于步骤。年内没有日期的，以文字列出。</p>

      """
    return Component.section("全年安排", id: "chart", content)
  }
}

/// A Gantt chart of a plan's year (甘特图): a row for each item, bars for work, diamonds for limits.
///
/// Kinds differ in shape, so the chart reads without colour. All marks of one kind in a row are one path, which keeps the page of
/// a plan with seventy items small. Sizes are attributes, colours come from the style sheet: the site's policy
/// forbids inline styles.
struct PlanChart {
  let plan: PublicPlan
  let day: Day
  let link: (Address) -> Link

  private let labelWidth = 300
  private let monthWidth = 54
  private let rowHeight = 28
  private let top = 56
  private var right: Int { labelWidth + 12 * monthWidth }
  private var bottom: Int { top + plan.items.count * rowHeight }

  /// Whether there is a bar or a diamond at all.
  var hasMarks: Bool { plan.items.contains { $0.parts.contains { !PlanChart.spans(of: $0).isEmpty } } }

  /// The whole chart.
  ///
  /// To a screen reader it is one picture with a name, as the table below has the same links and words; so its links are
  /// for the pointer and are passed over by the keyboard.
  var drawing: SVG {
    let width = right + 12
    let height = bottom + 28
    let title = "\(plan.title)：\(plan.items.count)项在\(plan.year)年各月的开展时段和时限，文字见条目表"
    let rows: [SVG] = plan.items.enumerated().map { index, item in row(item, at: top + index * rowHeight) }
    return """
      <svg role="img" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" font-size="13" aria-labelledby="chart-title">
      <title id="chart-title">\(title)</title>
      \(legend)\(months)\(rows)\(today)</svg>

      """
  }

  private var legend: SVG {
    let x = labelWidth
    return """
      <path class="bar" d="\(bar(x, x + 30, 7, 10))"/><text x="\(x + 38)" y="17">开展时段</text>
      <path class="bar" d="\(bar(x + 112, x + 142, 10, 4))"/><text x="\(x + 150)" y="17">全年持续或定期</text>
      <path class="limit" d="\(diamond(x + 270, 12, 6))"/><text x="\(x + 282)" y="17">时限</text>
      <path class="bar part" d="\(bar(x + 334, x + 354, 10, 4))"/><path class="limit part" d="\(diamond(x + 364, 12, 4))"/><text x="\(x + 374)" y="17">步骤的时段和时限</text>

      """
  }

  private var months: SVG {
    let labels: [SVG] = (1...12).map { month in
      let middle = labelWidth + (month - 1) * monthWidth + monthWidth / 2
      return "<text x=\"\(middle)\" y=\"\(top - 10)\" text-anchor=\"middle\">\(month)月</text>"
    }
    var lines = ""
    for month in 0...12 { lines += "M\(labelWidth + month * monthWidth) \(top)V\(bottom)" }
    lines += "M0 \(top)" + String(repeating: "H\(right)m-\(right) \(rowHeight)", count: plan.items.count) + "H\(right)"
    return "\(labels)\n<path class=\"grid\" d=\"\(lines)\"/>\n"
  }

  private func row(_ item: PublicPlanItem, at y: Int) -> SVG {
    let own = PlanChart.spans(of: item)
    let steps = Set(item.steps.flatMap(\.parts).flatMap { PlanChart.spans(of: $0) }).subtracting(own)
    let name = item.number.map { "\($0) \(item.heading)" } ?? item.heading
    let short = name.cut(to: 42)
    let label: SVG = "<text x=\"0\" y=\"\(y + 19)\">\(short)</text>"
    if own.isEmpty && steps.isEmpty { return "\(label)\(words(of: item, at: y))\n" }
    let marks: [SVG] = [
      path("bar", bars(own, y + 6, 10)), path("bar part", bars(steps, y + 20, 4)),
      path("limit", limits(own, y + 11, 6)),
      path("limit part", limits(steps, y + 22, 4)),
    ]
    return "\(label)\(marks)\n"
  }

  /// Words that stand in for marks, such as 及时.
  private func words(of item: PublicPlanItem, at y: Int) -> SVG? {
    let words = PlanWords.times(item.due + item.schedule)
    return words.isEmpty
      ? nil : "<text class=\"vague\" x=\"\(labelWidth + 8)\" y=\"\(y + 19)\">\(words.cut(to: 84))</text>"
  }

  private var showsDay: Bool { !plan.isReproduced && day.year == plan.year }

  private var today: SVG? {
    guard showsDay else { return nil }
    let x = middle(of: day)
    return """
      <path class="today" d="M\(x) \(top - 6)V\(bottom + 6)"/><text class="today" x="\(min(max(x, labelWidth + 40), right - 40))" y="\(bottom + 22)" text-anchor="middle">\(day.chinese)</text>

      """
  }
}

// MARK: - Places and shapes

extension PlanChart {
  /// Each stretch of an item once, without those of its steps.
  private static func spans(of item: PublicPlanItem) -> Set<PublicSpan> {
    Set((item.schedule + item.due).flatMap(\.spans))
  }

  private func path(_ name: StaticString, _ shape: String) -> SVG {
    shape.isEmpty ? "" : "<path class=\"\(SVG(stringLiteral: name))\" d=\"\(shape)\"/>"
  }

  /// What goes on all year is a thin line, so that a time within the year stands out of it.
  private func bars(_ spans: Set<PublicSpan>, _ y: Int, _ height: Int) -> String {
    let thin = min(height, 4)
    return sorted(spans, .work).map { span in
      let from = start(of: span.from), to = end(of: span.to)
      let isWholeYear = from == labelWidth && to == right
      return isWholeYear ? bar(from, to, y + (height - thin) / 2, thin) : bar(from, to, y, height)
    }.joined(separator: "")
  }

  private func limits(_ spans: Set<PublicSpan>, _ y: Int, _ radius: Int) -> String {
    sorted(spans, .limit).map { diamond(middle(of: $0.to), y, radius) }.joined(separator: "")
  }

  /// A set has no order, but a page has.
  private func sorted(_ spans: Set<PublicSpan>, _ kind: PublicSpan.Kind) -> [PublicSpan] {
    spans.filter { $0.kind == kind }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  private func bar(_ from: Int, _ to: Int, _ y: Int, _ height: Int) -> String {
    "M\(from) \(y)H\(max(to, from + 2))v\(height)H\(from)z"
  }

  private func diamond(_ x: Int, _ y: Int, _ radius: Int) -> String {
    "M\(x) \(y - radius)l\(radius) \(radius) -\(radius) \(radius) -\(radius) -\(radius)z"
  }

  /// Months are equally wide, so that their labels stand above their columns.
  private func start(of day: Day) -> Int { place(of: day, halfDays: 2 * day.components.day - 2) }
  private func middle(of day: Day) -> Int { place(of: day, halfDays: 2 * day.components.day - 1) }
  private func end(of day: Day) -> Int { place(of: day, halfDays: 2 * day.components.day) }

  private func place(of day: Day, halfDays: Int) -> Int {
    let month = day.month
    return labelWidth + (month.month - 1) * monthWidth + monthWidth * halfDays / (2 * month.length)
  }
}
