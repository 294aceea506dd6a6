import Diagnostics
import Intake
import Register
import Workbook

/// A row of 双公示 as a row of `cases/<year>.csv`, with what is wrong with it.
struct PenaltyRow: Sendable {
  /// By which a problem of a column of cases finds the column of the file.
  private static let sources: [(key: String, column: CreditColumn)] = [
    ("party.name", .party), ("party.type", .partyType), ("party.code", .code),
    ("party.representative", .representative),
    ("authority", .authority), ("decision.number", .number), ("decision.date", .decided), ("violations", .violation),
    ("laws", .basis), ("measures", .penaltyKind), ("title", .violation),
  ]

  let row: CreditTable.Row
  let year: Int
  /// The cells in the order of the columns of cases, but for the id.
  private(set) var cells: [String?]
  private(set) var findings: [Finding]
  /// The words of the case (正文): the facts, with the party's name taken out.
  private(set) var words: String?

  init(_ row: CreditTable.Row, _ intake: CaseIntake, year given: Int?) {
    self.row = row
    findings = row.findings
    cells = Array(repeating: nil, count: intake.columns.count)
    let decided = row.texts[.decided].flatMap { Day($0) }
    year = given ?? decided?.year ?? 0
    let refused = Set(row.findings.map(\.address))
    for column in [CreditColumn.party, .number, .decided, .violation, .penaltyKind, .authority]
    where row.texts[column] == nil && !refused.contains(row.address(column)) {
      report(.missingKey(Term(column.rawValue, column.chinese), in: Term("a penalty", "行政处罚")), column)
    }
    fill(intake)
    guard !isBad else { return }
    var judged = cells
    if let slot = intake.slot("id") { judged[slot] = CaseIntake.id(year, 1) }
    for (slot, problem) in intake.judge(judged, year: year).problems {
      let key = slot.map { intake.columns[$0].key.english }
      report(problem, PenaltyRow.sources.first { $0.key == key }?.column)
    }
  }

  /// Whether it cannot be taken.
  var isBad: Bool { findings.contains { $0.severity == .error } }

  mutating func add(_ finding: Finding) { findings.append(finding) }

  mutating func give(_ id: String, _ intake: CaseIntake) { if let slot = intake.slot("id") { cells[slot] = id } }

  private mutating func report(_ problem: Problem, _ column: CreditColumn?) {
    findings.append(.error(.problem(problem), at: row.address(column)))
  }

  private mutating func fill(_ intake: CaseIntake) {
    func set(_ key: String, _ text: String?) {
      if let slot = intake.slot(key), let text, !text.isEmpty { cells[slot] = text }
    }
    let name = row.texts[.party]
    let type = PenaltyRow.type(row)
    let violations = (row.texts[.violation] ?? "").split(whereSeparator: { "；;\n".contains($0) }).map(String.init)
    set("kind", CaseKind.penalty.chinese)
    set("party.name", name)
    set("party.type", type.chinese)
    if type != .person {
      set("party.code", row.texts[.code])
      set("party.representative", row.texts[.representative])
    }
    // A person's name must not stand in a text, whatever becomes of the site's rule.
    let shown = type == .enterprise ? name ?? "" : "{{当事人}}"
    set("title", "\(shown)\(violations.first ?? "")\(violations.count > 1 ? "等" : "")案")
    set("authority", row.texts[.authority])
    set("decision.number", row.texts[.number])
    set("decision.date", row.texts[.decided])
    set("violations", violations.joined(separator: "；"))
    let basis = LegalBasis(row.texts[.basis] ?? "", intake)
    set("laws", basis.cell)
    for text in basis.unknown {
      findings.append(.warning(.unknownBasis(text), at: row.address(.basis)))
    }
    set("measures", measures())
    words = row.texts[.facts].map { PenaltyRow.words($0, name: name) }
  }

  private static func type(_ row: CreditTable.Row) -> PartyType {
    if row.isPerson { return .person }
    let isSole = row.texts[.partyType]?.contains("个体") ?? row.texts[.code]?.hasPrefix("92") ?? false
    return isSole ? .sole : .enterprise
  }

  /// The kinds of penalty with their amounts and licences, as a cell of `measures` (处罚内容).
  private mutating func measures() -> String {
    var parts: [String] = []
    var (hasFine, hasConfiscated) = (false, false)
    for name in (row.texts[.penaltyKind] ?? "").split(whereSeparator: { "；;、，,/\n".contains($0) }).map(String.init) {
      guard let kind = CreditKind.measure(named: name) else {
        report(.wrongValue(name, expected: Term("a kind of penalty", "处罚种类")), .penaltyKind)
        continue
      }
      switch kind {
      case .fine where hasFine, .confiscate where hasConfiscated: continue
      case .fine:
        hasFine = true
        parts.append("罚款\(row.texts[.fine] ?? "")")
      case .confiscate:
        hasConfiscated = true
        parts.append(row.texts[.confiscated].map { "没收违法所得\($0)" } ?? "没收")
      case .suspendLicence, .revokeLicence:
        parts.append(kind.chinese + (row.texts[.licence].map { "（许可证件.名称：\($0)）" } ?? ""))
      default: parts.append(kind.chinese)
      }
    }
    // An amount is a fact whether or not its kind is named.
    if !hasFine, let fine = row.texts[.fine] { parts.append("罚款\(fine)") }
    if !hasConfiscated, let amount = row.texts[.confiscated] { parts.append("没收违法所得\(amount)") }
    return parts.joined(separator: "；")
  }

  /// The text as Markdown that says nothing else.
  private static func words(_ text: String, name: String?) -> String {
    var result = ""
    for character in name.map({ text.replacing($0, with: "\u{0}") }) ?? text {
      switch character {
      case "\u{0}": result += "{{当事人}}"
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "=", "~", "{", "}": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }
}
