package import Diagnostics
import Register

/// A word `key=value` that a computed block takes (选项).
package struct BlockOption: Sendable {
  /// What its value may be.
  package enum Kind: Sendable {
    case period
    case text
    /// Counted from 1.
    case number
    /// One of a list.
    case choice([Term])
    /// A unit that tables list, by any of its names.
    case unit
    /// The id of a ledger or a set of indicators.
    case ledger, indicators
  }

  package let name: Term
  package let kind: Kind
  package let note: Term

  init(_ english: String, _ chinese: String, _ kind: Kind, _ note: String, _ noteChinese: String) {
    (name, self.kind, self.note) = (Term(english, chinese), kind, Term(note, noteChinese))
  }

  /// Those of every block.
  package static let period = BlockOption(
    "period", "期间", .period, "whole months; in a briefing its own period when left out", "整月的期间；简报中不填即为简报的期间")
  package static let title = BlockOption("title", "标题", .text, "what stands over it", "表题、图题")

  static func by(_ values: [Term]) -> BlockOption {
    BlockOption("by", "按", .choice(values), "how the rows are made", "分行方式")
  }
  static let unit = Term("unit", "单位")
  static let month = Term("month", "月")

  static let ofUnit = BlockOption(
    "unit", "单位", .unit, "the figures of one unit that tables list; of all when left out", "一个列入统计的单位；不填为全部")
  static let ledger = BlockOption("ledger", "台账", .ledger, "one ledger, by district", "一份台账，按区域")
  static let indicators = BlockOption("set", "指标集", .indicators, "one set; all when left out", "一份指标；不填为全部")
  static let measure = BlockOption(
    "measure", "指标", .choice([Term("cases", "案件"), Term("visits", "检查"), Term("typical", "典型案例")]),
    "what is counted: decisions, visits, typical cases handed in", "计数对象：作出决定的案件、检查家次、报送的典型案例")
  static let count = BlockOption("count", "数", .number, "how many, 3 when left out", "取几个，默认 3 个")

  /// Whether a word is its name.
  func isNamed(_ word: String) -> Bool { word == name.english || word == name.chinese }
}

/// The options of one fence, read.
struct BlockOptions {
  private(set) var period: Period?
  private(set) var title: String?
  private var words: [String: String] = [:]
  private static let unitTerm = Term("unit that tables list", "列入统计的单位")
  private(set) var count: Int?

  /// The English key of a choice, or the id that was given.
  subscript(option: BlockOption) -> String? { words[option.name.english] }

  /// Reads the words behind the name; nil after a report.
  static func read(
    _ words: some Sequence<BlockFence.Word>, for definition: BlockDefinition, _ facts: BlockFacts,
    _ report: (Problem, _ column: Int) -> Void
  ) -> BlockOptions? {
    var (options, isGood) = (BlockOptions(), true)
    let known = definition.allOptions
    for word in words {
      let parts = word.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let option = known.first(where: { $0.isNamed(parts[0]) }) else {
        let names = known.flatMap { [$0.name.chinese, $0.name.english] }
        report(
          .unknownKey(parts[0], in: definition.name, suggestion: Suggestion.nearest(to: parts[0], among: names)),
          word.column)
        isGood = false
        continue
      }
      let value = parts.count == 2 ? parts[1] : ""
      if options.words.updateValue(value, forKey: option.name.english) != nil {
        report(.duplicateKey(parts[0]), word.column)
        isGood = false
      }
      if let problem = options.take(value, for: option, facts) {
        report(problem, word.column + parts[0].count + 1)
        isGood = false
      }
    }
    return isGood ? options : nil
  }

  private mutating func take(_ value: String, for option: BlockOption, _ facts: BlockFacts) -> Problem? {
    func wrong(_ english: String, _ chinese: String) -> Problem { .wrongValue(value, expected: Term(english, chinese)) }
    switch option.kind {
    case .period:
      guard let period = Period(value), period.isWholeMonths else {
        return wrong(
          "whole months: 2026-Q3, 2026-06, 2026, 2026-01..2026-06", "整月的期间：2026-Q3、2026-06、2026、2026-01..2026-06")
      }
      self.period = period
    case .text:
      if value.isEmpty { return wrong("text without blanks", "不含空格的文字") }
      title = value
    case .number:
      guard let number = Int(value), (1...99).contains(number) else { return wrong("a number from 1 on", "自 1 起的整数") }
      count = number
    case .choice(let values):
      guard let choice = values.first(where: { $0.english == value || $0.chinese == value }) else {
        return .unknownChoice(
          value, of: option.name, allowed: values,
          suggestion: Suggestion.nearest(to: value, among: values.flatMap { [$0.chinese, $0.english] }))
      }
      words[option.name.english] = choice.english
    case .unit:
      let units = facts.units.filter { ([$0.id, $0.name, $0.short].compactMap(\.self) + $0.aliases).contains(value) }
      guard units.count < 2 else { return .ambiguousReference(value, kind: BlockOptions.unitTerm) }
      guard let unit = units.first else {
        let names = facts.units.flatMap { [$0.id, $0.name, $0.short].compactMap(\.self) }
        return .unknownReference(
          value, kind: BlockOptions.unitTerm, suggestion: Suggestion.nearest(to: value, among: names))
      }
      words[option.name.english] = unit.id
    case .ledger:
      // One that is not shown is none for an author: its figures would be shown.
      let ids = facts.register.ledgers.filter { LedgerDisclosure.isShown($0, on: facts.day) }.map(\.id)
      if !ids.contains(value) {
        return .unknownReference(
          value, kind: Term("ledger", "台账"), suggestion: Suggestion.nearest(to: value, among: ids))
      }
    case .indicators:
      let ids = facts.register.indicators.filter { IndicatorDisclosure.isShown($0, on: facts.day) }.map(\.id)
      if !ids.contains(value) {
        return .unknownReference(
          value, kind: Term("indicators", "指标"), suggestion: Suggestion.nearest(to: value, among: ids))
      }
    }
    return nil
  }
}

extension Period {
  /// Whether it begins and ends with a month.
  var isWholeMonths: Bool {
    switch self {
    case .month, .quarter, .year, .months: true
    case .day, .days: false
    }
  }

  /// Whether it begins and ends with a quarter.
  var isWholeQuarters: Bool { first == first.quarter.first && last == last.quarter.last }

  /// Its months, by their indices.
  var monthIndices: ClosedRange<Int> { first.month.index...last.month.index }

  /// `2026年1月至9月`: from the begin of its year to its end.
  var yearToDate: Period {
    guard let january = Month(year: last.year, month: 1) else { return self }
    return last.month.month == 12 ? .year(last.year) : .months(january, last.month)
  }
}
