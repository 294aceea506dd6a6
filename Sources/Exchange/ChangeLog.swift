package import Workbook

/// What was changed in cells to get their values (数据清理记录), in groups with a few examples.
package struct ChangeLog: Sendable {
  /// A kind of change, in the order in which they are told.
  package enum Kind: Int, Hashable, Sendable, CaseIterable {
    case dateForm, serialNumber, timeDropped, answerForm, trimmed, blanks, invisible, unwrapped, folded, uppercased
    case numberAsText, dateAsText, number, composed
  }

  /// A cell before and after.
  package struct Example: Hashable, Sendable {
    /// The cell.
    package let address: CellAddress
    /// What was in it.
    package let before: String
    /// What was taken.
    package let after: String
  }

  /// The changes of one kind in one column.
  package struct Group: Sendable {
    /// The column's place in the schema.
    package let slot: Int
    /// What was changed.
    package let kind: Kind
    /// In how many cells.
    package fileprivate(set) var count = 0
    /// The first of them.
    package fileprivate(set) var examples: [Example] = []
  }

  private struct Key: Hashable {
    let slot: Int
    let kind: Kind
  }

  private static let mostExamples = 3
  private var table: [Key: Group] = [:]

  /// The groups by column and kind.
  package var groups: [Group] {
    table.values.sorted { ($0.slot, $0.kind.rawValue) < ($1.slot, $1.kind.rawValue) }
  }

  /// How many changes there are.
  package var count: Int { table.values.reduce(0) { $0 + $1.count } }

  mutating func add(_ kinds: Set<Kind>, slot: Int, _ example: @autoclosure () -> Example) {
    for kind in kinds {
      var group = table[Key(slot: slot, kind: kind)] ?? Group(slot: slot, kind: kind)
      group.count += 1
      if group.examples.count < ChangeLog.mostExamples { group.examples.append(example()) }
      table[Key(slot: slot, kind: kind)] = group
    }
  }

  /// Adds what was changed in later rows.
  mutating func add(_ later: ChangeLog) {
    for (key, group) in later.table {
      var sum = table[key] ?? Group(slot: group.slot, kind: group.kind)
      sum.count += group.count
      sum.examples += group.examples.prefix(ChangeLog.mostExamples - sum.examples.count)
      table[key] = sum
    }
  }
}

extension ChangeLog.Kind {
  /// The kind of a change of one cell.
  init(_ change: Change) {
    self =
      switch change {
      case .trimmed: .trimmed
      case .blanksRemoved: .blanks
      case .invisibleRemoved: .invisible
      case .unwrapped: .unwrapped
      case .folded: .folded
      case .uppercased: .uppercased
      case .numberAsText: .numberAsText
      case .dateAsText: .dateAsText
      case .dateForm: .dateForm
      case .serialNumber: .serialNumber
      case .timeDropped: .timeDropped
      case .separatorsRemoved, .zerosDropped: .number
      case .answerForm: .answerForm
      }
  }
}
