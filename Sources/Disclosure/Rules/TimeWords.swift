import Register

/// Time entries of a plan in words and as stretches of the year (时间安排的表述).
struct TimeWords {
  let year: Int
  let authorities: [String: String]

  func time(_ entry: TimeEntry) -> PublicTime {
    PublicTime(words: words(entry), spans: spans(entry))
  }

  /// One sentence part: what, scope, when, to whom, and the second reading.
  func words(_ entry: TimeEntry) -> String {
    var result = ""
    if let scope = entry.scope { result += scope + "：" }
    if let unit = entry.unit, let name = authorities[unit] { result += name }
    if let activity = entry.activity, activity != .work { result += activity.chinese + "，" }
    result += form(entry)
    if let to = entry.to, let name = authorities[to] { result += "，报\(name)" }
    if entry.thenContinuous { result += "，并持续推进" }
    for other in entry.alternative { result += "（另一理解：\(words(other))）" }
    return result
  }

  /// When, without what and who.
  func form(_ entry: TimeEntry) -> String {
    switch entry.form {
    case .by(let day): return by(day, entry.precision)
    case .window(let period): return shortened(period)
    case .quarters(let list): return "第" + list.map { ["一", "二", "三", "四"][$0 - 1] }.joined(separator: "、") + "季度"
    case .every(let cadence): return words(cadence)
    case .continuous(let since): return since.map { "\($0.chinese)起常态化开展" } ?? entry.text ?? "常态化开展"
    case .after(let event, let within): return "\(event)后" + (within.map { "\($0.chinese)内" } ?? "")
    case .open(let word): return word == .unstated ? entry.text ?? word.chinese : word.chinese
    case .none(let mark): return mark == "/" ? "/（无）" : mark
    case .blank: return "（空白）"
    }
  }

  private func by(_ day: Day, _ precision: Precision?) -> String {
    let other = day.year == year ? "" : "\(day.year)年"
    let month = "\(other)\(day.month.month)月"
    switch precision {
    case .month where day == day.month.last: return month + "底前"
    case .quarter where day == day.quarter.last: return "\(other)第\(["一", "二", "三", "四"][day.quarter.quarter - 1])季度末前"
    case .year where day.month.month == 12: return "\(day.year == year ? "年" : "\(day.year)年")底前"
    case .vague: return "约\(month)"
    default: return "\(month)\(day.components.day)日前"
    }
  }

  private func shortened(_ period: Period) -> String {
    switch period {
    case .month(let month) where month.year == year: return "\(month.month)月"
    case .months(let from, let to) where from.year == year && to.year == year: return "\(from.month)月至\(to.month)月"
    default: return period.chinese
    }
  }

  /// `每季度最后一个月20日前`.
  func words(_ cadence: Cadence) -> String {
    var result = "每\(cadence.every.chinese)"
    switch cadence.rule {
    case .day(let day): result += "\(day)日前"
    case .dayOfLastMonth(let day): result += "最后一个月\(day)日前"
    case .dayOfNextMonth(let day): result += "次月\(day)日前"
    case .daysBeforeEnd(let days): result += "末前\(days)日"
    case .monthAndDay(let month, let day): result += "\(month)月\(day)日前"
    case nil: break
    }
    if let minimum = cadence.minimum { result += "至少\(minimum)次" }
    if let offset = cadence.offset { result += "（推后\(offset)期）" }
    return result
  }

  /// The stretches within the plan's year; words without a day have none.
  private func spans(_ entry: TimeEntry) -> [PublicSpan] {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
      return []
    }
    func span(_ from: Day, _ to: Day, _ kind: PublicSpan.Kind) -> [PublicSpan] {
      guard from <= last, to >= first else { return [] }
      return [PublicSpan(from: max(from, first), to: min(to, last), kind: kind)]
    }
    switch entry.form {
    case .by(let day): return span(day, day, .limit) + (entry.thenContinuous ? span(day, last, .work) : [])
    case .window(let period): return span(period.first, period.last, .work)
    case .quarters(let list):
      return list.compactMap { Quarter(year: year, quarter: $0) }.flatMap { span($0.first, $0.last, .work) }
    case .every(let cadence): return span(first, last, .work) + limits(cadence)
    case .continuous(let since): return span(since?.first ?? first, last, .work)
    case .after, .open, .none, .blank: return []
    }
  }

  private func limits(_ cadence: Cadence) -> [PublicSpan] {
    cadence.turns(in: year).compactMap(\.limit).filter { $0.year == year }.map {
      PublicSpan(from: $0, to: $0, kind: .limit)
    }
  }
}

/// Targets in words (目标的表述).
enum TargetWords {
  /// The targets of an item, each with the newest value that is known on the day.
  static func targets(of item: PlanItem, on day: Day) -> [PublicTarget] {
    item.targets.enumerated().map { index, target in
      var words = self.target(target)
      let known = item.progress.filter { $0.target == index + 1 && $0.value != nil && $0.date <= day }
      if let newest = known.enumerated().max(by: { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) })?
        .element,
        let value = newest.value
      {
        words.reached = PublicTarget.Reached(value: "\(value)\(unit(of: value, target))", date: newest.date)
      }
      return words
    }
  }

  static func target(_ target: Target) -> PublicTarget {
    var details: [String] = []
    if let base = target.base { details.append("基数\(base)\(target.unit ?? "")") }
    if let per = target.per { details.append("每\(per.chinese)") }
    if let period = target.period { details.append(period.chinese) }
    if let scope = target.scope { details.append(scope) }
    if !target.objects.isEmpty { details.append(target.objects.joined(separator: "、") + (target.isEach ? "（逐个）" : "")) }
    if let hedge = target.hedge { details.append(hedge) }
    if let note = target.note { details.append(note) }
    return PublicTarget(what: target.what, value: value(target), details: details)
  }

  /// A percentage or a ratio has no unit of its own: 家 belongs to the base.
  private static func unit(of value: Amount, _ target: Target) -> String {
    switch value {
    case .number, .range: target.unit ?? ""
    case .percentage, .ratio: ""
    }
  }

  private static func value(_ target: Target) -> String {
    guard let value = target.value else { return "未给出数值" }
    let unit = unit(of: value, target)
    switch target.comparator {
    case .equal: return "\(value)\(unit)"
    case .atLeast: return "≥ \(value)\(unit)"
    case .atMost: return "≤ \(value)\(unit)"
    case .moreThan: return "＞ \(value)\(unit)"
    case .somewhatMore: return "\(value)余\(unit)"
    case .range: return "\(value.description.replacingHyphen)\(unit)"
    case .none: return "未给出数值"
    }
  }
}

extension String {
  /// `3-12` as `3至12`.
  fileprivate var replacingHyphen: String { split(separator: "-").joined(separator: "至") }
}
