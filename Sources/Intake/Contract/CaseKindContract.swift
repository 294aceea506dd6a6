import Diagnostics
import Register

enum LenientContract {
  static let ground = Field(
    "ground", "理由", ValueType<LenientGround>.choice("ground", "理由"), required: true,
    "Article 33 of the Administrative Penalty Law", "行政处罚法第三十三条")
  static let item = Field("item", "清单事项", .text, "the entry of the list of lenient penalties", "不予处罚清单中的事项")
  static let conditions = Field("conditions", "条件", .list(.text), "those that were met", "已符合的条件")
  static let schema = Schema("a lenient case", "不予处罚", [ground, item, conditions])

  static func read(_ record: Record, _: Reading) -> Lenient? {
    record[ground].map { Lenient(ground: $0, item: record[item], conditions: record[list: conditions]) }
  }
}

enum InvestigationContract {
  static let reason = Field("reason", "事由", .text)
  static let opened = Field("opened", "启动日期", .day)
  static let closed = Field("closed", "办结日期", .day)
  static let outcome = Field("outcome", "结果", .text)
  static let schema = Schema("an investigation", "专案", [reason, opened, closed, outcome])

  static func read(_ record: Record, _: Reading) -> Investigation? {
    Investigation(reason: record[reason], opened: record[opened], closed: record[closed], outcome: record[outcome])
  }
}

enum ApologyContract {
  static let medium = Field("medium", "媒体", .text, "where the apology stood", "刊登致歉的媒体")
  static let date = Field("date", "日期", .day, "of the apology", "刊登日期")
  static let training = Field("training", "培训日期", .text, "of the warning education", "参加警示教育的日期")
  static let passed = Field("passed", "合格", .flag, "whether its test was passed", "警示教育考试是否合格")
  static let commitment = Field("commitment", "承诺", .text, "the promise, in short", "守法承诺的内容")
  static let rectified = Field("rectified", "整改", .text, "when or how the violation was put right", "完成整改的日期或情况")
  static let schema = Schema("an apology", "公开道歉", [medium, date, training, passed, commitment, rectified])

  static func read(_ record: Record, _: Reading) -> Apology? {
    Apology(
      medium: record[medium], date: record[date], training: record[training], hasPassed: record[passed] ?? false,
      commitment: record[commitment], rectified: record[rectified])
  }
}

enum CompensationContract {
  static let agreed = Field("agreed", "协议日期", .day, "of the agreement", "赔偿协议签订日期")
  static let repair = Field(
    "repair", "修复状态", ValueType<RepairState>.choice("repair", "修复状态"),
    "of the damaged environment; needed once it is published", "受损生态环境的修复情况，公示时必填")
  static let schema = Schema("a compensation", "损害赔偿", [agreed, repair])

  static func read(_ record: Record, _: Reading) -> Compensation? {
    Compensation(agreed: record[agreed], repair: record[repair])
  }
}
