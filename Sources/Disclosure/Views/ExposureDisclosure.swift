import Diagnostics
import Register

/// Puts together the exposure notices that are out on a day (曝光台).
struct ExposureDisclosure {
  private let register: Register
  /// With what is not known yet: the words may not tell that either.
  private let complete: Register
  private let day: Day
  private let cases: [PublicCase]
  private let rule: ExposureRule
  private let words: [Week: Exposure]
  private let memory: Memory?

  /// - Parameter cases: those that are displayed on the day.
  init(_ register: Register, _ complete: Register, day: Day, cases: [PublicCase], memory: Memory? = nil) {
    (self.register, self.complete, self.day, self.cases) = (register, complete, day, cases)
    self.memory = memory
    rule = ExposureRule(register)
    words = Dictionary(register.exposures.map { ($0.week, $0) }) { first, _ in first }
  }

  /// The notices, newest first; what is wrong with the office's words is found for all of them, shown or not.
  func disclose(_ diagnostics: inout [Diagnostic]) -> [PublicExposure] {
    var named: [Week: [PublicCase]] = [:]
    for item in cases where !item.weeks.isEmpty {
      for week in item.weeks { named[week, default: []].append(item) }
    }
    var firstDays = departed(Set(cases.lazy.map(\.id)))
    for (week, items) in named {
      for item in items {
        let joined = max(item.published, rule.opens(week) ?? item.published)
        firstDays[week] = min(firstDays[week] ?? joined, joined)
      }
    }
    let shown = words.isEmpty ? [:] : Dictionary(cases.map { ($0.id, $0) }) { first, _ in first }
    var texts: [Week: NoticeText] = [:]
    let text = NoticeWording(register: register, complete: complete, day: day, shown: shown)
    for notice in register.exposures {
      texts[notice.week] = text.disclose(notice, &diagnostics)
      guard notice.visibility != .internal, notice.hasWords, let published = notice.published, published <= day else {
        continue
      }
      firstDays[notice.week] = min(firstDays[notice.week] ?? published, published)
    }
    return firstDays.keys.sorted(by: >).compactMap { week in
      firstDays[week].map { notice(week, since: words[week]?.published ?? $0, named[week] ?? [], texts[week]) }
    }
  }

  /// The weeks of cases that were shown once and have left, each with the day from which its notice was out.
  private func departed(_ shown: Set<String>) -> [Week: Day] {
    var days: [Week: Day] = [:]
    let held = register.heldCases
    for index in register.cases.indices where !register.cases[index].expose.isEmpty {
      guard !shown.contains(register.cases[index].id) else { continue }
      var item = register.cases[index]
      let left: Day
      switch Standing(item, on: day, policy: register.site.policy) {
      case .displayed: continue
      case .hidden:
        // A notice that named a case which one build holds back keeps its place.
        guard let published = held[item.id] else { continue }
        item.published = published
        left = day
      case .ended(let since): left = since
      case .withdrawn(let event): left = event.date
      }
      for week in rule.weeks(item, on: day) {
        guard let joined = rule.joins(item, week), joined < left else { continue }
        days[week] = min(days[week] ?? joined, joined)
      }
    }
    return days
  }

  private func notice(_ week: Week, since first: Day, _ cases: [PublicCase], _ text: NoticeText?) -> PublicExposure {
    let order = words[week]?.order ?? []
    let rows = cases.sorted { left, right in
      let places = (order.firstIndex(of: left.id) ?? .max, order.firstIndex(of: right.id) ?? .max)
      return places.0 == places.1 ? left.id < right.id : places.0 < places.1
    }.compactMap { item in
      item.exposure.map { PublicExposureRow(item: item, name: item.party?.name ?? "当事人", facts: $0) }
    }
    let joined = rows.map { max($0.item.updated, first) }
    return PublicExposure(
      week: week, title: text?.title ?? "\(week.chinese)环境违法行为曝光", published: first,
      updated: joined.max() ?? first, summary: text?.summary, body: text?.body, rows: rows, images: text?.images ?? [],
      index: memory?.record(.exposure, week.slug)?.index)
  }
}
