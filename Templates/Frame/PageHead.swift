public import Disclosure
public import Register

/// What a page says about itself: address, title, and the meta tags of a government web page.
public struct PageHead: Sendable {
  /// The column that a page belongs to (栏目).
  public enum Column: Int, Sendable, CaseIterable {
    case home, plans, inspections, cases, exposures, briefings, enterprises, registry, pages, duties, laws, changes
    case statistics

    /// 栏目名称.
    public var name: String {
      switch self {
      case .home: "首页"
      case .plans: "检查计划"
      case .inspections: "双随机抽查"
      case .cases: "案件公示"
      case .exposures: "曝光台"
      case .briefings: "简报"
      case .enterprises: "企业"
      case .registry: "一单两库"
      case .pages: "服务指南"
      case .duties: "履责清单"
      case .laws: "法律法规"
      case .changes: "更正与撤下"
      case .statistics: "执法统计"
      }
    }

    var description: String {
      switch self {
      case .home: "执法公示最新信息"
      case .plans: "年度执法检查计划、重点项目和进展"
      case .inspections: "双随机、一公开抽查任务和结果"
      case .cases: "行政处罚、不予处罚和移送案件公示"
      case .exposures: "每周公布的环境违法案件"
      case .briefings: "季度执法工作简报、月度通报和新闻发布"
      case .enterprises: "企业检查和处罚记录"
      case .registry: "抽查事项清单、检查对象和执法人员名录库概况、正面清单"
      case .pages: "举报、申诉和信用修复等办事指南"
      case .duties: "应当公开的事项、期限和公开日期"
      case .laws: "执法引用的法律法规、施行期间和引用案件"
      case .changes: "已公示信息的更正、变更和撤下"
      case .statistics: "五类案件、行政处罚的月度和年度统计"
      }
    }

    var keywords: String {
      switch self {
      case .home: "执法公示,生态环境"
      case .plans: "执法计划,重点项目,完成时限"
      case .inspections: "双随机,一公开,抽查结果"
      case .cases: "行政处罚,案件公示,典型案例"
      case .exposures: "曝光台,环境违法,案件曝光"
      case .briefings: "执法简报,月度通报,新闻发布"
      case .enterprises: "企业,检查记录,行政处罚"
      case .registry: "抽查事项清单,名录库,正面清单"
      case .pages: "投诉举报,行政复议,信用修复"
      case .duties: "履责清单,公开期限,公开日期"
      case .laws: "法律法规,施行日期,处罚依据"
      case .changes: "更正,撤下,撤回决定"
      case .statistics: "执法统计,五类案件,行政处罚"
      }
    }

    /// The column's own page.
    public var address: Address? {
      switch self {
      case .home: .home
      case .plans: .plans
      case .inspections: .inspections
      case .cases: .cases
      case .exposures: .exposures
      case .briefings: .briefings
      case .enterprises: .enterprises
      case .registry: .registry
      case .pages, .duties, .laws, .changes, .statistics: nil
      }
    }

    /// Where the foot of every page leads beside the guides, for a column that is not in the navigation.
    var foot: Address? {
      switch self {
      case .duties: .duties
      case .laws: .laws
      case .changes: .changes
      case .statistics: .statistics
      case .home, .plans, .inspections, .cases, .exposures, .briefings, .enterprises, .registry, .pages: nil
      }
    }
  }

  /// What a content page adds to the meta tags of its column.
  public struct Article: Sendable {
    /// 发布日期.
    public var published: Day?
    /// 来源.
    public var source: String?
    /// 关键词.
    public var keywords: [String]
    /// 摘要.
    public var description: String?

    /// A content page.
    public init(published: Day?, source: String?, keywords: [String] = [], description: String? = nil) {
      self.published = published
      self.source = source
      self.keywords = keywords
      self.description = description
    }
  }

  /// Where the page is.
  public var address: Address
  /// 标题.
  public var title: String
  /// 栏目.
  public var column: Column
  /// Pages between the column and this one.
  public var path: [NamedStep]
  /// For a content page.
  public var article: Article?
  /// Whether search engines may keep it; false for notices of departure.
  public var isIndexed: Bool
  /// A feed that belongs to the page.
  public var feed: Address?

  /// One step of the way from the column to the page.
  public struct NamedStep: Sendable {
    /// What is shown.
    public var name: String
    /// Where it leads.
    public var address: Address

    /// A step.
    public init(_ name: String, _ address: Address) {
      self.name = name
      self.address = address
    }
  }

  /// The head of a page.
  public init(
    _ title: String, at address: Address, column: Column, path: [NamedStep] = [], article: Article? = nil,
    isIndexed: Bool = true, feed: Address? = nil
  ) {
    self.title = title
    self.address = address
    self.column = column
    self.path = path
    self.article = article
    self.isIndexed = isIndexed
    self.feed = feed
  }
}
