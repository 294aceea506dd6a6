public import Disclosure
public import Markup
import Register

extension Frame {
  /// 一单两库: the item list, the libraries in figures, the positive list with its history.
  public func registryPage(_ registry: RegistrySummary) -> HTML {
    let head = PageHead("一单两库", at: .registry, column: .registry)
    let content: HTML = """
      \(Component.title("一单两库", lead: "抽查事项清单、检查对象名录库和执法人员名录库概况，数据截至\(site.day.chinese)。"))<div class="wrap">
      <ul class="figures">
      <li><b>\(registry.items.count)</b>抽查事项</li>
      <li><b>\(registry.objects)</b>检查对象</li>
      <li><b>\(registry.special)</b>其中特殊监管</li>
      <li><b>\(registry.officers.reduce(0) { $0 + $1.count })</b>执法人员</li>
      </ul>
      \(Component.section("抽查事项清单", items(registry)))\(Component.section("检查对象名录库", counts(registry)))\(Component.section("执法人员名录库", countTable("执法人员（按单位）", registry.officers)))\(Component.section("正面清单", listings("正面清单", registry.positiveList)))\(Component.section("已移出正面清单", registry.formerlyListed.isEmpty ? "" : listings("已移出正面清单", registry.formerlyListed)))</div>

      """
    return page(head, content)
  }

  private func items(_ registry: RegistrySummary) -> HTML {
    Component.table(
      "抽查事项清单",
      [
        TableColumn("事项"), TableColumn("检查对象"), TableColumn("类型"), TableColumn("依据"), TableColumn("方式"),
        TableColumn("年度上限", number: true), TableColumn("标准"),
      ],
      registry.items.map { item in
        let basis: [HTML] = item.basis.map { citation($0) }
        return [
          "\(item.name)", "\(item.object ?? "")", "\(item.checkKind?.chinese ?? "")", basis.joined(by: "<br>"),
          "\(item.method ?? "")", item.frequencyCap.map { "\($0)次" } ?? "", "\(item.standard ?? "")",
        ]
      })
  }

  private func counts(_ registry: RegistrySummary) -> HTML {
    "<div class=\"columns-2\">\n\(countTable("按监管类别", registry.byClass))\(countTable("按区域", registry.byRegion))\(countTable("按行业", registry.byIndustry))</div>\n"
  }

  private func countTable(_ caption: String, _ counts: [RegistrySummary.Count]) -> HTML {
    Component.table(
      caption, [TableColumn("类别"), TableColumn("数量", number: true)], counts.map { ["\($0.name)", "\($0.count)"] })
  }

  private func listings(_ caption: String, _ list: [PublicListing]) -> HTML {
    Component.table(
      caption, [TableColumn("名称"), TableColumn("理由"), TableColumn("列入"), TableColumn("移出")],
      list.map { entry in
        [link(entry.name), "\(entry.reason ?? "")", Component.day(entry.from) ?? "", Component.day(entry.until) ?? ""]
      })
  }
}
