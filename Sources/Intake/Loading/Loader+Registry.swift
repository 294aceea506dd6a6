import Diagnostics
import Register

extension Loader {
  /// `registry/`: authorities, regions, laws and items first, because the rest names them.
  mutating func loadRegistry() {
    let files = Set(tree.registry)
    func has(_ name: String) -> Bool { files.contains("Content/registry/\(name)") }

    if has("regions.yml") {
      let list = entries("regions.yml", .region, RegionContract.schema, RegionContract.read)
      declare(list.map { ($0.0.id, $0.1) }, Term("region", "区域"))
      register.regions = list.map(\.0)
      names.add(list.map { (region: $0.0, place: $0.1) })
    }
    if has("authorities.yml") {
      let list = entries("authorities.yml", .authority, AuthorityContract.schema, AuthorityContract.read)
      declare(list.map { ($0.0.id, $0.1) }, Term("authority", "机构"))
      register.authorities = list.map(\.0)
      names.add(list.map { (authority: $0.0, place: $0.1) })
      checkAuthorities(list)
      let own = names.authority(register.site.agency, scope: nil)
      ownAuthority = own.count == 1 ? own[0].id : nil
    }
    if has("laws.yml") {
      let list = entries("laws.yml", .law, LawContract.schema, LawContract.read)
      declare(list.map { ($0.0.id, $0.1) }, Term("law", "法律法规"))
      register.laws = list.map(\.0)
      names.add(list.map { (law: $0.0, place: $0.1) })
      for (law, place) in list {
        if let next = law.replacedBy, !list.contains(where: { $0.0.id == next }), !names.mayBeLost(next, .law) {
          diagnostics.append(.error(.unknownReference(next, kind: Term("law", "法律法规"), suggestion: nil), at: place))
        }
      }
    }
    if has("items.yml") {
      let list = entries("items.yml", .item, ItemContract.schema, ItemContract.read)
      declare(list.map { ($0.0.id, $0.1) }, Term("inspection item", "抽查事项"))
      register.items = list.map(\.0)
      names.add(list.map { (item: $0.0, place: $0.1) })
    }
    if has("holidays.yml") { loadHolidays() }
    if has("enterprises.csv") {
      let list = rows("enterprises.csv", EnterpriseContract.schema, EnterpriseContract.read)
      declare(list.map { ($0.0.code.text, $0.1) }, Term("enterprise", "检查对象"))
      register.enterprises = list.map(\.0)
      names.add(register.enterprises)
    }
    if has("officers.csv") {
      let list = rows(
        "officers.csv", OfficerContract.schema, forbidden: OfficerContract.forbidden, OfficerContract.read)
      declare(list.map { ($0.0.card, $0.1) }, Term("officer's card", "执法证号"))
      register.officers = list.map(\.0)
    }
    if has("positive-list.csv") {
      let list = rows("positive-list.csv", PositiveListContract.schema, PositiveListContract.read)
      checkListings(list)
      register.positiveList = list.map(\.0)
    }
    if has("filings.csv") {
      register.filings = rows("filings.csv", FilingContract.schema, FilingContract.read).map(\.0)
    }
  }

  private mutating func entries<Value: Sendable>(
    _ name: String, _ kind: NameKind, _ schema: Schema, _ build: (Record, Reading) -> Value?
  ) -> [(Value, Place)] {
    let found = read("Content/registry/\(name)") { ContentReader.list($0, schema, $1, build) }
    names.lose(found?.lost, of: kind)
    return found?.taken ?? []
  }

  private mutating func rows<Value: Sendable>(
    _ name: String, _ schema: Schema, forbidden: Set<String> = [], _ build: (Record, Reading) -> Value?
  ) -> [(Value, Place)] {
    read("Content/registry/\(name)") { ContentReader.table($0, schema, $1, forbidden: forbidden, build) } ?? []
  }

  private mutating func declare(_ list: [(id: String, place: Place)], _ kind: Term) {
    for (id, place) in list {
      if let problem = declared.declare(id, kind: kind, at: place) { diagnostics.append(problem) }
    }
  }

  /// An enterprise may come back to the positive list (正面清单), but is not on it twice at a time.
  private mutating func checkListings(_ list: [(PositiveListing, Place)]) {
    for (_, entries) in Dictionary(grouping: list, by: \.0.code) where entries.count > 1 {
      for (index, (later, place)) in entries.enumerated() {
        guard let (_, first) = entries[..<index].first(where: { $0.0.overlaps(later) }) else { continue }
        let problem = Problem.duplicateID(later.code.text, kind: Term("positive-list entry", "正面清单条目"))
        diagnostics.append(.error(problem, at: place, notes: [.firstGiven(at: first)]))
      }
    }
  }

  private mutating func checkAuthorities(_ list: [(Authority, Place)]) {
    let ids = Set(list.map(\.0.id))
    for (authority, place) in list {
      for id in [authority.parent].compactMap({ $0 }) + authority.members
      where !ids.contains(id) && !names.mayBeLost(id, .authority) {
        diagnostics.append(
          .error(
            .unknownReference(id, kind: NameKind.authority.term, suggestion: Suggestion.nearest(to: id, among: ids)),
            at: place))
      }
    }
    checkParents(list)
  }

  /// No authority is above itself.
  private mutating func checkParents(_ list: [(Authority, Place)]) {
    let parents = Dictionary(list.map { ($0.0.id, $0.0.parent) }) { first, _ in first }
    for (authority, place) in list {
      var seen: Set<String> = []
      var above = authority.parent
      while let id = above, id != authority.id, seen.insert(id).inserted { above = parents[id] ?? nil }
      if let parent = authority.parent, above == authority.id {
        let expected = Term("an authority above `\(authority.id)`", " `\(authority.id)` 的上级机构")
        diagnostics.append(.error(.wrongValue(parent, expected: expected), at: place))
      }
    }
  }

  /// `holidays.yml`: a map from years to their days off and days worked in lieu.
  private mutating func loadHolidays() {
    let calendar: WorkingCalendar? = read("Content/registry/holidays.yml") { source, reading in
      let (node, problems) = ContentReader.yaml(source)
      reading.report(problems)
      guard let node else { return nil }
      guard case .mapping(let pairs) = node.content else {
        reading.report(.wrongKind(expected: Term("a map of years", "按年份的键值表"), found: node.kindName), at: node)
        return nil
      }
      var calendar = WorkingCalendar()
      for pair in pairs {
        let place = Node(line: pair.line, column: pair.column, content: pair.value.content)
        guard pair.key.utf8.count == 4, let year = Int(pair.key) else {
          reading.report(.wrongValue(pair.key, expected: Term("a year", "年份")), at: place)
          continue
        }
        guard let record = Record(pair.value, schema: HolidaysContract.schema, reading: reading) else { continue }
        let (off, work) = HolidaysContract.read(record, year: year, reading)
        calendar.add(year: year, off: off, work: work)
      }
      return calendar
    }
    register.calendar = calendar ?? register.calendar
  }
}
