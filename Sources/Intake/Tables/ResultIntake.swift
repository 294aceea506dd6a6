package import Diagnostics
package import Register

/// What `Content/` knows when rows of results are to join the table of a task: the rows are judged by the same schema,
/// names and rules as the tables that are there.
package struct ResultIntake: Sendable {
  /// Site, registry, and tasks with their results; plans, cases and pages are not read.
  package let register: Register
  /// The columns of a table of results, in the order of new tables.
  package let columns: [TableColumn]

  private let diagnostics: [Diagnostic]
  private let pending: [PendingReference]
  private let context: Reading.Context
  private let tables: [String: String]
  private let resultChecks: ResultChecks
  private let references: CrossChecks

  /// Reads the folder that holds `Content/`; the error when there is no readable `site.yml`.
  package static func read(root: String, jobs: Int) async -> Result<ResultIntake, IntakeRefusal> {
    let tree = ContentTree(root: root)
    guard tree.hasSite else {
      return .failure(IntakeRefusal([.error(.missingContent, at: Place("Content/site.yml"))]))
    }
    var loader = Loader(root: root, tree: tree, jobs: jobs)
    loader.loadSite()
    guard loader.site != nil else { return .failure(IntakeRefusal(loader.diagnostics)) }
    loader.loadRegistry()
    await loader.loadTasks()
    return .success(ResultIntake(loader))
  }

  private init(_ loader: Loader) {
    register = loader.register
    diagnostics = loader.diagnostics
    pending = loader.pending
    context = Reading.Context(names: loader.names.withoutLosses, scope: loader.ownAuthority)
    tables = loader.tree.results
    columns = ResultContract.schema.fields.map { field in
      TableColumn(
        field, synonyms: ResultContract.synonyms.first { $0.field === field }?.names ?? [],
        usual: field === ResultContract.followUp.erased ? ResultContract.followUps : [])
    }
    resultChecks = ResultChecks(loader.register)
    references = CrossChecks(register: loader.register)
  }

  /// The place of a column among `columns` by its English key.
  package func slot(_ key: String) -> Int? { columns.firstIndex { $0.key.english == key } }

  /// The table of a task, as a path below the root, and whether there is one already.
  package func table(of task: InspectionTask) -> (path: String, exists: Bool) {
    let path = "\(task.origin.file.dropLast(".yml".count)).csv"
    return (path, tables[task.origin.file] != nil)
  }

  /// A table that is there already, to make new ones like it: the first of another task, else one of the registry.
  package func exampleTable(beside path: String) -> String? {
    tables.values.filter { $0 != path }.min()
      ?? (register.enterprises.isEmpty ? nil : "Content/registry/enterprises.csv")
  }

  /// Errors without whose mending no row can be judged: in `site.yml`, the registry, the task with that id, and its table
  /// unless it is replaced.
  package func errors(for id: String, keepingTable: Bool) -> [Diagnostic] {
    diagnostics.filter { diagnostic in
      let file = diagnostic.place.file
      return diagnostic.severity == .error
        && (file == "Content/site.yml" || file.hasPrefix("Content/registry/")
          || (file.hasPrefix("Content/inspections/")
            && (file.hasSuffix("/\(id).yml") || (keepingTable && file.hasSuffix("/\(id).csv")))))
    }
  }
}

