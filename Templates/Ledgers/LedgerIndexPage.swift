public import Disclosure
public import Markup
import Register

extension Frame {
  /// The ledgers with how far each is (整改台账目录).
  public func ledgerIndex(_ ledgers: [PublicLedger]) -> HTML {
    let rows: [[HTML]] = ledgers.map { ledger in
      let counts = ledger.counts
      return [
        link(ledger.title, ledger.address), "\(counts.total)", "\(counts.untouched)", "\(counts.underway)",
        "\(counts.ready)", "\(counts.cleared)", "\(counts.share.description)", LedgerWords.targets(ledger),
        Component.day(ledger.due) ?? "",
      ]
    }
    let columns = [
      TableColumn("台账"), TableColumn("总数", number: true), TableColumn("尚无进展", number: true),
      TableColumn("进行中", number: true), TableColumn("待销号", number: true), TableColumn("已销号", number: true),
      TableColumn("销号率", number: true), TableColumn("目标"), TableColumn("完成时限"),
    ]
    let content: HTML = """
      \(Component.title(LedgerWords.title, lead: "逐项整改、逐项销号的事项，以及到\(site.day.chinese)的进展。"))<div class="wrap">
      \(LedgerWords.figures(ledgers))\(Component.section("台账", Component.table("整改台账", columns, rows)))\(LedgerWords.note)</div>

      """
    return page(PageHead(LedgerWords.title, at: .ledgers, column: .plans), content)
  }

  /// Ledgers and indicators, for pages that lead to them; nothing when there are none.
  func ledgerLinks(_ ledgers: [PublicLedger], _ indicators: [PublicIndicators], hasStatistics: Bool = false) -> HTML {
    let (all, cleared) = (ledgers.reduce(0) { $0 + $1.counts.total }, ledgers.reduce(0) { $0 + $1.counts.cleared })
    var cards: [HTML] = []
    if !ledgers.isEmpty {
      cards.append(
        card(
          LedgerWords.title, .ledgers,
          "\(ledgers.count)本台账，共\(all)项，已销号\(cleared)项，销号率\(Share(cleared, of: all).description)"))
    }
    cards += indicators.map { set in
      card(set.title, set.address, "\(set.items.count)项指标，\(set.items.count { $0.state == .met })项达到目标值")
    }
    if hasStatistics { cards.append(card("执法统计", .statistics, "五类案件、行政处罚的月度和年度数据，可以下载")) }
    return cards.isEmpty
      ? "" : Component.section(hasStatistics ? "统计、整改和指标" : "整改和指标", "<ul class=\"cards\">\n\(cards)</ul>\n")
  }

  private func card(_ name: String, _ address: Address, _ words: String) -> HTML {
    "<li><a\(href: link(address))><b>\(name)</b><span>\(words)</span></a></li>\n"
  }
}

/// Words and small pieces that the pages of ledgers share.
enum LedgerWords {
  static let title = "整改台账"

  /// How to read the figures.
  static let note: HTML =
    "<p class=\"note\">各阶段日期齐全而尚未销号的列为待销号。销号率为已销号条目占全部条目的比例，保留一位小数，不进位。</p>\n"

  /// The sums of all ledgers.
  static func figures(_ ledgers: [PublicLedger]) -> HTML {
    let all = ledgers.map(\.counts)
    func sum(_ count: (LedgerCounts) -> Int) -> Int { all.reduce(0) { $0 + count($1) } }
    let share = Share(sum(\.cleared), of: sum(\.total))
    return PlanWords.figures([
      ("台账", "\(all.count)本"), ("条目", "\(share.whole)项"), ("已销号", "\(share.part)项"), ("销号率", share.description),
    ])
  }

  /// The figures of one ledger.
  static func figures(_ counts: LedgerCounts) -> HTML {
    PlanWords.figures([
      ("总数", "\(counts.total)项"), ("尚无进展", "\(counts.untouched)项"), ("进行中", "\(counts.underway)项"),
      ("待销号", "\(counts.ready)项"), ("已销号，销号率\(counts.share.description)", "\(counts.cleared)项"),
    ])
  }

  /// `市级 ≥ 65%：已达到；省级 ≥ 80%：尚未达到`.
  static func targets(_ ledger: PublicLedger) -> HTML {
    let lines: [HTML] = ledger.targets.map { target in
      let scope = target.scope.map { $0 + " " } ?? ""
      return "<li>\(scope)\(target.value)：\(target.state.chinese)</li>"
    }
    return lines.isEmpty ? "" : "<ul>\(lines)</ul>"
  }

  /// The colour of an item's state.
  static func chip(_ state: LedgerItemState) -> HTML {
    switch state {
    case .untouched: Component.chip(state.chinese, .plain)
    case .stage, .ready: Component.chip(state.chinese, .busy)
    case .cleared: Component.chip(state.chinese, .good)
    }
  }

  /// The colour of a target's state; what was not reached is no alarm.
  static func chip(_ state: LedgerTargetState) -> HTML {
    switch state {
    case .met: Component.chip(state.chinese, .good)
    case .notYet: Component.chip(state.chinese, .busy)
    case .missed, .unmeasured: Component.chip(state.chinese, .plain)
    }
  }
}

extension LedgerCounts {
  /// Items that have begun and are not through all stages (进行中).
  var underway: Int { total - untouched - ready - cleared }
}
