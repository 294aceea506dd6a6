import Register

/// Puts the office's lists together (内部清单).
struct OfficeDesk {
  let register: Register
  let day: Day

  func lists() -> [OfficeList] {
    [agenda(), duties(), plans(), ledgers(), Drafts(register, on: day).list(), withheld(), quotas(), visits()]
      + rankings()
  }

  private func agenda() -> OfficeList {
    let rows = Disclosure.agenda(register, after: day, days: 30).map {
      [NamedLink("\($0.day)"), NamedLink($0.kind.chinese), NamedLink($0.words), NamedLink($0.record)]
    }
    return OfficeList(.agenda, columns: ["日期", "事项", "内容", "记录"], rows: rows)
  }

  private func duties() -> OfficeList {
    let units = register.unitNames
    let rows = Disclosure.duties(register, on: day).flatMap { report in
      report.lines.compactMap { line -> [NamedLink]? in
        let state: String
        switch line.state {
        case .met, .notDue: return nil
        case .late(let days): state = "逾期\(days)天"
        case .missing(let days): state = "未履行，已过\(days)天"
        case .surplus: state = "超出规定件数：\(line.facts.count)件"
        }
        let subject: NamedLink =
          switch line.subject {
          case .period(let period): NamedLink(period.chinese)
          case .decision(let id, _): NamedLink("案件 \(id)")
          case .finished(let id, _), .inspected(let id, _): NamedLink("任务 \(id)")
          }
        return [
          NamedLink(report.duty.title), subject, NamedLink(line.unit.map { units[$0] ?? $0 } ?? "—"),
          NamedLink("\(line.limit)"), NamedLink(state),
        ]
      }
    }
    return OfficeList(.duties, columns: ["职责", "期间或记录", "单位", "期限", "情况"], rows: rows)
  }

  private func plans() -> OfficeList {
    let titles = Dictionary(register.plans.map { ($0.id, $0) }) { first, _ in first }
    let rows = Disclosure.overdue(register, on: day).map { overdue -> [NamedLink] in
      let plan = titles[overdue.plan]
      let id = overdue.item.split(separator: ".").first.map(String.init) ?? overdue.item
      let item = plan?.items.first { $0.id == id }
      return [
        NamedLink(plan?.title ?? overdue.plan), NamedLink(overdue.item),
        item.flatMap(\.id).map { NamedLink(item?.title ?? $0, .planItem(overdue.plan, $0)) } ?? NamedLink("—"),
        NamedLink("\(overdue.days)"),
      ]
    }
    return OfficeList(.plans, columns: ["计划", "序号", "事项", "逾期天数"], rows: rows)
  }

  private func ledgers() -> OfficeList {
    let rows = Disclosure.ledgerSummaries(register, on: day).flatMap { ledger in
      ledger.overdue.map { late in
        [
          NamedLink(ledger.title, ledger.isInternal ? nil : .ledger(ledger.id)), NamedLink(late.number),
          NamedLink("\(late.days)"),
        ]
      }
    }
    return OfficeList(.ledgers, columns: ["台账", "编号", "逾期天数"], rows: rows)
  }

  private func withheld() -> OfficeList {
    let rows = Disclosure.withheldCases(register, on: day).map {
      [
        NamedLink($0.id), NamedLink($0.title ?? "—"), NamedLink(OfficeWords.reason($0, on: day)),
        NamedLink(OfficeWords.filing($0, on: day)),
      ]
    }
    return OfficeList(.withheld, columns: ["案件", "标题", "理由", "报备"], rows: rows)
  }

  /// How many typical and lenient cases each unit reported, by quarter (ez21-a3-08, ez21-a3-22).
  private func quotas() -> OfficeList {
    let units = RankedUnits(register.authorities)
    var typical: [String: [Int]] = [:]
    var lenient: [String: [Int]] = [:]
    for item in register.cases {
      guard let unit = units[item] else { continue }
      if let submitted = item.typical?.submitted, submitted <= day {
        let quarter = item.typical?.quarter ?? submitted.quarter
        if quarter.year == day.year { typical[unit, default: [0, 0, 0, 0]][quarter.quarter - 1] += 1 }
      }
      if item.kind == .lenient, let decided = item.decision?.date ?? item.published, decided <= day,
        decided.year == day.year
      {
        lenient[unit, default: [0, 0, 0, 0]][decided.quarter.quarter - 1] += 1
      }
    }
    let begun = 1...day.quarter.quarter
    let rows = register.authorities.filter(\.isRanked).map { unit -> [NamedLink] in
      let counts = begun.flatMap { quarter in
        [typical[unit.id]?[quarter - 1] ?? 0, lenient[unit.id]?[quarter - 1] ?? 0].map { NamedLink("\($0)") }
      }
      return [NamedLink(unit.usualName)] + counts
    }
    return OfficeList(
      .quotas, note: "本年各单位按季度报送的典型案例和不予处罚案例数。",
      columns: ["单位"]
        + begun.flatMap { ["第\(["一", "二", "三", "四"][$0 - 1])季度典型", "第\(["一", "二", "三", "四"][$0 - 1])季度不予处罚"] },
      rows: rows)
  }

  private func visits() -> OfficeList {
    let rows = Disclosure.visitNotes(register, on: day).map { note in
      [
        NamedLink(note.name), NamedLink("\(note.code)"), NamedLink(OfficeWords.note(note.kind)),
        NamedLink(
          note.exempt.isEmpty
            ? "—" : note.exempt.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)次" }.joined(separator: "、")),
      ]
    }
    return OfficeList(.visits, columns: ["企业", "统一社会信用代码", "提示", "不计入"], rows: rows)
  }

  private func rankings() -> [OfficeList] {
    guard register.site.policy.rankings != .off else { return [] }
    return UnitRanking(register, on: day).list().map { [$0] } ?? []
  }
}
