/// A step of the sign-off before publication (审批环节), in its order.
package enum ReviewStep: String, Hashable, Sendable, CaseIterable {
  case drafted, legal, secrecy, approved

  /// The Chinese name (中文名).
  package var chinese: String {
    switch self {
    case .drafted: "起草"
    case .legal: "法制审核"
    case .secrecy: "保密审查"
    case .approved: "批准"
    }
  }
}

/// Who signed a record off before it goes up (发布审批); the names never leave the office.
package struct Review: Hashable, Sendable {
  package var drafted: String?
  package var legal: String?
  package var secrecy: String?
  package var approved: String?
  /// When it was approved (批准日期).
  package var date: Day?

  package init(
    drafted: String? = nil, legal: String? = nil, secrecy: String? = nil, approved: String? = nil, date: Day? = nil
  ) {
    self.drafted = drafted
    self.legal = legal
    self.secrecy = secrecy
    self.approved = approved
    self.date = date
  }

  /// Who took a step.
  package subscript(step: ReviewStep) -> String? {
    switch step {
    case .drafted: drafted
    case .legal: legal
    case .secrecy: secrecy
    case .approved: approved
    }
  }

  /// Everybody who signed, in the order of the steps.
  package var names: [String] { ReviewStep.allCases.compactMap { self[$0] } }

  /// Whether one person drafted and approved (起草和批准为同一人).
  package var isByOnePerson: Bool { drafted != nil && drafted == approved }
}

/// What a sign-off lacks (审批缺项).
package enum ReviewGap: Hashable, Sendable {
  /// Nobody signed for a step.
  case step(ReviewStep)
  /// It has no date.
  case date
  /// It is dated after the record was to go up.
  case afterPublication(Day)

  /// The Chinese words (中文).
  package var chinese: String {
    switch self {
    case .step(let step): step.chinese
    case .date: "审批日期"
    case .afterPublication(let day): "审批日期 \(day) 晚于公示日期"
    }
  }

  /// The words in English, as the keys of the file.
  package var english: String {
    switch self {
    case .step(let step): step.rawValue
    case .date: "date"
    case .afterPublication(let day): "date \(day) is after `published`"
    }
  }

  /// What the sign-off of a record lacks that goes up on `published`; `nil` for a record without that day yet.
  package static func all(of review: Review?, published: Day?) -> [ReviewGap] {
    let review = review ?? Review()
    let steps = ReviewStep.allCases.filter { review[$0]?.isEmpty ?? true }.map { ReviewGap.step($0) }
    guard let date = review.date else { return steps + [.date] }
    guard let published, date > published else { return steps }
    return steps + [.afterPublication(date)]
  }
}
