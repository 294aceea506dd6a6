import Diagnostics
import Register

/// Makes the list of corrections and withdrawals (更正与撤下), as of a day.
struct ChangeDisclosure {
  let memory: Memory
  let cases: CaseDisclosure
  /// The titles of all records but cases.
  let titles: [LogbookKind: [String: NamedLink]]

  /// The newest first.
  ///
  /// - Parameters:
  ///   - shown: the cases that are shown.
  ///   - notices: what stands where records were.
  func disclose(
    _ shown: [PublicCase], _ notices: [DepartureNotice], _ diagnostics: inout [Diagnostic]
  ) -> [PublicChange] {
    var changes = corrections(.case, { cases.correctionWords($0, &diagnostics) })
    for kind in LogbookKind.allCases {
      guard let titles = titles[kind] else { continue }
      changes += corrections(kind) { entry in
        titles[entry.id].flatMap { title in ChangeDisclosure.plainWords(entry, &diagnostics).map { (title, $0) } }
      }
    }
    changes += shown.compactMap(dated) + notices.compactMap(departure)
    changes += memory.gone.filter { $0.value.date <= memory.day }.map { address, entry in
      PublicChange(
        date: entry.date, kind: .gone, record: NamedLink("已撤下的信息", Address(address)), column: "", fields: [],
        reason: nil, key: key(entry.date, address))
    }
    return changes.sorted { ($1.date, $0.key) < ($0.date, $1.key) }
  }

  private func key(_ date: Day, _ rest: String) -> String {
    "c\(date)-" + rest.split(separator: "/").joined(separator: "-")
  }

  private func corrections(
    _ kind: LogbookKind, _ words: (LogbookEntry) -> (title: NamedLink, reason: String)?
  ) -> [PublicChange] {
    memory.all(kind, where: { $0.corrected != nil }).flatMap { id, record in
      var days: [Day: Int] = [:]
      return zip(record.later, record.before).compactMap { entry, before -> PublicChange? in
        guard entry.reason != nil else { return nil }
        let number = days[entry.date, default: 0] + 1
        days[entry.date] = number
        guard let (title, reason) = words(entry) else { return nil }
        return PublicChange(
          date: entry.date, kind: .correction, record: title, column: kind.chinese,
          fields: ChangeDisclosure.fields(before, entry.facts).map(\.chinese), reason: reason,
          key: key(entry.date, "\(kind.rawValue)/\(id)/" + (number == 1 ? "" : "\(number)/")))
      }
    }
  }

  /// The facts in which two lines differ, in their usual order.
  static func fields(_ before: String?, _ after: String?) -> [FactField] {
    guard let before = before.flatMap({ FactDigests($0) }), let after = after.flatMap({ FactDigests($0) }) else {
      return []
    }
    func table(_ digests: FactDigests) -> [FactDigests.Key: String] {
      Dictionary(digests.parts.map { ($0.key, $0.digest) }) { first, _ in first }
    }
    let (old, new) = (table(before), table(after))
    let keys = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
    return FactField.allCases.filter { field in keys.contains { $0.field == field } }
  }

  /// The reason of a correction of a record that hides no name.
  private static func plainWords(_ entry: LogbookEntry, _ diagnostics: inout [Diagnostic]) -> String? {
    let wording = Wording(
      forbidden: [], allowances: AllowanceLog(), party: nil, linksCases: false, reference: { _ in nil })
    return entry.reason.map {
      wording.disclose($0, file: entry.origin.file, line: entry.origin.line, diagnostics: &diagnostics)
    }
  }

  /// A correction that only the case's own file tells.
  private func dated(_ item: PublicCase) -> PublicChange? {
    guard let date = item.corrected, memory.record(.case, item.id)?.corrected == nil else { return nil }
    return PublicChange(
      date: date, kind: .correction, record: NamedLink(item.title, item.address), column: LogbookKind.case.chinese,
      fields: [], reason: nil, key: key(date, "case/\(item.id)/"))
  }

  private func departure(_ notice: DepartureNotice) -> PublicChange? {
    func change(_ kind: PublicChange.Kind, _ date: Day, _ number: String?, _ reason: String?) -> PublicChange {
      PublicChange(
        date: date, kind: kind, record: NamedLink(number ?? "已停止公示的决定", notice.address),
        column: LogbookKind.case.chinese, fields: [], reason: reason, key: key(date, notice.address.path))
    }
    switch notice.reason {
    case .ended, .anonymised, .suspended: return nil
    case .withdrawn(let number, let date, let reason): return change(.withdrawn, date, number, reason)
    case .changed(let number, let date, let reason, _): return change(.changed, date, number, reason)
    }
  }
}

extension ChangeDisclosure {
  /// Neutral notices at addresses where recorded ones were, and an error for each that nothing stands at any more.
  static func departures(
    _ memory: Memory, _ register: Register, existing: Set<String>, _ diagnostics: inout [Diagnostic]
  ) -> [DepartureNotice] {
    var inFiles: Set<String>?
    var notices: Set<String> = []
    for kind in LogbookKind.allCases {
      let emptied = memory.all(kind) { record in !record.addresses.allSatisfy(existing.contains) }
      for (id, record) in emptied {
        for address in record.addresses where !existing.contains(address) {
          let known = inFiles ?? Recordable.addresses(register)
          inFiles = known
          // A record that the office keeps in now, such as one that was published by mistake, leaves neutral words. So does a
          // notice of which no case and no word is left: a case must be able to go at once.
          if memory.gone[address] != nil || kind == .exposure || known.contains(address) {
            notices.insert(address)
          } else {
            diagnostics.append(
              .error(
                .addressVanished(address, record: "\(kind.rawValue)/\(id)"),
                at: Place(record.origin.file, line: record.origin.line, column: 1)))
          }
        }
      }
    }
    return notices.sorted().map { DepartureNotice(address: Address($0), aliases: [], reason: .ended) }
  }
}
