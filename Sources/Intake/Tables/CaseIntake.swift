package import Diagnostics
package import Register

/// What `Content/` knows when cases are to join it: they are judged by the same schema, names and checks as those that are
/// there.
package struct CaseIntake: Sendable {
  /// Site, registry, duties, tasks and cases; plans and pages are not read.
  package let register: Register
  /// The columns of `cases/<year>.csv`, in the order of the schema.
  package let columns: [TableColumn]

  private let diagnostics: [Diagnostic]
  private let context: Reading.Context
  private let checks: CaseChecks
  private let tables: [Int: String]

  /// Reads the folder that holds `Content/`; the error when there is no readable `site.yml`.
  package static func read(root: String, jobs: Int) async -> Result<CaseIntake, IntakeRefusal> {
    let tree = ContentTree(root: root)
    guard tree.hasSite else {
      return .failure(IntakeRefusal([.error(.missingContent, at: Place("Content/site.yml"))]))
    }
    var loader = Loader(root: root, tree: tree, jobs: jobs)
    loader.loadSite()
    guard loader.site != nil else { return .failure(IntakeRefusal(loader.diagnostics)) }
    loader.loadRegistry()
    loader.loadDuties()
    await loader.loadTasks()
    await loader.loadCases()
    return .success(CaseIntake(loader))
  }

  private init(_ loader: Loader) {
    register = loader.register
    diagnostics = loader.diagnostics
    context = Reading.Context(names: loader.names.withoutLosses, scope: loader.ownAuthority)
    checks = CaseChecks(loader.register, files: loader.tree.caseFiles)
    tables = Dictionary(loader.tree.caseTables.map { ($0.year, $0.path) }) { first, _ in first }
    columns = CaseTableContract.schema.fields.map { TableColumn($0, synonyms: [], usual: []) }
  }

  /// Errors that must be mended before cases can join: in `site.yml`, the registry, and the cases.
  package var errors: [Diagnostic] {
    diagnostics.filter { diagnostic in
      let file = diagnostic.place.file
      return diagnostic.severity == .error
        && (file == "Content/site.yml" || file.hasPrefix("Content/registry/") || file.hasPrefix("Content/cases"))
    }
  }

  /// The place of a column among `columns`, by any of its names.
  package func slot(_ key: String) -> Int? { CaseTableContract.schema.slots[key] }

  /// The nearest name of a column to one that is none.
  package func suggestion(for key: String) -> String? {
    Suggestion.nearest(to: key, among: CaseTableContract.schema.slots.words)
  }

  /// The table of a year, as a path below the root, and whether there is one already.
  package func table(of year: Int) -> (path: String, exists: Bool) {
    (tables[year] ?? "Content/cases/\(year).csv", tables[year] != nil)
  }

  /// The columns of the header of a table of cases; `nil` when it cannot be read.
  package func slots(ofHeader bytes: [UInt8]) -> [Int?]? {
    guard case .success(let source) = SourceText.decode(bytes, file: ""),
      let header = CSVReader.read(source).rows.first
    else { return nil }
    return header.map { CaseTableContract.schema.slots[$0.text] }
  }

  /// The id of the one law that a name means; `nil` for none or several.
  package func law(named name: String) -> String? {
    let found = context.names.laws[Names.folded(name)] ?? []
    return found.count == 1 ? found[0].id : nil
  }

  /// The number of the next case of a year (下一编号), after the highest that is there: `2026-0043`.
  package func nextNumber(of year: Int) -> Int {
    let prefix = "\(year)-"
    return
      (register.cases.filter { $0.id.hasPrefix(prefix) }.compactMap { Int($0.id.dropFirst(prefix.count)) }.max() ?? 0)
      + 1
  }

  /// The id with that number: `2026-0043`.
  package static func id(_ year: Int, _ number: Int) -> String {
    let digits = String(number)
    return "\(year)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
  }
}

// MARK: - Judging

