import Disclosure
import Templates

extension RouteTable {
  /// The office's lists, each with its table; only in the internal edition (内部版).
  mutating func addOffice(_ lists: [OfficeList], _ frame: Frame) {
    add(.page(.office, source: "gongshi", isListed: false) { frame.officeIndex(lists) })
    for list in lists {
      for number in 1...Paging.pages(list.rows.count) {
        add(
          .page(Paging.address(.office(list.kind), page: number), source: "gongshi", isListed: false) {
            frame.officeList(list, page: number)
          })
      }
      add(.file(Address.officeTable(list.kind).path) { Tables.office(list) })
    }
  }
}

extension Tables {
  /// The first line says that the table must not leave the office.
  static func office(_ list: OfficeList) -> [UInt8] {
    var table = CSV(["内部资料，不得对外公开"])
    table.add(list.columns)
    for row in list.rows { table.add(row.map(\.name)) }
    return table.bytes
  }
}
