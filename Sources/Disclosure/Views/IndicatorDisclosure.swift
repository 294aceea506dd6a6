import Diagnostics
import Register

/// Makes public values of indicators, as of a day.
struct IndicatorDisclosure {
  let register: Register
  let day: Day

  /// Internal ones never leave the office; those that say when they are published wait for that day.
  static func isShown(_ set: IndicatorSet, on day: Day) -> Bool {
    set.visibility != .internal && set.published.map { $0 <= day } ?? true
  }

  /// The newest year first.
  func disclose(_ diagnostics: inout [Diagnostic]) -> [PublicIndicators] {
    register.indicators.filter { IndicatorDisclosure.isShown($0, on: day) }.map { set in
      report(set, &diagnostics)
      return PublicIndicators(
        id: set.id, address: .indicators(set.id), title: set.title ?? "\(set.year)年生态环境指标", year: set.year,
        source: set.source, published: set.published, notes: set.notes, items: set.items.map(item))
    }.sorted { (-$0.year, $0.id) < (-$1.year, $1.id) }
  }

  private func item(_ item: Indicator) -> PublicIndicator {
    let known = item.known(on: day)
    let isOpen = item.comparator == .none || item.target == nil
    return PublicIndicator(
      id: item.id, name: item.name, scope: item.scope,
      comparator: isOpen ? nil : IndicatorDisclosure.words(item.comparator),
      target: isOpen ? nil : item.target.map { words($0, item.unit) }, hedge: item.hedge, note: item.note,
      values: known.map { PublicIndicatorValue(period: $0.period, value: words($0.value, item.unit)) },
      state: IndicatorDisclosure.state(of: item, known.last?.value))
  }

  /// How a value stands to the target of an indicator.
  static func state(of item: Indicator, _ value: Amount?) -> IndicatorState {
    guard let target = item.target, item.comparator != .none else { return .noTarget }
    let number: Decimal? =
      switch value {
      case .number(let number), .percentage(let number): number
      case .ratio, .range, nil: nil
      }
    guard let number, let holds = item.comparator.holds(ExactNumber(number), target) else { return .noValue }
    if holds { return .met }
    guard item.comparator == .equal else { return .notMet }
    return Comparator.moreThan.holds(ExactNumber(number), target) == true ? .above : .below
  }

  /// 余 says little where it does not follow a number.
  private static func words(_ comparator: Comparator) -> String {
    comparator == .somewhatMore ? "略多于" : comparator.chinese
  }

  /// A number with its unit; the per cent sign stands once.
  private func words(_ amount: Amount, _ unit: String?) -> String {
    switch amount {
    case .percentage, .ratio: return amount.description
    case .number(let number): return "\(number)\(unit ?? "")"
    case .range(let from, let to): return "\(from)至\(to)\(unit ?? "")"
    }
  }

  private func report(_ set: IndicatorSet, _ diagnostics: inout [Diagnostic]) {
    let file = set.origin.file
    TextCheck(register).report(
      ([set.title, set.source] + set.notes).compactMap { $0 }, at: Place(file, line: set.origin.line), &diagnostics)
    for item in set.items {
      TextCheck(register).report(
        [item.name, item.unit, item.hedge, item.scope, item.note].compactMap { $0 }, at: Place(file, line: item.line),
        &diagnostics)
    }
  }
}
