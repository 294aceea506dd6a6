import Diagnostics
import Register

/// The front matter of `briefings/*.md`: quarterly briefings, monthly bulletins, texts for the press.
enum BriefingContract {
  static let id = Field("id", "编号", .text, example: "2026-q3", "as the file's name says", "须与文件名一致，可以不填")
  static let title = Field("title", "标题", .text, required: true, example: "2026年第三季度执法工作简报")
  static let kind = Field(
    "kind", "类别", ValueType<BriefingKind>.choice("kind", "类别"), "as the file's name says", "须与文件名一致，可以不填")
  static let period = Field("period", "期间", .period, example: "2026-Q3", "as the file's name says", "须与文件名一致，可以不填")
  static let issue = Field(
    "issue", "期号", .positive, example: "3", "within the year, one after another among the briefings of a kind",
    "当年第几期，同类简报逐期连续")
  static let totalIssue = Field(
    "total_issue", "总期号", .positive, example: "27", "through all years, one after another", "总第几期，逐期连续")
  static let issued = Field(
    "issued", "签发日期", .day, aliases: ["发布日期"], "on the site from this day on; without it, it is a draft",
    "自该日起公开；不填则为草稿，不公开")
  static let editor = Field(
    "editor", "编发单位", .reference(.authority), "default: the office", "默认为本机关")
  static let recipients = Field(
    "to", "报送", .list(.text), example: "报：示例省生态环境厅", "to whom it goes, a line each", "报、送、发的单位，一行一项")
  static let visibility = Field(
    "visibility", "公开属性", ValueType<Visibility>.choice("visibility", "公开属性"),
    "`internal` keeps it in the office's own edition", "填 `internal` 则只在内部版中")
  static let schema = Schema(
    "a briefing", "简报", [id, title, kind, period, issue, totalIssue, issued, editor, recipients, visibility],
    note: Term(
      "The file's name says what it is: `2026-q3.md` a quarterly briefing, `2026-06.md` a monthly bulletin, `-release` a text "
        + "for the press, `-internal` one for the office alone. Its words name cases by {{case ID}} alone. 待补 marks words that "
        + "are still to be written: with it nothing is published.",
      "文件名决定类别：`2026-q3.md` 为季度简报，`2026-06.md` 为月度通报，`-release` 为新闻发布稿，`-internal` 只在内部版中。"
        + "正文只用 {{case 编号}} 提到案件。“待补”表示尚待填写，到签发日期仍有“待补”即报错。"))

  /// - Parameter name: what the file's name says.
  static func read(_ record: Record, _ reading: Reading, name: BriefingName) -> Briefing? {
    check(name, record, reading)
    let (issue, totalIssue, visibility) = (
      record[issue], record[totalIssue], record[visibility]
    )
    let (issued, editor, recipients) = (record[issued], record[editor], record[list: recipients])
    guard let title = record[title] else { return nil }
    var briefing = Briefing(
      id: name.slug, kind: name.kind, title: title, period: name.period,
      origin: Origin(file: reading.file, line: record.node.line))
    (briefing.issue, briefing.totalIssue) = (issue, totalIssue)
    (briefing.issued, briefing.editor, briefing.recipients) = (issued, editor, recipients)
    briefing.visibility = name.part == .internal ? .internal : visibility
    if name.part == .internal, let visibility, visibility != .internal {
      let expected = Term("`internal`, as the file's name says", "`internal`（与文件名一致）")
      reading.report(
        .error(.wrongValue(visibility.rawValue, expected: expected), at: record.place(of: Self.visibility)))
    }
    return briefing
  }

  /// What is given must be what the file's name says.
  private static func check(_ name: BriefingName, _ record: Record, _ reading: Reading) {
    if let id = record[id], id != name.slug {
      reading.report(.error(.fileNameDiffers(id: id, file: "\(name.slug).md"), at: record.place(of: Self.id)))
    }
    if let kind = record[kind], kind != name.kind {
      let expected = Term("`\(name.kind.rawValue)`, as the file's name says", "“\(name.kind.chinese)”（与文件名一致）")
      reading.report(.error(.wrongValue(kind.rawValue, expected: expected), at: record.place(of: Self.kind)))
    }
    if let period = record[period], period != name.period {
      let expected = Term("the period of the file's name", "与文件名一致的期间（\(name.period.chinese)）")
      reading.report(.error(.wrongValue(period.chinese, expected: expected), at: record.place(of: Self.period)))
    }
  }
}

/// What the numbers of briefings must be to each other: without gaps and doubles (期号连续).
enum BriefingNumbers {
  static func check(_ briefings: [Briefing]) -> [Diagnostic] {
    BriefingKind.allCases.filter { $0 != .release }.flatMap { kind in
      // One for the office alone has a number of its own, or none.
      let numbered = briefings.filter { $0.kind == kind && $0.visibility != .internal }
        .sorted { $0.period.first < $1.period.first }
      let years = Dictionary(grouping: numbered, by: \.period.first.year).sorted { $0.key < $1.key }
      return years.flatMap { follow($0.value, \.issue) } + follow(numbered, \.totalIssue)
    }
  }

  private static func follow(_ briefings: [Briefing], _ number: (Briefing) -> Int?) -> [Diagnostic] {
    let numbered = briefings.compactMap { briefing in number(briefing).map { (briefing.origin, $0) } }
    return zip(numbered, numbered.dropFirst()).compactMap { before, this in
      guard this.1 != before.1 + 1 else { return nil }
      return .error(
        .issueNumber(found: this.1, expected: before.1 + 1), at: Place(this.0.file, line: this.0.line),
        notes: [.firstGiven(at: Place(before.0.file, line: before.0.line))])
    }
  }
}
