import Register

/// The records that count towards duties, as far as they are known on a day (履责依据的记录).
struct DutyFacts {
  /// A record, and the stretch of days for which it counts.
  struct Entry {
    let fact: DutyFact
    let first: Day
    let last: Day
    var unit: String?
    /// Whether it counts for exactly that stretch, and not for a longer one.
    var isExact = false

    init(_ record: DutyRecord, on day: Day, for first: Day, _ last: Day) {
      fact = DutyFact(record: record, day: day)
      (self.first, self.last) = (first, last)
    }
  }

  let register: Register
  /// A fact dated after it is not known yet.
  let day: Day

  /// The records of a kind that is counted by period.
  func entries(_ kind: DutyKind) -> [Entry] {
    let all: [Entry] =
      switch kind {
      case .exposure: exposures()
      case .typicalCase: typicalCases()
      case .lenientCase: lenientCases()
      case .positiveList: positiveList()
      case .planFiled: filings()
      case .briefing: briefings(.quarterly)
      case .bulletin: briefings(.monthly)
      case .inspectionFinished, .inspectionPublished, .penaltyPublished: []
      }
    return all.filter { $0.fact.day <= day }
  }

  /// A notice exists for a week that a published case names; it is out when both it and the case have come (dg19-56: 每周). One
  /// of words alone counts too, and so do words that were out before the first case.
  private func exposures() -> [Entry] {
    let rule = ExposureRule(register)
    var entries = exposedCases(rule)
    let first = Dictionary(entries.map { ($0.first.week, $0.fact.day) }, uniquingKeysWith: min)
    for notice in register.exposures where notice.hasWords {
      guard let published = notice.published, rule.opens(notice.week) != nil else { continue }
      if let earlier = first[notice.week], earlier <= published { continue }
      entries.append(Entry(.exposure(notice.week), on: published, for: notice.week.first, notice.week.last))
    }
    return entries
  }

  private func exposedCases(_ rule: ExposureRule) -> [Entry] {
    register.cases.indices.flatMap { index -> [Entry] in
      guard !register.cases[index].expose.isEmpty, register.cases[index].published != nil else { return [] }
      let item = register.cases[index].known(on: day)
      guard Standing.isMeantForSite(item, register.site.policy) else { return [] }
      return item.expose.compactMap { week in
        rule.joins(item, week).map { Entry(.case(item.id), on: $0, for: week.first, week.last) }
      }
    }
  }

  /// A briefing or bulletin counts for the period that it reports on, from the day on which it was issued (dg19-52).
  private func briefings(_ kind: BriefingKind) -> [Entry] {
    var issued: [String: (period: Period, day: Day)] = [:]
    for briefing in register.briefings where briefing.kind == kind && briefing.visibility != .internal {
      if let day = briefing.issued { issued[briefing.id] = (briefing.period, day) }
    }
    // The file of one that is archived may be gone.
    for item in register.archived where item.name.kind == kind && issued[item.name.slug] == nil {
      issued[item.name.slug] = (item.name.period, item.issued)
    }
    return issued.map { id, briefing in
      var entry = Entry(.briefing(id), on: briefing.day, for: briefing.period.first, briefing.period.last)
      entry.isExact = true
      return entry
    }
  }

  /// A case counts for the quarter that it names once it was submitted (ez21-a3-08: 每季度至少上报一起典型案例).
  private func typicalCases() -> [Entry] {
    register.cases.indices.compactMap { index in
      guard let typical = register.cases[index].typical, let submitted = typical.submitted else { return nil }
      let quarter = typical.quarter ?? submitted.quarter
      var entry = Entry(.case(register.cases[index].id), on: submitted, for: quarter.first, quarter.last)
      entry.unit = unit(of: register.cases[index])
      return entry
    }
  }

  /// A case counts for the month of its decision (ez21-a3-22: 每月报送一起典型案例).
  private func lenientCases() -> [Entry] {
    register.cases.indices.compactMap { index in
      guard register.cases[index].kind == .lenient,
        let day = register.cases[index].decision?.date ?? register.cases[index].published
      else { return nil }
      var entry = Entry(.case(register.cases[index].id), on: day, for: day, day)
      entry.unit = unit(of: register.cases[index])
      return entry
    }
  }

  /// Each day on which something came onto the list or left it.
  private func positiveList() -> [Entry] {
    let days = Set(register.positiveList.flatMap { [$0.from, $0.until].compactMap { $0 } })
    return days.map { Entry(.positiveList, on: $0, for: $0, $0) }
  }

  /// A plan counts for the period that it is for, whenever it was filed (ez21-a1-10, a3-18: 每月5日前).
  private func filings() -> [Entry] {
    register.filings.map { filing in
      var entry = Entry(.filing(unit: filing.unit), on: filing.date, for: filing.period.first, filing.period.last)
      entry.unit = units[filing.unit]
      entry.isExact = true
      return entry
    }
  }

  private func unit(of item: Case) -> String? { units[item] }

  private let units: RankedUnits

  init(register: Register, until day: Day) {
    (self.register, self.day) = (register, day)
    units = RankedUnits(register.authorities)
  }
}
