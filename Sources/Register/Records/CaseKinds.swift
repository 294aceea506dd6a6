/// Why no penalty was imposed (不予处罚).
package struct Lenient: Hashable, Sendable {
  package var ground: LenientGround
  package var item: String?
  package var conditions: [String]

  package init(ground: LenientGround, item: String?, conditions: [String]) {
    self.ground = ground
    self.item = item
    self.conditions = conditions
  }
}

/// A special investigation (专案查办).
package struct Investigation: Hashable, Sendable {
  package var reason: String?
  package var opened: Day?
  package var closed: Day?
  package var outcome: String?

  package init(reason: String?, opened: Day?, closed: Day?, outcome: String?) {
    self.reason = reason
    self.opened = opened
    self.closed = closed
    self.outcome = outcome
  }
}

/// A public apology that made a penalty lighter (公开道歉承诺, dg19-44, dg19-45): warning education passed, an apology in the
/// press, a promise to keep the law, and rectification.
package struct Apology: Hashable, Sendable {
  package var medium: String?
  package var date: Day?
  package var training: String?
  package var hasPassed: Bool
  package var commitment: String?
  package var rectified: String?

  package init(
    medium: String?, date: Day?, training: String?, hasPassed: Bool, commitment: String?, rectified: String?
  ) {
    self.medium = medium
    self.date = date
    self.training = training
    self.hasPassed = hasPassed
    self.commitment = commitment
    self.rectified = rectified
  }
}

/// An agreement on damage to the environment (生态环境损害赔偿协议).
package struct Compensation: Hashable, Sendable {
  package var agreed: Day?
  package var repair: RepairState?

  package init(agreed: Day?, repair: RepairState?) {
    self.agreed = agreed
    self.repair = repair
  }
}

/// How far the damaged environment has been repaired (修复状态).
public enum RepairState: String, FixedValue {
  case pending, ongoing, accepted, replaced

  /// The Chinese name (中文名).
  public var chinese: String {
    switch self {
    case .pending: "尚未开始"
    case .ongoing: "修复中"
    case .accepted: "已验收"
    case .replaced: "已缴纳修复费用或替代修复"
    }
  }
}
