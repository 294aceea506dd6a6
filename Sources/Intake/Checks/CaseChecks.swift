import Diagnostics
import Register

/// What is checked of one case against what was read before all cases: its attachments, the laws that it cites, the limit of
/// its publication. It needs no other case, so every case is checked where it is read, on all processors.
struct CaseChecks: Sendable {
  private let files: Set<String>
  private let laws: Applicability
  private let limits: PublicationLimits
  private let calendar: WorkingCalendar
  private let policy: DisclosurePolicy
  /// The names of the registry.
  private let names: [CreditCode: String]

  init(_ register: Register, files: Set<String>) {
    self.files = files
    laws = Applicability(register.laws)
    limits = PublicationLimits(register)
    calendar = register.calendar
    policy = register.site.policy
    names = register.enterpriseNames
  }

  func check(_ item: Case, _ reading: Reading) {
    let place = Place(item.origin.file, line: item.origin.line, column: 1)
    for attachment in item.attachments where !files.contains(attachment.path) {
      let problem = Problem.unknownReference(attachment.file, kind: Term("file", "文件"), suggestion: nil)
      reading.report(.error(problem, at: place))
    }
    if item.published != nil, item.typical != nil { checkSections(item, reading) }
    checkLaws(of: item, reading)
    // A wrong code would put the case on the page of another enterprise; a former name may stand in an old decision.
    if let party = item.party, let code = party.code, let known = names[code], known != party.name {
      reading.report(.warning(.nameDiffers(party.name, expected: known), at: place))
    }
    checkRepair(of: item, at: place, reading)
    if let published = item.published, let decided = item.decision?.date, item.kind == .penalty {
      let end = limits.limit(.penaltyPublished, of: decided).end(after: decided, in: calendar)
      if published > end { reading.report(.warning(.publishedLate(limit: "\(end)"), at: place)) }
    }
  }

  /// Credit is repaired when the least term of display has passed, and not before (信用修复管理办法).
  private func checkRepair(of item: Case, at place: Place, _ reading: Reading) {
    guard let decided = item.decision?.date, let tier = item.tier,
      let least = policy.term(of: tier, decided: decided)?.minimum?.end(after: decided, in: calendar),
      let repair = item.history.first(where: { $0.status == .repaired && $0.date < least })
    else { return }
    reading.report(.warning(.repairedEarly(on: "\(repair.date)", least: "\(least)"), at: place))
  }

  /// The sections of a typical case, each under one of the names that offices give it.
  private static let sections: [[String]] = [
    ["案情简介", "基本案情"], ["查处情况", "处理情况", "查处结果"], ["启示意义", "典型意义", "以案释法", "案例意义"],
  ]

  private func checkSections(_ item: Case, _ reading: Reading) {
    let headings = item.body.split(separator: "\n").filter { $0.hasPrefix("#") }
    for names in CaseChecks.sections
    where !headings.contains(where: { heading in names.contains { heading.contains($0) } }) {
      let place = Place(item.bodyFile ?? item.origin.file, line: item.bodyLine, column: 1)
      reading.report(.warning(.sectionMissing(names[0]), at: place))
    }
  }

  /// Whether the laws cited apply, have the articles cited, and whether it was too late to punish.
  private func checkLaws(of item: Case, _ reading: Reading) {
    for (index, citation) in item.citations.enumerated() {
      let place = Place(item.origin.file, line: citation.line, column: 1)
      // A law is cited twice as a rule, for what was violated and for the penalty: one warning says it.
      let isRepeated = item.citations[..<index].contains { $0.law == citation.law && $0.isMilder == citation.isMilder }
      if !isRepeated, let objection = laws.objection(to: citation, in: item) {
        let instead = objection.instead
        reading.report(
          .warning(
            .lawNotInForce(
              objection.law, on: "\(objection.day)", isRepealed: objection.isRepealed,
              instead: instead.isEmpty || instead.count > 3 ? nil : instead.joined(separator: "、")), at: place))
      } else if let beyond = laws.articleBeyondEnd(citation, in: item) {
        let title = laws[citation.law]?.title ?? citation.law
        reading.report(
          .warning(.articleBeyondEnd("\(beyond.article)", law: title, last: beyond.last), at: place))
      }
    }
    if let passed = item.passedLimitation, let discovered = item.discovered {
      let place = Place(item.origin.file, line: item.origin.line, column: 1)
      reading.report(
        .warning(
          .limitationPassed(discovered: "\(discovered)", limit: "\(passed.limit)", years: passed.years), at: place))
    }
  }
}
