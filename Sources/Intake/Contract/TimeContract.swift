import Diagnostics
import Register

/// A `schedule` or `due` entry: exactly one form, with what may be added to it.
enum TimeContract {
  static let by = Field(
    "by", "截止", .text, example: "2026-04-30", "a date, or with `every` the rule of the day", "日期；与 `every` 同用时为每期的日子")
  static let from = Field("from", "起", .text, example: "2026-06", "a month or a date", "月份或日期")
  static let to = Field("to", "止", .text, "the end of a window; in a report, the recipient", "时段的终点；报送时为接收单位")
  static let quarters = Field("quarters", "季度", .list(.integer), example: "[2, 3]", "of the plan’s year", "计划年度内的季度")
  static let every = Field("every", "每", ValueType<Recurrence>.choice("every", "每"), "how often", "多久一次")
  static let minimum = Field("min", "至少", .positive, "how often at least in each", "每期至少几次")
  static let offset = Field("offset", "推后", .integer, "how many periods later", "推后几期")
  static let continuous = Field("continuous", "常态化", .flag, "all the time", "长期进行")
  static let since = Field("since", "起始", .month, "with `continuous`: the first month", "与 `continuous` 同用：起始月份")
  static let after = Field("after", "事件", .text, example: "结案", "an event after which it is due", "以某事件为起点")
  static let within = Field("within", "期限", .span, example: "1 week", "with `after`: how long", "与 `after` 同用：多长时间内")
  static let open = Field(
    "open", "不定期", ValueType<OpenTime>.choice("open", "不定期"),
    "a time that names no day", "没有具体日期的时间要求")
  static let none = Field(
    "none", "无", .text, example: "\"/\"",
    "what the document prints for no time, such as \"/\"", "文件中表示没有时间要求的符号，如“/”")
  static let blank = Field("blank", "空白", .flag, "the document leaves the cell empty", "文件中该格空白")
  static let what = Field("what", "事由", ValueType<Activity>.choice("what", "事由"), "what happens then", "届时做什么")
  static let unit = Field("unit", "单位", .reference(.authority), "of a report: who sends it", "报送时：报送单位")
  static let scope = Field("scope", "范围", .text, example: "市级", "when it holds for a part alone", "只适用于一部分时填写")
  static let text = Field("text", "原文", .text, "as the document words it", "文件中的写法")
  static let then = Field("then", "其后", .text, example: "continuous", "afterwards all the time", "此后长期进行")
  static let precision = Field(
    "precision", "精度", ValueType<Precision>.choice("precision", "精度"),
    "how exact the document is", "文件写明的精确程度")
  static let alternative: Field<[TimeEntry]> = Field(
    "or", "或",
    ValueType<[TimeEntry]>(shape: .list(.record { schema })) { node, reading in
      ValueType<[TimeEntry]>.list(.record({ schema }, read)).read(node, reading)
    }, "the second reading of an unclear phrase", "不明文字的另一种理解")
  static let schema: Schema = Schema(
    "a time", "时间",
    [
      by, from, to, quarters, every, minimum, offset, continuous, since, after, within, open, none, blank, what, unit,
      scope, text,
      then, precision, alternative,
    ],
    note: Term(
      "Exactly one form: `by`; `from` with `to` (both months or both days); `quarters`; `every`; `continuous`; `after`; "
        + "`open`; `none`; `blank`. With `every`, `by` is one of `day 5`, `day 20 of the last month`, "
        + "`day 15 of the next month`, `10 days before the end`, `03-31`.",
      "只能写一种形式：`by`；`from` 与 `to`（同为月份或同为日期）；`quarters`；`every`；`continuous`；`after`；`open`；`none`；`blank`。"
        + "与 `every` 同用时，`by` 写 `day 5`（5日）、`day 20 of the last month`（末月20日）、`day 15 of the next month`（次月15日）、"
        + "`10 days before the end`（期末前10日）或 `03-31`（3月31日）。"))

  private static let forms = Term(
    "one of by, from/to, quarters, every, continuous, after, open, none, blank",
    "by、from/to、quarters、every、continuous、after、open、none、blank 之一")

