import Disclosure
import Markup
import Register

extension Frame {
  /// What the party is told (公示与信用修复告知单): until when the decision is displayed, from when and where repair can be asked for, where
  /// and until when to appeal. It stands on a sheet of its own when the page is printed.
  func noticeSheet(_ item: PublicCase) -> HTML {
    guard item.kind == .penalty, let authority = item.decisionAuthority, item.decided != nil else { return "" }
    var facts = Facts()
    facts.add("当事人", text: item.party?.name)
    facts.add("文号", text: item.decisionNumber)
    facts.add("公示期限", "\(time: item.published)起\(ending(item.displayEnds?.advanced(by: -1)))")
    facts.add("信用修复", item.repairableFrom.map { repair($0) })
    if !authority.reviewBy.isEmpty {
      facts.add("行政复议", "自收到决定书之日起六十日内\(ending(item.reviewUntil))，可以向\(authority.reviewBy, "或者")申请")
    }
    if item.isSummary {
      facts.add("行政诉讼", "对当场作出的处罚不服的，应当先申请行政复议；对复议决定不服的，可以自收到复议决定书之日起十五日内起诉")
    } else if let court = authority.court {
      facts.add("行政诉讼", "自收到决定书之日起六个月内\(ending(item.suitUntil))，可以向\(court)起诉")
    }
    return """
      <section id="notice"><h2>公示与信用修复告知单</h2>
      \(facts.list())<p class="more"><a\(href: Link(fragment: "notice"))>单独打印</a></p>
      </section>

      """
  }

  private func ending(_ day: Day?) -> HTML? { day.map { "，至\(time: $0)止" } }

  private func ending(_ limit: AppealLimit?) -> HTML? {
    limit.map { $0.isMoved ? "（至\(time: $0.last)止，已按节假日顺延）" : "（至\(time: $0.last)止）" }
  }

  /// From when and where.
  private func repair(_ from: Day) -> HTML {
    let guide: HTML? = repairGuide.map { "（\(link("办理指引", $0))）" }
    return "自\(time: from)起，改正违法行为、履行处罚决定的，可以在\(creditPortal)网站申请\(guide)，不收费"
  }

  /// The national credit portal (信用中国), where repair is asked for (信用修复管理办法).
  static func creditPortalLink() -> HTML {
    Link(checking: "https://www.creditchina.gov.cn/").map { "<a\(href: $0) rel=\"noopener\">信用中国</a>" } ?? "信用中国"
  }
}
