/// An exact number to compare with a target: a decimal, or a share in per cent (比较用的数).
package struct ExactNumber: Sendable {
  private let numerator: Int128
  private let denominator: Int128

  package init(_ decimal: Decimal) {
    numerator = Int128(decimal.digits)
    denominator = (0..<decimal.scale).reduce(1) { power, _ in power * 10 }
  }

  /// A share in per cent; `nil` without a base.
  package init?(percentOf share: Share) {
    guard share.whole > 0 else { return nil }
    numerator = Int128(share.part) * 100
    denominator = Int128(share.whole)
  }

  /// Negative when smaller than `other`, zero when equal, positive when greater.
  package func compared(with other: Decimal) -> Int {
    let other = ExactNumber(other)
    return Int((numerator * other.denominator - other.numerator * denominator).signum())
  }
}

extension Comparator {
  /// Whether a value stands to the target as the document asks (比较方式); `nil` where there is nothing to compare.
  ///
  /// 40余 (`~>`) means more than forty. The range includes both ends.
  package func holds(_ value: ExactNumber, _ target: Amount) -> Bool? {
    switch (self, target) {
    case (.range, .range(let from, let to)): return value.compared(with: from) >= 0 && value.compared(with: to) <= 0
    case (.range, _), (.none, _), (_, .ratio), (_, .range): return nil
    case (_, .number(let number)), (_, .percentage(let number)):
      let order = value.compared(with: number)
      return switch self {
      case .equal: order == 0
      case .atLeast: order >= 0
      case .atMost: order <= 0
      case .moreThan, .somewhatMore: order > 0
      case .range, .none: nil
      }
    }
  }
}

extension Recurrence {
  /// The period of this length that a day lies in.
  package func period(containing day: Day) -> ClosedRange<Day> {
    switch self {
    case .day: return day...day
    case .week: return day.week.first...day.week.last
    case .month: return day.month.first...day.month.last
    case .quarter: return day.quarter.first...day.quarter.last
    case .halfyear:
      let first = day.quarter.quarter <= 2 ? 1 : 3
      let (from, to) = (Quarter(unchecked: day.year, first), Quarter(unchecked: day.year, first + 1))
      return from.first...to.last
    case .year: return Month(unchecked: day.year, 1).first...Month(unchecked: day.year, 12).last
    }
  }
}
