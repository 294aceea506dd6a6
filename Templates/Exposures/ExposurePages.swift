public import Disclosure
import Markdown
public import Markup
public import Register

extension Frame {
  /// 曝光台: the newest year, and the way to all others.
  public func exposureIndex(_ notices: [PublicExposure]) -> HTML {
    let years = notices.map(\.week.year)
    let latest = years.max()
    let newest = notices.filter { $0.week.year == latest }
    let content: HTML = """
      \(Component.title("曝光台", lead: "每周公布环境违法案件的问题、处理情况和下步措施。案件停止公示后，本栏不再保留其信息。"))<div class="wrap listing">
      \(latest.map { noticeTable("\($0)年各期", newest) })\(yearCards(years, "期") { .exposures(year: $0) })</div>

      """
    return page(PageHead("曝光台", at: .exposures, column: .exposures, feed: .exposureFeed), content)
  }

  /// The notices of a year.
  public func exposureYear(_ year: Int, _ notices: [PublicExposure]) -> HTML {
    let title = "\(year)年曝光台"
    let content: HTML = """
      \(Component.title(title, lead: "共\(notices.count)期。\(link("下载本年数据（CSV）", .exposureTable(year: year)))"))<div class="wrap listing">
      \(noticeTable(title, notices))</div>

      """
    return page(PageHead(title, at: .exposures(year: year), column: .exposures, feed: .exposureFeed), content)
  }

  private func noticeTable(_ caption: String, _ notices: [PublicExposure]) -> HTML {
    let rows: [[HTML]] = notices.map { notice in
      let names = notice.rows.map(\.name)
      let more = names.count > 6 ? "等\(names.count)家" : ""
      let who: HTML = notice.isOver ? "所涉案件已停止公示" : "\(names.prefix(6).joined(separator: "、"))\(more)"
      return [
        link("第\(notice.week.week)周", .exposure(notice.week)), "\(notice.days)", who, "\(notice.rows.count)",
        "\(time: notice.published)",
      ]
    }
    return Component.table(
      caption,
      [
        TableColumn("期"), TableColumn("日期"), TableColumn("曝光对象"), TableColumn("案件", number: true),
        TableColumn("发布日期"),
      ], rows)
  }

  /// The notice of a week.
  ///
  /// - Parameters:
  ///   - earlier: the week before it that has a notice.
  ///   - later: the week after it that has one.
  public func exposurePage(_ notice: PublicExposure, earlier: Week?, later: Week?) -> RenderedPage {
    let year = notice.week.year
    let path: [PageHead.NamedStep] = [.init("\(year)年", .exposures(year: year))]
    let siblings = weekLinks(earlier: earlier, later: later)
    let lead: HTML = "\(notice.days)　发布于<time datetime=\"\(day: notice.published)\">\(chinese: notice.published)</time>"
    guard !notice.isOver else {
      let head = PageHead(
        notice.title, at: .exposure(notice.week), column: .exposures, path: path, isIndexed: false)
      let content: HTML = """
        \(Component.title(notice.title, kicker: "曝光台", lead: lead))<div class="wrap"><div class="notice">
        <p>本期所涉案件已停止公示。</p>
        <p>需要了解政府信息的，可以依法申请政府信息公开。</p>
        </div>
        \(siblings)</div>

        """
      return RenderedPage(html: page(head, content), nil)
    }
    let head = PageHead(
      notice.title, at: .exposure(notice.week), column: .exposures, path: path,
      article: .init(
        published: notice.published, source: nil, keywords: ["曝光台", "环境违法"],
        description: notice.lead(agency: site.agency)), feed: .exposureFeed)
    let rendered = notice.body.map { body($0) }
    let words: HTML? = rendered.map { "<div class=\"body\">\n\($0.html)</div>\n" }
    let content: HTML = """
      \(Component.title(notice.title, kicker: "曝光台", lead: lead))<div class="wrap">
      \(facts(notice))<p>\(notice.lead(agency: site.agency))</p>
      \(words)\(rowTable(notice))\(pictures(notice))\(copies(notice))\(siblings)</div>

      """
    return RenderedPage(html: page(head, content), rendered)
  }

