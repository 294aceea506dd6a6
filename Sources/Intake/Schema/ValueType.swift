import Diagnostics
import Register

/// A type of value: its form, and how a piece of YAML or a cell becomes one.
struct ValueType<Value: Sendable>: Sendable {
  let shape: Shape
  /// The value; `nil` after a report of what is wrong.
  let read: @Sendable (Node, Reading) -> Value?
}

extension ValueType {
  /// A value written as one piece of text.
  ///
  /// - Parameter parse: `nil` when the text has another form.
  static func scalar(
    _ english: String, _ chinese: String, pattern: String? = nil, example: String? = nil,
    parse: @escaping @Sendable (String) -> Value?
  ) -> Self {
    let name = Term(english, chinese)
    return Self(shape: .text(name, pattern: pattern, example: example)) { node, reading in
      guard let text = node.text(reading, expected: name) else { return nil }
      if let value = parse(text) { return value }
      reading.report(.wrongValue(text, expected: name), at: node)
      return nil
    }
  }
}

extension Node {
  /// The text of a scalar; reports a list, a map, an empty entry of a list, and quotation marks with nothing between.
  func text(_ reading: Reading, expected: Term) -> String? {
    if case .scalar(let text, _) = content, !isNull, !text.isBlank { return text }
    reading.report(.wrongKind(expected: expected, found: kindName), at: self)
    return nil
  }

  /// What kind of thing it is, in words.
  var kindName: Term {
    switch content {
    case .scalar(let text, _): isNull || text.isBlank ? Term("nothing", "空值") : Term("text", "文字")
    case .sequence: Term("a list", "列表")
    case .mapping: Term("a map", "键值表")
    }
  }
}

extension String {
  /// Whether there is nothing but blanks, ideographic ones (U+3000) among them.
  var isBlank: Bool { unicodeScalars.allSatisfy { $0 == " " || $0 == "\u{3000}" || $0 == "\t" } }
}

extension ValueType<String> {
  static let text = ValueType.scalar("text", "文字") { $0 }
  static let id = ValueType<String>(
    shape: .text(Term("an id", "编号"), pattern: "^[a-z0-9][a-z0-9-]{0,63}$", example: "2026-0042")
  ) { node, reading in
    guard let text = node.text(reading, expected: Term("an id", "编号")) else { return nil }
    if !Identifier.isValid(text) {
      reading.report(.invalidID(text), at: node)
      return nil
    }
    if Identifier.isReserved(text) { reading.report(.reservedID(text), at: node) }
    return text
  }
  static let url = ValueType.scalar(
    "an http or https address", "http 或 https 网址", pattern: "^https?://", example: "https://www.example/"
  ) {
    text in
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.utf8.contains { $0 <= 0x20 } ? text : nil
  }
  /// An address to which paths are added.
  static let baseURL = ValueType.scalar(
    "an http or https address without `?` and `#`", "不含“?”“#”的 http 或 https 网址", pattern: "^https?://[^?#]+$",
    example: "https://gongshi.example/zfgs/"
  ) { text in
    let host = text.drop { $0 != ":" }.dropFirst(3)
    return (text.hasPrefix("https://") || text.hasPrefix("http://")) && !host.isEmpty && !host.hasPrefix("/")
      && !text.utf8.contains { $0 <= 0x20 || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ? text : nil
  }
  /// A colour on which white can be read, and which can be read on white: 4.5 to 1 (WCAG 2.2, 1.4.3).
  static let accent = ValueType.scalar(
    "a colour (#rrggbb) with a contrast of 4.5 to white at least", "与白色对比度不低于 4.5 的颜色（#rrggbb）",
    pattern: "^#[0-9a-fA-F]{6}$", example: "#0b5b56"
  ) { text in
    let digits = text.dropFirst()
    guard text.utf8.count == 7, text.hasPrefix("#"), digits.allSatisfy(\.isHexDigit),
      let colour = UInt32(digits, radix: 16)
    else { return nil }
    return Contrast.toWhite(colour) >= 4.5 ? text : nil
  }
}

/// What an id may be.
enum Identifier {
  static func isValid(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    guard (1...64).contains(bytes.count), bytes[0] != UInt8(ascii: "-") else { return false }
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): continue
      default: return false
      }
    }
    return true
  }

  /// Words that the site uses itself below a column, and bare years.
  static func isReserved(_ text: String) -> Bool {
    reserved.contains(text) || (text.utf8.count == 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) })
  }

  /// Words that the site uses below a plan: an item of that name would stand at the address of a view.
  static func isViewOfPlan(_ text: String) -> Bool { ["calendar", "nodes", "types", "units"].contains(text) }

  private static let reserved: Set<String> = [
    "authority", "calendar", "feed", "field", "index", "industry", "law", "page", "region", "status", "tier", "year",
  ]
}

