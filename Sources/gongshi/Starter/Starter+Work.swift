extension Starter {
  static let plan = #"""
    # 年度检查计划。文件名与 id 相同；明年另建一个文件，如 2027-inspections.yml
    id: 2026-inspections
    title: 2026年度现场执法检查计划
    year: 2026
    kind: inspections
    authority: bureau
    document: {name: 关于印发2026年度现场执法检查计划的通知, number: 示例环办〔2026〕1号, issuer: 示例市生态环境局, issued: 2026-03-02, status: 有效, published: 2026-03-04}
    declared: 2                      # 文件自己写明的条数，与下面不符会报错
    items:
      - id: "01"
        no: "1"
        title: 污染源“双随机”抽查
        units: [{unit: 执法支队, role: lead}, {unit: 东区分局, role: implement}]
        # 什么时候做：每季度，最后一个月20日前
        schedule: [{what: work, every: quarter, by: day 20 of the last month}]
        # 什么时候完成
        due: [{by: 2026-12-31}]
        steps:
          - {no: ①, text: 更新检查对象和执法人员名录库, due: [{by: 2026-04-30}]}
          - {no: ②, text: 按季度抽取、检查并公示结果}
        targets:
          - {what: 重点排污单位年抽查比例, class: key, of: 2, op: "=", value: "100%", unit: 家, per: year}
        # 做了什么；evidence 指向任务（task:）、案件（case:）或页面（page:）
        progress:
          - {date: 2026-10-14, text: 第三季度抽查结果已公示, evidence: [task:2026-q3-enterprise]}
      - id: "02"
        no: "2"
        title: 群众投诉和交办问题现场核查
        units: [{unit: 东区分局, role: handle}]
        schedule: [{open: 及时}]
        due: [{continuous: true, since: 2026-01}]

    """#

  static let task = #"""
    # 一次“双随机”抽查；结果在同名的 .csv 里。检查时段（window）结束以前，不公开任何被抽中的对象
    id: 2026-q3-enterprise
    name: 2026年第三季度企业事业单位“双随机”抽查
    plan: 2026-inspections/01        # 计划编号/条目编号
    quarter: 2026-Q3
    level: city
    check_kind: routine
    items: [permit, facilities]
    scope: all
    pool: 5                          # 抽取基数
    drawn: 3                         # 抽取数
    draw: {date: 2026-08-28, method: 系统随机抽取}
    window: {from: 2026-09-01, to: 2026-09-18}
    authority: team
    finished: 2026-09-18
    published: 2026-10-14

    """#

  /// One row for each object and item.
  static let results = """
    序号,抽查对象,统一社会信用代码,所属区域,监管类别,特殊监管,行业,检查日期,检查机关,抽查事项,检查结果,发现问题,处理情况,后续处置,完结日期,公示日期,同步监测,复查
    1,示例甲印染有限公司,91000000MA1JYR013J,东区,重点,否,纺织印染,2026-09-15,执法支队,污染防治设施运行,发现问题待后续处理,废水超过许可排放浓度,责令改正,立案处罚,2026-10-20,2026-10-14,是,
    2,示例丙电镀有限公司,91000000MA1DYR034T,西区,重点,是,电镀,2026-09-08,执法支队,排污许可执行,发现问题已责令改正,台账漏记两次,当场改正，复查合格,无需后续处置,2026-09-18,2026-10-14,否,
    3,示例丁食品有限公司,91000000MA1PHP045M,西区,一般,否,食品,2026-09-10,执法支队,排污许可执行,未发现问题,,,,,2026-10-14,否,

    """
}
