public import Disclosure
public import Markup
import Register

extension Frame {
  /// 典型案例: the batches, newest first.
  public func typicalIndex(_ batches: [PublicBatch]) -> HTML {
    let head = PageHead("典型案例", at: .typical, column: .cases, path: [])
    let rows = batches.map { batch -> [HTML] in
      let quarters = Set(batch.cases.compactMap(\.quarter)).sorted().map(\.chinese)
      return [
        link(batch.name, batch.address), quarters.isEmpty ? "—" : "\(quarters, "、")", "\(batch.cases.count)",
        Component.day(batch.cases.map(\.published).max()) ?? "—",
      ]
    }
    let columns = [TableColumn("批次"), TableColumn("季度"), TableColumn("案例", number: true), TableColumn("公示日期")]
    let content: HTML = """
      \(Component.title("典型案例", lead: "按批次公布，供企业和公众对照学习。\(link("下载全部数据（CSV）", .typicalTable))"))<div class="wrap listing">
      \(Component.table("典型案例批次", columns, rows))</div>

      """
    return page(head, content)
  }

  /// One batch, its cases numbered.
  public func batchPage(_ batch: PublicBatch) -> HTML {
    let title = "\(batch.name)典型案例"
    let head = PageHead(title, at: batch.address, column: .cases, path: [.init("典型案例", .typical)])
    let rows = batch.cases.map { item -> [HTML] in
      [
        item.number.map { "\($0)" } ?? "—", link(item.link), Component.text(item.authority) ?? "—",
        Component.text(item.field?.chinese) ?? "—", "\(time: item.published)",
      ]
    }
    let columns = [
      TableColumn("序号"), TableColumn("案例"), TableColumn("办案机关"), TableColumn("领域"), TableColumn("公示日期"),
    ]
    let note: HTML = batch.hasDepartures ? "<p class=\"note\">本批有案例已停止公示。</p>\n" : ""
    let table: HTML = batch.cases.isEmpty ? "" : Component.table(title, columns, rows)
    return page(head, "\(Component.title(title))<div class=\"wrap listing\">\n\(note)\(table)</div>\n")
  }
}

extension Address {
  /// All typical cases as a table.
  public static let typicalTable = Address("typical/typical.csv")
}
