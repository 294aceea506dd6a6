public import Disclosure
public import Markup
import Register

/// A list of cases: all, or those of a year, a kind, a measure, a district, a field, a law or an industry.
public struct CaseList: Sendable {
  /// By what the cases were chosen.
  public enum Kind: Int, Sendable, CaseIterable {
    case all, year, kind, ground, measure, region, field, law, industry

    /// What is chosen, as a heading.
    public var name: String {
      switch self {
      case .all: "全部"
      case .year: "年度"
      case .kind: "类型"
      case .ground: "不予处罚理由"
      case .measure: "配套办法和移送"
      case .region: "区域"
      case .field: "领域"
      case .law: "法律法规"
      case .industry: "行业"
      }
    }
  }

  /// By what.
  public var kind: Kind
  /// The value: 水污染, 2026年.
  public var name: String
  /// The list's first page.
  public var address: Address
  /// Indices into the site's cases, newest first.
  public var members: [Int]
  /// A page about the value: the law's own.
  public var about: Address?

  /// A list.
  public init(kind: Kind, name: String, address: Address, members: [Int], about: Address? = nil) {
    self.kind = kind
    self.name = name
    self.address = address
    self.members = members
    self.about = about
  }
}

extension Frame {
  /// One page of a list of cases.
  ///
  /// - Parameters:
  ///   - rows: the rows of all cases, made once by `caseRow`, which the list's members point into.
  ///   - facets: the other lists, for the side; made once by `caseFacets`.
  public func caseList(_ list: CaseList, page number: Int, rows: [HTML], facets: HTML) -> HTML {
    let title = list.kind == .all ? "案件公示" : "\(list.name)案件"
    let head = PageHead(
      number == 1 ? title : "\(title)（第\(number)页）", at: Paging.address(list.address, page: number), column: .cases,
      path: number == 1 ? [] : [.init(title, list.address)], feed: .caseFeed)
    let pages = Paging.pages(list.members.count)
    let shown = list.members[Paging.rows(number, of: list.members.count)].map { rows[$0] }
    let about: HTML? = list.about.map { "\(link("施行期间和各条引用案件", $0))　" }
    let changes: HTML? = hasChanges && list.kind == .all ? " \(link("更正与撤下", .changes))" : nil
    let content: HTML = """
      \(Component.title(title, lead: "共\(list.members.count)件，按公示日期排列。\(about)\(link("下载全部数据（CSV）", .caseTable))\(changes)"))<div class="wrap listing">
      \(caseTable(title, shown))\(pager(list.address, page: number, of: pages))\(number == 1 ? facets : "")</div>

      """
    return page(head, content)
  }

  private func caseTable(_ caption: String, _ rows: [HTML]) -> HTML {
    guard !rows.isEmpty else { return "<p class=\"empty\">暂无案件。</p>\n" }
    let heads: [HTML] = ["案件", "类型", "当事人", "区域", "处罚内容", "公示日期"].map { "<th scope=\"col\">\($0)</th>" }
    return """
      <div class="table" role="region" aria-label="\(caption)" tabindex="0"><table>
      <caption>\(caption)</caption>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody></table></div>

      """
  }

  /// One case as a row of a list.
  public func caseRow(_ item: PublicCase) -> HTML {
    """
    <tr><td data-label="案件"><a\(href: link(item.address))>\(item.title)</a></td><td data-label="类型">\(item.kind.chinese)</td><td data-label="当事人">\(item.party?.name ?? "")</td><td data-label="区域">\(item.region?.name ?? "")</td><td data-label="处罚内容">\(brief: item.measures)</td><td data-label="公示日期">\(time: item.published)</td></tr>

    """
  }

  /// Links to the other lists with their counts, and to the batches of typical cases.
  public func caseFacets(_ lists: [CaseList], hasTypical: Bool) -> HTML {
    let typical: HTML =
      hasTypical ? "<section><h2>典型案例</h2><ul>\n<li>\(link("按批次查看", .typical))</li>\n</ul></section>\n" : ""
    let groups: [HTML] = CaseList.Kind.allCases.dropFirst().compactMap { kind in
      let links: [HTML] = lists.filter { $0.kind == kind }.map {
        "<li><a\(href: link($0.address))>\($0.name)</a> <span class=\"count\">\($0.members.count)</span></li>\n"
      }
      return links.isEmpty ? nil : "<section><h2>按\(kind.name)</h2><ul>\n\(links)</ul></section>\n"
    }
    return "<aside class=\"facets\" aria-label=\"分类查看\">\n\(typical)\(groups)</aside>\n"
  }
}

extension HTML.Interpolation {
  /// The first measures by their names, a fine with its amount.
  fileprivate mutating func appendInterpolation(brief measures: [PublicMeasure]) {
    for (index, measure) in measures.prefix(3).enumerated() {
      if index > 0 { appendLiteral("；") }
      appendInterpolation(measure.kind.chinese)
      if measure.kind == .fine || measure.kind == .dailyFine, let amount = measure.details.first {
        appendInterpolation(amount)
      }
    }
  }
}
