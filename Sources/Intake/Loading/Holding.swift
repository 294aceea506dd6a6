package import Diagnostics
import Platform
import Register

/// The files of the records that one build keeps back (暂缓发布): `gongshi build --hold ID`.
///
/// A record is told by the name of its file, so that one whose YAML is broken can be held back too, or by the id of its row.
package struct HeldFiles: Hashable, Sendable {
  /// Every file of the records: tables of a task among them. What is wrong in them stops nothing.
  package private(set) var all: Set<String> = []
  /// Ids that name no file.
  package private(set) var unknown: [String] = []
  /// Names near to an unknown id.
  package private(set) var suggestions: [String: String] = [:]
  /// Where the rows of cases that stand in a table begin.
  private(set) var rows: Set<Origin> = []
  private var rowLines: [String: Set<Int>] = [:]
  private var rowsWithDay: Set<String> = []
  private var cases: [(id: String, path: String, year: Int, line: Int)] = []
  private var tasks: [(id: String, path: String)] = []

  /// None.
  package init() {}

  init(_ ids: [String], in tree: ContentTree, root: String) {
    let tables = HeldFiles.tables(tree, root: root)
    let known =
      tables.flatMap { table in (0..<table.count).compactMap(table.id) }
      + tree.cases.map { HeldFiles.name(of: $0.path) } + tree.tasks.map { HeldFiles.name(of: $0.path) }
    for id in ids.sorted() {
      let name = id.hasPrefix("case/") ? id.dropFirst(5) : id.hasPrefix("task/") ? id.dropFirst(5) : id[...]
      let ownCases = id.hasPrefix("task/") ? [] : tree.cases.filter { HeldFiles.name(of: $0.path) == name }
      let ownTasks = id.hasPrefix("case/") ? [] : tree.tasks.filter { HeldFiles.name(of: $0.path) == name }
      let hasRow = id.hasPrefix("task/") ? false : addRows(String(name), tables)
      if ownCases.isEmpty, ownTasks.isEmpty, !hasRow {
        unknown.append(id)
        suggestions[id] = Suggestion.nearest(to: String(name), among: known)
      }
      cases += ownCases.map { (String(name), $0.path, $0.year, 1) }
      tasks += ownTasks.map { (String(name), $0.path) }
      for (path, _) in ownTasks {
        all.formUnion([path, tree.results[path], tree.pools[path]].compactMap { $0 })
      }
      all.formUnion(ownCases.map(\.path))
    }
  }

  private static func tables(_ tree: ContentTree, root: String) -> [CaseTable] {
    tree.caseTables.compactMap { path, year in
      guard case .success(let source) = SourceText.load(path, in: root) else { return nil }
      // What is wrong with it is reported where it is read for good.
      return CaseTable(source, year: year, Reading(file: path, names: Names()))
    }
  }

  private mutating func addRows(_ id: String, _ tables: [CaseTable]) -> Bool {
    var found = false
    for table in tables {
      for index in 0..<table.count where table.id(index) == id {
        let lines = table.lines(index)
        rows.insert(Origin(file: table.file, line: lines.lowerBound))
        rowLines[table.file, default: []].formUnion(lines)
        if table.place(index, of: "published") != nil { rowsWithDay.insert(id) }
        cases.append((id, table.file, table.year, lines.lowerBound))
        found = true
      }
    }
    return found
  }

  /// Whether a problem lies in the files of a held record, or is that another record has its id too.
  package func concerns(_ diagnostic: Diagnostic) -> Bool {
    if isOwn(diagnostic.place) { return true }
    guard case .duplicateID = diagnostic.problem else { return false }
    return diagnostic.notes.contains { isOwn($0.place) }
  }

  private func isOwn(_ place: Place) -> Bool {
    all.contains(place.file) || rowLines[place.file]?.contains(place.line) ?? false
  }

  private static func name(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }

  package static func == (left: HeldFiles, right: HeldFiles) -> Bool {
    left.all == right.all && left.rows == right.rows
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(all) }
}

extension Loader {
  /// What others refer to although it could not be read: an id and a place, and nothing else.
  mutating func addHeldStubs(_ held: HeldFiles) {
    let taskFiles = Set(register.tasks.map(\.origin.file))
    let unread = held.unreadCases(register)
    for item in unread {
      register.cases.append(
        Case(
          id: item.id, title: item.id, kind: .transfer, year: item.year,
          origin: Origin(file: item.path, line: item.line)))
    }
    if !unread.isEmpty { register.cases.sort { $0.id < $1.id } }
    let stubs = held.unreadTasks(taskFiles)
    for item in stubs {
      register.tasks.append(
        InspectionTask(
          id: item.id, name: item.id, plan: nil, quarter: nil, level: nil, checkKind: .routine, items: [], scope: nil,
          pool: nil, drawn: nil, draw: nil, windowFrom: nil, windowTo: nil, authority: ownAuthority ?? "",
          partners: [], finished: nil, published: nil, previous: nil, approval: nil, results: [],
          origin: Origin(file: item.path, line: 1)))
    }
    if !stubs.isEmpty { register.tasks.sort { $0.id < $1.id } }
    // A number within a table that could not be read cannot be looked for.
    let unreadTasks = Set(stubs.map(\.id))
    pending.removeAll { reference in
      if case .result(let task, _) = reference.target { return unreadTasks.contains(task) }
      return false
    }
  }
}

extension HeldFiles {
  /// The records whose files name a day of publication that could not be read: they may have been published.
  func idsWithUnreadDay(_ register: Register?, root: String) -> Set<String> {
    guard let register else { return [] }
    let origins =
      register.cases.filter {
        (all.contains($0.origin.file) || rows.contains($0.origin)) && $0.published == nil
      }.map { ($0.id, $0.origin.file) }
      + register.tasks.filter { all.contains($0.origin.file) && $0.published == nil }.map { ($0.id, $0.origin.file) }
    // Of an unsigned one the day was read, and taken from it.
    let known = Set(register.keptIn.map(\.id))
    let ids = origins.filter { id, file in
      if known.contains(id) { return false }
      if file.hasSuffix(".csv") { return rowsWithDay.contains(id) }
      let lines = String(decoding: (try? readFile(root + "/" + file)) ?? [], as: UTF8.self).split(
        whereSeparator: \.isNewline)
      return lines.contains { $0.hasPrefix("published:") || $0.hasPrefix("公示日期:") || $0.hasPrefix("公示日期：") }
    }
    return Set(ids.map(\.0))
  }

  fileprivate func unreadCases(_ register: Register) -> [(id: String, path: String, year: Int, line: Int)] {
    let (files, ids) = (Set(register.cases.map(\.origin.file)), Set(register.cases.map(\.id)))
    // A table is read as long as one of its rows is.
    return cases.filter { !ids.contains($0.id) && ($0.path.hasSuffix(".csv") || !files.contains($0.path)) }
  }

  fileprivate func unreadTasks(_ read: Set<String>) -> [(id: String, path: String)] {
    tasks.filter { !read.contains($0.path) }
  }
}
