import Register

/// What a duty asks, in words (履责要求的表述).
enum DutyWords {
  /// `每周`, `每季度，次月15日前`, `作出处罚决定之日起7个工作日内`.
  static func rule(_ duty: Duty) -> String {
    switch duty.rhythm {
    case .within(let span):
      return "\(duty.kind == .penaltyPublished ? "作出处罚决定" : "检查完成")之日起\(span.chinese)内"
    case .every(let every, let rule):
      return "每\(every.chinese)" + quota(duty.quota) + (rule.map { "，" + by($0, every) } ?? "")
    }
  }

  private static func quota(_ quota: Duty.Quota) -> String {
    switch quota {
    case .atLeast(1): ""
    case .atLeast(let count): "至少\(count)件"
    case .exactly(let count): "\(count)件"
    }
  }

  private static func by(_ rule: Cadence.Rule, _ every: Recurrence) -> String {
    switch rule {
    case .day(let number):
      every == .week ? "星期\(["一", "二", "三", "四", "五", "六", "日"][(number - 1) % 7])前" : "\(number)日前"
    case .dayOfLastMonth(let number): "最后一个月\(number)日前"
    case .dayOfNextMonth(let number): "次月\(number)日前"
    case .daysBeforeEnd(let count): "期末前\(count)日"
    case .monthAndDay(let month, let number): "\(month)月\(number)日前"
    }
  }
}
