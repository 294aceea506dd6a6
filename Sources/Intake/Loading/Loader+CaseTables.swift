import Diagnostics
import Platform
import Register

/// The words of a case whose facts stand in a table: `<year>/<id>.md` with a front matter of `id` or nothing.
struct CaseWords: Sendable {
  let file: String
  let body: String
  let bodyLine: Int
  /// Further keys of its front matter, which belong into the table.
  let keys: [(key: String, place: Place)]

  init?(_ source: SourceText, _ reading: Reading) {
    let front: FrontMatter
    do throws(DiagnosticError) { front = try FrontMatter(source) } catch {
      reading.report(error.diagnostic)
      return nil
    }
    file = source.file
    body = front.body
    bodyLine = front.bodyLine
    guard front.yaml.contains(where: { $0 > 0x20 }) else {
      keys = []
      return
    }
    let (node, problems) = YAMLReader.read(front.yaml, file: source.file, firstLine: front.yamlLine)
    reading.report(problems)
    guard case .mapping(let pairs)? = node?.content else {
      if let node { reading.report(.wrongKind(expected: Term("a map", "键值表"), found: node.kindName), at: node) }
      return nil
    }
    let schema = CaseContract.schema
    let id = schema.slot(of: CaseContract.id.erased)
    var keys: [(key: String, place: Place)] = []
    for pair in pairs {
      guard let slot = schema.slots[pair.key] else {
        reading.report(.error(schema.unknownKey(pair.key), at: reading.place(pair)))
        continue
      }
      if slot != id {
        keys.append((schema.fields[slot].key.english, reading.place(pair)))
      } else if let given = ValueType<String>.text.read(pair.value, reading) {
        reading.report(Loader.nameProblem(given, Origin(file: source.file, line: pair.line), suffix: ".md"))
      }
    }
    self.keys = keys
  }
}

extension Loader {
  /// The cases of `cases/<year>.csv`, with words beside them; `files` are the Markdown files that stand for a whole case.
  mutating func readCaseTables(_ files: inout [(path: String, year: Int)], _ checks: CaseChecks) async -> [Case] {
    var tables: [CaseTable] = []
    for (path, year) in tree.caseTables {
      if let table = read(path, { CaseTable($0, year: year, $1) }) { tables.append(table) }
    }
    let ids = Set(
      tables.flatMap { table in (0..<table.count).compactMap { table.id($0) }.map { "\(table.year)/\($0).md" } })
    func isWords(_ file: (path: String, year: Int)) -> Bool {
      ids.contains(String(file.path.dropFirst("Content/cases/".count)))
    }
    let wordFiles = files.filter(isWords)
    files.removeAll(where: isWords)
    let list = await readAll(wordFiles.map(\.path)) { _, source, reading in CaseWords(source, reading) }
    let words = Dictionary(list.map { ($0.file, $0) }) { first, _ in first }

    let context = context
    var cases: [Case] = []
    for table in tables {
      let runs = await Parallel.mapRuns(count: table.count, jobs: jobs) { run in
        var (values, diagnostics, pending) = ([Case](), [Diagnostic](), [PendingReference]())
        for index in run {
          let reading = Reading(file: table.file, context: context)
          let own = words["\(table.folder(index)).md"]
          if let item = Loader.readRow(table, index, own, reading) {
            checks.check(item, reading)
            values.append(item)
          }
          diagnostics += reading.diagnostics
          pending += reading.pending
        }
        return Outcome(values, diagnostics, pending)
      }
      for run in runs { cases += take(run) ?? [] }
    }
    return withoutRepeats(cases)
  }

  /// Of rows with one id the first, because no other row can stand at its address.
  private mutating func withoutRepeats(_ cases: [Case]) -> [Case] {
    var first: [String: Origin] = [:]
    return cases.filter { item in
      guard let earlier = first.updateValue(item.origin, forKey: item.id), earlier.file == item.origin.file else {
        return true
      }
      func place(_ origin: Origin) -> Place { Place(origin.file, line: origin.line, column: 1) }
      first[item.id] = earlier
      diagnostics.append(
        .error(
          .duplicateID(item.id, kind: Term("case", "案件")), at: place(item.origin),
          notes: [.firstGiven(at: place(earlier))]))
      return false
    }
  }

  private static func readRow(_ table: CaseTable, _ index: Int, _ words: CaseWords?, _ reading: Reading) -> Case? {
    reading.attachmentFolder = table.folder(index)
    if let words {
      for (key, place) in words.keys {
        if let first = table.place(index, of: key) {
          reading.report(.error(.duplicateKey(key), at: place, notes: [.firstGiven(at: first)]))
        } else {
          let name = String(table.file.dropFirst("Content/".count))
          let reason = Term("the facts of this case stand in \(name)", "本案的事实写在 \(name) 中")
          reading.report(.error(.forbiddenKey(key, reason: reason), at: place))
        }
      }
    }
    guard let node = table.node(index, reading),
      let record = Record(node, schema: CaseContract.schema, reading: reading),
      var item = CaseContract.read(record, reading, year: table.year)
    else { return nil }
    if let words {
      item.body = words.body
      item.bodyLine = words.bodyLine
      item.bodyFile = words.file
    }
    return item
  }
}
