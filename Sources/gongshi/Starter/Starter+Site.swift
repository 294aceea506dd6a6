extension Starter {
  static let site = #"""
    # 示例站点：可以直接预览和生成，内容全是编造的。
    # 换成本单位的内容：先改本文件和 registry/，再逐个替换计划、抽查任务和案件，最后删去 sample 一行。
    #
    # Content/ 里有什么
    #   site.yml            本文件：网站名称、网址、公开规则
    #   registry/           机构、区域、法规、抽查事项、节假日；企业、执法人员、正面清单三张表
    #   plans/              年度计划，一个文件一个计划，文件名就是编号
    #   inspections/年份/    “双随机”抽查任务；结果表是同名的 .csv
    #   cases/年份/          案件，一个文件一件，文件名就是编号
    #   pages/              其他页面，如“关于本站”
    #   static/             图片等文件，原样发布
    # 表格可以用 WPS 或 Excel 修改，另存为 CSV（UTF-8）。键用英文或中文都可以，如 name 或 名称。
    # “#”后面是说明，不会公开。

    name: 示例市生态环境行政执法公示
    agency: 示例市生态环境局
    # 网站的地址，可以带路径；所有链接都以它为准
    base_url: https://gongshi.example/zfgs/
    # 有了再填，去掉行首的“# ”
    # site_code: "0000000000"
    # icp: 示例ICP备00000000号
    # police: 示例公网安备00000000000000号
    contact: {phone: "0000-0000000", address: 示例市示例路1号}
    # 每页提示“本站内容为示例数据”；正式上线前删去这一行
    sample: true
    theme: {accent: "#0b5b56", logo: static/logo.svg}

    # 公开什么、怎样公开；公示期限不写时按现行规定
    disclosure:
      enterprise_name: show        # show 公开 | mask 隐去
      person_name: surname         # show 公开 | surname 仅姓氏 | hide 隐去
      representative: hide         # show 公开 | hide 隐去
      by_kind:
        lenient: {enterprise_name: mask, representative: hide}
      deadlines: {penalty: 7 working days, inspection: 20 working days, withdrawal: 3 working days}

    """#
}
