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

  /// The columns and what is in them, for people.
  static func siteMap(_ site: PublicSite, _ lists: [CaseList]) -> [(
    title: String, links: [(name: String, address: Address)]
  )] {
    let following =
      (site.ledgers.isEmpty ? [] : [(name: "整改台账", address: Address.ledgers)])
      + site.ledgers.map { (name: $0.title, address: $0.address) }
      + (site.indicators.count > 1 ? [(name: "环境质量指标", address: .indicators)] : [])
      + site.indicators.map { (name: $0.title, address: $0.address) }
    return [
      (
        "栏目",
        PageHead.Column.allCases.compactMap { column in column.address.map { (name: column.name, address: $0) } }
          + (site.duties.isEmpty ? [] : [(name: PageHead.Column.duties.name, address: .duties)])
      ),
      (
        "检查计划",
        Set(site.plans.filter { !$0.isReproduced }.map(\.year)).sorted(by: >).map {
          (name: "\($0)年计划日程", address: .planCalendar(year: $0))
        } + site.plans.map { (name: $0.title, address: $0.address) }
      ),
      (
        "双随机抽查",
        site.inspectionYears.map { (name: "\($0.year)年总结", address: .inspections(year: $0.year)) }
          + site.quarters.map { (name: $0.quarter.chinese, address: .quarter($0.quarter)) }
      ),
      (
        "案件公示",
        lists.filter { $0.kind != .industry && $0.kind != .law }.map { (name: $0.name, address: $0.address) }
      ),
    ] + (following.isEmpty ? [] : [("整改和指标", following)]) + [
      ("服务指南", site.pages.map { (name: $0.title, address: $0.address) }),
      (
        "订阅",
        [
          (name: "全站更新", address: .feed), (name: "案件更新", address: .caseFeed),
          (name: "抽查结果更新", address: .inspectionFeed),
        ]
      ),
    ]
  }
}
