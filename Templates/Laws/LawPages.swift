public import Disclosure
public import Markup
import Register

extension Frame {
  /// 法律法规: one page of the index, by rank.
  public func lawIndex(_ laws: [PublicLaw], page number: Int) -> HTML {
    let title = "法律法规"
    let head = PageHead(
      number == 1 ? title : "\(title)（第\(number)页）", at: Paging.address(.laws, page: number), column: .laws,
      path: number == 1 ? [] : [.init(title, .laws)])
    let start = (number - 1) * LawPaging.indexed
    let ordered = LawIndex.ordered(laws)
    let shown = ordered[min(start, ordered.count)..<min(start + LawPaging.indexed, ordered.count)]
    let sections: [HTML] = LawIndex.kinds.compactMap { kind in
      let list = shown.filter { $0.kind == kind }
      return list.isEmpty ? nil : Component.section(LawIndex.name(kind), lawTable(LawIndex.name(kind), list))
    }
    let content: HTML = """
      \(Component.title(title, lead: "执法引用的法律法规及其施行期间，效力状态截至\(site.day.chinese)。\(link("下载全部数据（CSV）", .lawTable))"))<div class="wrap listing">
      \(sections)\(pager(.laws, page: number, of: LawPaging.indexPages(laws.count)))</div>

      """
    return page(head, content)
  }

  private func lawTable(_ caption: String, _ laws: [PublicLaw]) -> HTML {
    Component.table(
      caption,
      [
        TableColumn("名称"), TableColumn("施行"), TableColumn("废止"), TableColumn("效力状态"), TableColumn("公示案件", number: true),
      ],
      laws.map { law in
        [
          link(law.title, law.address), Component.day(law.inForce) ?? "", Component.day(law.repealed) ?? "",
          lawState(law.state), "\(law.caseCount)",
        ]
      })
  }

  private func lawState(_ state: LawState) -> HTML {
    Component.chip(state.chinese, state == .inForce ? .good : state == .upcoming ? .busy : .plain)
  }

  /// One page of a law: what it is, its versions, and the cases under each article.
  public func lawPage(_ law: PublicLaw, page number: Int) -> HTML {
    let pages = LawPaging.pages(law)
    let head = PageHead(
      number == 1 ? law.title : "\(law.title)（第\(number)页）", at: Paging.address(law.address, page: number),
      column: .laws, path: lawPath(number == 1 ? nil : law))
    let groups: [HTML] = law.groups[pages[number - 1]].map { group in
      let more: HTML =
        LawPaging.isLong(group)
        ? "<p>\(link("\(group.name)全部\(group.entries.count)件", .law(law.id, anchor: group.anchor)))</p>\n" : ""
      return """
        <section id="\(group.anchor)"><h2>\(group.name)</h2>
        \(lawCases("引用\(group.name)的案件", group.entries.prefix(LawPaging.shown)))\(more)</section>

        """
    }
    let about: HTML = number == 1 ? lawFacts(law) + lawVersions(law) : ""
    let content: HTML = """
      \(Component.title(law.title, kicker: law.kind?.chinese, lead: lawLead(law)))<div class="wrap listing">
      \(about)\(groups)\(pager(law.address, page: number, of: pages.count))</div>

      """
    return page(head, content)
  }

  /// One page of all cases under an article, a hundred on each.
  public func lawArticlePage(_ group: LawGroup, of law: PublicLaw, page number: Int) -> HTML {
    let (name, first) = ("\(law.names.first ?? law.title)\(group.name)", Address.law(law.id, anchor: group.anchor))
    let head = PageHead(
      number == 1 ? name : "\(name)（第\(number)页）", at: Paging.address(first, page: number), column: .laws,
      path: lawPath(law))
    let start = min((number - 1) * LawPaging.listed, group.entries.count)
    let shown = group.entries[start..<min(start + LawPaging.listed, group.entries.count)]
    let content: HTML = """
      \(Component.title(name, lead: "共\(group.entries.count)件，按公示日期排列。"))<div class="wrap listing">
      \(lawCases("引用\(group.name)的案件", shown))\(pager(first, page: number, of: LawPaging.pages(group)))</div>

      """
    return page(head, content)
  }

  private func lawPath(_ law: PublicLaw?) -> [PageHead.NamedStep] {
    [.init("法律法规", .laws)] + (law.map { [.init($0.title, $0.address)] } ?? [])
  }

  private func lawLead(_ law: PublicLaw) -> HTML {
    guard law.caseCount > 0 else { return "\(lawState(law.state))　没有正在公示的案件引用。" }
    return "\(lawState(law.state))　\(link("正在公示的引用案件\(law.caseCount)件", .cases(law: law.id)))"
  }

  private func lawFacts(_ law: PublicLaw) -> HTML {
    let replaces: [HTML] = law.replaces.map { "《\(link($0))》" }
    var facts = Facts()
    facts.add("制定机关", text: law.issuer)
    facts.add("简称", texts: law.names)
    facts.add("施行日期", day: law.inForce)
    facts.add("废止日期", day: law.repealed)
    facts.add("效力状态", text: law.state.chinese)
    facts.add("新法规", law.replacedBy.map { "《\(link($0))》" })
    facts.add("旧法规", replaces.isEmpty ? nil : replaces.joined(by: "、"))
    return facts.list()
  }

  private func lawVersions(_ law: PublicLaw) -> HTML {
    guard !law.versions.isEmpty else { return "" }
    return Component.section(
      "制定和修改",
      Component.table(
        "制定和修改", [TableColumn("版本"), TableColumn("文号"), TableColumn("公布"), TableColumn("施行")],
        law.versions.map { version in
          [
            "\(version.note ?? "")", "\(version.number ?? "")", Component.day(version.promulgated) ?? "",
            "\(time: version.inForce)",
          ]
        }))
  }

  private func lawCases(_ caption: String, _ entries: ArraySlice<LawEntry>) -> HTML {
    Component.table(
      caption, [TableColumn("案件"), TableColumn("引用"), TableColumn("公示日期")],
      entries.map { entry in
        let uses: [HTML] = entry.uses.map { use in
          let role: HTML? = use.role.map { use.articles.isEmpty ? "\($0.chinese)" : "\($0.chinese)：" }
          return "\(role)\(use.articles.map(\.description), "、")"
        }
        return [link(entry.title, entry.address), uses.joined(by: "；"), "\(time: entry.published)"]
      })
  }
}

/// The order of the index.
public enum LawIndex {
  /// The ranks, from laws to documents; what has none comes last.
  static let kinds: [LawKind?] = LawKind.allCases.map { $0 } + [nil]

  static func name(_ kind: LawKind?) -> String { kind?.chinese ?? "其他" }

  /// By rank, and as the registry has them.
  public static func ordered(_ laws: [PublicLaw]) -> [PublicLaw] {
    kinds.flatMap { kind in laws.filter { $0.kind == kind } }
  }
}
