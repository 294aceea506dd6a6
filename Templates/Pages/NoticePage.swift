public import Disclosure
import Markdown
public import Markup
import Register

extension Frame {
  /// What stands at the address of a record that has left the site.
  public func noticePage(_ notice: DepartureNotice) -> HTML {
    let title = notice.reason == .suspended ? "暂停公示说明" : "停止公示说明"
    let head = PageHead(title, at: notice.address, column: Frame.column(of: notice.address), isIndexed: false)
    let words: HTML
    switch notice.reason {
    case .anonymised(let title, let text): return anonymisedPage(notice.address, title, text)
    case .ended:
      words = "<p>该信息已停止公示。</p>\n<p>需要了解政府信息的，可以依法申请政府信息公开。</p>\n"
    case .suspended:
      words = "<p>该信息正在核对，暂停公示。</p>\n<p>需要了解政府信息的，可以依法申请政府信息公开。</p>\n"
    case .withdrawn(let number, let date, let reason):
      words = Component.facts([
        ("文号", Component.text(number)), ("撤回日期", Component.day(date)), ("撤回理由", Component.text(reason)),
      ])
    case .changed(let number, let date, let reason, let replacement):
      words = Component.facts([
        ("文号", Component.text(number)), ("变更日期", Component.day(date)), ("变更理由", Component.text(reason)),
        ("变更后的决定", replacement.map { link("查看", $0) }),
      ])
    }
    return page(head, "\(Component.title(title))<div class=\"wrap\"><div class=\"notice\">\n\(words)</div></div>\n")
  }

  /// The words of a typical case after its display has ended, without party and number (匿名保留).
  private func anonymisedPage(_ address: Address, _ title: String, _ text: PublicText) -> HTML {
    let head = PageHead(title, at: address, column: .cases, isIndexed: false)
    return page(
      head,
      """
      \(Component.title(title, kicker: "典型案例"))<article class="wrap record">
      <p class="note">本案例公示期已满，当事人和文书信息不再公示，下文供学习参考。</p>
      <div class="body">
      \(body(text).html)</div></article>

      """)
  }

  /// The column in which an address lies.
  private static func column(of address: Address) -> PageHead.Column {
    PageHead.Column.allCases.first { column in
      column.address.map { !$0.path.isEmpty && address.path.hasPrefix($0.path) } ?? false
    }
      ?? (address.path.hasPrefix(Address.ledgers.path) || address.path.hasPrefix(Address.indicators.path)
        ? .plans : .pages)
  }

  /// An old address that leads to a record's present one.
  public func redirectPage(from old: Address, to address: Address, title: String) -> HTML {
    let head = PageHead(title, at: old, column: .cases, isIndexed: false)
    return page(
      head,
      "\(Component.title(title))<div class=\"wrap\"><p class=\"notice\">本页地址已变更，请访问\(link("新地址", address))。</p></div>\n"
    )
  }

  /// 页面不存在.
  public func notFoundPage() -> HTML {
    let head = PageHead("页面不存在", at: Address("404.html"), column: .pages, isIndexed: false)
    return page(
      head,
      """
      \(Component.title("页面不存在"))<div class="wrap"><p>您访问的页面不存在，或者相关信息已停止公示。</p>
      <ul>
      <li>\(link("回到首页", .home))</li>
      <li>\(link("案件公示", .cases))</li>
      <li>\(link("网站地图", .siteMap))</li>
      </ul></div>

      """)
  }
}
