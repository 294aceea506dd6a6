import Diagnostics
import Register

/// `site.yml`: who publishes, identifiers, disclosure policy.
enum SiteContract {
  static let name = Field("name", "名称", .text, required: true, example: "示例市生态环境行政执法公示", "the site's name", "网站名称")
  static let agency = Field(
    "agency", "主办单位", .text, required: true, example: "示例市生态环境局", "who publishes", "主办单位全称，或机构库中的名称")
  static let baseURL = Field(
    "base_url", "网址", .baseURL, required: true, example: "https://gongshi.example/zfgs/",
    "where the site lives; may have a path", "网站地址，可以带路径")
  static let siteCode = Field("site_code", "网站标识码", .text, example: "\"0000000000\"", "identification code", "政府网站标识码")
  static let indexPrefix = Field("index_prefix", "索引号前缀", .text, "prefix of index numbers", "信息索引号前缀")
  static let icp = Field("icp", "ICP备案号", .text, "ICP filing", "ICP 备案号")
  static let police = Field("police", "公安备案号", .text, "police filing", "公安备案号")
  static let contact = Field(
    "contact", "联系方式", .record({ ContactContract.schema }, ContactContract.read),
    "the office's own contacts, which are public", "对外公开的联系方式")
  static let reportError = Field(
    "report_error", "纠错网址", .url, "where readers report errors of government websites", "“我为政府网站找错”网址")
  static let sample = Field(
    "sample", "示例", .flag, "a banner on every page says that all data are samples", "每页标明本站内容为示例数据")
  static let asOf = Field(
    "as_of", "基准日", .day, "the day of the build; without it, today in Asia/Shanghai", "生成网站所依据的日期；不填为当天")
  static let traditional = Field(
    "traditional", "繁体版", .later("traditional"), "also in traditional characters", "同时生成繁体版")
  static let requireReview = Field(
    "require_review", "须经审核", .flag, "a case or task without a complete `review` stays out", "审批（review）不全的案件和抽查任务不公开")
  static let theme = Field(
    "theme", "主题", .record({ ThemeContract.schema }, ThemeContract.read), "colour, logo, extra style", "颜色、标志和附加样式")
  static let links = Field(
    "links", "链接", .list(.record({ LinkContract.schema }, LinkContract.read)), "portals in the head of each page",
    "页首的门户网站链接")
  static let disclosure = Field(
    "disclosure", "公开规则", .record({ PolicyContract.schema }, PolicyContract.read), "what is shown, for how long",
    "公开什么、公开多久")
  static let visitCap = Field(
    "visit_cap", "检查频次上限", .later("visit_cap"), "visits per enterprise and year", "每个企业每年检查次数上限")
  static let penaltyOrder = Field(
    "penalty_order", "处罚轻重顺序", .list(ValueType<MeasureKind>.choice("penalty_order", "处罚轻重顺序")),
    "kinds of penalties for yearly statistics, the lightest first; without it, the order of 行政处罚法 art. 9",
    "年度统计用，由轻到重；不填按行政处罚法第九条的顺序")
  static let scoring = Field(
    "scoring", "计分规则", .record({ ScoringContract.schema }, ScoringContract.read), "points of submitted information",
    "信息报送计分规则")
  static let creditColumns = Field(
    "credit_columns", "信用列", .list(ValueType<CreditColumn>.choice("credit_columns", "信用列")),
    "the columns of the file for the credit portal, in its order; all when left out", "双公示文件的列及顺序；不填为全部")

  static let schema = Schema(
    "the site", "站点",
    [
      name, agency, baseURL, siteCode, indexPrefix, icp, police, contact, reportError, sample, asOf, traditional,
      requireReview,
      theme, links, disclosure, visitCap, penaltyOrder, scoring, creditColumns,
    ])

  static func read(_ record: Record, _ reading: Reading) -> Site? {
    _ = (record[traditional], record[visitCap])
    let (name, agency, base) = (record[name], record[agency], record[baseURL])
    guard let name, let agency, let base else { return nil }
    var site = Site(name: name, agency: agency, baseURL: base.hasSuffix("/") ? base : base + "/")
    site.siteCode = record[siteCode]
    site.indexPrefix = record[indexPrefix]
    site.icp = record[icp]
    site.police = record[police]
    site.contact = record[contact]
    site.reportError = record[reportError]
    site.isSample = record[sample] ?? false
    site.requiresReview = record[requireReview] ?? false
    site.asOf = record[asOf]
    site.theme = record[theme] ?? site.theme
    site.links = record[list: links]
    site.policy = record[disclosure] ?? site.policy
    site.scoring = record[scoring]
    if let columns = record[creditColumns], !columns.isEmpty {
      for (index, column) in columns.enumerated() where columns[..<index].contains(column) {
        reading.report(.error(.duplicateKey(column.chinese), at: record.place(of: creditColumns)))
      }
      site.creditColumns = columns
    }
    if record.node(of: penaltyOrder) != nil { site.penaltyOrder = record[list: penaltyOrder] }
    return site
  }
}

enum ContactContract {
  static let phone = Field("phone", "电话", .text)
  static let address = Field("address", "地址", .text)
  static let email = Field("email", "邮箱", .text)
  static let schema = Schema("the contacts", "联系方式", [phone, address, email])

  static func read(_ record: Record, _: Reading) -> Contact? {
    Contact(phone: record[phone], address: record[address], email: record[email])
  }
}

enum ThemeContract {
  static let accent = Field("accent", "主色", .accent, "of headings, links and the bar of columns", "标题、链接和栏目条的颜色")
  static let logo = Field(
    "logo", "标志", .text, example: "static/logo.svg", "a file below Content/static/", "Content/static/ 下的图片")
  static let style = Field(
    "style", "附加样式", .text, example: "static/extra.css", "a style sheet below Content/static/", "Content/static/ 下的样式表")
  static let schema = Schema("the theme", "主题", [accent, logo, style])

  static func read(_ record: Record, _ reading: Reading) -> Theme? {
    for field in [logo, style] {
      if let path = record[field], let node = record.node(of: field) { reading.refer(to: .file(path), at: node) }
    }
    return Theme(accent: record[accent], logo: record[logo], style: record[style])
  }
}

enum LinkContract {
  static let name = Field("name", "名称", .text, required: true)
  static let url = Field("url", "网址", .url, required: true)
  static let schema = Schema("a link", "链接", [name, url])

  static func read(_ record: Record, _: Reading) -> SiteLink? {
    guard let name = record[name], let url = record[url] else { return nil }
    return SiteLink(name: name, url: url)
  }
}
