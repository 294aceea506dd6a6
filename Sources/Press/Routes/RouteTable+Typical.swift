import Disclosure
import Register
import Templates

extension RouteTable {
  /// 典型案例: the batches and their cases; nothing without a batch.
  mutating func addTypical(_ batches: [PublicBatch], _ frame: Frame) {
    guard !batches.isEmpty else { return }
    add(.page(.typical, source: "Content/cases") { frame.typicalIndex(batches) })
    for batch in batches {
      add(.page(batch.address, source: "Content/cases (\(batch.id))") { frame.batchPage(batch) })
    }
    add(.file(Address.typicalTable.path) { Tables.typical(batches) })
  }
}

extension Tables {
  static func typical(_ batches: [PublicBatch]) -> [UInt8] {
    var table = CSV(["批次", "序号", "案例", "办案机关", "领域", "季度", "公示日期"])
    for batch in batches {
      for item in batch.cases {
        table.add([
          batch.name, item.number.map(String.init), item.link.name, item.authority, item.field?.chinese,
          item.quarter?.description, item.published.description,
        ])
      }
    }
    return table.bytes
  }
}
