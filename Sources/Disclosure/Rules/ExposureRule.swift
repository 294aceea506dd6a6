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

  /// The notices that are or were out on a day, each with its first day, from the records alone.
  func firstDays(_ register: Register, on day: Day) -> [Week: Day] {
    var days: [Week: Day] = [:]
    for notice in register.exposures {
      guard notice.visibility != .internal, notice.hasWords, let published = notice.published, published <= day else {
        continue
      }
      days[notice.week] = published
    }
    for index in register.cases.indices where !register.cases[index].expose.isEmpty {
      let item = register.cases[index].known(on: day)
      let left: Day
      switch Standing(item, on: day, policy: register.site.policy) {
      case .hidden: continue
      case .displayed: left = day.advanced(by: 1)
      case .ended(let since): left = since
      case .withdrawn(let event): left = event.date
      }
      for week in weeks(item, on: day) {
        guard let joined = joins(item, week), joined < left else { continue }
        days[week] = min(days[week] ?? joined, joined)
      }
    }
    return days
  }

  /// The day on which a notice begins to name a case: when both are out; `nil` when it never does.
  func joins(_ item: Case, _ week: Week) -> Day? {
    guard let published = item.published, let opens = opens(week) else { return nil }
    return max(published, opens)
  }
}
