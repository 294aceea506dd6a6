/// By how much a figure differs from the one a year before (同比增减), recomputed from the two figures and never copied.
public struct YearOnYear: Hashable, Sendable {
  /// Hundredths of a per cent, rounded half away from zero; `nil` where the base is zero.
  public let hundredths: Int?

  /// From `old` to `new`, which are counted alike.
  public init(from old: Decimal, to new: Decimal) {
    let scale = max(old.scale, new.scale)
    func digits(_ number: Decimal) -> Int128 {
      (number.scale..<scale).reduce(Int128(number.digits)) { value, _ in value * 10 }
    }
    let (base, difference) = (digits(old), digits(new) - digits(old))
    guard base != 0 else {
      hundredths = nil
      return
    }
    let (numerator, denominator) = (difference.magnitude * 20_000 + base.magnitude, base.magnitude * 2)
    let rounded = Int(numerator / denominator)
    hundredths = (difference < 0) == (base < 0) ? rounded : -rounded
  }
}

extension YearOnYear: CustomStringConvertible {
  /// `−33.94%`, `+21.15%`, `0.00%`; a dash for a zero base.
  public var description: String {
    hundredths.map(YearOnYear.words) ?? "—"
  }

  /// Hundredths of a per cent in words, for the marks of a scale too.
  public static func words(_ hundredths: Int) -> String {
    let sign = hundredths < 0 ? "−" : hundredths > 0 ? "+" : ""
    let magnitude = Int(hundredths.magnitude)
    return "\(sign)\(magnitude / 100).\(padded(magnitude % 100, 2))%"
  }
}

extension Decimal {
  /// The sum, with as many decimals as the longer of the two.
  public static func + (left: Decimal, right: Decimal) -> Decimal {
    let scale = max(left.scale, right.scale)
    func digits(_ number: Decimal) -> Int { (number.scale..<scale).reduce(number.digits) { value, _ in value * 10 } }
    var sum = Decimal(digits(left) + digits(right))
    sum.scale = scale
    return sum
  }

  /// `15,454`, with its decimals as they were written.
  public var chinese: String {
    let text = description
    guard let point = text.firstIndex(of: ".") else { return grouped(digits) }
    let whole = Int(text[..<point]) ?? 0
    let sign = digits < 0 && whole == 0 ? "-" : ""
    return sign + grouped(whole) + text[point...]
  }
}

extension Yuan {
  /// The amount as a number, without decimals where it has none.
  public var decimal: Decimal {
    var number = Decimal(fen % 100 == 0 ? fen / 100 : fen)
    number.scale = fen % 100 == 0 ? 0 : 2
    return number
  }
}
