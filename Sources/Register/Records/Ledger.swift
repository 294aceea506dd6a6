/// A ledger that is cleared item by item: 入河排污口, 挂牌督办, 督察反馈问题 (整改台账; S40–S42).
package struct Ledger: Hashable, Sendable {
  package var id: String
  package var title: String
  /// Where its items come from (来源).
  package var source: String?
  /// The names of the stages that an item goes through, in their order (阶段).
  package var stages: [String]
  /// When all items must be cleared (完成时限).
  package var due: Day?
  package var targets: [LedgerTarget]
  package var visibility: Visibility?
  /// Without it the ledger is known from the beginning (公布日期).
  package var published: Day?
  package var items: [LedgerItem] = []
  package var origin: Origin

  package init(id: String, title: String, stages: [String], origin: Origin) {
    self.id = id
    self.title = title
    self.stages = stages
    self.origin = origin
    targets = []
  }
}

/// What a ledger must reach, and which of its items count for it (目标).
package struct LedgerTarget: Hashable, Sendable {
  /// Which items count.
  package enum Counted: Hashable, Sendable {
    /// Those that are cleared (已销号).
    case cleared
    /// Those that have reached a stage, by its position.
    case stage(Int)
    /// The author's words do not tell.
    case unknown
  }

  package var target: Target
  package var counted: Counted

  package init(target: Target, counted: Counted) {
    self.target = target
    self.counted = counted
  }
}

/// One item of a ledger, a row of its table (台账条目).
package struct LedgerItem: Hashable, Sendable {
  package var number: String
  package var name: String
  package var region: String?
  package var unit: String?
  /// Its own limit, where it has one; otherwise the ledger's holds.
  package var due: Day?
  /// The day on which each stage was reached, in the order of the ledger's stages.
  package var dates: [Day?]
  /// 销号日期.
  package var cleared: Day?
  package var remark: String?
  /// The line of the table.
  package var line: Int

  package init(number: String, name: String, dates: [Day?], line: Int) {
    self.number = number
    self.name = name
    self.dates = dates
    self.line = line
  }
}

extension LedgerItem {
  /// As far as it is known on `day`: what is dated later has not happened yet.
  package func known(on day: Day) -> LedgerItem {
    var item = self
    item.dates = dates.map { date in date.flatMap { $0 <= day ? $0 : nil } }
    item.cleared = cleared.flatMap { $0 <= day ? $0 : nil }
    return item
  }

  /// The position of the last stage that is reached; `nil` before the first.
  package var stage: Int? { dates.lastIndex { $0 != nil } }
}
