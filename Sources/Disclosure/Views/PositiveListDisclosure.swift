import Register

extension PositiveListing {
  /// Whether it is on the list on `day`.
  func isListed(on day: Day) -> Bool { hasBegun(by: day) && !hasLeft(by: day) }
  /// Whether it was on the list and has left.
  func isFormer(on day: Day) -> Bool { hasBegun(by: day) && hasLeft(by: day) }

  private func hasBegun(by day: Day) -> Bool { from.map { $0 <= day } ?? true }
  private func hasLeft(by day: Day) -> Bool { until.map { $0 <= day } ?? false }
}

/// Makes the versions of the positive list, as of a day.
struct PositiveListDisclosure {
  let entries: [PositiveListing]
  let day: Day
  /// The pages of enterprises that have one.
  let pages: [CreditCode: Address]

  /// Oldest first; a day on which a listing only gives way to another of the same enterprise makes no version.
  func versions() -> [PositiveListVersion] {
    var versions: [PositiveListVersion] = []
    var listed: Set<CreditCode> = []
    func add(_ date: Day?, _ now: Set<CreditCode>) {
      let (added, removed) = (now.subtracting(listed), listed.subtracting(now))
      guard !added.isEmpty || !removed.isEmpty else { return }
      versions.append(
        PositiveListVersion(
          number: versions.count + 1, date: date, count: now.count, added: change(added), removed: change(removed)))
      listed = now
    }
    add(nil, Set(entries.lazy.filter { $0.from == nil }.map(\.code)))
    for date in Set(entries.flatMap { [$0.from, $0.until] }.compactMap { $0 }.filter { $0 <= day }).sorted() {
      add(date, Set(entries.lazy.filter { $0.isListed(on: date) }.map(\.code)))
    }
    return versions
  }

  private func change(_ codes: Set<CreditCode>) -> PositiveListVersion.Change {
    var named: Set<CreditCode> = []
    let names = entries.filter { entry in
      codes.contains(entry.code) && isNamed(entry.code) && named.insert(entry.code).inserted
    }
    return PositiveListVersion.Change(
      count: codes.count, names: names.map { NamedLink($0.name, pages[$0.code]) })
  }

  /// A sole proprietor is named only as long as it is listed.
  private func isNamed(_ code: CreditCode) -> Bool {
    !code.isSoleProprietor || entries.contains { $0.code == code && $0.isListed(on: day) }
  }
}
