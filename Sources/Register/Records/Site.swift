/// Who publishes, and what the site may show (站点设置).
package struct Site: Hashable, Sendable {
  package var name: String
  package var agency: String
  package var baseURL: String
  package var siteCode: String?
  package var indexPrefix: String?
  package var icp: String?
  package var police: String?
  package var contact: Contact?
  package var reportError: String?
  package var isSample: Bool
  /// Whether a record without its sign-off stays out (须经审核).
  package var requiresReview = false
  package var asOf: Day?
  package var theme: Theme
  package var links: [SiteLink]
  package var policy: DisclosurePolicy
  /// The columns of the file for the credit portal (双公示), in its order.
  package var creditColumns = CreditColumn.allCases
  /// Kinds of penalties from the lightest to the heaviest (处罚轻重顺序); `nil` for that of 行政处罚法 art. 9.
  package var penaltyOrder: [MeasureKind]?
  /// 信息报送计分规则; `nil` where no points are given.
  package var scoring: ScoringRule?

  package init(name: String, agency: String, baseURL: String) {
    self.name = name
    self.agency = agency
    self.baseURL = baseURL
    isSample = false
    theme = Theme(accent: nil, logo: nil, style: nil)
    links = []
    policy = DisclosurePolicy()
  }
}

/// How to reach the office (联系方式); its own contacts are public.
package struct Contact: Hashable, Sendable {
  package var phone: String?
  package var address: String?
  package var email: String?

  package init(phone: String?, address: String?, email: String?) {
    self.phone = phone
    self.address = address
    self.email = email
  }
}

/// A portal in the head of the page (友情链接).
package struct SiteLink: Hashable, Sendable {
  package var name: String
  package var url: String

  package init(name: String, url: String) {
    self.name = name
    self.url = url
  }
}

/// Colour, logo and extra style (主题).
package struct Theme: Hashable, Sendable {
  /// `#0b5b56`.
  package var accent: String?
  /// A path below `Content/`.
  package var logo: String?
  /// A path below `Content/`.
  package var style: String?

  package init(accent: String?, logo: String?, style: String?) {
    self.accent = accent
    self.logo = logo
    self.style = style
  }
}

/// A page of free text (栏目页).
package struct Page: Hashable, Sendable {
  package var id: String
  package var title: String
  package var order: Int?
  package var updated: Day?
  package var description: String?
  package var body: String
  package var bodyLine: Int
  package var origin: Origin

  package init(
    id: String, title: String, order: Int?, updated: Day?, description: String?, body: String, bodyLine: Int,
    origin: Origin
  ) {
    self.id = id
    self.title = title
    self.order = order
    self.updated = updated
    self.description = description
    self.body = body
    self.bodyLine = bodyLine
    self.origin = origin
  }
}
