import Diagnostics
import Register

/// Makes public values of the duties marked `public: true` (履责清单公开), as of a day.
struct DutyDisclosure {
  private let register: Register
  private let day: Day
  private let tasks: [PublicTask]
  private let cases: [PublicCase]

  init(_ register: Register, day: Day, tasks: [PublicTask], cases: [PublicCase]) {
    (self.register, self.day, self.tasks, self.cases) = (register, day, tasks, cases)
  }

  func disclose() -> [PublicDuty] {
    let shown = register.duties.filter(\.isPublic)
    guard !shown.isEmpty else { return [] }
    let evaluation = DutyEvaluation(register: register, day: day)
    return shown.map { duty in
      PublicDuty(
        id: duty.id, name: duty.title, rule: DutyWords.rule(duty), basis: duty.basis.flatMap(basis),
        isPerRecord: duty.kind.isPerRecord, isPublication: DutyDisclosure.isPublication(duty.kind),
        lines: lines(evaluation.report(duty)).reversed())
    }
  }

  /// An error for each text of a shown duty that looks like a private value.
  func check(_ diagnostics: inout [Diagnostic]) {
    for duty in register.duties where duty.isPublic {
      let place = Place("Content/duties.yml", line: duty.line)
      TextCheck(register).report([duty.name, duty.basis].compactMap { $0 }, at: place, &diagnostics)
    }
  }

  private static func isPublication(_ kind: DutyKind) -> Bool {
    switch kind {
    case .exposure, .inspectionPublished, .penaltyPublished, .briefing, .bulletin: true
    case .positiveList, .typicalCase, .lenientCase, .inspectionFinished, .planFiled: false
    }
  }

  /// An item of a plan by its title, where the site shows it; anything else as it is written.
  private func basis(_ text: String) -> NamedLink? {
    let parts = text.split(separator: "/").map(String.init)
    guard parts.count == 2, let plan = register.plans.first(where: { $0.id == parts[0] }) else {
      return NamedLink(text)
    }
    guard PlanDisclosure.isShown(plan, on: day), let item = plan.items.first(where: { $0.id == parts[1] }),
      PlanDisclosure.isShown(item, in: plan)
    else { return nil }
    return NamedLink("\(plan.title)：\(item.title ?? parts[1])", .planItem(parts[0], parts[1]))
  }

  // MARK: Lines

  private func lines(_ report: DutyReport) -> [PublicDuty.Line] {
    if report.duty.kind.isPerRecord { return records(report) }
    // Units are not compared in public: a period is done when the last of them is.
    var lines: [PublicDuty.Line] = []
    var index = report.lines.startIndex
    while index < report.lines.endIndex {
      let first = report.lines[index]
      let units = report.lines[index...].prefix { $0.subject == first.subject }
      index += units.count
      guard case .period(let period) = first.subject else { continue }
      let days = units.compactMap(\.done)
      lines.append(
        PublicDuty.Line(
          year: period.year, subject: NamedLink(period.chinese), limit: first.limit, isPending: first.isPending,
          done: days.count == units.count ? days.max() : nil))
    }
    return lines
  }

  /// The records that the site shows, and no others: what is not published, or has left, is not named here either.
  private func records(_ report: DutyReport) -> [PublicDuty.Line] {
    let places: [String: NamedLink] =
      report.duty.kind == .penaltyPublished
      ? Dictionary(cases.map { ($0.id, DutyDisclosure.link(to: $0)) }) { first, _ in first }
      : Dictionary(tasks.map { ($0.id, NamedLink($0.name, $0.address)) }) { first, _ in first }
    return report.lines.compactMap { line in
      guard let place = line.subject.record.flatMap({ places[$0] }) else { return nil }
      return PublicDuty.Line(
        year: line.subject.year, subject: place, limit: line.limit, isPending: line.isPending, done: line.done)
    }
  }

  /// A masked case is neither named nor led to.
  private static func link(to item: PublicCase) -> NamedLink {
    item.party?.isMasked == true ? NamedLink("当事人名称不公开的案件") : NamedLink(item.title, item.address)
  }
}

extension DutySubject {
  /// The id of the record that it is about.
  fileprivate var record: String? {
    switch self {
    case .period: nil
    case .decision(let id, _), .finished(let id, _), .inspected(let id, _): id
    }
  }
}

extension DutyDisclosure {
  /// The days after `day` on which the public lines of a duty change by themselves.
  ///
  /// That a limit passes changes nothing: neither it nor the day of publication moves. A period begins, a record comes to
  /// count, and the page of the year begins anew. Records with clocks of their own come and go with their pages.
  static func changes(_ duty: Duty, in register: Register, after day: Day) -> [Day] {
    guard duty.isPublic else { return [] }
    var days = [Day(year: day.year + 1, month: 1, day: 1), duty.since].compactMap { $0 }
    switch duty.rhythm {
    case .within:
      guard duty.kind == .inspectionPublished else { break }
      days += register.tasks.compactMap(\.finished)
    case .every(let every, _):
      days.append(DutyPeriod(every, containing: day).next.first)
      days += register.tasks.compactMap { duty.kind == .inspectionFinished ? $0.finished : nil }
      days += DutyFacts(register: register, until: .distant).entries(duty.kind).map(\.fact.day)
    }
    return days.filter { $0 > day }
  }
}

extension Day {
  /// Later than any fact.
  fileprivate static let distant = Day(number: .max)
}
