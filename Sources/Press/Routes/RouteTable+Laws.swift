import Disclosure
import Register
import Templates

extension RouteTable {
  /// 法律法规: the index, each law, and each article with more cases than the law's page shows.
  mutating func addLaws(_ site: PublicSite, _ frame: Frame) {
    let laws = site.laws
    guard !laws.isEmpty else { return }
    let source = "Content/registry/laws.yml"
    for number in 1...LawPaging.indexPages(laws.count) {
      add(.page(Paging.address(.laws, page: number), source: source) { frame.lawIndex(laws, page: number) })
    }
    for law in laws {
      let source = "\(source) (\(law.id))"
      for number in 1...LawPaging.pages(law).count {
        add(.page(Paging.address(law.address, page: number), source: source) { frame.lawPage(law, page: number) })
      }
      for group in law.groups where LawPaging.isLong(group) {
        let first = Address.law(law.id, anchor: group.anchor)
        for number in 1...LawPaging.pages(group) {
          add(
            .page(Paging.address(first, page: number), source: source) {
              frame.lawArticlePage(group, of: law, page: number)
            })
        }
      }
    }
    add(.file(Address.lawTable.path) { Tables.laws(LawIndex.ordered(laws)) })
  }
}

extension Tables {
  static func laws(_ laws: [PublicLaw]) -> [UInt8] {
    var table = CSV(["编号", "名称", "简称", "种类", "制定机关", "施行日期", "废止日期", "效力状态", "替代法规", "公示案件"])
    for law in laws {
      table.add([
        law.id, law.title, law.names.joined(separator: "；"), law.kind?.chinese, law.issuer, law.inForce?.description,
        law.repealed?.description, law.state.chinese, law.replacedBy?.name, String(law.caseCount),
      ])
    }
    return table.bytes
  }
}
