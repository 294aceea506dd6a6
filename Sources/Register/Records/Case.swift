/// One case (案件): what the bureau knows, of which Disclosure shows a part.
package struct Case: Hashable, Sendable {
  package var id: String
  package var title: String
  package var kind: CaseKind
  package var party: Party?
  package var region: String?
  package var authority: String?
  package var industry: String?
  package var field: EnvironmentField?
  package var source: CaseSource?
  package var task: String?
  package var occurredFrom: Day?
  package var occurredTo: Day?
  package var inspected: Day?
  package var filed: Day?
  package var decision: Decision?
  package var violations: [String] = []
  package var citations: [Citation] = []
  package var measures: [Measure] = []
  package var tier: Tier?
  package var published: Day?
  package var corrected: Day?
  package var history: [CaseEvent] = []
  package var expose: [Week] = []
  /// What an exposure notice says of the pollution, where that is more than the violations (环境问题).
  package var problem: String?
  /// 下步措施.
  package var nextSteps: [String] = []
  /// When it went to the credit portal (上传信用网站的日期), which has a clock of its own.
  package var uploaded: Day?
  package var channels: [Channel] = []
  package var related: [String] = []
  package var attachments: [Attachment] = []
  package var visibility: Visibility?
  /// Set when a tier that is normally not shown is shown all the same, with its reason.
  package var publishReason: String?
  package var isMispublished = false
  /// A lawful reason for keeping it off the site (不予公开).
  package var notPublished: NotPublished?
  /// Others who must not be named (证人、举报人等).
  package var people: [Person] = []
  /// Text that looks private but is not (准许文字).
  package var allowances: [Allowance] = []
  /// Who signed it off (审批); never published.
  package var review: Review?
  package var typical: Typical?
  package var lenient: Lenient?
  package var investigation: Investigation?
  package var apology: Apology?
  package var compensation: Compensation?
  package var preDecisionApproved = false
  /// Life, health or financial safety was concerned and harm was done: five years of limitation (行政处罚法 art. 36).
  package var hasSeriousHarm = false
  package var aliases: [String] = []
  package var body: String = ""
  /// The folder year in which the file stands, which is part of the address.
  package var year: Int
  package var origin: Origin
  package var bodyLine: Int = 1
  /// The file of the words, where the facts stand in another (`cases/<year>.csv`).
  package var bodyFile: String?

  /// The texts of its allowances.
  package var allowed: [String] { allowances.map(\.text) }

  package init(id: String, title: String, kind: CaseKind, year: Int, origin: Origin) {
    self.id = id
    self.title = title
    self.kind = kind
    self.year = year
    self.origin = origin
  }

  /// The case as it is known on `day`: a decision dated later has not been made yet.
  package func known(on day: Day) -> Case {
    guard let decision, decision.date > day else { return self }
    var known = self
    known.decision = nil
    return known
  }

  /// Everybody who signed it off; their names never leave the office.
  package var reviewers: [String] { review?.names ?? [] }

  /// The last entry of the history on `day`; entries dated later are not known yet.
  package func lastEvent(on day: Day) -> CaseEvent? {
    history.filter { $0.date <= day }.lastEvent
  }
}

extension [CaseEvent] {
  /// The entry with the latest day; of several on that day, the one written last.
  package var lastEvent: CaseEvent? { reversed().max { $0.date < $1.date } }
}

/// Why a decision is lawfully not published (不予公开), which is filed within the limit of publication (Guangdong art. 16).
package struct NotPublished: Hashable, Sendable {
  package var reason: String
  package var basis: String
  /// When reason and basis were filed with the superior authority (报备日期).
  package var filed: Day?

  package init(reason: String, basis: String, filed: Day?) {
    self.reason = reason
    self.basis = basis
    self.filed = filed
  }
}

/// The party of a case (当事人).
package struct Party: Hashable, Sendable {
  package var name: String
  package var type: PartyType
  package var code: CreditCode?
  package var representative: String?
  package var isMinor: Bool
  /// Where it is, to the street and no further (地址).
  package var address: String?

  package init(name: String, type: PartyType, code: CreditCode?, representative: String?, isMinor: Bool) {
    self.name = name
    self.type = type
    self.code = code
    self.representative = representative
    self.isMinor = isMinor
  }
}

/// The decision of a case (处罚决定).
package struct Decision: Hashable, Sendable {
  package var number: String?
  package var date: Day
  package var served: Day?
  package var isSummary: Bool
  package var authority: String?

  package init(number: String?, date: Day, served: Day?, isSummary: Bool, authority: String?) {
    self.number = number
    self.date = date
    self.served = served
    self.isSummary = isSummary
    self.authority = authority
  }
}

/// One measure of a decision (处罚内容).
package struct Measure: Hashable, Sendable {
  package var kind: MeasureKind
  package var amount: Yuan?
  package var from: Day?
  package var until: Day?
  package var extended: Day?
  package var lifted: Day?
  package var due: Day?
  package var document: String?
  package var days: Int?
  package var perDay: Yuan?
  package var licenceName: String?
  package var licenceNumber: String?
  package var proceeds: Yuan?
  package var goods: String?

  package init(kind: MeasureKind) { self.kind = kind }
}

/// An entry of a decision's history (状态变化).
package struct CaseEvent: Hashable, Sendable {
  package var date: Day
  package var status: CaseStatus
  package var received: Day?
  package var reason: String?
  package var basis: String?
  package var replacedBy: String?

  package init(date: Day, status: CaseStatus, received: Day?, reason: String?, basis: String?, replacedBy: String?) {
    self.date = date
    self.status = status
    self.received = received
    self.reason = reason
    self.basis = basis
    self.replacedBy = replacedBy
  }
}

/// A copy of a notice elsewhere (发布渠道).
package struct Channel: Hashable, Sendable {
  package var kind: ChannelKind
  package var url: String?
  package var date: Day?
  /// When the copy was taken down (撤稿日期).
  package var removed: Day?

  package init(kind: ChannelKind, url: String?, date: Day?, removed: Day? = nil) {
    self.kind = kind
    self.url = url
    self.date = date
    self.removed = removed
  }
}

/// A file beside a case (附件).
package struct Attachment: Hashable, Sendable {
  package var file: String
  package var name: String?
  /// The path below the folder that holds `Content/`.
  package var path: String
  /// When somebody who is named made sure that it may be published (已审).
  package var reviewed: Day?

  package init(file: String, name: String?, path: String, reviewed: Day? = nil) {
    self.file = file
    self.name = name
    self.path = path
    self.reviewed = reviewed
  }
}

/// A text that looks private but may stand in a case, with the reason (准许文字).
package struct Allowance: Hashable, Sendable {
  package var text: String
  package var reason: String
  /// The line on which it is given.
  package var line: Int

  package init(text: String, reason: String, line: Int) {
    self.text = text
    self.reason = reason
    self.line = line
  }
}

/// Someone who must not be named.
package struct Person: Hashable, Sendable {
  package var name: String
  package var role: String?

  package init(name: String, role: String?) {
    self.name = name
    self.role = role
  }
}

/// The place of a typical case in its batch (典型案例).
package struct Typical: Hashable, Sendable {
  package var quarter: Quarter?
  /// When it went to the superior authority (报送日期).
  package var submitted: Day?
  package var batch: String?
  package var batchName: String?
  package var number: Int?

  package init(quarter: Quarter?, submitted: Day? = nil, batch: String?, batchName: String?, number: Int?) {
    self.quarter = quarter
    self.submitted = submitted
    self.batch = batch
    self.batchName = batchName
    self.number = number
  }
}
