public import Disclosure
public import Markup
import Register

extension Address {
  /// The list of inspection items as a table.
  public static let itemTable = Address("registry/items.csv")
  /// The versions of the positive list as a table.
  public static let positiveListTable = Address("registry/positive-list.csv")
}

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
      \(Component.section("抽查事项清单", items(registry)))\(Component.section("检查对象名录库", counts(registry)))\(Component.section("执法人员名录库", countTable("执法人员（按单位）", registry.officers)))\(Component.section("正面清单", listings("正面清单", registry.positiveList) + versions(registry)))\(Component.section("已移出正面清单", registry.formerlyListed.isEmpty ? "" : listings("已移出正面清单", registry.formerlyListed)))</div>

      """
    return page(head, content)
  }

  private func items(_ registry: RegistrySummary) -> HTML {
    let download = registry.items.isEmpty ? "" : tableLink("下载抽查事项清单（CSV）", .itemTable)
    return Component.table(
      "抽查事项清单",
      [
        TableColumn("事项"), TableColumn("检查主体"), TableColumn("检查对象"), TableColumn("类型"), TableColumn("依据"),
        TableColumn("方式"),
        TableColumn("年度上限", number: true), TableColumn("标准"),
      ],
      registry.items.map { item in
        let basis: [HTML] = item.basis.map { citation($0) }
        return [
          "\(item.name)", Component.list(item.inspectors) ?? "", "\(item.object ?? "")",
          "\(item.checkKind?.chinese ?? "")", basis.joined(by: "<br>"),
          "\(item.method ?? "")", item.frequencyCap.map { "\($0)次" } ?? "", "\(item.standard ?? "")",
        ]
      }) + download
  }

  private func counts(_ registry: RegistrySummary) -> HTML {
    "<div class=\"columns-2\">\n\(countTable("按监管类别", registry.byClass))\(countTable("按区域", registry.byRegion))\(countTable("按行业", registry.byIndustry))</div>\n"
  }

  private func countTable(_ caption: String, _ counts: [RegistrySummary.Count]) -> HTML {
    Component.table(
      caption, [TableColumn("类别"), TableColumn("数量", number: true)], counts.map { ["\($0.name)", "\($0.count)"] })
  }

  /// Each day on which entries of the positive list came or went, the newest first.
  private func versions(_ registry: RegistrySummary) -> HTML {
    guard !registry.positiveListVersions.isEmpty else { return "" }
    let rows: [[HTML]] = registry.positiveListVersions.reversed().map { version in
      [
        "第\(version.number)版", Component.day(version.date) ?? "", "\(version.count)", change(version.added),
        change(version.removed),
      ]
    }
    return Component.table(
      "正面清单历次版本",
      [
        TableColumn("版本"), TableColumn("生效日期"), TableColumn("家数", number: true), TableColumn("新列入"),
        TableColumn("移出"),
      ], rows) + tableLink("下载正面清单历次版本（CSV）", .positiveListTable)
  }

  private func change(_ change: PositiveListVersion.Change) -> HTML {
    guard change.count > 0 else { return "—" }
    let names: [HTML] = change.names.prefix(20).map { link($0) }
    let rest = change.count > names.count && !names.isEmpty ? "等" : ""
    return "\(Component.list(names, "、"))\(rest)\(names.isEmpty ? "" : "，共")\(change.count)家"
  }

  private func tableLink(_ words: String, _ address: Address) -> HTML {
    "<p class=\"download\">\(link(words, address))</p>\n"
  }

  private func listings(_ caption: String, _ list: [PublicListing]) -> HTML {
    Component.table(
      caption, [TableColumn("名称"), TableColumn("理由"), TableColumn("列入"), TableColumn("移出")],
      list.map { entry in
        [link(entry.name), "\(entry.reason ?? "")", Component.day(entry.from) ?? "", Component.day(entry.until) ?? ""]
      })
  }
}
