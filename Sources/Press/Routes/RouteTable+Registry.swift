import Disclosure
import Register
import Templates

extension RouteTable {
  /// 一单两库, with the item list and the versions of the positive list as tables.
  mutating func addRegistry(_ registry: RegistrySummary, _ frame: Frame) {
    add(.page(.registry, source: "Content/registry") { frame.registryPage(registry) })
    if !registry.items.isEmpty { add(.file(Address.itemTable.path) { Tables.items(registry.items) }) }
    guard !registry.positiveListVersions.isEmpty else { return }
    add(.file(Address.positiveListTable.path) { Tables.positiveList(registry.positiveListVersions) })
  }
}

extension Tables {
  static func items(_ items: [PublicItem]) -> [UInt8] {
    var table = CSV(["事项", "检查主体", "检查对象", "类型", "依据", "方式", "年度上限（次）", "标准"])
    for item in items {
      let basis = item.basis.map { "《\($0.law.name)》" + $0.articles.map(\.description).joined(separator: "、") }
      table.add([
        item.name, item.inspectors.joined(separator: "、"), item.object, item.checkKind?.chinese,
        basis.joined(separator: "；"), item.method, item.frequencyCap.map(String.init), item.standard,
      ])
    }
    return table.bytes
  }

  /// A row for each enterprise that came or went, and one for those that are only counted.
  static func positiveList(_ versions: [PositiveListVersion]) -> [UInt8] {
    var table = CSV(["版本", "生效日期", "家数", "变动", "名称", "变动家数"])
    for version in versions {
      for (word, change) in [("新列入", version.added), ("移出", version.removed)] {
        let start = ["第\(version.number)版", version.date?.description, String(version.count), word]
        for name in change.names { table.add(start + [name.name, "1"]) }
        let rest = change.count - change.names.count
        if rest > 0 { table.add(start + [nil, String(rest)]) }
      }
    }
    return table.bytes
  }
}
