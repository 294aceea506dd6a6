import Disclosure
import Markup
import Register
import Templates

extension RouteTable {
  /// What a site has beside its records: style, script, feeds, site maps, robots.txt, 404.
  mutating func addFurniture(_ site: PublicSite, _ lists: [CaseList], _ frame: Frame) {
    add(.file(Address.styleSheet.path) { Furniture.bytes(Assets.styleSheet) })
    add(.file(Address.script.path) { Furniture.bytes(Assets.script) })
    if let accent = site.info.accent { add(.file(Address.theme.path) { Array(":root{--accent:\(accent)}\n".utf8) }) }
    add(.page(Address("404.html"), source: "gongshi", isListed: false) { frame.notFoundPage() })
    add(.page(.siteMap, source: "gongshi") { frame.siteMapPage(Furniture.siteMap(site, lists)) })
    // Nobody subscribes to the internal edition, and no search engine may find it.
    guard site.info.edition == .published else {
      return add(.file("robots.txt") { Array("User-agent: *\nDisallow: /\n".utf8) })
    }
    let (cases, tasks) = (site.cases, site.tasks)
    add(.file(Address.feed.path) { Feed.all(cases.prefix(Feed.length), tasks.prefix(Feed.length), frame).bytes })
    let listings = routes.compactMap(\.listing)
    add(contentsOf: SiteMap.routes(listings, frame))
    let map = frame.absolute(Address("sitemap.xml")).text
    add(.file("robots.txt") { Array("User-agent: *\nAllow: /\nSitemap: \(map)\n".utf8) })
  }
}

enum Furniture {
  static func bytes(_ literal: StaticString) -> [UInt8] {
    Array(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// A name and where it leads.
  typealias NamedAddress = (name: String, address: Address)

  /// The columns and what is in them, for people.
  static func siteMap(_ site: PublicSite, _ lists: [CaseList]) -> [(title: String, links: [NamedAddress])] {
    var columns: [NamedAddress] = PageHead.Column.allCases.compactMap { column in
      if column == .exposures, site.exposures.isEmpty { return nil }
      if column == .briefings, site.briefings.isEmpty { return nil }
      return column.address.map { (name: column.name, address: $0) }
    }
    if !site.duties.isEmpty { columns.append((PageHead.Column.duties.name, .duties)) }
    if !site.laws.isEmpty { columns.append((PageHead.Column.laws.name, .laws)) }
    if site.changes != nil { columns.append((PageHead.Column.changes.name, .changes)) }
    if site.statistics != nil { columns.append((PageHead.Column.statistics.name, .statistics)) }
    let lists = lists.filter { $0.kind != .industry && $0.kind != .law }
    var parts: [(title: String, links: [NamedAddress])] = [
      ("栏目", columns), ("检查计划", plans(site)), ("双随机抽查", inspections(site)),
      ("案件公示", lists.map { (name: $0.name, address: $0.address) }),
    ]
    if !site.batches.isEmpty {
      parts.append(("典型案例", [("典型案例", .typical)] + site.batches.map { (name: $0.name, address: $0.address) }))
    }
    let exposures = Set(site.exposures.map(\.week.year)).sorted(by: >)
    if !exposures.isEmpty {
      parts.append(("曝光台", exposures.map { (name: "\($0)年曝光台", address: .exposures(year: $0)) }))
    }
    if !site.briefings.isEmpty {
      parts.append(("简报", site.briefings.map { (name: $0.title, address: $0.address) }))
    }
    let following = rectifications(site)
    if !following.isEmpty { parts.append(("整改和指标", following)) }
    if let statistics = site.statistics {
      parts.append(("执法统计", statistics.years.map { (name: "\($0.year)年执法统计", address: $0.address) }))
    }
    parts.append(("服务指南", site.pages.map { (name: $0.title, address: $0.address) }))
    if site.info.edition == .office { return parts }
    var feeds: [NamedAddress] = [("全站更新", .feed), ("案件更新", .caseFeed), ("抽查结果更新", .inspectionFeed)]
    if !exposures.isEmpty { feeds.append(("曝光台更新", .exposureFeed)) }
    if !site.briefings.isEmpty { feeds.append(("简报更新", .briefingFeed)) }
    if site.changes != nil { feeds.append(("更正与撤下", .changeFeed)) }
    parts.append(("订阅", feeds))
    return parts
  }

  private static func plans(_ site: PublicSite) -> [NamedAddress] {
    let years = Set(site.plans.filter { !$0.isReproduced }.map(\.year)).sorted(by: >)
    let calendars: [NamedAddress] = years.map { ("\($0)年计划日程", .planCalendar(year: $0)) }
    return calendars + site.plans.map { (name: $0.title, address: $0.address) }
  }

  private static func inspections(_ site: PublicSite) -> [NamedAddress] {
    let years: [NamedAddress] = site.inspectionYears.map { ("\($0.year)年总结", .inspections(year: $0.year)) }
    return years + site.quarters.map { (name: $0.quarter.chinese, address: .quarter($0.quarter)) }
  }

  private static func rectifications(_ site: PublicSite) -> [NamedAddress] {
    var links: [NamedAddress] = site.ledgers.isEmpty ? [] : [("整改台账", .ledgers)]
    links += site.ledgers.map { (name: $0.title, address: $0.address) }
    if site.indicators.count > 1 { links.append(("环境质量指标", .indicators)) }
    return links + site.indicators.map { (name: $0.title, address: $0.address) }
  }
}
