import Diagnostics
import Platform
import Register

/// The files of the records that one build keeps back (暂缓发布): `gongshi build --hold ID`.
///
/// A record is told by the name of its file, so that one whose YAML is broken can be held back too.
package struct HeldFiles: Hashable, Sendable {
  /// Every file of the records: tables of a task among them. What is wrong in them stops nothing.
  package private(set) var all: Set<String> = []
  /// Ids that name no file.
  package private(set) var unknown: [String] = []
  /// Names near to an unknown id.
  package private(set) var suggestions: [String: String] = [:]
  private var cases: [(id: String, path: String, year: Int)] = []
  private var tasks: [(id: String, path: String)] = []

  /// None.
  package init() {}

  init(_ ids: [String], in tree: ContentTree) {
    let known = tree.cases.map { HeldFiles.name(of: $0.path) } + tree.tasks.map { HeldFiles.name(of: $0.path) }
    for id in ids.sorted() {
      let name = id.hasPrefix("case/") ? id.dropFirst(5) : id.hasPrefix("task/") ? id.dropFirst(5) : id[...]
      let ownCases = id.hasPrefix("task/") ? [] : tree.cases.filter { HeldFiles.name(of: $0.path) == name }
      let ownTasks = id.hasPrefix("case/") ? [] : tree.tasks.filter { HeldFiles.name(of: $0.path) == name }
      if ownCases.isEmpty, ownTasks.isEmpty {
        unknown.append(id)
        suggestions[id] = Suggestion.nearest(to: String(name), among: known)
      }
      cases += ownCases.map { (String(name), $0.path, $0.year) }
      tasks += ownTasks.map { (String(name), $0.path) }
      for (path, _) in ownTasks {
        all.formUnion([path, tree.results[path], tree.pools[path]].compactMap { $0 })
      }
      all.formUnion(ownCases.map(\.path))
    }
  }

  /// Whether a problem lies in the files of a held record, or is that another record has its id too.
  func concerns(_ diagnostic: Diagnostic) -> Bool {
    if all.contains(diagnostic.place.file) { return true }
    guard case .duplicateID = diagnostic.problem else { return false }
    return diagnostic.notes.contains { all.contains($0.place.file) }
  }

  private static func name(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }

  package static func == (left: HeldFiles, right: HeldFiles) -> Bool { left.all == right.all }
  package func hash(into hasher: inout Hasher) { hasher.combine(all) }
}

extension Loader {
  /// What others refer to although it could not be read: an id and a place, and nothing else.
  mutating func addHeldStubs(_ held: HeldFiles) {
    let (caseFiles, taskFiles) = (Set(register.cases.map(\.origin.file)), Set(register.tasks.map(\.origin.file)))
    let unread = held.unreadCases(caseFiles)
    for item in unread {
      register.cases.append(
        Case(
          id: item.id, title: item.id, kind: .transfer, year: item.year, origin: Origin(file: item.path, line: 1)))
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
      register.cases.filter { all.contains($0.origin.file) && $0.published == nil }.map { ($0.id, $0.origin.file) }
      + register.tasks.filter { all.contains($0.origin.file) && $0.published == nil }.map { ($0.id, $0.origin.file) }
    // Of an unsigned one the day was read, and taken from it.
    let known = Set(register.keptIn.map(\.id))
    let ids = origins.filter { id, file in
      if known.contains(id) { return false }
      let lines = String(decoding: (try? readFile(root + "/" + file)) ?? [], as: UTF8.self).split(
        whereSeparator: \.isNewline)
      return lines.contains { $0.hasPrefix("published:") || $0.hasPrefix("公示日期:") || $0.hasPrefix("公示日期：") }
    }
    return Set(ids.map(\.0))
  }

  fileprivate func unreadCases(_ read: Set<String>) -> [(id: String, path: String, year: Int)] {
    cases.filter { !read.contains($0.path) }
  }

  fileprivate func unreadTasks(_ read: Set<String>) -> [(id: String, path: String)] {
    tasks.filter { !read.contains($0.path) }
  }
}
