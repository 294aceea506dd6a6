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
      checkName(plan.id, plan.origin, suffix: ".yml")
    }
    register.plans = plans
  }

  /// `inspections/<year>/<id>.yml` with the table of its results and its pool beside it.
  mutating func loadTasks() async {
    let (files, results, pools, root, names, scope) = (
      tree.tasks, tree.results, tree.pools, root, names, ownAuthority
    )
    var tasks = await readAll(files.map(\.path)) { index, source, reading in
      var task = ContentReader.record(source, TaskContract.schema, reading, TaskContract.read)
      if let path = results[files[index].path] {
        task?.results = Loader.attached(path, root, names, scope, reading) { source, reading in
          ContentReader.table(source, ResultContract.schema, reading, ResultContract.read).map(\.0)
        }
      }
      if let path = pools[files[index].path] {
        let pool = Loader.attached(path, root, names, scope, reading) { source, reading in
          ContentReader.table(source, PoolContract.schema, reading) { record, _ in
            _ = (record[PoolContract.code], record[PoolContract.region], record[PoolContract.objectClass])
            return record[PoolContract.name]
          }
        }
        if let declared = task?.pool, declared != pool.count {
          reading.report(.error(.countDiffers(what: "`pool`", declared: declared, found: pool.count), at: Place(path)))
        }
      }
      return task
    }
    tasks.sort { $0.id < $1.id }
    for task in tasks {
      declare(task.id, Term("inspection task", "抽查任务"), task.origin)
      checkName(task.id, task.origin, suffix: ".yml")
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
  private static func attached<Value: Sendable>(
    _ path: String, _ root: String, _ names: Names, _ scope: String?, _ reading: Reading,
    _ body: (SourceText, Reading) -> [Value]
  ) -> [Value] {
    let outcome = read(path, root: root, names: names, scope: scope, body)
    reading.take(outcome.diagnostics, outcome.pending)
    return outcome.value ?? []
  }

  /// `cases/<year>/<id>.md`.
  mutating func loadCases() async {
    let files = tree.cases
    var cases = await readAll(files.map(\.path)) { index, source, reading in
      Loader.readCase(source, reading, year: files[index].year)
    }
    // Folders and files come in order, so there is seldom anything to sort; to move records about is dear.
    let isInOrder = cases.indices.dropFirst().allSatisfy { cases[$0 - 1].id <= cases[$0].id }
    if !isInOrder { cases.sort { $0.id < $1.id } }
    for index in cases.indices {
      declare(cases[index].id, Term("case", "案件"), cases[index].origin)
      checkName(cases[index].id, cases[index].origin, suffix: ".md")
    }
    register.cases = cases
  }

  private static func readCase(_ source: SourceText, _ reading: Reading, year: Int) -> Case? {
    guard let (front, record) = frontMatter(source, CaseContract.schema, reading) else { return nil }
    var item = CaseContract.read(record, reading, year: year)
    item?.body = front.body
    item?.bodyLine = front.bodyLine
    return item
  }

  private static func frontMatter(_ source: SourceText, _ schema: Schema, _ reading: Reading) -> (FrontMatter, Record)?
  {
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

  private mutating func declare(_ id: String, _ kind: Term, _ origin: Origin) {
    let place = Place(origin.file, line: origin.line, column: 1)
    if let problem = declared.declare(id, kind: kind, at: place) { diagnostics.append(problem) }
  }

  /// The id is the file's name, so that a file is found by it.
  private mutating func checkName(_ id: String, _ origin: Origin, suffix: String) {
    let name = origin.file.split(separator: "/").last.map { String($0.dropLast(suffix.count)) } ?? ""
    if name != id {
      diagnostics.append(
        .error(.fileNameDiffers(id: id, file: name + suffix), at: Place(origin.file, line: origin.line, column: 1)))
    }
  }
}

extension Reading {
  /// Adds what another reading found.
  func take(_ diagnostics: [Diagnostic], _ pending: [PendingReference]) {
    report(diagnostics)
    add(pending)
  }
}
