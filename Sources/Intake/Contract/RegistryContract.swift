import Diagnostics
import Register

/// `registry/authorities.yml`.
enum AuthorityContract {
  static let id = Field("id", "编号", .id, required: true, example: "sl-east-branch")
  static let name = Field("name", "名称", .text, required: true, example: "示例市生态环境局东城分局")
  static let short = Field("short", "简称", .text, example: "东城分局")
  static let aliases = Field("aliases", "别名", .list(.text), "as other documents print it", "其他文件中的写法")
  static let parent = Field("parent", "上级", .text, "the id of the authority that it belongs to", "所属机构的编号")
  static let level = Field("level", "层级", ValueType<AuthorityLevel>.choice("level", "层级"))
  static let region = Field("region", "区域", .reference(.region), "which it serves", "管辖区域")
  static let code = Field("code", "统一社会信用代码", .creditCode)
  static let ranked = Field("ranked", "列入统计", .flag, "listed in unit tables", "列入按单位统计的表格")
  static let reviewBy = Field("review_by", "复议机关", .list(.text), "where to ask for review", "行政复议机关")
  static let court = Field("court", "管辖法院", .text, "where to sue", "行政诉讼管辖法院")
  static let collective = Field("collective", "合称", .flag, "stands for several units", "代表多个单位，如“各分局”")
  static let members = Field("members", "成员", .list(.text), "ids", "成员单位编号")
  static let external = Field("external", "外单位", .flag, "not of this office", "非本机关")
  static let schema = Schema(
    "an authority", "机构",
    [id, name, short, aliases, parent, level, region, code, ranked, reviewBy, court, collective, members, external])

  static func read(_ record: Record, _: Reading) -> Authority? {
    guard let id = record[id], let name = record[name] else { return nil }
    return Authority(
      id: id, name: name, short: record[short], aliases: record[list: aliases], parent: record[parent],
      level: record[level],
      region: record[region], code: record[code], isRanked: record[ranked] ?? false, reviewBy: record[list: reviewBy],
      court: record[court], isCollective: record[collective] ?? false, members: record[list: members],
      isExternal: record[external] ?? false)
  }
}

/// `registry/regions.yml`.
enum RegionContract {
  static let id = Field("id", "编号", .id, required: true, example: "sl-east")
  static let name = Field("name", "名称", .text, required: true, example: "东城区")
  static let aliases = Field("aliases", "别名", .list(.text))
  static let schema = Schema("a region", "区域", [id, name, aliases])

  static func read(_ record: Record, _: Reading) -> Region? {
    guard let id = record[id], let name = record[name] else { return nil }
    return Region(id: id, name: name, aliases: record[list: aliases])
  }
}

/// `registry/items.yml`: 抽查事项清单.
enum ItemContract {
  static let id = Field("id", "编号", .id, required: true, example: "construction")
  static let name = Field("name", "名称", .text, required: true, example: "建设项目环境保护")
  static let object = Field("object", "检查对象", .text)
  static let basis = Field("basis", "依据", .list(.record({ CitationContract.schema }, CitationContract.read)))
  static let method = Field("method", "方式", .text)
  static let general = Field(
    "general", "一般事项", .flag,
    "general items may be drawn, the others are key items", "一般抽查事项；否则为重点抽查事项")
  static let checkKind = Field("check_kind", "检查类型", ValueType<CheckKind>.choice("check_kind", "检查类型"))
  static let frequencyCap = Field("frequency_cap", "频次上限", .positive, "visits per object and year", "每个对象每年检查次数上限")
  static let standard = Field("standard", "标准", .text, "by which the object is judged", "检查所依据的标准")
  static let inspectors = Field(
    "inspectors", "检查主体", .list(.reference(.authority)), aliases: ["authority"], "who inspects", "实施检查的机关")
  static let schema = Schema(
    "an inspection item", "抽查事项",
    [id, name, object, basis, method, general, checkKind, frequencyCap, standard, inspectors])

  static func read(_ record: Record, _: Reading) -> InspectionItem? {
    let inspectors = record[list: inspectors]
    guard let id = record[id], let name = record[name] else { return nil }
    var item = InspectionItem(
      id: id, name: name, object: record[object], basis: record[list: basis], method: record[method],
      isGeneral: record[general], checkKind: record[checkKind], frequencyCap: record[frequencyCap],
      standard: record[standard])
    item.inspectors = inspectors
    return item
  }
}

/// `registry/holidays.yml`, one year.
enum HolidaysContract {
  static let off = Field("off", "放假", .list(.day), "days off", "放假日")
  static let work = Field("work", "上班", .list(.day), "weekend days worked in lieu", "调休上班日")
  static let schema = Schema("the holidays of a year", "年度放假安排", [off, work])

  /// Days of another year, days worked that are no weekend, and a day in both lists would make limits wrong in silence.
  static func read(_ record: Record, year: Int, _ reading: Reading) -> (off: [Day], work: [Day]) {
    let (off, work) = (record[list: Self.off], record[list: Self.work])
    let ofYear = Term("a day of \(year)", "\(year)年的日期")
    for day in off where day.year != year { refuse(day, ofYear, at: record.place(of: Self.off), reading) }
    for day in work {
      let place = record.place(of: Self.work)
      if day.year != year { refuse(day, ofYear, at: place, reading) }
      if !day.isWeekend { refuse(day, Term("a Saturday or Sunday", "周六或周日"), at: place, reading) }
      if off.contains(day) { refuse(day, Term("a day other than those off", "放假日以外的日期"), at: place, reading) }
    }
    return (off, work)
  }

  private static func refuse(_ day: Day, _ expected: Term, at place: Place, _ reading: Reading) {
    reading.report(.error(.wrongValue("\(day)", expected: expected), at: place))
  }
}