  static func read(_ record: Record, _ reading: Reading) -> TimeEntry? {
    guard let form = form(record, reading) else { return nil }
    if let text = record[then], text != "continuous", text != "常态化", let node = record.node(of: then) {
      reading.report(.wrongValue(text, expected: Term("`continuous`", "`continuous`")), at: node)
    }
    return TimeEntry(
      form: form, activity: record[what], to: recipient(record, reading), unit: record[unit], scope: record[scope],
      text: record[text], thenContinuous: record[then] != nil, precision: record[precision],
      alternative: record[list: alternative])
  }

  private static func form(_ record: Record, _ reading: Reading) -> TimeEntry.Form? {
    let given: [(name: String, isGiven: Bool)] = [
      ("every", record.node(of: every) != nil), ("from", record.node(of: from) != nil),
      ("quarters", record.node(of: quarters) != nil),
      ("continuous", record.node(of: continuous) != nil && record[continuous] != false),
      ("after", record.node(of: after) != nil), ("open", record.node(of: open) != nil),
      ("none", record.node(of: none) != nil), ("blank", record.node(of: blank) != nil && record[blank] != false),
      ("by", record.node(of: by) != nil && record.node(of: every) == nil),
    ]
    let forms = given.filter(\.isGiven).map(\.name)
    guard forms.count == 1 else {
      reading.report(
        .wrongValue(forms.isEmpty ? "{}" : forms.joined(separator: " + "), expected: Self.forms), at: record.node)
      return nil
    }
    switch forms[0] {
    case "by": return record.node(of: by).flatMap { ValueType<Day>.day.read($0, reading) }.map { .by($0) }
    case "from": return window(record, reading).map { .window($0) }
    case "quarters":
      let list = record[list: quarters]
      if let node = record.node(of: quarters), list.isEmpty || !list.allSatisfy((1...4).contains) {
        reading.report(
          .wrongValue(list.map(String.init).joined(separator: ", "), expected: Term("quarters 1 to 4", "1 至 4 季度")),
          at: node)
        return nil
      }
      return .quarters(list)
    case "every": return cadence(record, reading).map { .every($0) }
    case "continuous": return .continuous(since: record[since])
    case "after": return record[after].map { .after(event: $0, within: record[within]) }
    case "open": return record[open].map { .open($0) }
    case "none": return record[none].map { .none($0) }
    default: return .blank
    }
  }

  private static func window(_ record: Record, _ reading: Reading) -> Period? {
    guard let from = record[from], let to = record[to] else {
      reading.report(.missingKey(Self.to.erased.key, in: schema.name), at: record.node)
      return nil
    }
    let name = Term("two months or two dates", "两个月份或两个日期")
    let (start, end) = (Period(from), Period(to))
    switch (start, end) {
    case (.month(let start), .month(let end)) where start <= end:
      return start == end ? .month(start) : .months(start, end)
    case (.day(let start), .day(let end)) where start <= end: return .days(start, end)
    case (.month, .month), (.day, .day): reading.report(.reversedPeriod(from: from, to: to), at: record.node)
    default: reading.report(.wrongValue("\(from), \(to)", expected: name), at: record.node)
    }
    return nil
  }

  private static func cadence(_ record: Record, _ reading: Reading) -> Cadence? {
    guard let every = record[every] else { return nil }
    var rule: Cadence.Rule?
    if let text = record[by], let node = record.node(of: by) {
      rule = Cadence.Rule(text)
      if rule == nil {
        let name = Term(
          "`day N`, `day N of the last month`, `day N of the next month`, `N days before the end` or `MM-DD`",
          "`day N`、`day N of the last month`、`day N of the next month`、`N days before the end` 或 `MM-DD`")
        reading.report(.wrongValue(text, expected: name), at: node)
      }
    }
    return Cadence(every: every, rule: rule, minimum: record[minimum], offset: record[offset])
  }

  /// In a window `to` is its end; otherwise it names a recipient.
  private static func recipient(_ record: Record, _ reading: Reading) -> String? {
    guard record.node(of: from) == nil, let node = record.node(of: to) else { return nil }
    return ValueType<String>.reference(.authority).read(node, reading)
  }
}
