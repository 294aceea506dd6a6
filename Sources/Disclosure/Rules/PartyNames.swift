import Diagnostics
import Register

/// The names of parties, which an office's own words must not hold: words do not leave with a case (公示期满撤下).
struct PartyNames {
  private let names: [(name: String, case: String)]

  /// The names of some cases that may stand in `texts`.
  init(_ cases: some Sequence<Case>, in texts: [String]) {
    let begins = Begins(texts)
    names =
      begins.isEmpty
      ? []
      : cases.flatMap { item in
        PartyNames.all(of: item).lazy.filter(begins.mayHold).map { ($0, item.id) }
      }
  }

  /// All that would lead to the party after the case has left.
  private static func all(of item: Case) -> [String] {
    let inside = item.people.map(\.name) + CaseDisclosure.signers(of: item)
    guard let party = item.party else { return inside }
    return [party.name] + Masking.cores(of: party)
      + [party.representative, party.code?.text, item.decision?.number].compactMap { $0 } + inside
  }

  /// Adds an error for each case that a text names.
  func report(in text: String, _ file: String, line: Int, _ wording: Wording, _ diagnostics: inout [Diagnostic]) {
    let bytes = Array(text.utf8)
    var seen: Set<String> = []
    for (name, id) in names {
      guard let offset = NameSearch.firstOffset(of: name, in: bytes), seen.insert(id).inserted else { continue }
      diagnostics.append(.error(.namedInNotice(case: id), at: wording.place(bytes, offset, file, line)))
    }
  }

  /// The first six bytes of everything in some texts: to search them for each of 50 000 names takes seconds.
  private struct Begins {
    private var all: Set<UInt64> = []

    init(_ texts: [String]) {
      for text in texts {
        var window: UInt64 = 0
        for (index, byte) in text.utf8.enumerated() {
          window = (window << 8 | UInt64(byte)) & 0xFFFF_FFFF_FFFF
          if index >= 5 { all.insert(window) }
        }
      }
    }

    var isEmpty: Bool { all.isEmpty }

    func mayHold(_ name: String) -> Bool {
      guard name.utf8.count >= 6 else { return true }
      return all.contains(name.utf8.prefix(6).reduce(0) { $0 << 8 | UInt64($1) })
    }
  }
}

/// What `{{case ID}}` reads in an office's own words.
struct CaseReferences {
  private let register: Register
  private let day: Day
  private let shown: [String: PublicCase]

  /// - Parameter shown: the cases that are displayed, by their ids.
  init(_ register: Register, on day: Day, shown: [String: PublicCase]) {
    (self.register, self.day, self.shown) = (register, day, shown)
  }

  /// `nil` for an id that no case has.
  func callAsFunction(_ id: String) -> Wording.Reference? {
    if let item = shown[id] {
      return Wording.Reference(title: item.title, address: item.address, isShown: true, hasLeft: false)
    }
    guard let item = register.cases.first(where: { $0.id == id }) else { return nil }
    var hasLeft = false
    switch Standing(item, on: day, policy: register.site.policy) {
    case .ended, .withdrawn: hasLeft = true
    case .hidden, .displayed: break
    }
    return Wording.Reference(
      title: "", address: .case(id, year: item.year), isShown: false, hasLeft: hasLeft || item.isMispublished)
  }
}
