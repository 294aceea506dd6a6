public import Disclosure
public import Markup
import Register

extension Address {
  /// The results of a task as a table.
  public static func taskTable(_ id: String) -> Address { Address("inspections/\(id)/results.csv") }
  /// The feed of inspections.
  public static let inspectionFeed = Address("inspections/feed.xml")
}

extension Frame {
  /// 双随机、一公开: the quarters and the newest tasks.
  public func inspectionIndex(_ site: PublicSite) -> HTML {
    let head = PageHead("双随机、一公开", at: .inspections, column: .inspections, feed: .inspectionFeed)
    let years: [HTML] = site.inspectionYears.map { year in
      Component.section(
        "\(year.year)年各季度情况",
        quarterTable(year) + "<p class=\"more\">\(link("\(year.year)年总结", .inspections(year: year.year)))</p>\n")
    }
    let other = site.tasks.filter { $0.quarter == nil }
    let content: HTML = """
      \(Component.title("双随机、一公开", lead: "随机抽取检查对象、随机选派执法人员，检查结果及时向社会公开。检查时段结束前不公开被抽查对象。"))<div class="wrap">
      \(coverage(site.coverage))\(announcedTasks(site.announcedTasks))\(years)\(Component.section("其他检查", other.isEmpty ? "" : taskTable("其他检查", other)))</div>

      """
    return page(head, content)
  }

  func taskTable(_ caption: String, _ tasks: [PublicTask]) -> HTML {
    Component.table(
      caption,
      [
        TableColumn("任务"), TableColumn("类型"), TableColumn("检查机关"), TableColumn("抽取数", number: true),
        TableColumn("结果", number: true), TableColumn("发现问题", number: true), TableColumn("公示日期"),
      ],
      tasks.map { task in
        [
          link(task.name, task.address), "\(task.checkKind.chinese)", "\(task.authority)", "\(task.drawn ?? 0)",
          "\(task.results.count)", "\(task.results.count { $0.outcome.isProblem })",
          Component.day(task.published) ?? "",
        ]
      })
  }

  /// One page of a task: its facts, and fifty of its results.
  public func taskPage(_ task: PublicTask, page number: Int) -> HTML {
    let pages = Paging.pages(task.results.count)
    var path: [PageHead.NamedStep] = task.quarter.map { [.init($0.chinese, .quarter($0))] } ?? []
    if number > 1 { path.append(.init(task.name, task.address)) }
    let head = PageHead(
      number == 1 ? task.name : "\(task.name)（第\(number)页）", at: Paging.address(task.address, page: number),
      column: .inspections, path: path,
      article: .init(published: task.published, source: task.authority, keywords: ["双随机", "抽查结果"] + task.items),
      feed: .inspectionFeed)
    let shown = Array(task.results[Paging.rows(number, of: task.results.count)])
    let content: HTML = """
      \(Component.title(task.name, kicker: task.checkKind.chinese))<article class="wrap record">
      \(number == 1 ? taskFacts(task) : "")\(Component.section("检查结果", resultTable(task, shown) + pager(task.address, page: number, of: pages)))\(number == 1 ? drawProof(task.proof) : "")\(errorReport(task.id, task.address))</article>

      """
    return page(head, content)
  }

  private func taskFacts(_ task: PublicTask) -> HTML {
    let problems = task.results.filter(\.outcome.isProblem)
    let figures: HTML = """
      <ul class="figures">
      <li><b>\(task.pool ?? 0)</b>名录库</li>
      <li><b>\(task.drawn ?? 0)</b>抽取</li>
      <li><b>\(task.results.count)</b>检查结果</li>
      <li><b>\(problems.count)</b>发现问题</li>
      <li><b>\(problems.count { $0.closed != nil })</b>已完结</li>
      </ul>

      """
    return figures
      + Component.facts([
        ("索引号", Component.text(task.index)), ("计划条目", task.plan.map { link($0) }),
        ("季度", task.quarter.map { link($0.chinese, .quarter($0)) }),
        ("层级", task.level.map { "\($0.chinese)" }), ("抽查事项", Component.list(task.items)),
        ("抽查范围", task.scope.map { "\($0.chinese)" }), ("抽取日期", Component.day(task.drawDate)),
        ("抽取方法", Component.text(task.method)), ("抽取平台", Component.text(task.platform)),
        ("检查时段", Component.text(task.window)), ("检查机关", Component.text(task.authority)),
        ("联合部门", Component.list(task.partners)), ("批准", Component.text(task.approval)),
        ("完成日期", Component.day(task.finished)), ("公示日期", Component.day(task.published)),
        ("更正日期", Component.day(task.corrected)), ("复查的任务", task.previous.map { link($0) }),
      ])
  }

  private func resultTable(_ task: PublicTask, _ rows: [PublicResult]) -> HTML {
    Component.table(
      "检查结果",
      [
        TableColumn("序号", number: true), TableColumn("抽查对象"), TableColumn("区域"), TableColumn("类别"), TableColumn("检查日期"),
        TableColumn("检查机关"), TableColumn("抽查事项"), TableColumn("检查结果"), TableColumn("问题和处理"),
      ],
      rows.map { row in
        let handling = [row.problem, row.handling, row.followUp].compactMap { $0 }.filter { $0 != "无需后续处置" }
        let closed: HTML? = row.closed.map { "<br><small>\($0.description) 完结</small>" }
        let recheck: HTML? = row.recheckOf.map { "<br><small>复查：\(link($0))</small>" }
        return [
          "\(row.number)", link(row.object), "\(row.region ?? "")", "\(row.objectClass?.chinese ?? "")",
          Component.day(row.date) ?? "", "\(row.authority ?? "")", "\(row.item ?? "")", Component.outcome(row.outcome),
          "\(handling.joined(separator: "；"))\(closed)\(recheck)",
        ]
      }) + (rows.isEmpty ? "" : "<p class=\"download\">\(link("下载结果（CSV）", .taskTable(task.id)))</p>\n")
  }
}
