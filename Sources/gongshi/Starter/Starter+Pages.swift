extension Starter {
  static let about = #"""
    ---
    title: 关于本站
    order: 10
    updated: 2026-10-23
    description: 本站公开什么、由谁负责
    ---
    ## 公开什么
    本站公开示例市生态环境行政执法的检查计划、“双随机”抽查结果和案件。

    ## 由谁负责
    主办单位是示例市生态环境局。内容由作出决定的单位提供并负责。

    | 信息 | 公开期限 |
    | :--- | :--- |
    | 行政处罚决定 | 作出决定之日起7个工作日内 |
    | 抽查结果 | 形成之日起20个工作日内 |

    """#

  static let report = #"""
    ---
    title: 我要举报
    order: 20
    updated: 2026-10-23
    description: 发现环境问题怎样反映
    ---
    拨打生态环境举报热线 **12369**，或者写信、来访：示例市示例路1号。

    请说明时间、地点和看到的情况。举报人的信息严格保密。

    """#

  static let logo = #"""
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48" role="img" aria-label="示例市生态环境行政执法公示">
      <rect width="48" height="48" rx="8" fill="#0b5b56"/>
      <path d="M12 34c0-12 8-20 24-22 0 16-8 24-20 24l-4 4z" fill="#fff"/>
    </svg>

    """#
}
