public import Disclosure
public import Markup
import Register

extension Frame {
  /// A draw whose results are not published yet: how it was drawn and how far it is, and nobody's name.
  public func announcedTaskPage(_ task: AnnouncedTask) -> HTML {
    let head = PageHead(
      task.name, at: task.address, column: .inspections,
      path: task.quarter.map { [.init($0.chinese, .quarter($0))] } ?? [],
      article: .init(published: task.announced, source: task.authority, keywords: ["双随机", "抽查任务"] + task.items),
      feed: .inspectionFeed)
    let facts = Component.facts([
      ("进度", stage(task.stage)), ("索引号", Component.text(task.index)), ("公告日期", Component.day(task.announced)),
      ("计划条目", task.plan.map { link($0) }),
      ("季度", task.quarter.map { link($0.chinese, .quarter($0)) }), ("层级", task.level.map { "\($0.chinese)" }),
      ("抽查事项", Component.list(task.items)), ("抽查范围", task.scope.map { "\($0.chinese)" }),
      ("抽取日期", Component.day(task.drawDate)), ("抽取方法", Component.text(task.method)),
      ("抽取平台", Component.text(task.platform)), ("检查时段", Component.text(task.window)),
      ("检查机关", Component.text(task.authority)), ("联合部门", Component.list(task.partners)),
      ("批准", Component.text(task.approval)),
    ])
    let content: HTML = """
      \(Component.title(task.name, kicker: task.checkKind.chinese))<article class="wrap record">
      <ul class="figures">
      <li><b>\(task.pool ?? 0)</b>名录库</li>
      <li><b>\(task.drawn ?? 0)</b>抽取</li>
      </ul>
      <p class="note">\(task.stage == .finished ? "检查时段已经结束，" : "检查时段结束前不公开被抽查对象。")检查结果公示后在本页公开。</p>
      \(facts)\(drawProof(task.proof))</article>

      """
    return page(head, content)
  }

  /// Announced tasks with how far they are.
  func announcedTasks(_ tasks: [AnnouncedTask]) -> HTML {
    guard !tasks.isEmpty else { return "" }
    let rows: [[HTML]] = tasks.map { task in
      [
        link(task.name, task.address), stage(task.stage), "\(task.authority)", "\(task.pool ?? 0)",
        "\(task.drawn ?? 0)",
        "\(task.window ?? "")",
      ]
    }
    return Component.section(
      "结果尚未公示的任务",
      Component.table(
        "结果尚未公示的任务",
        [
          TableColumn("任务"), TableColumn("进度"), TableColumn("检查机关"), TableColumn("名录库", number: true),
          TableColumn("抽取数", number: true), TableColumn("检查时段"),
        ], rows))
  }

  private func stage(_ stage: DrawStage) -> HTML {
    Component.chip(stage.chinese, stage == .finished ? .good : .busy)
  }
}
