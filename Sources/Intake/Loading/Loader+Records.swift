import Diagnostics
import Register

extension Loader {
  /// `plans/<id>.yml`.
  mutating func loadPlans() async {
    let plans = await readAll(tree.plans) { _, source, reading in
      ContentReader.record(source, PlanContract.schema, reading, PlanContract.read)
    }
    for plan in plans {
      declare(plan.id, Term("plan", "计划"), plan.origin)
      diagnostics += Loader.nameProblem(plan.id, plan.origin, suffix: ".yml")
    }
    register.plans = plans
  }

  /// `inspections/<year>/<id>.yml` with the table of its results and its pool beside it.
  mutating func loadTasks() async {
    let (files, results, pools, root, context) = (tree.tasks, tree.results, tree.pools, root, context)
    var tasks = await readAll(files.map(\.path)) { index, source, reading in
      var task = ContentReader.record(source, TaskContract.schema, reading, TaskContract.read)
      if let path = results[files[index].path] {
        task?.results = Loader.attached(path, root, context, reading) { source, reading in
          ContentReader.table(source, ResultContract.schema, reading, ResultContract.read).map(\.0)
        }
      }
      if let path = pools[files[index].path] {
        let pool = Loader.attached(path, root, context, reading) { source, reading in
          ContentReader.table(source, PoolContract.schema, reading) { record, _ -> PoolRow? in
            let (code, objectClass) = (record[PoolContract.code], record[PoolContract.objectClass])
            _ = record[PoolContract.region]
            return record[PoolContract.name].map { PoolRow(name: $0, code: code, objectClass: objectClass) }
          }.map(\.0)
        }
        task?.frozen = pool
        if let declared = task?.pool, declared != pool.count {
          reading.report(.error(.countDiffers(what: "`pool`", declared: declared, found: pool.count), at: Place(path)))
        }
      }
      return task
    }
    tasks.sort { $0.id < $1.id }
    for task in tasks {
      declare(task.id, Term("inspection task", "抽查任务"), task.origin)
      diagnostics += Loader.nameProblem(task.id, task.origin, suffix: ".yml")
    }
    let known = Set(files.map(\.path))
    for (owner, path) in results.merging(pools, uniquingKeysWith: { first, _ in first }) where !known.contains(owner) {
      diagnostics.append(
        .error(
          .unknownReference(owner, kind: Term("file", "文件"), suggestion: nil), at: Place(path)))
    }
    register.tasks = tasks
  }

  /// A table beside a task, read into the same reading of diagnostics.
  static func attached<Value: Sendable>(
    _ path: String, _ root: String, _ context: Reading.Context, _ reading: Reading,
    _ body: (SourceText, Reading) -> [Value]
  ) -> [Value] {
    let outcome = read(path, root: root, context: context, body)
    reading.take(outcome.diagnostics, outcome.pending)
    return outcome.value ?? []
  }

  /// `cases/<year>/<id>.md` and `cases/<year>.csv`.
  mutating func loadCases() async {
    var all = tree.cases
    let checks = CaseChecks(register, files: tree.caseFiles)
    let rows = tree.caseTables.isEmpty ? [] : await readCaseTables(&all, checks)
    let files = all
    let read = await readAll(files.map { $0.path }) { index, source, reading in
      guard let item = Loader.readCase(source, reading, year: files[index].year) else { return CaseRecords.Entry?.none }
      reading.report(Loader.nameProblem(item.id, item.origin, suffix: ".md"))
      checks.check(item, reading)
      return CaseRecords.Entry(item)
    }
    var cases = CaseRecords(read)
    cases += rows
    cases.sort { $0.id < $1.id }
    // In order, two of the same id stand side by side.
    var first = 0
    for index in cases.indices.dropFirst() {
      guard cases[index].id == cases[first].id else {
        first = index
        continue
      }
      let (place, firstPlace) = (Loader.place(cases[index].origin), Loader.place(cases[first].origin))
      diagnostics.append(
        .error(
          .duplicateID(cases[index].id, kind: Term("case", "案件")), at: place, notes: [.firstGiven(at: firstPlace)]))
    }
    register.cases = cases
  }

  static func readCase(_ source: SourceText, _ reading: Reading, year: Int) -> Case? {
    guard let (front, record) = frontMatter(source, CaseContract.schema, reading) else { return nil }
    var item = CaseContract.read(record, reading, year: year)
    item?.body = front.body
    item?.bodyLine = front.bodyLine
    return item
  }

  static func frontMatter(_ source: SourceText, _ schema: Schema, _ reading: Reading) -> (FrontMatter, Record)? {
    do {
      let front = try FrontMatter(source)
      let (node, problems) = YAMLReader.read(front.yaml, file: source.file, firstLine: front.yamlLine)
      reading.report(problems)
      let record = node.flatMap { Record($0, schema: schema, reading: reading) }
      return record.map { (front, $0) }
    } catch {
      reading.report(error.diagnostic)
      return nil
    }
  }

  /// `pages/**/*.md`; the address is the path below `pages/`.
  mutating func loadPages() {
    for file in tree.pages {
      let id = String(file.dropFirst("Content/pages/".count).dropLast(".md".count))
      let page: Page? = read(file) { source, reading in
        guard let (front, record) = Loader.frontMatter(source, PageContract.schema, reading) else { return nil }
        for part in id.split(separator: "/") where !Identifier.isValid(String(part)) {
          reading.report(.error(.invalidID(String(part)), at: Place(file)))
        }
        if let given = record[PageContract.id], given != id.split(separator: "/").last.map(String.init) ?? id {
          reading.report(.error(.nameDiffers(given, expected: id), at: record.place(of: PageContract.id)))
        }
        return record.value { record, _ in
          record[PageContract.title].map { title in
            Page(
              id: id, title: title, order: record[PageContract.order], updated: record[PageContract.updated],
              description: record[PageContract.description], body: front.body, bodyLine: front.bodyLine,
              origin: Origin(file: file, line: 1))
          }
        }
      }
      if let page { register.pages.append(page) }
    }
  }

  mutating func declare(_ id: String, _ kind: Term, _ origin: Origin) {
    if let problem = declared.declare(id, kind: kind, at: Loader.place(origin)) { diagnostics.append(problem) }
  }

  private static func place(_ origin: Origin) -> Place { Place(origin.file, line: origin.line, column: 1) }

  /// The id is the file's name, so that a file is found by it; none or one problem.
  static func nameProblem(_ id: String, _ origin: Origin, suffix: String) -> [Diagnostic] {
    let (file, id8) = (origin.file.utf8, id.utf8)
    if file.hasSuffix(suffix.utf8), file.dropLast(suffix.utf8.count).hasSuffix(id8) {
      let before = file.dropLast(suffix.utf8.count + id8.count).last
      if before == nil || before == UInt8(ascii: "/"), !id8.contains(UInt8(ascii: "/")) { return [] }
    }
    let name = origin.file.split(separator: "/").last.map { String($0.dropLast(suffix.count)) } ?? ""
    if name == id { return [] }
    return [.error(.fileNameDiffers(id: id, file: name + suffix), at: place(origin))]
  }
}

extension BidirectionalCollection<UInt8> {
  fileprivate func hasSuffix(_ suffix: some BidirectionalCollection<UInt8>) -> Bool {
    reversed().starts(with: suffix.reversed())
  }
}

extension Reading {
  /// Adds what another reading found.
  func take(_ diagnostics: [Diagnostic], _ pending: [PendingReference]) {
    report(diagnostics)
    add(pending)
  }
}
