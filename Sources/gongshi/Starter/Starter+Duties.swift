extension Starter {
  static let duties = #"""
    # 履责清单：必须公开、必须完成的事项。用 gongshi duties 逐期核对，只供本机关使用；
    # 写明 public: true 的列入公开页 /duties/，只写期限和公开日期。不需要的删去即可。
    - id: penalty
      name: 行政处罚决定公示
      what: penalty-published
      within: 7 working days           # 自作出决定的次日起，逐件计算
      basis: 国办发〔2018〕118号
      public: true
    - id: results
      name: 检查结果公示
      what: inspection-published
      within: 20 working days          # 自检查完成的次日起
      basis: 政府信息公开条例 第二十六条
      public: true
    - id: draw-finished
      what: inspection-finished        # 本季度的抽查任务全部完成
      every: quarter                   # week 周 | month 月 | quarter 季度 | halfyear 半年 | year 年
      by: day 20 of the last month     # 每季度最后一个月20日前；不写为期末
      since: 2026-07-01                # 自何日起履行
    # 其他事项：exposure 每周曝光、positive-list 正面清单、typical-case 典型案例、lenient-case 不予处罚案例、
    # plan-filed 计划报备。per: unit 逐个单位核对，min 至少几件，count 恰好几件。

    """#
}
