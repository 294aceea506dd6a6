/// What a duty asks for (履责事项).
public enum DutyKind: String, FixedValue {
  case exposure
  case inspectionPublished = "inspection-published"
  case penaltyPublished = "penalty-published"
  case briefing
  case positiveList = "positive-list"
  case typicalCase = "typical-case"
  case lenientCase = "lenient-case"
  case inspectionFinished = "inspection-finished"
  case bulletin
  case planFiled = "plan-filed"

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .exposure: "违法行为曝光"
    case .inspectionPublished: "检查结果公示"
    case .penaltyPublished: "行政处罚公示"
    case .briefing: "执法简报"
    case .positiveList: "正面清单更新"
    case .typicalCase: "典型案例报送"
    case .lenientCase: "不予处罚案例报送"
    case .inspectionFinished: "抽查任务完成"
    case .bulletin: "执法通报"
    case .planFiled: "检查计划报备"
    }
  }

  /// Whether the clock of each record is looked at (逐件计算期限), and not what a period holds.
  public var isPerRecord: Bool { self == .inspectionPublished || self == .penaltyPublished }
}

/// For whom a duty is counted (履责主体).
package enum DutyScope: String, FixedValue {
  case unit

  package var chinese: String { "单位" }
}

/// What must be published or done, how often, by when (履责清单): one entry of `duties.yml`.
package struct Duty: Hashable, Sendable {
  /// When it is due.
  package enum Rhythm: Hashable, Sendable {
    /// Something in each period, by a day of it or by its end.
    case every(Recurrence, by: Cadence.Rule?)
    /// Each record within a time after its event.
    case within(Span)
  }

  /// How many records a period needs.
  package enum Quota: Hashable, Sendable {
    case atLeast(Int)
    case exactly(Int)

    /// The number that makes it met.
    package var needed: Int {
      switch self {
      case .atLeast(let count), .exactly(let count): count
      }
    }
  }

  package var id: String
  package var kind: DutyKind
  package var name: String?
  package var rhythm: Rhythm
  package var quota = Quota.atLeast(1)
  /// Counted for each ranked authority (列入统计的单位).
  package var isPerUnit = false
  package var isPublic = false
  /// Before this day it asks nothing.
  package var since: Day?
  /// A law, a document, or `plan/item`.
  package var basis: String?
  /// Whether it is none of `duties.yml`, but comes from `deadlines` of `site.yml`.
  package var isImplied = false
  /// Where it stands in `duties.yml`.
  package var line = 0

  package init(id: String, kind: DutyKind, rhythm: Rhythm) {
    self.id = id
    self.kind = kind
    self.rhythm = rhythm
  }

  /// 名称.
  package var title: String { name ?? kind.chinese }
}

/// Within which time something must be published (公示时限): by `duties.yml`, and without a duty for it by `deadlines`.
package struct PublicationLimits: Sendable {
  private let duties: [Duty]
  private let penalty: Span
  private let inspection: Span

  package init(_ register: Register) {
    duties = register.duties.filter { $0.kind.isPerRecord }
    penalty = register.site.policy.penaltyLimit
    inspection = register.site.policy.inspectionLimit
  }

  /// The time for a record whose event fell on `day`: of several duties, that which began last.
  package func limit(_ kind: DutyKind, of day: Day) -> Span {
    let inForce = duties.filter { duty in duty.kind == kind && duty.since.map { $0 <= day } ?? true }
    let latest = inForce.max { ($0.since?.number ?? .min) < ($1.since?.number ?? .min) }
    if case .within(let span)? = latest?.rhythm { return span }
    return kind == .penaltyPublished ? penalty : inspection
  }
}

extension Register {
  /// The duties of `duties.yml`, and those of `deadlines` for which it has none.
  package var allDuties: [Duty] {
    let implied: [(String, DutyKind, Span)] = [
      ("deadlines-inspection", .inspectionPublished, site.policy.inspectionLimit),
      ("deadlines-penalty", .penaltyPublished, site.policy.penaltyLimit),
    ]
    return duties
      + implied.filter { entry in !duties.contains { $0.kind == entry.1 } }.map { id, kind, span in
        var duty = Duty(id: id, kind: kind, rhythm: .within(span))
        duty.isImplied = true
        return duty
      }
  }
}
