import Disclosure
import Markup
import Register
import Templates

extension RouteTable {
  /// 更正与撤下, its table and its feed; nothing for an office that keeps no record.
  mutating func addChanges(_ site: PublicSite, _ frame: Frame) {
    guard let changes = site.changes else { return }
    let newest = changes.first?.date.description
    for number in 1...Paging.pages(changes.count) {
      add(
        .page(Paging.address(.changes, page: number), source: "Content/record", updated: newest) {
          frame.changesPage(changes, page: number)
        })
    }
    add(.file(Address.changeTable.path) { Tables.changes(changes) })
    guard site.info.edition == .published else { return }
    add(.file(Address.changeFeed.path) { Feed.changes(changes.prefix(Feed.length), frame).bytes })
  }
}

extension Tables {
  static func changes(_ changes: [PublicChange]) -> [UInt8] {
    var table = CSV(["日期", "类别", "记录", "地址", "方式", "内容", "理由"])
    for change in changes {
      table.add([
        change.date.description, change.column, change.record.name, change.record.address.map { "/\($0.path)" },
        change.kind.chinese, change.fields.joined(separator: "、"), change.reason,
      ])
    }
    return table.bytes
  }
}
