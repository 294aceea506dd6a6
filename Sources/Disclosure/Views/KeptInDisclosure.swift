package import Register

/// What becomes of the addresses of records that are kept in (暂不公开).
enum KeptInDisclosure {
  /// The notices with neutral words at every address where a record stood that this build holds back.
  ///
  /// Where the office keeps a record of what was published, that says where; else whatever was displayed the day before. A
  /// file that cannot be read may have been published, so that words stand there all the same.
  static func suspended(
    _ notices: [DepartureNotice], _ register: Register, _ memory: Memory?, on day: Day
  ) -> [DepartureNotice] {
    let held = register.heldRecords
    guard !held.isEmpty else { return notices }
    var addresses: [String: [Address]] = [:]
    for record in held {
      let aliases = register.cases.first { record.kind == .case && $0.id == record.id }.map(CaseDisclosure.aliases)
      if let memory {
        let remembered = memory.record(record.kind == .case ? .case : .task, record.id)
        for address in remembered?.addresses ?? [] { addresses[address] = aliases ?? [] }
      } else if let address = KeptInDisclosure.formerAddress(of: record, register, on: day) {
        addresses[address] = aliases ?? []
      }
    }
    return notices.filter { addresses[$0.address.path] == nil }
      + addresses.sorted { $0.key < $1.key }.map {
        DepartureNotice(address: Address($0.key), aliases: $0.value, reason: .suspended)
      }
  }

  private static func formerAddress(of record: KeptInRecord, _ register: Register, on day: Day) -> String? {
    let before = day.advanced(by: -1)
    switch record.kind {
    case .case:
      guard var item = register.cases.first(where: { $0.id == record.id }) else { return nil }
      let address = Address.case(item.id, year: item.year).path
      guard let published = record.published else { return record.isUnread ? address : nil }
      item.published = published
      if case .displayed = Standing(item.known(on: before), on: before, policy: register.site.policy) { return address }
      return nil
    case .task:
      guard var task = register.tasks.first(where: { $0.id == record.id }) else { return nil }
      task.published = record.published
      return record.isUnread || TaskDisclosure.isShown(task, on: before) ? Address.task(task.id).path : nil
    }
  }
}

extension Register {
  /// Records that one build holds back (暂缓发布).
  fileprivate var heldRecords: [KeptInRecord] {
    keptIn.filter { if case .held = $0.reason { true } else { false } }
  }
}

extension Register {
  /// The days of publication of the cases that one build holds back, by id.
  var heldCases: [String: Day] {
    if keptIn.isEmpty { return [:] }
    return Dictionary(
      heldRecords.compactMap { record in
        record.kind == .case ? record.published.map { (record.id, $0) } : nil
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// A record without its sign-off that would be on the site, or will be (未经审批).
package struct UnsignedRecord: Hashable, Sendable {
  package let kind: KeptInRecord.Kind
  package let id: String
  package let title: String
  /// The day on which it was to go up.
  package let published: Day
  /// What the sign-off lacks.
  package let gaps: [ReviewGap]
}

extension Disclosure {
  /// What stays out only because its sign-off is not complete, by day of publication and id; for the office alone.
  package static func unsignedRecords(_ register: Register, on day: Day) -> [UnsignedRecord] {
    guard !register.keptIn.isEmpty else { return [] }
    let cases = Dictionary(register.cases.map { ($0.id, $0) }) { first, _ in first }
    let names = Dictionary(register.tasks.map { ($0.id, $0.name) }) { first, _ in first }
    let list = register.keptIn.compactMap { record -> UnsignedRecord? in
      guard case .unsigned(let gaps) = record.reason, let published = record.published else { return nil }
      guard record.kind == .case else {
        return names[record.id].map {
          UnsignedRecord(kind: .task, id: record.id, title: $0, published: published, gaps: gaps)
        }
      }
      guard var item = cases[record.id] else { return nil }
      item.published = published
      // One that is kept off for another reason, or has left by its rules, misses nothing.
      let shown = max(day, published)
      guard case .displayed = Standing(item.known(on: shown), on: shown, policy: register.site.policy) else {
        return nil
      }
      return UnsignedRecord(kind: .case, id: item.id, title: item.title, published: published, gaps: gaps)
    }
    return list.sorted { ($0.published, $0.id) < ($1.published, $1.id) }
  }
}
