/// What the name of a briefing's file says (文件名): `2026-q3`, `2026-06`, `2026-q3-release`, `2026-q3-internal`.
package struct BriefingName: Hashable, Sendable {
  /// Beside the briefing of a period there may be a text for the press and one for the office alone.
  package enum Part: String, Sendable, CaseIterable {
    case whole = ""
    case release = "-release"
    case `internal` = "-internal"
  }

  /// A quarter or a month.
  package let period: Period
  package let part: Part

  /// The name of the briefing of a quarter or a month; `nil` for any other period.
  package init?(_ period: Period, _ part: Part = .whole) {
    switch period {
    case .quarter, .month: break
    case .day, .year, .days, .months: return nil
    }
    (self.period, self.part) = (period, part)
  }

  /// Reads the name of a file without `.md`.
  package init?(slug: String) {
    guard let part = Part.allCases.last(where: { slug.hasSuffix($0.rawValue) }),
      let period = Period(String(slug.dropLast(part.rawValue.count)).replacing("q", with: "Q")),
      period.slug + part.rawValue == slug
    else { return nil }
    self.init(period, part)
  }

  /// The name of the file without `.md`, and the briefing's id.
  package var slug: String { period.slug + part.rawValue }

  /// 类别.
  package var kind: BriefingKind {
    if part == .release { return .release }
    if case .month = period { return .monthly }
    return .quarterly
  }
}

extension Period {
  /// The period as an address has it: `2026-q3`, `2026-06`.
  public var slug: String {
    switch self {
    case .quarter(let quarter): quarter.description.lowercased()
    case .month(let month): month.description
    case .day(let day): day.description
    case .year(let year): "\(year)"
    case .days(let from, let to): "\(from)..\(to)"
    case .months(let from, let to): "\(from)..\(to)"
    }
  }
}
