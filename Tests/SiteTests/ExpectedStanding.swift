import Foundation
import Register

/// When a case may be on the site, worked out from its record anew: the days of Foundation's calendar, the rules as
/// `site.yml` of the sample gives them. Nothing of Disclosure is used.
struct ExpectedStanding {
  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  /// A case that must not be on the site on any day.
  static func isHidden(_ item: Case) -> Bool {
    item.party?.isMinor == true || item.visibility == .internal || item.notPublished != nil || item.isMispublished
      || item.published == nil || (item.kind == .penalty && item.decision == nil && !item.preDecisionApproved)
      || (isMinorUnderNewRules(item) && item.publishReason == nil)
  }

  /// Since April 2026 a minor penalty is normally not shown (信用修复管理办法).
  private static func isMinorUnderNewRules(_ item: Case) -> Bool {
    item.tier == .minor && item.decision.map { "\($0.date)" >= "2026-04-01" } ?? false
  }

  /// The first day without the case: the longest term of its tier, or a withdrawal, a change or a repair.
  static func end(of item: Case) -> String? {
    let gone: [CaseStatus] = [.withdrawn, .changed, .repaired]
    let events = item.history.filter { gone.contains($0.status) }.map { "\($0.date)" }
    return (events + [term(of: item)].compactMap { $0 }).min()
  }

  private static func term(of item: Case) -> String? {
    guard let decided = item.decision.map({ "\($0.date)" }), decided >= "2023-05-01" else { return nil }
    let months: Int? =
      switch item.tier {
      case .minor: 3
      case .general: decided >= "2026-04-01" ? 12 : 36
      case .serious: 36
      default: nil
      }
    return months.flatMap { adding($0, to: decided) }
  }

  /// The corresponding calendar day, or the month's last day.
  static func adding(_ months: Int, to day: String) -> String? {
    let format = Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day()
    guard let date = try? format.parse(day), let result = calendar.date(byAdding: .month, value: months, to: date)
    else { return nil }
    return format.format(result)
  }

  /// Whether the site shows the case on a day.
  static func isShown(_ item: Case, on day: String) -> Bool {
    guard !isHidden(item), let published = item.published, "\(published)" <= day else { return false }
    return end(of: item).map { day < $0 } ?? true
  }
}
