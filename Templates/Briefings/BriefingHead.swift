public import Disclosure
public import Register

/// What stands in the head of a briefing, on the page, in print and in Word (版头).
public enum BriefingHead {
  /// The name of the paper (简报名称).
  public static func paper(_ kind: BriefingKind) -> String {
    switch kind {
    case .quarterly: "生态环境执法工作简报"
    case .monthly: "生态环境执法工作通报"
    case .release: "新闻发布"
    }
  }

  /// `第3期（总第27期）`; nil for one without a number.
  public static func number(_ briefing: PublicBriefing) -> String? {
    switch (briefing.issue, briefing.totalIssue) {
    case (let issue?, let total?): "第\(issue)期（总第\(total)期）"
    case (let issue?, nil): "第\(issue)期"
    case (nil, let total?): "总第\(total)期"
    case (nil, nil): nil
    }
  }
}
