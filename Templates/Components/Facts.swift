import Markup
import Register

/// Names and values (基本信息), written one below the other as they come; a name without a value is left out.
///
/// They go into one buffer: as an array of pairs, each with a piece of its own, they took a quarter of the time of a case
/// page.
struct Facts {
  private var rows = HTML.Interpolation(literalCapacity: 2048, interpolationCount: 0)
  private var isEmpty = true

  /// A piece of a page.
  mutating func add(_ name: StaticString, _ value: HTML?) {
    guard let value, !value.isEmpty else { return }
    begin()
    rows.appendLiteral(name)
    middle()
    rows.appendInterpolation(value)
  }

  /// A piece of a page below a name that is not known before.
  mutating func add(named name: String, _ value: HTML?) {
    guard let value, !value.isEmpty else { return }
    begin()
    rows.appendInterpolation(name)
    middle()
    rows.appendInterpolation(value)
  }

  /// Text.
  mutating func add(_ name: StaticString, text: String?) {
    guard let text, !text.isEmpty else { return }
    begin()
    rows.appendLiteral(name)
    middle()
    rows.appendInterpolation(text)
  }

  /// Texts with a mark between them.
  mutating func add(_ name: StaticString, texts: [String], _ mark: StaticString = "、") {
    guard texts.count > 1 || texts.first?.isEmpty == false else { return }
    begin()
    rows.appendLiteral(name)
    middle()
    rows.appendInterpolation(texts, mark)
  }

  /// A day.
  mutating func add(_ name: StaticString, day: Day?) {
    guard let day else { return }
    begin()
    rows.appendLiteral(name)
    middle()
    rows.appendInterpolation(time: day)
  }

  /// The list, or nothing when no name had a value.
  consuming func list() -> HTML {
    if isEmpty { return "" }
    rows.appendLiteral("</dd></div>\n</dl>\n")
    return HTML(stringInterpolation: rows)
  }

  /// Begins a row, which the next one or the end closes.
  private mutating func begin() {
    rows.appendLiteral(isEmpty ? "<dl class=\"facts\">\n<div><dt>" : "</dd></div>\n<div><dt>")
    isEmpty = false
  }

  private mutating func middle() { rows.appendLiteral("</dt><dd>") }
}
