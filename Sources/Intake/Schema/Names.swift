import Diagnostics
import Register

/// What the names in the files mean: authorities, regions, laws, items and enterprises, by id, name, short name and alias.
struct Names: Sendable {
  /// A name that stands for something, with where that is declared.
  struct Entry: Sendable {
    let id: String
    let place: Place
  }

  private(set) var authorities: [String: [Entry]] = [:]
  private var ancestors: [String: Set<String>] = [:]
  private(set) var regions: [String: [Entry]] = [:]
  private(set) var laws: [String: [Entry]] = [:]
  private(set) var items: [String: [Entry]] = [:]
  private(set) var enterprises: [CreditCode: Enterprise] = [:]
  private var unread: Set<NameKind> = []
  private var lost: [NameKind: Set<String>] = [:]

  /// Remembers that a registry has errors of its own, so that what it would have meant is not reported as unknown too:
  /// texts of the entries that could not be taken, or nil when nothing of it could be read.
  mutating func lose(_ texts: [String]?, of kind: NameKind) {
    guard let texts else { return unread.formUnion([kind]) }
    if !texts.isEmpty { lost[kind, default: []].formUnion(texts.map(Names.folded)) }
  }

  /// Whether a registry could not be read at all.
  var hasUnread: Bool { !unread.isEmpty }

  /// The same without what may have been lost: what is to be written now may only name what is known.
  var withoutLosses: Names {
    var names = self
    (names.unread, names.lost) = ([], [:])
    return names
  }

  /// Whether a name that stands for nothing may stand for what was lost.
  func mayBeLost(_ text: String, _ kind: NameKind) -> Bool {
    unread.contains(kind) || lost[kind]?.contains(Names.folded(text)) ?? false
  }

  /// Without blanks, with full-width brackets folded, so that `支队（大队）` and `支队(大队)` are one name.
  static func folded(_ text: String) -> String {
    // Nearly every name is folded already: it has none of the bytes with which those characters begin.
    if !text.utf8.contains(where: { $0 == 0x20 || $0 == 0x09 || $0 == 0xE3 || $0 == 0xEF }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t", "\u{3000}": continue
      case "（": result.append("(")
      case "）": result.append(")")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  mutating func add(_ list: [(authority: Authority, place: Place)]) {
    let parents = Dictionary(list.map { ($0.authority.id, $0.authority.parent) }) { first, _ in first }
    for (authority, place) in list {
      Names.add(
        [authority.id, authority.name, authority.short].compactMap { $0 } + authority.aliases,
        Entry(id: authority.id, place: place), to: &authorities)
      var above: Set<String> = [authority.id]
      var next = authority.parent
      while let parent = next, above.insert(parent).inserted { next = parents[parent] ?? nil }
      ancestors[authority.id] = above
    }
  }

  mutating func add(_ list: [(region: Region, place: Place)]) {
    for (region, place) in list {
      Names.add([region.id, region.name] + region.aliases, Entry(id: region.id, place: place), to: &regions)
    }
  }

  mutating func add(_ list: [(law: Law, place: Place)]) {
    for (law, place) in list {
      Names.add(
        [law.id, law.title, law.short].compactMap { $0 } + law.aliases, Entry(id: law.id, place: place), to: &laws)
    }
  }

  mutating func add(_ list: [(item: InspectionItem, place: Place)]) {
    for (item, place) in list { Names.add([item.id, item.name], Entry(id: item.id, place: place), to: &items) }
  }

  mutating func add(_ list: [Enterprise]) {
    for enterprise in list { enterprises[enterprise.code] = enterprises[enterprise.code] ?? enterprise }
  }

  private static func add(_ names: [String], _ entry: Entry, to table: inout [String: [Entry]]) {
    for name in Set(names.map(folded)) { table[name, default: []].append(entry) }
  }

  /// The authority that a name means: first among the units of `scope`, then among all others.
  func authority(_ text: String, scope: String?) -> [Entry] {
    let candidates = authorities[Names.folded(text)] ?? []
    guard candidates.count > 1, let scope else { return candidates }
    let own = candidates.filter { ancestors[$0.id]?.contains(scope) ?? false }
    return own.isEmpty ? candidates : own
  }
}

/// The kinds of thing that a name can mean.
enum NameKind: Sendable {
  case authority, region, law, item

  var term: Term {
    switch self {
    case .authority: Term("authority", "机构")
    case .region: Term("region", "区域")
    case .law: Term("law", "法律法规")
    case .item: Term("inspection item", "抽查事项")
    }
  }
}

extension ValueType<String> {
  /// The id of what a name means; reports names that mean nothing or several things.
  static func reference(_ kind: NameKind) -> ValueType<String> {
    ValueType<String>(shape: .reference(kind.term)) { node, reading in
      guard let text = node.text(reading, expected: kind.term) else { return nil }
      let found = reading.context.names.lookup(text, kind, scope: reading.scope)
      switch found.count {
      case 1: return found[0].id
      // The record is built all the same, so that what refers to it is not reported either.
      case 0 where reading.context.names.mayBeLost(text, kind): return text
      case 0:
        let suggestion = Suggestion.nearest(to: text, among: reading.context.names.table(kind).keys)
        reading.report(.unknownReference(text, kind: kind.term, suggestion: suggestion), at: node)
      default:
        reading.report(
          .ambiguousReference(text, kind: kind.term), at: node,
          notes: found.map { .candidate($0.id, at: $0.place) })
      }
      return nil
    }
  }
}

extension Names {
  fileprivate func lookup(_ text: String, _ kind: NameKind, scope: String?) -> [Entry] {
    switch kind {
    case .authority: authority(text, scope: scope)
    case .region: regions[Names.folded(text)] ?? []
    case .law: laws[Names.folded(text)] ?? []
    case .item: items[Names.folded(text)] ?? []
    }
  }

  fileprivate func table(_ kind: NameKind) -> [String: [Entry]] {
    switch kind {
    case .authority: authorities
    case .region: regions
    case .law: laws
    case .item: items
    }
  }
}