  /// What is known of it as a document (信息公开要素).
  private func facts(_ notice: PublicExposure) -> HTML {
    var facts = Facts()
    facts.add("索引号", text: notice.index)
    facts.add("名称", text: notice.title)
    facts.add("分类", text: "曝光台")
    facts.add("发布机构", text: site.agency)
    facts.add("发布日期", day: notice.published)
    return facts.list()
  }

  private func rowTable(_ notice: PublicExposure) -> HTML {
    guard !notice.rows.isEmpty else { return "" }
    let rows: [[HTML]] = notice.rows.map { row in
      let caution: HTML? = row.facts.caution.map { words in
        row.item.isBeforeDecision ? "<br>\(chip: words, .busy)" : "<br><small>\(words)</small>"
      }
      return [
        "\(link(row.name, row.item.address))\(caution)", "\(row.facts.place ?? "—")", "\(row.facts.problem)",
        "\(row.facts.handling)", "\(row.facts.next ?? "—")",
      ]
    }
    return Component.section(
      "曝光案件",
      Component.table(
        "曝光案件",
        [TableColumn("企业名称"), TableColumn("地址"), TableColumn("环境问题"), TableColumn("处理情况"), TableColumn("下步措施")],
        rows) + "<p>以上为案件公示信息的摘要，以案件公示为准；案件停止公示后不再显示。发现环境违法行为，可以拨打12369举报。</p>\n")
  }

  private func pictures(_ notice: PublicExposure) -> HTML {
    let list: [HTML] = notice.images.map { image in
      "<figure><img\(src: link(image.address)) alt=\"\(image.alt)\" loading=\"lazy\"><figcaption>\(image.alt)</figcaption></figure>\n"
    }
    return list.isEmpty ? "" : Component.section("现场图片", "\(list)")
  }

  /// What other media take over.
  private func copies(_ notice: PublicExposure) -> HTML {
    guard site.edition == .published else { return "" }
    let week = notice.week
    return Component.section(
      "供媒体使用",
      """
      <ul class="download">
      <li>\(link("公众号图文", .exposureWechat(week)))：打开后全选复制，粘贴到公众号编辑器</li>
      <li>\(link("报纸稿（TXT）", .exposurePress(week)))</li>
      <li>\(link("口播稿（TXT）", .exposureBroadcast(week)))：约一分钟至一分半</li>
      </ul>

      """)
  }

  private func weekLinks(earlier: Week?, later: Week?) -> HTML {
    let next: HTML? = later.map {
      "<a rel=\"prev\"\(href: link(.exposure($0)))><small>下一期</small>\($0.chinese)</a>\n"
    }
    let previous: HTML? = earlier.map {
      "<a rel=\"next\"\(href: link(.exposure($0)))><small>上一期</small>\($0.chinese)</a>\n"
    }
    return "<nav class=\"siblings\" aria-label=\"相邻各期\">\n\(next)\(previous)</nav>\n"
  }

  /// The newest notice that still names cases, for the home page.
  func latestExposure(_ notices: [PublicExposure]) -> HTML {
    guard let notice = notices.first(where: { !$0.rows.isEmpty }) else { return "" }
    let lines: [HTML] = notice.rows.prefix(5).map { row in
      let caution: HTML? = row.facts.caution.map { " \(chip: $0, .busy)" }
      return "<li>\(link(row.name, row.item.address))：\(row.facts.problem)\(caution)</li>\n"
    }
    return Component.section(
      "最新曝光",
      """
      <p>\(link(notice.title, .exposure(notice.week)))（\(notice.days)）</p>
      <ul>
      \(lines)</ul>
      <p class="more">\(link("全部曝光", .exposures))</p>

      """)
  }

  /// The weeks whose notices name a case.
  func exposures(_ weeks: [Week]) -> HTML {
    let links: [HTML] = weeks.map { link($0.chinese, .exposure($0)) }
    return links.joined(by: "、")
  }
}
