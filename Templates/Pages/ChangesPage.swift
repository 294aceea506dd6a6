public import Disclosure
public import Markup
import Register

extension Address {
  /// 更正与撤下.
  public static let changes = Address("changes/")
  /// All of them as a table.
  public static let changeTable = Address("changes/changes.csv")
  /// The feed of corrections and withdrawals.
  public static let changeFeed = Address("changes/feed.xml")
}

extension Frame {
  /// One page of 更正与撤下: what was corrected or taken down, newest first, fifty on each page.
  public func changesPage(_ changes: [PublicChange], page number: Int) -> HTML {
    let title = "更正与撤下"
    let head = PageHead(
      number == 1 ? title : "\(title)（第\(number)页）", at: Paging.address(.changes, page: number), column: .changes,
      path: number == 1 ? [] : [.init(title, .changes)], feed: .changeFeed)
    let rows: [[HTML]] = changes[Paging.rows(number, of: changes.count)].map { change in
      let column: HTML? = change.column.isEmpty ? nil : " \(Component.chip(change.column, .plain))"
      return [
        "<span id=\"\(change.key)\">\(time: change.date)</span>", "\(link(change.record))\(column)",
        "\(change.kind.chinese)",
        Component.list(change.fields) ?? "—", "\(change.reason ?? "")",
      ]
    }
    let lead: HTML =
      "已公示信息的更正、变更和撤下，最近的在前；只写改了哪些内容和理由。\(link("下载全部数据（CSV）", .changeTable))"
    let content: HTML = """
      \(Component.title(head.title, lead: lead))<div class="wrap listing">
      \(Component.table(title, Frame.changeColumns, rows))\(pager(.changes, page: number, of: Paging.pages(changes.count)))</div>

      """
    return page(head, content)
  }

  private static let changeColumns = [
    TableColumn("日期"), TableColumn("记录"), TableColumn("方式"), TableColumn("内容"), TableColumn("理由"),
  ]
}
