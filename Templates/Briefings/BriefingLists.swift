public import Disclosure
public import Markup
import Register

extension Address {
  /// 简报的更新订阅.
  public static let briefingFeed = Address("briefings/feed.xml")
  /// The briefings of a year: `briefings/2026/`.
  public static func briefings(year: Int) -> Address { Address("briefings/\(year)/") }
  /// The same as a table.
  public static func briefingTable(year: Int) -> Address { Address("briefings/\(year)/briefings.csv") }
}

extension Frame {
  /// 简报: the newest year, and the way to all others.
  public func briefingIndex(_ briefings: [PublicBriefing]) -> HTML {
    let years = briefings.map(\.year)
    let latest = years.max()
    let newest = briefings.filter { $0.year == latest }
    let archive: HTML? =
      briefings.contains { !$0.versions.isEmpty } ? "<p class=\"more\">\(link("归档目录", .archive))</p>\n" : nil
    let content: HTML = """
      \(Component.title("简报", lead: "每季度编发执法工作简报，每月通报，适时发布新闻稿。表中数字由本站登记的案件和检查结果汇总。"))<div class="wrap listing">
      \(kinds(newest, latest.map { "\($0)年" } ?? ""))\(yearCards(years, "篇") { .briefings(year: $0) })\(archive)</div>

      """
    return page(PageHead("简报", at: .briefings, column: .briefings, feed: .briefingFeed), content)
  }

  /// The briefings of a year, by kind.
  public func briefingYear(_ year: Int, _ briefings: [PublicBriefing]) -> HTML {
    let title = "\(year)年简报"
    let content: HTML = """
      \(Component.title(title, lead: "共\(briefings.count)篇。\(link("下载本年目录（CSV）", .briefingTable(year: year)))"))<div class="wrap listing">
      \(kinds(briefings, ""))</div>

      """
    return page(PageHead(title, at: .briefings(year: year), column: .briefings, feed: .briefingFeed), content)
  }

  /// The year of a briefing, on the way to it.
  func year(of briefing: PublicBriefing) -> PageHead.NamedStep {
    .init("\(briefing.year)年", .briefings(year: briefing.year))
  }

  private func kinds(_ briefings: [PublicBriefing], _ year: String) -> HTML {
    let sections: [HTML] = BriefingKind.allCases.map { kind in
      let list = briefings.filter { $0.kind == kind }
      let title = year + kind.chinese
      return list.isEmpty ? "" : Component.section(title, briefingTable(title, list))
    }
    return "\(sections)"
  }

  private func briefingTable(_ caption: String, _ briefings: [PublicBriefing]) -> HTML {
    let isNumbered = briefings.contains { $0.issue != nil || $0.totalIssue != nil }
    var columns = [TableColumn("标题"), TableColumn("期间")]
    if isNumbered { columns.append(TableColumn("期号")) }
    let rows: [[HTML]] = briefings.map { briefing in
      let start: [HTML] = [
        "\(link(briefing.title, briefing.address))\(BriefingWords.chip(briefing))", "\(briefing.period.chinese)",
      ]
      return start + (isNumbered ? ["\(BriefingHead.number(briefing) ?? "—")"] : []) + [
        briefing.issued.map { "\(time: $0)" } ?? "—"
      ]
    }
    return Component.table(caption, columns + [TableColumn("签发日期")], rows)
  }

  /// The newest briefing, bulletin and text for the press, for the home page.
  func latestBriefings(_ briefings: [PublicBriefing]) -> HTML {
    let newest = BriefingKind.allCases.compactMap { kind in briefings.first { $0.kind == kind } }
    guard !newest.isEmpty else { return "" }
    let lines: [HTML] = newest.map { briefing in
      "<li>\(Component.day(briefing.issued)) \(link(briefing.title, briefing.address)) \(chip: briefing.kind.chinese, .plain)</li>\n"
    }
    return Component.section(
      "简报", "<ul class=\"news\">\n\(lines)</ul>\n<p class=\"more\">\(link("全部简报", .briefings))</p>\n")
  }
}
