package import Register

/// One thing that the office must do on a day to come, or that its site does by itself (今后事项); it names enterprises and is
/// never public.
package struct AgendaEntry: Hashable, Sendable {
  /// What is to happen.
  package enum Kind: String, Sendable, CaseIterable {
    /// A record appears by itself (到期公示).
    case appears
    /// A record must be published by this day (限期公示).
    case publish
    /// A record leaves the site by itself, and its copies elsewhere must be taken down (停止公示、撤稿).
    case withdraw
    /// A record has left, and copies of it elsewhere are not marked as taken down (撤稿).
    case takedown
    /// A plan must be filed (报备).
    case file
    /// Another duty falls due (履责时限).
    case duty
    /// A problem of the last quarter must have been checked again (问题复查).
    case recheck
    /// A time of the office's own plans (计划时限).
    case plan

    /// 中文名.
    package var chinese: String {
      switch self {
      case .appears: "到期公示"
      case .publish: "限期公示"
      case .withdraw: "停止公示"
      case .takedown: "撤稿"
      case .file: "报备"
      case .duty: "履责时限"
      case .recheck: "问题复查"
      case .plan: "计划时限"
      }
    }
  }

  /// The day on which it happens, or the last one on which it is in time.
  package let day: Day
  /// 种类.
  package let kind: Kind
  /// Its record: `case 2026-0042`, `duty monthly-plan 2026-12`.
  package let record: String
  /// What it is about, as the office wrote it.
  package let words: String
  /// The copies elsewhere that must be taken down with it (撤稿清单).
  package var copies: [TakedownCopy] = []
}

/// Puts together what the coming days bring.
struct OfficeAgenda {
  let register: Register
  let day: Day
  /// The last day that is looked at.
  let last: Day

  func entries() -> [AgendaEntry] {
    // A plan may name one day twice, as when something happens and by when it must be finished.
    let all = Set(cases() + takedowns() + duties() + rechecks() + plans())
    return all.filter { ($0.day > day || $0.kind == .takedown) && $0.day <= last }.sorted {
      ($0.day, $0.kind.rawValue, $0.record, $0.words) < ($1.day, $1.kind.rawValue, $1.record, $1.words)
    }
  }

  private func cases() -> [AgendaEntry] {
    let policy = register.site.policy
    let rule = TakedownRule(register)
    return register.cases.flatMap { item -> [AgendaEntry] in
      var entries: [AgendaEntry] = []
      if let published = item.published, published > day,
        case .displayed = Standing(item, on: published, policy: policy)
      {
        entries.append(AgendaEntry(day: published, kind: .appears, record: "case \(item.id)", words: item.title))
      }
      if case .displayed = Standing(item, on: day, policy: policy),
        let leaves = rule.nextLeave(of: item, after: day, through: last)
      {
        let copies = rule.mayHaveCopies(item) ? rule.copies(of: item, leaves: leaves, on: day) : []
        let words = copies.isEmpty ? item.title : "\(item.title)；站外一并撤下：\(OfficeAgenda.list(copies))"
        entries.append(
          AgendaEntry(day: leaves, kind: .withdraw, record: "case \(item.id)", words: words, copies: copies))
      }
      return entries
    }
  }

  /// What has left by now, today's included, and is still to be taken down elsewhere: the office's list of the day.
  private func takedowns() -> [AgendaEntry] {
    TakedownRule(register).open(on: day).map { takedown in
      let since = takedown.since.map { "\($0) 起停止公示" } ?? "不应公示"
      return AgendaEntry(
        day: day, kind: .takedown, record: "case \(takedown.id)",
        words: "\(takedown.title)；\(since)，站外撤下：\(OfficeAgenda.list(takedown.copies))", copies: takedown.copies)
    }
  }

  /// Of a notice that names others too, the copy can be changed instead.
  private static func list(_ copies: [TakedownCopy]) -> String {
    copies.map {
      $0.source.hasPrefix("exposure ") ? "\($0.words)（\($0.source.dropFirst("exposure ".count)) 曝光台，撤下或改稿）" : $0.words
    }
    .joined(separator: "、")
  }

  private func duties() -> [AgendaEntry] {
    let units = register.unitNames
    return Disclosure.duties(register, on: day).flatMap { report in
      report.lines.filter { $0.state == .notDue }.map { line in
        let kind: AgendaEntry.Kind =
          switch report.duty.kind {
          case .penaltyPublished, .inspectionPublished: .publish
          case .planFiled: .file
          default: .duty
          }
        let subject =
          switch line.subject {
          case .period(let period): period.description
          case .decision(let id, _): "case \(id)"
          case .finished(let id, _), .inspected(let id, _): "task \(id)"
          }
        let words = [report.duty.kind.chinese, line.unit.map { units[$0] ?? $0 }].compactMap { $0 }
        return AgendaEntry(
          day: line.limit, kind: kind, record: "duty \(report.duty.id) \(subject)", words: words.joined(separator: " "))
      }
    }
  }

  /// Problems of a quarter are checked again in the next one (ez21-a2-01③).
  private func rechecks() -> [AgendaEntry] {
    let checked = Set(
      register.tasks.flatMap(\.results).filter { $0.date.map { $0 <= day } ?? true }.compactMap(\.recheckOf))
    let before = day.quarter.advanced(by: -1)
    return register.tasks.filter { $0.quarter == before }.flatMap { task in
      task.results.filter { $0.outcome.isProblem && !checked.contains("\(task.id)/\($0.number)") }.map { row in
        AgendaEntry(
          day: day.quarter.last, kind: .recheck, record: "task \(task.id)/\(row.number)",
          words: [row.name, row.problem].compactMap { $0 }.joined(separator: "："))
      }
    }
  }

  private func plans() -> [AgendaEntry] {
    register.plans.filter { !$0.isReproduced }.flatMap { plan in
      plan.items.flatMap { item in
        item.withSteps.filter { PlanProgress.state(of: $0, year: plan.year, on: day) != .done }.flatMap { part in
          part.occurrences(year: plan.year).compactMap { occurrence in
            occurrence.limit.map { limit in
              let step = part.number == item.number ? nil : part.number.map { "（\($0)）" }
              return AgendaEntry(
                day: limit, kind: .plan, record: "plan \(plan.id)/\(item.id ?? "")",
                words: (item.title ?? plan.title) + (step ?? ""))
            }
          }
        }
      }
    }
  }
}
