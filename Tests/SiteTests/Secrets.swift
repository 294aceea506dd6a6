import Foundation
import Register

/// When and where a text of the sample's records may stand on the site, worked out from the records anew.
struct Secrets {
  /// Whether a text may be in a file on a day.
  typealias Rule = @Sendable (_ day: Day, _ path: String) -> Bool

  private(set) var rules: [String: [Rule]] = [:]
  private let register: Register

  init(_ register: Register) {
    self.register = register
    addNever()
    addCases()
    addTasks()
    for part in register.plans.filter({ !$0.isReproduced }).flatMap(\.items).flatMap({ [$0] + $0.steps }) {
      for progress in part.progress where progress.text.count >= 8 {
        add(progress.text) { day, _ in progress.date <= day }
      }
    }
  }

  /// Whether nothing forbids a text: one of its owners allows it.
  func allows(_ text: String, on day: Day, in path: String) -> Bool {
    rules[text]?.contains { $0(day, path) } ?? true
  }

  private mutating func add(_ text: String?, _ rule: @escaping Rule) {
    // Shorter ones may stand anywhere by chance (江水 is a name and a word).
    guard let text, text.utf8.count >= 9 else { return }
    rules[text, default: []].append(rule)
  }

  private mutating func addNever() {
    let people = register.officers.flatMap { [$0.name, $0.card] } + register.cases.flatMap { $0.people.map(\.name) }
    let signers = register.cases.flatMap(\.reviewers) + register.tasks.flatMap { $0.review?.names ?? [] }
    for text in people + signers { add(text) { _, _ in false } }
    for item in register.cases {
      for (index, part) in item.body.components(separatedBy: "==").enumerated() where index % 2 == 1 {
        add(part) { _, _ in false }
      }
    }
  }

  private mutating func addCases() {
    for item in register.cases {
      let isMasked = Secrets.isMasked(item)
      let isShown: Rule = { day, _ in ExpectedStanding.isShown(item, on: day.description) }
      // The masked name of a person is no name to be led to.
      let hidesNumber = isMasked && item.party?.type != .person
      let own = "cases/\(item.year)/\(item.id)/"
      add(item.decision?.number) { day, path in
        if hidesNumber { return false }
        if isShown(day, path) { return true }
        // The notice of a withdrawal or a change gives the number, and the list of them.
        return (path.hasPrefix(own) || path.hasPrefix("changes/")) && !ExpectedStanding.isHidden(item)
          && item.history.contains { [.withdrawn, .changed].contains($0.status) && $0.date <= day }
      }
      // A title may be the beginning of another.
      let longer = register.cases.filter { $0.title.contains(item.title) }
      add(item.title.contains("{{") ? nil : item.title) { day, _ in
        longer.contains { ExpectedStanding.isShown($0, on: day.description) }
      }
      for line in item.body.split(separator: "\n").map(String.init) where Secrets.isPlain(line) { add(line, isShown) }
      guard let party = item.party else { continue }
      add(party.representative) { day, path in !isMasked && party.type == .enterprise && isShown(day, path) }
      // Those that nothing else may show.
      add(party.name) { _, _ in false }
      add(party.code?.text) { _, _ in false }
    }
    for (name, places) in named() { for rule in places { add(name, rule) } }
  }

  private mutating func addTasks() {
    for task in register.tasks {
      for row in task.results { add(row.problem) { day, _ in Secrets.isShown(row, of: task, on: day) } }
    }
  }

  /// Everything that may show a name or a code, by name and by code.
  private func named() -> [String: [Rule]] {
    var places: [String: [Rule]] = [:]
    func add(_ name: String, _ code: CreditCode?, _ rule: @escaping Rule) {
      places[name, default: []].append(rule)
      if let code { places[code.text, default: []].append(rule) }
    }
    for item in register.cases where !Secrets.isMasked(item) {
      guard let party = item.party, party.type != .person else { continue }
      add(party.name, party.code) { day, _ in ExpectedStanding.isShown(item, on: day.description) }
    }
    for task in register.tasks {
      for row in task.results { add(row.name, row.code) { day, _ in Secrets.isShown(row, of: task, on: day) } }
    }
    for entry in register.positiveList {
      add(entry.name, entry.code) { day, _ in entry.from.map { $0 <= day } ?? true }
    }
    for item in register.ledgers.flatMap(\.items) { add(item.name, nil) { _, _ in true } }
    return places
  }

  private static func isShown(_ row: InspectionResult, of task: InspectionTask, on day: Day) -> Bool {
    guard let published = task.published, published <= day, task.windowTo.map({ $0 < day }) ?? true else {
      return false
    }
    return row.published.map { $0 <= day } ?? true
  }

  /// As `by_kind` of the sample's `site.yml` masks, and sole proprietors and persons always.
  private static func isMasked(_ item: Case) -> Bool {
    item.typical != nil || [.lenient, .transfer, .investigation].contains(item.kind)
      || item.party.map { $0.type != .enterprise } ?? false
  }

  /// A line of the author's that the site shows as it stands.
  private static func isPlain(_ line: String) -> Bool {
    line.count >= 12 && !line.contains { "#*_`[]{}=|<>\\&\"'".contains($0) }
  }
}
