import Markup
import Register

extension HTML.Interpolation {
  /// A day as `2026-05-27`.
  mutating func appendInterpolation(day: Day) { write(plain: day, day.components) }

  /// A day as `2026年5月27日`.
  mutating func appendInterpolation(chinese day: Day) {
    let parts = day.components
    appendInterpolation(parts.year)
    appendLiteral("年")
    appendInterpolation(parts.month)
    appendLiteral("月")
    appendInterpolation(parts.day)
    appendLiteral("日")
  }

  /// A day for readers and machines: `<time datetime="2026-05-27">2026-05-27</time>`.
  mutating func appendInterpolation(time day: Day) {
    let parts = day.components
    appendLiteral("<time datetime=\"")
    write(plain: day, parts)
    appendLiteral("\">")
    write(plain: day, parts)
    appendLiteral("</time>")
  }

  private mutating func write(plain day: Day, _ parts: (year: Int, month: Int, day: Int)) {
    guard (0...9999).contains(parts.year) else { return appendInterpolation(day.description) }
    appendInterpolation(parts.year, digits: 4)
    appendLiteral("-")
    appendInterpolation(parts.month, digits: 2)
    appendLiteral("-")
    appendInterpolation(parts.day, digits: 2)
  }
}
