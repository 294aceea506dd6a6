import Diagnostics
import Glibc
import Intake
import Platform
import Register
import Workbook

/// `gongshi import penalties`: the 双公示 workbook of an office becomes rows of `cases/<year>.csv`, each without gravity
/// (失信程度) and without a day of publication, which nobody may infer.
package struct PenaltyImport: Sendable {
  /// The folder that holds `Content/`.
  package var root: String
  /// The workbook.
  package var file: String
  /// The sheet; every one with such a table when `nil`.
  package var sheet: String?
  /// The year whose table they join; that of each decision when `nil`.
  package var year: Int?
  /// Whether good rows are taken although there are bad ones (跳过有误的行).
  package var skipsBad = false
  /// Whether nothing is written (试运行).
  package var isDry = false
  /// Where the workbook with remarks goes; beside `file` when `nil`.
  package var remarks: String?
  /// How much work runs at once.
  package var jobs: Int

  /// An import that adds the good rows of `file`.
  package init(root: String, file: String, jobs: Int) {
    (self.root, self.file, self.jobs) = (root, file, jobs)
  }

  /// What an import did.
  package struct Outcome: Sendable {
    /// The sheets that were read.
    package var sheets: [String] = []
    /// The ids of the cases that joined; each still needs its gravity (失信程度).
    package var new: [String] = []
    /// The ids of cases that rows repeat.
    package var present: [String] = []
    /// How many rows cannot be taken.
    package var bad = 0
    /// What is to be said about cells.
    package var findings: [(sheet: String, finding: Finding)] = []
    /// The files of `Content/` that were written, or would have been.
    package var paths: [String] = []
    /// The workbook with remarks; `nil` when there is none.
    package var remarked: String?
  }

  /// Reads, judges, and writes.
  package func run() async throws(ImportRefusal) -> Outcome {
    let bytes: [UInt8]
    do { bytes = try readFile(file) } catch { throw .file(error) }
    let workbook: Workbook
    do { workbook = try WorkbookReader.read(bytes, sheetName: "表1") } catch { throw .workbook(file, error) }
    let table = try CreditTable(workbook, sheet: sheet)
    let intake: CaseIntake
    switch await CaseIntake.read(root: root, jobs: jobs) {
    case .success(let content): intake = content
    case .failure(let refusal): throw .content(refusal.diagnostics)
    }
    guard intake.errors.isEmpty else { throw .content(intake.errors) }

    var outcome = Outcome()
    outcome.sheets = table.sheets
    outcome.findings = table.findings
    var rows = compare(table.rows.map { PenaltyRow($0, intake, year: year) }, intake, &outcome)
    for row in rows { outcome.findings += row.findings.map { (row.row.sheet, $0) } }
    outcome.bad = rows.count { $0.isBad }
    rows.removeAll { $0.isBad }
    if outcome.bad == 0 || skipsBad { try write(&rows, intake, &outcome) }
    if outcome.bad > 0, !isDry {
      let draft: WorkbookDraft
      do { draft = try RemarkedWorkbook.draft(workbook, outcome.findings) } catch { throw .workbook(file, error) }
      if let remarks {
        outcome.remarked = try NewWorkbook.write(draft, to: remarks)
      } else {
        outcome.remarked = try NewWorkbook.write(draft, beside: RemarkedWorkbook.path(for: file))
      }
    }
    return outcome
  }

  /// The rows that are not there yet; those that are, are compared and told.
  private func compare(_ rows: [PenaltyRow], _ intake: CaseIntake, _ outcome: inout Outcome) -> [PenaltyRow] {
    let office = CreditOffice(intake.register)
    var known: [String: Case] = [:]
    for item in intake.register.cases where item.kind == .penalty {
      guard let number = item.decision?.number else { continue }
      known["\(CreditKey(number: number, code: item.party?.code?.text ?? item.party?.name))"] = item
    }
    var first: [String: Int] = [:]
    var left: [PenaltyRow] = []
    for var row in rows {
      let texts = row.row.texts
      let key = "\(CreditKey(number: texts[.number] ?? "", code: texts[.code] ?? texts[.party]))"
      if texts[.number] != nil, let item = known[key] {
        outcome.present.append(item.id)
        let differing = Reconciliation.differences(
          row.row, CreditRow(item, office), isPerson: item.party?.type == .person
        ).map(\.column).filter { $0 != .displayedUntil && $0 != .authorityCode }
        if !differing.isEmpty {
          outcome.findings.append(
            (row.row.sheet, .warning(.presentCase(id: item.id, differing), at: row.row.address(.number))))
        }
        continue
      }
      if texts[.number] != nil {
        if let earlier = first[key] {
          row.add(.error(.repeatedCase(first: earlier), at: row.row.address(.number)))
        } else {
          first[key] = row.row.row
        }
      }
      left.append(row)
    }
    return left
  }

  /// The columns of a table that is not there yet; others are added when a row needs them.
  private static let usual = [
    "id", "title", "kind", "party.name", "party.type", "party.code", "party.representative", "authority",
    "decision.number", "decision.date", "violations", "laws", "measures", "tier", "published",
  ]

  private func write(_ rows: inout [PenaltyRow], _ intake: CaseIntake, _ outcome: inout Outcome) throws(ImportRefusal) {
    var next: [Int: Int] = [:]
    var words: [(path: String, text: String)] = []
    for index in rows.indices {
      let year = rows[index].year
      let number = next[year] ?? intake.nextNumber(of: year)
      next[year] = number + 1
      let id = CaseIntake.id(year, number)
      rows[index].give(id, intake)
      outcome.new.append(id)
      if let text = rows[index].words {
        words.append(("Content/cases/\(year)/\(id).md", "---\nid: \(id)\n---\n## 违法事实\n\(text)\n"))
      }
    }
    var tables: [(path: String, bytes: [UInt8])] = []
    for (year, list) in Dictionary(grouping: rows, by: \.year).sorted(by: { $0.key < $1.key }) {
      let (path, exists) = intake.table(of: year)
      let text = TableText(intake.columns)
      let old: [UInt8]
      do {
        old = exists ? try readFile("\(root)/\(path)") : PenaltyImport.header(intake)
      } catch {
        throw .file(error)
      }
      guard let new = text.adding(list.map(\.cells), to: old, slots: intake.slots(ofHeader:)) else {
        throw .content([.error(.csvHeaderMissing, at: Place(path, line: 1))])
      }
      let errors = intake.errors(in: new, asTableOf: year)
      guard errors.isEmpty else { throw .wouldBreak(errors) }
      tables.append((path, new))
    }
    outcome.paths = tables.map(\.path)
    guard !isDry else { return }
    // Words first: a row without its words would be published bare, words without a row are reported.
    for (path, text) in words { try save(path, Array(text.utf8)) }
    for (path, bytes) in tables { try save(path, bytes) }
  }

  private static func header(_ intake: CaseIntake) -> [UInt8] {
    let names = usual.compactMap { intake.slot($0) }.map { intake.columns[$0].key.chinese }
    return CSVWriter.write([names], hasMark: true, lineEnd: [0x0A])
  }

  private func save(_ path: String, _ bytes: [UInt8]) throws(ImportRefusal) {
    var folder = root
    for part in path.split(separator: "/").dropLast() {
      folder += "/\(part)"
      if mkdir(folder, 0o755) != 0, errno != EEXIST { throw .file(FileError(folder, errno)) }
    }
    do { try writeFileAtomically("\(root)/\(path)", bytes) } catch { throw .file(error) }
  }
}
