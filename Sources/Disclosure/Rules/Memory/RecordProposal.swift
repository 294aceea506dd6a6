package import Register

/// What `gongshi record` would add to the logbook (待记录事项).
package struct RecordProposal: Sendable {
  /// A published fact that was changed and has no reason yet.
  package struct Unexplained: Hashable, Sendable {
    /// `case/2026-0042`.
    package let record: String
    /// The facts that differ.
    package let fields: [FactField]
  }

  /// Lines to add, oldest first.
  package private(set) var entries: [LogbookEntry] = []
  /// How many of them are first publications.
  package private(set) var firsts = 0
  /// How many of them are corrections.
  package private(set) var corrections = 0
  /// What was changed without a reason.
  package private(set) var unexplained: [Unexplained] = []

  /// How many of them only add something to what was public.
  package var additions: Int { entries.count - firsts - corrections }
}

extension Disclosure {
  /// What is public on `day` and not in the logbook.
  ///
  /// - Parameter reason: the reason for a change of a record, named as `case/2026-0042`.
  package static func proposal(
    _ register: Register, on day: Day, reason: (_ kind: LogbookKind, _ id: String) -> String? = { _, _ in nil }
  ) -> RecordProposal {
    RecordProposal(register, on: day, reason)
  }

  /// Whether a record of `register` has its page at `address`.
  package static func stands(_ address: String, in register: Register, on day: Day) -> Bool {
    Recordable.all(register, on: day).contains { $0.address.path == address }
  }
}

extension RecordProposal {
  fileprivate init(_ register: Register, on day: Day, _ reason: (LogbookKind, String) -> String?) {
    let logbook = register.logbook ?? Logbook([])
    let memory = Memory(logbook, on: day)
    // A document may have a number of its own, which must not be given again.
    let taken = logbook.entries.compactMap(\.index) + register.plans.compactMap { $0.document?.index }
    var numbers = IndexNumbers(taken, prefix: register.site.indexPrefix)
    for item in Recordable.all(register, on: day) {
      if let known = memory.record(item.kind, item.id) {
        follow(item, known, memory, hasPrefix: numbers.prefix != nil, reason)
      } else {
        // A day before the newest line can no longer be written down; the record says when it learned of it.
        let published = item.published.flatMap { published in
          logbook.newest.map { published >= $0 } ?? true ? published : nil
        }
        entries.append(item.entry(published ?? day, item.sheet?().digests(on: day)))
        firsts += 1
      }
    }
    entries.sort { ($0.date, $0.kind.order, $0.id) < ($1.date, $1.kind.order, $1.id) }
    for index in entries.indices {
      let entry = entries[index]
      let known = memory.record(entry.kind, entry.id)?.index
      entries[index].index = known ?? (entry.index == nil ? nil : numbers.next(in: entry.date.year))
    }
  }

  /// What has become of a record that is in the logbook.
  private mutating func follow(
    _ item: Recordable, _ known: Memory.Remembered, _ memory: Memory, hasPrefix: Bool,
    _ reason: (LogbookKind, String) -> String?
  ) {
    let fields = item.sheet.map { memory.changes(item.kind, item.id, $0) } ?? []
    let sheet = item.sheet?()
    let digests = sheet?.digests(on: memory.day)
    if !fields.isEmpty {
      guard let reason = reason(item.kind, item.id) else {
        unexplained.append(Unexplained(record: "\(item.kind.rawValue)/\(item.id)", fields: fields))
        return
      }
      var entry = item.entry(memory.day, digests)
      entry.reason = reason
      entries.append(entry)
      corrections += 1
      return
    }
    let old = known.facts.flatMap { FactDigests($0) }
    let hasMore = digests.map { new in
      let keys = Set(old?.parts.map(\.key) ?? [])
      return new.parts.contains { !keys.contains($0.key) }
    }
    let hasMoved = known.addresses.last != item.address.path
    let lacksIndex = item.isIndexed && known.index == nil && hasPrefix
    if hasMore == true || hasMoved || lacksIndex { entries.append(item.entry(memory.day, digests ?? old)) }
  }
}

extension Recordable {
  /// A line about it; the index stands for “one is to be given”.
  fileprivate func entry(_ date: Day, _ facts: FactDigests?) -> LogbookEntry {
    LogbookEntry(
      date: date, kind: kind, id: id, index: isIndexed ? "" : nil, address: address.path, facts: facts?.text,
      reason: nil,
      origin: origin)
  }
}

extension LogbookKind {
  /// The place among all kinds.
  fileprivate var order: Int { LogbookKind.allCases.firstIndex(of: self) ?? 0 }
}

/// Index numbers (索引号): the prefix, the year, and five digits that go on within the year.
private struct IndexNumbers {
  let prefix: String?
  private var last: [Int: Int] = [:]

  init(_ taken: [String], prefix: String?) {
    self.prefix = prefix
    for index in taken {
      // Another office's numbers, in a reproduced document, are none of ours.
      guard let prefix, index.hasPrefix("\(prefix)/"), let slash = index.lastIndex(of: "/") else { continue }
      let parts = index[index.index(after: slash)...].split(separator: "-").map { Int($0) }
      guard parts.count == 2, let year = parts[0], let number = parts[1] else { continue }
      last[year] = max(last[year] ?? 0, number)
    }
  }

  mutating func next(in year: Int) -> String? {
    guard let prefix else { return nil }
    let number = (last[year] ?? 0) + 1
    last[year] = number
    let digits = String(number)
    return "\(prefix)/\(year)-\(String(repeating: "0", count: max(0, 5 - digits.count)))\(digits)"
  }
}
