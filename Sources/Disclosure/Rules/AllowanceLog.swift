package import Diagnostics
package import Register

/// Something that looks private and stands in a case all the same, because the case allows it with a reason (准许文字).
package struct AllowanceUse: Hashable, Sendable {
  /// The case's id.
  package let record: String
  /// Where it stands: a file of the author, and for an attachment a place in it.
  package let place: Place
  /// The place within an attachment.
  package let part: Term?
  /// What it looks like; `nil` for a name.
  package let kind: PrivateKind?
  /// Why it may stand there.
  package let reason: String
  /// Which of the case's allowances it is.
  let allowance: Int
}

/// What one case allows, and what became of it.
package final class AllowanceLog {
  private let record: String
  private let allowances: [(allowance: Allowance, folded: String)]
  private var used: Set<Int> = []
  /// Every use, in the order in which texts were read.
  package private(set) var uses: [AllowanceUse] = []

  /// A log for the case `record`.
  package init(_ record: String = "", _ allowances: [Allowance] = [], used earlier: [AllowanceUse] = []) {
    self.record = record
    self.allowances = allowances.map { ($0, AllowanceLog.folded($0.text)) }
    used = Set(earlier.map(\.allowance))
  }

  /// Whether an allowance holds `value`; its use is noted.
  package func allow(_ value: String, _ kind: PrivateKind?, at place: Place, in part: Term? = nil) -> Bool {
    guard !allowances.isEmpty else { return false }
    let value = AllowanceLog.folded(value)
    guard let index = allowances.firstIndex(where: { $0.folded.contains(value) }) else { return false }
    used.insert(index)
    let reason = allowances[index].allowance.reason
    let use = AllowanceUse(record: record, place: place, part: part, kind: kind, reason: reason, allowance: index)
    if !uses.contains(use) { uses.append(use) }
    return true
  }

  /// The allowances that nothing needed.
  package var unused: [Allowance] { allowances.indices.filter { !used.contains($0) }.map { allowances[$0].allowance } }

  private static func folded(_ text: String) -> String {
    String(decoding: FoldedText(Array(text.utf8)).bytes, as: UTF8.self)
  }
}