/// Why `Content/` cannot be read at all.
package struct IntakeRefusal: Error {
  /// What is wrong with it.
  package let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

// MARK: - Judging

extension ResultIntake {
  /// What became of a row.
  package struct Verdict: Sendable {
    /// The row as a record; `nil` when it cannot be one.
    package let result: InspectionResult?
    /// What is wrong, each with the column that it is about; `nil` for the row as a whole.
    package let problems: [(slot: Int?, problem: Problem)]
  }

  /// Reads one row of `task`, whose cells are in the order of `columns`.
  package func judge(_ cells: [String?], in task: InspectionTask) -> Verdict {
    let schema = ResultContract.schema
    // Places are places among the columns; the caller knows where its cells stand.
    let reading = Reading(file: "", context: context)
    let values = cells.enumerated().map { slot, text in
      text.map { Node(line: 1, column: slot + 1, content: .scalar($0, isQuoted: true)) }
    }
    let node = Node(line: 1, column: 0, content: .mapping([]))
    let result = Record(node: node, schema: schema, values: values, reading: reading).value(ResultContract.read)
    var problems = reading.diagnostics.map { (slot: slot(of: $0), problem: $0.problem) }
    if !reading.pending.isEmpty {
      var references = references
      for reference in reading.pending { references.check(reference) }
      problems += references.diagnostics.map { (slot(of: $0), $0.problem) }
    }
    if let result {
      problems += resultChecks.problems(of: result, in: task).map { (schema.slot(of: $0.field), $0.problem) }
    }
    return Verdict(result: result, problems: problems)
  }

  private func slot(of diagnostic: Diagnostic) -> Int? {
    switch diagnostic.problem {
    case .missingKey(let key, _), .missingFor(let key, _): slot(key.english)
    default: diagnostic.place.column > 0 ? diagnostic.place.column - 1 : nil
    }
  }

  /// The columns of the header of a table of `Content/`; `nil` for cells that are none, and when it cannot be read.
  package func slots(ofHeader bytes: [UInt8]) -> [Int?]? {
    guard case .success(let source) = SourceText.decode(bytes, file: ""),
      let header = CSVReader.read(source).rows.first
    else { return nil }
    return header.map { ResultContract.schema.slots[$0.text] }
  }

  /// What would be wrong with `Content/`, and is not now, if `bytes` were the table of `task`.
  package func errors(in bytes: [UInt8], asTableOf task: InspectionTask) -> [Diagnostic] {
    let path = table(of: task).path
    let source: SourceText
    switch SourceText.decode(bytes, file: path) {
    case .success(let text): source = text
    case .failure(let failure): return [failure.diagnostic]
    }
    let reading = Reading(file: path, context: context)
    let results = ContentReader.table(source, ResultContract.schema, reading, ResultContract.read).map(\.0)
    var after = register
    for index in after.tasks.indices where after.tasks[index].id == task.id { after.tasks[index].results = results }
    let before = Set(found(register, pending))
    return reading.diagnostics.filter { $0.severity == .error }
      + found(after, pending.filter { $0.place.file != path } + reading.pending)
      .filter { $0.severity == .error && !before.contains($0) }
  }

  private func found(_ register: Register, _ pending: [PendingReference]) -> [Diagnostic] {
    var checks = CrossChecks(register: register)
    checks.run(pending)
    return checks.diagnostics
  }
}

// MARK: - Values to pick from

extension ResultIntake {
  /// The values of a column that an empty table offers to pick from (下拉选项), in the order of the registry; none where
  /// anything may be written.
  package func choices(of column: TableColumn) -> [String] {
    switch column.kind {
    case .flag: return ["是", "否"]
    case .choice(let values):
      // Of results, those that the site uses.
      let off = InspectionOutcome.allCases.filter { $0.isOptional && !register.site.policy.resultCodes.contains($0) }
      let isResult = column.key.english == ResultContract.outcome.erased.key.english
      return values.map(\.name).filter { name in !isResult || !off.contains { $0.rawValue == name.english } }
        .map(\.chinese)
    case .reference: return references(to: column)
    case .text, .day, .code: return column.usual
    }
  }

  /// Names by which an import finds the entry again, each the shortest that means nothing else.
  private func references(to column: TableColumn) -> [String] {
    let names = context.names
    switch column.key.english {
    case ResultContract.region.erased.key.english:
      return register.regions.map { names.regions[Names.folded($0.name)]?.count == 1 ? $0.name : $0.id }
    case ResultContract.item.erased.key.english:
      return register.items.map { names.items[Names.folded($0.name)]?.count == 1 ? $0.name : $0.id }
    case ResultContract.authority.erased.key.english:
      return register.authorities.filter(\.isRanked).map { unit in
        [unit.short, unit.name].compactMap { $0 }.first { text in
          names.authority(text, scope: context.scope).map(\.id) == [unit.id]
        } ?? unit.id
      }
    default: return []
    }
  }
}
