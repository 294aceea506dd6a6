public import Disclosure
public import Markup
import Register

extension Address {
  /// The items of a ledger as a table to download.
  public static func ledgerTable(_ id: String) -> Address { Address("rectifications/\(id)/ledger.csv") }
}

extension Frame {
  /// One page of a ledger (整改台账): its figures and targets, and fifty of its items.
  public func ledgerPage(_ ledger: PublicLedger, page number: Int) -> HTML {
    let pages = Paging.pages(ledger.items.count)
    var path: [PageHead.NamedStep] = [.init(LedgerWords.title, .ledgers)]
    if number > 1 { path.append(.init(ledger.title, ledger.address)) }
    let head = PageHead(
      number == 1 ? ledger.title : "\(ledger.title)（第\(number)页）", at: Paging.address(ledger.address, page: number),
      column: .plans, path: path)
    let counts = ledger.counts
    let lead: HTML =
      "共\(counts.total)项，截至\(site.day.chinese)已销号\(counts.cleared)项，销号率\(counts.share.description)。"
    let shown = Array(ledger.items[Paging.rows(number, of: ledger.items.count)])
    let items = ledgerItems(ledger, shown) + pager(ledger.address, page: number, of: pages)
    let content: HTML = """
      \(Component.title(ledger.title, kicker: LedgerWords.title, lead: lead))<div class="wrap">
      \(number == 1 ? ledgerFront(ledger) : "")\(Component.section("条目", id: "items", items))</div>

      """
    return page(head, content)
  }

  /// What stands on the first page alone.
  private func ledgerFront(_ ledger: PublicLedger) -> HTML {
    let facts = Component.facts([
      ("来源", Component.text(ledger.source)), ("完成时限", Component.day(ledger.due)),
      ("公示日期", Component.day(ledger.published)),
    ])
    return LedgerWords.figures(ledger.counts) + facts
      + Component.section("目标", id: "targets", ledgerTargets(ledger.targets))
      + Component.section("各阶段情况", id: "stages", ledgerStages(ledger))
      + Component.section("分区域情况", id: "districts", ledgerDistricts(ledger.districts))
  }

  /// Each target beside the value reached; where the city and the province set one each, both stand here.
  private func ledgerTargets(_ targets: [PublicLedgerTarget]) -> HTML {
    guard !targets.isEmpty else { return "" }
    let rows: [[HTML]] = targets.map { target in
      let through: HTML? = target.through.map { "<br><small>截至\($0.chinese)</small>" }
      let share: HTML? = target.counted.map { "\($0.part)/\($0.whole)" }
      return [
        "\(target.what)", Component.text(target.scope) ?? "", "\(target.value)", Component.text(target.time) ?? "",
        share ?? "—", "\(target.reached ?? "—")\(through)", LedgerWords.chip(target.state),
        "\(target.details.joined(separator: "；"))",
      ]
    }
    let columns = [
      TableColumn("指标"), TableColumn("范围"), TableColumn("目标值", number: true), TableColumn("期限"),
      TableColumn("计入条目", number: true), TableColumn("达到值", number: true), TableColumn("状态"), TableColumn("说明"),
    ]
    let hasNotes = targets.contains { !$0.details.isEmpty }
    return Component.table(
      "目标", hasNotes ? columns : columns.dropLast(), hasNotes ? rows : rows.map { Array($0.dropLast()) })
  }

  private func ledgerStages(_ ledger: PublicLedger) -> HTML {
    guard !ledger.stages.isEmpty else { return "" }
    let counts = ledger.counts
    var rows: [[HTML]] = [["尚无进展", "", "\(counts.untouched)"]]
    for (index, stage) in ledger.stages.enumerated() {
      rows.append(["\(stage)", "\(counts.reached[index])", "\(counts.standing[index])"])
    }
    rows.append(["销号", "\(counts.cleared)", "\(counts.cleared)"])
    return Component.table(
      "各阶段情况", [TableColumn("阶段"), TableColumn("已达到", number: true), TableColumn("目前处于", number: true)], rows)
      + LedgerWords.note
  }

  private func ledgerDistricts(_ districts: [PublicLedgerDistrict]) -> HTML {
    guard districts.contains(where: { $0.name != nil }) else { return "" }
    let rows: [[HTML]] = districts.map { district in
      let counts = district.counts
      return [
        "\(district.name ?? "未载明")", "\(counts.total)", "\(counts.untouched)", "\(counts.underway)", "\(counts.ready)",
        "\(counts.cleared)", "\(counts.share.description)",
      ]
    }
    return Component.table(
      "分区域情况",
      [
        TableColumn("区域"), TableColumn("总数", number: true), TableColumn("尚无进展", number: true),
        TableColumn("进行中", number: true), TableColumn("待销号", number: true), TableColumn("已销号", number: true),
        TableColumn("销号率", number: true),
      ], rows)
  }

  private func ledgerItems(_ ledger: PublicLedger, _ items: [PublicLedgerItem]) -> HTML {
    let stages = ledger.stages.map { TableColumn($0) }
    let rows: [[HTML]] = items.map { item in
      let remark: HTML? = item.remark.map { "<br><small>\($0)</small>" }
      let due: HTML? = item.due.map { "<br><small>完成时限：\(day: $0)</small>" }
      let dates: [HTML] = item.dates.map { Component.day($0) ?? "" }
      let start: [HTML] = [
        "\(item.number)", "\(item.name)\(due)\(remark)", "\(item.region ?? "")", "\(item.unit ?? "")",
        LedgerWords.chip(item.state),
      ]
      return start + dates + [Component.day(item.cleared) ?? ""]
    }
    let columns = [
      TableColumn("编号"), TableColumn("名称"), TableColumn("区域"), TableColumn("责任单位"), TableColumn("当前阶段"),
    ]
    return Component.table("条目", columns + stages + [TableColumn("销号日期")], rows)
      + (rows.isEmpty ? "" : "<p class=\"download\">\(link("下载全部条目（CSV）", .ledgerTable(ledger.id)))</p>\n")
  }
}
