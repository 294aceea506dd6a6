public import Disclosure
import Markup
import Register

/// One column of a table.
struct TableColumn {
  let title: String
  /// Figures stand to the right.
  let isNumber: Bool

  init(_ title: String, number: Bool = false) {
    self.title = title
    isNumber = number
  }
}

/// Pieces that several pages are made of.
enum Component {
  /// A table that becomes cards on a phone; the first cell of a row names the row.
  static func table(_ caption: String, _ columns: [TableColumn], _ rows: [[HTML]]) -> HTML {
    guard !rows.isEmpty else { return "<p class=\"empty\">暂无\(caption)。</p>\n" }
    let heads: [HTML] = columns.map { "<th scope=\"col\"\(numberClass($0))>\($0.title)</th>" }
    let starts: [HTML] = columns.map { "<td data-label=\"\($0.title)\"\(numberClass($0))>" }
    var lines = HTML.Interpolation(literalCapacity: rows.count * 64, interpolationCount: rows.count * columns.count * 3)
    for cells in rows {
      lines.appendLiteral("<tr>")
      for (start, cell) in zip(starts, cells) {
        lines.appendInterpolation(start)
        lines.appendInterpolation(cell)
        lines.appendLiteral("</td>")
      }
      lines.appendLiteral("</tr>\n")
    }
    return """
      <div class="table" role="region" aria-label="\(caption)" tabindex="0"><table>
      <caption>\(caption)</caption>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(HTML(stringInterpolation: lines))</tbody></table></div>

      """
  }

  private static func numberClass(_ column: TableColumn) -> HTML { column.isNumber ? " class=\"num\"" : "" }

  /// Names and values; pairs without a value are left out.
  static func facts(_ pairs: [(String, HTML?)]) -> HTML {
    var facts = Facts()
    for (name, value) in pairs { facts.add(named: name, value) }
    return facts.list()
  }

  /// A word in a chip; the colour only repeats what the word says.
  static func chip(_ word: String, _ tone: Tone) -> HTML { "\(chip: word, tone)" }

  /// The colour of a chip.
  enum Tone {
    case plain, good, busy, alert
  }

  /// Text, or nothing.
  static func text(_ text: String?) -> HTML? { text.map { "\($0)" } }

  /// A day as `2026-05-27`.
  static func day(_ day: Day?) -> HTML? { day.map { "\(time: $0)" } }

  /// Words with the mark between them, or nothing.
  static func list(_ words: [String], _ separator: StaticString = "、") -> HTML? {
    words.isEmpty ? nil : "\(words, separator)"
  }

  /// Pieces with the mark between them.
  static func list(_ pieces: [HTML], _ separator: StaticString) -> HTML {
    var result: HTML = ""
    for (index, piece) in pieces.enumerated() {
      if index > 0 { result += HTML(stringLiteral: separator) }
      result += piece
    }
    return result
  }

  /// A section with a heading; nothing when it would be empty.
  static func section(_ title: String, id: StaticString? = nil, _ content: HTML) -> HTML {
    if content.isEmpty { return "" }
    let attribute: HTML = id.map { " id=\"\(HTML(stringLiteral: $0))\"" } ?? ""
    return "<section\(attribute)><h2>\(title)</h2>\n\(content)</section>\n"
  }

  /// The head of a page: what it is, and a line below.
  static func title(_ title: String, kicker: String? = nil, lead: HTML? = nil) -> HTML {
    let above: HTML? = kicker.map { "<p class=\"kicker\">\($0)</p>\n" }
    let below: HTML? = lead.map { "<p class=\"lead\">\($0)</p>\n" }
    return "<div class=\"title wrap\">\(above)<h1>\(title)</h1>\n\(below)</div>\n"
  }

  /// The tone of a plan item's state.
  static func state(_ state: PlanState) -> HTML {
    switch state {
    case .done: chip(state.chinese, .good)
    case .ongoing, .continuous: chip(state.chinese, .busy)
    case .notDue: chip(state.chinese, .plain)
    case .overdue: chip(state.chinese, .alert)
    }
  }

  /// The tone of a result.
  static func outcome(_ outcome: InspectionOutcome) -> HTML {
    switch outcome {
    case .none: chip(outcome.chinese, .good)
    case .found: chip(outcome.chinese, .alert)
    case .corrected: chip(outcome.chinese, .busy)
    default: chip(outcome.chinese, .plain)
    }
  }
}

extension HTML.Interpolation {
  /// A word in a chip.
  mutating func appendInterpolation(chip word: String, _ tone: Component.Tone) {
    switch tone {
    case .plain: appendLiteral("<span class=\"chip\">")
    case .good: appendLiteral("<span class=\"chip good\">")
    case .busy: appendLiteral("<span class=\"chip busy\">")
    case .alert: appendLiteral("<span class=\"chip alert\">")
    }
    appendInterpolation(word)
    appendLiteral("</span>")
  }
}

extension Frame {
  /// A name, as a link where it has a place.
  func link(_ name: NamedLink) -> HTML {
    name.address.map { "<a\(href: link($0))>\(name.name)</a>" } ?? "\(name.name)"
  }

  /// A name that always has a place.
  func link(_ name: String, _ address: Address) -> HTML { "<a\(href: link(address))>\(name)</a>" }

  /// Links to the pages of a long list; page 1 is the list itself.
  func pager(_ first: Address, page: Int, of count: Int) -> HTML {
    guard count > 1 else { return "" }
    func at(_ number: Int) -> Address { Paging.address(first, page: number) }
    let previous: HTML = page > 1 ? "<a rel=\"prev\"\(href: link(at(page - 1)))>上一页</a>\n" : ""
    let next: HTML = page < count ? "<a rel=\"next\"\(href: link(at(page + 1)))>下一页</a>\n" : ""
    let shown = Set([1, count, page - 2, page - 1, page, page + 1, page + 2]).filter { (1...count).contains($0) }
      .sorted()
    let numbers: [HTML] = shown.map { number in
      number == page ? "<b aria-current=\"page\">\(number)</b>\n" : "<a\(href: link(at(number)))>\(number)</a>\n"
    }
    return "<nav class=\"pager\" aria-label=\"分页\">\n\(previous)\(numbers)\(next)<span>共\(count)页</span></nav>\n"
  }
}

/// Lists are cut into pages of fifty.
public enum Paging {
  /// Rows on a page.
  public static let size = 50

  /// How many pages `count` rows take; an empty list has one.
  public static func pages(_ count: Int) -> Int { max(1, (count + size - 1) / size) }

  /// The rows of a page, from 1.
  public static func rows(_ page: Int, of count: Int) -> Range<Int> {
    min((page - 1) * size, count)..<min(page * size, count)
  }

  /// Where a page of a list is.
  public static func address(_ first: Address, page: Int) -> Address {
    page == 1 ? first : Address("\(first.path)page/\(page)/")
  }
}

extension Frame {
  /// The years of a column with how much each holds, the newest first (按年度查看).
  ///
  /// - Parameters:
  ///   - years: the year of each entry.
  ///   - unit: what an entry is counted as (期、篇).
  ///   - address: the page of a year.
  func yearCards(_ years: [Int], _ unit: String, _ address: (Int) -> Address) -> HTML {
    let counts = Dictionary(years.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key > $1.key }
    let cards: [HTML] = counts.map { year, count in
      "<li><a\(href: link(address(year)))><b>\(year)年</b><span>\(count)\(unit)</span></a></li>\n"
    }
    return Component.section("按年度查看", "<ul class=\"cards\">\n\(cards)</ul>\n")
  }
}
