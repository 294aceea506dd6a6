import Disclosure
import Markup
import Register

/// A computed table or chart as it stands in a text (计算内容).
struct BlockView {
  let frame: Frame
  /// What the ids in a drawing begin with; each on a page has its own.
  let id: String

  /// The block; nothing for one that could not be computed, which is an error already.
  func html(_ block: PublicBlock) -> HTML {
    guard !block.table.columns.isEmpty else { return "" }
    let notes: [HTML] = block.notes.map { "<p><small>\($0)</small></p>\n" }
    switch block.content {
    case .table(let table): return "\(self.table(table, block.title))\(notes)"
    case .chart(let chart): return "\(figure(chart, block.title))\(table(chart.table, block.title))\(notes)"
    }
  }

  // MARK: Tables

  /// A table that becomes cards on a phone, as all others of the site; with two rows of heads where columns have groups.
  private func table(_ table: PublicBlockTable, _ title: String) -> HTML {
    guard !table.rows.isEmpty else { return "<p class=\"empty\">\(title)：无。</p>\n" }
    let labels: [HTML] = table.columns.map { column in
      let name = column.group.map { "\($0) \(column.name)" } ?? column.name
      return "<td data-label=\"\(name)\"\(BlockView.number(column))>"
    }
    func row(_ cells: [PublicBlockTable.Cell], isTotal: Bool) -> HTML {
      let parts: [HTML] = zip(labels, cells).map { start, cell in
        let words = words(cell)
        return isTotal ? "\(start)<b>\(words)</b></td>" : "\(start)\(words)</td>"
      }
      return "<tr>\(parts)</tr>\n"
    }
    let rows: [HTML] = table.rows.map { row($0, isTotal: false) }
    let total: HTML? = table.total.map { row($0, isTotal: true) }
    return """
      <div class="table" role="region" aria-label="\(title)" tabindex="0"><table>
      <caption>\(title)</caption>
      <thead>\(heads(table.columns))</thead>
      <tbody>
      \(rows)\(total)</tbody></table></div>

      """
  }

  private static func number(_ column: PublicBlockTable.Column) -> HTML { column.isFigure ? " class=\"num\"" : "" }

  private func heads(_ columns: [PublicBlockTable.Column]) -> HTML {
    guard columns.contains(where: { $0.group != nil }) else {
      let heads: [HTML] = columns.map { "<th scope=\"col\"\(BlockView.number($0))>\($0.name)</th>" }
      return "<tr>\(heads)</tr>"
    }
    var (upper, lower): ([HTML], [HTML]) = ([], [])
    var index = 0
    while index < columns.count {
      let column = columns[index]
      guard let group = column.group else {
        upper.append("<th scope=\"col\" rowspan=\"2\"\(BlockView.number(column))>\(column.name)</th>")
        index += 1
        continue
      }
      let members = columns[index...].prefix { $0.group == group }
      upper.append("<th scope=\"colgroup\" colspan=\"\(members.count)\">\(group)</th>")
      lower += members.map { "<th scope=\"col\"\(BlockView.number($0))>\($0.name)</th>" }
      index += members.count
    }
    return "<tr>\(upper)</tr>\n<tr>\(lower)</tr>"
  }

  private func words(_ cell: PublicBlockTable.Cell) -> HTML {
    switch cell {
    case .text(let text): "\(text)"
    case .number(let number): "\(number.chinese)"
    case .yuan(let yuan): "\(yuan.chinese)"
    case .percent(let hundredths): "\(hundredths / 100).\(padded(hundredths % 100))%"
    case .change(let change): "\(change.description)"
    case .day(let day): "\(time: day)"
    case .link(let name), .record(_, let name): frame.link(name)
    case .missing: "—"
    }
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  // MARK: Charts

  private func figure(_ block: PublicBlockChart, _ title: String) -> HTML {
    guard !block.categories.isEmpty else { return "" }
    let caption = "\(title)（\(block.unit)）"
    let chart = Chart(id: id, title: caption, description: BlockView.sentence(block))
    let first = block.series.first?.values ?? []
    let bars = zip(block.categories, first).map { (name: $0, value: $1) }
    let drawing: SVG =
      switch block.style {
      case .bars: BarChart(chart: chart, bars: bars.map { (BlockView.short($0.name, block), $0.value) }).drawing
      case .lyingBars: BarChart(chart: chart, bars: bars, direction: .lying).drawing
      case .stackedBars:
        StackedBarChart(
          chart: chart, parts: block.series.map(\.name),
          bars: block.categories.indices.map { index in
            (BlockView.short(block.categories[index], block), block.series.map { $0.values[index] })
          }
        ).drawing
      case .lines:
        LineChart(
          chart: chart, names: block.categories, lines: block.series.map { (name: $0.name, values: $0.values) }
        ).drawing
      case .tiles: TileChart(chart: chart, tiles: bars).drawing
      }
    return "<figure><figcaption><b>\(caption)</b></figcaption>\n\(drawing)</figure>\n"
  }

  /// `2026年9月` is `9月` where all categories are months, as long words would touch each other on a phone.
  private static func short(_ name: String, _ block: PublicBlockChart) -> String {
    guard block.categories.allSatisfy({ $0.hasSuffix("月") && $0.contains("年") }),
      let year = name.firstIndex(of: "年")
    else { return name }
    return String(name[name.index(after: year)...])
  }

  private static func sentence(_ block: PublicBlockChart) -> String {
    block.series.map { series in
      let values = zip(block.categories, series.values).map { name, value in
        "\(name)\(value.map { grouped($0) } ?? "无数据")"
      }
      let list = values.joined(separator: "，")
      return block.series.count > 1 ? "\(series.name)：\(list)" : list
    }.joined(separator: "；")
  }
}
