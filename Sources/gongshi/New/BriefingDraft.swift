import Register

/// The draft of a briefing: its whole anatomy with the computed blocks in place, and 待补 where words are still to be written.
struct BriefingDraft {
  let name: BriefingName
  /// 第几期 and 总第几期, where the briefings before are numbered.
  let issue: Int
  let totalIssue: Int

  private var period: String { name.period.chinese }

  private var title: String {
    switch name.kind {
    case .quarterly: name.part == .internal ? "\(period)执法工作简报（内部）" : "\(period)执法工作简报"
    case .monthly: name.part == .internal ? "\(period)执法工作通报（内部）" : "\(period)执法工作通报"
    case .release: "\(period)生态环境执法工作新闻发布"
    }
  }

  var text: String {
    var head = ["---", "title: \(title)"]
    if name.part == .whole { head += ["issue: \(issue)", "total_issue: \(totalIssue)"] }
    head += [
      "# issued: \(name.period.last.advanced(by: 15))    # 签发日期：自该日起公开，填写之前须补齐“待补”",
      "# editor: 执法支队    # 编发单位，不填为本机关", "# to:    # 报、送、发，一行一项", "#   - 报：",
    ]
    if name.part == .internal { head.append("visibility: internal") }
    return (head + ["---", ""] + sections.flatMap { [$0, ""] }).joined(separator: "\n")
  }

  private var sections: [String] {
    if name.part == .internal { return internalSections }
    switch name.kind {
    case .quarterly: return quarterly
    case .monthly: return monthly
    case .release: return release
    }
  }

  private func block(_ info: String) -> String { "```\(info)\n```" }

  private var quarterly: [String] {
    [
      "## 一、总体情况", "待补：本季度执法工作的主要情况。", block("表格 五类案件"), block("图表 五类案件 按=月 期间=\(yearToDate)"),
      "## 二、分单位情况", "待补：各单位办案情况，按机构顺序写，不作排名。", block("表格 处罚按单位"), block("表格 五类案件 按=单位"),
      "## 三、配套办法和移送", "待补：查封扣押、限产停产、按日连续处罚和移送案件的情况。", block("图表 处罚按领域"), block("表格 处罚按法律"),
      "## 四、双随机抽查进度", "待补：抽查任务完成和公开情况。", block("表格 抽查进度"), block("表格 双随机按单位"), block("图表 检查结果"),
      block("表格 抽查比例"), "## 五、典型案例", "待补：案件只用 {{case 编号}} 提到，例如 {{case 2026-0001}}。删去本行后保留下表。",
      block("表格 典型案例"), "## 六、存在问题", "待补", block("表格 问题整改"), "## 七、下一步工作", "待补", block("表格 计划节点"), "## 附表",
      block("表格 信息报送"), block("图表 区域处罚"), block("图表 整改台账"), block("表格 履责情况"),
    ]
  }

  private var monthly: [String] {
    [
      "## 一、总体情况", "待补", block("表格 五类案件"), block("表格 处罚按单位"), "## 二、执法监督", "待补", block("表格 双随机按单位"),
      "## 三、环境质量和整改", "待补", block("表格 指标"), block("表格 整改台账"), "## 四、下月工作", "待补", block("表格 计划节点 期间=\(next)"),
    ]
  }

  private var release: [String] {
    ["## 执法情况", "待补", block("图表 五类案件"), "## 双随机、一公开", "待补", block("表格 抽查进度"), "## 下一步", "待补"]
  }

  private var internalSections: [String] {
    [
      "## 一、排名", block("表格 排名"), block("表格 排名 指标=检查"), "## 二、末位和约谈", "待补：约谈安排。", block("表格 末位"), "## 三、零报告",
      block("表格 零报告"), "## 四、履责核对", block("表格 履责情况"),
    ]
  }

  /// The year to the end of the period.
  private var yearToDate: String {
    let last = name.period.last.month
    return last.month == 12 ? "\(last.year)" : "\(last.year)-01..\(last)"
  }

  /// The month after the period.
  private var next: String { "\(name.period.last.month.advanced(by: 1))" }
}
