import Register

/// Measures the ratios of the office's own plan: objects of a class that must be checked in a year, a quarter or a month.
///
/// The ratios are data of the plan, as cities differ: 100 % of the key objects and 10 % of the general ones a year (ez21-a2-01),
/// 10 % and 25 % a quarter by level (dg19-08), one officer to five, ten or twenty-five objects (dg19-10, dg19-11). A share is
/// rounded up and counts distinct objects, once in a period however often visited (F12).
struct CoverageRule {
  let register: Register
  let day: Day
  private let levels: [String: AuthorityLevel]
  private let checks: [Check]

  /// One object checked on a day by a unit, in a published result.
  private struct Check {
    let code: CreditCode
    let date: Day
    let unit: String
  }

  init(register: Register, day: Day) {
    self.register = register
    self.day = day
    levels = Dictionary(register.authorities.compactMap { unit in unit.level.map { (unit.id, $0) } }) { first, _ in
      first
    }
    let count = InspectionCount(register: register, day: day)
    checks = register.tasks.flatMap { task in
      count.rows(of: task).compactMap { row in
        guard let code = row.code, let date = row.date, count.isPublished(row, of: task) else { return nil }
        return Check(code: code, date: date, unit: row.authority ?? task.authority)
      }
    }
  }

  /// Each ratio of an own plan of the day's year that names a class and how often it is asked.
  func all() -> [Coverage] {
    register.plans.filter { !$0.isReproduced && $0.year == day.year && PlanDisclosure.isShown($0, on: day) }
      .flatMap { plan in
        plan.items.filter { PlanDisclosure.isShown($0, in: plan) }.flatMap { item in
          item.targets.compactMap { target in
            item.id.flatMap { coverage(target, NamedLink(item.title ?? plan.title, .planItem(plan.id, $0))) }
          }
        }
      }
  }

  private func coverage(_ target: Target, _ plan: NamedLink) -> Coverage? {
    guard let objectClass = target.objectClass, let per = target.per, let value = target.value,
      let periods = periods(per)
    else { return nil }
    let members = register.enterprises.filter { $0.objectClass == objectClass && $0.isListed(on: day) }
    guard let required = required(value, of: members.count, scope: target.scope) else { return nil }
    let codes = Set(members.map(\.code))
    let own = checks.filter { codes.contains($0.code) && isMeant($0.unit, by: target.scope) }
    func checked(_ from: Day, _ through: Day) -> Set<CreditCode> {
      Set(own.lazy.filter { $0.date >= from && $0.date <= through }.map(\.code))
    }
    let steps = periods.map { period in
      Coverage.Step(
        name: period.name, required: (required * period.parts.done + period.parts.all - 1) / period.parts.all,
        checked: checked(period.from, period.through).count)
    }
    let current = checked(periods.last?.from ?? day, day)
    let year = checked(firstOfYear, day)
    return Coverage(
      what: target.what, objectClass: objectClass, per: per, listed: members.count, checked: current.count,
      required: required, requiredByNow: per == .year ? requiredByNow(required) : required,
      target: value.description, steps: steps,
      units: register.regions.compactMap { region in
        let part = members.filter { $0.region == region.id }
        return part.isEmpty
          ? nil : Coverage.Unit(name: region.name, listed: part.count, checked: part.count { year.contains($0.code) })
      }, inspectors: inspectors(own.filter { $0.date >= firstOfYear && $0.date <= day }, members, target.scope),
      plan: plan)
  }

  /// Ranked units of the scope's level and those that checked beside them, in the order of `authorities.yml`, never by size
  /// (国办发〔2024〕54号 bars appraisal by numbers of visits).
  private func inspectors(_ checks: [Check], _ members: [Enterprise], _ scope: String?) -> [Coverage.Inspector] {
    let checked = Dictionary(grouping: checks, by: \.unit).mapValues { Set($0.map(\.code)) }
    return register.authorities.filter { checked[$0.id] != nil || $0.isRanked && isMeant($0.id, by: scope) }.map {
      unit in
      let codes = checked[unit.id] ?? []
      let district = unit.region.map { region in members.filter { $0.region == region } }
      return Coverage.Inspector(
        name: unit.usualName, checked: codes.count,
        checkedOwn: district.map { $0.count { codes.contains($0.code) } }, listed: district?.count)
    }
  }

  private var firstOfYear: Day { Quarter(year: day.year, quarter: 1)?.first ?? day }

  /// The share of a yearly figure that the quarters ended before the day ask.
  private func requiredByNow(_ required: Int) -> Int { (required * (day.quarter.quarter - 1) + 3) / 4 }

  /// How many distinct objects a value asks: a share of the class, or a number for each officer of the level.
  private func required(_ value: Amount, of count: Int, scope: String?) -> Int? {
    switch value {
    case .percentage(let share): return share.share(of: count)
    case .ratio(let officers, let objects):
      let own = register.officers.count { isMeant($0.authority, by: scope) }
      return min(count, (own * objects + officers - 1) / officers)
    case .number, .range: return nil
    }
  }

  /// Whether a unit is of the level that a target's scope names; without a scope every unit is meant.
  private func isMeant(_ unit: String?, by scope: String?) -> Bool {
    guard let scope else { return true }
    let level = unit.flatMap { levels[$0] }
    switch scope {
    case "市级", "市": return level == .city || level == .section
    case "区县级", "县区", "区县", "镇级", "分局": return level == .district
    default: return true
    }
  }

  private struct Part {
    let name: String
    let from: Day
    let through: Day
    /// How much of the required figure is due at its end.
    let parts: (done: Int, all: Int)
  }

  /// The periods of the year that have begun.
  private func periods(_ per: Recurrence) -> [Part]? {
    let quarters = (1...day.quarter.quarter).compactMap { Quarter(year: day.year, quarter: $0) }
    switch per {
    case .year:
      return quarters.map {
        Part(name: "至\($0.short)末", from: firstOfYear, through: min(day, $0.last), parts: ($0.quarter, 4))
      }
    case .quarter:
      return quarters.map { Part(name: $0.short, from: $0.first, through: min(day, $0.last), parts: (1, 1)) }
    case .month:
      return (1...day.month.month).compactMap { Month(year: day.year, month: $0) }.map {
        Part(name: "\($0.month)月", from: $0.first, through: min(day, $0.last), parts: (1, 1))
      }
    default: return nil
    }
  }
}

extension Quarter {
  /// 第三季度.
  fileprivate var short: String { "第\(["一", "二", "三", "四"][quarter - 1])季度" }
}
