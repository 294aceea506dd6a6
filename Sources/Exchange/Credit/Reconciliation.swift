package import Diagnostics
package import Disclosure
package import Register

/// What differs between an export of the credit portal and the records (信用网站比对).
package struct Reconciliation: Sendable {
  /// One thing to look at.
  package struct Item: Sendable {
    /// What is to be done about it.
    package enum State: Hashable, Sendable {
      /// Published here, not there: to be uploaded.
      case missing
      /// There with other values in these columns; both are given where they name nobody.
      case different([Difference])
      /// Still there although it has ended here: to be taken down.
      case stale(CreditStanding.Ending, since: Day)
      /// There although it is not for the portal: to be taken down.
      case mustNotBe
      /// There, and no record here has it.
      case unknown
      /// There twice.
      case repeated
    }

    /// What is to be done.
    package let state: State
    /// The case; `nil` for one that no record has.
    package let id: String?
    /// The number of the decision (文号).
    package let number: String
    /// The party as it may be shown at a terminal.
    package let party: String
    /// The sheet and row there; `nil` for a missing one.
    package let place: (sheet: String, row: Int)?
  }

  /// A column in which both differ.
  package struct Difference: Hashable, Sendable {
    /// The column.
    package let column: CreditColumn
    /// What the records have; empty for nothing, `nil` where it names a person.
    package let here: String?
    /// What the portal has.
    package let there: String?
  }

  /// What is to be looked at: first what must be taken down.
  package let items: [Item]
  /// Rows that are the same there and here.
  package let equal: Int
  /// Rows of the file in which a cell could not be read.
  package let unreadable: [CreditTable.Row]

  /// Compares the rows of the portal with the records as they stand on `day`; of these only decisions from `days`, if given.
  package init(_ table: CreditTable, _ register: Register, on day: Day, decided days: ClosedRange<Day>?) {
    let office = CreditOffice(register)
    let cases = register.cases.filter { $0.kind == .penalty && $0.decision?.number != nil }
    var byNumber: [String: [Int]] = [:]
    for (index, item) in cases.enumerated() {
      byNumber[CreditKey.folded(item.decision?.number ?? ""), default: []].append(index)
    }
    var items: [Item] = []
    var seen: Set<Int> = []
    var equal = 0
    for row in table.rows where row.texts[.number] != nil {
      if let days, let decided = row.texts[.decided].flatMap({ Day($0) }), !days.contains(decided) { continue }
      let candidates = byNumber[row.key.number] ?? []
      let match =
        candidates.first { cases[$0].party?.code?.text == row.texts[.code] && row.texts[.code] != nil }
        ?? candidates.first { cases[$0].party?.name == row.texts[.party] }
        ?? (candidates.count == 1 ? candidates.first : nil)
      let item = match.map { cases[$0] }
      func add(_ state: Item.State) {
        items.append(
          Item(
            state: state, id: item?.id, number: row.texts[.number] ?? "", party: Reconciliation.shownName(row, item),
            place: (row.sheet, row.row)))
      }
      guard let match, let item else {
        add(.unknown)
        continue
      }
      guard seen.insert(match).inserted else {
        add(.repeated)
        continue
      }
      switch CreditStanding(item, on: day, policy: register.site.policy) {
      case .excluded: add(.mustNotBe)
      case .ended(let ending, let since): add(.stale(ending, since: since))
      case .pending, .displayed:
        let differences = Reconciliation.differences(
          row, CreditRow(item, office), isPerson: row.isPerson || item.party?.type == .person)
        if differences.isEmpty { equal += 1 } else { add(.different(differences)) }
      }
    }
    for (index, item) in cases.enumerated() where !seen.contains(index) {
      guard let decision = item.decision, days?.contains(decision.date) ?? true,
        CreditStanding(item, on: day, policy: register.site.policy) == .displayed
      else { continue }
      items.append(
        Item(
          state: .missing, id: item.id, number: decision.number ?? "",
          party: item.party.map(CreditWords.shownName) ?? "", place: nil))
    }
    self.items = items.enumerated().sorted { ($0.element.state.order, $0.offset) < ($1.element.state.order, $1.offset) }
      .map(\.element)
    self.equal = equal
    unreadable = table.rows.filter { !$0.findings.isEmpty || $0.texts[.number] == nil }
  }

  private static func shownName(_ row: CreditTable.Row, _ item: Case?) -> String {
    let name = row.texts[.party] ?? ""
    return row.isPerson || item?.party?.type == .person ? CreditWords.surname(name) : name
  }

  private static let compared: [CreditColumn] = [
    .party, .code, .fine, .confiscated, .decided, .displayedUntil, .authority, .authorityCode,
  ]

  /// Columns that the portal has no column for are not compared.
  static func differences(_ there: CreditTable.Row, _ here: CreditRow, isPerson: Bool) -> [Difference] {
    compared.compactMap { column in
      guard there.has(column) else { return nil }
      var own = here.texts[column] ?? ""
      if column == .fine || column == .confiscated { own = Yuan(tenThousands: own)?.description ?? "" }
      let other = there.texts[column] ?? ""
      guard own != other, !(column == .code && isPerson) else { return nil }
      let names = column == .party && isPerson
      return Difference(column: column, here: names ? nil : own, there: names ? nil : other)
    }
  }
}

extension CreditTable.Row {
  /// Whether its table has a column, and its cell could be read.
  fileprivate func has(_ column: CreditColumn) -> Bool {
    let place = address(column)
    return hasColumn(column) && !findings.contains { $0.address == place }
  }
}

extension Reconciliation.Item.State {
  /// What is urgent comes first.
  fileprivate var order: Int {
    switch self {
    case .stale: 0
    case .mustNotBe: 1
    case .different: 2
    case .missing: 3
    case .repeated: 4
    case .unknown: 5
    }
  }

  /// The stable name.
  package var name: String {
    switch self {
    case .missing: "missing"
    case .different: "different"
    case .stale: "take-down"
    case .mustNotBe: "not-for-portal"
    case .unknown: "unknown"
    case .repeated: "repeated"
    }
  }

  /// What is, in one line without a full stop.
  package var words: Term {
    switch self {
    case .missing: Term("published here, not there: upload it", "本站已公示，信用网站没有，请上传")
    case .different: Term("there with other values", "信用网站的内容不同，请更正")
    case .stale(let ending, let since):
      Term(
        "still there, but \(ending.rawValue) on \(since): have it taken down",
        "\(ending.chinese)（\(since)），信用网站仍在公示，请申请撤下")
    case .mustNotBe: Term("there, but not for the portal: have it taken down", "按规则不应公示，信用网站有，请核实后撤下")
    case .unknown: Term("there, and unknown here", "信用网站有，本站没有该记录，请核实")
    case .repeated: Term("there twice", "信用网站重复")
    }
  }
}
