import Disclosure
import Markup
import Register
import Templates

extension RouteTable {
  /// 曝光台: the index, the years, each notice and its copies for other media; nothing without notices.
  mutating func addExposures(_ site: PublicSite, _ frame: Frame) {
    let notices = site.exposures
    guard !notices.isEmpty else { return }
    let source = "Content/exposures"
    add(.page(.exposures, source: source) { frame.exposureIndex(notices) })
    let years = Dictionary(grouping: notices, by: \.week.year)
    for (year, list) in years.sorted(by: { $0.key > $1.key }) {
      add(.page(.exposures(year: year), source: source) { frame.exposureYear(year, list) })
      add(.file(Address.exposureTable(year: year).path) { Tables.exposures(list) })
    }
    for (index, notice) in notices.enumerated() {
      let later = index > 0 ? notices[index - 1].week : nil
      let earlier = index + 1 < notices.count ? notices[index + 1].week : nil
      add(exposure(notice, earlier: earlier, later: later, frame))
      // When nothing is left of a notice, nothing is left to be copied.
      guard !notice.isOver else { continue }
      for image in notice.images {
        add(Route(path: image.address.path, source: image.source, content: .copied(from: image.source), listing: nil))
      }
      // A draft of the office's own edition is nothing to hand out.
      guard site.info.edition == .published else { continue }
      let week = notice.week
      add(
        .page(.exposureWechat(week), source: source, isListed: false) { frame.wechatPage(notice) })
      add(.file(Address.exposurePress(week).path) { Array(frame.pressText(notice).utf8) })
      add(broadcast(notice, frame))
    }
    guard site.info.edition == .published else { return }
    let left = notices.filter { !$0.isOver }
    add(.file(Address.exposureFeed.path) { Feed.exposures(left.prefix(Feed.length), frame).bytes })
  }

  private func exposure(_ notice: PublicExposure, earlier: Week?, later: Week?, _ frame: Frame) -> Route {
    let address = Address.exposure(notice.week)
    return Route(
      path: address.file, source: "Content/exposures (\(notice.week))",
      content: .rendered {
        RenderedFile(frame.exposurePage(notice, earlier: earlier, later: later))
      },
      listing: notice.isOver ? nil : Route.Listing(address: address, updated: notice.updated.description))
  }

  private func broadcast(_ notice: PublicExposure, _ frame: Frame) -> Route {
    Route(
      path: Address.exposureBroadcast(notice.week).path, source: "gongshi",
      content: .rendered {
        let rendered = frame.broadcastText(notice)
        return RenderedFile(bytes: Array(rendered.text.utf8), diagnostics: rendered.diagnostics)
      }, listing: nil)
  }
}

extension Tables {
  /// A row for each case of each notice, and one for a notice without cases.
  static func exposures(_ notices: [PublicExposure]) -> [UInt8] {
    var table = CSV(["周", "发布日期", "标题", "案件编号", "企业名称", "地址", "环境问题", "处理情况", "下步措施", "说明"])
    for notice in notices {
      let start = [notice.week.description, notice.published.description, notice.title]
      for row in notice.rows {
        let facts = row.facts
        table.add(
          start + [row.item.id, row.name, facts.place, facts.problem, facts.handling, facts.next, facts.caution])
      }
      if notice.rows.isEmpty {
        table.add(start + [nil, nil, nil, nil, nil, nil, notice.isOver ? "所涉案件已停止公示" : nil])
      }
    }
    return table.bytes
  }
}
