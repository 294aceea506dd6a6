/// Where values stand on a line of so many units (坐标), with round values marked.
struct ChartScale {
  /// The least value of the line: zero or below.
  let low: Int
  /// The greatest value of the line: zero or above.
  let high: Int
  /// From one mark to the next: 1, 2 or 5 with zeros.
  let step: Int
  private let start: Int
  private let end: Int

  /// A line from `start` (its low end) to `end` that holds all of `values` and zero.
  init(_ values: [Int?], from start: Int, to end: Int, marks: Int = 5) {
    let known = values.compactMap { $0 }
    let (least, greatest) = (min(0, known.min() ?? 0), max(0, known.max() ?? 0))
    var (unit, factor) = (1, 0)
    let factors = [1, 2, 5]
    func needed(_ step: Int) -> Int { ChartScale.up(greatest, step) + ChartScale.up(-least, step) }
    while needed(unit * factors[factor]) > marks {
      factor += 1
      if factor == factors.count { (unit, factor) = (unit * 10, 0) }
    }
    step = unit * factors[factor]
    low = -ChartScale.up(-least, step) * step
    high = max(ChartScale.up(greatest, step) * step, low == 0 ? step : 0)
    (self.start, self.end) = (start, end)
  }

  /// How many steps reach a value that is not negative.
  private static func up(_ value: Int, _ step: Int) -> Int { (value + step - 1) / step }

  /// The marked values, the least first.
  var ticks: [Int] { Array(stride(from: low, through: high, by: step)) }

  /// Where a value stands, to the nearest unit.
  func place(_ value: Int) -> Int {
    let (length, range) = (end - start, high - low)
    let doubled = 2 * (value - low) * length + (length < 0 ? -range : range)
    return start + doubled / (2 * range)
  }
}