extension ValueType<Bool> {
  static let flag = ValueType<Bool>(shape: .boolean) { node, reading in
    let name = Term("true or false", "true 或 false（是、否）")
    guard let text = node.text(reading, expected: name) else { return nil }
    switch text {
    case "true", "是": return true
    case "false", "否": return false
    default:
      reading.report(.wrongValue(text, expected: name), at: node)
      return nil
    }
  }

  /// A switch for something that is not built yet: only `false` is accepted.
  static func later(_ name: String) -> ValueType<Bool> {
    ValueType<Bool>(shape: .later) { node, reading in
      if case .scalar(let text, _) = node.content, text == "false" || text == "否" { return false }
      reading.report(.notBuiltYet(name), at: node)
      return nil
    }
  }
}

extension ValueType<Int> {
  static let integer = whole(from: 0, Term("a whole number", "整数"))

  /// A count or a place: 0 makes no sense, and might be divided by or counted back from.
  static let positive = whole(from: 1, Term("a whole number from 1", "大于 0 的整数"))

  private static func whole(from least: Int, _ name: Term) -> Self {
    Self(shape: .integer(from: least)) { node, reading in
      guard let text = node.text(reading, expected: name) else { return nil }
      if text.utf8.count <= 9, !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let value = Int(text), value >= least
      {
        return value
      }
      reading.report(.wrongValue(text, expected: name), at: node)
      return nil
    }
  }
}

extension ValueType<Int> {
  /// A year since the founding of the state, in four digits.
  static let year = ValueType<Int>(shape: .integer(from: 1949)) { node, reading in
    guard let value = integer.read(node, reading) else { return nil }
    if (1949...2100).contains(value) { return value }
    reading.report(.wrongValue("\(value)", expected: Term("a year (YYYY)", "年份（YYYY）")), at: node)
    return nil
  }
}

extension ValueType<Day> {
  static let day = ValueType.scalar(
    "a date (YYYY-MM-DD)", "日期（YYYY-MM-DD）", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", example: "2026-05-20"
  ) { Day($0) }
}
extension ValueType<Month> {
  static let month = ValueType.scalar(
    "a month (YYYY-MM)", "月份（YYYY-MM）", pattern: "^[0-9]{4}-[0-9]{2}$", example: "2026-05"
  ) {
    Month($0)
  }
}
extension ValueType<Quarter> {
  static let quarter = ValueType.scalar(
    "a quarter (YYYY-Qn)", "季度（YYYY-Qn）", pattern: "^[0-9]{4}-Q[1-4]$", example: "2026-Q2"
  ) {
    Quarter($0)
  }
}
extension ValueType<Week> {
  static let week = ValueType.scalar(
    "an ISO week (YYYY-Www)", "周（YYYY-Www）", pattern: "^[0-9]{4}-W[0-9]{2}$", example: "2026-W22"
  ) {
    Week($0)
  }
}
extension ValueType<Period> {
  static let period = ValueType.scalar(
    "a period (YYYY, YYYY-MM, YYYY-Qn, or from..to)", "期间（YYYY、YYYY-MM、YYYY-Qn 或 起..止）", example: "2026-05"
  ) { Period($0) }
}
extension ValueType<Span> {
  static let span = ValueType.scalar(
    "a duration (`3 months`, `7 working days`)", "期限（如 `3 months`、`7 working days`）", example: "7 working days"
  ) { Span($0) }
}
extension ValueType<Yuan> {
  static let yuan = ValueType.scalar(
    "an amount in yuan with at most two decimals", "金额（元，至多两位小数）", pattern: "^[0-9]+(\\.[0-9]{1,2})?$",
    example: "120000.00"
  ) { Yuan($0) }
}
extension ValueType<Amount> {
  static let amount = ValueType.scalar(
    "a number, a percentage, a ratio (1:5) or a range (3-12)", "数值、百分比、比例（1:5）或区间（3-12）", example: "100%"
  ) { Amount($0) }
}
extension ValueType<CreditCode> {
  static let creditCode = ValueType<CreditCode>(
    shape: .text(
      Term("a unified social credit code", "统一社会信用代码"), pattern: "^[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{18}$",
      example: "91000000MA0000001R")
  ) { node, reading in
    guard let text = node.text(reading, expected: Term("a unified social credit code", "统一社会信用代码")) else { return nil }
    if let code = CreditCode(text) { return code }
    reading.report(.invalidCreditCode(text), at: node)
    return nil
  }
}
