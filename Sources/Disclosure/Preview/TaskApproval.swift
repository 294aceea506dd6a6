import Register

/// Fills in the sheet of an inspection task.
struct TaskApproval {
  let register: Register
  let task: InspectionTask
  let shown: PublicTask?

  func fill(_ sheet: inout ApprovalSheet) {
    let names = Dictionary(register.authorities.map { ($0.id, $0.name) }) { first, _ in first }
    let items = Dictionary(register.items.map { ($0.id, $0.name) }) { first, _ in first }
    sheet.add("名称", task.name, shown?.name)
    sheet.add("计划条目", task.plan.map { "\($0.plan)/\($0.item)" }, shown?.plan?.name, rule: "以计划条目名称公开")
    sheet.add("季度", task.quarter?.chinese, shown?.quarter?.chinese)
    sheet.add("层级", task.level?.chinese, shown?.level?.chinese)
    sheet.add("检查类型", task.checkKind.chinese, shown?.checkKind.chinese)
    sheet.add(
      "抽查事项", task.items.map { items[$0] ?? $0 }.joined(separator: "、"), shown?.items.joined(separator: "、"))
    sheet.add("抽查范围", task.scope?.chinese, shown?.scope?.chinese)
    sheet.add("名录库数", task.pool?.description, shown?.pool?.description)
    sheet.add("抽取数", task.drawn?.description, shown?.drawn?.description)
    sheet.add("抽取日期", task.draw?.date?.description, shown?.drawDate?.description)
    sheet.add("抽取方法", task.draw?.method, shown?.method)
    sheet.add("抽取种子", task.draw?.seed, shown?.proof?.seed, rule: "检查时段结束后公开，供复核")
    if !task.frozen.isEmpty { sheet.add("名录库明细", "\(task.frozen.count)家", nil, rule: "只公开摘要值") }
    let window = [task.windowFrom, task.windowTo].compactMap { $0?.description }.joined(separator: " 至 ")
    sheet.add("检查时段", window, shown?.window == nil ? nil : window)
    sheet.add("检查机关", names[task.authority] ?? task.authority, shown?.authority)
    sheet.add(
      "联合部门", task.partners.map { names[$0] ?? $0 }.joined(separator: "、"), shown?.partners.joined(separator: "、"))
    sheet.add("完成日期", task.finished?.description, shown?.finished?.description)
    sheet.add("上一任务", task.previous, shown?.previous?.name, rule: "以任务名称公开")
    fillResults(&sheet)
  }

  private func fillResults(_ sheet: inout ApprovalSheet) {
    guard !task.results.isEmpty else { return }
    let all = "\(task.results.count)条"
    let count = shown?.results.count ?? 0
    sheet.add(
      "检查结果", all, count == 0 ? nil : "\(count)条", rule: count == task.results.count ? "" : "其余到各自公示日期后公开")
    let special = task.results.count { $0.isSpecial }
    if special > 0 { sheet.add("特殊监管标记", "\(special)条", nil, rule: "只计数，不对单个企业公开") }
    let problems = task.results.count { $0.outcome.isProblem }
    sheet.body = [.init("检查结果", all), .init("发现问题", "\(problems)条")]
  }
}
