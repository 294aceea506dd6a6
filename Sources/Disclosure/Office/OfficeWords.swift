import Register

/// Words of the office's lists (内部清单的表述).
enum OfficeWords {
  /// `2026-11-20`, with the days that have passed since.
  static func limit(_ limit: Day?, on day: Day) -> String {
    guard let limit else { return "—" }
    return limit < day ? "\(limit)（已过\(day - limit)天）" : "\(limit)"
  }

  static func reason(_ item: WithheldCase, on day: Day) -> String {
    switch item.reason {
    case .minor: "涉及未成年人"
    case .internal: "标记为内部"
    case .mispublished: "误公示，已撤下"
    case .tier: "该失信程度一般不公示"
    case .lawful(let reason, _): "\(reason.reason)（\(reason.basis)）"
    }
  }

  static func filing(_ item: WithheldCase, on day: Day) -> String {
    guard case .lawful(let reason, let limit) = item.reason else { return "—" }
    let late = item.isFilingLate(on: day) ? "，逾期" : ""
    let rule = limit.map { "，期限 \($0)" } ?? ""
    return reason.filed.map { "\($0) 报备\(rule)\(late)" } ?? "未报备\(rule)\(late)"
  }

  static func note(_ kind: VisitNote.Kind) -> String {
    switch kind {
    case .overCap(let item, let cap, let visits): "“\(item)”已检查\(visits)次，上限每年\(cap)次"
    case .severalUnits(let month, let units): "\(month.chinese)有多个单位检查：\(units.joined(separator: "、"))"
    case .listed(let day, let task): "在正面清单内，\(day) 受到日常检查（\(task)）"
    }
  }
}
