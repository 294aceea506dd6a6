/// An exact decimal number as it was written: `85.7` stays `85.7` and never becomes a binary fraction.
public struct Decimal: Hashable, Sendable {
  /// The number times ten to the power of `scale`.
  public var digits: Int
  /// How many decimals were written.
  public var scale: Int

  /// The whole number.
  public init(_ whole: Int) {
    digits = whole
    scale = 0
  }

  /// A number as digits with at most six decimals and an optional minus sign.
  public init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    let negative = bytes.first == UInt8(ascii: "-")
    if negative { bytes.removeFirst() }
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }),
      parts[0].count <= 12
    else { return nil }
    let decimals = parts.count == 2 ? Array(parts[1]) : []
    guard decimals.count <= 6, let value = Int(String(decoding: Array(parts[0]) + decimals, as: UTF8.self)) else {
      return nil
    }
    digits = negative ? -value : value
    scale = decimals.count
  }
}

extension Decimal {
  /// Whether the value is greater; `1.50` and `1.5` are not equal as written, but neither exceeds the other.
  public func exceeds(_ other: Decimal) -> Bool {
    let scale = max(scale, other.scale)
    let (mine, theirs) = (scaled(to: scale), other.scaled(to: scale))
    return (mine.high, mine.low) > (theirs.high, theirs.low)
  }

  /// The digits with `scale` decimals, in double width because eighteen digits may take six more.
  private func scaled(to scale: Int) -> (high: Int, low: UInt) {
    digits.multipliedFullWidth(by: (self.scale..<scale).reduce(1) { power, _ in power * 10 })
  }
}

extension Decimal: CustomStringConvertible {
  /// As it is written in files.
  public var description: String {
    guard scale > 0 else { return String(digits) }
    let text = padded(Int(digits.magnitude), scale + 1)
    let split = text.index(text.endIndex, offsetBy: -scale)
    return "\(digits < 0 ? "-" : "")\(text[..<split]).\(text[split...])"
  }
}

/// The value of a target (目标值): a number, a percentage, a ratio or a range, exact as written.
public enum Amount: Hashable, Sendable {
  /// `40`, `85.7`.
  case number(Decimal)
  /// `100%`, `85.7%`.
  case percentage(Decimal)
  /// `1:5`: one officer to five objects.
  case ratio(Int, Int)
  /// `3-12`.
  case range(Decimal, Decimal)

  /// A value as it stands in a plan; `nil` for every other form.
  public init?(_ text: String) {
    if let number = Decimal(text) {
      self = .number(number)
    } else if text.hasSuffix("%"), let number = Decimal(text.dropLast()) {
      self = .percentage(number)
    } else if let (left, right) = Amount.halves(text, at: ":"), let left = Decimal(left),
      let right = Decimal(right), left.scale == 0, right.scale == 0, left.digits > 0, right.digits > 0
    {
      self = .ratio(left.digits, right.digits)
    } else if let (left, right) = Amount.halves(text, at: "-"), let left = Decimal(left),
      let right = Decimal(right), !left.exceeds(right)
    {
      self = .range(left, right)
    } else {
      return nil
    }
  }

  private static func halves(_ text: String, at separator: Character) -> (Substring, Substring)? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty ? (parts[0], parts[1]) : nil
  }
}

extension Amount: CustomStringConvertible {
  /// As it is written in files.
  public var description: String {
    switch self {
    case .number(let number): number.description
    case .percentage(let number): "\(number)%"
    case .ratio(let left, let right): "\(left):\(right)"
    case .range(let from, let to): "\(from)-\(to)"
    }
  }
}
