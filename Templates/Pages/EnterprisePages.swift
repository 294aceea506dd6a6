public import Disclosure
public import Markup
import Register

extension Address {
  /// Enterprises as a table.
  public static let enterpriseTable = Address("enterprises/enterprises.csv")
}

extension Frame {
  /// One page of the enterprises that a displayed record names.
  public func enterpriseList(_ all: [PublicEnterprise], page number: Int) -> HTML {
    let title = "企业检查和处罚记录"
    let head = PageHead(
      number == 1 ? title : "\(title)（第\(number)页）", at: Paging.address(.enterprises, page: number),
      column: .enterprises,
      path: number == 1 ? [] : [.init(title, .enterprises)])
    let rows: [[HTML]] = all[Paging.rows(number, of: all.count)].map { item in
      [
        link(item.name, item.address), "\(item.code.text)", "\(item.region ?? "")", "\(item.industry ?? "")",
        "\(item.checks.count)", "\(item.cases.count)",
      ]
    }
    let content: HTML = """
      \(Component.title(title, lead: "共\(all.count)家，只列有公示记录的单位。\(link("下载（CSV）", .enterpriseTable))"))<div class="wrap listing">
      \(Component.table("企业", [
        TableColumn("名称"), TableColumn("统一社会信用代码"), TableColumn("区域"), TableColumn("行业"),
        TableColumn("检查记录", number: true), TableColumn("案件", number: true),
      ], rows))\(pager(.enterprises, page: number, of: Paging.pages(all.count)))</div>

      """
    return page(head, content)
  }

  /// One enterprise: checks, problems and their closing, penalties still displayed, remedies.
  public func enterprisePage(_ item: PublicEnterprise) -> HTML {
    let head = PageHead(item.name, at: item.address, column: .enterprises)
    let content: HTML = """
      \(Component.title(item.name, kicker: "企业"))<article class="wrap record">
      \(Component.facts([
        ("统一社会信用代码", "\(item.code.text)"), ("区域", Component.text(item.region)), ("行业", Component.text(item.industry)),
        ("监管类别", item.objectClass.map { "\($0.chinese)" }), ("检查记录", "\(item.checks.count)条"),
        ("正在公示的案件", "\(item.cases.count)件"),
      ]))\(Component.section("检查记录", checks(item)))\(Component.section("案件", caseLines(item)))\(objections)\(errorReport(item.code.text, item.address))</article>

      """
    return page(head, content)
  }

  private func checks(_ item: PublicEnterprise) -> HTML {
    Component.table(
      "检查记录",
      [
        TableColumn("检查日期"), TableColumn("任务"), TableColumn("抽查事项"), TableColumn("检查机关"), TableColumn("检查结果"),
        TableColumn("问题和处理"), TableColumn("完结日期"),
      ],
      item.checks.map { check in
        let row = check.result
        let words = [row.problem, row.handling].compactMap { $0 }.joined(separator: "；")
        return [
          Component.day(row.date) ?? "", link(check.task), "\(row.item ?? "")", "\(row.authority ?? "")",
          Component.outcome(row.outcome), "\(words)", Component.day(row.closed) ?? "",
        ]
      })
  }

  private func caseLines(_ item: PublicEnterprise) -> HTML {
    Component.table(
      "案件",
      [
        TableColumn("案件"), TableColumn("类型"), TableColumn("文号"), TableColumn("决定日期"), TableColumn("状态"),
        TableColumn("公示截止"),
      ],
      item.cases.map { line in
        [
          link(line.link), "\(line.kind.chinese)", "\(line.decisionNumber ?? "")", Component.day(line.decided) ?? "",
          "\(line.status.chinese)", Component.day(line.displayEnds.map { $0.advanced(by: -1) }) ?? "",
        ]
      })
  }

  /// How to object, to appeal, and to get credit repaired.
  private var objections: HTML {
    let contact = [site.phone, site.email].compactMap { $0 }.joined(separator: "，")
    return Component.section(
      "异议和信用修复",
      """
      <p>认为公示内容与事实不符的，可以向\(site.agency)提出异议\(contact.isEmpty ? "" : "（\(contact)）")。</p>
      <p>对行政处罚决定不服的，复议机关和管辖法院见各决定的公示页。最短公示期满、义务履行完毕的，可以申请信用修复。</p>

      """)
  }
}
