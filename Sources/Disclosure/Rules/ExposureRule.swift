import Register

/// When a week's notice is out (曝光台何时发布): from the day that the office names, or from the week's Monday.
struct ExposureRule: Sendable {
  private let notices: [Week: (published: Day?, isInternal: Bool)]

  init(_ register: Register) {
    notices = Dictionary(
      register.exposures.map { ($0.week, ($0.published, $0.visibility == .internal)) }, uniquingKeysWith: { $1 })
  }

  /// The first day on which the notice of a week can be out; `nil` for one that the office keeps inside.
  func opens(_ week: Week) -> Day? {
    guard let notice = notices[week] else { return week.first }
    return notice.isInternal ? nil : max(notice.published ?? week.first, week.first)
  }

  /// The weeks of a case whose notices are out on a day, each once, in their order.
  func weeks(_ item: Case, on day: Day) -> [Week] {
    if item.expose.isEmpty { return [] }
    return Set(item.expose.filter { opens($0).map { $0 <= day } ?? false }).sorted()
  }

  /// The day on which a notice begins to name a case: when both are out; `nil` when it never does.
  func joins(_ item: Case, _ week: Week) -> Day? {
    guard let published = item.published, let opens = opens(week) else { return nil }
    return max(published, opens)
  }
}
