/// What is published of enforcement in general (简报类别).
public enum BriefingKind: String, FixedValue {
  case quarterly
  case monthly
  case release

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .quarterly: "季度简报"
    case .monthly: "月度通报"
    case .release: "新闻发布"
    }
  }
}

/// A quarterly briefing, a monthly bulletin or a text for the press (简报、通报、新闻发布): one file of `briefings/`.
package struct Briefing: Hashable, Sendable {
  /// `2026-q2`, `2026-06`, `2026-q2-release`: the name of the file.
  package var id: String
  package var kind: BriefingKind
  package var title: String
  /// The quarter or month that it reports on.
  package var period: Period
  /// 第几期, counted within the year.
  package var issue: Int?
  /// 总第几期, counted through all years.
  package var totalIssue: Int?
  /// 签发日期: on the site from this day; `nil` for a draft.
  package var issued: Day?
  /// 编发单位: the id of an authority.
  package var editor: String?
  /// 报、送、发: to whom it goes, in order.
  package var recipients: [String] = []
  package var visibility: Visibility?
  package var body: String = ""
  package var bodyLine: Int = 1
  package var origin: Origin

  package init(id: String, kind: BriefingKind, title: String, period: Period, origin: Origin) {
    self.id = id
    self.kind = kind
    self.title = title
    self.period = period
    self.origin = origin
  }
}

/// How an information that a unit handed in was written (信息类型).
public enum SubmissionForm: String, FixedValue {
  case single
  case digest

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .single: "独立"
    case .digest: "综合"
    }
  }
}

/// Who adopted an information (采用层级), from the lowest.
public enum AdoptionLevel: String, FixedValue {
  case bureau
  case city
  case province
  case state

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .bureau: "局"
    case .city: "市"
    case .province: "省"
    case .state: "国家"
    }
  }
}

/// An information that a unit handed in (信息报送): one row of `submissions/<year>.csv`.
package struct Submission: Hashable, Sendable {
  package var date: Day
  /// The id of an authority.
  package var unit: String
  package var title: String
  package var form: SubmissionForm
  /// Levels that adopted it (采用层级); none when it was not adopted.
  package var adopted: [AdoptionLevel]
  /// 采用载体.
  package var channel: String?
  package var origin: Origin

  package init(
    date: Day, unit: String, title: String, form: SubmissionForm, adopted: [AdoptionLevel], channel: String?,
    origin: Origin
  ) {
    self.date = date
    self.unit = unit
    self.title = title
    self.form = form
    self.adopted = adopted
    self.channel = channel
    self.origin = origin
  }
}
