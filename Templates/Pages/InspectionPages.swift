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
    let quarters: [[HTML]] = site.quarters.map { quarter in
      let rows = quarter.tasks.flatMap(\.results)
      return [
        link(quarter.quarter.chinese, .quarter(quarter.quarter)), "\(quarter.tasks.count)", "\(quarter.pending)",
        "\(Set(rows.compactMap(\.code)).count)", "\(rows.count { $0.outcome.isProblem })",
      ]
    }
    let other = site.tasks.filter { $0.quarter == nil }
    let content: HTML = """
      \(Component.title("双随机、一公开", lead: "随机抽取检查对象、随机选派执法人员，检查结果及时向社会公开。检查时段结束前不公开被抽查对象。"))<div class="wrap">
      \(coverage(site.coverage))\(Component.section("各季度情况", Component.table("各季度情况", [
        TableColumn("季度"), TableColumn("已公示任务", number: true), TableColumn("进行中任务", number: true),
        TableColumn("检查对象", number: true), TableColumn("发现问题", number: true),
      ], quarters)))\(Component.section("其他检查", other.isEmpty ? "" : taskTable("其他检查", other)))</div>

      """
    return page(head, content)
  }

  /// What the yearly ratios ask, and what has been reached.
  func coverage(_ list: [Coverage]) -> HTML {
    guard !list.isEmpty else { return "" }
    let rows: [[HTML]] = list.map { entry in
      [
        "\(entry.what)", "\(entry.target)", "\(entry.listed)", "\(entry.required)", "\(entry.checked)",
        "<meter min=\"0\" max=\"\(max(entry.required, 1))\" value=\"\(min(entry.checked, max(entry.required, 1)))\">\(entry.checked)/\(entry.required)</meter>",
        link(entry.plan),
      ]
    }
    return Component.section(
      "抽查比例进度",
      Component.table(
        "抽查比例进度",
        [
          TableColumn("指标"), TableColumn("目标", number: true), TableColumn("名录库家数", number: true),
          TableColumn("应查家数", number: true), TableColumn("已查家数", number: true), TableColumn("进度"), TableColumn("依据"),
        ], rows))
  }

  /// The tasks of one quarter.
  public func quarterPage(_ quarter: PublicQuarter, previous: PublicQuarter?) -> HTML {
    let title = "\(quarter.quarter.chinese)双随机抽查情况"
    let head = PageHead(title, at: .quarter(quarter.quarter), column: .inspections, feed: .inspectionFeed)
    let rows = quarter.tasks.flatMap(\.results)
    let codes = InspectionOutcome.allCases.compactMap { code -> [HTML]? in
      let count = rows.count { $0.outcome == code }
      return count == 0 ? nil : [Component.outcome(code), "\(count)"]
    }
    let pending: HTML =
      quarter.pending == 0 ? "" : "<p class=\"note\">另有\(quarter.pending)项任务正在检查或者尚未公示，检查时段结束前不公开被抽查对象。</p>\n"
    let content: HTML = """
      \(Component.title(title))<div class="wrap">
      <ul class="figures">
      <li><b>\(quarter.tasks.count)</b>已公示任务</li>
      <li><b>\(Set(rows.compactMap(\.code)).count)</b>检查对象</li>
      <li><b>\(rows.count)</b>检查结果</li>
      <li><b>\(rows.count { $0.outcome.isProblem })</b>发现问题</li>
      </ul>
      \(pending)\(Component.section("任务", taskTable("任务", quarter.tasks)))\(Component.section("检查结果构成", Component.table("检查结果构成", [TableColumn("检查结果"), TableColumn("条数", number: true)], codes)))\(byUnit(rows))\(followUps(previous))</div>

      """
    return page(head, content)
  }

  private func taskTable(_ caption: String, _ tasks: [PublicTask]) -> HTML {
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

  private func byUnit(_ rows: [PublicResult]) -> HTML {
    var order: [String] = []
    var groups: [String: [PublicResult]] = [:]
    for row in rows {
      let unit = row.authority ?? "未载明"
      if groups[unit] == nil { order.append(unit) }
      groups[unit, default: []].append(row)
    }
    let lines: [[HTML]] = order.sorted().map { unit in
      let list = groups[unit] ?? []
      return [
        "\(unit)", "\(list.count)", "\(list.count { $0.objectClass == .general })",
        "\(list.count { $0.objectClass == .key })",
        "\(list.count { $0.outcome.isProblem })",
      ]
    }
    return Component.section(
      "各单位检查情况",
      Component.table(
        "各单位检查情况",
        [
          TableColumn("单位"), TableColumn("监管家次", number: true), TableColumn("其中一般", number: true),
          TableColumn("其中重点", number: true), TableColumn("发现问题", number: true),
        ], lines))
  }

  /// Last quarter's problems and what became of them.
  private func followUps(_ previous: PublicQuarter?) -> HTML {
    guard let previous else { return "" }
    let lines: [[HTML]] = previous.tasks.flatMap { task in
      task.results.filter(\.outcome.isProblem).map { row in
        [
          link(row.object), link(task.name, task.address), "\(row.problem ?? "")", "\(row.followUp ?? "")",
          row.closed.map { Component.chip("\($0) 已完结", .good) } ?? Component.chip("整改中", .busy),
        ]
      }
    }
    guard !lines.isEmpty else { return "" }
    return Component.section(
      "上季度问题整改",
      Component.table(
        "上季度问题整改",
        [TableColumn("对象"), TableColumn("任务"), TableColumn("问题"), TableColumn("后续处置"), TableColumn("状态")], lines))
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
      \(number == 1 ? taskFacts(task) : "")\(Component.section("检查结果", resultTable(task, shown) + pager(task.address, page: number, of: pages)))</article>

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
        ("计划条目", task.plan.map { link($0) }), ("季度", task.quarter.map { link($0.chinese, .quarter($0)) }),
        ("层级", task.level.map { "\($0.chinese)" }), ("抽查事项", Component.list(task.items)),
        ("抽查范围", task.scope.map { "\($0.chinese)" }), ("抽取日期", Component.day(task.drawDate)),
        ("抽取方法", Component.text(task.method)), ("抽取平台", Component.text(task.platform)),
        ("检查时段", Component.text(task.window)), ("检查机关", Component.text(task.authority)),
        ("联合部门", Component.list(task.partners)), ("批准", Component.text(task.approval)),
        ("完成日期", Component.day(task.finished)), ("公示日期", Component.day(task.published)),
        ("复查的任务", task.previous.map { link($0) }),
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
