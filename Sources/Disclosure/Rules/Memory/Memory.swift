import Diagnostics
import Register

/// What the site remembers of its records as of a day (公示记录). A line dated later is not known yet.
final class Memory: Sendable {
  /// What is remembered of one record.
  struct Remembered: Sendable {
    /// The first line.
    let origin: Origin
    /// 索引号.
    var index: String?
    /// Where it was published, oldest first.
    var addresses: [String] = []
    /// Lines after the first: corrections, which have a reason, and additions.
    var later: [LogbookEntry] = []
    /// The facts before each of them.
    var before: [String?] = []
    /// The facts of the newest line.
    fileprivate(set) var facts: String?
    /// The newest line, also of a day to come: what was changed for it says nothing about the days before.
    fileprivate(set) var newest: Day
    /// Whether its first line is known.
    var isKnown = false

    /// The day of the last correction (更正日期).
    var corrected: Day? { later.last { $0.reason != nil }?.date }
  }

  let day: Day
  /// Addresses that were given up, with the first line that says so.
  let gone: [String: LogbookEntry]
  private let records: [LogbookKind: [String: Remembered]]

  init(_ logbook: Logbook, on day: Day) {
    self.day = day
    var records: [LogbookKind: [String: Remembered]] = [:]
    var gone: [String: LogbookEntry] = [:]
    for entry in logbook.entries {
      if entry.kind == .gone {
        if let address = entry.address, gone[address] == nil { gone[address] = entry }
        continue
      }
      records[entry.kind, default: [:]][
        entry.id, default: Remembered(origin: entry.origin, newest: entry.date)
      ].take(entry, on: day)
    }
    self.records = records
    self.gone = gone
  }

  /// What is remembered of a record; `nil` for one that is not.
  func record(_ kind: LogbookKind, _ id: String) -> Remembered? {
    records[kind]?[id].flatMap { $0.isKnown ? $0 : nil }
  }

  /// What is known of a kind and wanted, by id.
  func all(_ kind: LogbookKind, where isWanted: (Remembered) -> Bool) -> [(id: String, record: Remembered)] {
    var found: [(id: String, record: Remembered)] = []
    for (id, record) in records[kind] ?? [:] where record.isKnown && isWanted(record) { found.append((id, record)) }
    return found.sorted { $0.id < $1.id }
  }

  /// The published facts that were changed since the newest line, when that is not one of a day to come.
  func changes(_ kind: LogbookKind, _ id: String, _ sheet: () -> FactSheet) -> [FactField] {
    guard let record = records[kind]?[id], let facts = record.facts, record.newest <= day else { return [] }
    let sheet = sheet()
    if FactDigests.begins(facts, with: sheet.all(on: day)) { return [] }
    return FactDigests(facts)?.changed(to: sheet) ?? []
  }

  /// An error when published facts were changed without a reason.
  func check(_ kind: LogbookKind, _ id: String, _ origin: Origin, _ sheet: () -> FactSheet) -> Diagnostic? {
    let fields = changes(kind, id, sheet)
    if fields.isEmpty { return nil }
    return .error(
      .changedWithoutReason("\(kind.rawValue)/\(id)", fields: fields.map { Term($0.rawValue, $0.chinese) }),
      at: Place(origin.file, line: origin.line, column: 1))
  }
}

extension Memory.Remembered {
  fileprivate mutating func take(_ entry: LogbookEntry, on day: Day) {
    let previous = facts
    newest = max(newest, entry.date)
    facts = entry.facts ?? facts
    guard entry.date <= day else { return }
    if isKnown {
      later.append(entry)
      before.append(previous)
    }
    isKnown = true
    index = index ?? entry.index
    if let address = entry.address, !addresses.contains(address) { addresses.append(address) }
  }
}
