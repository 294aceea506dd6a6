extension Starter {
  static let penaltyCase = #"""
    ---
    # 一件行政处罚。新案件另建文件，编号用到下一年也不重复；没有 published（公示日期）就不公开
    id: 2026-0002
    title: 示例甲印染有限公司超过许可排放浓度排放水污染物案
    kind: penalty                    # penalty 行政处罚 | lenient 不予处罚 | transfer | compensation | investigation
    party: {name: 示例甲印染有限公司, type: enterprise, code: 91000000MA1JYR013J}
    region: east
    authority: team                  # 办案机关
    industry: 纺织印染
    field: water
    source: double-random            # 案件来源：“双随机”抽查
    task: 2026-q3-enterprise
    occurred: 2026-09-15
    inspected: 2026-09-15
    filed: 2026-09-17
    decision: {number: 示例环罚〔2026〕2号, date: 2026-10-20, served: 2026-10-21, authority: bureau}
    violations: [超过许可排放浓度排放水污染物]
    laws:
      - {law: permit-regulation, articles: [第十七条第二款], role: violated}
      - {law: permit-regulation, articles: [第三十四条第一项], role: penalty}
    measures:
      - {type: fine, amount: 250000.00}
      - {type: order-correct, due: 2026-10-31}
    # 失信程度决定公示多久，由办案机关填写：minor 轻微 | general 一般 | serious 严重
    tier: serious
    published: 2026-10-23
    ---
    执法支队在“双随机”抽查中对{{当事人}}总排口取样，化学需氧量和色度超过排污许可证载明的限值。{{当事人}}对监测结果没有异议。

    | 污染物 | 监测值 | 许可限值 | 单位 |
    | :--- | ---: | ---: | :---: |
    | 化学需氧量 | 168 | 80 | mg/L |
    | 色度 | 90 | 50 | 倍 |

    依法告知陈述、申辩和听证的权利后，市生态环境局作出处罚决定。{{当事人}}已经停产检修，更换曝气设备。

    """#

  static let lenientCase = #"""
    ---
    # 一件不予处罚。site.yml 规定这类案件隐去企业名称，所以正文写 {{当事人}}，标题也不写名称
    id: 2026-0001
    title: 某包装企业环境管理台账记录不完整不予处罚案
    kind: lenient
    party: {name: 示例乙包装有限公司, type: enterprise, code: 91000000MA1BDC029J}
    region: east
    authority: east-branch
    industry: 包装印刷
    field: permit
    source: complaint                # 案件来源：投诉举报
    occurred: 2026-08-27
    inspected: 2026-08-27
    filed: 2026-08-28
    decision: {number: 示例环不罚〔2026〕1号, date: 2026-09-24, served: 2026-09-24, authority: bureau}
    violations: [未按照排污许可证规定记录环境管理台账]
    laws:
      - {law: permit-regulation, articles: [第二十一条第一款], role: violated}
      - {law: administrative-penalty, articles: [第三十三条第一款], role: penalty}
    measures:
      - {type: education}
    lenient: {ground: minor, item: 清单第3项, conditions: [违法行为轻微, 及时改正, 没有造成危害后果]}
    published: 2026-09-29
    ---
    ## 案情简介
    {{当事人}}的环境管理台账漏记两次设施检修时间，其余记录完整，排放没有超标。

    ## 处理结果
    {{当事人}}当场补记。违法行为轻微，及时改正，没有造成危害后果，依法不予行政处罚。

    """#
}
