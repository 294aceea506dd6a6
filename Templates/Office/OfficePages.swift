public import Disclosure
public import Markup
import Register

extension Address {
  /// 内部清单.
  public static let office = Address("office/")
  /// One list of the office.
  public static func office(_ kind: OfficeList.Kind) -> Address { Address("office/\(kind.rawValue)/") }
  /// A list of the office as a table.
  public static func officeTable(_ kind: OfficeList.Kind) -> Address { Address("office/\(kind.rawValue).csv") }
}

extension Frame {
  /// From the mark on every page of the internal edition to the office's lists.
  static func officeLink(_ link: (Address) -> Link) -> HTML { "<a\(href: link(.office))>内部清单</a>" }

  /// 内部清单: how many entries each list has.
  public func officeIndex(_ lists: [OfficeList]) -> HTML {
    let head = PageHead("内部清单", at: .office, column: .pages, isIndexed: false)
    let rows = lists.map { [link($0.kind.chinese, .office($0.kind)), "\($0.rows.count)"] as [HTML] }
    let table = Component.table("内部清单", [TableColumn("清单"), TableColumn("条数", number: true)], rows)
    return page(
      head,
      "\(Component.title("内部清单", lead: "数据截至\(site.day.chinese)。"))<div class=\"wrap listing\">\n\(table)</div>\n")
  }

  /// One list of the office, fifty entries on a page.
  public func officeList(_ list: OfficeList, page number: Int) -> HTML {
    let (name, first) = (list.kind.chinese, Address.office(list.kind))
    var path: [PageHead.NamedStep] = [.init("内部清单", .office)]
    if number > 1 { path.append(.init(name, first)) }
    let head = PageHead(
      number == 1 ? name : "\(name)（第\(number)页）", at: Paging.address(first, page: number), column: .pages, path: path,
      isIndexed: false)
    let rows = list.rows[Paging.rows(number, of: list.rows.count)].map { $0.map { link($0) } }
    let note: HTML? = list.note.map { "<p class=\"note\">\($0)</p>\n" }
    let content: HTML = """
      \(Component.title(name, lead: "共\(list.rows.count)条，数据截至\(site.day.chinese)。\(link("下载（CSV）", .officeTable(list.kind)))"))<div class="wrap listing">
      \(note)\(Component.table(name, list.columns.map { TableColumn($0) }, Array(rows)))\(pager(first, page: number, of: Paging.pages(list.rows.count)))</div>

      """
    return page(head, content)
  }
}
