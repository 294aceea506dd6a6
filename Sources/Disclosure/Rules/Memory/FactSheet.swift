import Digest
import Register

/// The facts of one record that the public was shown, as bytes that depend on the author's file alone: not on the day, on
/// other records, or on how a version of the program words them (公示要素).
///
/// Each digest begins with the record's kind and id, so that the same value in two records gives two digests. That keeps
/// nobody from trying values: whoever has the record has `Content/` too, and only what was public is in it.
struct FactSheet {
  private struct Fact {
    let key: FactDigests.Key
    /// Before this day the fact is not known.
    let since: Day?
    let range: Range<Int>
  }

  private static let separator: UInt8 = 0x1F
  private static let end: UInt8 = 0x1E

  /// What every digest begins with, and after it all facts.
  private var bytes: [UInt8] = []
  private let start: Int
  private var facts: [Fact] = []

  init(_ kind: LogbookKind, _ id: String) {
    bytes.reserveCapacity(6144)
    facts.reserveCapacity(24)
    bytes += "gongshi 1 ".utf8
    bytes += kind.rawValue.utf8
    bytes.append(UInt8(ascii: "/"))
    bytes += id.utf8
    bytes.append(UInt8(ascii: "\n"))
    start = bytes.count
  }

  /// Adds a fact, unless it has no value.
  ///
  /// - Parameters:
  ///   - day: the day of the part that goes up by itself, such as the results of a day.
  ///   - since: the day on which the fact becomes known.
  mutating func add(_ field: FactField, on day: Day? = nil, since: Day? = nil, _ values: [String?]) {
    guard values.contains(where: { $0?.isEmpty == false }) else { return }
    let first = bytes.count
    let key = FactDigests.Key(field, day)
    bytes += field.rawValue.utf8
    if let day { bytes += "-\(day)".utf8 }
    for value in values {
      bytes.append(FactSheet.separator)
      if let value { bytes += value.utf8 }
    }
    bytes.append(FactSheet.end)
    facts.append(Fact(key: key, since: since, range: first..<bytes.count))
  }

  /// The digest of all facts that are known on `day`.
  func all(on day: Day) -> String {
    if facts.allSatisfy({ $0.since.map { $0 <= day } ?? true }) { return FactSheet.digest(bytes, 16) }
    return all(of: facts.filter { $0.since.map { $0 <= day } ?? true })
  }

  /// The digests of the facts that are known on `day`; of all when it is `nil`.
  func digests(on day: Day?) -> FactDigests {
    let known = facts.filter { fact in day.flatMap { day in fact.since.map { $0 <= day } } ?? true }
    return FactDigests(
      all: all(of: known),
      parts: known.map { ($0.key, FactSheet.digest(Array(bytes[..<start] + bytes[$0.range]), 8)) })
  }

  private func all(of known: [Fact]) -> String {
    FactSheet.digest(Array(bytes[..<start] + known.flatMap { bytes[$0.range] }), 16)
  }

  private static func digest(_ bytes: [UInt8], _ digits: Int) -> String {
    let digest = bytes.withUnsafeBytes { SHA256Digest(of: $0) }
    return String(Substring(digest.hex.utf8.prefix(digits)))
  }
}

extension FactDigests {
  /// The facts that were public and are not as they were, in the order in which they were recorded.
  ///
  /// A fact that was added is no change of what was public.
  func changed(to sheet: FactSheet) -> [FactField] {
    let now = Dictionary(sheet.digests(on: nil).parts.map { ($0.key, $0.digest) }) { first, _ in first }
    var fields: [FactField] = []
    for part in parts where now[part.key] != part.digest && !fields.contains(part.key.field) {
      fields.append(part.key.field)
    }
    return fields
  }
}
