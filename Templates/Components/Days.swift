import Markup
import Register

extension HTML.Interpolation {
  /// A day as `2026-05-27`, which is a `String` without memory of its own.
  mutating func appendInterpolation(day: Day) { appendInterpolation(day.description) }

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
    let text = day.description
    appendLiteral("<time datetime=\"")
    appendInterpolation(text)
    appendLiteral("\">")
    appendInterpolation(text)
    appendLiteral("</time>")
  }
}
