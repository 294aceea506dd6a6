import Diagnostics
import Register

/// `registry/enterprises.csv`: 检查对象名录库.
enum EnterpriseContract {
  static let code = Field("code", "统一社会信用代码", .creditCode, required: true)
  static let name = Field("name", "名称", .text, required: true, aliases: ["企业名称"])
  static let region = Field("region", "区域", .reference(.region), aliases: ["所属区域"])
  static let industry = Field("industry", "行业", .text)
  static let objectClass = Field(
    "class", "监管类别", ValueType<ObjectClass>.choice("class", "监管类别"),
    "how closely it is watched", "监管等级")
  static let special = Field("special", "特殊监管", .flag, "counted, never shown per firm", "只计数，不对单个企业公开")
  static let since = Field("since", "纳入日期", .day, "the first day in the library", "列入名录库之日")
  static let until = Field("until", "移出日期", .day, "the first day outside the library", "移出名录库之日")
  static let schema = Schema(
    "an enterprise", "检查对象", [code, name, region, industry, objectClass, special, since, until])

  static func read(_ record: Record, _ reading: Reading) -> Enterprise? {
    guard let code = record[code], let name = record[name] else { return nil }
    let (since, until) = (record[since], record[until])
    record.require(Self.until, until, notBefore: Self.since, since)
    return Enterprise(
      code: code, name: name, region: record[region], industry: record[industry], objectClass: record[objectClass],
      isSpecial: record[special] ?? false, since: since, until: until)
  }
}

/// `registry/officers.csv`: 执法人员名录库, never published.
enum OfficerContract {
  static let name = Field("name", "姓名", .text, required: true)
  static let card = Field("card", "执法证号", .text, required: true, "number of the enforcement card", "行政执法证编号")
  static let authority = Field("authority", "单位", .reference(.authority))
  static let speciality = Field("speciality", "专长", .text)
  static let schema = Schema("an officer", "执法人员", [name, card, authority, speciality])

  /// Columns that must not exist, even in the office's own files.
  static let forbidden: Set<String> = ["身份证号", "身份证号码", "身份证", "公民身份号码", "id_number", "identity", "identity_number"]

  static func read(_ record: Record, _: Reading) -> Officer? {
    guard let name = record[name], let card = record[card] else { return nil }
    return Officer(name: name, card: card, authority: record[authority], speciality: record[speciality])
  }
}

/// `registry/positive-list.csv`: 正面清单.
enum PositiveListContract {
  static let code = Field("code", "统一社会信用代码", .creditCode, required: true)
  static let name = Field("name", "名称", .text, required: true, aliases: ["企业名称"])
  static let reason = Field("reason", "理由", .text)
  static let from = Field("from", "列入", .day)
  static let until = Field("until", "移出", .day, "the first day off the list", "移出清单之日")
  static let schema = Schema("a positive-list entry", "正面清单条目", [code, name, reason, from, until])

  static func read(_ record: Record, _ reading: Reading) -> PositiveListing? {
    guard let code = record[code], let name = record[name] else { return nil }
    let (from, until) = (record[from], record[until])
    record.require(Self.until, until, notBefore: Self.from, from)
    return PositiveListing(code: code, name: name, reason: record[reason], from: from, until: until)
  }
}

/// `registry/filings.csv`: plans filed.
enum FilingContract {
  static let date = Field("date", "日期", .day, required: true)
  static let unit = Field("unit", "单位", .reference(.authority), required: true)
  static let period = Field("period", "期间", .period, required: true, "what the plan is for", "计划所属期间")
  static let recipient = Field("recipient", "接收单位", .reference(.authority), "with whom it was filed", "报备给谁")
  static let schema = Schema("a filing", "备案", [date, unit, period, recipient])

  static func read(_ record: Record, _: Reading) -> Filing? {
    guard let date = record[date], let unit = record[unit], let period = record[period] else { return nil }
    return Filing(date: date, unit: unit, period: period, recipient: record[recipient])
  }
}
