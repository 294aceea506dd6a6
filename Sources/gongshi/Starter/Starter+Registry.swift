extension Starter {
  static let authorities = #"""
    # 机构：本机关、内设机构和分局。其他文件里写编号、名称、简称或别名都可以。
    # 统一社会信用代码是编造的（区划代码000000），请换成真的。
    - id: bureau
      name: 示例市生态环境局
      short: 市生态环境局
      aliases: [市局]
      level: city
      code: 11000000MB1J00018F
      # 当事人向谁申请复议、向哪里起诉
      review_by: [示例市人民政府]
      court: 示例市中级人民法院
    - id: team
      name: 示例市生态环境保护综合行政执法支队
      short: 执法支队
      aliases: [支队]
      parent: bureau
      level: city
      code: 11000000MB1D00020T
      # 列入按单位统计的表格
      ranked: true
    - id: east-branch
      name: 示例市生态环境局东区分局
      short: 东区分局
      parent: bureau
      level: district
      region: east
      code: 11000000MB1X00037T
      ranked: true

    """#

  static let regions = #"""
    # 区域：企业、案件和分局所在的区县
    - {id: east, name: 东区, aliases: [示例市东区]}
    - {id: west, name: 西区, aliases: [示例市西区]}

    """#

  static let laws = #"""
    # 法规：案件引用的都要列在这里，写明施行日期；废止的写 repealed（不再有效的第一日）和 replaced_by
    - id: permit-regulation
      title: 排污许可管理条例
      in_force: 2021-03-01
    - id: administrative-penalty
      title: 中华人民共和国行政处罚法
      short: 行政处罚法
      in_force: 2021-07-15
    - id: information-disclosure
      title: 中华人民共和国政府信息公开条例
      short: 政府信息公开条例
      in_force: 2019-05-15

    """#

  static let items = #"""
    # 抽查事项清单
    - id: permit
      name: 排污许可执行
      object: 取得排污许可证的单位            # 检查对象
      basis:
        - {law: permit-regulation, articles: [第二十五条]}
      method: 现场检查、查阅资料
      general: true                           # 是否一般事项
      check_kind: routine                     # routine 日常 | campaign 专项 | case 个案
      frequency_cap: 2                        # 同一对象每年最多检查几次
      standard: 许可证记载事项、台账和自行监测
    - id: facilities
      name: 污染防治设施运行
      object: 排放污染物的企业事业单位
      basis:
        - {law: permit-regulation, articles: [第十七条]}
      method: 现场检查
      general: true
      check_kind: routine
      frequency_cap: 2
      standard: 设施是否正常运行、记录是否完整

    """#

  static let holidays = #"""
    # 放假（off）和调休上班（work）的日期，用来计算“几个工作日内”。每年按国务院办公厅的通知补一年。
    "2026":
      off:
        [2026-01-01, 2026-01-02, 2026-01-03, 2026-02-15, 2026-02-16, 2026-02-17, 2026-02-18, 2026-02-19, 2026-02-20,
         2026-02-21, 2026-02-22, 2026-02-23, 2026-04-04, 2026-04-05, 2026-04-06, 2026-05-01, 2026-05-02, 2026-05-03,
         2026-05-04, 2026-05-05, 2026-06-19, 2026-06-20, 2026-06-21, 2026-09-25, 2026-09-26, 2026-09-27, 2026-10-01,
         2026-10-02, 2026-10-03, 2026-10-04, 2026-10-05, 2026-10-06, 2026-10-07]
      work: [2026-01-04, 2026-02-14, 2026-02-28, 2026-05-09, 2026-09-20, 2026-10-10]

    """#

  /// 检查对象名录库.
  static let enterprises = """
    统一社会信用代码,名称,区域,行业,监管类别,特殊监管,纳入日期,移出日期
    91000000MA1JYR013J,示例甲印染有限公司,东区,纺织印染,重点,否,2025-01-05,
    91000000MA1BDC029J,示例乙包装有限公司,东区,包装印刷,一般,否,2025-01-05,
    91000000MA1DYR034T,示例丙电镀有限公司,西区,电镀,重点,是,2025-01-05,
    91000000MA1PHP045M,示例丁食品有限公司,西区,食品,一般,否,2025-03-10,
    91000000MA1JXH0535,示例戊机械有限公司,西区,机械,低频,否,2025-03-10,

    """

  /// 执法人员名录库: the site shows counts alone.
  static let officers = """
    姓名,执法证号,单位,专长
    示例一,SL000001,执法支队,水
    示例二,SL000002,执法支队,大气
    示例三,SL000003,东区分局,固体废物

    """

  /// 正面清单.
  static let positiveList = """
    统一社会信用代码,名称,理由,列入,移出
    91000000MA1JXH0535,示例戊机械有限公司,环境管理规范，连续两年没有环境违法,2026-03-20,

    """
}
