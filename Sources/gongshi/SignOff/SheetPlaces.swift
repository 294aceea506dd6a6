import Disclosure
import Register
import Templates

/// Where on the site a record will appear (将出现在), as addresses with what they are.
enum SheetPlaces {
  static func all(_ sheet: ApprovalSheet) -> [(name: String, address: Address)] {
    if let item = sheet.shownCase { return places(item) }
    if let task = sheet.shownTask { return places(task) }
    return []
  }

  private static func places(_ item: PublicCase) -> [(name: String, address: Address)] {
    var places: [(name: String, address: Address)] = [
      ("公示页", item.address), ("案件列表", .cases), ("年度列表", .cases(year: item.published.year)),
      ("类型列表", .cases(kind: item.kind)), ("案件订阅", .caseFeed), ("案件表格", .caseTable),
    ]
    if let region = item.region { places.append(("区域列表", .cases(region: region.slug))) }
    if let field = item.field { places.append(("领域列表", .cases(field: field))) }
    if let industry = item.industry { places.append(("行业列表", .cases(industry: industry))) }
    if let ground = item.lenient?.ground { places.append(("不予处罚理由列表", .cases(ground: ground))) }
    var kinds: [MeasureKind] = []
    for measure in item.measures where !kinds.contains(measure.kind) { kinds.append(measure.kind) }
    places += kinds.map { ("处罚种类列表（\($0.chinese)）", .cases(measure: $0)) }
    var laws: [String] = []
    for citation in item.citations where !laws.contains(citation.law.slug) { laws.append(citation.law.slug) }
    places += laws.map { ("法规页", .law($0)) }
    if let enterprise = item.party?.address { places.append(("企业页", enterprise)) }
    places += item.weeks.map { ("曝光台", .exposure($0)) }
    if let batch = item.typical?.batch { places.append(("典型案例批次", .batch(batch))) }
    places += item.attachments.map { ("附件", $0.address) } + item.aliases.map { ("旧网址", $0) }
    return places
  }

  private static func places(_ task: PublicTask) -> [(name: String, address: Address)] {
    var places: [(name: String, address: Address)] = [
      ("公示页", task.address), ("双随机、一公开", .inspections), ("结果表格", .taskTable(task.id)), ("抽查订阅", .inspectionFeed),
    ]
    if let quarter = task.quarter { places.append(("季度情况", .quarter(quarter))) }
    var enterprises: [Address] = []
    for address in task.results.compactMap(\.object.address) where !enterprises.contains(address) {
      enterprises.append(address)
    }
    return places + enterprises.map { ("企业页", $0) }
  }
}
