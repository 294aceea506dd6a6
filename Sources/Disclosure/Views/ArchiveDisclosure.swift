import Diagnostics
import Register

/// Makes public values of archived versions (归档), as of a day: a name in them is shown only while its case is.
struct ArchiveDisclosure {
  private let register: Register
  private let day: Day
  private let shown: [String: PublicCase]
  private let names: PartyNames
  private let wording: Wording

  /// - Parameters:
  ///   - complete: with what is not known yet.
  ///   - shown: the cases that are displayed, by their ids.
  init(_ register: Register, _ complete: Register, day: Day, shown: [String: PublicCase]) {
    (self.register, self.day, self.shown) = (register, day, shown)
    names = PartyNames(complete.cases, in: register.archived.compactMap(\.reason))
    wording = .ofOffice(register, CaseReferences(register, on: day, shown: shown))
  }

  /// The versions that are served on the day, by the briefing that they are of, the oldest first.
  func versions(_ diagnostics: inout [Diagnostic]) -> [String: [(
    record: ArchivedBriefing, shown: PublicArchivedVersion
  )]] {
    var result: [String: [(record: ArchivedBriefing, shown: PublicArchivedVersion)]] = [:]
    let known = register.archived.filter { $0.archived <= day }.sorted { number($0) < number($1) }
    for item in known {
      if let reason = item.reason {
        names.report(in: reason, item.origin.file, line: 1, wording, &diagnostics)
        TextCheck(register).report([reason], at: Place(item.origin.file), &diagnostics)
      }
      result[item.name.slug, default: []].append((item, disclose(item)))
    }
    for list in result.values {
      guard let last = list.last?.record, last.differs else { continue }
      diagnostics.append(
        .warning(.archivedDiffers(bag: last.bag), at: Place("Content/briefings/\(last.name.slug).md")))
    }
    return result
  }

  private func number(_ item: ArchivedBriefing) -> Int { BagName(item.bag)?.version ?? 1 }

  private static let gone = "已停止公示"

  private func disclose(_ item: ArchivedBriefing) -> PublicArchivedVersion {
    // Of a case that has left nothing stays, not even its number.
    let content = item.content.replacingRecords { id, _ in
      shown[id].map { .record(id: id, name: $0.title, path: $0.address.path) } ?? .text(ArchiveDisclosure.gone)
    }
    var labels = [
      ("Source-Organization", register.site.agency), ("Bagging-Date", item.archived.description),
      ("External-Identifier", item.bag), ("External-Description", item.title), ("Gongshi-Version", item.version),
      ("Gongshi-Period", item.name.period.slug), ("Gongshi-Issued", item.issued.description),
    ]
    if let before = item.corrects { labels.append(("Gongshi-Corrects", before)) }
    if let reason = item.reason { labels.append(("Gongshi-Reason", reason)) }
    labels.append(("Gongshi-Masked-As-Of", day.description))
    return PublicArchivedVersion(
      bag: item.bag, number: number(item), archived: item.archived, reason: item.reason, content: content,
      values: FrozenValues.renamed(item.values) { id in
        shown[id].map { (id, $0.title) } ?? ("", ArchiveDisclosure.gone)
      }, labels: labels.map { .init(name: $0.0, value: $0.1) },
      files: item.files.map { .init(path: $0.path, size: $0.size, digest: $0.digest) },
      hasDepartures: item.content.recordIDs.contains { shown[$0] == nil })
  }
}
