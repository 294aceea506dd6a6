import Disclosure
import Register

/// Every list of the site as a table to download.
enum Tables {
  static func cases(_ cases: [PublicCase]) -> [UInt8] {
    var table = CSV([
      "编号", "标题", "类型", "当事人", "统一社会信用代码", "区域", "领域", "行业", "违法行为", "处罚内容", "罚没合计（元）", "决定书文号", "决定日期",
      "决定机关", "公示日期", "公示截止", "状态",
    ])
    for item in cases {
      let measures = item.measures.map { ([$0.kind.chinese] + $0.details).joined(separator: " ") }
      table.add([
        item.id, item.title, item.kind.chinese, item.party?.name, item.party?.code?.text, item.region?.name,
        item.field?.chinese, item.industry, item.violations.joined(separator: "；"), measures.joined(separator: "；"),
        item.total?.description, item.decisionNumber, item.decided?.description, item.decisionAuthority?.name,
        item.published.description, item.displayEnds.map { $0.advanced(by: -1).description },
        item.isBeforeDecision ? "尚未作出处罚决定" : item.status.chinese,
      ])
    }
    return table.bytes
  }

  static func results(_ task: PublicTask) -> [UInt8] {
    var table = CSV([
      "序号", "抽查对象", "统一社会信用代码", "所属区域", "监管类别", "行业", "检查日期", "检查机关", "抽查事项", "检查结果", "发现问题", "处理情况",
      "后续处置", "完结日期", "公示日期",
    ])
    for row in task.results {
      table.add([
        row.number, row.object.name, row.code?.text, row.region, row.objectClass?.chinese, row.industry,
        row.date?.description, row.authority, row.item, row.outcome.chinese, row.problem, row.handling, row.followUp,
        row.closed?.description, row.published.description,
      ])
    }
    return table.bytes
  }

  /// The sector's form of random inspections.
  static func form(_ form: InspectionForm) -> [UInt8] {
    var table = CSV([
      "单位", "污染源家数", "污染源一般", "污染源重点", "污染源低频", "污染源特殊", "执法人员数", "监管家次", "监管一般", "监管重点", "监管低频",
      "监管特殊", "公开数", "发现并查处问题数",
    ])
    func counts(_ counts: ClassCounts?) -> [String?] {
      [counts?.total, counts?.general, counts?.key, counts?.low, counts?.special].map { $0.map(String.init) }
    }
    for row in form.rows + [form.total] {
      table.add(
        [row.unit] + counts(row.sources) + [String(row.officers)] + counts(row.visits)
          + [String(row.published), String(row.problems)])
    }
    return table.bytes
  }

  static func enterprises(_ list: [PublicEnterprise]) -> [UInt8] {
    var table = CSV(["统一社会信用代码", "名称", "区域", "行业", "监管类别", "检查记录", "案件"])
    for item in list {
      table.add([
        item.code.text, item.name, item.region, item.industry, item.objectClass?.chinese, String(item.checks.count),
        String(item.cases.count),
      ])
    }
    return table.bytes
  }

  static func planItems(_ plan: PublicPlan) -> [UInt8] {
    var table = CSV(["编号", "序号", "部分", "分组", "事项", "内容", "责任单位", "时间安排", "完成时限", "考评节点", "类型", "目标", "状态"])
    for item in plan.items {
      table.add([
        item.id, item.number, item.section, item.group, item.title, item.text,
        item.units.map { "\($0.name)（\($0.role.chinese)）" }.joined(separator: "、"),
        item.schedule.map(\.words).joined(separator: "；"), item.due.map(\.words).joined(separator: "；"),
        item.nodes.map(\.description).joined(separator: "、"), item.type?.chinese,
        item.targets.map { target in
          "\(target.what)\(target.value)" + (target.reached.map { "（截至\($0.date)完成\($0.value)）" } ?? "")
        }.joined(separator: "；"), item.state?.chinese,
      ])
    }
    return table.bytes
  }
}
