import Disclosure
import Markup
import Register
import Templates

extension RouteTable {
  /// 简报: the index, each briefing, and the feed; nothing without briefings.
  mutating func addBriefings(_ site: PublicSite, _ frame: Frame) {
    let briefings = site.briefings
    guard !briefings.isEmpty else { return }
    add(.page(.briefings, source: "Content/briefings") { frame.briefingIndex(briefings) })
    for kind in BriefingKind.allCases {
      let list = briefings.filter { $0.kind == kind }
      for (index, briefing) in list.enumerated() {
        let siblings = BriefingSiblings(
          earlier: index + 1 < list.count ? list[index + 1] : nil, later: index > 0 ? list[index - 1] : nil)
        add(
          .record(briefing.address, source: briefing.body.file, updated: briefing.issued?.description) {
            frame.briefingPage(briefing, siblings: siblings)
          })
      }
    }
    guard site.info.edition == .published else { return }
    add(.file(Address.briefingFeed.path) { Feed.briefings(briefings.prefix(Feed.length), frame).bytes })
  }
}
