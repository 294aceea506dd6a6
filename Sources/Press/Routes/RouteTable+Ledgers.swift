import Disclosure
import Register
import Templates

extension RouteTable {
  mutating func addLedgers(_ site: PublicSite, _ frame: Frame) {
    let ledgers = site.ledgers
    if !ledgers.isEmpty {
      add(.page(.ledgers, source: "Content/rectifications") { frame.ledgerIndex(ledgers) })
    }
    for ledger in ledgers {
      let source = "Content/rectifications/\(ledger.id).yml"
      for number in 1...Paging.pages(ledger.items.count) {
        add(
          .page(Paging.address(ledger.address, page: number), source: source) {
            frame.ledgerPage(ledger, page: number)
          })
      }
      add(.file(Address.ledgerTable(ledger.id).path) { Tables.ledger(ledger) })
    }
  }

  mutating func addIndicators(_ site: PublicSite, _ frame: Frame) {
    let sets = site.indicators
    let hasIndex = sets.count > 1
    if hasIndex { add(.page(.indicators, source: "Content/indicators") { frame.indicatorIndex(sets) }) }
    for set in sets {
      add(
        .page(set.address, source: "Content/indicators/\(set.id).yml") {
          frame.indicatorPage(set, hasIndex: hasIndex)
        })
      add(.file(Address.indicatorTable(set.id).path) { Tables.indicators(set) })
    }
  }
}

extension Tables {
  static func ledger(_ ledger: PublicLedger) -> [UInt8] {
    var table = CSV(["编号", "名称", "区域", "责任单位", "完成时限"] + ledger.stages + ["销号日期", "当前阶段", "备注"])
    for item in ledger.items {
      table.add(
        [item.number, item.name, item.region, item.unit, (item.due ?? ledger.due)?.description]
          + item.dates.map { $0?.description } + [item.cleared?.description, item.state.chinese, item.remark])
    }
    return table.bytes
  }

  /// A row for each value; an indicator without one has a row of its own.
  static func indicators(_ set: PublicIndicators) -> [UInt8] {
    var table = CSV(["编号", "指标", "范围", "比较方式", "目标值", "限定", "期间", "数值"])
    for item in set.items {
      let start = [item.id, item.name, item.scope, item.comparator, item.target, item.hedge]
      for value in item.values { table.add(start + [value.period.chinese, value.value]) }
      if item.values.isEmpty { table.add(start + [nil, nil]) }
    }
    return table.bytes
  }
}
