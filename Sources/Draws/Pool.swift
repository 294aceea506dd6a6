package import Register

/// The objects from which a task is drawn (抽查名录), in the order of their codes.
package struct Pool: Sendable {
  /// One object.
  package struct Entry: Hashable, Sendable {
    /// 抽查对象.
    package let name: String
    /// 统一社会信用代码.
    package let code: CreditCode?
    /// The region's id, as the registry has it.
    package let region: String?
    /// 监管类别.
    package let objectClass: ObjectClass?
  }

  /// The objects.
  package let entries: [Entry]
  /// Objects that the scope would take but that are left out, with the reason (未纳入的对象).
  package let excluded: [(entry: Entry, reason: String)]

  /// The objects of a task on a day: those of its scope in the library; those on the positive list (正面清单) are left out of
  /// routine checks, as they are visited only for a reason (ez21-a3-21).
  package init(of task: InspectionTask, in register: Register, on day: Day) {
    let protected = Set(
      register.positiveList.filter { entry in
        (entry.from.map { $0 <= day } ?? true) && (entry.until.map { day < $0 } ?? true)
      }.map(\.code))
    var entries: [Entry] = []
    var excluded: [(Entry, String)] = []
    for enterprise in register.enterprises.sorted(by: { $0.code < $1.code })
    where enterprise.isListed(on: day) && Pool.isMeant(enterprise, by: task.scope) {
      let entry = Entry(
        name: enterprise.name, code: enterprise.code, region: enterprise.region, objectClass: enterprise.objectClass)
      if task.checkKind == .routine, protected.contains(enterprise.code) {
        excluded.append((entry, "正面清单"))
      } else {
        entries.append(entry)
      }
    }
    self.entries = entries
    self.excluded = excluded
  }

  private static func isMeant(_ enterprise: Enterprise, by scope: DrawScope?) -> Bool {
    switch scope {
    case .key: enterprise.objectClass == .key
    case .general: enterprise.objectClass == .general
    case .low: enterprise.objectClass == .low
    case .special: enterprise.isSpecial
    case .all, nil: true
    }
  }

  /// The frozen pool as the table beside its task: the bytes that the digest is of.
  package func table(regions: [String: String]) -> [UInt8] {
    var text = "序号,抽查对象,统一社会信用代码,所属区域,监管类别\n"
    for (index, entry) in entries.enumerated() {
      let region = entry.region.map { regions[$0] ?? $0 } ?? ""
      let cells = [entry.name, entry.code?.text ?? "", region, entry.objectClass?.chinese ?? ""]
      text += ([String(index + 1)] + cells.map(Pool.quoted)).joined(separator: ",") + "\n"
    }
    return Array(text.utf8)
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
