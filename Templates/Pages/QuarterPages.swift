public import Disclosure
public import Markup
public import Register

extension Address {
  /// The draws of a year.
  public static func inspections(year: Int) -> Address { Address("inspections/\(year)/") }
  /// The quarterly form as a table to download.
  public static func formTable(_ quarter: Quarter) -> Address { Address(Address.quarter(quarter).path + "form.csv") }
}

extension Frame {
  /// The draws of one quarter: tasks, completion, the sector's form, and what became of the last quarter's problems.
  public func quarterPage(_ quarter: PublicQuarter) -> HTML {
    let title = "\(quarter.quarter.chinese)双随机抽查情况"
    let head = PageHead(
      title, at: .quarter(quarter.quarter), column: .inspections,
      path: [.init("\(quarter.quarter.year)年", .inspections(year: quarter.quarter.year))], feed: .inspectionFeed)
    let rows = quarter.tasks.flatMap(\.results)
    let codes = InspectionOutcome.allCases.compactMap { code -> [HTML]? in
      let count = rows.count { $0.outcome == code }
      return count == 0 ? nil : [Component.outcome(code), "\(count)"]
    }
    let pending: HTML =
      quarter.pending == 0 ? "" : "<p class=\"note\">另有\(quarter.pending)项任务正在检查或者尚未公示，检查时段结束前不公开被抽查对象。</p>\n"
    let form =
      inspectionForm(quarter.form)
      + "<p class=\"download\">\(link("下载情况表（CSV）", .formTable(quarter.quarter)))</p>\n"
    let content: HTML = """
      \(Component.title(title))<div class="wrap">
      \(figures(quarter.totals))\(pending)\(announcedTasks(quarter.announced))\(commitments(quarter.commitments))\(Component.section("任务", taskTable("任务", quarter.tasks)))\(Component.section("检查结果构成", Component.table("检查结果构成", [TableColumn("检查结果"), TableColumn("条数", number: true)], codes)))\(Component.section("双随机抽查情况表", form))\(followUps(quarter.followUps))</div>

      """
    return page(head, content)
  }

  /// The draws of one year; every total is the sum of its quarters.
  public func inspectionYear(_ year: PublicInspectionYear, coverage list: [Coverage]) -> HTML {
    let title = "\(year.year)年双随机抽查总结"
    let head = PageHead(title, at: .inspections(year: year.year), column: .inspections, feed: .inspectionFeed)
    let items: [[HTML]] = year.items.map { ["\($0.name)", "\($0.results)", "\($0.problems)", "\($0.closed)"] }
    let content: HTML = """
      \(Component.title(title))<div class="wrap">
      \(figures(year.totals))\(Component.section("各季度情况", quarterTable(year)))\(Component.section("各事项情况", Component.table("各事项情况", [
        TableColumn("抽查事项"), TableColumn("检查结果", number: true), TableColumn("发现问题", number: true),
        TableColumn("已完结", number: true),
      ], items)))\(coverage(list))\(coverageDetails(list))\(Component.section("全年双随机抽查情况表", inspectionForm(year.form)))</div>

      """
    return page(head, content)
  }

  private func figures(_ totals: InspectionTotals) -> HTML {
    """
    <ul class="figures">
    <li><b>\(totals.tasks)</b>抽查任务</li>
    <li><b>\(totals.finished)/\(totals.drawn)</b>完成家次/抽取家次</li>
    <li><b>\(totals.published)/\(totals.finished)</b>公开家次/完成家次</li>
    <li><b>\(totals.problems)</b>发现问题</li>
    <li><b>\(totals.closed)</b>已完结</li>
    </ul>

    """
  }

  /// The quarters of a year with their sum.
  func quarterTable(_ year: PublicInspectionYear) -> HTML {
    func cells(_ totals: InspectionTotals) -> [HTML] {
      [
        "\(totals.tasks)", "\(totals.drawn)", "\(totals.finished)", "\(share(totals.finished, of: totals.drawn))",
        "\(totals.published)", "\(share(totals.published, of: totals.finished))", "\(totals.problems)",
        "\(totals.closed)",
      ]
    }
    let rows: [[HTML]] = year.quarters.map { [link($0.quarter.chinese, .quarter($0.quarter))] + cells($0.totals) }
    return Component.table(
      "\(year.year)年各季度双随机抽查情况",
      [
        TableColumn("季度"), TableColumn("任务", number: true), TableColumn("抽取家次", number: true),
        TableColumn("完成家次", number: true), TableColumn("完成率", number: true), TableColumn("公开家次", number: true),
        TableColumn("公开率", number: true), TableColumn("发现问题", number: true), TableColumn("已完结", number: true),
      ], rows + [["合计"] + cells(year.totals)])
  }

  private func share(_ part: Int, of whole: Int) -> String { Share(part, of: whole).description }

  /// The sector's form: objects, officers, visits, what is public and what was found.
  private func inspectionForm(_ form: InspectionForm) -> HTML {
    let columns = [
      TableColumn("单位"), TableColumn("污染源家数", number: true), TableColumn("其中一般", number: true),
      TableColumn("其中重点", number: true), TableColumn("其中特殊", number: true), TableColumn("执法人员数", number: true),
      TableColumn("监管家次", number: true), TableColumn("其中一般", number: true), TableColumn("其中重点", number: true),
      TableColumn("其中特殊", number: true), TableColumn("公开数", number: true), TableColumn("查处问题数", number: true),
    ]
    func counts(_ counts: ClassCounts?) -> [HTML] {
      guard let counts else { return ["—", "—", "—", "—"] }
      return ["\(counts.total)", "\(counts.general)", "\(counts.key)", "\(counts.special)"]
    }
    let rows: [[HTML]] = (form.rows + [form.total]).map { row in
      ["\(row.unit)"] + counts(row.sources) + ["\(row.officers)"] + counts(row.visits)
        + ["\(row.published)", "\(row.problems)"]
    }
    return Component.table("双随机抽查情况表", columns, rows)
      + "<p class=\"note\">同一单位同一天检查同一对象计一家次。特殊监管对象是跨类别的标记，只计数。没有本辖区的单位不列污染源家数。</p>\n"
  }

  /// Last quarter's problems, what became of them, and when they were looked at again.
  private func followUps(_ list: [PublicFollowUp]) -> HTML {
    let lines: [[HTML]] = list.map { entry in
      let state = entry.closed.map { Component.chip("\($0) 已完结", .good) } ?? Component.chip("整改中", .busy)
      let rechecks: [HTML] = entry.rechecks.map { recheck in
        "\(Component.day(recheck.date)) \(link(recheck.task)) \(Component.outcome(recheck.outcome))"
      }
      return [
        link(entry.object), link(entry.task), "\(entry.problem ?? "")", "\(entry.followUp ?? "")", state,
        rechecks.isEmpty ? "—" : rechecks.joined(by: "<br>"),
      ]
    }
    guard !lines.isEmpty else { return "" }
    return Component.section(
      "上季度问题整改",
      Component.table(
        "上季度问题整改",
        [
          TableColumn("对象"), TableColumn("任务"), TableColumn("问题"), TableColumn("后续处置"), TableColumn("状态"),
          TableColumn("复查"),
        ], lines))
  }
}