extension CaseIntake {
  /// What became of a row.
  package struct Verdict: Sendable {
    /// The row as a record; `nil` when it cannot be one.
    package let item: Case?
    /// What is wrong, each with the column that it is about; `nil` for the row as a whole.
    package let problems: [(slot: Int?, problem: Problem)]
    /// Whether a value is of the wrong form, all that is missing aside.
    package func objection(to slot: Int) -> Problem? {
      problems.first { found in
        switch found.problem {
        case .missingKey, .missingFor: false
        default: found.slot == slot
        }
      }?.problem
    }
  }

  /// Reads one row, whose cells are in the order of `columns`; errors only.
  package func judge(_ cells: [String?], year: Int) -> Verdict {
    let reading = Reading(file: "", context: context)
    let node = node(cells, reading)
    let item = Record(node, schema: CaseContract.schema, reading: reading)
      .flatMap { CaseContract.read($0, reading, year: year) }
    let problems = reading.diagnostics.filter { $0.severity == .error }.map { found in
      (slot: found.place.column > 0 ? found.place.column - 1 : nil, problem: found.problem)
    }
    return Verdict(item: item, problems: problems)
  }

  private func node(_ cells: [String?], _ reading: Reading) -> Node {
    // Places are places among the columns; the caller knows where its cells stand.
    let given = cells.enumerated().compactMap { slot, text in
      text.map { (CSVReader.Cell(text: $0, line: 1, column: slot + 1), Optional(slot)) }
    }
    return CaseTable.node(given, at: Node.Position(1, 0), reading)
  }

  /// The errors that a table of a year would have with these bytes.
  package func errors(in bytes: [UInt8], asTableOf year: Int) -> [Diagnostic] {
    let path = table(of: year).path
    let source: SourceText
    switch SourceText.decode(bytes, file: path) {
    case .success(let text): source = text
    case .failure(let failure): return [failure.diagnostic]
    }
    let reading = Reading(file: path, context: context)
    var found: [Diagnostic] = []
    var pending: [PendingReference] = []
    guard let table = CaseTable(source, year: year, reading) else { return reading.diagnostics }
    var after = register
    after.cases.removeAll { $0.origin.file == path }
    for index in 0..<table.count {
      let own = Reading(file: path, context: context)
      own.attachmentFolder = table.folder(index)
      let item = table.node(index, own).flatMap { Record($0, schema: CaseContract.schema, reading: own) }
        .flatMap { CaseContract.read($0, own, year: year) }
      if let item {
        checks.check(item, own)
        after.cases.append(item)
      }
      found += own.diagnostics
      pending += own.pending
    }
    var cross = CrossChecks(register: after)
    for reference in pending { cross.check(reference) }
    return (reading.diagnostics + found + cross.diagnostics).filter { $0.severity == .error }
  }
}

// MARK: - Front matter

extension CaseIntake {
  /// The front matter that a row equals, as a file of one case has it.
  package func frontMatter(_ cells: [String?]) -> String {
    let node = node(cells, Reading(file: "", context: context))
    return FrontMatterText.text(node, in: CaseContract.schema)
  }

  /// What is wrong with a whole file of one case; its errors, and the record that it is.
  package func read(_ text: String, as path: String, year: Int) -> (item: Case?, errors: [Diagnostic]) {
    let source: SourceText
    switch SourceText.decode(Array(text.utf8), file: path) {
    case .success(let text): source = text
    case .failure(let failure): return (nil, [failure.diagnostic])
    }
    let reading = Reading(file: path, context: context)
    let item = Loader.readCase(source, reading, year: year)
    if let item {
      reading.report(Loader.nameProblem(item.id, item.origin, suffix: ".md"))
      checks.check(item, reading)
    }
    var cross = CrossChecks(register: register)
    for reference in reading.pending { cross.check(reference) }
    return (item, (reading.diagnostics + cross.diagnostics).filter { $0.severity == .error })
  }
}
