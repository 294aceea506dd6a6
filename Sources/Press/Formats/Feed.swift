import Disclosure
import Markup
import Register
import Templates

/// Atom feeds (RFC 4287) of the newest twenty; ids are the addresses and stay, `updated` moves on correction.
enum Feed {
  /// Entries in a feed.
  static let length = 20

  private struct Entry {
    /// Its place on the feed's page, for an entry that is no page of its own.
    var fragment: String?
    let title: String
    let address: Address
    let published: Day
    let updated: Day
    let summary: String
    let category: String
  }

  static func cases(_ cases: ArraySlice<PublicCase>, _ frame: Frame) -> XML {
    feed("案件公示", .caseFeed, cases.map(entry), frame)
  }

  static func inspections(_ tasks: ArraySlice<PublicTask>, _ frame: Frame) -> XML {
    feed("双随机抽查", .inspectionFeed, tasks.map(entry), frame)
  }

  /// Notices of which something is left, newest first.
  static func exposures(_ notices: ArraySlice<PublicExposure>, _ frame: Frame) -> XML {
    feed(
      "曝光台", .exposureFeed,
      notices.map { notice in
        Entry(
          title: notice.title, address: .exposure(notice.week), published: notice.published, updated: notice.updated,
          summary: notice.lead(agency: frame.site.agency), category: "曝光台")
      }, frame)
  }

  /// Briefings that are issued, newest first.
  static func briefings(_ briefings: ArraySlice<PublicBriefing>, _ frame: Frame) -> XML {
    feed(
      "简报", .briefingFeed,
      briefings.compactMap { briefing in
        briefing.issued.map { issued in
          Entry(
            title: briefing.title, address: briefing.address, published: issued, updated: briefing.updated ?? issued,
            summary: "\(briefing.editor)\(briefing.period.chinese)\(briefing.kind.chinese)。",
            category: briefing.kind.chinese)
        }
      }, frame)
  }

  static func all(_ cases: ArraySlice<PublicCase>, _ tasks: ArraySlice<PublicTask>, _ frame: Frame) -> XML {
    let entries = (cases.map(entry) + tasks.map(entry))
      .sorted { ($0.published, $0.address) > ($1.published, $1.address) }.prefix(length)
    return feed("最新公示", .feed, Array(entries), frame)
  }

  static func changes(_ changes: ArraySlice<PublicChange>, _ frame: Frame) -> XML {
    let entries = changes.map { change in
      let fields = change.fields.isEmpty ? nil : "内容：\(change.fields.joined(separator: "、"))"
      return Entry(
        fragment: change.key, title: "\(change.kind.chinese)：\(change.record.name)",
        address: change.record.address ?? .changes,
        published: change.date, updated: change.date,
        summary: [fields, change.reason.map { "理由：\($0)" }].compactMap { $0 }.joined(separator: "。"),
        category: change.kind.chinese)
    }
    return feed("更正与撤下", .changeFeed, entries, frame)
  }

  private static func entry(_ item: PublicCase) -> Entry {
    let words = [
      item.party.map { "当事人：\($0.name)" }, item.violations.isEmpty ? nil : item.violations.joined(separator: "；"),
      item.decisionNumber,
    ].compactMap { $0 }
    return Entry(
      title: item.title, address: item.address, published: item.published, updated: item.updated,
      summary: words.joined(separator: "。"), category: item.kind.chinese)
  }

  private static func entry(_ task: PublicTask) -> Entry {
    let problems = task.results.count { $0.outcome.isProblem }
    return Entry(
      title: task.name, address: task.address, published: task.published,
      updated: max(task.published, task.corrected ?? task.published),
      summary: "检查结果\(task.results.count)条，发现问题\(problems)个。", category: task.checkKind.chinese)
  }

  private static func feed(_ title: String, _ address: Address, _ entries: [Entry], _ frame: Frame) -> XML {
    let site = frame.site
    let items: [XML] = entries.map { entry in
      let fragment: XML? = entry.fragment.map { "#\($0)" }
      return """
        <entry>
        <id>\(address: frame.absolute(entry.fragment == nil ? entry.address : .changes))\(fragment)</id>
        <title>\(entry.title)</title>
        <link\(href: frame.absolute(entry.address))/>
        <published>\(time(entry.published))</published>
        <updated>\(time(entry.updated))</updated>
        <category term="\(entry.category)"/>
        <summary>\(entry.summary)</summary>
        </entry>

        """
    }
    let updated = entries.map(\.updated).max() ?? site.day
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
      <id>\(address: frame.absolute(address))</id>
      <title>\(site.name)：\(title)</title>
      <link rel="self"\(href: frame.absolute(address))/>
      <link\(href: frame.absolute(.home))/>
      <updated>\(time(updated))</updated>
      <author><name>\(site.agency)</name></author>
      \(items)</feed>

      """
  }

  /// Midnight in China, the only time of day that a day has.
  private static func time(_ day: Day) -> String { "\(day)T00:00:00+08:00" }
}
