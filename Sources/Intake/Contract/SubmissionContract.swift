import Diagnostics
import Register

/// `submissions/<year>.csv`: what units handed in and who adopted it, one a row.
enum SubmissionContract {
  static let date = Field("date", "日期", .day, required: true, aliases: ["报送日期"], "of the file's year", "属于文件名的年份")
  static let unit = Field("unit", "单位", .reference(.authority), required: true, aliases: ["报送单位"], example: "东城分局")
  static let title = Field("title", "标题", .text, required: true, aliases: ["信息标题"])
  static let form = Field(
    "form", "类型", ValueType<SubmissionForm>.choice("form", "类型"), required: true, aliases: ["信息类型"])
  static let adopted = Field(
    "adopted", "采用层级", .cellList(ValueType<AdoptionLevel>.choice("adopted", "采用层级")), aliases: ["采用"],
    example: "市；省", "all levels that adopted it; empty when none did", "采用的各个层级；未采用不填")
  static let channel = Field("channel", "采用载体", .text, "where it appeared", "刊登的载体")
  static let schema = Schema(
    "a submission", "信息报送", [date, unit, title, form, adopted, channel],
    note: Term(
      "Only numbers of it are published, in the block `信息报送` of a briefing.", "只在简报的“信息报送”表中公开数量。"))

  static func read(_ record: Record, _ reading: Reading) -> Submission? {
    let (date, unit, title, form) = (record[date], record[unit], record[title], record[form])
    let (adopted, channel) = (record[list: adopted], record[channel])
    guard let date, let unit, let title, let form else { return nil }
    if adopted.isEmpty, channel != nil {
      let condition = Term("for an information with `channel`", "填了采用载体的信息")
      reading.report(.error(.missingFor(Self.adopted.erased.key, when: condition), at: record.place(of: Self.channel)))
    }
    return Submission(
      date: date, unit: unit, title: title, form: form, adopted: adopted, channel: channel,
      origin: Origin(file: reading.file, line: record.node.line))
  }
}

/// `site.yml`, `scoring`: 信息报送计分规则.
enum ScoringContract {
  static let handedIn = Field("handed_in", "报送", .integer, example: "1", "points for one handed in", "每报送一条的分数")
  static let single = Field(
    "single", "独立", .record({ LevelPointsContract.schema }, LevelPointsContract.read),
    "points for one adopted by itself", "独立采用一条的分数")
  static let digest = Field(
    "digest", "综合", .record({ LevelPointsContract.schema }, LevelPointsContract.read),
    "points for one adopted within a digest", "综合采用一条的分数")
  static let schema = Schema("the scoring rule", "计分规则", [handedIn, single, digest])

  static func read(_ record: Record, _: Reading) -> ScoringRule? {
    var rule = ScoringRule()
    rule.handedIn = record[handedIn] ?? 0
    rule.single = record[single] ?? [:]
    rule.digest = record[digest] ?? [:]
    return rule
  }
}

enum LevelPointsContract {
  static let fields: [(AdoptionLevel, Field<Int>)] = AdoptionLevel.allCases.map {
    ($0, Field($0.rawValue, $0.chinese, .integer))
  }
  static let schema = Schema("points by level", "各层级分数", fields.map(\.1))

  static func read(_ record: Record, _: Reading) -> [AdoptionLevel: Int]? {
    Dictionary(fields.compactMap { level, field in record[field].map { (level, $0) } }) { first, _ in first }
  }
}
